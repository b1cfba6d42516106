"""The points of a timeline as the index tells them: without the records that they are of."""

from collections.abc import Iterable
from typing import Any, cast

from dossier_tui.store.index.axis import Placed, Row
from dossier_tui.views.timeline import Point, as_json, order


class PlacedPoint(Placed):
    """What a `Point` is, and as much of its record as a timeline tells."""

    __slots__ = ()

    @property
    def ref(self) -> str:
        """Return the reference of the record behind it."""
        return f"{self.slug}/{self.id}"

    @property
    def record(self) -> "PlacedPoint":
        """Return what is known of its record."""
        return self

    @property
    def text(self) -> str:
        """Return the words of a commitment."""
        return self.title

    @property
    def due(self) -> str | None:
        """Return the term of a commitment as EDTF."""
        return self.when

    @property
    def due_words(self) -> str | None:
        """Return the term of a commitment in words."""
        return self.words

    @property
    def when_words(self) -> str | None:
        """Return the date of an event in words."""
        return self.words

    @property
    def due_log(self) -> list[dict[str, str | None]]:
        """Return the terms that a commitment had, where they are more than one."""
        return self.log or []

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `timeline --json`."""
        return as_json(cast("Point", self))


def list_placed(rows: Iterable[Row]) -> list[Point]:
    """Return the points that the index tells of in the order of time; they have all that a timeline looks at."""
    points = cast("list[Point]", [*map(PlacedPoint._make, rows)])
    points.sort(key=order)
    return points
