"""Who signed a letter: an office and a name on the lines beside it, in either order, at its end."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dossier_tui.model.text import fold
from dossier_tui.reading.language import papers
from dossier_tui.reading.paragraphs import is_closing
from dossier_tui.reading.periods import choice

LONGEST = 110  # characters of a line that names an office
LINES = 3  # that an office may be printed on
SIGNED = 24  # lines at the end of a letter in which signatures stand
WORD = re.compile(r"(?:[A-Z][a-z]{0,2}\.)+(?:-?[A-Z]\.)*|[^\W\d_a-z][^\W\d_]*(?:['’\-][^\W\d_]+)*")


@dataclass
class Signatory:
    """Who signed: name without titles, office without article; None where absent."""

    name: str | None
    office: str | None


@cache
def _office() -> re.Pattern[str]:
    articles = choice(word for paper in papers() for word in paper.articles)
    offices = choice(word for paper in papers() for word in paper.offices)
    of = choice(word for paper in papers() for word in paper.office_of)
    return re.compile(rf"(?:(?:{articles})\s+)?((?:{offices})(?:\s+(?:{of})\s.+)?)", re.IGNORECASE)


@cache
def _titles() -> re.Pattern[str]:
    titles = choice(word for paper in papers() for word in paper.titles)
    return re.compile(rf"(?:^|(?<=\s))(?:{titles})\.?(?=\s|$)\s*", re.IGNORECASE)


def read_senders(top: list[str], lines: list[str]) -> list[Signatory]:
    """Return the signatories of a letter; `top` are its first lines, `lines` all, without empty ones."""
    tail = lines[-SIGNED:]
    used: set[int] = set()
    signed = (_signature(tail, number, used) for number in range(len(tail)))
    return [each for each in signed if each] or _name_alone(top, tail)


def _signature(tail: list[str], number: int, used: set[int]) -> Signatory | None:
    """Return the signature whose office begins on a line, or None; `used` takes the lines that it was read from."""
    line = tail[number]
    found = _office().fullmatch(line.rstrip(", "))
    if not found or number in used or len(line) > LONGEST or line.endswith("."):
        return None
    if number and number - 1 not in used and (name := person_name(tail[number - 1])):
        used |= {number - 1, number}
        return Signatory(name, _as_said(found[1]))
    office = found[1] + ("," if line.endswith(",") else "")
    for place in range(number + 1, min(number + LINES + 1, len(tail))):
        if name := person_name(tail[place]):
            used |= set(range(number, place + 1))
            return Signatory(name, _as_said(office))
        office = f"{office} {tail[place]}"
    return Signatory(None, _as_said(found[1])) if line.endswith(",") else None


def _name_alone(top: list[str], tail: list[str]) -> list[Signatory]:
    """Return the name under a closing formula, with the office that stands under the same name above the letter."""
    for number, line in enumerate(tail):
        name = next((name for each in tail[number + 1 : number + 3] if (name := person_name(each))), None)
        if not is_closing(line) or not name:
            continue
        below = (under for above, under in pairwise(top) if fold(name) == fold(above))
        office = next((found[1] for each in below if (found := _office().fullmatch(each))), None)
        return [Signatory(name, _as_said(office) if office else None)]
    return []


def person_name(line: str) -> str | None:
    """Return a line as a person's name without titles, or None where it is none: `mw. drs. E.I. Schippers`."""
    name = line.strip()
    while (rest := _titles().sub("", name).strip(" ,")) != name:
        name = rest
    words = name.split()
    particles = {word for paper in papers() for word in paper.particles}
    fitting = all(WORD.fullmatch(word) or word in particles for word in words)
    named = fitting and 1 < len(words) < 7 and len(words[-1]) > 1 and WORD.fullmatch(words[-1])
    return name if named and not _office().match(name) and line.strip()[-1] not in ".:?" else None


def _as_said(office: str) -> str:
    """Return an office without the comma at its end, beginning with a capital, none of its words in capitals alone."""
    office = office.strip(", ")
    if office.isupper():
        small = {word for paper in papers() for word in paper.small}
        words = [word if word in small else word.capitalize() for word in office.casefold().split()]
        office = " ".join(words)
    return office[:1].upper() + office[1:]
