"""Words of a sentence as they are compared: small letters without accents, each with its place."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['&][^\W_]+)*")
DASHES = {ord(dash): "-" for dash in "–—−‐‑"} | {ord("’"): "'", ord("‘"): "'"}


class Word(NamedTuple):
    """One word: `said` is how it is compared; `start` and `end` count characters of the sentence.

    `apart` is what stands between it and the word before that is no space: a comma, a bracket, a dash.
    """

    said: str
    start: int
    end: int
    apart: str


def folded(text: str) -> str:
    """Return small letters without accents, sign for sign: places in the text hold in what is returned."""
    if text.isascii():
        return text.lower()
    return "".join(_sign(each) for each in text.translate(DASHES))


@cache
def _sign(each: str) -> str:
    plain = unicodedata.normalize("NFKD", each)[:1].lower()
    return plain if len(plain) == 1 else each


def words_of(text: str) -> list[Word]:
    """Return the words of a sentence."""
    said = folded(text)
    words = []
    last = 0
    for found in WORD.finditer(said):
        words.append(Word(found[0].removesuffix("'s"), found.start(), found.end(), said[last : found.start()].strip()))
        last = found.end()
    return words


class Phrases:
    """A table of words and of phrases of several words, to be found among the words of a sentence."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(word.said for word in words_of(phrase))
            self._by_first.setdefault(words[0], []).append(words)
        for known in self._by_first.values():
            known.sort(key=len, reverse=True)

    @staticmethod
    def folded(forms: str) -> list[str]:
        """Return words as they are compared, `-` for one that is missing."""
        return folded(forms).split()

    def at(self, words: list[Word], place: int) -> int:
        """Return of how many words the longest phrase is that begins at a place; 0 where none does."""
        if not 0 <= place < len(words):
            return 0
        for phrase in self._by_first.get(words[place].said, ()):
            if all(place + n < len(words) and words[place + n].said == each for n, each in enumerate(phrase)):
                return len(phrase)
        return 0

    def places(self, words: list[Word], start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield the places at which a phrase begins."""
        last = len(words) if end is None else min(end, len(words))
        begins = self._by_first
        return (place for place in range(max(start, 0), last) if words[place].said in begins and self.at(words, place))

    def first(self, words: list[Word], start: int = 0, end: int | None = None) -> int | None:
        """Return the first place at which a phrase begins, or None."""
        return next(self.places(words, start, end), None)
