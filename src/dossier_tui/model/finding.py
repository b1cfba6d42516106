"""Finding words in a text as people type them: case, accents and the kind of quotation mark or dash do not matter."""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

Stretch = tuple[int, int]
ALIKE = str.maketrans("‘’‛“”„‟‐‑‒–—−", '\'\'\'""""------')
UNSEEN = "\u00ad\u200b"  # what stands in a word and is not seen
BLANK = r"(?:[ ]|(?<!\n)\n(?!\n))+"  # an empty line is the end of a paragraph


class Finder:
    """A text in which words are looked for again and again: it is folded once."""

    def __init__(self, text: str) -> None:
        table = {each: _folded(each) for each in set(text)}
        self._folded = text.translate({ord(each): folded for each, folded in table.items()})
        self._places: array[int] | None = None  # of every character of the text, where it stands in the folded one
        if any(len(folded) != 1 for folded in table.values()):
            self._places = array("L", accumulate((len(table[each]) for each in text), initial=0))

    def find(self, typed: str, *, whole: bool = False) -> list[Stretch]:
        """Return the (start, end) of every place where `typed` stands, in order, none over another.

        With `whole` only where words begin and end. Blanks in it stand for any white space within a paragraph.
        """
        words = "".join(map(_folded, typed)).split()
        if not words:
            return []
        expression = BLANK.join(map(re.escape, words))
        edged = rf"(?<!\w){expression}(?!\w)" if whole else expression
        found = (match.span() for match in re.finditer(edged, self._folded))
        return [*found] if self._places is None else _apart(_stretch(self._places, *span) for span in found)


def _stretch(places: "array[int]", start: int, end: int) -> Stretch:
    """Return where characters of the folded text stand in the text; an accent goes with its letter."""
    last = bisect_right(places, end) - 1
    last = last if places[last] == end else last + 1
    return bisect_left(places, start + 1) - 1, last


def _apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches without those that lie over the one before: two letters of `ß` are one character."""
    kept: list[Stretch] = []
    for start, end in stretches:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _folded(each: str) -> str:
    """Return one character without its case and accents; any blank but a newline is a space."""
    if each.isascii():
        return " " if each.isspace() and each != "\n" else each.lower()
    if each in UNSEEN:
        return ""
    plain = unicodedata.normalize("NFKD", each.translate(ALIKE)).casefold()
    return "".join(" " if sign.isspace() else sign for sign in plain if not unicodedata.combining(sign))
