"""A list that can be laid out as a board: a column for each heading, a card for each item."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.strip import Strip

from dossier_tui.model.text import visible
from dossier_tui.tui.widgets.columns import BARS
from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.tui.widgets.scrolling import scroll_at_once
from dossier_tui.tui.widgets.wrap import cut, wrap
from dossier_tui.views.rows import Row

COLUMN = 26  # cells that a column takes at least
HEAD = 2  # lines above the cards, which stay where one scrolls
LONGEST = 3  # lines of a card's text
MARGIN = 4  # cells before the text of a card: the bar, the mark, and air


class Line(NamedTuple):
    """A line of a card: the number of its item, -1 for the air between two, and which part of it the text is."""

    item: int
    part: str
    mark: str
    text: str


class Column(NamedTuple):
    """A heading, and below it the lines of its cards; `items` has the first and the last line of each."""

    heading: Row
    lines: list[Line]
    items: dict[int, tuple[int, int]]


class Board(Rows):
    """A list whose rows are drawn in columns while it is `on`; the cursor, the marks and the filter are the list's.

    Where there is no room for all columns, those around the cursor are drawn.
    """

    def __init__(self) -> None:
        super().__init__()
        self.on = False
        self._laid: list[Column] = []
        self._first = 0

    def show(self, rows: Sequence[Row], keep: str | None = None) -> None:
        """Show other rows, as the list does, and lay them out."""
        super().show(rows, keep)
        self._lay()

    def turn(self, on: bool) -> None:
        """Lay out in columns, or in one again."""
        self.on = on
        self.virtual_size = Size(0, len(self._rows))
        self._lay()

    def go_aside(self, by: int) -> None:
        """Choose the card beside the chosen one, in the next column or with -1 in the one before."""
        number = self._column_of(self._index)
        if 0 <= number + by < len(self._laid) and self._index >= 0:
            line = self._laid[number].items[self._index][0]
            beside = self._laid[number + by].items
            self._choose(min(beside, key=lambda each: abs(beside[each][0] - line)))

    def step(self, lines: int) -> None:
        """Choose the card so many further down, or up; on a board none of another column."""
        if self.on and self._laid:
            items = list(self._laid[self._column_of(self._index)].items)
            place = items.index(self._index) + lines
            self._choose(items[min(max(place, 0), len(items) - 1)])
        else:
            super().step(lines)

    def render_line(self, y: int) -> Strip:
        """Draw one line of every column in sight."""
        if not (self.on and self._laid):
            return super().render_line(y)
        segments: list[Segment] = []
        for column in self._laid[self._first : self._first + self._in_sight]:
            segments += self._heading(column, y) if y < HEAD else self._part_of(column, y - HEAD + self.scroll_offset.y)
        width = self.scrollable_content_region.width
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def on_resize(self) -> None:
        """Lay the cards out as wide as there is room, the chosen one in sight."""
        self._lay()

    def _item_under(self, event: events.Click) -> int:
        if not (self.on and self._laid):
            return super()._item_under(event)
        column = self._laid[min(self._first + event.x // self._width, len(self._laid) - 1)]
        line = event.y - HEAD + self.scroll_offset.y
        return column.lines[line].item if event.y >= HEAD and line < len(column.lines) else -1

    @property
    def _in_sight(self) -> int:
        """Return how many columns there is room for."""
        return max(min(len(self._laid), (self.size.width - 1) // COLUMN), 1)

    @property
    def _width(self) -> int:
        return max((self.size.width - 1) // self._in_sight, 1)

    def _column_of(self, item: int) -> int:
        return next((number for number, column in enumerate(self._laid) if item in column.items), 0)

    def _lay(self) -> None:
        """Lay the rows out in columns, and let the chosen card be seen."""
        self._laid = []
        if self.on and self.size.width:
            numbers = [number for number, row in enumerate(self._rows) if row.kind == "heading"]
            ends = [*numbers, len(self._rows)][1:]
            self._laid = [Column(self._rows[each], [], {}) for each in numbers]  # their number says how wide they are
            for column, first, end in zip(self._laid, numbers, ends, strict=True):
                self._fill(column, first, end)
            self.virtual_size = Size(0, HEAD + max((len(column.lines) for column in self._laid), default=0))
        self._reveal()
        self.refresh()

    def _fill(self, column: Column, first: int, end: int) -> None:
        for number in range(first, end):
            if self._rows[number].kind == "item":
                begin = len(column.lines)
                column.lines.extend(_card(self._rows[number], number, self._width - MARGIN - 1))
                column.items[number] = begin, len(column.lines) - 1
                column.lines.append(Line(-1, "", "", ""))

    def _reveal(self) -> None:
        if not (self.on and self._laid and self._index >= 0 and self.size.height):
            return super()._reveal()
        number, room = self._column_of(self._index), max(self.size.height - HEAD, 1)
        self._first = min(max(self._first, number - self._in_sight + 1), number, len(self._laid) - self._in_sight)
        first, last = self._laid[number].items[self._index]
        scroll_at_once(self, min(max(self.scroll_offset.y, last - room + 1), first))
        self.refresh()
        return None

    def _heading(self, column: Column, y: int) -> Iterator[Segment]:
        """Yield the heading of a column with its count, and a sign where other columns stand beyond it."""
        style = (self.visual_style + self.get_visual_style("rows--heading", partial=True)).rich_style
        number = self._laid.index(column)
        before = "‹ " if number == self._first > 0 else " "
        beyond = " ›" if number == self._first + self._in_sight - 1 < len(self._laid) - 1 else ""
        told = f"{before}{visible(column.heading.text)}"
        tail = f" {column.heading.tail}{beyond} "
        text = cut(told, self._width - len(tail)) if y == 0 else ""
        yield Segment(_padded(text, self._width - len(tail)) + (tail if y == 0 else " " * len(tail)), style)

    def _part_of(self, column: Column, number: int) -> Iterator[Segment]:
        """Yield a line of a column: the bar, the mark and the text of a card, or nothing."""
        if number >= len(column.lines) or column.lines[number].item < 0:
            yield Segment(" " * self._width, self.rich_style)
            return
        line = column.lines[number]
        row, chosen = self._rows[line.item], line.item == self._index
        base = self.get_visual_style("rows--cursor") if chosen else self.visual_style
        bar = BARS[chosen, row.ref in self._marked]
        pieces = [("bar", f"{bar} "), ("mark", _padded(line.mark, MARGIN - 2))]
        pieces.append((line.part, _padded(line.text, self._width - MARGIN - 1)))
        yield from (Segment(text, (base + self._tone(row, part)).rich_style) for part, text in pieces)
        yield Segment(" ", self.rich_style)


def _card(row: Row, number: int, room: int) -> Iterator[Line]:
    """Yield the lines of a card: its text, cut where that is long, and below it what stands before and after it."""
    text = visible(row.text).replace("\n", " ")
    lines = [text[start:end] for start, end in wrap(text, room)]
    if len(lines) > LONGEST:
        lines[LONGEST - 1 :] = [cut(" ".join(lines[LONGEST - 1 :]), room)]
    for place, line in enumerate(lines):
        yield Line(number, "text", "" if place else row.mark, line)
    *parts, name = [row.lead, *(part.strip() for part in row.tail.split("  "))]
    told = cut(visible(" · ".join(filter(None, parts))), room - len(name) - 3)
    yield Line(number, "more", "", " · ".join(filter(None, (told, name))))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))
