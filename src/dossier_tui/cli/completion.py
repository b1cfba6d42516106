"""What the shell offers when the user presses Tab: dossiers, and the ids in them."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from dossier_tui.errors import Failure

if TYPE_CHECKING:
    from dossier_tui.store.store import Store


def complete_dossier(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the dossiers whose name begins with what was typed, with their titles."""
    found: list[tuple[str, str]] = []
    with suppress(Failure, OSError):
        found += _dossiers(_store(ctx), incomplete)
    return found


def complete_reference(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return dossiers, or behind `DOSSIER/` the records of that dossier, with their titles."""
    name, slash, beginning = incomplete.partition("/")
    if not slash:
        return complete_dossier(ctx, incomplete)
    found: list[tuple[str, str]] = []
    with suppress(Failure, OSError):
        found += _records(_store(ctx), name, beginning)
    return found


def _store(ctx: typer.Context) -> "Store":
    """Return the store that the command will work on, `--store` on its line included."""
    from dossier_tui.settings import config_path, find_store, read_config
    from dossier_tui.store.store import Store

    given = ctx.find_root().params.get("store")
    return Store(find_store(given, os.environ, Path.cwd(), read_config(config_path())))


def _dossiers(store: "Store", incomplete: str) -> Iterator[tuple[str, str]]:
    for slug in store.slugs():
        if slug.startswith(incomplete.casefold()):
            title = ""
            with suppress(Failure):  # a damaged dossier still has its name
                title = store.dossier(slug).contents().dossier.title
            yield slug, title


def _records(store: "Store", name: str, beginning: str) -> Iterator[tuple[str, str]]:
    from dossier_tui.views.record import record_title

    contents = store.dossier(store.resolve(name)).contents()
    for records in contents.tables.values():
        for record in records:
            if record.id.startswith(beginning.upper()):
                yield f"{name}/{record.id}", record_title(record)
