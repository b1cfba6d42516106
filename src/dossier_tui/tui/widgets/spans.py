"""Styles laid over a text."""

from itertools import pairwise

from rich.segment import Segment
from textual.style import Style

Tint = tuple[int, int, Style]


def paint(text: str, start: int, end: int, base: Style, tints: list[Tint]) -> list[Segment]:
    """Return characters `start` to `end` of a text as segments; a tint is (start, end, style).

    Where tints overlap, the later one lies on top.
    """
    cuts = sorted({start, end, *(cut for tint in tints for cut in tint[:2] if start < cut < end)})
    segments = []
    for first, last in pairwise(cuts):
        style = sum((tint for since, until, tint in tints if since <= first and until >= last), base)
        segments.append(Segment(text[first:last], style.rich_style))
    return segments
