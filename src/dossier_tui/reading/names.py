"""Offices and names of persons, as lines of a letter hold them."""

import re
from functools import cache

from dossier_tui.reading.language import papers
from dossier_tui.reading.periods import choice

LONGEST = 110  # characters of a line that names an office
WORD = re.compile(r"(?:[A-Z][a-z]{0,2}\.)+(?:-?[A-Z]\.)*|[^\W\d_a-z][^\W\d_]*(?:['’\-][^\W\d_]+)*")


def words_of(*names: str) -> str:
    """Return an expression for the words that all languages have for parts of a letter (fields of `Paper`)."""
    return choice(word for paper in papers() for name in names for word in getattr(paper, name))


@cache
def _office() -> re.Pattern[str]:
    offices = rf"(?:{words_of('offices')})"
    of = rf"\s+(?:{words_of('office_of')})\s|,\s+{offices}\b|\s+\("
    return re.compile(rf"(?:(?:{words_of('articles')})\s+)?({offices}(?:(?:{of}).+)?)", re.IGNORECASE)


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\s))(?:{words_of('titles')})\.?(?=\s|$)\s*", re.IGNORECASE)


def office_in(line: str) -> str | None:
    """Return the office that a line is, without its article, or None."""
    if not line or len(line) > LONGEST or line.endswith("."):
        return None
    found = _office().fullmatch(line.rstrip(", "))
    return found[1] if found else None


@cache
def _houses() -> frozenset[str]:
    return frozenset(word for paper in papers() for word in paper.addressee_ends)


def person_name(line: str) -> str | None:
    """Return a line as a person's name without titles, or None where it is none: `mw. drs. E.I. Schippers`."""
    if len(line) > LONGEST:
        return None
    name = line.strip()
    while (rest := _titles().sub("", name).strip(" ,")) != name:
        name = rest
    words = name.split()
    named = is_named(name) and 1 < len(words) < 7 and len(words[-1]) > 1 and bool(WORD.fullmatch(words[-1]))
    named = named and words[-1].casefold() not in _houses()
    return name if named and not _office().match(name) and line.strip()[-1] not in ".:?" else None


def is_named(line: str) -> bool:
    """Tell whether a line holds nothing but words of a name."""
    particles = {word for paper in papers() for word in paper.particles}
    words = line.split()
    return 0 < len(words) < 8 and all(WORD.fullmatch(word) or word in particles for word in words)


def as_said(office: str) -> str:
    """Return an office without the comma at its end, beginning with a capital, none of its words in capitals alone."""
    office = office.strip(", ")
    if office.isupper():
        small = {word for paper in papers() for word in paper.small}
        words = [word if word in small else word.capitalize() for word in office.casefold().split()]
        office = " ".join(words)
    return office[:1].upper() + office[1:]


@cache
def _answers() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of('answers')})\s+", re.IGNORECASE)


def begins_answer(line: str) -> re.Match[str] | None:
    """Return the words with which a line begins that tells who answers questions, or None."""
    return _answers().match(line)
