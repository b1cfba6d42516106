"""The rows of a timeline: under headings by year and month, or folded to a row for each year, quarter or month."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from textwrap import wrap
from typing import Any, NamedTuple

from dossier_tui.model.edtf import DAYS, Edtf, Part, is_day
from dossier_tui.views.lists import Made
from dossier_tui.views.rows import GAP, NO_BREAK, Row, heading
from dossier_tui.views.timeline import Point, lead, point_row, slippage, term_stands
from dossier_tui.words import Words
from dossier_tui.words.dates import month_name, say_date

GRAINS = ("month", "quarter", "year")
UNDATED = "undated"
WITHIN = re.compile("(?<![·→:]) ")  # a space inside of one part of a story
ROOM = 60  # cells of a line below a row: what is longer goes on in the next
MONTH = 7  # characters of a month
FOLDED = "▸"
OF = "#"  # begins the reference of a folded row


class Look(NamedTuple):
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


class Timeline(Made[Point]):
    """The rows of a timeline; that of a point is made when it is asked for."""

    def __init__(self, lines: Sequence[Row | Point], today: date, words: Words) -> None:
        super().__init__(
            lines, lambda point: point_row(point, today, words), lambda point: lead(point, words), attrgetter("ref")
        )

    @property
    def stops(self) -> list[int]:
        """Return the numbers of the first rows of all periods, from 0 on."""
        return [number for number in range(len(self.lines)) if self._is_stop(number)]

    def _is_stop(self, number: int) -> bool:
        line, before = self.lines[number], self.lines[number - 1]
        if isinstance(line, Row):
            return line.ref.startswith(OF)
        return isinstance(before, Row) and before.kind == "heading"


def timeline_rows(points: Sequence[Point], today: date, words: Words, look: Look | None = None) -> Timeline:
    """Return the rows of a timeline, under headings for year and month; what has no date stands apart, at the end."""
    look = look or Look()
    if not look.ahead:
        return Timeline(_parts(points, today, words, look), today, words)
    coming = [point for point in points if _is_coming(point, today)]
    before = [point for point in points if not _is_coming(point, today)]
    parts = {"view.comes-next": coming, "view.came-before": before}
    lines: list[Row | Point] = []
    for key, members in parts.items():
        lines += [*([GAP] if lines else []), heading(words(key), str(len(members)))]
        lines += [*([GAP] if members else []), *_parts(members, today, words, look)]
    return Timeline(lines, today, words)


def _is_coming(point: Point, today: date) -> bool:
    value = Edtf.parse(point.when) if point.when else None
    day = value.last() or value.first() if value else None
    return day is not None and day >= today


def _parts(points: Iterable[Point], today: date, words: Words, look: Look) -> list[Row | Point]:
    lines: list[Row | Point] = []
    year = ""
    for period, members in groupby(points, lambda point: period_of(_month_of(point.when), look.grain, words)):
        if period.year != year and lines:
            lines.append(GAP)
        lines += _headings(period, period.year != year, look)
        year = period.year
        if period.key and look.folds(period.key):
            lines.append(_folded(period, members, words))
        else:
            for point in members:
                lines.append(point)
                if point.kind == "deadline":
                    lines += _became(point, today, words)
    return lines


def _month_of(when: str | None) -> str | None:
    """Return the month of a day, which stands under the same heading; any other date as it is."""
    return when[:MONTH] if when and is_day(when) else when


def _headings(period: Period, is_first: bool, look: Look) -> Iterator[Row]:
    folded = bool(period.key) and look.folds(period.key)
    if is_first and (period.label or not folded):
        yield heading(period.year)
    if period.label and not folded:
        yield heading("  " + period.label)


def _folded(period: Period, members: Iterable[Point], words: Words) -> Row:
    name = f"  {period.label}" if period.label else period.year
    return Row("item", name, "", FOLDED, say_kinds(members, words), "strong", OF + period.key)


def say_kinds(points: Iterable[Point], words: Words) -> str:
    """Return how many events, letters and terms there are: `3 events, 1 letter`."""
    kinds = [point.kind for point in points]
    counted = {"view.event-count": "event", "view.letter-count": "letter", "view.deadline-count": "deadline"}
    return ", ".join(words.count(key, kinds.count(kind)) for key, kind in counted.items() if kind in kinds)


def _became(point: Point, today: date, words: Words) -> list[Row]:
    """Return what became of a term so far, to stand below it."""
    record: Any = point.record
    told = slippage(record, today, words)
    if not told:
        return []
    _, style = term_stands(point, today)
    as_it_stands = len(told) <= ROOM and told.isprintable()  # most are one line
    return [Row("more", line, "", "", "", style) for line in ([told] if as_it_stands else _broken(told))]


def _broken(told: str) -> Iterator[str]:
    """Yield what became of a term in lines that end where a part of it does; only a longer part is broken."""
    for line in wrap(WITHIN.sub(NO_BREAK, told), ROOM, break_long_words=False, break_on_hyphens=False):
        yield from wrap(line.replace(NO_BREAK, " "), ROOM, break_on_hyphens=False)
