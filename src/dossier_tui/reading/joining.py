"""The lines of a paragraph to one text: hyphens at line ends undone, numbers healed, signs of Markdown escaped."""

import re
from functools import cache

from dossier_tui.reading.formats.inline import escape
from dossier_tui.reading.language import papers
from dossier_tui.reading.paragraphs import HYPHENS, meant_breaks
from dossier_tui.reading.periods import choice

SOFT = "\u00ad"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
MARK, END_MARK = "\x02", "\x03"  # around a note's number while its text is on its way; no letter holds controls


class Joiner:
    """Joins lines, knowing the words of the whole letter: they tell which hyphens belong to a word."""

    def __init__(self, text: str, width: int) -> None:
        self.words = {word.casefold() for word in set(WORD.findall(text))}
        self.width = width

    def joined(self, lines: list[str], *, verse: bool = True) -> str:
        """Return the lines as Markdown; with `verse`, breaks that were meant stay."""
        meant = meant_breaks(lines, self.width) if verse else [False] * (len(lines) - 1)
        parts = [[" ".join(lines[0].split())]]
        for raw, is_meant in zip(lines[1:], meant, strict=True):
            line = " ".join(raw.split())
            if is_meant:
                parts.append([line])
            else:
                parts[-1][-1], joint = self._joint(parts[-1][-1], line)
                parts[-1] += [joint, line]
        return "\\\n".join(_escaped("".join(part)) for part in parts)

    def _joint(self, text: str, line: str) -> tuple[str, str]:
        """Return a line without the hyphen that broke its last word, and what stands between it and the next."""
        if text.endswith("–") and text[-2:-1].isdecimal() and line[:1].isdecimal():
            return text, ""
        if not text.endswith(tuple(HYPHENS)) or not text[-2:-1].isalnum() or _elliptic().match(line):
            return text, " "
        return (text[:-1], "") if self._undone(text, line) else (text, "")

    def _undone(self, text: str, line: str) -> bool:
        """Tell whether the hyphen at the end of a line broke a word, and is not its own."""
        if text.endswith(SOFT):
            return True
        if "/" in text.rpartition(" ")[2]:  # an address on the web, `euro/dollar-wisselkoers`
            return False
        head, tail = _last_word(text[:-1]), _first_word(line)
        if not tail[:1].islower() or not head or len(head.rpartition("-")[2]) == 1 or head.isupper():
            return False
        if (head + tail).casefold() in self.words:
            return True
        return f"{head}-{tail}".casefold() not in self.words and head.casefold() not in _prefixes()


def _last_word(text: str) -> str:
    found = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", text[-80:])
    return found[0] if found else ""


def _first_word(line: str) -> str:
    found = WORD.match(line)
    return found[0] if found else ""


@cache
def _elliptic() -> re.Pattern[str]:
    """Return what follows the hyphen of `steun- en herstelpakket`."""
    return re.compile(rf"(?:{choice(word for paper in papers() for word in paper.conjunctions)})\b")


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(word for paper in papers() for word in paper.hyphened)


def _escaped(text: str) -> str:
    """Return text so that Markdown reads it as written; a note's mark becomes one of Markdown."""
    text = escape(text).replace(MARK, "[^").replace(END_MARK, "]")
    return f"\\{text}" if text.startswith("|") else text  # two such lines would be a table
