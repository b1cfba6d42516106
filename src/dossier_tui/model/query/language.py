"""The language of the search: text to a tree, and a tree to text.

A space means "and", and binds closer than OR. `-` (or NOT) stands before what is left out. `NEAR(a b, 5)` and
`a NEAR/5 b` are the same.
"""

import re
from collections.abc import Callable
from typing import Any

from dossier_tui.errors import Usage
from dossier_tui.model.query.fields import SIGNS
from dossier_tui.model.query.lexing import BARE, Part, parts_of
from dossier_tui.model.query.tree import All, Either, Field, Near, Node, Not, Phrase, Word

WITHIN = 10  # words between, where a NEAR does not say how many
DEEPEST = 20  # brackets in brackets
MOST = 64  # words, phrases and fields of one search


def parse_query(text: str) -> Node:
    """Return what a text looks for; Usage says at which character it cannot be read, or that it is empty."""
    parts = list(parts_of(text))
    if not parts:
        raise Usage("error.query-empty")
    if len(parts) > MOST:
        raise Usage("error.query-many", limit=MOST)
    parser = _Parser(parts, len(text))
    found = parser.either(0)
    if (rest := parser.peek()) is not None:
        raise Usage("error.query-close", at=rest.at + 1)
    return found


def print_query(node: Node) -> str:
    """Return a tree as text that means the same."""
    return PRINTED[type(node)](node)


class _Parser:
    def __init__(self, parts: list[Part], end: int) -> None:
        self._parts = parts
        self._next = 0
        self._end = end

    def peek(self, *kinds: str) -> Part | None:
        """Return the part that comes, where it is of one of these kinds (or of any, where none are named)."""
        part = self._parts[self._next] if self._next < len(self._parts) else None
        return part if part and (not kinds or part.kind in kinds) else None

    def take(self, *kinds: str) -> Part | None:
        """Return the part that comes, where it is of one of these kinds, and go on."""
        part = self.peek(*kinds)
        self._next += part is not None
        return part

    def either(self, depth: int) -> Node:
        found = [self._all(depth)]
        while self.take("OR"):
            found.append(self._all(depth))
        return found[0] if len(found) == 1 else Either(tuple(found))

    def _all(self, depth: int) -> Node:
        found = [self._item(depth)]
        while self.take("AND") or (self.peek() and not self.peek("OR", ")")):
            found.append(self._item(depth))
        return found[0] if len(found) == 1 else All(tuple(found))

    def _item(self, depth: int) -> Node:
        if minus := self.take("-"):
            if depth >= DEEPEST:
                raise Usage("error.query-deep", at=minus.at + 1)
            return Not(self._item(depth + 1))
        first = self._primary(depth)
        return self._near(first) if self.peek("NEAR") else first

    def _primary(self, depth: int) -> Node:
        part = self.take("word", "prefix", "phrase", "field", "(", "NEAR(")
        if part is None:
            after = self.peek()
            raise Usage("error.query-missing", at=(after.at if after else self._end) + 1)
        if part.kind == "(":
            return self._inside(part, depth)
        if part.kind == "NEAR(":
            return _around(part)
        if part.kind == "field":
            return Field(part.name, part.sign, part.text, part.at)
        return _said(part)

    def _inside(self, bracket: Part, depth: int) -> Node:
        if depth >= DEEPEST:
            raise Usage("error.query-deep", at=bracket.at + 1)
        found = self.either(depth + 1)
        if not self.take(")"):
            raise Usage("error.query-open", at=bracket.at + 1)
        return found

    def _near(self, first: Node) -> Node:
        """Return words joined by NEAR; all of a row have the same distance."""
        found = [first] if isinstance(first, Word | Phrase) else []
        distances = set()
        while joint := self.take("NEAR"):
            distances.add(int(joint.name or WITHIN))
            other = self.take("word", "prefix", "phrase")
            if other is None or len(distances) > 1 or not found:
                raise Usage("error.query-near", at=joint.at + 1)
            found.append(_said(other))
        return Near(tuple(found), distances.pop())


def _around(part: Part) -> Node:
    """Return what `NEAR(...)` looks for."""
    inside = list(parts_of(part.text))
    if not inside or any(each.kind not in ("word", "prefix", "phrase") for each in inside):
        raise Usage("error.query-near", at=part.at + 1)
    items = tuple(_said(each) for each in inside)
    return Near(items, int(part.name or WITHIN)) if len(items) > 1 else items[0]


def _said(part: Part) -> Word | Phrase:
    return Phrase(part.text, part.at) if part.kind == "phrase" else Word(part.text, part.kind == "prefix", part.at)


def _value(value: str) -> str:
    plain = re.fullmatch(BARE, value) and not value.startswith(SIGNS)
    return value if plain else f'"{value}"'


def _not(node: Not) -> str:
    inner = print_query(node.child)
    return f"-({inner})" if isinstance(node.child, All | Either) else f"-{inner}"


def _all(node: All) -> str:
    return " ".join(
        f"({print_query(each)})" if isinstance(each, All | Either) else print_query(each) for each in node.children
    )


def _either(node: Either) -> str:
    return " OR ".join(
        f"({print_query(each)})" if isinstance(each, Either) else print_query(each) for each in node.children
    )


PRINTED: dict[type, Callable[[Any], str]] = {
    Word: lambda node: node.text + "*" * node.prefix,
    Phrase: lambda node: f'"{node.text}"',
    Near: lambda node: f"NEAR({' '.join(map(print_query, node.items))}, {node.within})",
    Field: lambda node: f"{node.name}:{node.sign}{_value(node.value)}",
    Not: _not,
    All: _all,
    Either: _either,
}
