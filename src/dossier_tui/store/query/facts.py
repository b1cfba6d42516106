"""What can be asked of an entry's columns: each fact in SQL, and the same of a row where there is no index."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from dossier_tui.store.index.schema import DAY_BITS

if TYPE_CHECKING:
    from dossier_tui.store.index.rows import Row

Value = str | int


class Place(NamedTuple):
    """An entry where there is no index: its dossier and its row."""

    slug: str
    row: "Row"


class Asked(NamedTuple):
    """A fact: `sql` with a `?` for each value, and the same of a place."""

    sql: str
    holds: Callable[..., bool]


DAY = f"(entry.id >> {DAY_BITS})"
OVERLAPS = f"(entry.id >= (? << {DAY_BITS}) OR (entry.first IS NOT NULL AND ifnull(entry.last, 9e9) >= ?))"


def _numbered(number: str | None, wanted: str) -> bool:
    return number is not None and (number == wanted or number.startswith(f"{wanted}/"))


def _end(row: "Row") -> float:
    return row.last if row.last is not None else float("inf")


def _same(one: str | None, other: str) -> bool:
    return one is not None and _small(one) == _small(other)


def _small(text: str) -> str:
    """Return a text as SQLite's NOCASE compares it: ASCII letters small, others as they are."""
    return "".join(each.lower() if each.isascii() else each for each in text)


FLAGGED = """
SELECT column1 FROM (VALUES ('quote'), ('note'), ('quote note'), ('original note'))
WHERE instr(' ' || column1 || ' ', ' ' || ? || ' ')
"""  # of the column `has`, what an index of its own is on: few entries have a note
CITES = "SELECT 1 FROM cites WHERE cites.entry = entry.id"
FACTS: dict[str, Asked] = {
    "dossier": Asked("entry.dossier = (SELECT id FROM dossier WHERE slug = ?)", lambda place, slug: place.slug == slug),
    "kind": Asked(
        "entry.kind = ?",
        lambda place, kind: place.row.kind == kind,
    ),
    "sort": Asked(
        "(entry.sort = ? COLLATE NOCASE AND entry.kind <> 'proposal')",
        lambda place, sort: place.row.kind != "proposal" and _same(place.row.sort, sort),
    ),
    "not-letter": Asked("entry.kind <> 'letter'", lambda place: place.row.kind != "letter"),
    "status": Asked("entry.status = ?", lambda place, status: place.row.status == status),
    "number": Asked(
        "(entry.number = ? OR (entry.number > ? AND entry.number < ?))",
        lambda place, number, *_: _numbered(place.row.number, number),
    ),
    "number-said": Asked("entry.number = ? COLLATE NOCASE", lambda place, number: _same(place.row.number, number)),
    "cites": Asked(
        "entry.id IN (SELECT entry FROM cites WHERE number = ? OR (number > ? AND number < ?))",
        lambda place, number, *_: any(_numbered(each, number) for each in place.row.cites),
    ),
    "undated": Asked(f"entry.id < (1 << {DAY_BITS})", lambda place: not place.row.day),
    "date-in": Asked(
        f"entry.id < ((? + 1) << {DAY_BITS}) AND entry.id >= (1 << {DAY_BITS}) AND {OVERLAPS}",
        lambda place, last, first, _: 0 < place.row.day <= last and _end(place.row) >= first,
    ),
    "date-from": Asked(f"entry.id >= (? << {DAY_BITS})", lambda place, day: place.row.day >= day),
    "date-until": Asked(
        f"(entry.id >= (1 << {DAY_BITS}) AND entry.id < ((? + 1) << {DAY_BITS}) AND entry.last <= ?)",
        lambda place, day, _: bool(place.row.day) and _end(place.row) <= day,
    ),
    "due-in": Asked(
        "entry.due_last BETWEEN ? AND ?",
        lambda place, first, last: place.row.due_last is not None and first <= place.row.due_last <= last,
    ),
    "open": Asked("entry.open", lambda place: place.row.open),
    "no-term": Asked("entry.due_last IS NULL", lambda place: place.row.due_last is None),
    "since-before": Asked("entry.since < ?", lambda place, day: place.row.since is not None and place.row.since < day),
    "due-begins": Asked("due_first(entry.due) > ?", lambda place, day: due_first(place.row.due) > day),
    "has": Asked(
        f"(entry.has NOT IN ('', 'original') AND entry.has IN ({FLAGGED}))",
        lambda place, flag: flag in place.row.has.split(),
    ),
    "has-original": Asked(
        "entry.has IN ('original', 'original note')", lambda place: "original" in place.row.has.split()
    ),
    "has-due": Asked(
        "(entry.due IS NOT NULL OR entry.due_words IS NOT NULL)",
        lambda place: place.row.due is not None or place.row.due_words is not None,
    ),
    "has-number": Asked("entry.number IS NOT NULL", lambda place: place.row.number is not None),
    "has-tag": Asked("ifnull(entry.tags, '') <> ''", lambda place: bool(place.row.tags)),
    "has-date": Asked(f"entry.id >= (1 << {DAY_BITS})", lambda place: place.row.day > 0),
    "has-citation": Asked(f"(entry.kind = 'letter' AND EXISTS ({CITES}))", lambda place: bool(place.row.cites)),
}


def due_first(due: str | None) -> int:
    """Return the first day of a term as a number; 0 where it has none."""
    from dossier_tui.store.index.rows import days_of

    return days_of(due)[0] or 0
