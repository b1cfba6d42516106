"""The lines of one paragraph to its text: hyphens at line ends undone, line breaks that are meant kept."""

import re
from collections.abc import Collection, Iterable, Sequence

from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.pdf.notes import Links
from dossier_tui.reading.formats.pdf.rows import MARK, Cell

ELLIPTIC = re.compile(r"(?:en|of|and|or|tot|dan wel|respectievelijk|als)\b")  # `steun- en`: the hyphen stays
MARKED = re.compile(f"{MARK}([^{MARK}]*){MARK}")
COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
VOWELS = frozenset("aeiouy")
LEADERS = re.compile(r"\.{5,}|(?:\. ){5,}")  # the dots of a table of contents


class Writer:
    """Writes lines as Markdown; `compounds` are the words that the letter itself spells with a hyphen."""

    def __init__(self, cells: Iterable[Cell], links: Links) -> None:
        self.links = links
        found = (word for cell in cells for word in COMPOUND.findall(cell.text))
        self.compounds = frozenset(word.casefold() for word in found)

    def markdown(self, lines: Sequence[Cell], breaks: Iterable[int] = ()) -> str:
        """Return lines as one paragraph of Markdown; before those whose places are in `breaks`, a break is meant."""
        meant, text = set(breaks), ""
        inline = Inline()
        for place, cell in enumerate(lines):
            line = LEADERS.sub("… ", self._marked(cell))
            if not place:
                text = line
            elif place in meant:
                self._write(inline, text)
                inline.line_break()
                text = line
            else:
                text = joined(text, line, self.compounds)
        self._write(inline, text)
        return inline.markdown()

    def _marked(self, cell: Cell) -> str:
        """Return the text of a line with a mark where its note was found; other raised figures stay raised."""
        return MARKED.sub(lambda found: self._mark(found[1], cell.number), cell.text)

    def _mark(self, label: str, page: int) -> str:
        note = self.links.find(label, page)
        return f"{MARK}{note}{MARK}" if note else label.translate(SUPERSCRIPT)

    def _write(self, inline: Inline, text: str) -> None:
        place = 0
        for found in MARKED.finditer(text):
            inline.add(text[place : found.start()])
            inline.note(found[1])
            place = found.end()
        inline.add(text[place:])


def joined(text: str, line: str, compounds: Collection[str] = ()) -> str:
    """Return a line after another: a broken word whole again, `Staten-Generaal` and `steun- en` as they are."""
    if not text.endswith("-") or len(text) < 2 or text[-2].isspace():
        return f"{text} {line}"
    if ELLIPTIC.match(line):
        return f"{text} {line}"
    head = re.split(r"[\s(«“\"‘/]", text[:-1])[-1]
    tail = re.match(r"[^\W\d_]*", line)
    whole = f"{head}-{tail[0] if tail else ''}".casefold()
    return text + line if whole in compounds or not _is_broken(head, line) else text[:-1] + line


def _is_broken(head: str, line: str) -> bool:
    """Tell whether a word was broken after `head`, and not written with a hyphen there."""
    if not line[:1].islower() or len(head) < 2 or not head[-1:].islower():
        return False
    if any(each.isupper() for each in head[1:]) or any(each.isdigit() for each in head):
        return False
    return not (head[-1] in VOWELS and line[0] in VOWELS)
