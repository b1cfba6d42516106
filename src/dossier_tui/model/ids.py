"""Ids and references: `L1` in its dossier, `situatie-in-oekraine/L1` anywhere."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from dossier_tui.errors import Usage

ID = re.compile(r"[LECNP][1-9][0-9]{0,8}", re.ASCII)
# The fields, at any depth, that name another record.
REFERRING = ("letter", "about", "same_as", "became", "commitment", "paired")


def known_id(text: str) -> str:
    """Return an id in its own writing (`c2` is `C2`); Usage where it is none."""
    wanted = text.strip().upper()
    if not ID.fullmatch(wanted):
        raise Usage("error.not-an-id", id=text)
    return wanted


def split_reference(reference: str) -> tuple[str, str | None]:
    """Return the dossier and the id of `DOSSIER/ID`; the id is None where only a dossier is named."""
    name, slash, record_id = reference.strip().rpartition("/")
    if not slash:
        return record_id, None
    return name, known_id(record_id) if record_id else None


def map_references(stored: Any, change: Callable[[str], str]) -> Any:
    """Return a stored record with every reference to another record passed through `change`."""
    if isinstance(stored, list):
        return [map_references(item, change) for item in stored]
    if not isinstance(stored, dict):
        return stored
    return {
        key: change(value) if key in REFERRING and isinstance(value, str) else map_references(value, change)
        for key, value in stored.items()
    }


def each_reference(stored: Any) -> Iterator[str]:
    """Yield every reference to another record that a stored record holds, at any depth."""
    if isinstance(stored, list):
        for item in stored:
            yield from each_reference(item)
    elif isinstance(stored, dict):
        for key, value in stored.items():
            if key in REFERRING and isinstance(value, str):
                yield value
            else:
                yield from each_reference(value)
