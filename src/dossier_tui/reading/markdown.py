"""Markdown to blocks: a letter as it reads. HTML in it is text like any other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from dossier_tui.reading.blocks import Block, Mark, plain_text
from dossier_tui.reading.simple import simple_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NESTING = 20  # lists in lists: deeper than any letter
LEVELS = 6 * NESTING  # markdown-it leaves out what lies deeper, and all that follows it: so nothing may
DEEP = re.compile(rf"((?:[ \t]*(?:[-+*>]|\d{{1,9}}[.)])(?=[ \t>])){{{NESTING}}}[ \t]*)(?=[-+*>\d])")
INDENTED = re.compile(rf"[ \t]{{{NESTING},}}(?=[-+*>\d])")
NOTE = re.compile(r"^( {0,3})(?=\[\^([^\]\s]+)\]:)", re.MULTILINE)
REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
LETTERED = re.compile(r"(\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)])\s+(?=\S)")  # printed before an item: no list counts so
STYLES = {"strong": "strong", "em": "em", "link": "link"}
CELL = "  │  "


@cache
def parser() -> "MarkdownIt":
    """Return the parser: CommonMark with tables and footnotes, without HTML."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    return MarkdownIt("commonmark", {"html": False, "maxNesting": LEVELS}).enable("table").use(footnote_plugin)


def read_markdown(source: str) -> list[Block]:
    """Return the blocks of a letter's Markdown, with the place of each in the letter's plain text."""
    blocks = simple_blocks(source)
    return _parsed(source) if blocks is None else blocks


def _parsed(source: str) -> list[Block]:
    reader = _Reader()
    for token in _signed(parser().parse(_whole(_bounded(source)))):
        reader.take(token)
    return list(_placed(reader.blocks))


def _bounded(source: str) -> str:
    """Return Markdown without lists and quotations nested deeper than can be read: what lies deeper is text."""
    lines = source.split("\n")
    for number, line in enumerate(lines):
        if indented := INDENTED.match(line):
            line = indented[0].expandtabs(4)[: 2 * NESTING] + line[indented.end() :]
        lines[number] = DEEP.sub(r"\1\\", line, count=1)
    return "\n".join(lines)


def _whole(source: str) -> str:
    """Return Markdown in which no footnote is lost: without a mark, or the second of its name, it is text."""
    marked = set(REFERENCE.findall(source))
    seen: set[str] = set()

    def kept(found: re.Match[str]) -> str:
        lost = found[2] not in marked or found[2] in seen
        seen.add(found[2])
        return found[1] + ("\\" if lost else "")

    return NOTE.sub(kept, source) if "[^" in source else source


def _signed(tokens: list["Token"]) -> list["Token"]:
    """Return tokens whose notes bear their sign: the numbers that are printed, or places where not all are numbers."""
    inner = [child for token in tokens for child in token.children or []]
    notes = [each for each in [*tokens, *inner] if each.type in ("footnote_ref", "footnote_open")]
    labels = [str(each.meta.get("label", "")) for each in notes]
    printed = all(label.isascii() and label.isdecimal() for label in labels)
    for note, label in zip(notes, labels, strict=True):
        note.meta["sign"] = (label if printed else str(int(note.meta["id"]) + 1)).translate(SUPERSCRIPT)
    return tokens


def _placed(blocks: list[Block]) -> Iterator[Block]:
    start = 0
    for block in blocks:
        yield block._replace(start=start)
        start += len(block.text) + 2


@dataclass
class _Reader:
    """What has been read so far, and where in the document's nesting the next token stands."""

    blocks: list[Block] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    cells: list[str] | None = None  # those of the table row being read
    level: int = 0

    def take(self, token: "Token") -> None:
        """Take in one token."""
        name, _, end = token.type.rpartition("_")
        if end == "open":
            self._open(name, token)
        elif end == "close":
            self._close(name)
        elif token.type in ("fence", "code_block"):
            self._add("code", token.content.rstrip("\n"), ())
        elif token.type == "hr":
            self._add("rule", "", ())
        elif token.type == "inline":
            self._inline(token)

    def _open(self, name: str, token: "Token") -> None:
        if name == "heading":
            self.level = int(token.tag[1:])
        elif name in ("bullet_list", "ordered_list"):
            start = token.attrGet("start")
            self.numbers.append(int(1 if start is None else start) if name == "ordered_list" else None)
        elif name == "list_item":
            number = self.numbers[-1]
            self.labels.append("•" if number is None else f"{number}{token.markup}")
            self.numbers[-1] = None if number is None else number + 1
            self.kinds.append("item")
        elif name == "blockquote":
            self.kinds.append("quotation")
        elif name == "footnote":
            self.labels.append(str(token.meta["sign"]))
            self.kinds.append("footnote")
        elif name == "tr":
            self.cells = []

    def _close(self, name: str) -> None:
        if name in ("bullet_list", "ordered_list"):
            self.numbers.pop()
        elif name in ("list_item", "blockquote", "footnote"):
            if self.kinds.pop() != "quotation":
                self.labels.pop()
        elif name == "heading":
            self.level = 0
        elif name == "tr":
            self._add("table", CELL.join(self.cells or []), ())
            self.cells = None

    def _inline(self, token: "Token") -> None:
        text, marks = _flatten(token.children or [])
        if self.cells is not None:
            self.cells.append(text)
        else:
            self._add("heading" if self.level else self.kinds[-1] if self.kinds else "paragraph", text, marks)

    def _add(self, kind: str, text: str, marks: tuple[Mark, ...]) -> None:
        label, depth = "", sum(each == "item" for each in self.kinds)
        if kind in ("item", "footnote") and self.labels:
            label, self.labels[-1] = self.labels[-1], ""
        if kind == "item" and label == "•" and (lettered := LETTERED.match(text)):
            label, text, marks = lettered[1], text[lettered.end() :], _moved(marks, lettered.end())
        self.blocks.append(Block(kind, text, self.level or depth, label, 0, marks))


def _flatten(tokens: list["Token"]) -> tuple[str, tuple[Mark, ...]]:
    """Return the text of inline tokens and the marks on it: soft breaks are spaces, hard ones newlines."""
    parts: list[str] = []
    marks: list[Mark] = []
    opened: list[tuple[str, int]] = []
    length = 0
    for token in tokens:
        name, _, end = token.type.rpartition("_")
        if end == "open":
            opened.append((name, length))
        elif end == "close" and opened:
            style, start = opened.pop()
            if style in STYLES:
                marks.append(Mark(start, length, STYLES[style]))
        text = _text(token)
        if token.type in ("code_inline", "footnote_ref"):
            marks.append(Mark(length, length + len(text), "code" if token.type == "code_inline" else "note"))
        parts.append(text)
        length += len(text)
    return "".join(parts), tuple(sorted(marks))


def _moved(marks: tuple[Mark, ...], by: int) -> tuple[Mark, ...]:
    """Return marks on a text whose first characters are gone."""
    return tuple(Mark(max(start - by, 0), end - by, style) for start, end, style in marks if end > by)


def _text(token: "Token") -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    if token.type == "footnote_ref":
        return str(token.meta["sign"])
    if token.type == "image":
        return "".join(_text(child) for child in token.children or [])
    return token.content if token.type in ("text", "code_inline", "html_inline") else ""


def reads(source: str) -> str:
    """Return Markdown as the plain text that it reads as."""
    return plain_text(read_markdown(source))
