"""The recesses and fixed days of the parliamentary year; the table can be extended in `store.json`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Self

from dossier_tui.errors import Damaged

Span = tuple[date, date]
KINDS = ("summer", "autumn", "christmas", "spring", "may")


@dataclass(frozen=True)
class Recesses:
    """First and last day of each recess, by kind and year. Empty but for what the store says."""

    table: Mapping[str, Mapping[int, Span]] = field(default_factory=dict)

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """Build the table from `calendar` in `store.json`; Damaged where a recess is not two days of its year."""
        return cls(
            {kind: {int(year): _span(kind, year, days) for year, days in stored[kind].items()} for kind in stored}
        )

    def get(self, kind: str, year: int) -> Span | None:
        """Return the recess of a year, or None where the table does not know it."""
        return self.table.get(kind, {}).get(year)

    def before(self, kind: str, year: int) -> tuple[date, bool]:
        """Return the last day before a recess, and whether it is a guess: 30 June for an unknown summer."""
        span = self.get(kind, year)
        if span:
            return span[0] - timedelta(days=1), False
        return {"christmas": date(year, 12, 20)}.get(kind, date(year, 6, 30)), True


def budget_day(year: int) -> date:
    """Return Prinsjesdag, the third Tuesday of September (Grondwet, art. 65)."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def _span(kind: str, year: str, days: Any) -> Span:
    try:
        first, last = (date.fromisoformat(day) for day in days)
    except (TypeError, ValueError) as error:
        raise Damaged("error.bad-calendar", kind=kind, year=year) from error
    if first > last:
        raise Damaged("error.bad-calendar", kind=kind, year=year)
    return first, last
