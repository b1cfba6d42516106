"""A letter to read, drawn line by line: of any length, with the passages that records quote."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from dossier_tui.reading.blocks import Block, Mark
from dossier_tui.tui.widgets.page import UNCOUNTED, Line, Page, Part, parts_of
from dossier_tui.tui.widgets.passages import Marks, copied, mark_parts, marked_text, marks_on, marks_within
from dossier_tui.tui.widgets.scrolling import Stepping, scroll_at_once
from dossier_tui.tui.widgets.spans import paint
from dossier_tui.tui.widgets.wrap import Span

KINDS = ("title", "heading", "quotation", "code", "rule", "footnote")
PASSAGES = ("citation", "event", "commitment", "proposal")  # those drawn later lie on top
STYLES = ("strong", "em", "code", "link", "note", *PASSAGES, "hit", "found", "current")
SIGNS = {
    "current": "»",
    "hit": "▌",
    "found": "›",
    "proposal": "~",
    "commitment": "◷",
    "event": "●",
}  # what stands beside a passage, so that it shows without colour too; the first wins
Goal = tuple[int, int, str]  # a part, a character of it, and how that is gone to: see `highlight`
KEPT = 512  # drawn lines that are kept: a scrolled text draws the new ones alone
THIRD = 3  # a passage that is gone to stands at this part of the height


class Reader(Stepping, can_focus=True):
    """The blocks of a letter, wrapped at a width that reads well, below its head of labels and values."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"reader--{name}" for name in ("label", *KINDS, *STYLES)}
    DEFAULT_CSS = """
    Reader {
        height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        & > .reader--label { color: $text-muted; }
        & > .reader--title { text-style: bold; }
        & > .reader--heading { color: $text-accent; text-style: bold; }
        & > .reader--quotation { color: $text-muted; }
        & > .reader--footnote { color: $text-muted; }
        & > .reader--rule { color: $text-muted; }
        & > .reader--strong { text-style: bold; }
        & > .reader--em { text-style: italic; }
        & > .reader--code { color: $text-muted; }
        & > .reader--link { text-style: underline; }
        & > .reader--note { color: $text-accent; }
        & > .reader--citation { text-style: underline; }
        & > .reader--event { background: $panel; }
        & > .reader--commitment { background: $panel; }
        & > .reader--proposal { text-style: underline; }
        & > .reader--hit { background: $accent 35%; text-style: bold; }
        & > .reader--found { background: $panel; text-style: bold underline; }
        & > .reader--current { text-style: bold reverse; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._parts: list[Part] = []
        self._page = Page((), 0)
        self._goal: Goal | None = None
        self._height = 0  # the lines in sight, before the terminal got another size
        self._line = 0.0  # the line that the reader put on top, before the terminal got another size
        self._held: Goal | None = None  # what a larger screen could not keep on top, for when there is a smaller one
        self._spans: dict[str, list[Span]] = {}
        self._passages: dict[str, Marks] = {}
        self._hit: Marks = {}
        self._found: Sequence[Span] = ()
        self._current: Span | None = None
        self._strips: LRUCache[tuple[int, int], Strip] = LRUCache(KEPT)

    @property
    def allow_select(self) -> bool:
        """Return that text can be selected, though this is a container to Textual."""
        return True

    def show(self, blocks: Sequence[Block], key: str, head: Sequence[tuple[str, str]] = ()) -> None:
        """Show a letter below its head of labels and values; a pair without a label is a title.

        `key` tells letters apart: under the key shown last the same words stay on top, under another one
        begins at the top. Passages are marked no longer.
        """
        self._goal = self._top() if key == self._key else (0, 0, "top")
        self._key = key
        self._parts = parts_of(blocks, head)
        self._spans, self._passages, self._hit = {}, {}, {}
        self._found, self._current = (), None
        self._lay_out()

    @property
    def passages(self) -> list[Span]:
        """Return the passages that records quote, each a (start, end) of characters in the letter's plain text."""
        return [span for style in ("event", "commitment") for span in self._spans.get(style, ())]

    def mark(self, style: str, spans: Iterable[Span]) -> None:
        """Mark passages of a kind, one of `PASSAGES`, otherwise than those of other kinds."""
        self._spans[style] = list(spans)
        self._passages[style] = mark_parts(self._parts, self._spans[style], style)
        self._redraw()

    def mark_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Mark what was searched for, and go to the one of that number unless it is in sight; [] marks nothing.

        Each is the (start, end) of its characters in the letter's plain text, in its order, none over another; there
        may be many thousands. They lie over all other passages, which stay marked.
        """
        self._found = spans
        self._current = spans[current] if 0 <= current < len(spans) else None
        if self._current:
            self.go_to(*self._current, "near")
        self._redraw()

    def highlight(self, start: int, end: int, how: str = "third") -> None:
        """Mark characters of the letter's plain text and go there: they stand a third from the top.

        With `near` what is in sight already stays where it is; with `first` the letter stays at its beginning where
        they are in sight from there; with "" nothing moves.
        """
        self._hit = mark_parts(self._parts, [(start, end)], "hit")
        if how:
            self.go_to(start, end, how)
        self._redraw()

    def unmark(self) -> None:
        """Highlight nothing any more."""
        self._hit = {}
        self._redraw()

    @property
    def highlighted(self) -> str:
        """Return the words that are highlighted, or ""."""
        return marked_text(self._parts, self._hit)

    @property
    def pointed_at(self) -> str:
        """Return the words that one points at: what is selected or highlighted, else the paragraph on top."""
        return self.pointed[0]

    @property
    def pointed(self) -> tuple[str, int]:
        """Return the words that one points at, and where their paragraph begins in the letter's plain text."""
        number, _ = self._page.place(self.scroll_offset.y)
        words = self.text_selection and self.get_selection(self.text_selection)[0]
        if words and self.text_selection:
            begin = self.text_selection.start
            number = self._page.place(begin.y if begin else 0)[0]
        elif self._hit:
            words, number = self.highlighted, next(iter(self._hit))
        below = [part for part in self._parts[number:] if part.kind not in UNCOUNTED or (words and part.start >= 0)]
        return (words or below[0].text, below[0].start) if below else (words or "", 0)

    @property
    def offset_at_top(self) -> int:
        """Return the character of the letter's plain text with which the first line in sight begins; 0 in the head."""
        number, offset, _ = self._top()
        part = self._parts[number] if number < len(self._parts) else None
        return max(part.start, 0) + part.stored(offset) if part else 0

    def go_to(self, start: int, end: int, how: str = "top") -> None:
        """Go to characters of the letter's plain text, as `highlight` does, and mark nothing; `top` puts them there."""
        for number, marks in [*mark_parts(self._parts, [(start, end)], "").items()][:1]:
            self._goal, self._held = (number, marks[0].start, how), None
            self._go()

    @dataclass
    class Scrolled(Message):
        """Other lines stand in sight, or the same ones laid out anew."""

        reader: "Reader"

    @property
    def paragraphs(self) -> int:
        """Return the number of paragraphs: items and quotations count, headings and footnotes do not."""
        return sum(part.kind not in UNCOUNTED for part in self._parts)

    def paragraph_at_top(self) -> int:
        """Return the number of the paragraph on top of the screen, counted from 1; 0 where there is none."""
        return self._page.paragraph(self.scroll_offset.y)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other lines stand in sight."""
        super().watch_scroll_y(old_value, new_value)
        if (self.scrollable_content_region.width, self.size.height) == (self._page.width, self._height):
            self._line, self._held = new_value, None
        self.post_message(self.Scrolled(self))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        key = y + self.scroll_offset.y, self.scrollable_content_region.width
        if (strip := self._strips.get(key)) is None:
            strip = self._strips[key] = self._draw_line(*key)
        return strip

    def _draw_line(self, y: int, width: int) -> Strip:
        base = self.visual_style
        line = self._page.line(y)
        segments = self._draw(line, y, base) if line else []
        strip = Strip(segments).adjust_cell_length(width, base.rich_style)
        return strip.apply_offsets(0, y)

    def _redraw(self) -> None:
        """Draw all lines anew: what they say, or how they are marked, is other."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw all lines anew in other colours."""
        self._strips.clear()
        super().notify_style_update()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        self._redraw()

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the selected text as it reads, and what ends it."""
        return copied(self._page, selection.start, selection.end), "\n"

    def on_resize(self) -> None:
        """Wrap the lines anew where the width is another: the same words on top, what is highlighted still in sight."""
        seen, top = self._hit_in_sight(), self._top()
        self._goal = top
        if self._page.width != self.scrollable_content_region.width:
            self._lay_out()
        self._go()
        self._height = self.size.height
        if seen and not self._hit_in_sight():
            self._goal = seen
            self._go()
        self._line, self._held = self.scroll_offset.y, top if top[2] == "top" else None

    def step(self, lines: int) -> None:
        """Scroll so many lines down, or up."""
        scroll_at_once(self, self.scroll_offset.y + lines)

    def _hit_in_sight(self) -> Goal | None:
        """Return the highlighted words as what is to be gone to, where they stood in sight."""
        for number, marks in self._hit.items():
            line = self._page.find(number, marks[0].start) - self.scroll_offset.y
            return (number, marks[0].start, "third") if 0 <= line < self._height else None
        return None

    def _top(self) -> Goal:
        """Return what stands on top, or what is still to be gone to."""
        return self._goal or self._held or (*self._page.place(int(self._line)), "top")

    def _lay_out(self) -> None:
        """Lay the parts out at the width there is, or last was; before there has been one, nothing is."""
        width = self.scrollable_content_region.width or self._page.width
        if not width:
            return
        self._page = Page(self._parts, width)
        self.virtual_size = Size(0, self._page.height)
        if self.text_selection is not None:
            self.screen.clear_selection()
        self._go()
        self._redraw()
        self.post_message(self.Scrolled(self))

    def _go(self) -> None:
        """Go to the goal; how far that is from the top is known once the reader is in sight."""
        height = self.size.height
        if self._goal and height:
            number, offset, how = self._goal
            line = self._page.find(number, offset)
            scroll_at_once(self, line - _above(how, line, self.scroll_offset.y, height))
            self._goal, self._line = None, self.scroll_offset.y

    def _draw(self, line: Line, y: int, base: Style) -> list[Segment]:
        """Return the segments of a line: its margin with the sign of a passage, its label, its words."""
        part, air = self._parts[line.number], self._page.air
        if part.kind in KINDS:
            base += self._style(part.kind)
        passages = self._passages_on(line)
        styles = {each.style for each in passages}
        sign = next((sign for style, sign in SIGNS.items() if style in styles), " ")
        marks = [(each.start, each.end, self._style(each.style)) for each in (*part.marks, *passages)]
        if selected := self._selected(line, y):
            chosen = self.screen.get_component_styles("screen--selection")
            marks.append((*selected, Style.from_styles(chosen)))
        return [
            Segment(sign.rjust(max(air - 1, 1)).ljust(air), (base + self._style("note")).rich_style),
            Segment(line.prefix[air:], (base + self._style("label")).rich_style),
            *paint(part.text, line.start, line.end, base, marks),
        ]

    def _passages_on(self, line: Line) -> list[Mark]:
        """Return the marks that cover anything of a line, what lies on top last."""
        groups = (*(self._passages.get(style, {}) for style in PASSAGES), self._hit)
        found = marks_within(self._parts, line, self._found, "found")
        current = marks_within(self._parts, line, [self._current] if self._current else (), "current")
        return [*(each for group in groups for each in marks_on(line, group)), *found, *current]

    def _selected(self, line: Line, y: int) -> Span | None:
        """Return the characters of the part that are selected on a line, if any."""
        span = self.text_selection.get_span(y) if self.text_selection else None
        if span is None:
            return None
        first, last = span
        shift = line.start - len(line.prefix)
        return max(first + shift, line.start), line.end if last == -1 else min(last + shift, line.end)

    def _style(self, name: str) -> Style:
        return self.get_visual_style(f"reader--{name}", partial=True)


def _above(how: str, line: int, top: int, height: int) -> int:
    """Return how many lines stand above a line that is gone to, `top` being the one on top until now."""
    above = {"top": 0, "first": line, "near": line - top}.get(how, -1)
    return above if how == "top" or 0 <= above < height - 2 else height // THIRD
