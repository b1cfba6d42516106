"""The body of a page to parts: what is a block, what is dropped, and what the official site calls its parts."""

import re

from dossier_tui.reading.formats.builder import Builder, labelled
from dossier_tui.reading.formats.html_notes import Notes
from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.lettering import QUESTION
from dossier_tui.reading.formats.xml import Element, attr, descendants, local, words

DROPPED = (
    "script style noscript template iframe object embed svg canvas select button input textarea form head title "
    "nav footer audio video map"
).split()
BLOCKS = set(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 "
    "header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
BOLD = ("b", "strong")
HEADING = re.compile(r"h([1-6])")
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
UNREAD = {
    "kopregel",
    "voetregel",
    "inhoudsopgave",
    "note-close",
    "skiplink",
    "breadcrumb",
    "visually-hidden",
    "sr-only",
}
GROUPS = {"alineagroep", "ondertekening"}
ASIDES = {"dossiertitel", "stuknummer", "kamervraagnummer", "kamerstukkop", "kamervraagkop"}
PLAIN = {"kamervraagomschrijving", "kamervraagomschrijving_kop"}
SUBHEADS = re.compile(r"tussenkop")
LONG_CELL = 400  # characters: cells of more hold text, and the table only places it
SPAN_LIMIT = 50
ITEM = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)°]+")


class PageReader:
    """Reads the elements of a page one after another."""

    def __init__(self, builder: Builder, notes: Notes) -> None:
        self.builder = builder
        self.notes = notes

    def blocks(self, element: Element) -> None:
        """Read the children of a block: text between blocks is a paragraph of its own."""
        loose = Inline(element.text)
        for each in element:
            if not self._is_read(each):
                pass
            elif _holds_blocks(each):
                self._flush(loose)
                loose = Inline()
                self._block(each)
            else:
                self._inline(each, loose)
            loose.add(each.tail)
        self._flush(loose)

    def _block(self, element: Element) -> None:
        name, names = local(element), _names(element)
        heading = HEADING.fullmatch(name)
        if names & ASIDES:
            self.builder.add("aside", self.text(element))
        elif names & PLAIN:
            self.builder.paragraph(self.text(element))
        elif names & GROUPS and not _only_inline(element):
            self.builder.group([self.text(each) for each in element if self._is_read(each)])
        elif heading or (SUBHEADS.search(" ".join(names)) and _only_inline(element)):
            self._heading(element, int(heading[1]) if heading else 2)
        elif name in ("ul", "ol"):
            self._list(element, 1)
        elif name == "table" and _is_data(element):
            for caption in descendants(element, "caption"):
                self.builder.paragraph(self.text(caption), bold=True)
            self.builder.table([self._row(row) for row in descendants(element, "tr")])
        elif name in ("blockquote", "pre") and _only_inline(element):
            self.builder.paragraph(self._pre(element) if name == "pre" else self.text(element), role="quotation")
        elif name == "hr":
            self.builder.paragraph(Inline("-----"))
        elif name == "p" and _only_inline(element):
            self._paragraph(element)
        else:
            self.blocks(element)

    def text(self, element: Element) -> Inline:
        """Return all text of an element, whatever blocks are in it, as lines."""
        text = Inline()
        self._inline(element, text)
        return text

    def _inline(self, element: Element, text: Inline) -> None:
        name = local(element)
        if not name or not self._is_read(element):
            return
        if element in self.notes.marks:
            text.note(self.notes.marks[element])
            return
        if name == "br" or (name in BLOCKS and text and name not in ("td", "th")):
            text.line_break()
        text.add(element.text)
        for each in element:
            self._inline(each, text)
            text.add(each.tail)
        text.add(" " if name in BLOCKS else "")

    def _paragraph(self, element: Element) -> None:
        text = self.text(element)
        if attr(element, "class").startswith("MsoList"):
            item, label = labelled(text)
            self.builder.item(item, 1, label)
            return
        bold = [words(each) for each in element if local(each) in BOLD]
        self.builder.paragraph(text, bold=bool(bold) and "".join(bold) == text.plain().replace("  ", " "))

    def _heading(self, element: Element, level: int) -> None:
        """Read a heading; the number of a paper in it stands beside the text, a question's is a heading below it."""
        number = next((each for each in element if _names(each) & ASIDES), None)
        text = Inline(element.text)
        for each in element:
            if each is not number:
                self._inline(each, text)
            text.add(each.tail)
        if number is not None:
            self.builder.add("aside", self.text(number))
        self.builder.heading(text, 2 if QUESTION.fullmatch(text.plain()) else level)

    def _list(self, element: Element, level: int) -> None:
        number = int(attr(element, "start")) if attr(element, "start").isdecimal() else 1
        for item in element:
            if local(item) in ("ul", "ol"):
                self._list(item, level + 1)
            elif self._is_read(item):
                self._item(item, level, f"{number}." if local(element) == "ol" else "")
                number += local(item) == "li"

    def _item(self, item: Element, level: int, label: str) -> None:
        lists = [each for each in item if local(each) in ("ul", "ol")]
        text = Inline(item.text)
        for each in item:
            if each not in lists:
                self._inline(each, text)
            text.add(each.tail)
        text, typed = labelled(text) if not label or _has_number(item) else (text, "")
        self.builder.item(text, level, typed or label)
        for each in lists:
            self._list(each, level + 1)

    def _row(self, row: Element) -> list[Inline]:
        cells: list[Inline] = []
        for cell in row:
            if local(cell) in ("td", "th"):
                span = attr(cell, "colspan")
                cells.append(self.text(cell))
                cells += [Inline() for _ in range(min(int(span), SPAN_LIMIT) - 1 if span.isdecimal() else 0)]
        return cells

    def _pre(self, element: Element) -> Inline:
        text = Inline()
        for line in "".join(element.itertext()).split("\n"):
            text.add(line)
            text.line_break()
        return text

    def _flush(self, text: Inline) -> None:
        self.builder.paragraph(text)

    def _is_read(self, element: Element) -> bool:
        return (
            local(element) not in DROPPED
            and element not in self.notes.blocks
            and not _names(element) & UNREAD
            and not HIDDEN.search(attr(element, "style"))
            and "hidden" not in element.attrib
        )


def _names(element: Element) -> set[str]:
    return {attr(element, "id"), *attr(element, "class").split()} - {""}


def _holds_blocks(element: Element) -> bool:
    return any(local(each) in BLOCKS for each in element.iter())


def _only_inline(element: Element) -> bool:
    return not any(local(each) in BLOCKS for each in element.iter() if each is not element)


def _has_number(item: Element) -> bool:
    """Tell whether an item begins with a number of its own, set apart by its class."""
    first = next((each for each in item.iter() if each is not item and words(each)), None)
    while first is not None and local(first) in ("p", "div"):
        first = next((each for each in first if words(each)), None)
    return first is not None and bool(ITEM.fullmatch(words(first)))


def _is_data(table: Element) -> bool:
    """Tell whether a table holds rows of data, and does not merely place text on the page."""
    if attr(table, "role") == "presentation" or any(each is not table for each in descendants(table, "table")):
        return False
    rows = [[each for each in row if local(each) in ("td", "th")] for row in descendants(table, "tr")]
    longest = max((len(words(cell)) for row in rows for cell in row), default=0)
    headed = any(True for _ in descendants(table, "th"))
    return headed or (len(rows) > 1 and max(map(len, rows)) > 1 and longest < LONG_CELL)
