"""The paragraph in which a quote stands, counted in the text itself where that is plain: much faster than reading it.

A text that has more than headings and paragraphs before the quote is not plain: lists, tables and notes are counted by
reading it as Markdown, as on screen.
"""

import re

WORD = re.compile(r"[^\W_]+")
GAP = r"[\W_]+"
BLANK = re.compile(r"\n[ \t]*\n\s*")
HEADING = re.compile(r"#{1,6} [^\n]*")
LINE = r"[“‘'\"(]?[^\W\d_][^\n]*"  # no sign of a list, a table, a note or a rule begins it
PLAIN = re.compile(rf"{LINE}(?:\n{LINE})*")
LONG_ENOUGH = 3  # words: fewer can stand in a text often, and be told apart by what is around them alone


def plain_paragraph(text: str, exact: str) -> int | None:
    """Return the number of the paragraph, from 1, in which a quote stands that is in a text once; None where unsure."""
    words = WORD.findall(exact)
    if len(words) < LONG_ENOUGH or "|" in text:
        return None
    found = re.compile(GAP.join(map(re.escape, words)), re.IGNORECASE)
    first = found.search(text)
    if first is None or found.search(text, first.start() + 1):
        return None
    return _count(text[: first.start()], text[first.start() : first.end()])


def _count(before: str, quote: str) -> int | None:
    """Return how many paragraphs there are up to a quote, or None where something else than those stands before it."""
    if BLANK.search(quote):
        return None
    blocks = BLANK.split(before.lstrip("\n") + "x")
    if not all(HEADING.fullmatch(block) or PLAIN.fullmatch(block) for block in blocks):
        return None
    if HEADING.fullmatch(blocks[-1]):
        return None
    return sum(HEADING.fullmatch(block) is None for block in blocks)
