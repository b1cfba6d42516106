"""Dates in the sentences of letters: which there are, what they come to, and whether something happens then."""

from datetime import date

import pytest
from reading_days import CALENDAR, DAY
from running_cases import DUTCH, ENGLISH

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.happenings.dates import FoundDate, find_dates

LETTER = """Voortgang van het programma 2020-2025

Datum 20 januari 2022

Geachte voorzitter,

Op 14 januari jl. heb ik met de provincie gesproken. Dat was nuttig.

Den Haag, 20 januari 2022"""


def dutch(text: str, day: date = DAY) -> list[FoundDate]:
    return find_dates(text, day, CALENDAR, "nl")


def told(found: list[FoundDate]) -> str:
    return " ".join(f"{'+' if each.event else '-'}{each.value}" for each in found)


@pytest.mark.parametrize(("sentence", "expected"), DUTCH)
def test_dates_in_a_dutch_sentence_are_found_with_value_and_purpose(sentence: str, expected: str) -> None:
    assert told(dutch(sentence)) == expected


@pytest.mark.parametrize(("sentence", "expected"), ENGLISH)
def test_dates_in_an_english_sentence_are_found_with_value_and_purpose(sentence: str, expected: str) -> None:
    assert told(find_dates(sentence, DAY, CALENDAR, "en")) == expected


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Op vrijdag 14 januari jl. is dit gebeurd.", "vrijdag 14 januari jl."),
        ("Dat volgt in het begin van 2023.", "begin van 2023"),
        ("Dat volgt in ieder geval vóór de zomer.", "vóór de zomer"),
        ("Dat volgt rond de zomer van 2025.", "rond de zomer van 2025"),
        ("Dit gaat in per 1 januari 2023.", "per 1 januari 2023"),
        ("Dat volgt in de tweede helft van 2025.", "tweede helft van 2025"),
        ("Uiterlijk op 1 mei volgt dat.", "Uiterlijk op 1 mei"),
    ],
)
def test_a_quote_is_the_shortest_run_of_words_that_carries_the_date(sentence: str, quote: str) -> None:
    assert [each.quote for each in dutch(sentence)] == [quote]


def test_the_head_and_the_letters_own_date_are_left_out() -> None:
    assert told(dutch(LETTER)) == "+2022-01-14"


@pytest.mark.parametrize(
    "text", ["Voortgang van het programma 2020", "20 januari 2022\n\nOp verzoek.", "Voorgesteld 20 januari 2022"]
)
def test_a_title_or_a_date_line_without_a_salutation_is_left_out(text: str) -> None:
    assert dutch(text) == []


def test_the_last_day_in_time_comes_from_the_recess_calendar() -> None:
    assert [each.due_by for each in dutch("Ik kom hierop voor de zomer terug.")] == ["2022-07-07"]
    assert [each.due_by for each in find_dates("Dat volgt voor de zomer.", DAY, Recesses(), "nl")] == ["2022-06-30~"]


def test_a_rule_has_a_name_and_a_date_whose_year_is_said_is_the_surer() -> None:
    said, nearest, far = (
        dutch(each)[0] for each in ("Op 3 mei 2021 was het.", "Op 3 januari was het.", "Op 3 mei was het.")
    )
    assert {each.rule for each in (said, nearest, far)} == {"day"}
    assert said.confidence > nearest.confidence > far.confidence
    assert dutch("Uiterlijk in mei volgt dat.")[0].rule == "by month"


def test_an_unknown_language_is_read_as_the_first() -> None:
    assert told(find_dates("Op 3 mei 2021 was het.", DAY, CALENDAR, "xx")) == "+2021-05-03"


@pytest.mark.parametrize("day", [date.min, date.max])
def test_letters_from_the_ends_of_time_are_read(day: date) -> None:
    text = "Volgende week, in mei, voor de zomer, binnen drie weken, sinds het nieuwe jaar en uiterlijk 3 mei was het."
    assert isinstance(dutch(text, day), list)
