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
from dossier_tui.store.query.hits import FACETS, Hit
from dossier_tui.store.query.marking import marked
from dossier_tui.store.query.narrowing import bounded, pruned
from dossier_tui.store.query.parts import Part, parts, state_of
from dossier_tui.store.query.ranking import found, scores
from dossier_tui.store.query.statement import Plan, is_worded, plan

FEW = 200  # so many hits are sooner found than counted
SORTED = 1_000  # so many hits are brought in one order whatever the history of the index
ROUND = 1_000  # what is no more than a part is told in thousands
RANKED = 2_000  # of more hits than this, the newest are ranked
COLUMNS = "entry.ref, entry.kind, entry.sort, entry.date, entry.title, entry.by_whom, entry.to_whom, entry.tags"
JOINED = "words CROSS JOIN entry ON entry.id = words.rowid"
FACETED = "words CROSS JOIN entry INDEXED BY entry_facets ON entry.id = words.rowid"
LOOKED = "entry.id, entry.dossier, entry.kind, entry.status"
NAMED = f"SELECT entry.id, slug, {COLUMNS} FROM entry CROSS JOIN dossier ON dossier.id = entry.dossier"

Named = tuple[Any, ...]  # the id of an entry, and what a hit says of it


class Searcher:
    """One search over an index that is open.

    Who asks for the facets first has everything else of the same look.
    """

    def __init__(self, db: Connection, condition: Condition) -> None:
        self._db = db
        self._state = state_of(db)
        self._condition = written_out(db, pruned(db, condition), self._state)
        self._bounds = bounded(db, self._marked(self._condition))
        self._total: int | None = None
        self._newest: list[int] = []  # ids, from the newest on
        self.worded = is_worded(condition)  # else there is nothing to rank by
        self.beyond = False

    def count(self) -> int:
        """Return how many entries there are; of more than COUNTED, and of many among very many, how many at least."""
        if self._total is None:
            ids, _ = self._seen("words.rowid", FEW + 1)
            self._newest = [number for (number,) in ids]
            counted, beyond = (len(ids), False) if len(ids) <= FEW else self._counted()
            self._settle(counted, beyond=beyond)
        assert self._total is not None  # settled
        return self._total

    def newest(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the newest first; `total` is how many there are."""
        few = total <= SORTED and not self.beyond
        self._have(total if few else skip + limit)
        if not few:
            rows = sorted(self._rows(self._newest[skip : skip + limit]), reverse=True)
            return [Hit(*row[1:]) for row in rows]
        ids, before = _of_their_days(self._newest, skip, limit)
        rows = sorted(self._rows(ids), key=_place)
        return [Hit(*row[1:]) for row in rows[skip - before : skip - before + limit]]

    def best(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the best first: those with the words as they were typed before those with other forms."""
        self._have(min(total, RANKED))
        if not (ids := self._newest[:RANKED]):
            return []
        typed = self._typed(ids)
        scored = scores(self._db, self._condition, ids, self._state, self._parts[-1].plan.match)
        places = {row[0]: _place(row) for row in self._rows(ids)} if len(ids) <= SORTED else {}
        ids.sort(key=lambda each: (each not in typed, -scored.get(each, 0.0), places.get(each, (-each,))))
        page = ids[skip : skip + limit]
        named = {row[0]: row[1:] for row in self._rows(page)}
        return [Hit(*named[each])._replace(score=scored.get(each, 0.0)) for each in page]

    def _marked(self, condition: Condition) -> Condition:
        return marked(self._db, condition, common=bool(self._state.common))

    def _typed(self, ids: list[int]) -> set[int]:
        """Return which of some hits have all words as they were typed."""
        typed = as_typed(self._condition)
        if typed == self._condition:
            return set(ids)
        return found(self._db, plan(self._marked(typed)).match, ids)

    def facets(self) -> dict[str, list[tuple[str, int]]]:
        """Return how many of the newest hits there are of each value of each of FACETS, most first."""
        looked, beyond = self._seen(LOOKED, self._state.most + 1, FACETED)
        self._newest = [each[0] for each in looked]
        self._settle(len(looked), beyond=beyond)
        ids, dossiers, kinds, statuses = zip(*looked[: self._total], strict=True) if looked else ((),) * 4
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

    def _settle(self, counted: int, *, beyond: bool) -> None:
        """Keep how many were found: where there are more, no more is said than that there are some thousands."""
        self.beyond = beyond or counted > self._state.most
        self._total = (counted - 1) // ROUND * ROUND if self.beyond else counted

    def _have(self, wanted: int) -> None:
        """See to it that so many of the newest hits are known, or all there are."""
        if len(self._newest) < wanted:
            whole = plan(*self._bounds)
            newest = f"SELECT words.rowid FROM {self._least(whole)} ORDER BY words.rowid DESC LIMIT ?"
            self._newest = [number for (number,) in self._db.execute(newest, (*whole.parameters, wanted))]

    def _seen(self, what: str, most: int, tables: str = "") -> tuple[list[Any], bool]:
        """Return so many of the newest hits at most, and whether they are enough not to look at all entries."""
        seen: list[Any] = []
        for part in self._parts:
            source = part.plan.among(tables) if tables else self._least(part.plan)
            if part.forwards:
                rows = self._db.execute(f"SELECT {what} FROM {source} ORDER BY words.rowid", part.plan.parameters)
                seen += rows.fetchall()[::-1]
            else:
                newest = f"SELECT {what} FROM {source} ORDER BY words.rowid DESC LIMIT ?"
                seen += self._db.execute(newest, (*part.plan.parameters, most - len(seen)))
            if len(seen) > min(part.enough, most - 1):
                return seen[:most], part is not self._parts[-1]
        return seen, False

    def _counted(self) -> tuple[int, bool]:
        """Return how many hits there are, or are among the newest entries where these are enough, and whether so."""
        counted, most = 0, self._state.most + 1
        for part in self._parts:
            many = f"SELECT count(*) FROM (SELECT 1 FROM {self._least(part.plan)} LIMIT ?)"
            counted += self._db.execute(many, (*part.plan.parameters, most - counted)).fetchone()[0]
            if counted > part.enough:
                return counted, part is not self._parts[-1]
        return counted, False

    @cached_property
    def _parts(self) -> list[Part]:
        return parts(self._db, self._bounds, self._state)

    def _least(self, part: Plan) -> str:
        """Return the tables that tell which entries there are, with the condition on them."""
        return part.among(JOINED if part.where else FACETED if self._state.left else "words")

    def _rows(self, ids: list[int]) -> list[Named]:
        """Return entries, each behind its id."""
        rows: list[Named] = []
        for begin in range(0, len(ids), SORTED):
            some = ids[begin : begin + SORTED]
            rows += self._db.execute(f"{NAMED} WHERE entry.id IN (?{', ?' * (len(some) - 1)})", some)
        return rows


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
