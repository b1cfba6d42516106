"""What a search asks, with every word, date and number as the store has them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Row(NamedTuple):
    """Words that stand side by side, folded; with `prefix`, the last of them only begins so."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True)
class Said:
    """One of these rows of words stands in the entry, or in one `column` of `words`; the first `exact` are as typed."""

    rows: tuple[Row, ...]
    column: str = ""
    exact: int = 1


@dataclass(frozen=True)
class Together:
    """One row of each group stands in the entry, with at most `within` words between the first and the last of them."""

    groups: tuple[tuple[Row, ...], ...]
    within: int


@dataclass(frozen=True)
class Fact:
    """What is asked of the columns of an entry: the name of a fact in `facts.py`, and the values that it takes."""

    name: str
    values: tuple[str | int, ...] = ()


@dataclass(frozen=True)
class Neither:
    """What is not so."""

    child: "Condition"


@dataclass(frozen=True)
class Every:
    """All of these are so."""

    children: tuple["Condition", ...]


@dataclass(frozen=True)
class Some:
    """One of these is so, or more."""

    children: tuple["Condition", ...]


Condition = Said | Together | Fact | Neither | Every | Some


def wanted(condition: Condition) -> Iterator[tuple[Row, ...]]:
    """Yield the groups of words that an entry can be found by: one of each shows why it is there."""
    if isinstance(condition, Said):
        yield condition.rows
    elif isinstance(condition, Together):
        yield from condition.groups
    elif isinstance(condition, Every | Some):
        for child in condition.children:
            yield from wanted(child)


def as_typed(condition: Condition) -> Condition:
    """Return the condition with words in the forms in which they were typed alone."""
    if isinstance(condition, Said):
        return Said(condition.rows[: condition.exact], condition.column, condition.exact)
    if isinstance(condition, Every | Some):
        return type(condition)(tuple(as_typed(child) for child in condition.children))
    return condition
