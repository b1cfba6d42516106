"""Prinsjesdag, and the recesses of a store's calendar."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.errors import Damaged
from dossier_tui.model.calendar import KINDS, Recesses, budget_day, easter

CALENDAR = {"summer": {"2026": ["2026-07-03", "2026-08-31"]}, "christmas": {"2026": ["2026-12-18", "2027-01-11"]}}


@pytest.mark.parametrize(
    "day", ["2015-09-15", "2019-09-17", "2020-09-15", "2021-09-21", "2022-09-20", "2024-09-17", "2026-09-15"]
)
def test_the_budget_is_presented_on_prinsjesdag(day: str) -> None:
    assert budget_day(int(day[:4])) == date.fromisoformat(day)


@given(st.integers(1, 9999))
def test_prinsjesdag_is_the_third_tuesday_of_september(year: int) -> None:
    day = budget_day(year)
    assert (day.month, day.weekday()) == (9, 1)
    assert 15 <= day.day <= 21


def test_a_recess_is_known_by_kind_and_year() -> None:
    recesses = Recesses.of(CALENDAR)
    assert recesses.get("summer", 2026) == (date(2026, 7, 3), date(2026, 8, 31))
    assert recesses.get("summer", 2025) is None
    assert recesses.get("may", 2026) is None
    assert Recesses().get("summer", 2026) is None


@pytest.mark.parametrize(
    ("kind", "year", "day", "guessed"),
    [
        ("summer", 2026, "2026-07-02", False),
        ("christmas", 2026, "2026-12-17", False),
        ("summer", 2025, "2025-06-30", True),
        ("christmas", 2025, "2025-12-20", True),
    ],
)
def test_the_day_before_a_recess_is_the_last_in_time_and_a_guess_says_so(
    kind: str, year: int, day: str, guessed: bool
) -> None:
    assert Recesses.of(CALENDAR).before(kind, year) == (date.fromisoformat(day), guessed)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("year", [2020, 2024, 2031])
def test_a_guessed_last_day_is_one_of_its_year(kind: str, year: int) -> None:
    day, guessed = Recesses().before(kind, year)
    assert guessed
    assert day.year == year


@pytest.mark.parametrize(
    "stored",
    [
        {"summer": {"2026": ["2026-08-31", "2026-07-03"]}},
        {"summer": {"2026": ["2026-07-03"]}},
        {"summer": {"2026": ["2026-07-03", "2026-07-04", "2026-07-05"]}},
        {"summer": {"2026": ["3 juli 2026", "2026-08-31"]}},
        {"summer": {"2026": [20260703, 20260831]}},
        {"summer": {"2026": None}},
        {"summer": {"2026": ["2025-07-03", "2025-08-31"]}},
        {"summer": {"zomer": ["2026-07-03", "2026-08-31"]}},
        {"summer": ["2026-07-03", "2026-08-31"]},
        {"summer": None},
        ["summer"],
        "summer",
    ],
)
def test_a_calendar_that_makes_no_sense_is_damage_and_named(stored: Any) -> None:
    with pytest.raises(Damaged) as raised:
        Recesses.of(stored)
    assert raised.value.key == "error.bad-calendar"
    assert set(raised.value.values) == {"kind", "year"}


@pytest.mark.parametrize("day", ["1818-03-22", "1954-04-18", "2011-04-24", "2024-03-31", "2025-04-20", "2038-04-25"])
def test_easter_is_the_sunday_that_the_gregorian_calendar_gives(day: str) -> None:
    assert easter(int(day[:4])) == date.fromisoformat(day)
