"""Erasing for good: records out of the tables, the history, and every reference and quote that leads to them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dossier_tui.model.ids import REFERRING
from dossier_tui.store.storage import Tables

Stored = dict[str, Any]
Gone = Callable[[str], bool]
STATES = ("before", "after")  # what an entry of the history holds of the records that it touched


def read_in(tables: Tables, entries: Iterable[Stored], gone: Gone) -> set[str]:
    """Return the ids of the proposals, of now and of the history, that were read in a letter that is gone."""
    states = [tables.get("proposals", {}), *(entry.get(name, {}) for entry in entries for name in STATES)]
    return {
        record_id
        for state in states
        for record_id, stored in state.items()
        if record_id.startswith("P") and gone(str(stored.get("letter")))
    }


def erase(tables: Tables, ids: set[str], gone: Gone) -> Tables:
    """Return the tables without these records, and without what refers to a record that is `gone`."""
    kept = {
        name: {key: forget(stored, gone) for key, stored in table.items() if key not in ids}
        for name, table in tables.items()
        if name != "history"
    }
    entries = erase_history(({"id": key} | entry for key, entry in tables.get("history", {}).items()), ids, gone)
    return kept | {"history": {entry.pop("id"): entry for entry in entries}}


def erase_history(entries: Any, ids: set[str], gone: Gone) -> Iterator[dict[str, Any]]:
    """Yield the entries of a history without these records; those that told of nothing else are left out."""
    for entry in entries:
        if not ids.intersection(entry.get("ids", [])):
            yield forget(entry, gone)
            continue
        left = [each for each in entry["ids"] if each not in ids]
        states = {name: _without(entry[name], ids) for name in STATES if name in entry}
        if left:
            yield forget(entry | states | {"ids": left}, gone)


def _without(states: dict[str, Any], ids: set[str]) -> dict[str, Any]:
    return {key: stored for key, stored in states.items() if key not in ids}


def forget(stored: Any, gone: Gone) -> Any:
    """Return stored data without the quotes from a letter that is gone, and with no reference to anything gone."""
    if isinstance(stored, list):
        return [forget(item, gone) for item in stored if not _is_quote_of(item, gone)]
    if not isinstance(stored, dict):
        return stored
    return {
        key: None if key in REFERRING and isinstance(value, str) and gone(value) else forget(value, gone)
        for key, value in stored.items()
    }


def _is_quote_of(item: Any, gone: Gone) -> bool:
    return isinstance(item, dict) and "exact" in item and isinstance(item.get("letter"), str) and gone(item["letter"])
