"""The text of one Word paragraph: deletions, hidden text and the workings of fields left out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dossier_tui.reading.formats.docx.styles import Styles
from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.xml import Element, attr, descendants, local

THROUGH = {
    "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "ruby",
    "rubyBase", "oMath", "oMathPara", "r",
}  # fmt: skip
MARKS = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
BOXES = ("drawing", "pict", "object", "AlternateContent")
SPECIAL = {"2022": "•", "F0B7": "•", "F0D8": "•", "F0A7": "•", "F0E0": "→", "F0FC": "✓", "2013": "–", "2014": "—"}


Marker = Callable[[str, str, Inline], None]  # puts the mark of a note, by kind and id, into a text


@dataclass
class Read:
    """One paragraph: its text, what notes it refers to, the text boxes that hang on it, and what of it is bold."""

    text: Inline = field(default_factory=Inline)
    boxes: list[Element] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)

    @property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return bool(self.bold) and all(self.bold)


class RunReader:
    """Reads paragraphs one after another: a field can begin in one and end in another."""

    def __init__(self, styles: Styles, mark: Marker) -> None:
        self.styles = styles
        self.mark = mark
        self.fields: list[bool] = []  # of every field that is open, whether its result has begun

    def read(self, paragraph: Element) -> Read:
        """Return the text of a paragraph."""
        read = Read()
        self._children(paragraph, paragraph, read)
        return read

    def _children(self, element: Element, paragraph: Element, read: Read) -> None:
        for each in element:
            name = local(each)
            if name == "r":
                self._run(each, paragraph, read)
            elif name in THROUGH:
                self._children(each, paragraph, read)
            elif name == "t":  # of a formula
                read.text.add(each.text)
            elif name in BOXES:
                read.boxes += text_boxes(each)

    def _run(self, run: Element, paragraph: Element, read: Read) -> None:
        if self.styles.switched(run, paragraph, "vanish"):
            return
        bold = self.styles.switched(run, paragraph, "b")
        for each in run:
            name = local(each)
            if name == "fldChar":
                self._field(attr(each, "fldCharType"))
            elif name in BOXES:
                read.boxes += text_boxes(each)
            elif all(self.fields):
                self._piece(each, name, bold, read)

    def _piece(self, element: Element, name: str, bold: bool, read: Read) -> None:
        if name == "t":
            read.text.add(element.text)
            if (element.text or "").strip():
                read.bold.append(bold)
        elif name in MARKS:
            read.text.add(MARKS[name])
        elif name == "cr" or (name == "br" and attr(element, "type") not in ("page", "column")):
            read.text.line_break()
        elif name == "sym":
            read.text.add(SPECIAL.get(attr(element, "char").upper(), ""))
        elif name in NOTES:
            self.mark(NOTES[name], attr(element, "id"), read.text)
        elif name in ("ruby", "sdt"):
            self._children(element, element, read)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()


def text_boxes(element: Element) -> list[Element]:
    """Return the contents of text boxes, each once: Word writes them a second time for programs before 2010."""
    if local(element) == "AlternateContent":
        choices = [each for each in element if local(each) in ("Choice", "Fallback")]
        found = (text_boxes(each) for each in choices)
        return next((boxes for boxes in found if boxes), [])
    if local(element) == "txbxContent":
        return [element]
    if is_hidden(element):
        return []
    return [box for each in element for box in text_boxes(each)]


def is_hidden(element: Element) -> bool:
    """Tell whether a drawing is not shown."""
    if "visibility:hidden" in attr(element, "style").replace(" ", ""):
        return True
    return any(local(each) == "docPr" and attr(each, "hidden") in ("1", "true") for each in element)


def has_text(element: Element) -> bool:
    """Tell whether a piece of a document holds any text."""
    return any((each.text or "").strip() for each in descendants(element, "t"))
