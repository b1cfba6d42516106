"""Dates with the precision that they have, as EDTF (ISO 8601-2): a month is a month, never its first day.

Level 1, and of level 2 the codes for quarters (33 to 36) and halves (40, 41), also as ends of intervals.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dossier_tui.errors import Usage

PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?", re.ASCII)
OPEN = ".."
DAY = 10  # characters of a day
DAYS = 16_384  # dates that are remembered: a store spans decades, and says each day of them often
# A code in the place of the month: its precision, its first month, and how many months it has.
PERIODS = {
    21: ("season", 3, 3),
    22: ("season", 6, 3),
    23: ("season", 9, 3),
    24: ("season", 12, 3),  # winter belongs to the year in which it begins
    **{33 + n: ("quarter", 3 * n + 1, 3) for n in range(4)},
    40: ("half", 1, 6),
    41: ("half", 7, 6),
}
COARSE_FIRST = ("year", "half", "season", "quarter", "interval", "month", "day")


class Part(NamedTuple):
    """A date without its other end: `first` and `last` are its days."""

    text: str
    precision: str
    first: date
    last: date
    approximate: bool


class Edtf(NamedTuple):
    """A date or an interval. `start` is None before an open beginning, `end` after an open end."""

    start: Part | None
    end: Part | None
    interval: bool

    @staticmethod
    def parse(text: str) -> "Edtf":
        """Read an EDTF text; Usage where it is none, or where an interval ends before it begins."""
        found = _parse(text)
        if found is None:
            raise Usage("error.date-not-edtf", value=text)
        return found

    def __str__(self) -> str:
        if not self.interval:
            return self.start.text if self.start else OPEN
        return f"{self.start.text if self.start else OPEN}/{self.end.text if self.end else OPEN}"

    @property
    def precision(self) -> str:
        """Return `day` `month` `quarter` `half` `season` `year` or `interval`."""
        return "interval" if self.interval or self.start is None else self.start.precision

    @property
    def approximate(self) -> bool:
        """Tell whether any end is said to be about right only."""
        return any(part.approximate for part in (self.start, self.end) if part)

    def first(self) -> date | None:
        """Return the earliest day, or None where the beginning is open."""
        return self.start.first if self.start else None

    def last(self) -> date | None:
        """Return the latest day, or None where the end is open."""
        return self.end.last if self.end else None

    def sort_key(self) -> tuple[date, int, date, str]:
        """Return a total order for timelines: by the first day (of `../B` the last), the coarser before the finer."""
        begins = self.first() or self.last() or date.min
        return begins, COARSE_FIRST.index(self.precision), self.last() or date.max, str(self)


@lru_cache(maxsize=DAYS)
def _parse(text: str) -> Edtf | None:
    begin, slash, finish = text.strip().partition("/")
    if not slash:
        part = _part(begin)
        return Edtf(part, part, interval=False) if part else None
    start = None if begin in (OPEN, "") else _part(begin)
    end = None if finish in (OPEN, "") else _part(finish)
    if (start is None and begin not in (OPEN, "")) or (end is None and finish not in (OPEN, "")):
        return None
    if (start is None and end is None) or (start and end and start.first > end.last):
        return None
    return Edtf(start, end, interval=True)


def is_day(text: str) -> bool:
    """Tell whether a text has the form of one day, `2022-01-20`: in EDTF, nothing else has."""
    return len(text) == DAY and text[4] == text[7] == "-"


def _part(text: str) -> Part | None:
    if is_day(text):  # most are, and these need no pattern
        return _day(text)
    found = PART.fullmatch(text)
    if found is None:
        return None
    year, code, day, qualifier = found.groups()
    try:
        precision, first, last = _days(int(year), int(code) if code else None, int(day) if day else None)
    except (ValueError, KeyError):
        return None
    return Part(text, precision, first, last, bool(qualifier))


def _day(text: str) -> Part | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return Part(text, "day", day, day, approximate=False)


def _days(year: int, code: int | None, day: int | None) -> tuple[str, date, date]:
    """Return the precision, the first and the last day; ValueError or KeyError where there is no such date."""
    if code is None:
        return "year", date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return "day", date(year, code, day), date(year, code, day)
    if code <= 12:
        return "month", date(year, code, 1), month_end(year, code)
    precision, month, length = PERIODS[code]
    end = month + length - 1
    return precision, date(year, month, 1), month_end(year + (end - 1) // 12, (end - 1) % 12 + 1)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, 31 if month == 12 else (date(year, month + 1, 1) - timedelta(1)).day)
