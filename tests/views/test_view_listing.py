"""The list of dossiers with its numbers in columns."""

import pytest
from rich.cells import cell_len
from views_parts import EN, NL, TODAY, holding, owed

from dossier_tui.model.records import Event, Letter
from dossier_tui.views.listing import (
    column_rows,
    line_of,
    list_dossiers,
    listed,
    named_columns,
    named_rows,
    whens_of,
    with_activity,
)

BRIDGE = holding(
    Letter(id="L1", title="Brug", date="2026-11-02"),
    Event(id="E1", title="Debat", when="2026-09"),
    owed(1, "2026-01-01"),
    owed(2, "2027-01-01"),
)
QUIET = holding(slug="stil", title="Stil")


@pytest.mark.parametrize(
    ("width", "tail"),
    [
        (60, ["late", "open", "new"]),
        (80, ["late", "open", "new", "last", "news"]),
        (120, ["late", "open", "new", "12", "months", "last", "news"]),
    ],
)
def test_there_are_as_many_columns_as_have_room(width: int, tail: list[str]) -> None:
    heading, *rows = column_rows([line_of(each, EN) for each in list_dossiers([BRIDGE, QUIET], TODAY)], EN, width)
    assert heading.tail.split() == tail
    assert {cell_len(row.tail) for row in rows} == {cell_len(heading.tail)}


def test_a_row_counts_and_shows_the_last_twelve_months() -> None:
    active = [with_activity(listed(each, TODAY), whens_of(each), TODAY) for each in (BRIDGE, QUIET)]
    _, row, quiet = column_rows([line_of(each, NL) for each in active], NL, 120)
    assert row.tail.split() == ["1", "2", "·", "▁▁▁▁▁▁▁▁▁▃▁▃", "2", "nov", "2026"]
    assert quiet.tail.split() == ["·", "·", "·", "▁" * 12, "–"]
    assert (row.mark, row.text) == ("!", "Brug")


def test_the_columns_of_a_list_say_what_its_rows_do() -> None:
    found = list_dossiers([BRIDGE, QUIET], TODAY)
    rows, noted = named_rows(found, NL), named_columns(found, NL)
    assert [(row.lead, row.mark, row.text, row.tail) for row in rows[::2]] == [*zip(*noted[:4], strict=True)]
    assert [row.text for row in rows[1::2]] == noted.notes
