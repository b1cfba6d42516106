"""To whom a letter is written, among the lines of its head: an office, a person, or both."""

import re
from functools import cache

from dossier_tui.model.text import fold
from dossier_tui.reading.labels import LONGEST, is_beside
from dossier_tui.reading.language import papers
from dossier_tui.reading.names import as_said, office_in, person_name, words_of
from dossier_tui.reading.paragraphs import is_greeting

BELOW = 4  # lines below an office on which it may go on
INITIALS = re.compile(r"[A-Z]\.")


def _spaced(name: str) -> str:
    """Return an expression for words that may be broken by the font that they were set in: `Aa n`."""
    words = (word for paper in papers() for word in getattr(paper, name))
    return "|".join(" ?".join(re.escape(letter) for letter in word) for word in words)


@cache
def _addressee() -> re.Pattern[str]:
    to, article = rf"(?:{_spaced('to')})", rf"(?:{_spaced('articles')})"
    return re.compile(rf"(?:{to}\s+)?(?:{article}\s+)?((?:{words_of('addressee')}),?\s+.+)", re.IGNORECASE)


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of('honorifics')})\.? (?=\S)")


def read_addressee(lines: list[str], senders: set[str], used: set[int]) -> tuple[str, ...]:
    """Return the first addressee: an office, with the name above it, or a person; empty where there is none.

    `senders` are folded names and offices that are not meant; `used` takes the lines on which the addressee stands.
    """
    end = next((number for number, line in enumerate(lines) if is_greeting(line)), len(lines))
    for find in (addressed_office, _office):
        for number in range(end):
            if (office := find(lines[number])) and fold(office) not in senders:
                whole = as_said(_whole_office(office, number, lines[:end], used))
                name = _name_above(lines, number, senders)
                used |= {number - 1} if name else set()
                return (name, whole) if name else (whole,)
    titled = [number for number in range(end) if _honorific().match(lines[number])]
    first = [
        number for number in range(end) if not (number and lines[number - 1]) and any(lines[number + 1 : number + 2])
    ]
    for number in [*titled, *first]:
        if name := _person(lines[number], senders):
            used.add(number)
            return (name,)
    return ()


def addressed_office(line: str) -> str | None:
    """Return the office that a line is addressed to, or None: `Aan de Voorzitter van de Tweede Kamer`."""
    found = _addressee().fullmatch(line) if len(line) < LONGEST and not line.endswith((".", ",")) else None
    return found[1] if found else None


def _office(line: str) -> str | None:
    bare = re.sub(rf"^(?:{words_of('to')})\s+", "", line, flags=re.IGNORECASE)
    return office_in(bare) if not line.endswith(",") else None


def _name_above(lines: list[str], number: int, senders: set[str]) -> str | None:
    """Return the person named above an office: with a title or initials, for a directorate reads like a name."""
    above = lines[number - 1] if number else ""
    named = person_name(above) != above or INITIALS.match(above)
    return _person(above, senders) if named else None


def _person(line: str, senders: set[str]) -> str | None:
    """Return a person as addressed, without `Mr`; not one who signs."""
    name = person_name(line)
    return _honorific().sub("", line) if name and fold(name) not in senders and not is_beside(line) else None


def _whole_office(text: str, place: int, lines: list[str], used: set[int]) -> str:
    """Return an addressee with the lines on which it goes on, up to the words that end it."""
    used.add(place)
    for number in [each for each in range(place + 1, len(lines)) if lines[each]][:BELOW]:
        joined = text.endswith("-")
        goes_on = re.match(rf"(?:{words_of('continued')})\b", lines[number], re.IGNORECASE)
        if goes_on and (joined or not _ended(text)):
            text = text + lines[number] if joined else f"{text} {lines[number]}"
            used.add(number)
    ended = _ended(text)
    return text[: ended.end()] if ended else text


def _ended(text: str) -> re.Match[str] | None:
    return re.search(rf"\b(?:{words_of('addressee_ends')})\b", text, re.IGNORECASE)
