"""What happened to a dossier since a moment: what is new, changed, kept and slipped, from its history and its logs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dossier_tui.model.records import PRIVATE_FIELDS, Commitment, Event, Letter, Record
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import due_group
from dossier_tui.views.history import Entry, Stored, field_changes
from dossier_tui.words import Words

TOLD = (Letter, Event, Commitment)


@dataclass(frozen=True)
class News:
    """What is new since a moment. `changed` has each record with what of it is another now, in words."""

    new: list[Record] = field(default_factory=list)
    changed: list[tuple[Record, list[str]]] = field(default_factory=list)
    kept: list[Commitment] = field(default_factory=list)
    slipped: list[Commitment] = field(default_factory=list)
    removed: int = 0


def news_since(
    contents: Contents, entries: Iterable[Entry], since: str, today: date, words: Words, *, private: bool = False
) -> News:
    """Return what happened from `since` on, a day or a moment in UTC as ISO 8601.

    A commitment is told of once: as new, kept, slipped or changed, the first of these that it is.
    """
    was = _states_before(entries, since)
    records: list[Record] = [each for table in contents.tables.values() for each in table if isinstance(each, TOLD)]
    new = [each for each in records if _is_new(each, was, since)]
    old = [each for each in records if not _is_new(each, was, since)]
    promises = [each for each in old if isinstance(each, Commitment)]
    kept = [each for each in promises if _kept(each, was, since)]
    slipped = [each for each in promises if each not in kept and _slipped(each, was, since, today)]
    rest = [each for each in old if each not in kept and each not in slipped]
    changed = [(each, _changes(each, was, words, private=private)) for each in [contents.dossier, *rest]]
    gone = [each for each, before in was.items() if before and each[:1] in "LEC" and not contents.has(each)]
    notes = [each for each in contents.notes.values() if private or not each.private]
    new += [each for each in notes if _is_new(each, was, since)]
    return News(new, [(each, told) for each, told in changed if told], kept, slipped, len(gone))


def passed_since(record: Commitment, since: str, today: date) -> bool:
    """Tell whether the last day in time of an open commitment went by since a moment."""
    return record.is_open and due_group(record, today) == "overdue" and (record.due_by or "") >= since[:10]


def _states_before(entries: Iterable[Entry], since: str) -> dict[str, Stored | None]:
    """Return every record touched since a moment as it was then; None where it was not there."""
    was: dict[str, Stored | None] = {}
    for entry in reversed(list(entries)):
        if str(entry.get("at", "")) >= since:
            was |= {each: entry.get("before", {}).get(each) for each in entry.get("ids", [])}
    return was


def _is_new(record: Record, was: Mapping[str, Stored | None], since: str) -> bool:
    return was[record.id] is None if record.id in was else bool(record.added) and record.added >= since


def _kept(record: Commitment, was: Mapping[str, Stored | None], since: str) -> bool:
    """Tell whether a commitment was kept, in whole or in part, since then."""
    if record.status not in ("fulfilled", "partly") or not record.fulfilled_by:
        return False
    before = was.get(record.id) or {}
    told = bool(before) and len(before.get("fulfilled_by") or []) < len(record.fulfilled_by)
    return told or (record.fulfilled_by[-1].get("on") or "") >= since


def _slipped(record: Commitment, was: Mapping[str, Stored | None], since: str, today: date) -> bool:
    """Tell whether the term of a commitment was moved since then, or went by."""
    before = was.get(record.id) or {}
    moved = len(record.due_log) > 1 and (
        (bool(before) and len(before.get("due_log") or []) < len(record.due_log))
        or (record.due_log[-1].get("on") or "") >= since
    )
    return moved or passed_since(record, since, today)


def _changes(record: Record, was: Mapping[str, Stored | None], words: Words, *, private: bool) -> list[str]:
    """Return what of a record is another now, in words; how it was closed is told by its status."""
    before = was.get(record.id)
    if not before:
        return []
    now: dict[str, Any] = record.to_record()
    hidden = () if private else PRIVATE_FIELDS
    return list(field_changes(before, now, words, hidden))
