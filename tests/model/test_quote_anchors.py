"""Quotes are found again by letters and digits alone, at the place that their surroundings tell."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.quotes import CONTEXT, Anchors, find_quote, make_quote
from dossier_tui.model.text import fold

LETTER = (
    "Geachte voorzitter,\n\nDe Minister van Defensie zal uw Kamer informeren over de Nederlandse bijdrage. "
    "Eén daarvan (de ‘coördinatie’) volgt in het najaar.\n\nDe Minister zal uw Kamer informeren. Hoogachtend"
)
WORDS = st.sampled_from("de minister zal uw kamer informeren coördinatie één 2022 €5 – Straße NAVO’s ﬁnanciën".split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


def rewrapped(text: str) -> str:
    """Return a text as another program might print it: broken anew, hyphenated, accents apart, in capitals."""
    hyphenated = "\n".join(f"{word[:2]}\u00ad{word[2:]}" for word in text.split())
    return unicodedata.normalize("NFD", hyphenated).upper()


@pytest.mark.parametrize(
    "exact",
    [
        "De Minister van Defensie zal uw Kamer informeren",
        "de  minister\nvan De-\nfensie",
        "één daarvan (de 'coordinatie') volgt",
        "E\u0301e\u0301n daarvan",
        "uw Ka\u00admer",
        "HOOGACHTEND",
    ],
)
def test_a_quote_is_found_whatever_became_of_its_spaces_case_and_accents(exact: str) -> None:
    place = find_quote(LETTER, exact)
    assert place is not None
    assert fold(LETTER[place[0] : place[1]]) == fold(exact)


@pytest.mark.parametrize("exact", ["", "…", "zal uw Kamers", "Staten-Generaal", LETTER + "!a"])
def test_what_does_not_stand_there_is_lost(exact: str) -> None:
    assert find_quote(LETTER, exact) is None


def test_a_quote_in_no_text_is_lost() -> None:
    assert find_quote("", "iets") is None


@pytest.mark.parametrize(
    ("prefix", "suffix", "nth"),
    [
        ("", "", 0),
        ("Minister van Defensie", "", 0),
        ("", "over de Nederlandse", 0),
        ("najaar. De Minister", "", 1),
        ("", "Hoogachtend", 1),
        ("heel andere woorden", "en nog meer", 0),
    ],
)
def test_among_several_places_the_surroundings_tell(prefix: str, suffix: str, nth: int) -> None:
    exact = "zal uw Kamer informeren"
    place = find_quote(LETTER, exact, prefix, suffix)
    assert place is not None
    assert place[0] == [LETTER.index(exact), LETTER.rindex(exact)][nth]


def test_many_quotes_of_one_text_share_its_anchors() -> None:
    anchors = Anchors(LETTER)
    for word in LETTER.split():
        place = anchors.find(word)
        assert place is not None
        assert fold(LETTER[place[0] : place[1]]) == fold(word)


@given(SENTENCES, SENTENCES, SENTENCES)
def test_a_quote_survives_another_way_of_printing(before: str, exact: str, after: str) -> None:
    text = f"{before} {exact} {after}"
    quote = make_quote("L1", text, len(before) + 1, len(before) + 1 + len(exact))
    printed = rewrapped(text)
    place = find_quote(printed, quote["exact"], quote["prefix"], quote["suffix"])
    assert (place is None) == (not fold(exact))
    if place:
        assert fold(printed[place[0] : place[1]]) == fold(exact)


@given(SENTENCES, st.integers(0, 4), st.integers(0, 4))
def test_a_quote_is_found_at_its_own_place_among_the_same_words(exact: str, before: int, after: int) -> None:
    sentence = f"x {exact} y"
    text = " ".join([f"{number}a {sentence} {number}z" for number in range(10, 10 + before + after + 1)])
    start = text.index(f"{10 + before}a x") + 6
    quote: dict[str, Any] = make_quote("L1", text, start, start + len(exact))
    place = find_quote(text, quote["exact"], quote["prefix"], quote["suffix"])
    if fold(exact):
        assert place is not None
        assert start <= place[0] < place[1] <= start + len(exact)


@given(st.text(max_size=60), st.data())
def test_any_stretch_of_any_text_makes_a_quote_that_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = make_quote("L1", text, start, end)
    assert quote["letter"] == "L1"
    assert len(quote["prefix"]) <= CONTEXT
    assert len(quote["suffix"]) <= CONTEXT
    Anchors(quote["prefix"] + quote["suffix"])
    place = find_quote(text, quote["exact"], quote["prefix"], quote["suffix"])
    if any(each.isascii() and each.isalnum() for each in text[start:end]):
        assert place is not None
        assert 0 <= place[0] < place[1] <= len(text)


def test_a_quote_takes_the_full_stop_along_and_its_spaces_are_single() -> None:
    text = "Voor.  Ik kom\nhierop  terug.”  Daarna."
    start = text.index("Ik")
    assert make_quote("L2", text, start, text.index(".”")) == {
        "letter": "L2",
        "exact": "Ik kom hierop terug.”",
        "prefix": "Voor.",
        "suffix": "Daarna.",
    }
