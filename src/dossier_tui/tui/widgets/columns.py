"""A row of a list laid out in columns: what stands in which cell, before any colour."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from dossier_tui.model.text import visible
from dossier_tui.tui.widgets.wrap import cut
from dossier_tui.views.rows import NO_BREAK, Row

NARROW = 50  # cells below which a line spends none on air, and the tail gives way to the text
LEAD = 13  # cells at most for the lead: the longest short date
BARS = {(False, False): " ", (True, False): "▌", (False, True): "◇", (True, True): "◆"}  # chosen, marked


class Piece(NamedTuple):
    """A stretch of a drawn line; `part` is `bar` `lead` `mark` `text` `tail` `more` `heading` or "" for air."""

    part: str
    text: str


class Columns(NamedTuple):
    """The widths, in cells, of the columns that all rows of a list share; 0 where no row needs it."""

    lead: int
    mark: int


def measure(rows: Iterable[Row]) -> Columns:
    """Return the columns that these rows need."""
    leads, marks = set(), set()
    for row in rows:
        leads.add(row.lead)
        marks.add(row.mark)
    lead = max(map(_cells, leads), default=0)
    mark = max(map(_cells, marks), default=0)
    return Columns(min(lead, LEAD), min(mark, 2))


def lay_row(row: Row, columns: Columns, width: int, chosen: bool, marked: bool = False) -> list[Piece]:
    """Return a row as pieces that take `width` cells together."""
    bar = BARS[chosen, marked]
    pieces = {"item": _item, "more": _item, "heading": _heading, "gap": _gap}[row.kind](row, columns, width, bar)
    return [piece for piece in pieces if piece.text]


def _gap(_row: Row, _columns: Columns, width: int, _bar: str) -> list[Piece]:
    return [Piece("", " " * width)]


def _heading(row: Row, _columns: Columns, width: int, _bar: str) -> list[Piece]:
    return [Piece("", " "[:width]), *_text_and_tail("heading", row, width - 1)]


def _item(row: Row, columns: Columns, width: int, bar: str) -> list[Piece]:
    pieces = _start(row, columns, width, bar)
    used = sum(cell_len(piece.text) for piece in pieces)
    if used > width:
        return [Piece("", _left("", width))]
    return pieces + _text_and_tail("text" if row.kind == "item" else "more", row, width - used)


def _start(row: Row, columns: Columns, width: int, bar: str) -> list[Piece]:
    """Return what stands before the text; a second line has the same, but empty."""
    air = " " if width < NARROW else "  "
    pieces = [Piece("bar", bar), Piece("", air[1:])]
    if columns.lead:
        room = min(columns.lead, width // 3)
        pieces += [Piece("lead", _right(cut(_line(row.lead), room), room)), Piece("", air)]
    if columns.mark:
        pieces += [Piece("mark", _left(cut(_line(row.mark), columns.mark), columns.mark)), Piece("", " ")]
    return pieces


def _text_and_tail(part: str, row: Row, room: int) -> list[Piece]:
    """Return the text cut where the tail begins, the tail, and a cell of air: `room` cells together."""
    text = _line(row.text)
    tail = _tail(_line(row.tail), cell_len(text), room - 1)
    if not tail:
        return [Piece(part, _left(cut(text, room), room))]
    space = room - cell_len(tail) - 1
    return [Piece(part, _left(cut(text, space - 2), space)), Piece("tail", tail), Piece("", " ")]


def _tail(tail: str, text: int, room: int) -> str:
    """Return as much of the tail as there is room for beside a text of so many cells; its last part goes last.

    Columns, which no-break spaces hold together, go before the text. Where a line is narrow the text goes before any
    other tail, of which the last part may then stand alone.
    """
    left = room - text - 2
    if cell_len(tail) <= left:
        return tail
    if NO_BREAK in tail:
        return tail if cell_len(tail) <= room * 2 // 3 else ""
    *parts, last = tail.rstrip().split("  ")
    if room >= NARROW:
        return _tail_within([part for part in parts if part], last.lstrip(), max(left, room * 9 // 20))
    return last if cell_len(last) <= max(left, room // 4) else ""


def _tail_within(parts: list[str], last: str, room: int) -> str:
    """Return the first parts, as many as there is room for before the last; the very first may be cut."""
    space = room - cell_len(last)
    kept = list(parts)
    while len(kept) > 1 and sum(cell_len(part) + 2 for part in kept) > space:
        kept.pop()
    if kept and space > 3:
        return "  ".join([cut(kept[0], space - 2), *kept[1:], last])
    return cut(last, room)


def _cells(text: str) -> int:
    return len(text) if text.isascii() and text.isprintable() else cell_len(_line(text))


def _line(text: str) -> str:
    return visible(text).replace("\n", " ")


def _left(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _right(text: str, width: int) -> str:
    return " " * (width - cell_len(text)) + text
