"""In what parts a large index is looked through, the newest entries first: many hits are met in a few of them."""

from collections.abc import Iterator
from sqlite3 import Connection
from typing import NamedTuple

from dossier_tui.store.index.schema import DAY_BITS, first_id
from dossier_tui.store.query.conditions import Condition, Said
from dossier_tui.store.query.hits import COUNTED
from dossier_tui.store.query.statement import HIGHEST, Plan, parts_of, plan

LARGE = 150_000  # entries of an index in which no more hits are counted than an answer needs to be quick
MOST = 5_000  # hits that are counted there
# Of so many of the newest entries, the hits that are enough where there are more, so that older ones are not looked at.
WALKED = ((10_000, 1_000), (100_000, 1_000))
STATE = "SELECT value FROM meta WHERE name IN ('common', 'given', 'left') ORDER BY name"
ABOVE = "SELECT total(next) FROM day WHERE day > ?"
DAYS = "SELECT day, next FROM day WHERE day <= ? ORDER BY day DESC"


class Bounds(NamedTuple):
    """What is asked of entries, from the lowest id to below the highest."""

    asked: Condition
    low: int
    high: int


class State(NamedTuple):
    """How an index stands: whether common words are marked, how many ids were given, and whether any words are left."""

    common: int
    given: int
    left: int

    @property
    def most(self) -> int:
        """Return how many hits are counted."""
        return MOST if self.given > LARGE else COUNTED


class Part(NamedTuple):
    """Ids among which is looked: with more hits than are `enough`, older ones are left out.

    FTS5 looks for the next hit beyond the end of them: `forwards` there are fewer entries left than on the way back.
    """

    plan: Plan
    enough: int
    forwards: bool


def state_of(db: Connection) -> State:
    """Return how an index stands."""
    return State(*(value for (value,) in db.execute(STATE)))


def parts(db: Connection, bounds: Bounds, state: State) -> list[Part]:
    """Return in which parts is looked for hits, the newest first; single words alone take no longer than hits do."""
    asked, low, high = bounds
    found: list[Part] = []
    if state.given > LARGE and not _is_plain(asked):
        above = int(db.execute(ABOVE, (high >> DAY_BITS,)).fetchone()[0]) if high < HIGHEST else 0
        for floor, walked, enough in _floors(db, high):
            if low < floor < high:
                forwards = above < state.given - above - walked
                found.append(Part(plan(asked, floor, high), enough, forwards))
                high = floor
    return [*found, Part(plan(asked, low, high), state.most, forwards=False)]


def _is_plain(condition: Condition) -> bool:
    """Tell whether single words are looked for alone, in any of their forms."""
    asked = [*parts_of(condition)]
    rows = asked[0].rows if len(asked) == 1 and isinstance(asked[0], Said) else ()
    return bool(rows) and all(len(row.words) == 1 and not row.prefix for row in rows)


def _floors(db: Connection, high: int) -> Iterator[tuple[int, int, int]]:
    """Yield from which id on there are as many entries as WALKED says, how many, and the hits that are enough."""
    given = db.execute(DAYS, (high >> DAY_BITS,))
    walked = 0
    for entries, enough in WALKED:
        for day, number in given:
            walked += number
            if walked >= entries:
                yield first_id(day), walked, enough
                break
