"""A condition made quick to look for: without words that no entry has, and within the ids that can be meant."""

from dataclasses import replace
from sqlite3 import Connection

from dossier_tui.store.index.schema import ENTRIES, first_id, mark
from dossier_tui.store.query.conditions import Condition, Every, Fact, Neither, Row, Said, Some, Together
from dossier_tui.store.query.statement import HIGHEST, Plan, match_of, parts_of, plan, quoted

OF_COMMITMENTS = ("open", "due-in", "no-term", "due-begins", "has-due")  # facts that no other entry has
DATED = ("date-in", "date-from", "date-until", "undated")  # facts about the day that an id begins with
FEW = ("number", "cites")  # facts that few entries have, found by an index
ANY = Said(tuple(Row((mark("kind", each),)) for each in ENTRIES), "marks")
BEGUN_BEFORE = """
SELECT min(id) FROM entry INDEXED BY entry_span
WHERE last IS NOT first AND first IS NOT NULL AND id >= ? AND id < ? AND ifnull(last, 9e9) >= ?
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


def narrowed(db: Connection, condition: Condition) -> Condition:
    """Return a condition that looks for the dossier and the kind among the words, where words are looked for."""
    parts = list(parts_of(condition))
    marks = [Said((Row((word,)),), "marks") for word in _marks(db, parts)]
    if any(match_of(each) for each in parts):
        return Every((*parts, *marks))
    if _leaves_out(parts):
        return Every((*parts, *(marks or [ANY])))
    return condition


def _leaves_out(parts: list[Condition]) -> bool:
    """Tell whether words are not to be there, and nothing else asked leaves few entries, to look for them in each.

    FTS5 goes through all that are without a word faster than SQLite through all that have it.
    """
    without = any(isinstance(each, Neither) and match_of(each.child) for each in parts)
    return without and not any(isinstance(each, Fact) and each.name in FEW for each in parts)


def _marks(db: Connection, parts: list[Condition]) -> set[str]:
    facts = [each for each in parts if isinstance(each, Fact)]
    found = {mark("kind", each.values[0]) for each in facts if each.name == "kind"}
    found |= {mark("kind", "commitment") for each in facts if each.name in OF_COMMITMENTS}
    for each in facts:
        if each.name == "dossier" and (
            row := db.execute("SELECT id FROM dossier WHERE slug = ?", each.values).fetchone()
        ):
            found.add(mark("dossier", row[0]))
    return found


def bounded(db: Connection, condition: Condition) -> Plan:
    """Return the plan of a condition, within the ids of the days that it asks for."""
    low, high = 0, HIGHEST
    for each in parts_of(condition):
        if isinstance(each, Fact) and each.name in DATED:
            begin, end = _ids(db, each)
            low, high = max(low, begin), min(high, end)
    return plan(condition)._replace(low=low, high=high)


def _ids(db: Connection, fact: Fact) -> tuple[int, int]:
    """Return the ids between which entries are of which a fact about their date holds."""
    day = int(fact.values[0]) if fact.values else 0
    if fact.name == "date-from":
        return first_id(day), HIGHEST
    if fact.name == "date-in":
        begin = first_id(int(fact.values[1]))
        (before,) = db.execute(BEGUN_BEFORE, (first_id(1), begin, fact.values[1])).fetchone()
        return before or begin, first_id(day + 1)
    return 0, first_id(day + 1)
