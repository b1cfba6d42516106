import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dossier_tui.tui.widgets.columns import lay_row, measure
from dossier_tui.views.rows import Row

TEXTS = st.text(st.sampled_from("ab 1大é\u0301\u202e\x1b\n👍"), max_size=12)
ROWS = st.builds(Row, st.sampled_from(["item", "more", "heading", "gap"]), TEXTS, TEXTS, TEXTS, TEXTS)
TITLE = "Veerverbindingen met de Waddeneilanden"


def line(row: Row, width: int, rows: list[Row] | None = None) -> str:
    return "".join(piece.text for piece in lay_row(row, measure(rows or [row]), width, chosen=False))


@given(st.lists(ROWS, min_size=1, max_size=4), st.integers(1, 90), st.booleans())
def test_a_row_fills_its_line_exactly(rows: list[Row], width: int, chosen: bool) -> None:
    columns = measure(rows)
    for row in rows:
        assert sum(cell_len(text) for _, text in lay_row(row, columns, width, chosen)) == width


@given(ROWS, st.integers(20, 90))
def test_the_tail_never_touches_the_text(row: Row, width: int) -> None:
    pieces = lay_row(row, measure([row]), width, chosen=False)
    parts = [piece.part for piece in pieces]
    if "tail" in parts:
        before = pieces[parts.index("tail") - 1]
        assert before.text.endswith("  ")


@pytest.mark.parametrize("width", [40, 80, 160])
def test_a_second_line_begins_where_the_text_does(width: int) -> None:
    first, second = Row("item", "Kosten", "10 Mar 2022", "!", "C1"), Row("more", "Six days late")
    rows = [first, second]
    assert line(second, width, rows).index("Six") == line(first, width, rows).index("Kosten")


@pytest.mark.parametrize(
    ("tail", "width", "end"),
    [
        ("1 overdue  9 open   17 Sep 2026", 100, "  1 overdue  9 open   17 Sep 2026 "),
        ("1 overdue  9 open   17 Sep 2026", 66, "  1 overdue  17 Sep 2026 "),
        ("1 overdue  9 open   17 Sep 2026", 54, "  17 Sep 2026 "),
        ("zo spoedig mogelijk  C5", 66, "  zo spoedig mogelijk  C5 "),
        ("zodra de onderhandelingen zijn afgerond  C5", 66, "  zodra de onderhandeling…  C5 "),
        ("C5", 42, "  C5 "),
        ("Kamerstuk 36 045, nr. 1", 40, " met de Waddeneilanden "),
        ("een heel lange plaats zonder einde of begin", 66, "  een heel lange plaats zonde… "),
    ],
)
def test_the_last_part_of_a_tail_goes_last_and_parts_go_whole(tail: str, width: int, end: str) -> None:
    assert line(Row("item", TITLE, tail=tail), width).endswith(end)


def test_what_a_row_says_is_never_cut_where_there_is_room() -> None:
    assert line(Row("item", TITLE, "≤ summer 2025", "!", "C2"), 80).split("  ")[1].strip() == "≤ summer 2025"
    assert TITLE in line(Row("item", TITLE, "≤ summer 2025", "!", "C2"), 80)
