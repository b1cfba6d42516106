"""The labels of a letter's head, and the lines that stand beside its text: places, numbers, references."""

import re
from functools import cache

from dossier_tui.reading.language import papers
from dossier_tui.reading.names import words_of

LONGEST = 100  # characters of a line of an address
LONGEST_REFERENCE = 50  # characters
REFERENCE = re.compile(r"(?=(?:.*\d){4})(?:[A-Z]+ ?[-/.] ?)*[A-Z0-9][\w./()-]*(?: ?/ ?[\w.-]*\d[\w.-]*)?(?: \(\d+\))?")
NUMBER_BEHIND = re.compile(r"\s(\d{4}-\d{6,})$")
NO_REFERENCE = re.compile(r"\d{4} ?[A-Z]{2}\d*[A-Z]*|\d{2} ?\d{3}")
HOUSE_NUMBER = re.compile(r"\d{4}[DZ]\d{5}")


@cache
def label(name: str) -> re.Pattern[str]:
    """Return a label of a kind (`date`, `subject`, `reference`) at the beginning of a line; its value follows."""
    return re.compile(rf"(?:{words_of(name)})\s*(?:[:.]\s*|\s|$)", re.IGNORECASE)


@cache
def _any_label() -> re.Pattern[str]:
    words = "|".join(words_of(name) for name in ("labels", "date", "subject", "reference"))
    return re.compile(rf"(?:{words})(?:\s*:)?", re.IGNORECASE)


@cache
def _place() -> re.Pattern[str]:
    """Return a line of an address: a postal code, a street with its number, a site, a telephone number."""
    places = "|".join(shape for paper in papers() for shape in paper.places)
    postal = "|".join(shape for paper in papers() for shape in paper.postcodes if "(?i" not in shape)
    return re.compile(
        rf"(?:{postal}).*|(?i:{places}|\S+@\S+|(?:https?://)?www\.\S+)|[TFME]:? [\d (+][\d ()+-]{{6,}}.*", re.ASCII
    )


@cache
def _aside() -> re.Pattern[str]:
    """Return another line of a side column or of the head: no part of a subject, nor of a sentence."""
    return re.compile(rf"[\d ]{{1,40}}|\d{{4}}[DZ]\d{{5}}.*|[-–]|(?:{words_of('aside')})\b.*", re.IGNORECASE)


def is_label(line: str) -> bool:
    """Tell whether a line is a label of the head, and nothing else."""
    return bool(_any_label().fullmatch(line))


def is_beside(line: str) -> bool:
    """Tell whether a line belongs to an address, a side column or the head."""
    return not line or is_place(line) or is_label(line) or bool(_aside().fullmatch(line) or _is_number(line))


def _is_number(line: str) -> bool:
    return len(line) < LONGEST and bool(REFERENCE.fullmatch(line))


def is_place(line: str) -> bool:
    """Tell whether a line is one of an address: a street, a postal code, a site, a telephone number."""
    return len(line) < LONGEST and bool(_place().fullmatch(line))


def begins_with_label(line: str) -> bool:
    """Tell whether a line begins with the label of a date, subject or reference, or is any label."""
    return is_label(line) or any(label(name).match(line) for name in ("date", "subject", "reference"))


def own_reference(line: str) -> str | None:
    """Return the reference that a line is or ends with, or None: postal codes and numbers of the House are none."""
    if behind := NUMBER_BEHIND.search(line):
        return behind[1]
    found = REFERENCE.fullmatch(line) if len(line) < LONGEST else None
    return found[0] if found and not NO_REFERENCE.fullmatch(line) and not HOUSE_NUMBER.search(line) else None


def labelled_reference(line: str) -> str | None:
    """Return the reference that stands alone under its label; a number of the House, or a place, is none."""
    line = line.strip()
    if found := own_reference(line):
        return found
    is_one = re.search(r"\d", line) and len(line) < LONGEST_REFERENCE and not HOUSE_NUMBER.search(line)
    return line if is_one and not NO_REFERENCE.match(line) and not is_beside(line) else None


@cache
def _next_label() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words_of('labels', 'date', 'subject', 'reference')})(?=[\s:])", re.IGNORECASE)


def first_value(line: str) -> str:
    """Return what stands behind a label up to the next one on the same line."""
    return _next_label().split(line, maxsplit=1)[0].strip()
