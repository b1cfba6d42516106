"""A condition made quick to look for: without words that no entry has, and within the ids that can be meant."""

from dataclasses import replace
from sqlite3 import Connection

from dossier_tui.store.index.schema import first_id
from dossier_tui.store.query.conditions import Condition, Every, Fact, Neither, Row, Said, Some, Together
from dossier_tui.store.query.parts import Bounds
from dossier_tui.store.query.statement import HIGHEST, parts_of, quoted

DATED = ("date-in", "date-from", "date-until")  # facts about the day that an id begins with
# Entries whose last day is another than the first, or open: those of a time are few, and an index is on them.
BEGUN_BEFORE = """
SELECT min(id) FROM entry INDEXED BY entry_span
WHERE last IS NOT first AND first IS NOT NULL AND id >= ? AND id < ? AND ifnull(last, 9e9) >= ?
"""
ENDING_AFTER = """
SELECT 1 FROM entry INDEXED BY entry_span
WHERE last IS NOT first AND id >= ? AND id < ? AND ifnull(last, 9e9) > ? LIMIT 1
"""


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


def bounded(db: Connection, condition: Condition) -> Bounds:
    """Return the ids of the days that a condition asks for, and what is still asked of the entries between them."""
    low, high = 0, HIGHEST
    rest: list[Condition] = []
    for each in parts_of(condition):
        if isinstance(each, Neither) and isinstance(each.child, Fact) and each.child.name == "date-from":
            high = min(high, first_id(int(each.child.values[0])))
            continue
        if not isinstance(each, Fact) or each.name not in DATED:
            rest.append(each)
            continue
        begin, end, all_are_meant = _ids(db, each)
        low, high = max(low, begin), min(high, end)
        rest += [] if all_are_meant else [each]
    return Bounds(Every(tuple(rest)), low, high)


def _ids(db: Connection, fact: Fact) -> tuple[int, int, bool]:
    """Return the ids between which entries are of which a fact about their date holds, and whether it does of all."""
    day = int(fact.values[0])
    if fact.name == "date-from":
        return first_id(day), HIGHEST, True
    if fact.name == "date-in":
        begin = first_id(int(fact.values[1]))
        (before,) = db.execute(BEGUN_BEFORE, (first_id(1), begin, fact.values[1])).fetchone()
        return before or begin, first_id(day + 1), before is None
    span = first_id(1), first_id(day + 1)
    return *span, db.execute(ENDING_AFTER, (*span, day)).fetchone() is None
