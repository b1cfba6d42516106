"""Official prints without markup: the numbers and titles above a paper, `36 045 Title`, `Nr. 12 BRIEF VAN …`."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from dossier_tui.model.citing import DOSSIER, UPPER
from dossier_tui.model.numbers import dossier_number, parse_paper
from dossier_tui.reading.addressee import addressed_office
from dossier_tui.reading.formats.metadata import KINDS
from dossier_tui.reading.letterdate import dated, day_alone
from dossier_tui.reading.names import words_of
from dossier_tui.reading.signatures import ends_motion

LEAD = 16  # lines in which the head of a print stands
TITLED = 6  # lines of titles, at most
SHORT = 100  # characters: a longer line is no head
ABOVE = re.compile(rf"(?P<dossier>{DOSSIER}|{UPPER})(?:\s+\(R\d{{4}}\))?(?:,\s+\S+)?\s+(?P<title>[^\W\d_].*)")
NUMBER = re.compile(
    r"(?:[Nn]rs?\. ?(?P<number>\d{1,4})\b(?:[\w ,-]*\d)?|(?P<sign>[A-Z]{1,3})(?= [A-Z]{4}))\s*(?P<title>[A-Z].*)?"
)
TITLES = {name.partition(" ")[0] for name in KINDS}  # with which a title begins that is not in capitals
SESSION = re.compile(r"(\d{4})\s?[-–/]\s?(\d{4})")


class Line(NamedTuple):
    """A line with single spaces, and the number of the block that it belongs to."""

    block: int
    text: str


class Print(NamedTuple):
    """The head of a print among lines: its numbers in normal form, its titles, and the number as it is printed.

    `first` is the line of the dossier, `place` that of the number, `end` the first one below the title.
    """

    number: str | None
    dossier: str | None
    dossier_title: str
    title: str
    label: str
    first: int
    place: int
    end: int


def find_print(lines: list[Line]) -> Print | None:
    """Return the head of an official print that stands among lines, or None where there is none."""
    for first, line in enumerate(lines):
        above = ABOVE.fullmatch(line.text)
        below = range(first + 1, min(first + TITLED, len(lines))) if above else ()
        place = next((each for each in below if NUMBER.fullmatch(lines[each].text)), None)
        if above and place is not None and (found := _print(lines, above, first, place)):
            return found
    return None


def _print(lines: list[Line], above: re.Match[str], first: int, place: int) -> Print | None:
    number = NUMBER.fullmatch(lines[place].text)
    assert number
    title, end = _title(lines, place, number["title"] or "")
    if not title:
        return None
    dossier = dossier_number(above["dossier"])
    paper = parse_paper(f"{dossier}/{number['number'] or number['sign']}")
    titles = " ".join([above["title"], *(line.text for line in lines[first + 1 : place] if line.text)])
    label = lines[place].text.removesuffix(number["title"] or "").strip()
    return Print(str(paper) if paper else None, dossier, titles, title, label, first, place, end)


def _title(lines: list[Line], place: int, beside: str) -> tuple[str, int]:
    """Return the title beside or below a number, with the lines in capitals on which it goes on, and where it ends."""
    titles, last, end = [beside] if beside else [], place, place + 1
    for end in range(place + 1, min(place + TITLED, len(lines))):
        line = lines[end]
        goes_on = line.text.isupper() and (not titles or line.block == lines[last].block)
        if line.text and not goes_on and (titles or line.text.partition(" ")[0].casefold() not in TITLES):
            return " ".join(titles), end
        titles += [line.text] if line.text else []
        last = end if line.text else last
    return " ".join(titles), min(place + TITLED, len(lines))


@dataclass
class Printed:
    """The head of a print: `number` and `dossier` in normal form, its lines by block, its title, the lines below it."""

    number: str | None
    dossier: str | None = None
    dossier_title: str | None = None
    above: list[str] = field(default_factory=list)
    title: str = ""
    body: list[str] = field(default_factory=list)


def printed(lines: list[str]) -> Printed | None:
    """Return the head of an official print and what stands below it, or None where a text is none."""
    top = [" ".join(line.split()) for line in lines[:LEAD]]
    return _paper(top, lines) or _appendix(top, lines)


def _paper(top: list[str], lines: list[str]) -> Printed | None:
    found = find_print([Line(0, text) for text in top])
    if found is None:
        return None
    dossier = " ".join(each for each in top[found.first : found.place] if each)
    above = ["\n".join(each for each in top[: found.first] if each), dossier, found.label]
    body = _apart(lines[found.end :])
    return Printed(found.number, found.dossier, found.dossier_title, above, found.title, body)


def _appendix(top: list[str], lines: list[str]) -> Printed | None:
    """Read `Aanhangsel van de Handelingen` with the number that stands alone below it."""
    named = next((number for number, line in enumerate(top) if _appendix_name().search(line)), None)
    session = next((found for line in top if (found := SESSION.search(line))), None)
    if named is None or not session:
        return None
    number = next((n for n in range(named, len(top)) if top[n].isdecimal() and len(top[n]) < 5), None)
    if number is None:
        return None
    paper = parse_paper(f"AH {session[1]}-{session[2]}/{int(top[number])}")
    above = ["\n".join(line for line in top[:number] if line), top[number]]
    return Printed(str(paper) if paper else None, above=above, body=_apart(lines[number + 1 :]))


@cache
def _appendix_name() -> re.Pattern[str]:
    return re.compile(words_of("appendix"), re.IGNORECASE)


def _apart(lines: list[str]) -> list[str]:
    """Return lines with empty ones where they are set: about addressee and date, between the clauses of a motion."""
    apart: list[str] = []
    for number, line in enumerate(lines):
        text = " ".join(line.split())
        head = number < LEAD and len(text) < SHORT and not text.endswith(").")
        alone = head and (day_alone(text) or dated(text) or addressed_office(text))
        clause = apart and apart[-1].rstrip().endswith((",", ";")) and _clause().match(text)
        apart += [""] if alone or clause else []
        apart += [line, ""] if alone or ends_motion(text) else [line]
    return apart


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of('clauses')})\b", re.IGNORECASE)
