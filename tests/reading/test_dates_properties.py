"""What holds for every expression of time, and for every text that is none."""

import string
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_days import CALENDAR, DAY
from test_terms_dutch import TERMS as DUTCH
from test_terms_english import TERMS as ENGLISH

from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.datewords import read_when
from dossier_tui.reading.language import languages

WORDS = sorted({word for words, *_ in DUTCH + ENGLISH for word in words.split()})
ANY_DAY = st.dates(min_value=date.min, max_value=date.max)
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@given(words=st.one_of(st.text(max_size=60), PHRASES), day=ANY_DAY, ahead=st.booleans())
def test_whatever_is_typed_gives_valid_dates_or_none(words: str, day: date, ahead: bool) -> None:
    found = read_when(words, day, CALENDAR, ahead=ahead)
    if found and found.edtf:
        assert str(Edtf.parse(found.edtf)) == found.edtf
    if found and found.due_by:
        assert Edtf.parse(found.due_by).precision == "day"


@given(day=st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))
def test_a_day_in_words_is_that_day(day: date) -> None:
    for language in languages():
        month = next(
            name for name, number in language.months.items() if number == day.month and (len(name) > 3 or number == 5)
        )
        found = read_when(f"{day.day} {month} {day.year:04}", DAY, CALENDAR)
        assert found is not None
        assert found.edtf == found.due_by == day.isoformat()


@pytest.mark.parametrize("words", [words for words, *_ in DUTCH + ENGLISH])
def test_case_accents_and_white_space_do_not_matter(words: str) -> None:
    plain = "".join(each for each in unicodedata.normalize("NFKD", words) if not unicodedata.combining(each))
    expected = read_when(words, DAY, CALENDAR, ahead=True)
    assert expected is not None
    for said in (words.upper(), plain, f"  {words}\n".replace(" ", " \u00a0 "), f"{words};"):
        found = read_when(said, DAY, CALENDAR, ahead=True)
        assert found is not None
        assert (found.edtf, found.due_by) == (expected.edtf, expected.due_by)


@given(words=st.text(alphabet=string.ascii_lowercase + " ", max_size=30))
def test_words_that_came_out_of_words_stand_beside_the_date(words: str) -> None:
    found = read_when(words, DAY, CALENDAR)
    assert found is None or found.words == " ".join(words.split())


def test_the_languages_know_the_same_kinds_of_words() -> None:
    dutch, english = languages()
    assert set(dutch.recesses.values()) == set(english.recesses.values())
    assert set(dutch.months.values()) == set(english.months.values()) == set(range(1, 13))
    assert len(dutch.weekdays) == len(english.weekdays) == 7
