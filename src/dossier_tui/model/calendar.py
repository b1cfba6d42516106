"""The recesses and fixed days of the parliamentary year; the table can be extended in `store.json`."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple, Self

from dossier_tui.errors import Damaged

Span = tuple[date, date]
USUALLY_BEFORE = {"summer": (6, 30), "autumn": (10, 9), "christmas": (12, 20), "spring": (2, 9), "may": (4, 19)}
KINDS = tuple(USUALLY_BEFORE)
NONE: Mapping[str, Mapping[int, Span]] = {}


class Recesses(NamedTuple):
    """First and last day of each recess, by kind and year. Empty but for what the store says."""

    table: Mapping[str, Mapping[int, Span]] = NONE

    @classmethod
    def of(cls, stored: Any) -> Self:
        """Build the table from `calendar` in `store.json`; Damaged where a recess is not two days of its year."""
        if not isinstance(stored, Mapping):
            raise Damaged("error.bad-calendar", kind="calendar", year="")
        return cls({kind: _years(kind, years) for kind, years in stored.items()})

    def get(self, kind: str, year: int) -> Span | None:
        """Return the recess of a year, or None where the table does not know it."""
        return self.table.get(kind, {}).get(year)

    def before(self, kind: str, year: int) -> tuple[date, bool]:
        """Return the last day before a recess, and whether it is a guess: 30 June for an unknown summer."""
        span = self.get(kind, year)
        if span:
            return span[0] - timedelta(days=1), False
        return date(year, *USUALLY_BEFORE[kind]), True


def budget_day(year: int) -> date:
    """Return Prinsjesdag, the third Tuesday of September (Grondwet, art. 65)."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def easter(year: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of Meeus and Jones)."""
    century, rest = divmod(year, 100)
    golden, leap = year % 19, (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - leap + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _years(kind: str, years: Any) -> dict[int, Span]:
    if not isinstance(years, Mapping):
        raise Damaged("error.bad-calendar", kind=kind, year="")
    return {int(year): span for year, days in years.items() if (span := _span(kind, year, days))}


def _span(kind: str, year: str, days: Any) -> Span:
    try:
        first, last = (date.fromisoformat(day) for day in days)
    except (TypeError, ValueError) as error:
        raise Damaged("error.bad-calendar", kind=kind, year=year) from error
    if first > last or str(first.year) != year:
        raise Damaged("error.bad-calendar", kind=kind, year=year)
    return first, last
