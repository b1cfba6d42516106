"""What a search looks for, as a tree.

`at` is the place of the part in the text that was typed, in characters from 0; it does not count when trees are
compared.
"""

from dataclasses import dataclass


class Part:
    """What all parts of a tree share.

    Made anew for each of them, comparing and showing would take longer than all else that is imported for a search.
    """

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"

    def _said(self) -> tuple[object, ...]:
        return (*(value for name, value in vars(self).items() if name != "at"),)


@dataclass(eq=False, repr=False)
class Word(Part):
    """One word in any of its forms; with `prefix`, every word that begins so."""

    text: str
    prefix: bool = False
    at: int = 0


@dataclass(eq=False, repr=False)
class Phrase(Part):
    """Words that stand side by side, exactly these."""

    text: str
    at: int = 0


@dataclass(eq=False, repr=False)
class Near(Part):
    """Words and phrases with at most `within` other words between them, in any order."""

    items: tuple[Word | Phrase, ...]
    within: int


@dataclass(eq=False, repr=False)
class Field(Part):
    """A value that a field has; `sign` is "", "<", "<=", ">" or ">="."""

    name: str
    sign: str
    value: str
    at: int = 0


@dataclass(eq=False, repr=False)
class Not(Part):
    """What is not so."""

    child: "Node"


@dataclass(eq=False, repr=False)
class All(Part):
    """Everything of this is so."""

    children: tuple["Node", ...]


@dataclass(eq=False, repr=False)
class Either(Part):
    """One of these is so, or more."""

    children: tuple["Node", ...]


Node = Word | Phrase | Near | Field | Not | All | Either
