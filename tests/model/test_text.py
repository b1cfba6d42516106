"""Text from letters and people is hostile until it went through here."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.text import SLUG_LENGTH, clean, clean_line, fold, slug, valid_slug, visible

ANY = st.text(st.characters(exclude_categories=[]))  # lone surrogates as well
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
DEVICES = ["con", "PRN", "aux", "Nul", "com1", "LPT9", "COM¹", "ＣＯＮ"]
LATIN = st.text(st.characters(codec="latin-1", categories=["L", "N", "Z", "P"]), max_size=40)


def controls(text: str) -> set[str]:
    """Return the C0 and C1 controls and lone surrogates of a text."""
    return {each for each in text if unicodedata.category(each) in ("Cc", "Cs")}


@given(ANY)
def test_no_control_gets_through_the_door(text: str) -> None:
    assert controls(clean(text)) <= {"\n", "\t"}
    assert controls(clean_line(text)) == set()


@given(st.text())
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_what_holds_no_controls_comes_out_as_it_went_in(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("code", [*range(32), *range(127, 160)])
def test_every_control_but_tab_and_newline_goes(code: int) -> None:
    kept = {9: "a\tb", 10: "a\nb", 13: "a\nb"}  # an old Mac ends its lines with 13
    assert clean(f"a{chr(code)}b") == kept.get(code, "ab")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\x1b]0;titel\x07weg", "]0;titelweg"),
        ("\x9b2J", "2J"),
        ("\u202eom", "\u202eom"),
        ("half\ud800", "half\ufffd"),
        ("Oekraïne – “nee” €", "Oekraïne – “nee” €"),
    ],
)
def test_text_is_cleaned_and_no_more(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_a_line_is_one_line_with_single_spaces() -> None:
    assert clean_line(" Brief\tover \u00a0 de\n\nKustwacht\u2028nu ") == "Brief over de Kustwacht nu"


@given(ANY)
def test_nothing_that_steers_a_terminal_is_drawn(text: str) -> None:
    drawn = visible(text)
    assert controls(drawn) <= {"\n"}
    assert not set(drawn) & set(DIRECTIONS)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("gewoon", "gewoon"),
        ("é [/x]", "é [/x]"),
        ("a\tb", "a b"),
        ("a\nb", "a\nb"),
        ("\u202eom", "⟨U+202E⟩om"),
        ("\x1b[2J", "⟨U+001B⟩[2J"),
        ("\x9b", "⟨U+009B⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("\u2028", "⟨U+2028⟩"),
    ],
)
def test_what_cannot_be_drawn_is_shown(text: str, drawn: str) -> None:
    assert visible(text) == drawn


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Situatie in Oekraïne", "situatie-in-oekraine"),
        ("Ærø & Øresund – Straße", "aero-oresund-strasse"),
        ("  36 045: wat nu?  ", "36-045-wat-nu"),
        ("../../etc/passwd", "etc-passwd"),
        ("Łódź", "lodz"),
        ("Украина", "dossier"),
        ("!?", "dossier"),
        ("", "dossier"),
        ("con", "con-dossier"),
        ("a" * 200, "a" * 60),
    ],
)
def test_a_title_makes_a_name(title: str, name: str) -> None:
    assert slug(title) == name


@given(st.text())
def test_a_name_made_from_any_title_is_valid(title: str) -> None:
    assert valid_slug(slug(title))


@pytest.mark.parametrize("title", DEVICES)
def test_a_device_of_windows_is_no_name(title: str) -> None:
    assert not valid_slug(title)
    assert valid_slug(slug(title))


@given(st.lists(st.sampled_from(["veer", "wad", "brug", "a" * 30]), min_size=1, max_size=30))
def test_a_name_ends_with_a_whole_word(words: list[str]) -> None:
    name = slug(" ".join(words))
    assert name.split("-") == words[: name.count("-") + 1]
    assert len(name) <= SLUG_LENGTH


@pytest.mark.parametrize(
    "name",
    [
        "",
        "A",
        "é",
        "-a",
        "a-",
        "a--b",
        "a b",
        "a/b",
        "a.b",
        "..",
        ".trash",
        "a\n",
        "оekraine",
        "a" * 81,
        "a\u200bb",
        "１",
    ],
)
def test_a_name_that_some_system_could_not_hold_or_could_be_mistaken_is_refused(name: str) -> None:
    assert not valid_slug(name)


@pytest.mark.parametrize("name", ["a", "1", "situatie-in-oekraine", "36-045", "con-dossier", "com10", "a" * 80])
def test_a_plain_name_is_valid(name: str) -> None:
    assert valid_slug(name)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Één, twéé!", "eentwee"), ("Straße", "strasse"), ("ŒUVRE", "oeuvre"), ("ﬁets", "fiets"), ("…", "")],
)
def test_letters_and_digits_alone_are_compared(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(LATIN)
def test_case_accents_and_signs_make_no_difference(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(fold(text)) == fold(text) == "".join(filter(str.isalnum, fold(text)))
    assert fold(f"-{text}…") == fold(text)
