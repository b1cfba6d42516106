"""The text inside one paragraph, gathered piece by piece, to inline Markdown."""

import re

from dossier_tui.model.text import clean, clean_line

SPECIAL = re.compile(r"([\\`*_\[\]<>]|&(?=#?\w{1,32};))")
AT_START = re.compile(r"^([#>+\-=~]|:(?=-)|\d{1,9}[.)](?=\s|$))")
UNPRINTED = re.compile("[\xad\u200b\u2060\ufeff]")  # where a word may break, or may not: nothing to read
NOTE = re.compile("\0(.+?)\0")
EMPTY = re.compile(r"\n\s*\n\s*")


def escape(line: str) -> str:
    """Return one line so that Markdown reads it as it is written."""
    line = SPECIAL.sub(r"\\\1", line)
    return AT_START.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", line)


class Inline:
    """Text, line breaks and marks of notes in the order in which they come; white space is one space."""

    def __init__(self, text: str | None = "") -> None:
        self.pieces: list[str] = []
        self.add(text)

    def add(self, text: str | None) -> None:
        """Add text; its own line breaks are white space."""
        if text:
            self.pieces.append(UNPRINTED.sub("", clean(text)).replace("\n", " "))

    def line_break(self) -> None:
        """Add a break that is meant."""
        self.pieces.append("\n")

    def note(self, label: str) -> None:
        """Add the mark of a note."""
        self.pieces.append(f"\0{label}\0")

    def extend(self, other: "Inline") -> None:
        """Add all of another."""
        self.pieces += other.pieces

    def __bool__(self) -> bool:
        return any(piece.strip() for piece in self.pieces)

    def plain(self) -> str:
        """Return the text as one line, without marks."""
        return clean_line(NOTE.sub("", "".join(self.pieces)))

    def split(self) -> list["Inline"]:
        """Return the paragraphs that an empty line parts."""
        return [_of(each) for each in EMPTY.split("".join(self.pieces)) if each.strip()]

    def lines(self) -> list[str]:
        """Return each line as Markdown; empty ones stay."""
        return [_markdown(line) for line in "".join(self.pieces).strip("\n").split("\n")]

    def markdown(self) -> str:
        """Return the whole as Markdown."""
        return "\\\n".join(line for line in self.lines() if line)

    def without(self, start: re.Pattern[str]) -> "Inline":
        """Return the text without what a pattern finds at its beginning."""
        return _of(start.sub("", "".join(self.pieces).lstrip(), count=1))


def _of(text: str) -> Inline:
    inline = Inline()
    inline.pieces.append(text)
    return inline


def _markdown(line: str) -> str:
    return NOTE.sub(lambda found: f"[^{found[1]}]", escape(" ".join(line.split())))
