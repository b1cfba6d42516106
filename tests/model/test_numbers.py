"""Numbers of dossiers and papers: any writing in, one writing kept, the house form out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.numbers import (
    PaperNumber,
    dossier_number,
    find_papers,
    parse_paper,
    print_dossier_number,
    print_paper,
)

DOSSIERS = [
    ("36 045", "36045"),
    ("36045", "36045"),
    ("36.045", "36045"),
    ("36\u00a0045", "36045"),
    ("36\u202f045", "36045"),
    ("  36 045 ", "36045"),
    ("21 501-02", "21501-02"),
    ("21501-02", "21501-02"),
    ("21 501\u201102", "21501-02"),
    ("21 501-20", "21501-20"),
    ("34 000 VII", "34000-VII"),
    ("34000-VII", "34000-VII"),
    ("34 000 vii", "34000-VII"),
    ("34 000-VII", "34000-VII"),
    ("36 200 IIA", "36200-IIA"),
    ("36 200 IXB", "36200-IXB"),
    ("36 410 B", "36410-B"),
    ("36 410 M", "36410-M"),
    ("35 099 (R2114)", "35099-R2114"),
    ("35099-(R2114)", "35099-R2114"),
    ("35099-R2114", "35099-R2114"),
    ("CXLVIII", "CXLVIII"),
    ("cxlviii", "CXLVIII"),
]
NO_DOSSIERS = [
    "",
    "2022",
    "2500 EA",
    "360451",
    "3604",
    "36 045, nr. 12",
    "CIVIL",
    "MIX",
    "VI",
    "06 045",
    "x",
    "36 045 ZZ",
]
PAPERS = [
    ("36 045, nr. 12", "36045/12"),
    ("36045/12", "36045/12"),
    ("36045-12", "36045/12"),
    ("21501-02-2446", "21501-02/2446"),
    ("21501-02/2446", "21501-02/2446"),
    ("36600-VII-1", "36600-VII/1"),
    ("kst-21501-02-2446", "21501-02/2446"),
    ("Kamerstuk 21 501-02, nr. 2446", "21501-02/2446"),
    ("33 328, AI", "33328/AI"),
    ("33328/AI", "33328/AI"),
    ("CXLVIII, A", "CXLVIII/A"),
    ("CXLVIII/A", "CXLVIII/A"),
    ("CXLVIII-A", "CXLVIII/A"),
    ("35 099 (R2114), nr. 6", "35099-R2114/6"),
    ("36 410 B, nr. 2", "36410-B/2"),
    ("36 045", "36045"),
    ("21501-02", "21501-02"),
    ("2022D07548", "2022D07548"),
    ("2021Z07250", "2021Z07250"),
    ("TZ202412-116", "TZ202412-116"),
    ("T01970", "T01970"),
    ("H II 2017-2018/19", "H II 2017-2018/19"),
    ("AH 2020-2021/3235", "AH 2020-2021/3235"),
    ("ah-tk-20202021-3235", "AH 2020-2021/3235"),
]
PRINTED = [
    ("36045", "36 045"),
    ("36045/12", "Kamerstuk 36 045, nr. 12"),
    ("21501-02/2446", "Kamerstuk 21 501-02, nr. 2446"),
    ("34000-VII/8", "Kamerstuk 34 000 VII, nr. 8"),
    ("33328/AI", "Kamerstuk 33 328, AI"),
    ("35099-R2114/6", "Kamerstuk 35 099 (R2114), nr. 6"),
    ("36410-B/2", "Kamerstuk 36 410 B, nr. 2"),
    ("CXLVIII/A", "Kamerstuk CXLVIII, A"),
    ("CXLVIII", "CXLVIII"),
    ("2022D07548", "2022D07548"),
    ("TZ202412-116", "TZ202412-116"),
    ("H II 2017-2018/19", "Handelingen II 2017/18, nr. 19"),
    ("H I 1999-2000/5", "Handelingen I 1999/00, nr. 5"),
    ("AH 2020-2021/3235", "Aanhangsel Handelingen II 2020/21, nr. 3235"),
    ("H /3", "Kamerstuk H , nr. 3"),
    ("iets anders", "iets anders"),
]
ROMANS = "I IIA IIB III IV V VI VII VIII IXA IXB X XII XIII XIV XV XVI XVII XIX XX XXII XXIII".split()
SUFFIXES = st.one_of(
    st.just(""),
    st.integers(1, 9).map("-0{}".format),  # `36045-12` is a paper; with a zero it is a part of a dossier
    st.sampled_from([*ROMANS, *"ABCFHJKLM"]).map("-{}".format),
    st.integers(1000, 2999).map("-R{}".format),
)
IN_DOSSIERS = st.tuples(st.integers(10_000, 39_999).map(str), SUFFIXES).map("".join)
UPPER_HOUSE = st.sampled_from(["CXIX", "CXLVIII", "CLV", "CLXIV", "CXXXI"])
SIGNS = st.one_of(st.integers(1, 9999).map(str), st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=2))
SESSIONS = st.integers(1995, 2060).map(lambda year: f"{year}-{year + 1}")
CITABLE = st.one_of(
    st.tuples(st.one_of(IN_DOSSIERS, UPPER_HOUSE), SIGNS).map("/".join),
    st.tuples(st.sampled_from(["H I", "H II", "AH"]), SESSIONS, st.integers(1, 9999)).map(
        "{0[0]} {0[1]}/{0[2]}".format
    ),
    st.tuples(st.integers(2008, 2060), st.sampled_from("DZ"), st.integers(0, 99_999)).map(
        "{0[0]}{0[1]}{0[2]:05}".format
    ),
    st.integers(1, 999).map("TZ202412-{:03}".format),
    st.integers(0, 9999).map("T0{:04}".format),
)


@pytest.mark.parametrize(("text", "normal"), DOSSIERS)
def test_a_dossier_number_is_read_in_any_writing(text: str, normal: str) -> None:
    assert dossier_number(text) == normal


@pytest.mark.parametrize("text", NO_DOSSIERS)
def test_what_is_no_dossier_number_is_none(text: str) -> None:
    assert dossier_number(text) is None


@pytest.mark.parametrize(("text", "normal"), PAPERS)
def test_a_paper_number_is_read_in_any_writing(text: str, normal: str) -> None:
    assert parse_paper(text) == PaperNumber(normal)
    assert str(parse_paper(text)) == normal


@pytest.mark.parametrize("text", ["", "12", "2500 EA", "36 045, nrs. 4 en 5", "IENW/BSK-2023/154512", "geen nummer"])
def test_none_or_several_papers_are_not_one(text: str) -> None:
    assert parse_paper(text) is None


@pytest.mark.parametrize(("normal", "printed"), PRINTED)
def test_a_number_is_printed_as_the_house_prints_it(normal: str, printed: str) -> None:
    assert print_paper(normal) == printed


@given(st.one_of(CITABLE, IN_DOSSIERS))
def test_what_is_printed_is_read_as_the_same(normal: str) -> None:
    assert parse_paper(normal) == PaperNumber(normal)
    assert parse_paper(print_paper(normal)) == PaperNumber(normal)


@given(CITABLE)
def test_what_is_printed_is_found_in_a_sentence(normal: str) -> None:
    text = f"Zie ook ({print_paper(normal)}) en verder."
    found = find_papers(text)
    assert [str(each.number) for each in found] == [normal]
    assert text[found[0].start : found[0].end] == print_paper(normal)


@given(st.one_of(IN_DOSSIERS, UPPER_HOUSE))
def test_a_printed_dossier_number_is_read_as_the_same(number: str) -> None:
    assert dossier_number(number) == number
    assert dossier_number(print_dossier_number(number)) == number


@pytest.mark.parametrize(
    ("normal", "dossier"),
    [
        ("36045/12", "36045"),
        ("36045", "36045"),
        ("34000-VII/8", "34000-VII"),
        ("CXLVIII/A", "CXLVIII"),
        ("2022D07548", ""),
        ("T01970", ""),
        ("H II 2017-2018/19", ""),
        ("AH 2020-2021/3235", ""),
    ],
)
def test_a_paper_knows_its_dossier(normal: str, dossier: str) -> None:
    assert PaperNumber(normal).dossier == dossier
