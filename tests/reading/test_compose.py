"""The parts of a letter to Markdown: all that is text is there once, in order, and reads as it was written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.text import fold
from dossier_tui.reading.compose import compose
from dossier_tui.reading.document import Part
from dossier_tui.reading.formats.inline import escape
from dossier_tui.reading.markdown import read_markdown, reads

TEXT = Part("paragraph", "Geachte voorzitter,")


def items(*labels: str, level: int = 1) -> list[Part]:
    return [Part("item", f"punt {number}", level, label) for number, label in enumerate(labels, 1)]


def shown(parts: list[Part]) -> list[tuple[str, str, int]]:
    """Return the items as the reader shows them: label, text and depth."""
    blocks = read_markdown(compose(parts))
    return [(block.label, block.text, block.level) for block in blocks if block.kind == "item"]


def test_address_side_column_and_page_numbers_are_no_part_of_the_text() -> None:
    parts = [Part("aside", "Postbus 20018"), TEXT, Part("aside", "51284406", label="Kenmerk"), Part("furniture", "1")]
    assert compose(parts) == "Geachte voorzitter,\n"


def test_a_title_stands_above_a_letter_that_prints_none() -> None:
    assert compose([TEXT], "Kosten * baten") == "# Kosten \\* baten\n\nGeachte voorzitter,\n"
    assert compose([Part("heading", "MOTIE", 1), TEXT], "Kosten") == "# MOTIE\n\nGeachte voorzitter,\n"


@pytest.mark.parametrize("parts", [[], [Part("aside", "Postbus 20018")]])
def test_what_has_no_text_is_empty(parts: list[Part]) -> None:
    assert compose(parts, "Titel") == ""


@pytest.mark.parametrize(
    "labels",
    [("1.", "2.", "3."), ("4)", "5)"), ("1.", "3."), ("1.", "1."), ("a)", "b)"), ("(1)", "(2)"), ("i.", "ii.")],
    ids=" ".join,
)
def test_items_keep_their_numbers(labels: tuple[str, ...]) -> None:
    assert [label for label, _, _ in shown(items(*labels))] == list(labels)


def test_what_is_printed_before_an_item_and_is_no_number_stays_before_its_text() -> None:
    assert shown([Part("item", "De brug.", 1, "Artikel 2")]) == [("•", "Artikel 2 De brug.", 1)]


def test_a_bullet_is_a_bullet_and_its_text_stays_whole() -> None:
    assert shown([Part("item", "mr. Jansen komt", 1)]) == [("•", "mr. Jansen komt", 1)]


def test_items_lie_within_one_another_as_deep_as_they_did() -> None:
    parts = [*items("1."), *items("a)", "b)", level=2), Part("item", "diep", 3), *items("2.")]
    assert [depth for _, _, depth in shown(parts)] == [1, 2, 2, 3, 1]
    assert [label for label, _, _ in shown(parts)] == ["1.", "a)", "b)", "•", "2."]


def test_a_list_goes_on_after_a_paragraph_with_its_own_number() -> None:
    parts = [*items("1."), TEXT, *items("2.")]
    assert [label for label, _, _ in shown(parts)] == ["1.", "2."]


def test_lines_of_items_quotations_and_notes_stay_with_them() -> None:
    parts = [
        Part("item", "een[^1]\\\nregel", 1, "1."),
        Part("quotation", "citaat\\\nregel"),
        Part("footnote", "noot\\\nregel", label="1"),
    ]
    assert [(block.kind, block.text) for block in read_markdown(compose(parts))] == [
        ("item", "een¹\nregel"),
        ("quotation", "citaat\nregel"),
        ("footnote", "noot\nregel"),
    ]


def test_notes_stand_at_the_end_under_the_numbers_they_were_printed_with() -> None:
    parts = [
        Part("footnote", "Kamerstuk 36 045, nr. 3", label="3"),
        Part("paragraph", "Een zin[^2] en nog een[^3]."),
        Part("footnote", "Kamerstuk 36 045, nr. 2", label="2"),
    ]
    blocks = read_markdown(compose(parts))
    assert blocks[0].text == "Een zin² en nog een³."
    assert [(block.label, block.text[-1]) for block in blocks[1:]] == [("²", "2"), ("³", "3")]


def test_notes_whose_marks_are_no_numbers_are_counted() -> None:
    parts = [
        Part("paragraph", "Een[^1-1] en twee[^1]."),
        Part("footnote", "a", label="1"),
        Part("footnote", "b", label="1-1"),
    ]
    blocks = read_markdown(compose(parts))
    assert blocks[0].text == "Een¹ en twee²."
    assert {(block.label, block.text) for block in blocks[1:]} == {("¹", "b"), ("²", "a")}


def test_a_note_to_which_no_mark_leads_is_read_all_the_same() -> None:
    parts = [TEXT, Part("footnote", "Kamerstuk 36 045, nr. 2", label="2"), Part("footnote", "Ster", label="*")]
    assert reads(compose(parts)) == "Geachte voorzitter,\n\n² Kamerstuk 36 045, nr. 2\n\n* Ster"


def test_a_mark_within_a_note_leads_to_its_note() -> None:
    parts = [
        Part("paragraph", "Een zin[^1]."),
        Part("footnote", "Zie ook[^2].", label="1"),
        Part("footnote", "Daar.", label="2"),
    ]
    assert [block.kind for block in read_markdown(compose(parts))] == ["paragraph", "footnote", "footnote"]


def test_a_table_stays_a_table() -> None:
    blocks = read_markdown(compose([Part("table", "| jaar | kosten |\n| --- | --- |\n| 2026 | 3 |")]))
    assert [(block.kind, block.text) for block in blocks] == [("table", "jaar  │  kosten"), ("table", "2026  │  3")]


WORDS = st.text("abc XYZ0123456789.,;:()[]#*_->|`~&<!\\", min_size=1, max_size=40).map(
    lambda text: " ".join(text.split())
)
PARTS = st.builds(
    Part,
    st.sampled_from(["heading", "paragraph", "item", "quotation", "footnote", "aside", "furniture"]),
    WORDS.filter(bool).map(escape),
    st.integers(1, 5),
    st.sampled_from(["", "1.", "2.", "3)", "a)"]),
)


@given(st.lists(PARTS, max_size=8))
def test_every_letter_and_digit_of_the_text_is_read_once_and_in_order(parts: list[Part]) -> None:
    labelled = [
        part._replace(label=str(number)) if part.role == "footnote" else part for number, part in enumerate(parts)
    ]
    body = [part for part in labelled if part.role not in ("aside", "furniture", "footnote")]
    notes = [part for part in labelled if part.role == "footnote"]
    wanted = "".join(fold(part.text) for part in body) + "".join(fold(part.label + part.text) for part in notes)
    blocks = read_markdown(compose(labelled))
    found = "".join(fold(block.text) for block in blocks)
    assert found == wanted or found == _unlabelled(body, notes)


def _unlabelled(body: list[Part], notes: list[Part]) -> str:
    """Return the text where items begin with what reads as their label."""
    lettered = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\S)")
    texts = [
        lettered.sub("", reads(part.text)) if part.role == "item" and not part.label else part.text for part in body
    ]
    return "".join(map(fold, texts)) + "".join(fold(part.label + part.text) for part in notes)
