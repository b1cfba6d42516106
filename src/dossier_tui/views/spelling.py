"""A word of a search to what it is found as: its forms, and the ways to write it as one word or as several."""

import re
from collections.abc import Iterator
from itertools import product

from dossier_tui.model.query.tree import Word
from dossier_tui.model.tokens import said_words
from dossier_tui.reading.forms import forms
from dossier_tui.store.query.conditions import Row, Said

PART = 4  # letters of a part of a compound, at least
FEW = 4  # parts of a word that are put together in every way; of more, all or none
MOST = 24  # forms of a word
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
DOSSIER = re.compile(r"\d{5}", re.ASCII)


def rows_of_word(word: Word, *, split: bool = True) -> Said:
    """Return what a word is found as: as typed first, then in other forms, then in parts."""
    parts = said_words(word.text)
    ways = [Row(way, word.prefix) for way in _ways(parts)]
    if word.prefix:
        return Said(tuple(ways), exact=len(ways))
    if DOSSIER.fullmatch(parts[0]) and len(parts) == 1:
        ways.append(Row((parts[0][:2], parts[0][2:])))  # `36 045`, as the house prints it
    if POSSESSIVE.search(word.text):
        ways.append(Row(parts[:-1]))
    others = [Row((*way.words[:-1], form)) for way in ways for form in forms(way.words[-1])[:MOST]]
    inside = [Row(each) for way in ways if split and len(way.words) == 1 for each in _inside(way.words[0])]
    return Said(tuple(dict.fromkeys([*ways, *others, *inside])), exact=len(ways))


def rows_of_pair(one: Word, other: Word) -> tuple[Row, ...]:
    """Return two words that were typed side by side as one word, in all its forms; nothing where they are not plain."""
    parts = (*said_words(one.text), *said_words(other.text))
    if one.prefix or len(parts) != 2:
        return ()
    joined = "".join(parts)
    return (Row((joined,), True),) if other.prefix else tuple(Row((form,)) for form in forms(joined)[:MOST])


def _ways(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the ways to put the parts of a word together, apart first: `navo bijdrage`, `navobijdrage`."""
    if len(parts) > FEW:
        yield from (parts, ("".join(parts),))
        return
    for joints in product(" ", *([" ", ""] for _ in parts[1:])):
        yield tuple("".join(f"{joint}{part}" for joint, part in zip(joints, parts, strict=True)).split())


def _inside(word: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways to take a long word apart in two: what no letter has costs little to look for."""
    if word.isalpha():
        for end in range(PART, len(word) - PART + 1):
            yield from ((word[:end], form) for form in forms(word[end:])[:MOST])
