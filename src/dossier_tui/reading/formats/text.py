"""Plain text and Markdown to parts, by way of the Markdown that cleaning makes of them."""

import re

from dossier_tui.reading.clean import lines_to_markdown, page_lines, text_markdown
from dossier_tui.reading.column import split_columns, unfolded
from dossier_tui.reading.document import Document, Facts, Part
from dossier_tui.reading.formats.frame import BREAK, framed
from dossier_tui.reading.formats.inline import escape
from dossier_tui.reading.letterhead import Letterhead
from dossier_tui.reading.mend import mended, mended_lines
from dossier_tui.reading.official import Printed, printed
from dossier_tui.reading.opening import opened
from dossier_tui.reading.pages import without_furniture

HEADING = re.compile(r"(#{1,6})\s+(.*)", re.DOTALL)
NOTE = re.compile(r"\[\^([^\]]+)\]:\s*(.*)", re.DOTALL)
ITEM = re.compile(r"( *)(?:[-*+]|(\d{1,9}[.)]))\s+(.*)", re.DOTALL)
QUOTED = re.compile(r"^> ?", re.MULTILINE)


def read_text(text: str) -> Document:
    """Return a letter in plain text: its wrapped lines joined, what stands above and beside its text aside."""
    kept, column = split_columns(unfolded(mended_lines(page_lines(text))))
    lines = without_furniture(kept)
    if paper := printed(lines):
        return _paper(paper)
    found = opened(lines, column)
    body = framed(markdown_parts(lines_to_markdown(found.body)))
    if all(part.role == "aside" for part in body):  # a head without a text is all that there is to read
        return Document(markdown_parts(lines_to_markdown(lines)))
    return Document([*_asides(found.head, found.beside), *body])


def _paper(paper: Printed) -> Document:
    """Return an official print: its numbers aside, its title as a heading."""
    above = [Part("aside", BREAK.join(escape(line) for line in block.split("\n"))) for block in paper.above if block]
    title = [Part("heading", escape(paper.title), 1)] if paper.title else []
    facts = Facts(number=paper.number, dossier_number=paper.dossier, dossier_title=paper.dossier_title)
    return Document([*above, *title, *markdown_parts(lines_to_markdown(paper.body))], facts)


def _asides(head: Letterhead, lines: list[str]) -> list[Part]:
    """Return what was read of a head, under its labels as printed, and the other lines, block by block."""
    parts = [Part("aside", BREAK.join(escape(line) for line in head.addressed))] if head.addressed else []
    parts += [Part("aside", escape(value), label=name) for name, value in head.labelled]
    blocks = (block.strip("\n").split("\n") for block in "\n".join(lines).split("\n\n"))
    return parts + [Part("aside", BREAK.join(escape(line) for line in block)) for block in blocks if any(block)]


def read_markdown(text: str) -> Document:
    """Return a letter in Markdown, as it is."""
    return Document(mended(markdown_parts(text_markdown(text))))


def markdown_parts(markdown: str) -> list[Part]:
    """Return the blocks of simple Markdown as parts; inline Markdown stays as it is."""
    return [part for block in re.split(r"\n\s*\n", markdown.strip("\n")) for part in _parts(block)]


def _parts(block: str) -> list[Part]:
    if found := HEADING.fullmatch(block):
        return [Part("heading", found[2], len(found[1]))]
    if found := NOTE.fullmatch(block):
        return [Part("footnote", found[2], label=found[1])]
    if ITEM.match(block):
        lines = re.split(r"\n(?= *(?:[-*+]|\d{1,9}[.)])\s)", block)
        found_all = [ITEM.fullmatch(line) for line in lines]
        return [Part("item", each[3], len(each[1]) // 2 + 1, each[2] or "") for each in found_all if each]
    if block.startswith(">"):
        return [Part("quotation", QUOTED.sub("", block))]
    if block.startswith("|") and "\n|" in block:
        return [Part("table", block)]
    return [Part("paragraph", block)] if block.strip() else []
