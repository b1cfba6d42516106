"""Breaking and cutting text by the cells it takes on a terminal: wide signs, accents, words without end."""

import re

from rich.cells import cell_len, split_graphemes

# Signs of one cell each: most letters hold no others, and break without a look at every sign.
NARROW = re.compile(
    "[\t -~\u00a0-\u02ff\u0370-\u0482\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u2319]*"
)
BLANKS = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
GLUE = "\u00a0\u2007\u202f\u2060"
SMALL = "ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
NOT_FIRST = frozenset(GLUE + SMALL + "、。，．！？：；）」』】〉》〕〗’”…,.;:!?)]}%")
NOT_LAST = frozenset(GLUE + "（「『【〈《〔〖‘“([{")

Span = tuple[int, int]


def wrap(text: str, width: int) -> list[Span]:
    """Return the lines of a text as (start, end), in characters, each at most `width` cells wide.

    Newlines always break; blanks where a line breaks belong to no line. Words wider than a line are broken
    anywhere, but no cluster is: a letter with its accents, an emoji, a flag. There is at least one line.
    """
    lines: list[Span] = []
    start = 0
    for line in text.split("\n"):
        body = line.rstrip(BLANKS)
        breaks = _narrow_lines if NARROW.fullmatch(body) else _wide_lines
        lines.extend((start + first, start + last) for first, last in breaks(body, max(width, 1)))
        start += len(line) + 1
    return lines


def cut(text: str, width: int) -> str:
    """Return the text in at most `width` cells, with an ellipsis where something was left out."""
    if cell_len(text) <= width:
        return text
    end = room = 0
    for _, last, cells in clusters(text):
        room += cells
        if room >= width:
            break
        end = last
    return f"{text[:end].rstrip()}…" if width > 0 else ""


def clusters(text: str) -> list[tuple[int, int, int]]:
    """Return the signs that a reader sees as (start, end, cells); the two letters of a flag are one."""
    found: list[tuple[int, int, int]] = []
    flag = False
    for start, end, cells in split_graphemes(text)[0]:
        half = "\U0001f1e6" <= text[start] <= "\U0001f1ff"
        if half and flag:
            first, _, before = found[-1]
            found[-1] = (first, end, before + cells)
        else:
            found.append((start, end, cells))
        flag = half and not flag
    return found


def _narrow_lines(line: str, width: int) -> list[Span]:
    line = line.replace("\t", " ")
    lines: list[Span] = []
    at, end = 0, len(line)
    while end - at > width:
        stop = at + len(line[at : max(line.rfind(" ", at, at + width + 1), at)].rstrip(" "))
        if stop == at:
            stop = resume = at + width
        else:
            resume = stop
            while line[resume] == " ":
                resume += 1
        lines.append((at, stop))
        at = resume
    lines.append((at, end))
    return lines


def _wide_lines(line: str, width: int) -> list[Span]:
    """Break a line of any signs: after blanks, and beside wide signs where the punctuation allows it."""
    lines: list[Span] = []
    at = stop = resume = 0  # where this line begins, where it may stop, and where the next would then begin
    begun = passed = total = 0  # the cells before `at`, before `resume`, and so far
    before, blank, wide = "", True, False  # the sign before, whether it was a blank, and whether it was wide
    leading = True  # blanks that a line begins with are kept
    for start, end, cells in clusters(line):
        sign = line[start:end]
        if sign in BLANKS and not leading:
            stop = stop if blank else start
            resume, passed = end, total + cells
        else:
            leading = leading and sign in BLANKS
            if (wide or cells > 1) and not (blank or before in NOT_LAST or sign in NOT_FIRST):
                stop = resume = start
                passed = total
            while total + cells - begun > width and start > at:
                if stop <= at:
                    stop = resume = start
                    passed = total
                lines.append((at, stop))
                at, begun = resume, passed
        before, blank, wide = sign, sign in BLANKS, cells > 1
        total += cells
    lines.append((at, len(line)))
    return lines
