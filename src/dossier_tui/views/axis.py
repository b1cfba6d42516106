"""What of a dossier is near to a day, from the index where that vouches for it: no record is built then."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from dossier_tui.views.due import Due, list_due, list_promised
from dossier_tui.views.timeline import Point, Spot, list_spots, order, point_at
from dossier_tui.words import Words

if TYPE_CHECKING:
    from dossier_tui.store.contents import Contents
    from dossier_tui.store.index.axis import Row

LATEST = 5  # points that are told of the past, and of what is to come


@dataclass(frozen=True)
class Axis:
    """A dossier on a day: what is `due` in it, and where its points stand in the order of time.

    The points of the past can be the last few alone. `point` makes the point that stands there.
    """

    due: list[Due]
    spots: Sequence[Spot | Point]
    point: Callable[[Any], Point]


def read_axis(contents: "Contents", today: date, words: Words, near: "Iterable[Row] | None" = None) -> Axis:
    """Return the axis of a dossier, by what the index tells of what is `near` (`Store.placed`) where it does."""
    if near is None:
        spots = sorted(list_spots(contents), key=order)
        return Axis(list_due([contents], today, words), spots, partial(point_at, contents))
    from dossier_tui.views.placed import list_placed

    points = list_placed(near)
    return Axis(_due(points, today, words), points, _itself)


def _due(points: list[Point], today: date, words: Words) -> list[Due]:
    """Return what is open, as `list_due` does."""
    terms: list[Any] = [point for point in points if point.kind == "deadline"]
    last = date.max.toordinal()
    terms.sort(key=lambda each: (each.due_last or each.since or last, len(each.id), each.id))
    return list_promised(terms, today, words)


def _itself(point: Point) -> Point:
    return point
