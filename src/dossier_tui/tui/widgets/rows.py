"""A list of any length, drawn line by line: what is not on screen costs nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.style import Style

from dossier_tui.model.text import visible
from dossier_tui.tui.bindings import OPEN_ROW
from dossier_tui.tui.widgets.columns import lay_row, measure
from dossier_tui.tui.widgets.scrolling import Stepping, scroll_at_once
from dossier_tui.tui.widgets.wrap import wrap
from dossier_tui.views.lists import Listing, Plain, listing
from dossier_tui.views.rows import Row

# On which parts of a row its style is drawn: a deadline that passed colours its days, not the words.
TONES = {
    "bad": ("lead", "mark", "more"),
    "warn": ("lead", "mark", "more"),
    "good": ("lead", "mark"),
    "guess": ("lead", "mark", "text"),
    "dim": ("lead", "mark", "text"),
    "strong": ("text",),
}
PARTS = ("bar", "lead", "mark", "tail", "more", "heading")
KEPT = 256  # drawn lines that are kept: a scrolled list draws the new ones alone


class Rows(Stepping, can_focus=True):
    """Rows of `views.rows.Row`, of which the items can be chosen; headings and gaps are passed over.

    `empty` is what stands here while there are no rows, and `none_left` where those that one looks for are not among
    them; both may have several lines.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{name}" for name in ("cursor", "empty", *PARTS, *TONES)}
    DEFAULT_CSS = """
    Rows {
        height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1;
        & > .rows--cursor { background: $panel; text-style: bold; }
        & > .rows--bar { color: $text-muted; }
        &:focus > .rows--bar { color: $accent; }
        & > .rows--lead { color: $text-muted; }
        & > .rows--tail { color: $text-muted; text-style: not bold; }
        & > .rows--more { color: $text-muted; text-style: not bold; }
        & > .rows--heading { color: $text-accent; text-style: bold; }
        & > .rows--empty { color: $text-muted; }
        & > .rows--bad { color: $text-error; }
        & > .rows--warn { color: $text-warning; }
        & > .rows--good { color: $text-success; }
        & > .rows--guess { color: $text-muted; text-style: italic; }
        & > .rows--dim { color: $text-muted; }
        & > .rows--strong { text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", id=OPEN_ROW, show=False)]

    @dataclass
    class Opened(Message):
        """A row was opened, by Enter or by a click on the row that was chosen already."""

        rows: "Rows"
        row: Row

        @property
        def control(self) -> "Rows":
            """Return the list it came from."""
            return self.rows

    @dataclass
    class Moved(Message):
        """Another row is chosen now, or none; also when other rows were shown."""

        rows: "Rows"
        row: Row | None

        @property
        def control(self) -> "Rows":
            """Return the list it came from."""
            return self.rows

    def __init__(self) -> None:
        super().__init__()
        self.empty = self.none_left = ""
        self._rows: Listing = Plain(())
        self._all: Listing = self._rows
        self._wanted = ""
        self._columns = measure(())
        self._index = -1
        self._marked: dict[str, None] = {}
        self._strips: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(KEPT)

    @property
    def marked(self) -> list[str]:
        """Return the references of the rows that are marked, in the order in which they stand."""
        if not self._marked:
            return []
        return [row.ref for row in self._rows if row.kind == "item" and row.ref in self._marked]

    def mark(self) -> None:
        """Mark the chosen row, or take its mark away, and choose the next."""
        if self.cursor and self.cursor.ref:
            if self.cursor.ref in self._marked:
                del self._marked[self.cursor.ref]
            else:
                self._marked[self.cursor.ref] = None
            self.step(1)
            self.refresh()

    def unmark(self) -> bool:
        """Mark no row any more; return whether one was."""
        was = bool(self.marked)
        self._marked.clear()
        if was:
            self.refresh()
        return was

    @property
    def index(self) -> int:
        """Return the number of the chosen row, from 0, headings and gaps counted; -1 without any."""
        return self._index

    @property
    def cursor(self) -> Row | None:
        """Return the chosen row, or None where there is none to choose."""
        return self._rows[self._index] if self._index >= 0 else None

    def show(self, rows: Sequence[Row], keep: str | None = None) -> None:
        """Show other rows; the cursor goes to the item with reference `keep`, or stays with what it is on.

        Where there is no such item any more, it stays about where it was.
        """
        chosen, index = self.cursor, self._index
        ref = keep or (chosen.ref if chosen else "")
        if (new := listing(rows)) != self._all:
            self._all = new
        self._rows = self._all.sift(self._wanted) if self._wanted else self._all
        self._columns = measure(self._rows.widest)
        self._strips.clear()
        self._index = self.find(ref, index)
        if self._index < 0:
            self._index = self._nearest(max(index, 0), 1)
        self.virtual_size = Size(0, len(self._rows))
        if chosen and self.cursor and self.cursor.ref == chosen.ref:
            scroll_at_once(self, self.scroll_offset.y + self._index - index)
        else:
            self._reveal()
        self.refresh()
        if self.cursor != chosen:
            self.post_message(self.Moved(self, self.cursor))

    def narrow(self, typed: str) -> bool:
        """Show only the rows in which all words that are typed stand; return whether fewer or more stand there now."""
        if typed == self._wanted:
            return False
        self._wanted = typed
        self.show(self._all)
        return True

    @property
    def counts(self) -> tuple[int, int]:
        """Return how many items are shown, and of how many."""
        return self._rows.items, self._all.items

    def move_to(self, ref: str) -> bool:
        """Choose the item with this reference; False where there is none."""
        found = self.find(ref, self._index)
        if found >= 0:
            self._choose(found)
        return found >= 0

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        number, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if not self._rows:
            return self._draw_empty(y, width)
        if number >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row, chosen = self._rows[number], self._item_at(number) == self._index >= 0
        key = (number, width, chosen, row.kind == "item" and row.ref in self._marked)
        if (strip := self._strips.get(key)) is None:
            strip = self._strips[key] = self._draw_row(*key)
        return strip

    def _draw_row(self, number: int, width: int, chosen: bool, marked: bool) -> Strip:
        row = self._rows[number]
        base = self.get_visual_style("rows--cursor") if chosen else self.visual_style
        pieces = lay_row(row, self._columns, width, chosen, marked)
        return Strip([Segment(text, (base + self._tone(row, part)).rich_style) for part, text in pieces], width)

    def notify_style_update(self) -> None:
        """Draw all lines anew in other colours."""
        self._strips.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Keep the chosen row in sight."""
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked; open it where it was chosen already."""
        number = self._item_under(event)
        if number < 0:
            return
        if number == self._index:
            self.action_open()
        else:
            self._choose(number)

    def _item_under(self, event: events.Click) -> int:
        """Return the item on which a click came down; -1 where there is none."""
        return self._item_at(event.y + self.scroll_offset.y)

    def action_open(self) -> None:
        """Open the chosen row."""
        if self.cursor:
            self.post_message(self.Opened(self, self.cursor))

    def _tone(self, row: Row, part: str) -> Style:
        style = self.get_visual_style(f"rows--{part}", partial=True) if part in PARTS else Style()
        if part in TONES.get(row.style, ()):
            style += self.get_visual_style(f"rows--{row.style}", partial=True)
        return style

    def _draw_empty(self, y: int, width: int) -> Strip:
        text, room = visible(self.none_left if self._all else self.empty), max(width - 3, 1)
        lines = ["", *(text[start:end] for start, end in wrap(text, room))]
        style = (self.visual_style + self.get_visual_style("rows--empty", partial=True)).rich_style
        line = lines[y] if y < len(lines) else ""
        return Strip([Segment(f"  {line}", style)]).adjust_cell_length(width, style)

    def _item_at(self, number: int) -> int:
        """Return the item of which a line is part; -1 for a heading, a gap, and below the last row."""
        while 0 < number < len(self._rows) and self._rows[number].kind == "more":
            number -= 1
        return number if number < len(self._rows) and self._rows[number].kind == "item" else -1

    def around(self, refs: Collection[str]) -> tuple[str, str]:
        """Return the heading over the cursor, and the reference of the first item below it that is none of these.

        Where there is no such item, that of the last one above it; "" for what is not there.
        """
        above = [self._rows[number] for number in range(self._index, -1, -1)]
        below = (self._rows[number] for number in range(self._index, len(self._rows)))
        others = (row.ref for rows in (below, above) for row in rows if row.kind == "item" and row.ref)
        heading = next((row.text for row in above if row.kind == "heading"), "")
        return heading, next((ref for ref in others if ref not in refs), "")

    def find(self, ref: str, near: int) -> int:
        """Return the item with a reference, of several the one nearest to a row; -1 where there is none."""
        return self._rows.find(ref, near) if ref else -1

    def _nearest(self, number: int, direction: int) -> int:
        """Return the first item from a row on in a direction (1 or -1), else the last before it, else -1."""
        rows = self._rows
        if not rows:
            return -1
        number = min(max(number, 0), len(rows) - 1)
        ahead = range(number, len(rows) if direction > 0 else -1, direction)
        behind = range(number, -1 if direction > 0 else len(rows), -direction)
        found = (each for way in (ahead, behind) for each in way if rows[each].kind == "item")
        return next(found, -1)

    def step(self, lines: int) -> None:
        """Choose the row so many lines further down, or up; where there is none to choose, the nearest.

        Rows of which none can be chosen are scrolled.
        """
        if self._index < 0:
            return scroll_at_once(self, self.scroll_offset.y + lines)
        return self._choose(self._nearest(self._index + lines, 1 if lines > 0 else -1))

    def _choose(self, number: int) -> None:
        was, self._index = self._index, number
        self._reveal()
        if number != was:
            self._refresh_item(was)
            self._refresh_item(number)
            self.post_message(self.Moved(self, self.cursor))

    def _refresh_item(self, number: int) -> None:
        """Draw the lines of one item anew, and no others."""
        if number >= 0:
            self.refresh_lines(number, self._end_of(number) - number)

    def _end_of(self, number: int) -> int:
        """Return the row after the last line of an item."""
        end = number + 1
        while end < len(self._rows) and self._rows[end].kind == "more":
            end += 1
        return end

    def _reveal(self) -> None:
        """Scroll so that the chosen row is in sight, with the headings right above it and its lines below."""
        height = self.size.height
        if self._index < 0 or not height:
            return
        top = self._index
        while top and self._rows[top - 1].kind in ("heading", "gap"):
            top -= 1
        end = self._end_of(self._index)
        y = min(max(min(top, self.scroll_offset.y), end - height), self._index)
        scroll_at_once(self, y)

    def raise_cursor(self) -> None:
        """Scroll so that the chosen row and its headings stand on top, and as many as fit of what follows below."""
        top = self._index
        while top > 0 and self._rows[top - 1].kind == "heading":
            top -= 1
        if top >= 0:
            scroll_at_once(self, top)
