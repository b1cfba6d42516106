"""What can be asked of an entry's columns: each fact by the marks that tell it, and the same of a row without an index.

When an entry is of cannot be told by few marks: its id begins with the day, and SQL looks at where it ends.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from dossier_tui.store.index.marks import LAST, beginnings, days_between, mark, small
from dossier_tui.store.index.schema import DAY_BITS

if TYPE_CHECKING:
    from dossier_tui.store.index.rows import Row

Value = str | int


class Place(NamedTuple):
    """An entry where there is no index: its dossier and its row."""

    slug: str
    row: "Row"


class Asked(NamedTuple):
    """A fact: whether it holds of a place, and the marks of which an entry has one then, or none where it `lacks` them.

    Where marks do not tell it, `sql` does, with a `?` for each value.
    """

    holds: Callable[..., bool]
    marks: Callable[..., Iterable[str]] | None = None
    lacks: bool = False
    sql: str = ""


def _one(name: str) -> Callable[[str], Iterable[str]]:
    return lambda value: [mark(name, value)]


def _has(flag: str) -> Callable[[], Iterable[str]]:
    return lambda: [mark("has", flag)]


def _numbered(number: str | None, wanted: str) -> bool:
    return number is not None and wanted in beginnings(number)


def _end(row: "Row") -> float:
    return row.last if row.last is not None else float("inf")


def _same(one: str | None, other: str) -> bool:
    return one is not None and small(one) == small(other)


OVERLAPS = f"(entry.id >= (? << {DAY_BITS}) OR (entry.first IS NOT NULL AND ifnull(entry.last, 9e9) >= ?))"
FACTS: dict[str, Asked] = {
    "dossier": Asked(lambda place, slug: place.slug == slug),  # its mark is made of its number in the index
    "kind": Asked(lambda place, kind: place.row.kind == kind, _one("kind")),
    "sort": Asked(
        lambda place, sort: place.row.kind != "proposal" and _same(place.row.sort, sort),
        lambda sort: [mark("sort", small(sort))],
    ),
    "not-letter": Asked(lambda place: place.row.kind != "letter", lambda: [mark("kind", "letter")], lacks=True),
    "status": Asked(lambda place, status: place.row.status == status, _one("status")),
    "number": Asked(lambda place, number: _numbered(place.row.number, number), _one("number")),
    "number-said": Asked(
        lambda place, number: _same(place.row.number, number), lambda number: [mark("said", small(number))]
    ),
    "cites": Asked(lambda place, number: any(_numbered(each, number) for each in place.row.cites), _one("cites")),
    "undated": Asked(lambda place: not place.row.day, _has("undated")),
    "date-in": Asked(
        lambda place, last, first, _: 0 < place.row.day <= last and _end(place.row) >= first,
        sql=f"entry.id < ((? + 1) << {DAY_BITS}) AND entry.id >= (1 << {DAY_BITS}) AND {OVERLAPS}",
    ),
    "date-from": Asked(lambda place, day: place.row.day >= day, sql=f"entry.id >= (? << {DAY_BITS})"),
    "date-until": Asked(
        lambda place, day, _: bool(place.row.day) and _end(place.row) <= day,
        sql=f"(entry.id >= (1 << {DAY_BITS}) AND entry.id < ((? + 1) << {DAY_BITS}) AND entry.last <= ?)",
    ),
    "due-in": Asked(
        lambda place, first, last: place.row.due_last is not None and first <= place.row.due_last <= last,
        lambda first, last: days_between("due", first, last),
    ),
    "open": Asked(lambda place: place.row.open, _has("open")),
    "no-term": Asked(lambda place: place.row.open and place.row.due_last is None, _has("endless")),
    "since-before": Asked(
        lambda place, day: place.row.due_last is None and place.row.since is not None and place.row.since < day,
        lambda day: days_between("since", 1, day - 1),
    ),
    "due-begins": Asked(
        lambda place, day: place.row.due_last is None and _due_first(place.row.due) > day,
        lambda day: days_between("begun", day + 1, LAST),
    ),
    "has": Asked(lambda place, flag: flag in place.row.has.split(), _one("has")),
    "has-original": Asked(lambda place: "original" in place.row.has.split(), _has("original")),
    "has-due": Asked(
        lambda place: place.row.due is not None or place.row.due_words is not None,
        _has("due"),
    ),
    "has-number": Asked(lambda place: place.row.number is not None, _has("number")),
    "has-tag": Asked(lambda place: bool(place.row.tags), _has("tag")),
    "has-date": Asked(lambda place: place.row.day > 0, _has("undated"), lacks=True),
    "has-citation": Asked(lambda place: bool(place.row.cites), _has("citation")),
}


def _due_first(due: str | None) -> int:
    """Return the first day of a term as a number; 0 where it has none."""
    from dossier_tui.store.index.rows import days_of

    return days_of(due)[0] or 0
