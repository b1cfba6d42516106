"""The numbers that Word prints before items and headings; the file holds only how they are counted."""

import re
from collections import defaultdict

from dossier_tui.reading.formats.docx.styles import Styles
from dossier_tui.reading.formats.xml import Element, attr, child, local

PLACE = re.compile(r"%([1-9])")
ROMANS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
LINKS = 5  # lists that refer to one another, before it must be a circle
COUNT_LIMIT = 100_000


class Numbering:
    """Counts the items of every list as the letter is read."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        parts = list(root) if root is not None else []
        self.styles = styles
        self.lists = {attr(each, "abstractNumId"): each for each in parts if local(each) == "abstractNum"}
        self.numbers = {attr(each, "numId"): each for each in parts if local(each) == "num"}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.begun: set[tuple[str, int]] = set()

    def read(self, paragraph: Element) -> tuple[int, str] | None:
        """Return level (1-) and printed number of a paragraph, or None where it has none; each is to be read once."""
        number, level = self._of(paragraph)
        abstract = self._abstract(number)
        form = self._level(abstract, level) if abstract is not None else None
        if abstract is None or form is None:
            return None
        key = attr(abstract, "abstractNumId")
        self._count(key, number, level, form)
        if attr(child(form, "numFmt"), "val") in ("bullet", "none"):
            return level + 1, ""
        text = attr(child(form, "lvlText"), "val")
        return level + 1, PLACE.sub(lambda found: self._shown(abstract, key, int(found[1]) - 1), text).strip()

    def _of(self, paragraph: Element) -> tuple[str, int]:
        places = [
            child(paragraph, "pPr", "numPr"),
            *(child(each, "pPr", "numPr") for each in self.styles.of(paragraph)),
        ]
        number = next((attr(child(each, "numId"), "val") for each in places if child(each, "numId") is not None), "")
        level = next((attr(child(each, "ilvl"), "val") for each in places if child(each, "ilvl") is not None), "0")
        return number, min(int(level), 8) if level.isdecimal() else 0

    def _abstract(self, number: str) -> Element | None:
        for _ in range(LINKS):
            abstract = self.lists.get(attr(child(self.numbers.get(number), "abstractNumId"), "val"))
            link = attr(child(abstract, "numStyleLink"), "val")
            if not link:
                return abstract
            style = self.styles.by_id.get(link)
            number = attr(child(style, "pPr", "numPr", "numId"), "val")
        return None

    def _level(self, abstract: Element, level: int) -> Element | None:
        return next((each for each in abstract if local(each) == "lvl" and attr(each, "ilvl") == str(level)), None)

    def _count(self, key: str, number: str, level: int, form: Element) -> None:
        """Count one on at a level; the levels below begin again."""
        counts = self.counts[key]
        start = self._start(number, level)
        if start is not None and (number, level) not in self.begun:
            counts.pop(level, None)
        self.begun.add((number, level))
        first = _number(attr(child(form, "start"), "val"), 1) if start is None else start
        counts[level] = min(counts[level] + 1 if level in counts else first, COUNT_LIMIT)
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]

    def _start(self, number: str, level: int) -> int | None:
        numbered = self.numbers.get(number)
        for each in numbered if numbered is not None else ():
            override = child(each, "startOverride")
            if local(each) == "lvlOverride" and attr(each, "ilvl") == str(level) and override is not None:
                return _number(attr(override, "val"), 1)
        return None

    def _shown(self, abstract: Element, key: str, level: int) -> str:
        form = self._level(abstract, level)
        return printed(self.counts[key].get(level, 1), attr(child(form, "numFmt"), "val"))


def printed(number: int, form: str) -> str:
    """Return a number as a list prints it: in Word `decimal`, `lowerLetter`, `upperRoman`, in ODF `1`, `a`, `I`."""
    kind = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}.get(form, form)
    if kind in ("lowerLetter", "upperLetter"):
        text = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
    elif kind in ("lowerRoman", "upperRoman"):
        text = roman(number)
    else:
        text = str(number)
    return text.upper() if kind.startswith("upper") else text


def roman(number: int) -> str:
    """Return a number in small roman figures, up to 4,999; larger ones as digits."""
    if not 0 < number < 5000:
        return str(number)
    text = ""
    for value, letters in ROMANS:
        text += letters * (number // value)
        number %= value
    return text


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise
