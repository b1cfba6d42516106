"""A letter as it reads: blocks of plain text with marks, whatever form it came in."""

from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of a block's text drawn in its own way: `start` and `end` count characters of the block's text.

    `style` is `strong` `em` `code` `link` `note` (a footnote's mark), `hit`, `quote` (a passage that a record quotes).
    """

    start: int
    end: int
    style: str


class Block(NamedTuple):
    """One heading, paragraph, list item, table row or footnote of a letter.

    `kind` is `heading` `paragraph` `item` `quotation` `table` `code` `rule` `footnote`. `text` is what is read, without
    Markdown signs, line breaks kept only where they are hard. `level` is the depth of a heading (1-6) or item (1-).
    `label` stands before the text and is not part of it: "•", "3.", "¹". `start` is where the text begins in the
    letter's whole plain text, in characters (see `plain_text`).
    """

    kind: str
    text: str
    level: int = 0
    label: str = ""
    start: int = 0
    marks: tuple[Mark, ...] = ()


def plain_text(blocks: list[Block]) -> str:
    """Return the whole letter as it reads: the texts of all blocks with an empty line between them."""
    return "\n\n".join(block.text for block in blocks)
