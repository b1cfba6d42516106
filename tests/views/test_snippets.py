"""The sentence that shows why something was found."""

from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.store.query.conditions import Row
from dossier_tui.views.snippets import LONGEST, hits_in, plain, shortened, snippet, spans_in

TEXT = """# Veerdienst

De dienst lag stil. Een *tweede* sleepboot is gehuurd, zie [het contract](https://x.nl/a_b).

- De **steiger** wordt hersteld.[^1]

[^1]: Over de steiger en de sleepboot is eerder bericht.
"""


def groups(*words: str) -> list[tuple[Row, ...]]:
    return [(Row(tuple(word.removesuffix("*").split()), word.endswith("*")),) for word in words]


def test_a_snippet_is_the_sentence_with_most_of_what_was_looked_for_without_marks() -> None:
    found = snippet(TEXT, groups("sleepboot", "tweede"))
    assert found
    assert found.text == "Een tweede sleepboot is gehuurd, zie het contract."
    assert [found.text[start:end] for start, end in found.spans] == ["tweede sleepboot"[:6], "sleepboot"]


def test_of_a_list_and_a_footnote_the_signs_stay_out() -> None:
    found = snippet(TEXT, groups("hersteld"))
    assert found
    assert found.text == "De steiger wordt hersteld."
    assert plain("[^1]: Over de steiger.") == "Over de steiger."


def test_what_is_not_there_has_no_snippet() -> None:
    assert snippet(TEXT, groups("zomer")) is None
    assert snippet("", groups("zomer")) is None


def test_words_on_both_sides_of_an_empty_line_show_where_they_begin() -> None:
    found = snippet(TEXT, groups("veerdienst de dienst"))
    assert found
    assert found.text == "Veerdienst"


@given(st.text("ab Áé\n", max_size=40), st.lists(st.text("abé", min_size=1, max_size=3), min_size=1, max_size=3))
def test_a_text_without_accents_is_searched_as_any_other(text: str, said: list[str]) -> None:
    wanted = groups(*said, f"{said[0]}*")
    there = hits_in(text, wanted)
    assert there == [hit for hit in hits_in(f"{text} …", wanted) if hit[1] <= len(text)]


def test_phrases_and_beginnings_are_marked_as_a_whole() -> None:
    text = "Vóór de zomer, voor de zomers"
    assert [text[start:end] for start, end in spans_in(text, groups("voor de zom*"))] == [
        "Vóór de zomer",
        "voor de zomers",
    ]
    assert [text[start:end] for start, end in spans_in(text, groups("zom*"))] == ["zomer", "zomers"]


def test_a_long_sentence_is_cut_between_words_around_what_was_found() -> None:
    text = "woord " * 100 + "zomer " + "woord " * 100
    cut = snippet(text, groups("zomer"))
    assert cut
    assert cut.text.startswith("…woord")
    assert cut.text.endswith("woord…")
    assert len(cut.text) <= LONGEST + 2
    assert [cut.text[start:end] for start, end in cut.spans] == ["zomer"]


@given(st.text(max_size=600), st.integers(0, 600))
def test_a_cut_text_is_never_long(text: str, at: int) -> None:
    assert len(shortened(text, min(at, len(text)))) <= LONGEST + 2


@given(st.text(st.sampled_from("ab -*_[]()\n#>é"), max_size=80))
def test_whatever_the_text_what_is_found_stands_where_it_says(text: str) -> None:
    for start, end, _ in hits_in(text, groups("a", "b a", "a*")):
        assert text[start:end].strip()
    found = snippet(text, groups("a", "b a"))
    assert found is None or "\n" not in found.text
