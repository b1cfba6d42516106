"""What in a letter leads elsewhere: the papers that it cites in its text, and the marks of its footnotes."""

from itertools import groupby
from typing import NamedTuple

from dossier_tui.model.numbers import find_papers
from dossier_tui.reading.blocks import Block, plain_text


class Link(NamedTuple):
    """Characters `start` to `end` of a letter's plain text that cite papers by their `numbers`, in normal form."""

    start: int
    end: int
    numbers: tuple[str, ...]


class Note(NamedTuple):
    """The mark of a footnote, and the (start, end) of the note itself, both in a letter's plain text."""

    start: int
    end: int
    note: tuple[int, int]


def links(blocks: list[Block]) -> list[Link]:
    """Return where a letter cites papers, in the order of its text; `nrs. 4 en 5` is one place with two papers."""
    found = find_papers(plain_text(blocks))
    places = groupby(found, key=lambda each: (each.start, each.end))
    return [Link(*place, tuple(str(each.number) for each in group)) for place, group in places]


def notes(blocks: list[Block]) -> list[Note]:
    """Return the marks of footnotes that have a note, in the order of the text."""
    told = {block.label: (block.start, block.start + len(block.text)) for block in reversed(blocks) if _is_note(block)}
    found = []
    for block in blocks:
        for start, end, style in block.marks:
            note = told.get(block.text[start:end]) if style == "note" else None
            if note:
                found.append(Note(block.start + start, block.start + end, note))
    return found


def _is_note(block: Block) -> bool:
    return block.kind == "footnote" and bool(block.label)
