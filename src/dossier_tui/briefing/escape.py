"""Data in Markdown: it reads as itself, and is never a heading, HTML, a link or a footnote."""

import re
from functools import lru_cache

from dossier_tui.model.text import visible

# CommonMark's own signs, and those of its usual extensions: tables, strike-through, sub- and superscript,
# formulas, mentions, addresses. A backslash before any ASCII sign gives that sign (CommonMark 0.31, 2.4).
SIGNS = re.compile(r"[\\`*_\[\]<>#|~^$@]|&(?=#?\w+;)|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What means something only where a line begins: lists, underlines of headings, definitions.
BEGINNING = re.compile(r"^(\d*)([-+=:.)])")
BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


@lru_cache(maxsize=4096)  # offices, dates and titles come again and again
def plain(text: str) -> str:
    """Return a text as a line of Markdown that reads as that text, controls shown, white space one space."""
    line = " ".join(visible(text).split())
    return BEGINNING.sub(r"\1\\\2", SIGNS.sub(r"\\\g<0>", line))


def paragraphs(text: str) -> list[str]:
    """Return a text as Markdown lines: its lines stay, an empty line stands between its paragraphs."""
    lines: list[str] = []
    for paragraph in BLANK_LINES.split(text.strip()):
        lines += [""] if lines else []
        lines += [plain(line) for line in paragraph.split("\n")]
    return lines


class Md(str):
    """A text that is Markdown already, and is not escaped again."""

    __slots__ = ()


def clip(text: str | None, words: int, characters: int = 200) -> str:
    """Return a text of at most so many words and characters, with “…” where it was cut."""
    whole = " ".join((text or "").split())
    cut = " ".join(whole.split()[:words])[:characters].rstrip()
    return cut if cut == whole else f"{cut}…"
