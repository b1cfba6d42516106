"""The subject of a letter among the lines of its head: whole, also where a side column stands between its lines."""

import re
from functools import cache

from dossier_tui.reading.labels import is_beside, is_label, label
from dossier_tui.reading.language import papers
from dossier_tui.reading.letterdate import day_alone
from dossier_tui.reading.names import person_name, words_of
from dossier_tui.reading.paragraphs import is_greeting

SUBJECT_LINES = 14
SHORTEST = 20  # characters of a subject above its label
WIDE = 52  # a line of a subject as long as this may go on in the next
PROSE = 60  # a line as long as this is not the end of a subject
YEAR = re.compile(r"\d{4}")


def read_subject(lines: list[str], used: set[int]) -> tuple[str, str] | None:
    """Return the label of a subject, and the subject on one line; None where there is none.

    It stands behind its label, above it where the label was printed late, or below it. `used` takes its lines.
    """
    found = ((number, each) for number, line in enumerate(lines) if (each := label("subject").match(line)))
    number, name = next(found, (0, None))
    if name is None:
        return None
    used.add(number)
    place, value = number, lines[number][name.end() :].strip()
    if not value and number and _may_be_subject(lines[number - 1]):
        used.add(number - 1)
        value = lines[number - 1]
    if not value:  # labels stand above one another, and then their values
        place = _first_value(lines, number + 1)
        value = lines[place] if place < len(lines) else ""
    if not value or is_greeting(value):
        return None
    used.add(place)
    subject = _continued(value, lines, place + 1, used)
    behind = re.search(rf"\s(?:{words_of('labels')})$", subject, re.IGNORECASE)
    return name[0].strip(" :."), subject[: behind.start()] if behind else subject


def _first_value(lines: list[str], place: int) -> int:
    while place < len(lines) and (not lines[place] or day_alone(lines[place]) or is_label(lines[place])):
        place += 1
    return place


def _may_be_subject(line: str) -> bool:
    return len(line) > SHORTEST and not (is_beside(line) or day_alone(line) or person_name(line))


def _continued(value: str, lines: list[str], place: int, used: set[int]) -> str:
    """Return a subject with the lines on which it goes on, past what a side column printed between them."""
    last, empty, beside = value, 0, False
    for number in range(place, min(place + SUBJECT_LINES, len(lines))):
        line = lines[number]
        if is_greeting(line) or day_alone(line) or empty > 1:
            break
        if not line:
            empty += 1
        elif _goes_on(last, line, apart=bool(empty) and not beside):
            value, last, empty = f"{value} {line}", line, 0
            used.add(number)
        elif is_beside(line):
            beside = True
        else:
            break
    return value


def _goes_on(last: str, line: str, *, apart: bool) -> bool:
    if is_beside(line) and not (YEAR.fullmatch(line) and len(last) > WIDE):
        return False
    if line[0].islower() or line[0] == "(" or last.split()[-1].casefold() in _small():
        return len(line) < PROSE + 20
    return not apart and len(last) > WIDE and len(line) < PROSE and not line.endswith(".")


@cache
def _small() -> frozenset[str]:
    return frozenset(word for paper in papers() for word in paper.small)
