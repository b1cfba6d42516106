"""Words are found as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.finding import Finder

TEXTS = st.text(st.sampled_from([*"abe .\n-é’ßﬁ\u0301\u00ad\u00a0İ大"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Vóór de zomer, voor de zomer", "voor", ["Vóór", "voor"]),
        ("voor", "VÓÓR", ["voor"]),
        ("in Oekrai\u0308ne", "oekraïne", ["Oekrai\u0308ne"]),
        ("Straße", "strasse", ["Straße"]),
        ("ß", "s", ["ß"]),
        ("toe\u00adzegging", "toezegging", ["toe\u00adzegging"]),
        ("de\u00a0eerste\nregel", "de eerste  regel", ["de\u00a0eerste\nregel"]),
        ("een\n\ntwee", "een twee", []),
        ("foto’s", "foto's", ["foto’s"]),
        ("2022–2023", "2022-2023", ["2022–2023"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("iets", "  ", []),
    ],
)
def test_words_are_found_whatever_their_case_accents_and_signs(text: str, typed: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Finder(text).find(typed)] == found


def test_whole_words_begin_and_end_where_words_do() -> None:
    text = "zomer, zomers, nazomer (zomer) Zómer"
    found = Finder(text).find("zomer", whole=True)
    assert [text[start:end] for start, end in found] == ["zomer", "zomer", "Zómer"]


@given(TEXTS, TEXTS)
def test_what_is_found_stands_in_order_none_over_another(text: str, typed: str) -> None:
    found = Finder(text).find(typed)
    places = [place for span in found for place in span]
    assert places == sorted(places)
    assert all(start < end <= len(text) for start, end in found)


@given(TEXTS, st.data())
def test_what_stands_in_a_text_is_found_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    typed = text[start : data.draw(st.integers(start, len(text)))]
    inside = "\n\n" not in typed.strip() and not any(mark in typed for mark in "\u0301\u00ad")
    if typed.strip() and inside:
        assert any(begin < start + len(typed) and end > start for begin, end in Finder(text).find(typed))
