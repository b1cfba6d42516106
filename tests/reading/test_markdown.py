"""Markdown as blocks: what is read, what stands before it, and where it stands in the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.reading.blocks import Block, Mark, plain_text
from dossier_tui.reading.markdown import CELL, NESTING, read_markdown

PIECES = [
    "# Kop",
    "Een *alinea* met **nadruk**.",
    "- punt\n- punt",
    "1. een\n   - in een",
    "> citaat",
    "```\ncode\n```",
    "---",
]
PIECES += [
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Noot[^1].\n\n[^1]: De noot.",
    "<b>html</b>",
    "regel\\\nregel",
    "[link](x) `c`",
]


def kinds(source: str) -> list[tuple[str, str, int, str]]:
    return [(block.kind, block.text, block.level, block.label) for block in read_markdown(source)]


def test_headings_have_their_depth_and_paragraphs_none() -> None:
    assert kinds("# Een\n\n### Drie\n\nTekst.") == [
        ("heading", "Een", 1, ""),
        ("heading", "Drie", 3, ""),
        ("paragraph", "Tekst.", 0, ""),
    ]


def test_soft_breaks_are_spaces_and_hard_ones_stay() -> None:
    assert [block.text for block in read_markdown("een\ntwee\\\ndrie  \nvier")] == ["een twee\ndrie\nvier"]


def test_items_have_labels_and_depth() -> None:
    assert kinds("- een\n  1. onder\n  2. onder\n- twee\n\n3) drie\n4) vier") == [
        ("item", "een", 1, "•"),
        ("item", "onder", 2, "1."),
        ("item", "onder", 2, "2."),
        ("item", "twee", 1, "•"),
        ("item", "drie", 1, "3)"),
        ("item", "vier", 1, "4)"),
    ]


def test_a_second_paragraph_of_an_item_has_no_label_of_its_own() -> None:
    assert kinds("- een\n\n  nog een") == [("item", "een", 1, "•"), ("item", "nog een", 1, "")]


def test_an_item_that_begins_with_a_list_keeps_both_labels() -> None:
    assert [block.label for block in read_markdown("1. - een\n   - twee")][-1] == "•"


def test_tables_are_rows_of_cells() -> None:
    source = "| jaar | bedrag |\n|---|--:|\n| 2024 | 5 |\n"
    assert kinds(source) == [("table", f"jaar{CELL}bedrag", 0, ""), ("table", f"2024{CELL}5", 0, "")]


def test_quotations_code_and_rules_are_known() -> None:
    assert kinds("> citaat\n\n    code  x\n\n```sql\nselect 1\n```\n\n---\n") == [
        ("quotation", "citaat", 0, ""),
        ("code", "code  x", 0, ""),
        ("code", "select 1", 0, ""),
        ("rule", "", 0, ""),
    ]


def test_footnotes_come_last_with_the_sign_of_their_mark() -> None:
    blocks = read_markdown("Een[^a] en twee[^b].\n\n[^b]: De tweede.\n[^a]: De eerste.\n\nSlot.")
    assert [(block.kind, block.text, block.label) for block in blocks] == [
        ("paragraph", "Een¹ en twee².", ""),
        ("paragraph", "Slot.", ""),
        ("footnote", "De eerste.", "¹"),
        ("footnote", "De tweede.", "²"),
    ]
    assert blocks[0].marks == (Mark(3, 4, "note"), Mark(12, 13, "note"))


def test_emphasis_links_and_code_are_marks_on_the_text() -> None:
    (block,) = read_markdown("Zie **de *motie*** in [brief](https://example.org) `a*b`.")
    assert block.text == "Zie de motie in brief a*b."
    styled = {(block.text[mark.start : mark.end], mark.style) for mark in block.marks}
    assert styled == {("de motie", "strong"), ("motie", "em"), ("brief", "link"), ("a*b", "code")}


@pytest.mark.parametrize("source", ["<script>alert(1)</script>", "<b>x</b> [/x] &lt;", "<!-- weg -->"])
def test_html_is_text_like_any_other(source: str) -> None:
    assert plain_text(read_markdown(source)) == source.replace("&lt;", "<")


def test_a_picture_is_its_description() -> None:
    assert [block.text for block in read_markdown("![de *kaart*](kaart.png)")] == ["de kaart"]


@pytest.mark.parametrize("sign", ["> ", "- ", "1. ", "+ > ", "*", "[", "![", "_", "**a ", "[^1]: "])
def test_the_deepest_nesting_is_read_and_bounded(sign: str) -> None:
    blocks = read_markdown(f"begin\n\n{sign * 5000}x\n\neind")
    assert (blocks[0].text, blocks[-1].text) == ("begin", "eind")
    assert blocks[-2].text.endswith("x")
    assert max(block.level for block in blocks) <= 2 * NESTING


@pytest.mark.parametrize("step", ["  ", "    ", "\t"])
def test_lists_that_stand_ever_further_in_lose_nothing(step: str) -> None:
    blocks = read_markdown("".join(f"{step * depth}- punt {depth}\n" for depth in range(200)) + "\neind")
    text = plain_text(blocks)
    assert all(f"punt {depth}" in text for depth in range(200))
    assert text.endswith("eind")


def test_a_list_may_begin_at_nought() -> None:
    assert [block.label for block in read_markdown("0. nul\n1. een")] == ["0.", "1."]


@pytest.mark.parametrize("source", ["Tekst.\n\n[^1]: Zonder merk.", "Een[^1].\n\n[^1]: Eerste.\n\n[^1]: Zonder merk."])
def test_a_note_without_a_mark_is_not_lost(source: str) -> None:
    assert "Zonder merk." in plain_text(read_markdown(source))


@given(pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=12))
def test_every_block_stands_where_it_says_in_the_plain_text(pieces: list[str]) -> None:
    blocks = read_markdown("\n\n".join(pieces))
    whole = plain_text(blocks)
    assert all(whole[block.start : block.start + len(block.text)] == block.text for block in blocks)
    assert all(0 <= mark.start <= mark.end <= len(block.text) for block in blocks for mark in block.marks)


def test_no_blocks_are_an_empty_text() -> None:
    assert plain_text(read_markdown("")) == ""
    assert plain_text([Block("paragraph", "een"), Block("paragraph", "twee", start=5)]) == "een\n\ntwee"
