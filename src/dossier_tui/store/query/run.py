"""Answers from the index: how many, which, and how many by what; each is bounded, however many hits there are."""

from collections import Counter
from datetime import date
from sqlite3 import Connection

from dossier_tui.store.index.schema import DAY_BITS, first_id
from dossier_tui.store.query.conditions import Condition, as_typed
from dossier_tui.store.query.facts import due_first
from dossier_tui.store.query.hits import COUNTED, FACETS, Hit
from dossier_tui.store.query.narrowing import bounded, narrowed, pruned
from dossier_tui.store.query.statement import plan

WALKED = 200_000  # entries among which hits are counted by what, where there are more hits than COUNTED
RANKED = 2_000  # of more hits than this, the newest are ranked
SORTED = 1_000  # so many hits are brought in one order whatever the history of the index
COLUMNS = "entry.ref, entry.kind, entry.sort, entry.date, entry.title, entry.by_whom, entry.to_whom, entry.tags"
SLUG = "(SELECT slug FROM dossier WHERE dossier.id = entry.dossier)"
ORDER = f"entry.id >> {DAY_BITS} DESC, slug, length(entry.ref), entry.ref"
WEIGHTS = "8.0, 1.0, 2.0, 2.0, 4.0, 0.0"  # of the columns of `words`, in bm25


class Searcher:
    """One search over an index that is open."""

    def __init__(self, db: Connection, condition: Condition) -> None:
        db.create_function("due_first", 1, due_first, deterministic=True)
        self._db = db
        self._condition = pruned(db, condition)
        self._plan = bounded(db, narrowed(db, self._condition))
        self._many = False
        self.worded = bool(self._plan.match)  # else there is nothing to rank by

    def count(self) -> int:
        """Return how many entries there are, at most one more than COUNTED."""
        counted = f"SELECT count(*) FROM (SELECT 1 FROM {self._plan.source} LIMIT {COUNTED + 1})"
        total = int(self._db.execute(counted, self._plan.parameters).fetchone()[0])
        self._many = total > COUNTED and not self.worded
        return total

    def newest(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the newest first; `total` is how many there are."""
        order = ORDER if total <= SORTED else f"{self._plan.order} DESC"
        # Of many, the newest are sooner met on the way back through all than sorted out of what an index gives.
        source = self._plan.among("entry NOT INDEXED") if self._many else self._plan.source
        found = f"SELECT {SLUG} AS slug, {COLUMNS} FROM {source} ORDER BY {order} LIMIT ? OFFSET ?"
        return [Hit(*row) for row in self._db.execute(found, (*self._plan.parameters, limit, skip))]

    def best(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the best first: those with the words as they were typed before those with other forms."""
        lowest = self._lowest(total)
        typed = plan(as_typed(self._condition)).match
        source = f"{self._plan.source} AND words.rowid >= ?"
        found = (
            f"SELECT {SLUG} AS slug, {COLUMNS}, -bm25(words, {WEIGHTS}) AS score FROM {source} ORDER BY"
            f" words.rowid IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ?) DESC, score DESC, {ORDER}"
            " LIMIT ? OFFSET ?"
        )
        values = (*self._plan.parameters, lowest, typed, lowest, limit, skip)
        return [Hit(*row) for row in self._db.execute(found, values)]

    def _lowest(self, total: int) -> int:
        """Return the lowest id among the newest hits that are ranked."""
        if total <= RANKED:
            return 0
        newest = f"SELECT words.rowid FROM {self._plan.source} ORDER BY words.rowid DESC LIMIT 1 OFFSET {RANKED - 1}"
        return int(self._db.execute(newest, self._plan.parameters).fetchone()[0])

    def facets(self) -> dict[str, list[tuple[str, int]]]:
        """Return how many of the newest hits there are of each value of each of FACETS, most first."""
        source, values = self._plan.source, self._plan.parameters
        if self._many:
            source, values = f"{self._plan.among('entry NOT INDEXED')} AND entry.id >= ?", (*values, self._floor())
        hits = (
            "WITH hits AS MATERIALIZED (SELECT entry.dossier AS dossier, entry.kind AS kind, entry.status AS status,"
            f" entry.id >> {DAY_BITS} AS year FROM {source}"
            f" ORDER BY {self._plan.order} DESC LIMIT {COUNTED})"
        )
        each = (f"SELECT '{name}', {name}, count(*) FROM hits WHERE {name} <> '' GROUP BY {name}" for name in FACETS)
        found = {name: Counter[str]() for name in FACETS}
        for name, value, number in self._db.execute(f"{hits} {' UNION ALL '.join(each)}", values):
            if name != "year" or value:  # an undated entry is of day 0
                found[name][self._facet(name, value)] += number
        return {name: sorted(counts.items(), key=lambda each: (-each[1], each[0])) for name, counts in found.items()}

    def _floor(self) -> int:
        """Return the id from which on about WALKED entries are."""
        left = WALKED
        for day, given in self._db.execute("SELECT day, next FROM day ORDER BY day DESC"):
            left -= given
            if left < 0:
                return first_id(day)
        return 0

    def _facet(self, name: str, value: str | int) -> str:
        """Return the value of a facet: of a dossier its name, of a day its year."""
        if name == "year":
            return str(date.fromordinal(int(value)).year)
        if name == "dossier":
            return str(self._db.execute("SELECT slug FROM dossier WHERE id = ?", (value,)).fetchone()[0])
        return str(value)
