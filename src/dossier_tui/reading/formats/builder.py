"""Parts of a letter gathered in the order in which a format gives them, and what all formats do to them alike."""

import re
from dataclasses import dataclass, field
from itertools import count

from dossier_tui.reading.document import Document, Facts, Part, Remark
from dossier_tui.reading.formats.frame import framed, is_group, unruled
from dossier_tui.reading.formats.inline import Inline
from dossier_tui.reading.formats.typed_notes import typed_notes
from dossier_tui.reading.mend import mend, mended

BULLET = re.compile(r"\s*(?:[•●▪◦‣·■□➢➤✓*–—-]|[\ue000-\uf8ff])\s+(?=\S)")
NUMBERED = re.compile(r"\s*(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)°]+)\s*(?=\S)")
BARE = re.compile(r"\W*$")
LABEL = re.compile(r"[A-Za-z0-9-]{1,20}")
NO_HEADING = re.compile(r"[.?!:;,-]$|\b(?:19|20)\d\d$")  # an end of a sentence, or of a date
HEADING_LENGTH = 100  # characters: a longer line in bold is text
HEADING_LEVEL = 2  # of a line in bold: the title of a letter is 1


@dataclass
class Builder:
    """What has been read so far; `notes` are footnotes by the mark that they stand under."""

    parts: list[Part] = field(default_factory=list)
    bold: set[int] = field(default_factory=set)  # which parts are paragraphs in bold
    notes: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    free: "count[int]" = field(default_factory=lambda: count(1))
    gaps: set[int] = field(default_factory=set)  # parts that stand apart from what is before them
    remarks: list[Remark] = field(default_factory=list)

    def add(self, role: str, text: Inline, level: int = 0, label: str = "") -> None:
        """Add a part, unless it is empty."""
        if text:
            self.parts.append(Part(role, text.markdown(), level, label))

    def heading(self, text: Inline, level: int) -> None:
        """Add a heading; its lines are one."""
        if text:
            self.parts.append(Part("heading", " ".join(line for line in text.lines() if line), min(max(level, 1), 6)))

    def paragraph(self, text: Inline, *, role: str = "paragraph", bold: bool = False) -> None:
        """Add a paragraph, or as many as empty lines part it into; one that begins with a bullet is an item."""
        for each in text.split():
            if role == "paragraph" and BULLET.match(each.plain()):
                self.add("item", each.without(BULLET), 1)
                continue
            if bold:
                self.bold.add(len(self.parts))
            self.add(role, each)

    def item(self, text: Inline, level: int, label: str) -> None:
        """Add an item of a list: of a bullet, in whatever form, the label is empty."""
        label = "" if BARE.fullmatch(label) else label
        self.add("item", text, level, label)

    def table(self, rows: list[list[Inline]]) -> None:
        """Add a table, its first row as the head; of a single column, the paragraphs alone."""
        filled = [row for row in rows if any(row)]
        columns = max((len(row) for row in filled), default=0)
        if columns == 1:
            for row in filled:
                self.paragraph(row[0])
        elif filled:
            lines = [_row(row, columns) for row in filled]
            self.parts.append(
                Part("table", "\n".join([lines[0], "| " + " | ".join(["---"] * columns) + " |", *lines[1:]]))
            )

    def group(self, texts: list[Inline]) -> None:
        """Add paragraphs set close together: the lines of a signature as one, anything else apart."""
        texts = [text for text in texts if text]
        if not is_group([text.plain() for text in texts]):
            for text in texts:
                self.paragraph(text)
            return
        joined = Inline()
        for text in texts:
            joined.extend(text)
            joined.line_break()
        self.add("paragraph", joined)

    def label(self, key: str, printed: str) -> str:
        """Return what the note of a key is marked with: as printed, or a free number where that is taken or no mark."""
        if key not in self.labels:
            if not LABEL.fullmatch(printed) or printed in self.taken:
                printed = next(str(n) for n in self.free if str(n) not in self.taken)
            self.labels[key] = printed
            self.taken.add(printed)
        return self.labels[key]

    def gap(self) -> None:
        """Note that an empty line stands here."""
        self.gaps.add(len(self.parts))

    def document(self, facts: Facts | None = None, *, letter: bool = False) -> Document:
        """Return the letter: headings found, what is broken mended, notes at the end; a `letter` without its frame."""
        parts = mended(self._with_headings())
        parts, typed = typed_notes(framed(parts, self.gaps) if letter else unruled(parts), self.taken)
        notes = [Part("footnote", mend(text), label=label) for label, text in self.notes.items() if text]
        return Document(parts + notes + typed, facts or Facts(), self.remarks)

    def _with_headings(self) -> list[Part]:
        """Return the parts with short lines in bold as headings, where a letter is not in bold as a whole."""
        text = [number for number, part in enumerate(self.parts) if part.role == "paragraph"]
        if sum(len(self.parts[n].text) for n in self.bold) * 2 > sum(len(self.parts[n].text) for n in text):
            return self.parts
        return [
            Part("heading", part.text, HEADING_LEVEL) if number in self.bold and _is_heading(part) else part
            for number, part in enumerate(self.parts)
        ]


def labelled(text: Inline) -> tuple[Inline, str]:
    """Return a list item without the number or bullet typed before it, and that."""
    if found := NUMBERED.match(text.plain()):
        return text.without(NUMBERED), found[1]
    return text.without(BULLET), ""


def _is_heading(part: Part) -> bool:
    return (
        part.role == "paragraph"
        and len(part.text) <= HEADING_LENGTH
        and "\n" not in part.text
        and not NO_HEADING.search(part.text)
        and any(each.isalpha() for each in part.text)
    )


def _row(cells: list[Inline], columns: int) -> str:
    texts = [" ".join(line for line in cell.lines() if line).replace("|", "\\|") for cell in cells]
    return "| " + " | ".join([*texts, *[""] * (columns - len(texts))]) + " |"
