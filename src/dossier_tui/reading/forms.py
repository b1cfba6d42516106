"""The forms of a word: singular and plural, with and without an ending, by the rules of every language."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module

from dossier_tui.reading.language import LANGUAGES

SHORTEST = 3  # letters of a word that has other forms, and of what an ending is taken off from
Rules = tuple[tuple[re.Pattern[str], str], ...]


@cache
def rules(name: str) -> Rules:
    """Return the rules of all languages under one name: `FORMS` or `BASES`."""
    modules = (import_module(f"dossier_tui.reading.language.{each}_forms") for each in LANGUAGES)
    return tuple((re.compile(said), other) for module in modules for said, other in getattr(module, name))


@lru_cache(maxsize=512)
def forms(word: str) -> tuple[str, ...]:
    """Return a folded word, first, and what can be other forms of it; many of them are no words, and do no harm."""
    if len(word) < SHORTEST or not word.isalpha():
        return (word,)
    bases = [word, *(each for each in _by(rules("BASES"), word) if len(each) >= SHORTEST)]
    return tuple(dict.fromkeys([*bases, *(form for base in bases for form in _by(rules("FORMS"), base))]))


def _by(table: Rules, word: str) -> Iterator[str]:
    return (said.sub(other, word) for said, other in table if said.search(word))
