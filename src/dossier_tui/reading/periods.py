"""What an expression of time hangs on, what it comes to, and which year is meant where none is said."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.calendar import Recesses
from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.language import Language

YEARS_ON = 9  # how far to look for a date without a year: 29 February comes once in eight years at the worst


class Anchor(NamedTuple):
    """What an expression hangs on: a day, whether time to come or gone is meant, and the recess calendar."""

    day: date
    ahead: bool
    recesses: Recesses
    behind: bool = False


class Period(NamedTuple):
    """An EDTF value and its last day in time, with whether that day is a guess."""

    edtf: str
    last: date | None
    guessed: bool = False

    @property
    def due_by(self) -> str | None:
        """Return the last day in time as EDTF, with `~` where it is a guess."""
        return None if self.last is None else self.last.isoformat() + ("~" if self.guessed else "")

    @property
    def first(self) -> date:
        """Return the first day; the first of all days where the beginning is open."""
        return Edtf.parse(self.edtf).first() or date.min

    def until(self) -> "Period":
        """Return the time up to and with this."""
        return Period(f"../{self._end()}", Edtf.parse(self.edtf).last())

    def strictly_before(self) -> "Period":
        """Return the time up to this, its last day being the one before."""
        return Period(f"../{self._end()}", self.first - timedelta(days=1) if self.first > date.min else None)

    def onward(self) -> "Period":
        """Return the time from this on, which has no last day."""
        return Period(f"{self.edtf.partition('/')[0]}/..", None)

    def _end(self) -> str:
        return self.edtf.rpartition("/")[2]


Reader = Callable[[str, Language, Anchor], Period | None]


def period(edtf: str) -> Period | None:
    """Return an EDTF value as a Period, or None where there is no such date."""
    try:
        return Period(edtf, Edtf.parse(edtf).last())
    except Usage:
        return None


def week(day: date) -> Period | None:
    """Return the week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return period(f"{monday}/{monday + timedelta(days=6)}")


def choice(words: Iterable[str]) -> str:
    """Return an expression that matches any of the words, the longest first."""
    return _choice(tuple(words))


@cache
def _choice(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def side_of(word: str | None, language: Language) -> str:
    """Tell on which side of the anchor a word such as `jl.` or `aanstaande` puts a date: past, coming or empty."""
    word = (word or "").rstrip(".")
    if word in language.past + language.last:
        return "past"
    return "coming" if word in language.coming + language.next else ""


def nearest(anchor: Anchor, side: str, edtf: Callable[[int], str]) -> Period | None:
    """Return, of a date without a year, the one meant: the last before, the first to come, or the nearest."""
    years = range(max(anchor.day.year - YEARS_ON, 1), min(anchor.day.year + YEARS_ON, 9999) + 1)
    found = [each for year in years if (each := period(edtf(year))) and each.last]
    if side == "past" or anchor.behind:
        return next((each for each in reversed(found) if each.first < anchor.day), None)
    if side == "coming" or anchor.ahead:
        return next((each for each in found if each.last and each.last >= anchor.day), None)
    return min(found, key=lambda each: abs((each.first - anchor.day).days), default=None)


def pointed(word: str, language: Language, anchor: Anchor, edtf: Callable[[int], str]) -> Period | None:
    """Return the period that `this`, `next` or `last` points to: running or of this year, to come, or over."""
    years = range(anchor.day.year - 2, anchor.day.year + 3)
    found = [each for year in years if (each := period(edtf(year)))]
    if word in language.last:
        return next((each for each in reversed(found) if each.last and each.last < anchor.day), None)
    if word in language.next:
        return next((each for each in found if each.first > anchor.day), None)
    running = [each for each in found if each.last and each.first <= anchor.day <= each.last]
    this_year = [each for each in found if each.edtf.startswith(f"{anchor.day.year:04}-")]
    to_come = [each for each in found if anchor.ahead and each.last and each.last >= anchor.day]
    return next(iter(running + to_come + this_year), None)
