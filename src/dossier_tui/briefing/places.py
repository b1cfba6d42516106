"""The paragraph in which a quote stands, counted in the text itself where that is plain: much faster than reading it.

A text that has more than headings and paragraphs before the quote is not plain: lists, tables and notes are counted by
reading it as Markdown, as on screen.
"""

import re
from functools import cached_property

WORD = re.compile(r"[^\W_]+")
BLANK = re.compile(r"\n[ \t]*\n\s*")
HEADING = re.compile(r"#{1,6} [^\n]*")
LINE = r"[“‘'\"(]?[^\W\d_][^\n]*"  # no sign of a list, a table, a note or a rule begins it
PLAIN = re.compile(rf"{LINE}(?:\n{LINE})*")
LONG_ENOUGH = 3  # words: fewer can stand in a text often, and be told apart by what is around them alone


class Plain:
    """A text whose words are found once, for all quotes in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = _joined(WORD.findall(text))

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return [match.span() for match in WORD.finditer(self.text)]

    def paragraph(self, exact: str) -> int | None:
        """Return the number of the paragraph, from 1, of a quote that is in the text once; None where unsure."""
        words = WORD.findall(exact)
        if len(words) < LONG_ENOUGH or "|" in self.text:
            return None
        wanted = _joined(words)[1:]
        place = self._words.find(wanted)
        if place < 0 or self._words.find(wanted, place + 1) >= 0:
            return None
        start, end = self._stretch(exact, place, len(words))
        return _count(self.text[:start], self.text[start:end])

    def _stretch(self, exact: str, place: int, words: int) -> tuple[int, int]:
        """Return where so many words begin and end in the text that stand at a place among its words."""
        if (start := self.text.find(exact)) >= 0:
            return start, start + len(exact)
        first = self._words.count(" ", 0, place) - 1  # a space stands before every word
        return self._spans[first][0], self._spans[first + words - 1][1]


def _joined(words: list[str]) -> str:
    return " ".join(["", *words]).lower()


def _count(before: str, quote: str) -> int | None:
    """Return how many paragraphs there are up to a quote, or None where something else than those stands before it."""
    if BLANK.search(quote):
        return None
    blocks = BLANK.split(before.lstrip("\n") + "x")
    if not all(HEADING.fullmatch(block) or PLAIN.fullmatch(block) for block in blocks):
        return None
    if HEADING.fullmatch(blocks[-1]):
        return None
    return sum(HEADING.fullmatch(block) is None for block in blocks)
