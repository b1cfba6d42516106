"""What a search looks for, as a tree.

`at` is the place of the part in the text that was typed, in characters from 0; it does not count when trees are
compared.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Word:
    """One word in any of its forms; with `prefix`, every word that begins so."""

    text: str
    prefix: bool = False
    at: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Phrase:
    """Words that stand side by side, exactly these."""

    text: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Near:
    """Words and phrases with at most `within` other words between them, in any order."""

    items: tuple[Word | Phrase, ...]
    within: int


@dataclass(frozen=True)
class Field:
    """A value that a field has; `sign` is "", "<", "<=", ">" or ">="."""

    name: str
    sign: str
    value: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Not:
    """What is not so."""

    child: "Node"


@dataclass(frozen=True)
class All:
    """Everything of this is so."""

    children: tuple["Node", ...]


@dataclass(frozen=True)
class Either:
    """One of these is so, or more."""

    children: tuple["Node", ...]


Node = Word | Phrase | Near | Field | Not | All | Either
