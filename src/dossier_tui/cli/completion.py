"""What the shell offers when the user presses Tab: dossiers, and the ids in them."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_tui.errors import Failure

if TYPE_CHECKING:
    from dossier_tui.store.store import Store


def complete_dossier(incomplete: str) -> list[tuple[str, str]]:
    """Return the dossiers whose name begins with what was typed, with their titles."""
    found: list[tuple[str, str]] = []
    with suppress(Failure, OSError):
        found += _dossiers(incomplete)
    return found


def complete_reference(incomplete: str) -> list[tuple[str, str]]:
    """Return dossiers, or behind `DOSSIER/` the records of that dossier, with their titles."""
    name, slash, beginning = incomplete.partition("/")
    if not slash:
        return complete_dossier(incomplete)
    found: list[tuple[str, str]] = []
    with suppress(Failure, OSError):
        found += _records(name, beginning)
    return found


def _store() -> "Store":
    from dossier_tui.settings import config_path, find_store, read_config
    from dossier_tui.store.store import Store

    return Store(find_store(None, os.environ, Path.cwd(), read_config(config_path())))


def _dossiers(incomplete: str) -> Iterator[tuple[str, str]]:
    store = _store()
    for slug in store.slugs():
        if slug.startswith(incomplete.casefold()):
            yield slug, store.dossier(slug).contents().dossier.title


def _records(name: str, beginning: str) -> Iterator[tuple[str, str]]:
    from dossier_tui.views.record import record_title

    store = _store()
    contents = store.dossier(store.resolve(name)).contents()
    for records in contents.tables.values():
        for record in records:
            if record.id.startswith(beginning.upper()):
                yield f"{contents.slug}/{record.id}", record_title(record)
