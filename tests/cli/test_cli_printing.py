"""Rows and pairs as lines: in columns on a terminal, whole in a pipe, never wider than they may be."""

import json
import re
import sys
from unicodedata import combining, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.cli import printing
from dossier_tui.cli.printing import (
    SIMPLE,
    cells,
    cut,
    print_json,
    print_noted,
    print_pairs,
    print_paragraph,
    print_rows,
)
from dossier_tui.model.text import visible
from dossier_tui.views.rows import GAP, Noted, Row, heading

ROWS = [
    heading("Overdue", "2"),
    Row("item", "Kosten van het herstel", "12 d", "!", "moved 1×", "bad", "brug/C1"),
    Row("more", "te laat", style="bad"),
    GAP,
    Row("item", "Planning", "3 d", "◷", "brug/C2", "warn", "brug/C2"),
]
WORDS = st.text(st.characters(blacklist_categories=["C", "Zl", "Zp"]), max_size=60)


def test_rows_stand_in_columns_and_end_with_what_names_them() -> None:
    assert list(print_rows(ROWS, 50, plain=False)) == [
        "Overdue  2",
        "12 d  ! Kosten van het herstel        moved 1×  C1",
        "        te laat",
        "",
        " 3 d  ◷ Planning                           brug/C2",
    ]


SHORT = st.text(st.sampled_from("ab é·漢\u202e\x07\t/1"), max_size=6)
ANY_LEAD = st.sampled_from(["36 052", "21 501-02", "a number longer than a column"])
SOME = st.builds(
    Row, st.sampled_from(["item", "more", "heading"]), SHORT, SHORT, st.sampled_from(["", "!"]), SHORT, ref=SHORT
)


@given(st.lists(SOME, max_size=4))
def test_rows_that_are_simple_together_are_printed_as_each_by_itself(rows: list[Row]) -> None:
    together = [*print_rows(rows, None, plain=False)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printing, "_are_simple", lambda *_: False)
        assert together == [*print_rows(rows, None, plain=False)]


def test_nothing_is_cut_in_a_pipe() -> None:
    lines = list(print_rows(ROWS, None, plain=True))
    assert lines[1] == "12 d  ! Kosten van het herstel  moved 1×  C1"
    assert lines[4] == " 3 d  > Planning                brug/C2"


def test_a_long_last_column_gives_way_but_for_the_id() -> None:
    row = Row("item", "Kosten van het herstel", "", "?", "zo spoedig mogelijk na de zomer  C1", "", "brug/C1")
    (line,) = print_rows([row], 40, plain=False)
    assert line == "  ? Kosten van het herstel            C1"


@given(st.lists(st.builds(Row, st.just("item"), WORDS, WORDS, st.just("!"), st.just("C1")), max_size=3))
def test_a_row_is_never_wider_than_the_terminal(rows: list[Row]) -> None:
    assert all(cells(line) <= 60 for line in print_rows(rows, 60, plain=False))


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("brug", 4, "brug"),
        ("bruggen", 4, "bru…"),
        ("桥桥桥", 5, "桥桥…"),
        ("e\u0301e\u0301e\u0301", 3, "e\u0301" * 3),
        ("brug en meer", 6, "brug…"),
    ],
)
def test_a_text_is_cut_to_the_columns_it_may_take(text: str, columns: int, shown: str) -> None:
    assert cut(text, columns) == shown


@given(WORDS, st.integers(1, 40))
def test_what_is_cut_fits(text: str, columns: int) -> None:
    assert cells(cut(text, columns)) <= columns


def test_values_wrap_and_hang_behind_their_labels() -> None:
    pairs = [("about", "een brug die voor al het verkeer dicht is"), ("to", "")]
    assert list(print_pairs(pairs, 36)) == ["about  een brug die voor al het", "       verkeer dicht is", "to"]


def test_a_paragraph_keeps_its_own_lines_and_hangs_behind_its_label() -> None:
    assert list(print_paragraph("een twee\ndrie", 80, "   ", "1) ")) == ["1) een twee", "   drie"]


@given(WORDS)
def test_no_line_of_a_paragraph_is_too_long_unless_a_word_is(text: str) -> None:
    longest = max((len(word) for word in text.split()), default=0)
    assert all(len(line) <= max(88, longest) for line in print_paragraph(text, None))


NAMED = st.lists(st.tuples(SHORT | ANY_LEAD, st.sampled_from("!·"), SHORT, SHORT, st.sampled_from(["a", "brug-2"])))


@given(NAMED)
def test_items_with_a_line_below_are_printed_as_their_rows_are(items: list[tuple[str, str, str, str, str]]) -> None:
    ended = [(lead, mark, text, f"{tail}.", note) for lead, mark, text, tail, note in items if tail[:1] != " "]
    rows = [
        row
        for lead, mark, text, tail, note in ended
        for row in (Row("item", text, lead, mark, tail, ref=note), Row("more", note))
    ]
    lines = print_noted(Noted(*([*column] for column in zip(*ended, strict=True)))) if ended else []
    assert lines is None or "\n".join(lines) == "\n".join(print_rows(rows, None, plain=False))


@pytest.mark.parametrize("odd", ["漢", "e\u0301", "\u202e"])
def test_items_with_signs_that_take_no_single_column_are_left_to_their_rows(odd: str) -> None:
    for place in range(5):
        told = ["1", "!", "brug", "2 open", "brug"]
        told[place] = odd
        assert place == 1 or print_noted(Noted(*([each] for each in told))) is None


ANY = st.text(max_size=90) | st.sampled_from(
    ["Kosten – één “brug”", "tab\tend", " los ", "\u202eomgekeerd", "桥", "soft\xadhyphen"]
)
KINDS = st.sampled_from(["item", "item", "more", "heading", "gap"])
MARKS = st.sampled_from(["!", "◷", ""])
ANY_ROW = st.builds(Row, KINDS, ANY, ANY, MARKS, ANY, st.just(""), st.sampled_from(["", "brug/C1"]))


@given(st.lists(ANY_ROW, max_size=6), st.sampled_from([None, 40, 100]), st.booleans())
def test_the_short_way_of_plain_text_prints_what_the_long_way_does(
    rows: list[Row], width: int | None, plain: bool
) -> None:
    short = list(print_rows(rows, width, plain))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printing, "SIMPLE", re.compile("(?!)"))
        patch.setattr(printing, "_is_simple", lambda _: False)
        assert list(print_rows(rows, width, plain)) == short


def test_what_counts_as_a_plain_sign_takes_one_column_and_is_drawn_as_it_is() -> None:
    plain = [each for each in map(chr, range(sys.maxunicode)) if SIMPLE.fullmatch(each)]
    assert len(plain) > 1000
    assert not any(combining(each) or east_asian_width(each) in "WF" for each in plain)
    assert visible("".join(plain)) == "".join(plain)


FIELD = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | ANY | st.just("},\n  {")
RECORD = st.dictionaries(ANY, FIELD | st.lists(FIELD, max_size=2), max_size=3) | st.dictionaries(ANY, FIELD, max_size=3)


@given(st.lists(RECORD, max_size=4) | RECORD, st.booleans())
def test_json_stands_an_item_and_a_field_a_line(value: object, ascii_only: bool) -> None:
    assert print_json(value, ascii_only=ascii_only) == json.dumps(value, ensure_ascii=ascii_only, indent=1)
