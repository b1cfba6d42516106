"""How much there is at what time, as small bars."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dossier_tui.model.edtf import DAYS, Edtf, is_day

BARS = "▁▂▃▄▅▆▇"
LONG = 1_200  # months over which one time is counted at most: what has no end stands at its beginning


class Density(NamedTuple):
    """Counts over equal stretches of `months` months from the month `first` (0 is January of year 0) on."""

    counts: tuple[int, ...]
    first: int
    months: int

    def place(self, day: date) -> int:
        """Return the number of the stretch in which a day is; the nearest where it is in none."""
        return min(max((month_number(day) - self.first) // self.months, 0), len(self.counts) - 1)

    def begins(self, number: int) -> date:
        """Return the first day of a stretch."""
        month = self.first + number * self.months
        return date(month // 12, month % 12 + 1, 1)


def month_number(day: date) -> int:
    """Return the number of a month from January of year 0 on."""
    return day.year * 12 + day.month - 1


def density(whens: Iterable[str], width: int) -> Density | None:
    """Count dates (EDTF) in `width` stretches of whole months at most; None without any date."""
    spans = Counter(map(_months, whens))
    if not spans or width < 1:
        return None
    first, last = min(begin for begin, _ in spans), max(end for _, end in spans)
    months = -(-(last - first + 1) // width)
    counts = [0] * ((last - first) // months + 1)
    for (begin, end), times in spans.items():
        for number in range((begin - first) // months, (end - first) // months + 1):
            counts[number] += times
    return Density(tuple(counts), first, months)


@lru_cache(maxsize=DAYS)
def _months(when: str) -> tuple[int, int]:
    """Return the first and the last month over which a date (EDTF) is counted."""
    if is_day(when):  # most are, and need not be read for that
        month = int(when[:4]) * 12 + int(when[5:7]) - 1
        return month, month
    value = Edtf.parse(when)
    first, last = value.first() or value.last(), value.last() or value.first()
    assert first is not None  # an EDTF interval has one end at least
    assert last is not None
    begin, end = month_number(first), month_number(last)
    coarse = value.precision not in ("day", "month", "interval") or end - begin > LONG
    return begin, begin if coarse else end


def last_months(whens: Iterable[str], today: date, months: int) -> tuple[int, ...]:
    """Count the dates (EDTF) that begin in each of the last so many months, this one last."""
    now = month_number(today)
    counts = [0] * months
    for when in whens:
        month, _ = _months(when)
        if 0 <= now - month < months:
            counts[months - 1 - (now - month)] += 1
    return tuple(counts)


def bars(counts: Sequence[int], full: int = 0) -> str:
    """Return a bar for each count; the highest stands for `full`, or for the largest of them."""
    most = max(full, *counts, 1)
    return "".join(BARS[-(-min(count, most) * (len(BARS) - 1) // most)] for count in counts)
