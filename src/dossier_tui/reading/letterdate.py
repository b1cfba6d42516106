"""The date of a letter as it prints it: behind its label, on a line of its own, or in the first lines of a print."""

import re
from datetime import date
from functools import cache

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.datewords import fold_words
from dossier_tui.reading.days import day_of_month, numeric
from dossier_tui.reading.language import languages, papers
from dossier_tui.reading.periods import Anchor, choice

WORD = r"[^\W\d_]+\.?"
ENDING = r"(?:st|nd|rd|th|e|ste|de)?"
DAY = (
    rf"(?:(?:{WORD},? )?\d{{1,2}}{ENDING}\.? (?:of )?{WORD},? \d{{4}}|{WORD} \d{{1,2}}{ENDING},? \d{{4}}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)"
)
ALONE = re.compile(rf"(?:(?:te )?[’'‘A-Z][\w’'‘ -]{{1,30}},\s*)?({DAY})")
BEGINS = re.compile(rf"(?:[’'‘A-Z][\w’'‘ -]{{1,30}},\s*)?({DAY})(?=\W|$)")
ANCHOR = Anchor(date(2000, 1, 1), False, Recesses())


def day_alone(line: str) -> str | None:
    """Return the ISO day that a line holds, with nothing else but a place before it; else None."""
    found = ALONE.fullmatch(line.rstrip(". ")) if len(line) < 80 else None
    return iso_day(found[1]) if found else None


def begins_with_day(value: str) -> str | None:
    """Return the ISO day with which a value begins, whatever stands behind it; else None."""
    found = BEGINS.match(value)
    return iso_day(found[1]) if found else None


def printed_day(value: str) -> str:
    """Return the date with which a value begins as it is printed, without what stands behind it, or an empty text."""
    return found[0] if (found := BEGINS.match(value)) else ""


@cache
def _dated() -> re.Pattern[str]:
    words = choice(word for paper in papers() for word in paper.dated)
    return re.compile(rf"\b(?:{words}) (?:op )?({DAY})", re.IGNORECASE)


def dated(text: str) -> str | None:
    """Return the ISO day on which a paper says that it was put forward: `Voorgesteld 6 juli 2021`; else None."""
    return iso_day(found[1]) if (found := _dated().search(text)) else None


def iso_day(words: str) -> str | None:
    """Return a day in words or figures, with its year, in ISO 8601; None where there is no such day."""
    folded = fold_words(words)
    if not re.search(r"\d{4}", folded):
        return None
    days = (read(folded, language, ANCHOR) for language in languages() for read in (numeric, day_of_month))
    return next((day.edtf for day in days if day), None)
