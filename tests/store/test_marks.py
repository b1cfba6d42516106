"""What is so of an entry is told by marks: of a day, the fewest that stand for all between two."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.store.index.marks import LAST, _marks_of_day, beginnings, days_between, mark

days = st.integers(1, LAST) | st.dates(date(1990, 1, 1), date(2040, 12, 31)).map(date.toordinal)


@given(days, days, days)
def test_a_day_has_one_of_the_marks_between_two_days_where_it_is_between_them(day: int, first: int, last: int) -> None:
    asked = set(days_between("due", first, last))
    assert bool(asked & set(_marks_of_day("due", day))) == (first <= day <= last)
    assert len(asked) <= 150


def test_a_span_of_any_length_has_few_marks() -> None:
    year = [date(2022, 1, 1).toordinal(), date(2022, 12, 31).toordinal()]
    assert [*days_between("due", *year)] == [mark("due1", 2022)]
    assert [*days_between("due", year[0], year[0] + 30)] == [mark("duemonth", 12 * 2022 + 1)]
    assert len([*days_between("due", 1, LAST)]) == 10
    assert not [*days_between("due", LAST + 1, LAST + 9)]


def test_a_text_in_a_mark_keeps_its_capitals_and_accents_apart() -> None:
    assert len({mark("sort", text) for text in ("Commissiedebat", "commissiedebat", "é", "e", "", "a b", "a  b")}) == 7


def test_a_paper_is_found_by_its_dossier_too() -> None:
    assert [*beginnings("21501-02/7")] == ["21501-02", "21501-02/7"]
