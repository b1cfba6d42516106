"""Footnotes of a page: marks that link to a block which begins with the same mark."""

import re
from dataclasses import dataclass, field

from dossier_tui.reading.formats.builder import Builder
from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.xml import Element, attr, beginning, descendants, local

MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡]{1,3}|[ivx]{1,4}|[a-z])[\])]?")
BLOCK = ("p", "li", "div", "dd", "td", "aside", "section", "tr")
NOTE_NAMES = re.compile(r"(?:^|[\W_])(?:noot|voet|voetnoot|noottekst|footnote|endnote|note|fn|ftn|edn)(?:$|[\W_\d])")
BACK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]{1,3}|[ivx]{1,4}|[a-z])[\])]?[.:)]?\s+|\s*[↑^]\s*")
CLIMB = 3  # blocks above a target among which the note is
RETURN = {"↩", "↩︎", "↑", "^", "X"}


@dataclass
class Notes:
    """Which elements are marks of notes, with the label of each, and which are the notes themselves."""

    marks: dict[Element, str] = field(default_factory=dict)
    blocks: set[Element] = field(default_factory=set)


def find_notes(main: Element, builder: Builder) -> Notes:
    """Return the marks and notes of a page, and give the builder the text of each note."""
    notes = Notes()
    targets = _targets(main.getroottree().getroot())  # type: ignore[attr-defined]
    order = {each: number for number, each in enumerate(main.iter())}
    for anchor in list(descendants(main, "a")):
        found = MARK.fullmatch(beginning(anchor))
        target = targets.get(attr(anchor, "href").removeprefix("#")) if attr(anchor, "href").startswith("#") else None
        if not found or target is None or any(each in notes.blocks for each in _above(anchor)):
            continue
        block = _block(target, found[1])
        if block is None or block in _above(anchor) or order.get(block, len(order)) < order[anchor]:
            continue
        label = builder.label(attr(anchor, "href"), found[1])
        if block in notes.blocks and label not in builder.notes:
            continue
        notes.marks[anchor] = label
        notes.blocks.add(block)
        if label not in builder.notes:
            builder.notes[label] = _text(block, found[1])
    return notes


def _targets(root: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for each in root.iter():
        for name in (attr(each, "id"), attr(each, "name")):
            if name:
                found.setdefault(name, each)
    return found


def _above(element: Element) -> list[Element]:
    """Return an element and all that it stands in, the nearest first."""
    found: list[Element] = []
    above: Element | None = element
    while above is not None:
        found.append(above)
        above = above.getparent()
    return found


def _block(target: Element, mark: str) -> Element | None:
    """Return the block of a note that a mark links to: named so, an item of a list, or beginning with the mark."""
    blocks = [each for each in _above(target) if local(each) in BLOCK]
    named = [each for each in blocks[:CLIMB] if NOTE_NAMES.search(f"{attr(each, 'class')} {attr(each, 'id')}")]
    if named and _marks_in(named[0]) < 2:
        return named[0]
    if blocks and (local(blocks[0]) == "li" or beginning(blocks[0]).lstrip("[(").startswith(mark)):
        return blocks[0]
    return None


def _marks_in(block: Element) -> int:
    """Return how many notes a block holds, by what begins with a mark in it."""
    return sum(1 for each in block if local(each) in BLOCK and BACK.match(beginning(each)))


def _text(block: Element, mark: str) -> str:
    """Return what a note says, without its mark and its way back."""
    text = Inline()
    _gather(block, text)
    same = re.compile(rf"\s*[\[(]?{re.escape(mark)}[\])]?[.:)]?\s*")
    return text.without(same).markdown()


def _gather(element: Element, text: Inline) -> None:
    if local(element) in ("script", "style") or beginning(element) in RETURN or "note-close" in attr(element, "class"):
        return
    text.add(element.text)
    for each in element:
        _gather(each, text)
        text.add(each.tail)
    text.add(" " if local(element) in BLOCK else "")
