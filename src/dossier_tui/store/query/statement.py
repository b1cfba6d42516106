"""Conditions as SQL. What was typed is never a part of it: words stand in FTS5 strings, values are parameters."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dossier_tui.store.index.marks import EVERY, NEVER
from dossier_tui.store.query.conditions import Condition, Every, Fact, Neither, Row, Said, Some, Together
from dossier_tui.store.query.facts import FACTS

HIGHEST = 1 << 62  # beyond every id
ALL, NONE = f'{{marks}} : "{EVERY}"', f'{{marks}} : "{NEVER}"'
WIDE = 24  # rows of words: with each hit, FTS5 looks at all that stand side by side in OR
WITHIN = "entry.id IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ?)"
Sql = tuple[str, tuple[str | int, ...]]


class Plan(NamedTuple):
    """How entries are found: `match` for FTS5, and of what words and marks do not tell, a `where` with its values.

    `low` and `high` are the ids between which they are, from `low` to below `high`.
    """

    match: str
    where: str
    values: tuple[str | int, ...]
    low: int = 0
    high: int = HIGHEST

    def among(self, tables: str) -> str:
        """Return the condition on `words`, and on tables that have the columns of `entry` where that takes them."""
        asked = ("words MATCH ?", "words.rowid >= ?", "words.rowid < ?")
        found = [sql for sql, there in zip(asked, self._there, strict=True) if there] + [self.where] * bool(self.where)
        return f"{tables} WHERE {' AND '.join(found)}"

    @property
    def _there(self) -> tuple[bool, bool, bool]:
        """Return which parts there are; a bound that says nothing would lead SQLite past its indexes."""
        return True, self.low > 0, self.high < HIGHEST

    @property
    def parameters(self) -> tuple[str | int, ...]:
        """Return the values of `among`, in order."""
        values: tuple[str | int, ...] = (self.match, self.low, self.high)
        return (*(value for value, there in zip(values, self._there, strict=True) if there), *self.values)


def plan(condition: Condition, low: int = 0, high: int = HIGHEST) -> Plan:
    """Return how to find what a condition asks for between two ids: by words and marks, and by SQL what is left."""
    children = tuple(parts_of(condition))
    worded = tuple(each for each in children if match_of(each))
    rest = [_where(each, low, high) for each in children if each not in worded]
    return Plan(match_of(Every(worded)), " AND ".join(sql for sql, _ in rest), _values(rest), low, high)


def parts_of(condition: Condition) -> Iterator[Condition]:
    """Yield everything that must be so, however deep it stands."""
    if isinstance(condition, Every):
        for child in condition.children:
            yield from parts_of(child)
    elif isinstance(condition, Neither) and isinstance(condition.child, Some):
        for child in condition.child.children:
            yield from parts_of(Neither(child))
    else:
        yield condition


def is_worded(condition: Condition) -> bool:
    """Tell whether everything that a condition finds has words that were looked for, by which it can be ranked."""
    if isinstance(condition, Every | Some):
        every = any if isinstance(condition, Every) else all
        return bool(condition.children) and every(map(is_worded, condition.children))
    return isinstance(condition, Said | Together)


def _where(condition: Condition, low: int, high: int) -> Sql:
    """Return what SQL is to look at, with one look at the words for all that they tell, between two ids."""
    if isinstance(condition, Fact):
        return f"({FACTS[condition.name].sql})", condition.values
    if match := match_of(condition):
        return WITHIN, (match, low, high)
    if isinstance(condition, Neither):
        sql, values = _where(condition.child, low, high)
        return f"NOT ifnull({sql}, 0)", values
    assert isinstance(condition, Every | Some)  # of words alone there is always a match
    worded = tuple(each for each in condition.children if match_of(each))
    others = [each for each in condition.children if each not in worded]
    together = [type(condition)(worded)] if worded else []
    parts = [_where(each, low, high) for each in (*others, *together)]
    joint = " AND " if isinstance(condition, Every) else " OR "
    return f"({joint.join(sql for sql, _ in parts)})", _values(parts)


def _values(parts: Iterable[Sql]) -> tuple[str | int, ...]:
    return tuple(value for _, values in parts for value in values)


def match_of(condition: Condition) -> str:
    """Return a condition on words and marks alone in the language of FTS5, or "" where it asks for more than that."""
    if isinstance(condition, Said):
        rows = _rows(condition.rows)
        return f"{{{condition.column}}} : {rows}" if condition.column else rows
    if isinstance(condition, Together):
        return _near(condition)
    if isinstance(condition, Some):
        found = [match_of(each) for each in condition.children]
        return f"({' OR '.join(found)})" if all(found) else ""
    if isinstance(condition, Every | Neither):
        return _every(condition.children if isinstance(condition, Every) else (condition,))
    return ""


def _every(conditions: Iterable[Condition]) -> str:
    with_: list[str] = []
    without: list[str] = []
    for each in conditions:
        kept, inner = (without, each.child) if isinstance(each, Neither) else (with_, each)
        if not (found := match_of(inner)):
            return ""
        kept.append(found)
    return f"({' AND '.join(with_ or [ALL])}{''.join(f' NOT {each}' for each in without)})"


def _near(condition: Together) -> str:
    pairs: list[list[Row]] = [[]]
    for group in condition.groups:
        pairs = [[*each, row] for row in group for each in pairs]
    return f"({' OR '.join(f'NEAR({_spaced(each)}, {condition.within})' for each in pairs)})"


def _spaced(rows: Iterable[Row]) -> str:
    return " ".join(map(quoted, rows))


def _rows(rows: Iterable[Row]) -> str:
    """Return that one of some rows is there; very many stand in parts, which FTS5 keeps apart because of the NOT."""
    told = [*map(quoted, rows)]
    if len(told) <= WIDE:
        return f"({' OR '.join(told)})"
    parts = (" OR ".join(told[begin : begin + WIDE]) for begin in range(0, len(told), WIDE))
    return f"({' OR '.join(f'(({part}) NOT {NONE})' for part in parts)})"


def quoted(row: Row) -> str:
    """Return words side by side as a string of FTS5, in which nothing is a sign of its language."""
    text = " ".join(row.words).replace('"', '""')
    return f'"{text}"{" *" if row.prefix else ""}'
