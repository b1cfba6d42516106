"""What stands on every page of a letter and is no part of it: page numbers, and a head or foot printed again."""

import re
from functools import cache
from itertools import takewhile

from dossier_tui.reading.language import papers
from dossier_tui.reading.periods import choice

BREAK = "\f"  # stands for what was between two pages
TOP = 40  # lines at most that a head printed again on further pages can have
LONG = 60  # characters of a line that is no longer head
LAST = re.compile(r"\s*(?:[0-9]{1,3}\s*)?|" + BREAK)  # what may stand under a letter: a page's number
INDENT = 20  # a number that stands alone this far from the margin counts pages


@cache
def _furniture() -> re.Pattern[str]:
    words = choice(word for paper in papers() for word in paper.page)
    of = choice(word for paper in papers() for word in paper.page_of)
    shapes = [
        rf"(?:{words})\s+\d+(?:\s*(?:{of}|/)\s*\d+)?",
        r"-\s*\d+\s*-",
        r"\d{1,3}\s*/\s*\d{1,3}",
        *(shape for paper in papers() for shape in paper.furniture),
    ]
    return re.compile(rf"\s*(?:{'|'.join(shapes)})\s*|\s{{{INDENT},}}\d{{1,3}}\s*", re.IGNORECASE)


def _ends_page(line: str) -> bool:
    return line == BREAK or bool(line and _furniture().fullmatch(line))


def without_furniture(lines: list[str]) -> list[str]:
    """Return a text's lines without what belongs to its pages; where a page ended stands `BREAK`."""
    lines = [line if line == BREAK else line.rstrip() for line in lines]
    head = set(_head(lines))
    kept: list[str] = []
    in_head = False  # a head may be printed again on further pages
    for line in lines:
        if _ends_page(line):
            kept.append(BREAK)
            in_head = True
        elif not (in_head and line.strip() in head):
            in_head = in_head and not line.strip()
            kept.append(line)
    while kept and LAST.fullmatch(kept[-1]):
        kept.pop()
    return kept or lines


def _head(lines: list[str]) -> list[str]:
    """Return the lines above the text of the first page."""
    above = takewhile(lambda line: len(line.strip()) < LONG and line != BREAK, lines[:TOP])
    return [line.strip() for line in above if line.strip()]
