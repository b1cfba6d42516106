"""Time that is counted from the letter's own day, or runs until it."""

import re
from datetime import date
from functools import cache

from dossier_tui.reading.days import counted
from dossier_tui.reading.language import Language
from dossier_tui.reading.language.running import running
from dossier_tui.reading.periods import Period, choice, period


@cache
def _count(language: Language) -> re.Pattern[str]:
    words = running(language.code)
    opening = choice((*words.at_most, *language.within))
    return re.compile(rf"(?:(?:{opening}) )*(?P<count>.+?)(?: (?:{choice(words.counting_from)}))?")


def from_letter(text: str, language: Language, day: date) -> Period | None:
    """Read `maximaal drie weken na dagtekening van deze brief`, `within six weeks of today`: up to that day."""
    if text.startswith(tuple(f"{each} " for each in language.ahead)):
        return None
    found = _count(language).fullmatch(text)
    try:
        end = counted(found["count"], language, day) if found else None
    except OverflowError:  # beyond the year 9999
        return None
    return Period(f"{day}/{end}", end) if end else None


def until_letter(begin: Period, day: date) -> Period | None:
    """Return the stretch from a time until the letter's own, with the precision of its beginning: `2010/2013`."""
    return period(f"{begin.edtf}/{day.isoformat()[: len(begin.edtf)]}")
