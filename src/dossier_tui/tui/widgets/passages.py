"""Passages of a letter: from its plain text to the parts that are drawn, and from the lines drawn to text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol

from dossier_tui.reading.blocks import Mark
from dossier_tui.tui.widgets.page import CLOSE, Line, Page, Part
from dossier_tui.tui.widgets.wrap import Span

Marks = dict[int, list[Mark]]
WHOLE = -1  # the place before the first character of a part: with its label


class Point(Protocol):
    """A place on the page: line `y`, and character `x` of that line as drawn."""

    @property
    def x(self) -> int:
        """Return the character."""
        ...

    @property
    def y(self) -> int:
        """Return the line."""
        ...


def mark_parts(parts: Sequence[Part], spans: Iterable[Span], style: str, first_part: int = 0) -> Marks:
    """Return marks over these (start, end) of the letter's plain text, by the number of their part.

    Parts are counted from `first_part`.
    """
    numbers = [number for number, part in enumerate(parts) if part.start >= 0]
    starts = [parts[number].start for number in numbers]
    marks: Marks = {}
    for start, end in spans:
        for number in numbers[max(bisect_right(starts, start) - 1, 0) : bisect_right(starts, end - 1)]:
            part = parts[number]
            first, last = max(start - part.start, 0), min(end - part.start, len(part.source))
            if first < last:
                marks.setdefault(number + first_part, []).append(Mark(part.drawn(first), part.drawn(last), style))
    return marks


def marks_on(line: Line, marks: Marks) -> list[Mark]:
    """Return the marks that cover anything of a line."""
    return [each for each in marks.get(line.number, ()) if each.start < line.end and each.end > line.start]


def marks_within(parts: Sequence[Part], line: Line, spans: Sequence[Span], style: str) -> list[Mark]:
    """Return marks over those of many (start, end) of the letter's plain text, in order, that cover anything of a line.

    They are found when the line is drawn: those of a whole letter may be more than there are lines.
    """
    part = parts[line.number]
    if part.start < 0:
        return []
    first = max(bisect_left(spans, (part.start,)) - 1, 0)
    last = bisect_left(spans, (part.start + len(part.source),))
    if len(part.text) == len(part.source):  # what is drawn is what is stored: the line itself can be looked for
        first = max(bisect_left(spans, (part.start + line.start,)) - 1, 0)
        last = bisect_left(spans, (part.start + line.end,))
    return marks_on(line, mark_parts([part], spans[first:last], style, line.number))


def marked_text(parts: Sequence[Part], marks: Marks) -> str:
    """Return the words that are marked, an empty line between those of different parts."""
    stretches = ((parts[number].text, mark) for number, group in marks.items() for mark in group)
    return "\n\n".join(text[mark.start : mark.end] for text, mark in stretches)


def copied(page: Page, start: Point | None, end: Point | None) -> str:
    """Return what is between two points as it reads: lines joined, labels kept, paragraphs apart.

    None is the beginning, or the end, of the page.
    """
    first, begin = _place(page, start) if start else (0, WHOLE)
    last, stop = _place(page, end) if end else (len(page.parts), WHOLE)
    text = ""
    before: Part | None = None
    for number in range(first, min(last + 1, len(page.parts))):
        part = page.parts[number]
        after = begin if number == first else WHOLE
        upto = stop if number == last else len(part.text)
        if upto < max(after, 1) or part.kind == "rule":
            continue
        text += _between(before, part) + _words(part, after, upto)
        before = part
    return text


def _place(page: Page, point: Point) -> tuple[int, int]:
    line = page.line(point.y)
    if line is None:
        return page.place(point.y)[0], WHOLE
    offset = line.start + point.x - len(line.prefix)
    if line.first and point.x < len(line.prefix):
        return line.number, WHOLE
    return line.number, min(max(offset, line.start), line.end)


def _words(part: Part, after: int, upto: int) -> str:
    label = part.label.strip() if after == WHOLE and part.kind != "quotation" else ""
    return f"{label} {part.text[max(after, 0) : upto]}" if label else part.text[max(after, 0) : upto]


def _between(before: Part | None, part: Part) -> str:
    if before is None:
        return ""
    return "\n" if before.kind == part.kind and part.kind in CLOSE else "\n\n"
