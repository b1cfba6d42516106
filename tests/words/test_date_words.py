"""Dates in print: as precise as they are, in English and Dutch, in full and for a column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.errors import Usage
from dossier_tui.model.edtf import Edtf
from dossier_tui.words import LANGUAGES, Words
from dossier_tui.words.dates import WIDTH, month_name, say_date, short_date

IN_FULL = [
    ("2022-01-20", "20 January 2022", "20 januari 2022"),
    ("2022-01-01", "1 January 2022", "1 januari 2022"),
    ("2022-01", "January 2022", "januari 2022"),
    ("2022-35", "Q3 2022", "Q3 2022"),
    ("2022-40", "first half of 2022", "eerste helft van 2022"),
    ("2022-41", "second half of 2022", "tweede helft van 2022"),
    ("2022-21", "spring 2022", "lente 2022"),
    ("2022-22", "summer 2022", "zomer 2022"),
    ("2022-23", "autumn 2022", "herfst 2022"),
    ("2021-24", "winter 2021", "winter 2021"),
    ("2022", "2022", "2022"),
    ("../2022-22", "before the summer of 2022", "vóór de zomer van 2022"),
    ("../2022-07-14", "by 14 July 2022", "uiterlijk 14 juli 2022"),
    ("../2022-07", "by July 2022", "uiterlijk juli 2022"),
    ("../2022-36", "by Q4 2022", "uiterlijk Q4 2022"),
    ("../2022-41", "by the second half of 2022", "uiterlijk de tweede helft van 2022"),
    ("../2028", "by 2028", "uiterlijk 2028"),
    ("2022-22/..", "from the summer of 2022 on", "vanaf de zomer van 2022"),
    ("2025/..", "from 2025 on", "vanaf 2025"),
    ("2022-01-01/..", "from 1 January 2022 on", "vanaf 1 januari 2022"),
    ("2014-10-13/2014-10-17", "13–17 October 2014", "13–17 oktober 2014"),
    ("2020-09/2021-03", "September 2020 to March 2021", "september 2020 tot en met maart 2021"),
    ("2022-03-28/2022-04-03", "28 March 2022 to 3 April 2022", "28 maart 2022 tot en met 3 april 2022"),
    (
        "2022-40/2023-22",
        "the first half of 2022 to the summer of 2023",
        "de eerste helft van 2022 tot en met de zomer van 2023",
    ),
    ("2022~", "about 2022", "omstreeks 2022"),
    ("2022-01-20?", "about 20 January 2022", "omstreeks 20 januari 2022"),
    ("2022-41~", "about the second half of 2022", "omstreeks de tweede helft van 2022"),
    ("../2026-06-30~", "by about 30 June 2026", "uiterlijk omstreeks 30 juni 2026"),
    ("2022-01~/2022-03", "about January 2022 to March 2022", "omstreeks januari 2022 tot en met maart 2022"),
    ("2014-10-13~/2014-10-17", "about 13–17 October 2014", "omstreeks 13–17 oktober 2014"),
]
IN_A_COLUMN = [
    ("2022-01-12", "12 Jan 2022", "12 jan 2022"),
    ("2022-03-03", "3 Mar 2022", "3 mrt 2022"),
    ("2022-01", "Jan 2022", "jan 2022"),
    ("2022-35", "Q3 2022", "Q3 2022"),
    ("2022-41", "H2 2022", "H2 2022"),
    ("2022-22", "summer 2022", "zomer 2022"),
    ("2022", "2022", "2022"),
    ("../2022-22", "≤ summer 2022", "≤ zomer 2022"),
    ("../2022-02", "≤ Feb 2022", "≤ feb 2022"),
    ("../2022-07-14", "≤ 14 Jul 2022", "≤ 14 jul 2022"),
    ("2022-23/..", "≥ autumn 2022", "≥ herfst 2022"),
    ("2022~", "~2022", "~2022"),
    ("../2026-06-30~", "~≤30 Jun 2026", "~≤30 jun 2026"),
    ("../2022-22~", "~≤summer 2022", "~≤ zomer 2022"),
    ("2014-10-13/2014-10-17", "13–17 Oct ’14", "13–17 okt ’14"),
    ("2014-10-13~/2014-10-17", "~Oct 2014", "~okt 2014"),
    ("2014-10-28/2014-11-03", "Oct–Nov 2014", "okt–nov 2014"),
    ("2022-01/2022-03", "Jan–Mar 2022", "jan–mrt 2022"),
    ("2022-33/2022-35", "Q1–Q3 2022", "Q1–Q3 2022"),
    ("2020-09/2021-03", "2020–2021", "2020–2021"),
    ("2020-09~/2021-03", "~2020–2021", "~2020–2021"),
    ("2022-21/2022-23", "2022", "2022"),
]
PARTS = st.one_of(
    st.dates().map(lambda day: day.isoformat()),
    st.tuples(st.integers(1, 9998), st.sampled_from([*range(1, 13), 21, 22, 23, 24, 33, 34, 35, 36, 40, 41])).map(
        lambda part: f"{part[0]:04}-{part[1]:02}"
    ),
    st.integers(1, 9999).map("{:04}".format),
)
ENDS = st.tuples(PARTS, st.sampled_from(["", "~"])).map("".join)
DATES = st.one_of(
    ENDS,
    ENDS.map("../{}".format),
    ENDS.map("{}/..".format),
    st.tuples(ENDS, ENDS).map(lambda ends: "/".join(sorted(ends))).filter(lambda text: is_date(text)),
)


def is_date(text: str) -> bool:
    """Tell whether a text is EDTF."""
    try:
        Edtf.parse(text)
    except Usage:
        return False
    return True


@pytest.mark.parametrize(("edtf", "english", "dutch"), IN_FULL)
def test_a_date_in_full(edtf: str, english: str, dutch: str) -> None:
    assert say_date(edtf, Words("en")) == english
    assert say_date(edtf, Words("nl")) == dutch


@pytest.mark.parametrize(("edtf", "english", "dutch"), IN_A_COLUMN)
def test_a_date_in_a_column(edtf: str, english: str, dutch: str) -> None:
    assert short_date(edtf, Words("en")) == english
    assert short_date(edtf, Words("nl")) == dutch


@pytest.mark.parametrize("lang", LANGUAGES)
@given(edtf=DATES)
def test_a_date_in_a_column_fits_and_keeps_its_years(lang: str, edtf: str) -> None:
    text, value = short_date(edtf, Words(lang)), Edtf.parse(edtf)
    assert len(text) <= WIDTH
    assert text.startswith("~") == value.approximate
    for part in (value.start, value.end):
        if part and "’" not in text:
            assert str(part.first.year) in text or str(part.last.year) in text


@pytest.mark.parametrize("lang", LANGUAGES)
@given(edtf=DATES)
def test_a_date_in_full_says_no_more_than_it_knows(lang: str, edtf: str) -> None:
    text, value = say_date(edtf, Words(lang)), Edtf.parse(edtf)
    months = Words(lang)("date.months").split()
    if not {part.precision for part in (value.start, value.end) if part} & {"day", "month"}:
        assert not any(month in text.split() for month in months)
    assert (Words(lang)("date.about", date="").strip() in text) == value.approximate


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_days_of_two_digits_have_one_width(lang: str) -> None:
    assert {len(short_date(f"2022-{month:02}-10", Words(lang))) for month in range(1, 13)} == {len("10 jan 2022")}


@pytest.mark.parametrize(("month", "english", "dutch"), [(1, "January", "januari"), (12, "December", "december")])
def test_a_month_has_its_name(month: int, english: str, dutch: str) -> None:
    assert (month_name(month, Words("en")), month_name(month, Words("nl"))) == (english, dutch)
