"""What other dossiers need to know of one, so that its tables need not stay in memory."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from dossier_tui.model.records import KINDS
from dossier_tui.store.storage import Tables

Entry = dict[str, Any]


class Arrival(NamedTuple):
    """A record that stands here, and of which the history says from where and when it came."""

    record_id: str
    was: str
    at: str


class Outline(NamedTuple):
    """One dossier: `records` are the ids with the moments of their last changes, `names` the names that it had.

    `left` tells where a record went that is no longer here, `sent` which places moves from here have led to, whether
    they were taken back or not, and `arrivals` what came from elsewhere.
    """

    records: dict[str, str]
    names: set[str]
    left: dict[str, str]
    sent: set[str]
    arrivals: list[Arrival]


TEXTS = ("at", "what", "moved_from", "moved_to", "undone", "why", "slug_was")  # of an entry, where it has them
NOTHING = Outline({}, set(), {}, set(), [])


def outline(tables: Tables) -> Outline:
    """Return what others need to know of a dossier."""
    stored = {key: each for kind in KINDS.values() for key, each in tables.get(kind.table, {}).items()}
    records = {key: str(each.get("changed", "")) for key, each in stored.items()}
    history = [entry for entry in tables.get("history", {}).values() if is_entry(entry)]
    moves = [entry for entry in history if entry.get("what") == "move" and entry["ids"]]
    return Outline(
        records,
        set(_names(history)),
        dict(_left(moves, records)),
        {entry["moved_to"] for entry in moves if "moved_to" in entry},
        list(_arrivals(moves, records)),
    )


def is_entry(entry: Entry) -> bool:
    """Tell whether an entry of the history has the shape that undo and log go by."""
    ids, states = entry.get("ids"), [entry.get("before") or {}, entry.get("after") or {}]
    return (
        isinstance(ids, list)
        and all(isinstance(each, str) for each in ids)
        and all(isinstance(entry.get(name, ""), str) for name in TEXTS)
        and all(isinstance(state, dict) and all(isinstance(each, dict) for each in state.values()) for state in states)
    )


def _names(history: list[Entry]) -> Iterator[str]:
    """Yield the names that the history knows: those before a new name, and those that were taken back."""
    for entry in history:
        for state in ("before", "after"):
            own = (entry.get(state) or {}).get("D") or {}
            if isinstance(own.get("slug"), str):
                yield own["slug"]


def _left(moves: list[Entry], records: dict[str, str]) -> Iterator[tuple[str, str]]:
    for entry in moves:
        to = entry.get("moved_from") if entry.get("undone") else entry.get("moved_to")
        if to and entry["ids"][0] not in records:
            yield entry["ids"][0], to


def _arrivals(moves: list[Entry], records: dict[str, str]) -> Iterator[Arrival]:
    for entry in moves:
        if entry.get("moved_from") and not entry.get("undone") and entry["ids"][0] in records:
            yield Arrival(entry["ids"][0], entry["moved_from"], entry.get("at", ""))
