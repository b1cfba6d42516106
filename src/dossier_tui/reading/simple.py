"""Markdown of headings and paragraphs alone, as most letters are: read without the parser, which takes long to load.

Whatever could mean anything else in CommonMark makes a text none of these.
"""

import re
from collections.abc import Iterator

from dossier_tui.reading.blocks import Block

PUNCTUATION = r"[!-/:-@\[-`{-~]"  # what a backslash escapes
BEGIN = rf"(?:[^\W\d_]|[(\"'“‘„’€]|\d++(?![.)])|\\{PUNCTUATION})"
REST = rf"(?:[^\\*_`&<>\[\]|!#\x00\r]|\\{PUNCTUATION})*+(?<!\s)"
LINE = re.compile(rf"(?:(?P<level>#{{1,6}}) )?(?P<text>{BEGIN}{REST})(?P<hard>\\)?")
Found = re.Match[str]
ESCAPED = re.compile(rf"\\({PUNCTUATION})")


def simple_blocks(source: str) -> list[Block] | None:
    """Return the blocks of a letter's Markdown, or None where it may hold more than headings and paragraphs."""
    lines = source.split("\n")
    found = [LINE.fullmatch(line) for line in lines]
    if any(line and not each for line, each in zip(lines, found, strict=True)):
        return None
    below = [*found[1:], None]
    if any(each and each["hard"] and _ends(each, after) for each, after in zip(found, below, strict=True)):
        return None  # at the end of a block it is no break, but a backslash
    return [*_placed(found, below)]


def _ends(line: Found, below: Found | None) -> bool:
    """Tell whether a block ends with a line."""
    return bool(line["level"] or below is None or below["level"])


def _placed(lines: list[Found | None], below: list[Found | None]) -> Iterator[Block]:
    start, said = 0, ""
    for line, after in zip(lines, below, strict=True):
        if line is None:
            continue
        said += ESCAPED.sub(r"\1", line["text"])
        if _ends(line, after):
            level = len(line["level"] or "")
            yield Block("heading" if level else "paragraph", said, level, "", start)
            start, said = start + len(said) + 2, ""
        else:
            said += "\n" if line["hard"] else " "
