"""What stands on the axis of time of one dossier, told by the index: its tables are not read for that."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from heapq import nlargest
from json import loads
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dossier_tui.errors import Failure
from dossier_tui.store.index.connection import HASTE, connected
from dossier_tui.store.index.questions import VOUCHED
from dossier_tui.store.index.stamps import UNSURE, stamp_at
from dossier_tui.store.storage import Version

if TYPE_CHECKING:
    from sqlite3 import Connection

Row = tuple[Any, ...]
# What a timeline is searched by, in the order in which the records themselves are looked through.
_SAID = """CASE WHEN :said THEN printf('%s %s %s %s %s %s %s %s %s %s',
    title, ref, tags, by_whom, to_whom, place, description, sort, when_words, due_words) END"""
_DOSSIER = "dossier = (SELECT id FROM dossier WHERE slug = :slug)"
_DATED = f":slug, kind, ref, title, date, sort, status, place, when_words, number, NULL, NULL, 0, NULL, {_SAID}, NULL"
_OF_DATED = f"FROM entry INDEXED BY entry_dated WHERE {_DOSSIER} AND kind IN ('letter', 'event')"
TERMS = f"""
SELECT :slug, 'deadline', ref, title, due, sort, status, NULL, due_words, NULL, due_by, due_last, moved, since, {_SAID},
    CASE WHEN moved THEN record END
FROM entry INDEXED BY entry_open WHERE {_DOSSIER} AND open
"""  # noqa: S608 - of our own words alone
PLACED = f"SELECT {_DATED} {_OF_DATED} UNION ALL {TERMS}"
_OVER = "(last < :today OR last = :today AND status IS NOT 'planned')"
AHEAD = f"SELECT {_DATED} {_OF_DATED} AND kind = 'event' AND date IS NOT NULL AND {_OVER} IS NOT TRUE"
PAST = f"SELECT {_DATED}, coalesce(first, last), last {_OF_DATED} AND {_OVER} ORDER BY last DESC"


class Placed(NamedTuple):
    """A letter, an event or the term of an open commitment, as far as lists tell of it: `kind` is the first of these.

    `when` is its date (EDTF), or None; `own` its kind within that kind, `words` are those of its date. Of a term,
    `due_last` is the last day in time and `since` the day from which it stands, as numbers of `date.toordinal`, `moved`
    how often it was moved, and `log` its terms so far where it was. `said` are the words that it is searched by, where
    these were asked for.
    """

    slug: str
    kind: str
    id: str
    title: str
    when: str | None
    own: str | None
    status: str | None
    place: str | None
    words: str | None
    number: str | None
    due_by: str | None
    due_last: int | None
    moved: int
    since: int | None
    said: str | None
    log: list[dict[str, str | None]] | None


LOG = Placed._fields.index("log")


class Near(NamedTuple):
    """What is looked at of an axis: what is to come from a day on, and so many that came last before it."""

    today: date
    latest: int


def read_placed(
    index: Path, root: Path, slug: str, version: Version, *, said: bool = False, near: Near | None = None
) -> list[Row] | None:
    """Return the values of `Placed` for all that stands on the axis of a dossier, or for what is `near`, in no order.

    None where the index on the store at `root` does not vouch for a version of the dossier's tables, or cannot be read.
    With `said`, the words come along that each is searched by.
    """
    with suppress(Failure, OSError, ValueError, KeyError, TypeError), connected(index, root.resolve(), HASTE) as db:
        if db.execute(VOUCHED, (slug, UNSURE)).fetchone() == stamp_at(version):
            return placed_near(db, slug, near) if near else placed(db, slug, said=said)
    return None


def placed(db: "Connection", slug: str, *, said: bool) -> list[Row]:
    """Return the same of an index that is open, whatever version of the tables it knows."""
    return _logged(db.execute(PLACED, {"slug": slug, "said": said}))


def placed_near(db: "Connection", slug: str, near: Near) -> list[Row]:
    """Return likewise all terms, the events that are to come, and the last letters and events that are over."""
    values = {"slug": slug, "said": False, "today": near.today.toordinal()}
    return [*_logged(db.execute(TERMS, values)), *db.execute(AHEAD, values), *_latest(db.execute(PAST, values), near)]


def _latest(past: Iterable[Row], near: Near) -> Iterator[Row]:
    """Yield those of the past that began last, and what ended no earlier than they began; the latest end comes first.

    What ended before the first of them began, and all that comes after it, began before it.
    """
    begun: list[int] = []
    for *row, begins, ends in past:
        begun = nlargest(near.latest, (*begun, begins))
        if len(begun) == near.latest and ends < begun[-1]:
            return
        yield tuple(row)


def _logged(rows: Iterable[Row]) -> list[Row]:
    return [row if row[LOG] is None else (*row[:LOG], loads(row[LOG])["due_log"]) for row in rows]
