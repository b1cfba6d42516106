"""What a screen asks of the index of a store with very many dossiers: counts, an order, and a few of them in full.

Nothing here makes an object for every dossier: an order is an array of the numbers that they have in the index.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from json import dumps, loads
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from dossier_tui.errors import Failure
from dossier_tui.model.records import Commitment, Dossier
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.catalogue import Summary
from dossier_tui.store.index.questions import COUNTED, FAILED
from dossier_tui.store.index.rows import days_of

if TYPE_CHECKING:
    from sqlite3 import Connection

    from dossier_tui.store.store import Store

ANSWER = TypeVar("ANSWER")
Pressing = tuple[list[tuple[Contents, Commitment]], int]
TOTALS = """
SELECT count(*) - total(failed), (SELECT count(*) FROM dossier WHERE place >= '1' AND NOT failed), total(failed),
    total(waiting),
    (SELECT count(*) FROM entry WHERE due_last < :today AND open),
    coalesce(max(length(number)), 0), coalesce(max(updated), ''), sum(mtime / 1000 % 1000000007), sum(size), max(id),
    (SELECT value FROM meta WHERE name = 'swept')
FROM dossier
"""
ORDER = "SELECT id FROM dossier WHERE NOT failed ORDER BY place, slug LIMIT :limit"
TITLES = "SELECT id, title, number FROM dossier WHERE NOT failed"
OF_SLUG = "SELECT id FROM dossier WHERE slug = :slug AND NOT failed"
CHANGED = "SELECT id FROM dossier WHERE updated > :since AND NOT failed ORDER BY updated DESC LIMIT :limit"
WAITING = "SELECT id FROM dossier WHERE waiting ORDER BY waiting DESC, place, slug LIMIT :limit"
WITH_WAITING = "SELECT slug FROM dossier WHERE waiting ORDER BY place, slug"
ALIVE = "SELECT slug, updated, waiting FROM dossier WHERE slug IN (SELECT value FROM json_each(:slugs))"
COUNT_CHANGED = "SELECT count(*) FROM dossier WHERE updated > :since AND NOT failed"
COUNT_WAITING = "SELECT count(*) FROM dossier WHERE waiting"
ACTIVE = """
SELECT dossier, date FROM json_each(:ids) CROSS JOIN entry INDEXED BY entry_dated ON dossier = value
WHERE kind IN ('letter', 'event') AND coalesce(first, last) BETWEEN :begin AND :end
"""
# Of each group what is open in it, and by which day it is ordered.
GROUPS = {
    "overdue": ("due_last < :today", "due_last"),
    "due": ("due_last BETWEEN :today AND :today + :within", "due_last"),
    "undated": (
        "due_last IS NULL AND NOT coalesce(begin_of(due) > :today, 0) AND since < :today - :too_long",
        "since",
    ),
}
_OPEN = "FROM entry CROSS JOIN dossier ON dossier.id = entry.dossier WHERE entry.open AND"
_ENTRIES = "FROM entry WHERE open AND"


class Some(Protocol):
    """A question for some dossiers: the first ones, and how many there are."""

    def __call__(self, db: "Connection", *, limit: int) -> tuple[list[int], int]:
        """Return so many of them at most, by their numbers, and how many there are."""


class Totals(NamedTuple):
    """How many dossiers there are, archived ones among them, and beside them those that could not be read.

    What comes after `latest` tells one state of the store from the next; `longest` are the characters of a number.
    """

    dossiers: int
    archived: int
    failed: int
    proposals: int
    overdue: int
    longest: int
    latest: str
    times: int
    sizes: int
    last: int | None
    day: int


class Terms(NamedTuple):
    """The day on which terms are looked at, and the days that are soon, and too long without one."""

    today: int
    within: int
    too_long: int


def ask(store: "Store", question: "Callable[[Connection], ANSWER]") -> ANSWER | None:
    """Return what the index answers as it is; None where there is none that can be used, and none is made for that."""
    if store.index is None or not store.index.exists():
        return None
    from dossier_tui.store.index.connection import HASTE, connected, told

    try:
        with connected(store.index, store.root.resolve(), HASTE) as db, told(store.index):
            return question(db)
    except (Failure, ValueError, TypeError):  # it is damaged, or of another version: who sweeps makes it anew
        return None


def look(
    db: "Connection", *, today: date, least: int, limit: int, known: Totals | None
) -> tuple[Totals, list[str], "array[int]"] | None:
    """Return what there is of more than so many dossiers: counts, which could not be read, and the first ones by title.

    Of what is as it was `known`, none are put in order.
    """
    found = totals(db, today)
    if not found or found.dossiers <= least:
        return None
    return found, failed(db) if found.failed else [], array("q") if found == known else order(db, limit)


def totals(db: "Connection", today: date) -> Totals | None:
    """Return what can be counted; None while the index was never brought in step."""
    *told, swept = db.execute(TOTALS, {"today": today.toordinal()}).fetchone()
    if not swept:
        return None
    dossiers, archived, unread, proposals, overdue, *state = told
    counts = (int(dossiers), int(archived), int(unread), int(proposals), overdue)
    return Totals._make((*counts, *state, today.toordinal()))


def failed(db: "Connection") -> list[str]:
    """Return the names of the dossiers that could not be read."""
    return [slug for (slug,) in db.execute(FAILED)]


def order(db: "Connection", limit: int = -1) -> "array[int]":
    """Return the dossiers by title, archived ones last: all, or the first so many."""
    return array("q", (number for (number,) in db.execute(ORDER, {"limit": limit})))


def titles(db: "Connection") -> list[tuple[int, str, str | None]]:
    """Return each dossier with its title and number."""
    return db.execute(TITLES).fetchall()


def number_of(db: "Connection", slug: str) -> int:
    """Return the dossier of a name; -1 where there is none."""
    found = db.execute(OF_SLUG, {"slug": slug}).fetchone()
    return int(found[0]) if found else -1


def counted(
    db: "Connection", numbers: Iterable[int], today: date, days: tuple[date, date]
) -> dict[int, tuple[Summary, list[str]]]:
    """Return what a list tells of some dossiers, each with the dates of what it holds that begin between two days."""
    chosen = {"ids": dumps([*numbers]), "today": today.toordinal()}
    found = {number: (Summary._make(row), list[str]()) for number, *row in db.execute(COUNTED, chosen)}
    chosen |= {"begin": days[0].toordinal(), "end": days[1].toordinal()}
    for number, when in db.execute(ACTIVE, chosen):
        if number in found:
            found[number][1].append(when)
    return found


def changed(db: "Connection", since: str, limit: int) -> tuple[list[int], int]:
    """Return the dossiers that were changed last since a moment, so many at most, and how many were."""
    values: dict[str, str | int] = {"since": since, "limit": limit}
    return _numbers(db, CHANGED, values), db.execute(COUNT_CHANGED, values).fetchone()[0]


def waiting(db: "Connection", limit: int) -> tuple[list[int], int]:
    """Return the dossiers in which most proposals wait, so many at most, and how many have some."""
    return _numbers(db, WAITING, {"limit": limit}), db.execute(COUNT_WAITING).fetchone()[0]


def with_waiting(db: "Connection") -> list[str]:
    """Return the names of the dossiers in which proposals wait, in the order of a list."""
    return [slug for (slug,) in db.execute(WITH_WAITING)]


def all_pressing(db: "Connection", terms: Terms, limit: int) -> dict[str, Pressing]:
    """Return of every group what `pressing` does."""
    return {group: pressing(db, group, terms, limit) for group in GROUPS}


def pressing(db: "Connection", group: str, terms: Terms, limit: int) -> Pressing:
    """Return the first commitments of a group, each with its dossier, in order, and how many there are in it."""
    _teach(db)
    where, by = GROUPS[group]
    # The day of the last one first: only what is up to that is put in order, by what stands elsewhere too.
    end = f"coalesce((SELECT {by} {_ENTRIES} {where} ORDER BY {by} LIMIT 1 OFFSET :limit - 1), :far)"
    last = f"ORDER BY {by}, slug, length(ref), ref LIMIT :limit"
    question = f"SELECT slug, dossier.title, dossier.number, ref, record {_OPEN} {where} AND {by} <= {end} {last}"
    values = terms._asdict() | {"limit": limit, "far": date.max.toordinal()}
    rows = db.execute(question, values).fetchall()
    return [*map(_commitment, rows)], db.execute(f"SELECT count(*) {_ENTRIES} {where}", values).fetchone()[0]


def alive(db: "Connection", slugs: Iterable[str]) -> dict[str, tuple[str | None, int | None]]:
    """Return which of some dossiers are there, each with the moment of its last change and what waits in it."""
    return {slug: (*each,) for slug, *each in db.execute(ALIVE, {"slugs": dumps([*slugs])})}


def still(db: "Connection", refs: Sequence[tuple[str, str]], terms: Terms) -> set[str]:
    """Return which of some commitments, by dossier and id, are in any of the groups still."""
    _teach(db)
    wheres = " OR ".join(f"({where})" for where, _ in GROUPS.values())
    question = f"SELECT 1 {_OPEN} slug = :slug AND ref = :ref AND ({wheres})"
    asked = ((f"{slug}/{ref}", terms._asdict() | {"slug": slug, "ref": ref}) for slug, ref in refs)
    return {ref for ref, values in asked if db.execute(question, values).fetchone()}


def _numbers(db: "Connection", question: str, values: dict[str, str | int]) -> list[int]:
    return [number for (number,) in db.execute(question, values)]


def _commitment(row: tuple[str, str, str | None, str, str]) -> tuple[Contents, Commitment]:
    slug, title, number, ref, record = row
    own = Dossier.from_written({"slug": slug, "title": title, "number": number})
    return Contents(slug, own), Commitment.from_written(loads(record) | {"id": ref})


def _teach(db: "Connection") -> None:
    """Let SQL read dates as everybody else here does."""
    db.create_function("begin_of", 1, lambda when: days_of(when)[0], deterministic=True)
