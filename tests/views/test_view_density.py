"""How much there is at what time."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.views.density import BARS, bars, density, last_months

DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1)).map(str)


@given(st.lists(DAYS, min_size=1), st.integers(1, 100))
def test_every_day_is_counted_once_in_as_many_stretches_as_there_is_room_for(days: list[str], width: int) -> None:
    found = density(days, width)
    assert found
    assert sum(found.counts) == len(days)
    assert len(found.counts) <= width
    for day in map(date.fromisoformat, days):
        assert found.begins(found.place(day)) <= day


def test_a_span_counts_in_each_month_that_it_touches() -> None:
    found = density(["2022-01/2022-03", "2022-03-15", "2022-04/..", "../2022-02"], 80)
    assert found
    assert found.counts == (1, 2, 2, 1)
    assert found.begins(0) == date(2022, 1, 1)


def test_a_year_or_a_span_without_measure_stands_where_it_begins() -> None:
    found = density(["2022", "0001-01/9999-12"], 4)
    assert found
    assert sum(found.counts) == 2


def test_nothing_has_no_bars() -> None:
    assert density([], 80) is None
    assert density(["2022"], 0) is None


def test_the_last_months_are_counted_this_one_last() -> None:
    whens = ["2022-03-15", "2022-03", "2022-02-28", "2021-09-30", "2022-04-01"]
    assert last_months(whens, date(2022, 3, 15), 6) == (0, 0, 0, 0, 1, 2)


@given(st.lists(st.integers(0, 1000)), st.integers(0, 100))
def test_a_bar_is_low_for_nothing_alone(counts: list[int], full: int) -> None:
    drawn = bars(counts, full)
    assert len(drawn) == len(counts)
    assert [each == BARS[0] for each in drawn] == [count == 0 for count in counts]
