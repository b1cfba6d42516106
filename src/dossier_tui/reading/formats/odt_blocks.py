"""The body of an ODF text to parts: deletions, hidden text and comments left out."""

from collections import defaultdict

from dossier_tui.reading.formats.builder import Builder
from dossier_tui.reading.formats.docx.numbering import printed
from dossier_tui.reading.formats.frame import SHORT, asides, beside, holds_text, is_salutation
from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.xml import Element, attr, child, descendants, local, words

THROUGH = {"section", "soft-page-break", "index-body", "text"}
UNREAD = {
    "tracked-changes", "annotation", "annotation-end", "hidden-text", "variable-decls", "sequence-decls", "forms",
    "user-field-decls", "shapes", "index-title-template", "desc", "title", "script", "note-citation",
}  # fmt: skip
INDEXES = ("table-of-content", "illustration-index", "alphabetical-index", "user-index", "bibliography")
FRAMES_LIMIT = 4  # tables within one another that are looked through for the text of a letter
PLACED_ROWS = 3  # rows up to which a table without lines only places text
SPACES_LIMIT = 100
CHAIN = 20  # styles that build on one another, before it must be a circle


class OdtStyles:
    """Styles of paragraphs, letters and lists by name, those of the document over those of the file."""

    def __init__(self, roots: list[Element]) -> None:
        self.styles = {attr(each, "name"): each for root in roots for each in descendants(root, "style")}
        self.lists = {attr(each, "name"): each for root in roots for each in descendants(root, "list-style")}

    def said(self, name: str, *properties: str) -> str:
        """Return the first of the properties of letters that a style or those that it builds on set."""
        for _ in range(CHAIN):
            style = self.styles.get(name)
            if style is None:
                break
            for each in style:
                if found := next((attr(each, key) for key in properties if attr(each, key)), ""):
                    return found
            name = attr(style, "parent-style-name")
        return ""

    def is_hidden(self, name: str) -> bool:
        """Tell whether letters of a style are not shown."""
        return self.said(name, "display") == "none"

    def is_bold(self, name: str) -> bool:
        """Tell whether letters of a style are bold."""
        return self.said(name, "font-weight") in ("bold", "600", "700", "800", "900")

    def is_lined(self, table: Element) -> bool:
        """Tell whether any cell of a table is drawn with lines."""
        keys = ("border", "border-top", "border-bottom", "border-left", "border-right")
        cells = descendants(table, "table-cell")
        return any(self.said(attr(cell, "style-name"), *keys) not in ("", "none", "hidden") for cell in cells)


class BlockReader:
    """Reads blocks one after another: `begun` once the text of the letter has, in so many tables that frame it."""

    def __init__(self, builder: Builder, styles: OdtStyles) -> None:
        self.builder = builder
        self.styles = styles
        self.begun = False
        self.frames = 0
        self.counts: dict[tuple[str, int], int] = defaultdict(int)

    def blocks(self, element: Element) -> None:
        """Read the blocks in an element."""
        for each in element:
            name = local(each)
            if name in ("p", "h"):
                self._paragraph(each)
            elif name == "list":
                self._list(each, 1, attr(each, "style-name"))
            elif name == "table":
                self._table(each)
            elif name == "frame":
                self._box(each)
            elif name in INDEXES:
                for line in descendants(each, "p"):
                    self.builder.add("furniture", self.text(line))
            elif name in THROUGH and attr(each, "display") != "none":
                self.blocks(each)

    def text(self, element: Element) -> Inline:
        """Return the text of a paragraph."""
        text = Inline()
        self._inline(element, text)
        return text

    def lines(self, element: Element) -> list[str]:
        """Return the lines of a cell, a text box or a header; an empty one stands between blocks."""
        found: list[str] = []
        for each in element:
            name = local(each)
            if name in ("p", "h"):
                found += self.text(each).lines()
            elif name == "table":
                found += ["", *self._placed(each), ""]
            elif name in ("list", "list-item", "text-box", "frame", *THROUGH):
                found += ["", *self.lines(each), ""]
        return found

    def _inline(self, element: Element, text: Inline) -> None:
        name = local(element)
        if name in UNREAD or not name or self.styles.is_hidden(attr(element, "style-name")):
            return
        if name == "note":
            self._note(element, text)
        elif name == "frame":
            self._box(element)
        elif name == "line-break":
            text.line_break()
        elif name in ("tab", "s"):
            text.add(" ")
        else:
            text.add(element.text)
            for each in element:
                self._inline(each, text)
                text.add(each.tail)

    def _paragraph(self, element: Element) -> None:
        text = self.text(element)
        plain = text.plain()
        self.begun = self.begun or len(plain) > SHORT or is_salutation(plain)
        level = attr(element, "outline-level")
        if not text:
            self.builder.gap()
        elif local(element) == "h" and attr(element, "is-list-header") != "true":
            self.builder.heading(text, (int(level) if level.isdecimal() else 1) + 1)
        else:
            self.builder.paragraph(text, bold=self._all_bold(element))

    def _all_bold(self, element: Element) -> bool:
        """Tell whether a paragraph is in bold, as a whole or in every span."""
        if self.styles.is_bold(attr(element, "style-name")):
            return True
        spans = [each for each in element if local(each) == "span" and words(each)]
        bold = all(self.styles.is_bold(attr(each, "style-name")) for each in spans)
        return bool(spans) and bold and "".join(map(words, spans)).replace(" ", "") == words(element).replace(" ", "")

    def _note(self, element: Element, text: Inline) -> None:
        citation, body = child(element, "note-citation"), child(element, "note-body")
        printed_as = words(citation) if citation is not None else ""
        label = self.builder.label(attr(element, "id") or f"note {len(self.builder.labels)}", printed_as)
        text.note(label)
        inside = Inline()
        for paragraph in descendants(body, "p") if body is not None else ():
            inside.extend(self.text(paragraph))
            inside.line_break()
        self.builder.notes[label] = inside.markdown()

    def _box(self, element: Element) -> None:
        for box in descendants(element, "text-box"):
            self.builder.parts += asides(self.lines(box))
            break

    def _list(self, element: Element, level: int, style: str) -> None:
        if attr(element, "continue-numbering") != "true" and not attr(element, "continue-list"):
            self.counts[style, level] = 0
        for item in element:
            first = local(item) == "list-item"
            for each in item:
                if local(each) == "list":
                    self._list(each, level + 1, attr(each, "style-name") or style)
                elif local(each) == "h":
                    self._paragraph(each)
                elif local(each) == "p" and (text := self.text(each)):
                    self.builder.item(text, level, self._label(style, level) if first else "")
                    first = False

    def _label(self, style: str, level: int) -> str:
        """Return the number that is printed before an item, counting on; empty for a bullet."""
        form = next((each for each in self.styles.lists.get(style, ()) if attr(each, "level") == str(level)), None)
        if form is None or local(form) != "list-level-style-number" or not attr(form, "num-format"):
            return ""
        start = attr(form, "start-value")
        count = self.counts[style, level] or (int(start) if start.isdecimal() and len(start) < 7 else 1)
        self.counts[style, level] = count + 1
        return f"{attr(form, 'num-prefix')}{printed(count, attr(form, 'num-format'))}{attr(form, 'num-suffix')}"

    def _table(self, table: Element) -> None:
        """Read a table: what only places text on the page is text, or stands aside above the letter."""
        rows = _rows(table)
        lined = self.styles.is_lined(table)
        columns = max(map(len, rows), default=0)
        self.frames += 1
        if not self.begun and self.frames <= FRAMES_LIMIT and not holds_text(lines := self._placed(table)):
            self.builder.parts += asides(lines)
        elif columns < 2 or (not lined and (len(rows) <= PLACED_ROWS or not self.begun)):
            for column in range(columns):
                for row in rows:
                    self._cells(row[column : column + 1])
        else:
            self.builder.table([[self._cell(cell) for cell in row] for row in rows])
        self.frames -= 1

    def _cells(self, cells: list[Element]) -> None:
        for cell in cells:
            self.blocks(cell)

    def _cell(self, cell: Element) -> Inline:
        text = Inline()
        for paragraph in descendants(cell, "p", "h"):
            text.extend(self.text(paragraph))
            text.line_break()
        return text

    def _placed(self, table: Element) -> list[str]:
        """Return the lines of a table that places text: labels with what stands beside them."""
        found: list[str] = []
        for row in _rows(table):
            cells = [self.lines(cell) for cell in row]
            pair = [[line for line in cell if line] for cell in cells if any(cell)]
            together = beside(pair[0], pair[1]) if len(pair) == 2 else None
            found += together or [line for cell in cells for line in [*cell, ""]]
        return found


def _rows(table: Element) -> list[list[Element]]:
    """Return the cells of each row, those that another covers too."""
    rows: list[list[Element]] = []
    for each in table:
        if local(each) == "table-row":
            rows.append([cell for cell in each if local(cell) in ("table-cell", "covered-table-cell")])
        elif local(each) in ("table-header-rows", "table-rows", "table-row-group"):
            rows += _rows(each)
    return rows
