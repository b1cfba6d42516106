"""Answers from the index: how many, which, and counted by what; each question is bounded, however many hits there are."""

from dataclasses import replace
from sqlite3 import Connection

from dossier_tui.store.index.schema import DAY_BITS
from dossier_tui.store.query.conditions import Condition, Every, Neither, Row, Said, Some, Together, as_typed
from dossier_tui.store.query.facts import due_first
from dossier_tui.store.query.hits import COUNTED, FACETS, Hit
from dossier_tui.store.query.statement import plan, quoted

RANKED = 2_000  # of more hits than this, the newest are ranked
SORTED = 1_000  # so many hits are brought in one order whatever the history of the index
COLUMNS = "entry.ref, entry.kind, entry.sort, entry.date, entry.title, entry.by_whom, entry.to_whom, entry.tags"
SLUG = "(SELECT slug FROM dossier WHERE dossier.id = entry.dossier)"
ORDER = f"entry.id >> {DAY_BITS} DESC, slug, length(entry.ref), entry.ref"
WEIGHTS = "8.0, 1.0, 2.0, 2.0, 4.0"  # of the columns of `words`, in bm25
YEAR = (
    f"CASE WHEN entry.id < (1 << {DAY_BITS}) THEN '' ELSE substr(date((entry.id >> {DAY_BITS}) + 1721424.5), 1, 4) END"
)


class Searcher:
    """One search over an index that is open."""

    def __init__(self, db: Connection, condition: Condition) -> None:
        db.create_function("due_first", 1, due_first, deterministic=True)
        self._db = db
        self._condition = pruned(db, condition)
        self._plan = plan(self._condition)
        self.worded = bool(self._plan.match)  # else there is nothing to rank by

    def count(self) -> int:
        """Return how many entries there are, at most one more than COUNTED."""
        counted = f"SELECT count(*) FROM (SELECT 1 FROM {self._plan.source} LIMIT {COUNTED + 1})"
        return int(self._db.execute(counted, self._plan.parameters).fetchone()[0])

    def newest(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the newest first; `total` is how many there are."""
        order = ORDER if total <= SORTED else f"{self._plan.order} DESC"
        found = f"SELECT {SLUG} AS slug, {COLUMNS} FROM {self._plan.source} ORDER BY {order} LIMIT ? OFFSET ?"
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
        hits = (
            f"WITH hits AS MATERIALIZED (SELECT {SLUG} AS dossier, entry.kind AS kind, {YEAR} AS year,"
            f" entry.status AS status FROM {self._plan.source} ORDER BY {self._plan.order} DESC LIMIT {COUNTED})"
        )
        each = (
            f"SELECT '{name}' AS facet, {name} AS value, count(*) AS n FROM hits WHERE {name} <> '' GROUP BY {name}"
            for name in FACETS
        )
        found: dict[str, list[tuple[str, int]]] = {name: [] for name in FACETS}
        ordered = f"{hits} SELECT * FROM ({' UNION ALL '.join(each)}) ORDER BY n DESC, value"
        for name, value, number in self._db.execute(ordered, self._plan.parameters):
            found[name].append((value, number))
        return found


def pruned(db: Connection, condition: Condition) -> Condition:
    """Return a condition without the forms and the parts of words that no entry has: most of them are no words."""
    known: dict[Row, bool] = {}

    def occurs(row: Row) -> bool:
        words = (Row((each,)) for each in row.words)
        return row.prefix or all(_occurs(db, each, known) for each in words)

    def without(condition: Condition) -> Condition:
        if isinstance(condition, Said):
            typed, others = condition.rows[: condition.exact], condition.rows[condition.exact :]
            return replace(condition, rows=(*typed, *filter(occurs, others)))
        if isinstance(condition, Together):
            groups = (tuple(filter(occurs, group)) or group[:1] for group in condition.groups)
            return replace(condition, groups=tuple(groups))
        if isinstance(condition, Neither):
            return Neither(without(condition.child))
        if isinstance(condition, Every | Some):
            return type(condition)(tuple(without(child) for child in condition.children))
        return condition

    return without(condition)


def _occurs(db: Connection, word: Row, known: dict[Row, bool]) -> bool:
    """Tell whether any entry has a word; what is known of it already is not asked again."""
    if word not in known:
        found = db.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (quoted(word),)).fetchone()
        known[word] = found is not None
    return known[word]
