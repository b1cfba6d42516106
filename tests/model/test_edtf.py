"""Dates with the precision that they have: EDTF in, its days and its order, and the same EDTF out."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.errors import Usage
from dossier_tui.model.edtf import Edtf, month_end

SPANS = [
    ("2022-01-20", "day", "2022-01-20", "2022-01-20"),
    ("2024-02", "month", "2024-02-01", "2024-02-29"),
    ("2022-33", "quarter", "2022-01-01", "2022-03-31"),
    ("2022-34", "quarter", "2022-04-01", "2022-06-30"),
    ("2022-35", "quarter", "2022-07-01", "2022-09-30"),
    ("2022-36", "quarter", "2022-10-01", "2022-12-31"),
    ("2022-40", "half", "2022-01-01", "2022-06-30"),
    ("2022-41", "half", "2022-07-01", "2022-12-31"),
    ("2022-21", "season", "2022-03-01", "2022-05-31"),
    ("2022-22", "season", "2022-06-01", "2022-08-31"),
    ("2022-23", "season", "2022-09-01", "2022-11-30"),
    ("2021-24", "season", "2021-12-01", "2022-02-28"),
    ("2023-24", "season", "2023-12-01", "2024-02-29"),
    ("2022", "year", "2022-01-01", "2022-12-31"),
    ("2020-09/2021-03", "interval", "2020-09-01", "2021-03-31"),
    ("2022-33/2022-35", "interval", "2022-01-01", "2022-09-30"),
    ("2022-22/2022-41", "interval", "2022-06-01", "2022-12-31"),
    ("2022-09-20/2022-23", "interval", "2022-09-20", "2022-11-30"),
    ("../2022-22", "interval", None, "2022-08-31"),
    ("../2022-07-14", "interval", None, "2022-07-14"),
    ("2022-07/..", "interval", "2022-07-01", None),
    ("2022-36/..", "interval", "2022-10-01", None),
]
WRONG = [
    "",
    "2022-W01-1",
    "２０２２-01-20",
    "x",
    "..",
    "../..",
    "/",
    "2022-00",
    "2022-13",
    "2022-20",
    "2022-25",
    "2022-32",
    "2022-37",
    "2022-42",
    "2022-02-29",
    "2022-22-01",
    "2022-1-1",
    "22-01-01",
    "0000",
    "9999-24",
    "2022-02/2022-01",
    "2022/2021",
    "2022/x",
    "x/2022",
    "2022/2023/2024",
    "2022-01-20T10:00",
    "20 januari 2022",
    "２０２２",
    "2022~~",
]
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
PARTS = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    st.tuples(
        st.integers(1000, 2999),
        st.sampled_from([*range(1, 13), *range(21, 25), *range(33, 37), 40, 41]),
    ).map(lambda part: f"{part[0]}-{part[1]:02}"),
    st.integers(1000, 2999).map(str),
)
QUALIFIED = st.tuples(PARTS, st.sampled_from(["", "~", "?", "%"])).map("".join)
DATES = st.one_of(
    QUALIFIED,
    QUALIFIED.map("../{}".format),
    QUALIFIED.map("{}/..".format),
    st.tuples(PARTS, PARTS).map(lambda ends: "/".join(sorted(ends))).filter(lambda text: not is_wrong(text)),
)


def is_wrong(text: str) -> bool:
    """Tell whether a text is refused."""
    try:
        Edtf.parse(text)
    except Usage:
        return True
    return False


@pytest.mark.parametrize(("text", "precision", "first", "last"), SPANS)
def test_a_date_has_its_precision_and_its_days(text: str, precision: str, first: str | None, last: str | None) -> None:
    value = Edtf.parse(text)
    assert str(value) == text
    assert value.precision == precision
    assert value.first() == (date.fromisoformat(first) if first else None)
    assert value.last() == (date.fromisoformat(last) if last else None)
    assert not value.approximate


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Usage) as raised:
        Edtf.parse(text)
    assert raised.value.key == "error.date-not-edtf"
    assert raised.value.values == {"value": text}


@pytest.mark.parametrize("text", ["2022-01~", "2022?", "2022-22%", "../2022-06-30~", "2022-01~/2022-03", "2022/2023~"])
def test_an_approximate_date_says_so(text: str) -> None:
    assert Edtf.parse(text).approximate
    assert str(Edtf.parse(text)) == text


@pytest.mark.parametrize(("text", "printed"), [("/2022", "../2022"), ("2022/", "2022/.."), (" 2022-01 ", "2022-01")])
def test_an_end_left_out_is_open(text: str, printed: str) -> None:
    assert str(Edtf.parse(text)) == printed


@given(DATES)
def test_what_is_printed_reads_as_the_same(text: str) -> None:
    value = Edtf.parse(text)
    assert str(value) == text
    assert Edtf.parse(str(value)) == value


@given(DATES)
def test_a_date_begins_before_it_ends(text: str) -> None:
    value = Edtf.parse(text)
    assert (value.first() or date.min) <= (value.last() or date.max)
    assert value.first() or value.last()


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    assert is_wrong(text) or Edtf.parse(text).precision


@given(st.text("0123456789-/.~", max_size=22))
def test_what_nearly_is_a_date_is_a_date_or_refused(text: str) -> None:
    assert is_wrong(text) or Edtf.parse(str(Edtf.parse(text)))


@given(st.lists(DATES, max_size=6))
def test_dates_have_one_order(texts: list[str]) -> None:
    by_key = sorted(texts, key=lambda text: Edtf.parse(text).sort_key())
    backwards = by_key[::-1]
    assert sorted(backwards, key=lambda text: Edtf.parse(text).sort_key()) == by_key
    begins = [Edtf.parse(text).first() or Edtf.parse(text).last() or date.min for text in by_key]
    assert begins == sorted(begins)


def test_what_begins_together_stands_coarser_first() -> None:
    texts = ["2022-01-01", "2022-01", "2022-01/2022-02", "2022-33", "2022-40", "2022", "2021-12-31"]
    assert sorted(texts, key=lambda text: Edtf.parse(text).sort_key()) == [
        "2021-12-31",
        "2022",
        "2022-40",
        "2022-33",
        "2022-01/2022-02",
        "2022-01",
        "2022-01-01",
    ]


@given(DAYS)
def test_a_month_ends_where_the_next_begins(day: date) -> None:
    after = month_end(day.year, day.month) + timedelta(days=1)
    assert after.day == 1
    assert (after.year, after.month) == (day.year + day.month // 12, day.month % 12 + 1)


def other_days(text: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that the package `edtf` gives; None for an open end."""
    value = parse_edtf(text)
    ends = (value.lower_strict(), value.upper_strict())
    first, last = (None if isinstance(end, float) else date(end.tm_year, end.tm_mon, end.tm_mday) for end in ends)
    return first, last


SPOKEN = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    st.tuples(st.integers(1000, 2999), st.integers(1, 12)).map("{0[0]}-{0[1]:02}".format),
    st.tuples(st.integers(1000, 2999), st.integers(21, 23)).map("{0[0]}-{0[1]}".format),  # its winter ends in December
    st.integers(1000, 2999).map(str),
)
SPOKEN_SPANS = st.tuples(SPOKEN, SPOKEN).map("/".join).filter(lambda text: not is_wrong(text))


@settings(max_examples=30, deadline=None)
@given(st.one_of(SPOKEN, SPOKEN_SPANS, SPOKEN.map("../{}".format), SPOKEN.map("{}/..".format)))
def test_another_reader_of_edtf_gives_the_same_days(text: str) -> None:
    assert (Edtf.parse(text).first(), Edtf.parse(text).last()) == other_days(text)


@pytest.mark.parametrize(
    "text",
    ["2022-01-20", "2022-01", "2022-33", "2022-21", "2022-41", "2022-07~", "2022-07-14?", "2022%"],
)
def test_another_reader_gives_the_same_days_for_quarters_halves_and_about(text: str) -> None:
    assert other_days(text) == (Edtf.parse(text).first(), Edtf.parse(text).last())
