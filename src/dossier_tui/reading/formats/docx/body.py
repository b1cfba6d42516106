"""The blocks of a Word document (or header, or text box) to parts."""

import re

from dossier_tui.reading.document import Part
from dossier_tui.reading.formats.builder import Builder
from dossier_tui.reading.formats.docx.numbering import Numbering, roman
from dossier_tui.reading.formats.docx.runs import Read, RunReader, has_text, text_boxes
from dossier_tui.reading.formats.docx.styles import Styles
from dossier_tui.reading.formats.frame import SHORT, asides, beside, holds_text, is_salutation
from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.xml import Element, attr, child, descendants, local

THROUGH = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body"}
FRAMES_LIMIT = 4  # tables within one another that are looked through for the text of a letter
PLACED_ROWS = 3  # rows up to which a table without lines only places text
SPACE = re.compile(r"\s+")


class BodyReader:
    """Reads blocks one after another: `begun` once the text of the letter has, in so many tables that frame it."""

    def __init__(
        self, builder: Builder, styles: Styles, numbering: Numbering, notes: dict[tuple[str, str], Element]
    ) -> None:
        self.builder = builder
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.runs = RunReader(styles, self._mark)
        self.counts = {"footnote": 0, "endnote": 0}
        self.begun = False
        self.frames = 0

    def read(self, element: Element) -> None:
        """Read the blocks in an element."""
        for each in element:
            name = local(each)
            if name == "p":
                self._paragraph(each)
            elif name == "tbl":
                self._table(each)
            elif name in THROUGH:
                self.read(each)
            elif name == "AlternateContent":
                self._boxes(text_boxes(each))

    def lines(self, element: Element) -> list[str]:
        """Return the lines of a cell, a text box or a header; an empty one stands between blocks."""
        found: list[str] = []
        for each in element:
            name = local(each)
            if name == "p":
                read = self.runs.read(each)
                found += read.text.lines()
                found += [line for box in read.boxes for line in ["", *self.lines(box), ""]]
            elif name == "tbl":
                found += ["", *self._placed(each), ""]
            elif name in THROUGH:
                found += self.lines(each)
            elif name == "AlternateContent":
                found += [line for box in text_boxes(each) for line in ["", *self.lines(box), ""]]
        return found

    def _paragraph(self, paragraph: Element) -> None:
        read = self.runs.read(paragraph)
        self._boxes(read.boxes)
        if child(paragraph, "pPr", "framePr") is not None and not self.begun:
            self.builder.parts += asides(read.text.lines())
        elif read.text:
            self._text(paragraph, read)
        else:
            self.builder.gap()

    def _text(self, paragraph: Element, read: Read) -> None:
        text, plain = read.text, read.text.plain()
        self.begun = self.begun or len(plain) > SHORT or is_salutation(plain)
        number = self.numbering.read(paragraph)
        if self.styles.is_contents(paragraph):
            self.builder.add("furniture", text)
        elif level := self.styles.heading(paragraph):
            printed = Inline(f"{number[1]} " if number and number[1] else "")
            printed.extend(text)
            self.builder.heading(printed, level)
        elif number:
            self.builder.item(text, *number)
        else:
            self.builder.paragraph(text, bold=read.is_bold)

    def _boxes(self, boxes: list[Element]) -> None:
        for box in boxes:
            self.builder.parts += asides(self.lines(box))

    def _table(self, table: Element) -> None:
        """Read a table: what only places text on the page is text, or stands aside above the letter."""
        rows = _rows(table)
        columns = max(map(len, rows), default=0)
        floats = child(table, "tblPr", "tblpPr") is not None
        lined = self.styles.is_lined(table)
        if not lined and (floats or not self.begun):
            self._aside(table)
        elif columns < 2 or (not lined and len(rows) <= PLACED_ROWS):
            for column in range(columns):
                for row in rows:
                    self.read_all(row[column : column + 1])
        else:
            self.builder.table([[self._inline(cell) for cell in self._spread(row)] for row in rows])

    def read_all(self, elements: list[Element]) -> None:
        """Read the blocks in elements, one after another."""
        for each in elements:
            self.read(each)

    def _aside(self, table: Element) -> None:
        """Read a table above the letter; one that holds its text already is no more than its frame."""
        if self.frames > FRAMES_LIMIT:
            self._framed(table)
            return
        fields, numbers = list(self.runs.fields), self.counts.copy()
        labels, taken = self.builder.labels.copy(), self.builder.taken.copy()
        lines = self._placed(table)
        if child(table, "tblPr", "tblpPr") is not None or not holds_text(lines):
            self.builder.parts += asides(lines)
            return
        self.runs.fields, self.counts = fields, numbers
        self.builder.labels, self.builder.taken = labels, taken
        self._framed(table)

    def _framed(self, table: Element) -> None:
        """Read the cells of a table, row by row."""
        self.frames += 1
        for row in _rows(table):
            self.read_all(row)
        self.frames -= 1

    def _placed(self, table: Element) -> list[str]:
        """Return the lines of a table that places text: labels with what stands beside them."""
        found: list[str] = []
        for row in _rows(table):
            cells = [self.lines(cell) for cell in row]
            pair = [[line for line in cell if line] for cell in cells if any(cell)]
            together = beside(pair[0], pair[1]) if len(pair) == 2 else None
            found += together or [line for cell in cells for line in [*cell, ""]]
        return found

    def _spread(self, row: list[Element]) -> list[Element | None]:
        """Return the cells of a row, with None where one goes on to the right of, or below, another."""
        cells: list[Element | None] = []
        for cell in row:
            merged = child(cell, "tcPr", "vMerge")
            cells.append(None if merged is not None and attr(merged, "val") != "restart" else cell)
            span = attr(child(cell, "tcPr", "gridSpan"), "val")
            cells += [None] * (min(int(span), 50) - 1 if span.isdecimal() else 0)
        return cells

    def _inline(self, cell: Element | None) -> Inline:
        text = Inline()
        for paragraph in descendants(cell, "p") if cell is not None else ():
            text.extend(self.runs.read(paragraph).text)
            text.line_break()
        return text

    def _mark(self, kind: str, key: str, text: Inline) -> None:
        """Put the mark of a note into the text, and read the note where it is met first."""
        note = self.notes.get((kind, key))
        if note is None:
            return
        known = f"{kind} {key}" in self.builder.labels
        self.counts[kind] += not known
        number = self.counts[kind]
        label = self.builder.label(f"{kind} {key}", roman(number) if kind == "endnote" else str(number))
        text.note(label)
        if not known and has_text(note):
            inside = Inline()
            for paragraph in descendants(note, "p"):
                inside.extend(RunReader(self.styles, _unmarked).read(paragraph).text)
                inside.line_break()
            self.builder.notes[label] = inside.markdown()


def _unmarked(kind: str, key: str, text: Inline) -> None:
    """Leave out the mark of a note within a note."""


def _rows(table: Element) -> list[list[Element]]:
    """Return the cells of each row, those in content controls too; rows that were deleted are none."""
    rows = [row for row in _inside(table, "tr") if child(row, "trPr", "del") is None]
    return [_inside(row, "tc") for row in rows]


def _inside(element: Element, name: str) -> list[Element]:
    found: list[Element] = []
    for each in element:
        if local(each) == name:
            found.append(each)
        elif local(each) in THROUGH:
            found += _inside(each, name)
    return found


def once(parts: list[Part]) -> list[Part]:
    """Return parts with each aside once, as what is printed on every page is in the file for every kind of page."""
    seen: set[str] = set()
    kept: list[Part] = []
    for part in parts:
        key = SPACE.sub("", part.label + part.text).casefold()
        if part.role != "aside" or key not in seen:
            kept.append(part)
        seen.add(key)
    return kept
