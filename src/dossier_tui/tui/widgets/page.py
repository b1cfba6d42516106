"""A letter laid out on lines of a width: which words stand on which line, before any colour."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from dossier_tui.model.text import visible
from dossier_tui.reading.blocks import Block, Mark
from dossier_tui.tui.widgets.wrap import wrap

MEASURE = 88  # cells at most for a line of text
AIR = ((96, 4), (40, 2), (0, 1))  # from how wide a page on, how many cells stand free at its left
LEAST = 8  # cells that a text is given however narrow the page
RULE = "─" * 24
BAR = "│ "
UNCOUNTED = ("head", "title", "heading", "rule", "footnote")  # what is no paragraph
CLOSE = ("head", "item", "table", "footnote")  # kinds that follow their like without an empty line


class Part(NamedTuple):
    """A block as drawn, nothing hidden: `label` before the first line of its text, `hanging` before others.

    `kind` is the block's, or `title` or `head` for what stands above a letter. `source` is the text as it is
    stored and `start` its place in the letter's plain text, in characters; -1 for what is not of the letter.
    """

    kind: str
    text: str
    label: str = ""
    hanging: str = ""
    source: str = ""
    start: int = -1
    marks: tuple[Mark, ...] = ()

    def drawn(self, offset: int) -> int:
        """Return where a character of the stored text stands in the drawn one."""
        return offset if len(self.text) == len(self.source) else len(visible(self.source[:offset]))

    def stored(self, offset: int) -> int:
        """Return which character of the stored text is drawn at a place, or about there."""
        return offset if len(self.text) == len(self.source) else min(offset, len(self.source))


class Line(NamedTuple):
    """Characters `start` to `end` of the text of a part, after a prefix; `first` of its lines or not."""

    number: int
    start: int
    end: int
    prefix: str
    first: bool


def parts_of(blocks: Sequence[Block], head: Sequence[tuple[str, str]] = ()) -> list[Part]:
    """Return what is drawn of a letter: its head, its blocks, and a rule above the footnotes.

    A pair of the head without a label is a title; where the text begins with it as well it is drawn once.
    """
    room = max((cell_len(visible(label)) for label, _ in head), default=0)
    parts = [_head_part(label, value, room) for label, value in head]
    if parts and blocks and _same(parts[0], blocks[0]):
        parts[0] = _part(blocks[0], None)._replace(kind="title")
        blocks = blocks[1:]
    for block in blocks:
        if block.kind == "footnote" and parts and parts[-1].kind != "footnote":
            parts.append(Part("rule", RULE))
        parts.append(_part(block, parts[-1] if parts else None))
    return parts


def _same(title: Part, block: Block) -> bool:
    """Tell whether a block only repeats the title above it."""
    said, repeated = ("".join(text.casefold().split()) for text in (title.text, visible(block.text)))
    return title.kind == "title" and block.kind == "heading" and said == repeated


def _head_part(label: str, value: str, room: int) -> Part:
    if not label:
        return Part("title", visible(value))
    label = visible(label)
    return Part("head", visible(value), label + " " * (room - cell_len(label) + 2), " " * (room + 2))


def _part(block: Block, before: Part | None) -> Part:
    text = RULE if block.kind == "rule" else visible(block.text)
    label = hanging = BAR if block.kind == "quotation" else ""
    if block.kind in ("item", "footnote"):
        indent = "   " * max(block.level - 1, 0)
        label = f"{indent}{visible(block.label)} "
        hanging = " " * cell_len(label)
        if not block.label and before and before.kind == block.kind:
            label = hanging = before.hanging
    part = Part(block.kind, text, label, hanging, text if block.kind == "rule" else block.text, block.start)
    marks = tuple(Mark(part.drawn(start), part.drawn(end), style) for start, end, style in block.marks)
    return part._replace(marks=marks)


def _space(before: Part | None, part: Part) -> int:
    """Return the number of empty lines between two parts."""
    if before is None or (before.kind == part.kind and part.kind in CLOSE):
        return 0
    return 0 if before.kind == "heading" else 1


class Page:
    """Parts laid out at a width, in cells. Lines and parts are counted from 0."""

    def __init__(self, parts: Sequence[Part], width: int) -> None:
        self.parts = parts
        self.width = width
        self.air = next(air for least, air in AIR if width >= least)
        room = min(MEASURE, width - self.air - 1)
        self._spans = [wrap(part.text, max(room - cell_len(part.hanging), LEAST)) for part in parts]
        self._tops: list[int] = []
        y = 0
        for number, spans in enumerate(self._spans):
            y += _space(parts[number - 1] if number else None, parts[number])
            self._tops.append(y)
            y += len(spans)
        self.height = y
        counted = (number for number, part in enumerate(parts) if part.kind not in UNCOUNTED)
        self._ends = [self._tops[number] + len(self._spans[number]) for number in counted]

    def line(self, y: int) -> Line | None:
        """Return the line at `y`, or None for an empty one."""
        number = bisect_right(self._tops, y) - 1
        index = y - self._tops[number] if number >= 0 else -1
        if not 0 <= index < len(self._spans[number]):
            return None
        part, (start, end) = self.parts[number], self._spans[number][index]
        return Line(number, start, end, " " * self.air + (part.hanging if index else part.label), not index)

    def place(self, y: int) -> tuple[int, int]:
        """Return the part, and the character of it, with which the text from line `y` on begins."""
        line = self.line(y)
        return (line.number, line.start) if line else (bisect_right(self._tops, y), 0)

    def find(self, number: int, offset: int) -> int:
        """Return the line on which a character of a part stands; the last one where there is no such part."""
        if number >= len(self.parts):
            return max(self.height - 1, 0)
        starts = [start for start, _ in self._spans[number]]
        return self._tops[number] + max(bisect_right(starts, offset) - 1, 0)

    def paragraph(self, y: int) -> int:
        """Return the number, from 1, of the first paragraph that ends on line `y` or below; 0 without any."""
        return min(bisect_right(self._ends, y) + 1, len(self._ends))
