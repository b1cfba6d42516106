"""When something was or is, as letters word it: dates that hang on the letter's own day and may lie before it."""

from datetime import date

import pytest
from reading_days import Ask

NEW_YEAR = date(2022, 1, 20)
AUTUMN = date(2022, 10, 12)  # a Wednesday

PAST = [
    ("14 januari jl.", NEW_YEAR, "2022-01-14"),
    ("vrijdag 14 januari jl.", NEW_YEAR, "2022-01-14"),
    ("14 januari j.l.", NEW_YEAR, "2022-01-14"),
    ("16 december jl.", NEW_YEAR, "2021-12-16"),
    ("20 januari jl.", NEW_YEAR, "2021-01-20"),
    ("d.d. 4 februari jl.", NEW_YEAR, "2021-02-04"),
    ("16 december jongstleden", NEW_YEAR, "2021-12-16"),
    ("september jl.", NEW_YEAR, "2021-09"),
    ("16 december", NEW_YEAR, "2021-12-16"),
    ("3 en 4 februari", NEW_YEAR, "2022-02-03/2022-02-04"),
    ("vorige maand", NEW_YEAR, "2021-12"),
    ("afgelopen maand", NEW_YEAR, "2021-12"),
    ("last month", NEW_YEAR, "2021-12"),
    ("vorig jaar", NEW_YEAR, "2021"),
    ("last year", NEW_YEAR, "2021"),
    ("vorige week", NEW_YEAR, "2022-01-10/2022-01-16"),
    ("vorig kwartaal", NEW_YEAR, "2021-36"),
    ("afgelopen zomer", NEW_YEAR, "2021-22"),
    ("vorig najaar", NEW_YEAR, "2021-23"),
    ("last autumn", NEW_YEAR, "2021-23"),
    ("deze winter", NEW_YEAR, "2021-24"),
    ("this winter", AUTUMN, "2022-24"),
    ("dit voorjaar", AUTUMN, "2022-21"),
    ("afgelopen vrijdag", AUTUMN, "2022-10-07"),
    ("vrijdag jl.", AUTUMN, "2022-10-07"),
    ("last Wednesday", AUTUMN, "2022-10-05"),
    ("maandag", AUTUMN, "2022-10-10"),
    ("gisteren", AUTUMN, "2022-10-11"),
    ("yesterday", AUTUMN, "2022-10-11"),
    ("29 december tot 3 januari", NEW_YEAR, "2021-12-29/2022-01-03"),
    ("van 29 december 2021 tot en met 3 januari 2022", NEW_YEAR, "2021-12-29/2022-01-03"),
    ("in de eerste helft van dit jaar", AUTUMN, "2022-40"),
    ("since 2019", AUTUMN, "2019/.."),
    ("sinds maart", AUTUMN, "2022-03/.."),
    ("29 februari", date(2027, 1, 1), "2028-02-29"),
    ("kerstreces 2022", AUTUMN, "2022-12"),
    ("het zomerreces", AUTUMN, "2022-22"),
]
COMING = [
    ("7 januari a.s.", date(2021, 12, 20), "2022-01-07"),
    ("13 april a.s.", date(2020, 4, 9), "2020-04-13"),
    ("komende vrijdag", AUTUMN, "2022-10-14"),
    ("volgend voorjaar", AUTUMN, "2023-21"),
    ("next spring", AUTUMN, "2023-21"),
    ("dit voorjaar", AUTUMN, "2023-21"),
    ("vóór 1 mei", AUTUMN, "../2023-05-01"),
    ("voor de zomer", AUTUMN, "../2023-22"),
    ("in november", date(2022, 11, 20), "2022-11"),
    ("in november", date(2022, 12, 1), "2023-11"),
]


@pytest.mark.parametrize(("words", "day", "edtf"), PAST)
def test_a_happening_is_placed_from_the_day_of_the_letter(when: Ask, words: str, day: date, edtf: str) -> None:
    found = when(words, day)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(("words", "day", "edtf"), COMING)
def test_a_term_is_never_one_that_is_over(term: Ask, words: str, day: date, edtf: str) -> None:
    found = term(words, day)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("typed", "due_by"),
    [
        ("2022-01-14", "2022-01-14"),
        ("2022-01", "2022-01-31"),
        ("2022-33", "2022-03-31"),
        ("2022-24", "2023-02-28"),
        ("2022", "2022-12-31"),
        ("../2022-07", "2022-07-31"),
        ("2022-07/..", None),
        ("2022~", "2022-12-31"),
        ("2020-09/2021-03", "2021-03-31"),
    ],
)
def test_a_date_typed_as_edtf_is_itself_and_has_no_words(when: Ask, typed: str, due_by: str | None) -> None:
    found = when(typed)
    assert found is not None
    assert (found.edtf, found.words, found.due_by) == (typed, None, due_by)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "gisteravond laat misschien",
        "abc",
        "32 januari",
        "0 mei 2022",
        "30 februari 2022",
        "29 februari 2023",
        "13-13-2022",
        "2022-13",
        "99999",
        "0000",
        "Q5 2022",
        "derde helft van 2022",
        "week 60",
        "week 53 van 2022",
        "37 april tot 2 mei",
        "voor",
        "uiterlijk",
        "uiterlijk vanaf 2025",
        "by and by",
        "het jaar 0000",
        "de week van het feest",
        "voor de zomer van 0000",
        "prinsjesdag 0000",
        "14 januari 2022 " * 20,
    ],
)
def test_what_is_no_date_is_refused(when: Ask, term: Ask, words: str) -> None:
    assert when(words) is None
    assert term(words) is None


@pytest.mark.parametrize("words", ["tomorrow", "volgende week", "binnen tien jaar", "over 999 dagen", "volgend jaar"])
def test_time_ends_with_the_year_9999(when: Ask, words: str) -> None:
    assert when(words, date.max) is None


@pytest.mark.parametrize("words", ["gisteren", "vorige week", "vorig jaar", "vorige maand", "14 januari jl."])
def test_time_begins_with_the_year_1(when: Ask, words: str) -> None:
    assert when(words, date.min) is None


def test_a_month_is_counted_to_its_last_day_where_the_day_is_missing(term: Ask) -> None:
    found = term("binnen een maand", date(2022, 1, 31))
    assert found is not None
    assert found.due_by == "2022-02-28"
