"""The outline of a letter: its headings, or its paragraphs where it has none, and its footnotes."""

from bisect import bisect_left

from dossier_tui.reading.blocks import Block
from dossier_tui.views.rows import Row
from dossier_tui.words import Words

UNCOUNTED = ("heading", "rule", "footnote")
INDENT = "  "


def outline_rows(blocks: list[Block], words: Words) -> list[Row]:
    """Return a row for each part of a letter; `ref` is where it begins in the letter's plain text, as digits."""
    heads = [block for block in blocks if block.kind == "heading"]
    least = min((block.level for block in heads[1:] or heads), default=0)
    parts = [
        (block, INDENT * max(block.level - least, 0) + block.text)
        for block in (heads if len(heads) > 1 else blocks)
        if block.kind not in UNCOUNTED or block in heads
    ]
    counted = [block.start for block in blocks if block.kind not in UNCOUNTED]
    rows = [_row(block, text, words("screen.paragraph", n=_first(counted, block.start))) for block, text in parts]
    first_note = next((block for block in blocks if block.kind == "footnote"), None)
    return rows + ([_row(first_note, words("view.footnotes"), "")] if first_note else [])


def _first(counted: list[int], offset: int) -> int:
    """Return the number, from 1, of the first paragraph that begins at a place or after it; else the last."""
    return min(bisect_left(counted, offset) + 1, len(counted))


def _row(block: Block, text: str, lead: str) -> Row:
    style = "strong" if block.kind == "heading" else ""
    return Row("item", text, lead, "", "", style, str(block.start))


def part_at(rows: list[Row], offset: int) -> str:
    """Return the `ref` of the part in which a place of the letter falls; of the first, where it lies before that."""
    before = [row.ref for row in rows if int(row.ref) <= offset]
    return before[-1] if before else rows[0].ref if rows else ""
