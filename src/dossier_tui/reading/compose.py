"""The parts of a letter to Markdown: from its title to its signatories, notes at the end, nothing of its frame."""

import re
from dataclasses import dataclass, field

from dossier_tui.reading.document import Part
from dossier_tui.reading.formats.inline import escape

OUTSIDE = ("aside", "furniture")  # parts that stand beside the text, or on every page
NUMBER = re.compile(r"(\d{1,9})([.)])")
MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")
NOTE_INDENT = "    "  # of the lines of a note below its first
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def compose(parts: list[Part], title: str | None = None) -> str:
    """Return Markdown that reads as the letter does; empty where none of the parts is text.

    `title` is plain text, and stands above a letter that begins with no title of its own.
    """
    body = [part for part in parts if part.role not in (*OUTSIDE, "footnote")]
    notes = [part for part in parts if part.role == "footnote"]
    if not body and not notes:
        return ""
    titled = any(part.role == "heading" and part.level == 1 for part in body)
    writer = _Writer()
    blocks = [f"# {escape(title)}"] if title and not titled else []
    blocks += [writer.block(part) for part in body]
    return "\n\n".join(blocks + _notes(notes, {mark for part in body for mark in MARK.findall(part.text)})) + "\n"


@dataclass
class _Writer:
    """Writes parts one by one; of every list that is open, `lists` holds level, column of its text, and last label."""

    lists: list[tuple[int, int, str]] = field(default_factory=list)

    def block(self, part: Part) -> str:
        """Return one part as a block of Markdown."""
        if part.role == "item":
            return self._item(part)
        self.lists.clear()
        if part.role == "heading":
            return f"{'#' * min(max(part.level, 1), 6)} {_one_line(part.text)}"
        return _indented(part.text, "> ") if part.role == "quotation" else part.text

    def _item(self, part: Part) -> str:
        last = ""
        while self.lists and self.lists[-1][0] >= part.level:
            level, _, label = self.lists.pop()
            last = label if level == part.level else ""
        column = self.lists[-1][1] if self.lists else 0
        mark, text = _marked(part, last)
        self.lists.append((part.level, column + len(mark) + 1, part.label))
        return " " * column + _indented(f"{mark} {text}", " " * (column + len(mark) + 1), first="")


def _marked(part: Part, last: str) -> tuple[str, str]:
    """Return the mark of an item and its text; a label that Markdown cannot count to stands before the text."""
    number = NUMBER.fullmatch(part.label)
    if not part.label:
        return "-", part.text
    if number and (not last or _follows(number, last)):
        return part.label, part.text
    return "-", f"{escape(part.label)} {part.text}"


def _follows(number: re.Match[str], last: str) -> bool:
    """Tell whether a number is the next in its list, or begins another kind of list."""
    before = NUMBER.fullmatch(last)
    return before is None or before[2] != number[2] or int(before[1]) + 1 == int(number[1])


def _notes(notes: list[Part], marked: set[str]) -> list[str]:
    """Return the notes; what no mark in the text leads to is a paragraph that begins with its number."""
    blocks = []
    for note in notes:
        if note.label in marked:
            marked = (marked - {note.label}) | set(MARK.findall(note.text))
            blocks.append(_indented(f"[^{note.label}]: {note.text}", NOTE_INDENT, first=""))
        else:
            blocks.append(f"{escape(note.label).translate(RAISED)} {note.text}".strip())
    return blocks


def _one_line(text: str) -> str:
    return " ".join(text.replace("\\\n", " ").split())


def _indented(text: str, prefix: str, *, first: str | None = None) -> str:
    """Return lines with a prefix before each; before the first, another."""
    head, *more = text.split("\n")
    return "\n".join([(prefix if first is None else first) + head, *(prefix + line for line in more)])
