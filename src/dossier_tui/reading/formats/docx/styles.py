"""What the styles of a Word file say: which are headings, lists, hidden, or tables with lines."""

import re

from dossier_tui.reading.formats.xml import Element, attr, child, local

HEADING = re.compile(r"(?:heading|kop|überschrift|titre) ?([1-9])", re.IGNORECASE)
TITLE = ("title", "titel")
CONTENTS = re.compile(r"(?:toc|inhopg) ?\d|toc heading|kopvaninhoudsopgave|inhoudsopgave.*", re.IGNORECASE)
OFF = ("0", "false", "none", "nil", "off")
CHAIN = 20  # styles that build on one another, before it must be a circle
SIDES = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")


class Styles:
    """Styles by id."""

    def __init__(self, root: Element | None) -> None:
        self.chains: dict[str, list[Element]] = {}
        self.by_id = {
            attr(each, "styleId"): each for each in (root if root is not None else ()) if local(each) == "style"
        }

    def chain(self, name: str) -> list[Element]:
        """Return a style and those that it builds on, the nearest first."""
        if name in self.chains:
            return self.chains[name]
        found = self.chains.setdefault(name, [])
        style = self.by_id.get(name)
        while style is not None and len(found) < CHAIN:
            found.append(style)
            style = self.by_id.get(attr(child(style, "basedOn"), "val"))
        return found

    def of(self, paragraph: Element) -> list[Element]:
        """Return the styles of a paragraph, the nearest first."""
        return self.chain(attr(child(paragraph, "pPr", "pStyle"), "val"))

    def heading(self, paragraph: Element) -> int:
        """Return the level of a heading (a title is 1, the first level of headings 2), or 0."""
        own = attr(child(paragraph, "pPr", "outlineLvl"), "val")
        chain = self.of(paragraph)
        for style in chain:
            name = attr(child(style, "name"), "val")
            if name.casefold() in TITLE:
                return 1
            if found := HEADING.fullmatch(name):
                return int(found[1]) + 1
            own = own or attr(child(style, "pPr", "outlineLvl"), "val")
        return int(own) + 2 if own.isdecimal() and int(own) < 9 else 0

    def is_contents(self, paragraph: Element) -> bool:
        """Tell whether a paragraph is of a table of contents."""
        names = [attr(child(style, "name"), "val") for style in self.of(paragraph)]
        return any(CONTENTS.fullmatch(name) for name in names)

    def switched(self, run: Element, paragraph: Element | None, name: str) -> bool:
        """Tell whether a property of letters (`b`, `vanish`) is on for a run."""
        own = child(run, "rPr", name)
        if own is not None:
            return is_on(own)
        chain = self.chain(attr(child(run, "rPr", "rStyle"), "val")) + (
            self.of(paragraph) if paragraph is not None else []
        )
        said = next((found for style in chain if (found := child(style, "rPr", name)) is not None), None)
        return said is not None and is_on(said)

    def is_lined(self, table: Element) -> bool:
        """Tell whether a table is drawn with lines."""
        own = child(table, "tblPr", "tblBorders")
        if own is not None:
            return _lined(own)
        if any(_lined(borders) for borders in _cell_borders(table)):
            return True
        styles = self.chain(attr(child(table, "tblPr", "tblStyle"), "val"))
        return any(
            borders is not None and _lined(borders)
            for style in styles
            for borders in [child(style, "tblPr", "tblBorders")]
        )


def is_on(element: Element) -> bool:
    """Tell whether a switch is on: it is, unless it says otherwise."""
    return attr(element, "val").casefold() not in OFF


def _lined(borders: Element) -> bool:
    return any(local(side) in SIDES and is_on(side) for side in borders)


def _cell_borders(table: Element) -> list[Element]:
    cells = [cell for row in table if local(row) == "tr" for cell in row if local(cell) == "tc"]
    found = [child(cell, "tcPr", "tcBorders") for cell in cells]
    return [each for each in found if each is not None]
