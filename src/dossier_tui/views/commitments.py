"""Commitments in groups: by when they are due, by what became of them, or by whose they are."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from dossier_tui.model.records import COMMITMENT_STATUSES, Commitment
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import GROUPS, WITHIN, Due, due_row, kept_late, list_due, times_moved
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

CLOSED = ("fulfilled", "withdrawn", "lapsed", "broken")
MARKS = {"fulfilled": "✓", "withdrawn": "✗", "lapsed": "✗", "broken": "✗"}
Titles = dict[str, str]


class Group(NamedTuple):
    """Commitments that stand under one heading."""

    title: str
    items: list[Due]


def list_commitments(
    dossiers: Sequence[Contents], today: date, words: Words, within: int = WITHIN, *, closed: bool = True
) -> list[Due]:
    """Return the open commitments in the order in which they want attention, and after them those that are `closed`.

    The group of a closed one is its status, its days are those that it was kept late.
    """
    found = list_due(dossiers, today, words, within)
    if not closed:
        return found
    records = [(each, record) for each in dossiers for record in each.commitments.values() if not record.is_open]
    records.sort(key=lambda pair: (CLOSED.index(pair[1].status), closed_on(pair[1])))
    return found + [_closed(contents, record, words) for contents, record in records]


def _closed(contents: Contents, record: Commitment, words: Words) -> Due:
    on, late = closed_on(record), kept_late(record)
    told = [words(f"view.status-{record.status}"), short_date(on, words) if on else ""]
    reason = " ".join(filter(None, told)) + (f", {words('view.late-short', n=late)}" if late else "")
    number, moved = contents.dossier.number, times_moved(record)
    return Due(contents.slug, number, record, record.status, late, moved, None, words, reason)


def _by_due(_items: Sequence[Due], words: Words) -> Titles:
    closed = {status: words(f"view.status-{status}").capitalize() for status in CLOSED}
    return {group: words(f"view.group-{group}") for group in GROUPS} | closed


def _by_status(_items: Sequence[Due], words: Words) -> Titles:
    return {status: words(f"view.status-{status}").capitalize() for status in COMMITMENT_STATUSES}


def _by(part: str) -> Callable[[Sequence[Due], Words], Titles]:
    """Return what names the groups by a person or an office, in their order; those without one come last."""

    def titles(items: Sequence[Due], words: Words) -> Titles:
        named = {str(getattr(item.record, part) or "") for item in items} - {""}
        return {name: name for name in sorted(named, key=str.casefold)} | {"": words(f"view.without-{part}")}

    return titles


# Of each way to group: what names its groups in their order, and to which of them a commitment belongs.
GROUPINGS: dict[str, tuple[Callable[[Sequence[Due], Words], Titles], Callable[[Due], str]]] = {
    "due": (_by_due, lambda item: item.group),
    "status": (_by_status, lambda item: item.record.status),
    "who": (_by("by"), lambda item: item.record.by or ""),
    "owner": (_by("owner"), lambda item: item.record.owner or ""),
}


def grouped(items: Sequence[Due], words: Words, by: str = "due") -> list[Group]:
    """Return the groups that have somebody in them; `by` is one of `GROUPINGS`."""
    titles_of, key = GROUPINGS[by]
    titles = titles_of(items, words)
    groups: dict[str, list[Due]] = {name: [] for name in titles}
    for item in items:
        groups[key(item)].append(item)
    return [Group(titles[name], members) for name, members in groups.items() if members]


def grouped_rows(items: Sequence[Due], words: Words, by: str = "due", *, dossier_shown: bool = True) -> list[Row]:
    """Return the rows of commitments under the headings of their groups."""
    parts = ([GAP, *_rows(each, words, dossier_shown)] for each in grouped(items, words, by))
    return [*chain.from_iterable(parts)][1:]


def _rows(group: Group, words: Words, dossier_shown: bool) -> Iterator[Row]:
    yield heading(group.title, str(len(group.items)))
    yield from (commitment_row(item, words, dossier_shown) for item in group.items)


def commitment_row(item: Due, words: Words, dossier_shown: bool = True) -> Row:
    """Return the row of a commitment: how late it is or how long there is left, or when it was closed."""
    row = due_row(item, words, dossier_shown)
    if item.record.is_open:
        return row
    on = closed_on(item.record)
    name = row.tail.rpartition("  ")[2]
    tail = f"{words('view.late-short', n=item.days)}  {name}" if item.days else name
    lead, style = short_date(on, words) if on else "", "" if item.days else "good"
    return row._replace(lead=lead, mark=MARKS[item.group], tail=tail, style=style)


def closed_rows(contents: Contents, today: date, words: Words) -> list[Row]:
    """Return the rows of what was kept, withdrawn, lapsed or broken in a dossier, under headings."""
    items = list_commitments([contents], today, words)
    return grouped_rows([item for item in items if not item.record.is_open], words, dossier_shown=False)


def closed_on(record: Commitment) -> str:
    """Return the day on which a commitment got the status it has."""
    return (record.status_log[-1].get("on") if record.status_log else None) or ""
