"""The rows of a timeline: under headings by year and month, or folded to a row for each year, quarter or month."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from textwrap import wrap
from typing import NamedTuple

from dossier_tui.model.edtf import DAYS, Edtf, Part
from dossier_tui.model.records import Commitment
from dossier_tui.views.rows import GAP, NO_BREAK, Row, heading
from dossier_tui.views.timeline import Point, point_row, slippage
from dossier_tui.words import Words
from dossier_tui.words.dates import month_name, say_date

GRAINS = ("month", "quarter", "year")
UNDATED = "undated"
WITHIN = re.compile("(?<![·→:]) ")  # a space inside of one part of a story
ROOM = 60  # cells of a line below a row: what is longer goes on in the next
FOLDED = "▸"
OF = "#"  # begins the reference of a folded row


@dataclass(frozen=True)
class Look:
    """How a timeline is looked at.

    `grain` is one of `GRAINS` where all such periods are folded, "" where none is; `turned` names the periods that are
    the other way round. With `ahead`, what comes next stands first.
    """

    grain: str = ""
    turned: frozenset[str] = frozenset()
    ahead: bool = False

    def folds(self, key: str) -> bool:
        """Tell whether a period is folded."""
        return bool(self.grain) != (key in self.turned)


class Period(NamedTuple):
    """A heading of a timeline: its `year`, and below that its `label`, or "" where it is the year itself.

    `key` names it; "" where it cannot be folded.
    """

    year: str
    label: str
    key: str


@lru_cache(maxsize=DAYS)
def period_of(when: str | None, grain: str, words: Words) -> Period:
    """Return the period under which a date stands where periods are as long as `grain`, or months where it is ""."""
    if when is None:
        return Period(words("view.group-undated"), "", UNDATED)
    value = Edtf.parse(when)
    anchor = value.start or value.end
    assert anchor is not None  # an EDTF interval has one end at least
    day = anchor.first if value.start else anchor.last
    year = str(day.year)
    if grain == "year":
        return Period(year, "", year)
    if anchor.precision == "year" or (value.interval and anchor.precision not in ("day", "month")):
        return Period(year, "", "")
    return Period(year, *_within_year(anchor, day, grain, when, words))


def _within_year(anchor: Part, day: date, grain: str, when: str, words: Words) -> tuple[str, str]:
    """Return the label and the key of a month, a quarter, or what else a year is parted in."""
    if grain == "quarter" and anchor.precision in ("day", "month", "quarter"):
        number = (day.month - 1) // 3
        return words("date.quarter", n=number + 1, year=day.year), f"{day.year}-{33 + number}"
    if anchor.precision in ("day", "month"):
        return month_name(day.month, words), f"{day.year}-{day.month:02}"
    return say_date(when, words), anchor.text[:7]


def timeline_rows(points: list[Point], today: date, words: Words, look: Look | None = None) -> list[Row]:
    """Return the rows of a timeline, under headings for year and month; what has no date stands apart, at the end."""
    look = look or Look()
    if not look.ahead:
        return _parts(points, today, words, look)
    coming = [point for point in points if _is_coming(point, today)]
    before = [point for point in points if not _is_coming(point, today)]
    parts = {"view.comes-next": coming, "view.came-before": before}
    rows: list[Row] = []
    for key, members in parts.items():
        rows += [*([GAP] if rows else []), heading(words(key), str(len(members)))]
        rows += [*([GAP] if members else []), *_parts(members, today, words, look)]
    return rows


def _is_coming(point: Point, today: date) -> bool:
    value = Edtf.parse(point.when) if point.when else None
    day = value.last() or value.first() if value else None
    return day is not None and day >= today


def _parts(points: list[Point], today: date, words: Words, look: Look) -> list[Row]:
    rows: list[Row] = []
    placed = [(period_of(point.when, look.grain, words), point) for point in points]
    for year, of_year in groupby(placed, lambda pair: pair[0].year):
        rows += [GAP] if rows else []
        for number, (period, pairs) in enumerate(groupby(of_year, itemgetter(0))):
            rows += _headings(year, period, number == 0, look)
            members = [point for _, point in pairs]
            if period.key and look.folds(period.key):
                rows.append(_folded(period, members, words))
            else:
                for point in members:
                    rows += _rows(point, today, words)
    return rows


def _headings(year: str, period: Period, is_first: bool, look: Look) -> Iterator[Row]:
    folded = bool(period.key) and look.folds(period.key)
    if is_first and (period.label or not folded):
        yield heading(year)
    if period.label and not folded:
        yield heading("  " + period.label)


def _folded(period: Period, members: list[Point], words: Words) -> Row:
    name = f"  {period.label}" if period.label else period.year
    return Row("item", name, "", FOLDED, say_kinds(members, words), "strong", OF + period.key)


def say_kinds(points: Iterable[Point], words: Words) -> str:
    """Return how many events, letters and terms there are: `3 events, 1 letter`."""
    kinds = [point.kind for point in points]
    counted = {"view.event-count": "event", "view.letter-count": "letter", "view.deadline-count": "deadline"}
    return ", ".join(words.count(key, kinds.count(kind)) for key, kind in counted.items() if kind in kinds)


def _lines(told: str) -> Iterator[str]:
    """Yield what became of a term in lines that end where a part of it does: no term is broken."""
    tied = WITHIN.sub(NO_BREAK, told)
    yield from (
        line.replace(NO_BREAK, " ") for line in wrap(tied, ROOM, break_long_words=False, break_on_hyphens=False)
    )


def _rows(point: Point, today: date, words: Words) -> list[Row]:
    """Return the row of a point, and below a term what became of it so far."""
    row = point_row(point, today, words)
    if isinstance(point.record, Commitment) and (told := slippage(point.record, today, words)):
        return [row, *(Row("more", line, style=row.style) for line in _lines(told))]
    return [row]
