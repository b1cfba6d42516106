"""Rows and pairs as lines of text for a terminal, a pipe or a mail."""

import json
import re
import textwrap
from collections.abc import Collection, Iterable, Iterator
from itertools import filterfalse
from operator import itemgetter
from typing import Any
from unicodedata import combining, east_asian_width

from dossier_tui.model.text import visible
from dossier_tui.views.rows import Noted, Row

LEAD = 18  # columns at most for the first column: a day and a time
PLAIN = str.maketrans(
    {"●": "*", "○": "o", "◷": ">", "·": "-", "✓": "+", "✗": "x", "✉": "L", "✎": "#", "↷": "~", "▸": ">"}
)
LINES = str.maketrans("├─┤◂▸→", "|-|<>>")
PARTED = {dict, list, tuple}  # what is printed over several lines
PARTLY = "◐ "
TEXT = 72  # columns at most for the text of a row where nothing is cut and the last column stands in line
TEXT_OF, TAIL_OF = (itemgetter(Row._fields.index(name)) for name in ("text", "tail"))
NO_END = 1_000_000  # columns where nothing is cut
# Signs that are drawn as they are, in a column each: of western letters, of punctuation, arrows, lines and marks.
SIMPLE = re.compile("[ -~\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u25fc]*")
MEASURE = 88  # columns at most for text that is read


def cells(text: str) -> int:
    """Return the columns that a text takes on a terminal."""
    if text.isascii() or SIMPLE.fullmatch(text):
        return len(text)
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def cut(text: str, columns: int) -> str:
    """Return the text, ended by an ellipsis where it is wider than so many columns."""
    if cells(text) <= columns:
        return text
    kept, used = "", 0
    for each in text:
        used += cells(each)
        if used > columns - 1:
            break
        kept += each
    return kept.rstrip() + "…"


def print_json(value: Any, *, ascii_only: bool = False) -> str:
    """Return a value as JSON, an item and a field a line.

    A list of records without lists in them, of which there may be many, takes another way to the same text: Python's
    own that indents takes ten times as long.
    """
    if not (isinstance(value, list) and value and all(isinstance(each, dict) and _is_flat(each) for each in value)):
        return json.dumps(value, ensure_ascii=ascii_only, indent=1)
    whole = json.dumps(value, ensure_ascii=ascii_only, separators=(",\n  ", ": "))
    inner = whole[2:-2].replace("},\n  {", "\n },\n {\n  ")  # no text holds a line's end, nor does a field end so
    return f"[\n {{\n  {inner}\n }}\n]"


def _is_flat(record: dict[str, Any]) -> bool:
    return bool(record) and PARTED.isdisjoint(map(type, record.values()))


def print_rows(rows: list[Row], width: int | None, plain: bool) -> Iterator[str]:
    """Yield a line for each row; without a `width` nothing is cut."""
    ahead = {row.lead for row in rows}
    leads = _widest(ahead, LEAD)
    texts = _widest((row.text for row in rows if row.kind == "item"), TEXT)
    indent = " " * (leads + 4)
    if width is None and not plain and max(map(len, ahead), default=0) <= LEAD and _are_simple(rows, ahead):
        yield from _simple_lines(rows, leads, texts, indent)
        return
    for row in rows:
        shown = _plain(row) if plain else row
        if row.kind == "more":
            yield from [indent + line for line in _wrapped(shown.text, (width or NO_END) - len(indent))]
        else:
            yield _line(shown, leads, texts, width).rstrip()


def print_noted(noted: Noted) -> list[str] | None:
    """Return what `print_rows` yields where nothing is cut, of items with a second line each, without making rows.

    None where some sign takes more or less than a column, or a lead is too long: that is left to `print_rows`.
    """
    leads = max(map(len, noted.leads), default=0)
    if leads > LEAD or not _is_drawn(set(noted.leads), noted.texts, noted.tails, noted.notes):
        return None
    texts = min(max(map(len, noted.texts), default=0), TEXT)
    indent = " " * (leads + 4)
    return [
        f"{lead.rjust(leads)}  {mark} {text.ljust(texts)}  {tail}\n{indent}{note}"
        for lead, mark, text, tail, note in zip(*noted, strict=True)
    ]


def _widest(texts: Iterable[str], most: int) -> int:
    """Return the columns of the widest text, at most so many; what comes after one that wide is not looked at."""
    widest = 0
    for text in texts:
        widest = max(widest, cells(visible(text)))
        if widest >= most:
            return most
    return widest


def _plain(row: Row) -> Row:
    """Return a row without special signs, its words as they are; what is partly kept says so in a word as well."""
    return row._replace(mark=row.mark.translate(PLAIN), text=row.text.removeprefix(PARTLY).translate(LINES))


def _line(row: Row, leads: int, texts: int, width: int | None) -> str:
    if row.kind == "gap":
        return ""
    tail = _tail(row)
    if width is None and row.kind == "item" and len(row.lead) <= leads and _is_simple(f"{row.lead}{row.text}{tail}"):
        return f"{row.lead:>{leads}}  {row.mark or ' '} {row.text:<{texts}}  {tail}"
    text, tail = visible(row.text), visible(tail)
    if row.kind == "heading":
        return f"{text}  {tail}"
    lead = cut(visible(row.lead), leads)
    start = f"{' ' * (leads - cells(lead))}{lead}  {row.mark or ' '} "
    if width is None:
        return f"{start}{text}{' ' * (texts - cells(text))}  {tail}"
    while cells(tail) > (width - cells(start)) // 2 and "  " in tail:
        tail = tail.partition("  ")[2]  # what comes last says which record it is
    tail = cut(tail, max(width - cells(start) - 12, 1))
    room = max(width - cells(start) - cells(tail) - 2, 0)
    text = cut(text, room)
    return f"{start}{text}{' ' * (room - cells(text))}  {tail}"


def _are_simple(rows: list[Row], ahead: set[str]) -> bool:
    """Tell whether every sign of all rows is drawn as it is, in one column; one by one it takes thrice as long."""
    return _is_drawn(ahead, [*map(TEXT_OF, rows)], [*map(TAIL_OF, rows)]) and not any(
        kind == "more" and text != text.strip() for kind, text, *_ in rows
    )


def _is_drawn(*columns: Collection[str]) -> bool:
    """Tell whether every sign of many texts is drawn as it is, in one column; most are ASCII."""
    return all("".join(each).isprintable() for each in columns) and all(
        _is_simple("".join(filterfalse(str.isascii, each))) for each in columns
    )


def _simple_lines(rows: list[Row], leads: int, texts: int, indent: str) -> Iterator[str]:
    """Yield the lines of rows in which every sign takes a column, where nothing is cut."""
    for row in rows:
        kind, text, lead, mark, tail, _, ref = row
        if kind == "more":
            yield indent + text
            continue
        if "/" in ref or tail[:1] == " " or tail[-1:] == " ":
            tail = _tail(row)
        head = f"{lead.rjust(leads)}  {mark or ' '} {text.ljust(texts)}" if kind == "item" else text
        yield f"{head}  {tail}" if tail else head.rstrip()


def _is_simple(text: str) -> bool:
    """Tell whether every sign of a text is drawn as it is, in one column."""
    return text.isprintable() and (text.isascii() or bool(SIMPLE.fullmatch(text)))


def _tail(row: Row) -> str:
    """Return the last column, ended by the id of the row's record: what a person types to name it."""
    _, slash, record_id = row.ref.rpartition("/")
    tail = row.tail.strip()
    if not slash or tail.endswith(record_id):
        return tail
    return f"{tail}  {record_id}".strip()


def print_pairs(pairs: list[tuple[str, str]], width: int | None) -> Iterator[str]:
    """Yield the lines of labels and values, the values wrapped and hanging."""
    labels = max((cells(label) for label, _ in pairs), default=0)
    for label, value in pairs:
        start = f"{label}{' ' * (labels - cells(label))}  "
        lines = _wrapped(value, min(width or MEASURE + labels, MEASURE + labels) - labels - 2)
        yield (start + (lines[0] if lines else "")).rstrip()
        yield from (" " * (labels + 2) + line for line in lines[1:])


def print_paragraph(text: str, width: int | None, indent: str = "", first: str | None = None) -> Iterator[str]:
    """Yield the lines of a paragraph, wrapped for reading, hard line breaks kept."""
    columns = min(width or MEASURE, MEASURE) - len(indent)
    for number, line in enumerate(_wrapped(text, columns)):
        yield (indent if number or first is None else first) + line


def _wrapped(text: str, columns: int) -> list[str]:
    if len(text) <= max(columns, 20) and _is_simple(text) and text == text.strip():
        return [text]  # it fits on a line: nothing to break
    wrap = textwrap.TextWrapper(max(columns, 20), break_on_hyphens=False)
    return [line for part in visible(text).split("\n") for line in (wrap.wrap(part) or [""])]
