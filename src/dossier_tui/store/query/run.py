"""Answers from the index: how many, which, and how many by what; each is bounded, however many hits there are."""

from bisect import bisect_right
from collections import Counter
from datetime import date
from functools import cached_property
from operator import neg
from sqlite3 import Connection
from typing import Any

from dossier_tui.store.index.schema import DAY_BITS, first_id
from dossier_tui.store.query.beginning import written_out
from dossier_tui.store.query.conditions import Condition, as_typed
from dossier_tui.store.query.facts import due_first
from dossier_tui.store.query.hits import COUNTED, FACETS, Hit
from dossier_tui.store.query.narrowing import bounded, narrowed, pruned
from dossier_tui.store.query.statement import HIGHEST, Plan, match_of, parts_of, plan

WALKED = 200_000  # entries on the way back, among which the newest of many hits are looked for first
RANKED = 2_000  # of more hits than this, the newest are ranked
SORTED = 1_000  # so many hits are brought in one order whatever the history of the index
COLUMNS = "entry.ref, entry.kind, entry.sort, entry.date, entry.title, entry.by_whom, entry.to_whom, entry.tags"
BACKWARDS = "entry NOT INDEXED"  # all entries, on the way back from the newest
LEFT = "SELECT value FROM meta WHERE name = 'left'"
SLUG = "(SELECT slug FROM dossier WHERE dossier.id = entry.dossier)"
ORDER = f"entry.id >> {DAY_BITS} DESC, slug, length(entry.ref), entry.ref"
NAMED = f"SELECT entry.id, slug, {COLUMNS} FROM entry CROSS JOIN dossier ON dossier.id = entry.dossier"
WEIGHTS = "8.0, 1.0, 2.0, 2.0, 4.0, 0.0"  # of the columns of `words`, in bm25

Named = tuple[Any, ...]  # the id of an entry, and what a hit says of it
Looked = tuple[int, int, str, str | None]  # the id of a hit, and its dossier, kind and status


class Searcher:
    """One search over an index that is open.

    Who asks for the facets first has everything else of the same look: it can be long, of a word that only begins so.
    """

    def __init__(self, db: Connection, condition: Condition) -> None:
        db.create_function("due_first", 1, due_first, deterministic=True)
        self._db = db
        self._condition = written_out(db, pruned(db, condition))
        self._plan = bounded(db, narrowed(db, self._condition))
        self._total: int | None = None
        self._newest: list[int] = []  # ids, from the newest on
        self._looked: list[Looked] = []  # the newest hits, once the facets are asked for
        self.worded = any(map(match_of, parts_of(self._condition)))  # else there is nothing to rank by

    def count(self) -> int:
        """Return how many entries there are, at most one more than COUNTED."""
        if self._total is None and self._plan.match:
            self._newest = self._ids(most := min(SORTED, COUNTED) + 1)
            self._total = len(self._newest) if len(self._newest) < most else None
        if self._total is None:
            counted = f"SELECT count(*) FROM (SELECT 1 FROM {self._least} LIMIT {COUNTED + 1})"
            self._total = int(self._db.execute(counted, self._plan.parameters).fetchone()[0])
        return self._total

    def newest(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the newest first; `total` is how many there are."""
        wanted = total if total <= SORTED else min(skip + limit, total if total <= COUNTED else HIGHEST)
        if len(self._newest) < wanted:
            self._newest = self._ids(wanted, total)
        if total > SORTED:
            rows = sorted(self._rows(self._newest[skip : skip + limit]), reverse=True)
            return [Hit(*row[1:]) for row in rows]
        ids, before = _of_their_days(self._newest, skip, limit)
        rows = sorted(self._rows(ids), key=_place)
        return [Hit(*row[1:]) for row in rows[skip - before : skip - before + limit]]

    def best(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the best first: those with the words as they were typed before those with other forms."""
        lowest = self._lowest(total)
        typed = as_typed(self._condition)
        # bm25 counts all entries that have a word, also where that is the mark of a kind, which adds nothing to a score
        asked = bounded(self._db, self._condition) if lowest else self._plan
        source, values = f"{asked.source} AND words.rowid >= ?", (*asked.parameters, lowest)
        order = f"score DESC, {ORDER}"
        if typed != self._condition:
            order = f"words.rowid IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ?) DESC, {order}"
            values = (*values, plan(typed).match, lowest)
        found = (
            f"SELECT {SLUG} AS slug, {COLUMNS}, -bm25(words, {WEIGHTS}) AS score FROM {source} ORDER BY {order}"
            " LIMIT ? OFFSET ?"
        )
        return [Hit(*row) for row in self._db.execute(found, (*values, limit, skip))]

    def facets(self) -> dict[str, list[tuple[str, int]]]:
        """Return how many of the newest hits there are of each value of each of FACETS, most first."""
        self._look()
        ids, dossiers, kinds, statuses = zip(*self._looked[:COUNTED], strict=True) if self._looked else ((),) * 4
        years = Counter[str]()
        for day, number in Counter(each >> DAY_BITS for each in ids).items():
            years[str(date.fromordinal(day).year) if day else ""] += number
        counts = (self._named(Counter(dossiers)), Counter(kinds), years, Counter(statuses))
        return {
            name: sorted(
                ((value, number) for value, number in count.items() if value), key=lambda each: (-each[1], each[0])
            )
            for name, count in zip(FACETS, counts, strict=True)
        }

    def _named(self, dossiers: Counter[int]) -> Counter[str]:
        """Return counts of dossiers by what these are called."""
        among = ", ".join(map(str, dossiers))
        slugs = dict(self._db.execute(f"SELECT id, slug FROM dossier WHERE id IN ({among})"))
        return Counter({slugs[each]: number for each, number in dossiers.items()})

    def _look(self) -> None:
        """Look at the newest hits; where words are looked for, that counts them too."""
        total = 0 if self._plan.match else self.count()
        if not self._walks(total):
            self._looked = self._seen(self._plan.source, self._plan)
        else:
            near = self._plan._replace(low=max(self._plan.low, self._floor()))
            self._looked = self._seen(near.among(BACKWARDS), near)
            if len(self._looked) <= COUNTED:  # they are not among the newest entries: an index has them
                newest = f"SELECT entry.id FROM {self._plan.source} ORDER BY +entry.id DESC LIMIT {COUNTED + 1}"
                self._looked = self._seen(f"entry WHERE id IN ({newest})", self._plan)
        if self._total is None:
            self._total = len(self._looked)
        self._newest = [each[0] for each in self._looked]

    def _ids(self, limit: int, total: int = 0) -> list[int]:
        """Return the ids of the newest hits, of which there are `total` where that is known."""
        tables, order = self._least, self._plan.order
        if not self._plan.match:
            tables = self._plan.among(BACKWARDS) if self._walks(total) else self._plan.source
            order = f"+{order}" if total <= SORTED else order  # few are sorted: they are not met on a walk through all
        found = f"SELECT {self._plan.order} FROM {tables} ORDER BY {order} DESC LIMIT ?"
        return [number for (number,) in self._db.execute(found, (*self._plan.parameters, limit))]

    @cached_property
    def _least(self) -> str:
        """Return the tables that tell which entries there are, with the condition on them."""
        alone = self._plan.match and not self._plan.where and not self._db.execute(LEFT).fetchone()[0]
        return self._plan.among("words") if alone else self._plan.source

    def _rows(self, ids: list[int]) -> list[Named]:
        """Return entries, each behind its id."""
        rows: list[Named] = []
        for begin in range(0, len(ids), SORTED):
            among = ", ".join(map(str, ids[begin : begin + SORTED]))
            rows += self._db.execute(f"{NAMED} WHERE entry.id IN ({among})")
        return rows

    def _seen(self, source: str, plan: Plan) -> list[Looked]:
        """Return the newest that a source has, with the values of a plan."""
        found = (
            f"SELECT entry.id, entry.dossier, entry.kind, entry.status FROM {source}"
            f" ORDER BY {plan.order} DESC LIMIT {COUNTED + 1}"
        )
        return self._db.execute(found, plan.parameters).fetchall()

    def _walks(self, total: int) -> bool:
        """Tell whether the newest are sooner met on the way back through all than sorted out of what an index gives."""
        return total > COUNTED and not self._plan.match

    def _lowest(self, total: int) -> int:
        """Return the lowest id among the newest hits that are ranked."""
        if total <= RANKED:
            return 0
        if len(self._looked) >= RANKED:
            return self._looked[RANKED - 1][0]
        newest = f"SELECT words.rowid FROM {self._plan.source} ORDER BY words.rowid DESC LIMIT 1 OFFSET {RANKED - 1}"
        return int(self._db.execute(newest, self._plan.parameters).fetchone()[0])

    def _floor(self) -> int:
        """Return the id from which on about WALKED of the entries are that can be meant."""
        left, last = WALKED, self._plan.high >> DAY_BITS
        for day, given in self._db.execute("SELECT day, next FROM day WHERE day <= ? ORDER BY day DESC", (last,)):
            left -= given
            if left < 0:
                return first_id(day)
        return 0


def _of_their_days(ids: list[int], skip: int, limit: int) -> tuple[list[int], int]:
    """Return the ids, newest first, of the days that those of a page are of, and how many stand before them."""
    page = ids[skip : skip + limit]
    if not page:
        return [], skip
    newest, oldest = page[0] >> DAY_BITS, page[-1] >> DAY_BITS
    before = bisect_right(ids, -first_id(newest + 1), key=neg)
    return ids[before : bisect_right(ids, -first_id(oldest), key=neg)], before


def _place(row: Named) -> tuple[int, str, int, str]:
    """Return what entries are ordered by, whatever the history of the index."""
    number, slug, ref, *_ = row
    return -(number >> DAY_BITS), slug, len(ref), ref
