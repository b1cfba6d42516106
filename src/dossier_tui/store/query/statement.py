"""Conditions as SQL. What was typed is never a part of it: words stand in FTS5 strings, values are parameters."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dossier_tui.store.query.conditions import Condition, Every, Fact, Neither, Row, Said, Some, Together
from dossier_tui.store.query.facts import FACTS

HIGHEST = 1 << 62  # beyond every id
Sql = tuple[str, tuple[str | int, ...]]


class Plan(NamedTuple):
    """How entries are found: `match` for FTS5, "" where no words are looked for, and a `where` with its values.

    `low` and `high` are the ids between which they are, from `low` to below `high`.
    """

    match: str
    where: str
    values: tuple[str | int, ...]
    low: int = 0
    high: int = HIGHEST

    @property
    def source(self) -> str:
        """Return the tables with the condition on them; newest first is by `entry.id`, which is `words.rowid`."""
        return self.among("words CROSS JOIN entry ON entry.id = words.rowid" if self.match else "entry")

    def among(self, tables: str) -> str:
        """Return the condition on tables that have the columns of `entry`."""
        asked = ("words MATCH ?", f"{self.order} >= ?", f"{self.order} < ?")
        found = [sql for sql, there in zip(asked, self._there, strict=True) if there] + [self.where] * bool(self.where)
        return f"{tables} WHERE {' AND '.join(found or ['TRUE'])}"

    @property
    def _there(self) -> tuple[bool, bool, bool]:
        """Return which parts there are; a bound that says nothing would lead SQLite past its indexes."""
        return bool(self.match), self.low > 0, self.high < HIGHEST

    @property
    def order(self) -> str:
        """Return the column by which the newest come first, the one that is walked."""
        return "words.rowid" if self.match else "entry.id"

    @property
    def parameters(self) -> tuple[str | int, ...]:
        """Return the values of `source`, in order."""
        values: tuple[str | int, ...] = (self.match, self.low, self.high)
        return (*(value for value, there in zip(values, self._there, strict=True) if there), *self.values)


def plan(condition: Condition) -> Plan:
    """Return how to find what a condition asks for: one look at the words, as far as that goes, then at the entries."""
    children = tuple(parts_of(condition))
    worded = [each for each in children if match_of(each)]
    without = [each for each in children if isinstance(each, Neither) and match_of(each.child)] if worded else []
    match = match_of(Every((*worded, *without))) if worded else ""
    rest = [_lacks(each) or _where(each) for each in children if each not in worded and each not in without]
    return Plan(match or "", " AND ".join(sql for sql, _ in rest), _values(rest))


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


def _lacks(condition: Condition) -> Sql | None:
    """Return how words are looked for in each entry, which are not to be there; None where that is not asked."""
    if not isinstance(condition, Neither) or not (match := match_of(condition.child)):
        return None
    return "NOT EXISTS (SELECT 1 FROM words WHERE words MATCH ? AND words.rowid = entry.id)", (match,)


def _where(condition: Condition) -> Sql:
    if isinstance(condition, Fact):
        return f"({FACTS[condition.name].sql})", condition.values
    if match := match_of(condition):
        return "entry.id IN (SELECT rowid FROM words WHERE words MATCH ?)", (match,)
    if isinstance(condition, Neither):
        sql, values = _where(condition.child)
        return f"NOT ifnull({sql}, 0)", values
    assert isinstance(condition, Every | Some)  # of words alone there is always a match
    parts = [_where(each) for each in condition.children]
    joint = " AND " if isinstance(condition, Every) else " OR "
    return f"({joint.join(sql for sql, _ in parts)})", _values(parts)


def _values(parts: Iterable[Sql]) -> tuple[str | int, ...]:
    return tuple(value for _, values in parts for value in values)


def match_of(condition: Condition) -> str:
    """Return a condition on words alone in the language of FTS5, or "" where it asks for more than that."""
    if isinstance(condition, Said):
        rows = _rows(condition.rows)
        return f"{{{condition.column}}} : {rows}" if condition.column else rows
    if isinstance(condition, Together):
        return _near(condition)
    if isinstance(condition, Some):
        found = [match_of(each) for each in condition.children]
        return f"({' OR '.join(found)})" if all(found) else ""
    if isinstance(condition, Every):
        return _every(condition)
    return ""


def _every(condition: Every) -> str:
    with_: list[str] = []
    without: list[str] = []
    for each in condition.children:
        kept, inner = (without, each.child) if isinstance(each, Neither) else (with_, each)
        if not (found := match_of(inner)):
            return ""
        kept.append(found)
    if not with_:
        return ""
    return f"({' AND '.join(with_)}{''.join(f' NOT {each}' for each in without)})"


def _near(condition: Together) -> str:
    pairs: list[list[Row]] = [[]]
    for group in condition.groups:
        pairs = [[*each, row] for row in group for each in pairs]
    return f"({' OR '.join(f'NEAR({_spaced(each)}, {condition.within})' for each in pairs)})"


def _spaced(rows: Iterable[Row]) -> str:
    return " ".join(map(quoted, rows))


def _rows(rows: Iterable[Row]) -> str:
    return f"({' OR '.join(map(quoted, rows))})"


def quoted(row: Row) -> str:
    """Return words side by side as a string of FTS5, in which nothing is a sign of its language."""
    text = " ".join(row.words).replace('"', '""')
    return f'"{text}"{" *" if row.prefix else ""}'
