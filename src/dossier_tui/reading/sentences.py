"""Letters to sentences: where each begins and ends, whatever the lines, hyphens and abbreviations in it."""

import re
from array import array
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dossier_tui.reading.folding import folded
from dossier_tui.reading.language import papers
from dossier_tui.reading.language.ending import endings
from dossier_tui.reading.periods import choice

PARAGRAPH = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)
SOFT_HYPHEN = "\u00ad"
CLOSING = "\"'’”»)\\]"
OPENING = "\"'‘“«([„"
NOTE_MARK = "(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[^\\d\\s][.?!])[0-9]{1,3})?"  # glued to the end of a sentence
END = re.compile(rf"[.?!…]+[{CLOSING}]*{NOTE_MARK}[{CLOSING}]*(?=\s+[{OPENING}]*[^\W_a-z])|;(?=\s)")
LABEL = re.compile(r"(?:\d{1,2}|[a-z])[.)]?")
INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)*[^\W\d_a-z][a-z]?")
BEFORE = 40  # characters before a full stop in which an abbreviation stands


class Sentence(NamedTuple):
    """One sentence: `text` with single spaces and without soft hyphens; `places` say where each sign of it stands.

    `paragraph` counts the paragraphs of the letter, from 0.
    """

    text: str
    places: "array[int]"
    paragraph: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the sentence begins and ends in the letter, in characters."""
        return self.places[start], self.places[end - 1] + 1


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a letter's plain text, in order; an empty line ends one, and so does a semicolon."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        joined, places = _joined(paragraph[0], paragraph.start())
        for start, end in _stretches(joined):
            found.append(Sentence(joined[start:end], places[start:end], number))
    return found


def _joined(text: str, at: int) -> tuple[str, "array[int]"]:
    """Return a paragraph on one line, with the place of each of its signs."""
    signs: list[str] = []
    places = array("L")
    for place, sign in enumerate(text, at):
        if sign == SOFT_HYPHEN:
            continue
        if sign.isspace():
            if not signs or signs[-1] == " ":
                continue
            sign = " "
        signs.append(sign)
        places.append(place)
    if signs and signs[-1] == " ":
        signs.pop()
        places.pop()
    return "".join(signs), places


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in END.finditer(text):
        if end[0] == ";" or _ends(text, start, end):
            yield start, end.end()
            start = end.end() + 1
    if start < len(text):
        yield start, len(text)


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    """Tell whether a sentence that began at `start` ends here, and no abbreviation, initial or label of a list."""
    if end[0][0] != ".":
        return True
    before = text[max(start, end.start() - BEFORE) : end.start()]
    word = before.rpartition(" ")[2].lstrip(OPENING)
    if LABEL.fullmatch(text[start : end.start()]):
        return False
    if INITIALS.fullmatch(word):
        return len(word) == 1 and _opens(text[end.end() :], names=True)
    said = folded(before)
    if _written(abbreviations()).search(said):
        return False
    return not _written(closers()).search(said) or _opens(text[end.end() :])


def _opens(rest: str, *, names: bool = False) -> bool:
    """Tell whether what follows begins a sentence: `jl. De` does, `jl. Kamerstuk` does not.

    With `names`, a word that may stand in a person's name does not: `A. De Vries`.
    """
    first = re.match(r"\W*(\w+)", rest[:BEFORE])
    if first is None:
        return not names
    word = folded(first[1])
    return word in openers() and not (names and word in particles())


@cache
def particles() -> frozenset[str]:
    """Return the words that belong to names."""
    return frozenset(word for paper in papers() for word in paper.particles)


@cache
def abbreviations() -> tuple[str, ...]:
    """Return the words that end in a full stop and end no sentence, of all languages, without that stop."""
    return tuple(word.rstrip(".") for each in endings() for word in each.abbreviations)


@cache
def closers() -> tuple[str, ...]:
    """Return the abbreviations that may end a sentence."""
    return tuple(word.rstrip(".") for each in endings() for word in each.closers)


@cache
def openers() -> frozenset[str]:
    """Return the small words with which sentences begin."""
    return frozenset(word for each in endings() for word in each.openers)


@cache
def _written(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{choice(words)})$")
