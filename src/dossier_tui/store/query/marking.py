"""A condition as words and marks: facts as marks, and words that are nearly everywhere as marks that tell more."""

from itertools import pairwise
from sqlite3 import Connection

from dossier_tui.store.index.common import LACKED
from dossier_tui.store.index.marks import NEVER, begins, beside, lacks, mark
from dossier_tui.store.query.conditions import Condition, Every, Fact, Neither, Row, Said, Some
from dossier_tui.store.query.facts import FACTS

KINDS = frozenset(("dossier", "letter", "event", "commitment", "note", "proposal"))
PROMISED = frozenset(("commitment",))
OF = dict.fromkeys(("open", "due-in", "no-term", "due-begins", "has-due"), PROMISED)  # facts that no other entry has
OF_SLUG = "SELECT id FROM dossier WHERE slug = ?"


def marked(db: Connection, condition: Condition, kinds: frozenset[str] = KINDS, *, common: bool) -> Condition:
    """Return a condition that asks the same of entries of some kinds, by marks but for what these do not tell.

    Common words are marked in some indexes alone.
    """
    if isinstance(condition, Fact):
        return _fact(db, condition)
    if isinstance(condition, Said):
        return _said(condition) if common else condition
    if isinstance(condition, Neither):
        return _without(db, condition.child, kinds, common=common)
    if isinstance(condition, Every):
        kinds &= _kinds(condition)
        return (
            Every(tuple(marked(db, child, kinds, common=common) for child in condition.children))
            if kinds
            else having([])
        )
    if isinstance(condition, Some):
        return Some(tuple(marked(db, child, kinds, common=common) for child in condition.children))
    return condition


def _kinds(condition: Condition) -> frozenset[str]:
    """Return the kinds of entries of which a condition can hold."""
    if isinstance(condition, Fact):
        asked = frozenset(map(str, condition.values))
        return KINDS & asked if condition.name == "kind" else OF.get(condition.name, KINDS)
    if isinstance(condition, Every):
        return KINDS.intersection(*map(_kinds, condition.children))
    return KINDS


def having(marks: list[str]) -> Said:
    """Return the condition that an entry has one of these marks."""
    return Said(tuple(Row((each,)) for each in marks or [NEVER]), "marks", len(marks))


def _fact(db: Connection, fact: Fact) -> Condition:
    if fact.name == "dossier":
        return having([mark("dossier", number) for (number,) in db.execute(OF_SLUG, fact.values)])
    asked = FACTS[fact.name]
    if asked.marks is None:
        return fact
    found = having([*asked.marks(*fact.values)])
    return Neither(found) if asked.lacks else found


def _without(db: Connection, child: Condition, kinds: frozenset[str], *, common: bool) -> Condition:
    """Return that something is not so: of a word that is nearly everywhere, by the mark of those that lack it."""
    if isinstance(child, Some):
        return Every(tuple(_without(db, each, kinds, common=common) for each in child.children))
    if not isinstance(child, Said) or child.column or not common:
        return Neither(marked(db, child, kinds, common=common))
    lacked = [row for row in child.rows if len(row.words) == 1 and not row.prefix and row.words[0] in LACKED]
    others = tuple(row for row in child.rows if row not in lacked)
    parts: list[Condition] = [having([lacks(kind, row.words[0]) for kind in sorted(kinds)]) for row in lacked]
    return Every((*parts, *([Neither(_said(Said(others)))] if others else [])))


def _said(said: Said) -> Condition:
    """Return rows of words as marks where these tell the same, or narrow down where to look for them."""
    found: list[Condition] = []
    plain: list[Row] = []
    for row in said.rows:
        told = _told(row, said.column)
        if told is None:
            plain.append(row)
        else:
            found.append(told)
    return Some((*([Said(tuple(plain), said.column)] if plain else []), *found)) if found else said


def _told(row: Row, column: str) -> Condition | None:
    """Return by which marks a row is found, in a column where that is named; None where there are none."""
    whole = row.words[:-1] if row.prefix else row.words
    if row.prefix and not whole and len(row.words[0]) == 1:
        return having([begins(row.words[-1], column)])
    if column:
        return None
    marks = [having([each]) for one, other in pairwise(whole) if (each := beside(one, other))]
    if len(marks) == 1 and len(row.words) == 2:
        return marks[0]
    return Every((*marks, Said((row,)))) if marks else None
