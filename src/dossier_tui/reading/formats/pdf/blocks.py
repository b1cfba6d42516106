"""Lines and tables to the parts of a letter: paragraphs, headings, items."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from dossier_tui.reading.document import Part
from dossier_tui.reading.formats.frame import is_salutation
from dossier_tui.reading.formats.lettering import QUESTION
from dossier_tui.reading.formats.pdf.columns import Page
from dossier_tui.reading.formats.pdf.labels import label_of
from dossier_tui.reading.formats.pdf.rows import Cell
from dossier_tui.reading.formats.pdf.tables import Piece, Table
from dossier_tui.reading.formats.pdf.text import Writer

GAP = 1.28  # of the usual distance of lines: more parts paragraphs
LARGER = 1.08  # of the size of the running text: a heading
HEADING_LENGTH = 160  # letters
HEADING_LINES = 3
SENTENCE_END = (".", "?", "!", ":", ";", "”", "»", ")")
NO_HEADING = re.compile(r"[.;:,]$")
DEEPEST = 4
ROOM = 0.5  # of the size: less may be a matter of hyphenation
MEANT = 2.5  # of the size: with so much more room, a line break inside a paragraph was meant


@dataclass
class Block:
    """Lines that belong together; `breaks` are the places of those before which a break is meant."""

    lines: list[Cell]
    label: tuple[str, str] | None = None
    breaks: set[int] = field(default_factory=set)
    heading: bool = False

    @property
    def style(self) -> tuple[float, bool, bool, bool]:
        """Return size, bold, italic and ruled of its first line."""
        first = self.lines[0]
        return round(first.size * 2) / 2, first.bold, first.italic, first.ruled

    @property
    def text(self) -> str:
        """Return its text, lines joined by a space."""
        return " ".join(line.text for line in self.lines)


class Blocks:
    """Gathers lines to blocks, and writes these as parts."""

    def __init__(self, pages: list[Page], titled: bool = False) -> None:
        """Take the pages, and whether the first line below the head is the letter's title."""
        self.titled = titled
        self.pages = {page.sheet.number: page for page in pages}
        self.size = pages[0].size if pages else 10.0
        self.pitch = _pitch(pages)
        self.found: list[Block | Table] = []

    def add(self, piece: Piece) -> None:
        """Add a line or a table."""
        before = self.found[-1] if self.found else None
        if isinstance(piece, Table):
            self.found.append(piece)
        elif isinstance(before, Block) and not self._begins(before, piece):
            if self._fits(before, piece, MEANT):
                before.breaks.add(len(before.lines))
            before.lines.append(piece)
        else:
            label = label_of(piece.text)
            self.found.append(Block([piece], label if label and self._may_be_item(before, piece, label[0]) else None))

    def _begins(self, block: Block, line: Cell) -> bool:
        """Tell whether a line begins a block of its own."""
        last, label = block.lines[-1], label_of(line.text)
        if label and self._may_be_item(block, line, label[0]):
            return True
        if (last.bold, last.italic) != (line.bold, line.italic) and (
            last.bold or line.bold or self._alone(block, line)
        ):
            return True
        if abs(last.size - line.size) > 0.06 * line.size:
            return True
        if line.number != last.number:
            return not self._goes_on(block, line)
        return self._is_apart(last, line) or self._is_set_off(block, line) or self._stands_above(block, line)

    def _is_apart(self, last: Cell, line: Cell) -> bool:
        down = line.y - last.y
        return down < 0.3 * line.size or down > GAP * self.pitch * max(line.size / self.size, 0.7)

    def _goes_on(self, block: Block, line: Cell) -> bool:
        """Tell whether a paragraph goes on over a page."""
        last = block.lines[-1]
        if last.text.endswith("-"):
            return True
        full = not self._fits(block, line)
        return full and (line.text[:1].islower() or not last.text.endswith(SENTENCE_END))

    def _fits(self, block: Block, line: Cell, room: float = ROOM) -> bool:
        """Tell whether the first word of a line had room on the one before it; `room` is what more, in sizes."""
        last = block.lines[-1]
        right = self.pages[last.number].right
        end = last.x1 + 0.3 * last.size + line.first_width()
        return end < right - room * last.size and not last.text.endswith("-")

    def _is_set_off(self, block: Block, line: Cell) -> bool:
        """Tell whether a line begins a paragraph by being indented, hanging out, or following on a short line's end."""
        last, short = block.lines[-1], self._fits(block, line)
        ended = last.text.endswith(SENTENCE_END)
        if block.label and len(block.lines) > 1 and line.x0 < last.x0 - 0.7 * line.size:
            return True
        if block.label and short and ended and line.x0 <= block.lines[0].x0 + 1:
            return True
        indented = not block.label and line.x0 > last.x0 + 0.8 * line.size and len(block.lines) > 1
        return (indented and (short or ended)) or (short and ended and line.text[:1].isupper() and self._is_text(block))

    def _is_text(self, block: Block) -> bool:
        """Tell whether a block is running text, and not an address or a list of names."""
        first = block.lines[0]
        page = self.pages[first.number]
        return max(line.x1 - line.x0 for line in block.lines) > 0.6 * (page.right - page.left)

    def _stands_above(self, block: Block, line: Cell) -> bool:
        """Tell whether a block is a line in the style of the text that stands as a heading above it."""
        if len(block.lines) > 1 or block.label or not self._fits(block, line):
            return False
        page, text = self.pages[line.number], block.text
        if QUESTION.fullmatch(text):
            block.heading = True
            return True
        if is_salutation(text):
            return True
        long = line.x1 - line.x0 > 0.7 * (page.right - page.left) and block.lines[0].x1 < page.left + 0.7 * (
            page.right - page.left
        )
        block.heading = long and text[:1].isupper() and line.text[:1].isupper() and not NO_HEADING.search(text)
        return block.heading

    def _may_be_item(self, block: "Block | Table | None", line: Cell, kind: str) -> bool:
        """Tell whether a label is one, and not a dash or a number that a line happens to begin with."""
        if kind == "bullet" or not isinstance(block, Block) or block.label:
            return True
        last = block.lines[-1]
        if line.number == last.number and self._is_apart(last, line):
            return True
        return (
            self._fits(block, line) or last.text.endswith((":", ";")) or (kind == "number" and last.text.endswith("."))
        )

    def _alone(self, block: Block, line: Cell) -> bool:
        """Tell whether a block in italics is a line of its own above text, and not emphasis that fills the line."""
        return len(block.lines) == 1 and self._fits(block, line)

    def parts(self, writer: Writer) -> list[Part]:
        """Return the parts."""
        self._find_headings()
        levels, indents = self._levels(), self._indents()
        return [self._part(each, writer, levels, indents) for each in self.found]

    def _find_headings(self) -> None:
        bold = sum(len(b.text) for b in self.found if isinstance(b, Block) and b.lines[0].bold)
        whole = sum(len(b.text) for b in self.found if isinstance(b, Block))
        for block, following in pairwise([*self.found, None]):
            if isinstance(block, Block) and not block.heading:
                block.heading = _is_heading(block, following, self.size, bold * 2 > whole)
        if self.found and isinstance(self.found[-1], Block):
            self.found[-1].heading = False

    def _levels(self) -> dict[tuple[float, bool, bool, bool], int]:
        """Return the depth of each style of heading, the largest and boldest first."""
        titles = self.found[1:] if self.titled else self.found
        styles = {block.style for block in titles if isinstance(block, Block) and block.heading}
        ranked = sorted(styles, key=lambda style: (-style[0], not style[1], not style[3], not style[2]))
        return {style: min(2 + place, DEEPEST) for place, style in enumerate(ranked)}

    def _indents(self) -> list[float]:
        """Return at which places the labels of items stand, each in points and more than half a size apart."""
        places = sorted(b.lines[0].x0 for b in self.found if isinstance(b, Block) and b.label and not b.heading)
        return [x for n, x in enumerate(places) if not n or x - places[n - 1] > 0.6 * self.size]

    def _part(
        self,
        block: Block | Table,
        writer: Writer,
        levels: dict[tuple[float, bool, bool, bool], int],
        indents: list[float],
    ) -> Part:
        if isinstance(block, Table):
            return Part("table", block.markdown(writer))
        if block.heading:
            level = 1 if self.titled and block is self.found[0] else levels[block.style]
            return Part("heading", writer.markdown(block.lines), level)
        if block.label:
            level = sum(1 for x in indents if x <= block.lines[0].x0 + 0.1)
            return Part("item", writer.markdown(_unlabelled(block)), min(max(level, 1), DEEPEST), block.label[1])
        return Part("paragraph", writer.markdown(block.lines, block.breaks))


def _unlabelled(block: Block) -> list[Cell]:
    """Return the lines of an item without the bullet or number before it."""
    first = block.lines[0]
    if len(first.words) > 1 and label_of(f"{first.words[0].text} x"):
        return [first.without_first(), *block.lines[1:]]
    word = first.words[0]._replace(text=first.words[0].text[1:])  # the bullet stands glued to its text
    return [Cell((word, *first.words[1:]), first.number, first.y, first.size), *block.lines[1:]]


def _is_heading(block: Block, following: Block | Table | None, size: float, all_bold: bool) -> bool:
    """Tell whether a block stands out from the text below it: larger, bold, underlined or in italics, and short."""
    text = block.text
    if following is None or len(block.lines) > HEADING_LINES or len(text) > HEADING_LENGTH or NO_HEADING.search(text):
        return False
    if not any(each.isalpha() for each in text) or (block.label and block.label[0] != "number"):
        return False
    if all(line.size > LARGER * size for line in block.lines):
        return True
    if not all_bold and all(line.bold for line in block.lines):
        return True
    marked = len(block.lines) == 1 and (block.lines[0].italic or block.lines[0].ruled)
    below = following.lines[0] if isinstance(following, Block) else None
    return marked and text[:1].isupper() and below is not None and not below.italic


def _pitch(pages: list[Page]) -> float:
    """Return the usual distance between lines of running text, in points."""
    steps: Counter[float] = Counter()
    for page in pages:
        for above, below in pairwise(page.rows):
            alike = abs(above[0].size - page.size) < 0.5 and abs(below[0].size - page.size) < 0.5
            if alike and 0.8 * page.size < below[0].y - above[0].y < 2.2 * page.size:
                steps[round((below[0].y - above[0].y) * 2) / 2] += 1
    return steps.most_common(1)[0][0] if steps else 1.3 * (pages[0].size if pages else 10.0)
