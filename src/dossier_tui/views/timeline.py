"""Events, letters and deadlines of a dossier on one axis, each with the precision that it has."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Commitment, Event, Letter
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import MARKS, STYLES, days_late, due_group, short_term, times_moved
from dossier_tui.views.rows import Row, heading
from dossier_tui.words import Words
from dossier_tui.words.dates import month_name, say_date, short_date

EVENT_MARKS = {"held": "●", "planned": "○", "moved": "↷", "cancelled": "✗"}


@dataclass(frozen=True)
class Point:
    """One thing on the axis: `kind` is event, letter or deadline; `when` is EDTF, or None where it is undated."""

    slug: str
    kind: str
    id: str
    title: str
    when: str | None
    record: Event | Letter | Commitment

    @property
    def ref(self) -> str:
        """Return the reference of the record behind it."""
        return f"{self.slug}/{self.id}"

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `timeline --json`."""
        return {
            "when": self.when,
            "kind": self.kind,
            "id": self.id,
            "title": self.title,
            "dossier": self.slug,
        }


def list_points(contents: Contents) -> list[Point]:
    """Return all points of a dossier in the order of time, the undated last."""
    slug = contents.slug
    points = [Point(slug, "event", e.id, e.title, e.when, e) for e in contents.events.values()]
    points += [Point(slug, "letter", each.id, each.title, each.date, each) for each in contents.letters.values()]
    points += [Point(slug, "deadline", c.id, c.text, c.due, c) for c in contents.commitments.values() if c.is_open]
    return sorted(points, key=_order)


def select(
    points: Iterable[Point], *, since: str | None = None, until: str | None = None, kind: str | None = None
) -> list[Point]:
    """Return the points that touch the time from `since` to `until` (EDTF) and are of a kind.

    `kind` is event, letter or deadline, or an event's own kind (`commissiedebat`). Undated points are in no period.
    """
    first = Edtf.parse(since).first() if since else None
    last = Edtf.parse(until).last() if until else None
    return [point for point in points if _within(point, first, last) and _of_kind(point, kind)]


def _within(point: Point, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    if point.when is None:
        return False
    when = Edtf.parse(point.when)
    begins = when.first() or when.last() or date.min  # what has an end alone stands at its end
    ends = when.last() or date.max  # what has no end goes on
    return (first is None or ends >= first) and (last is None or begins <= last)


def _of_kind(point: Point, kind: str | None) -> bool:
    return kind is None or kind in (point.kind, getattr(point.record, "kind", None))


def _order(point: Point) -> tuple[Any, ...]:
    if point.when is None:
        return (1, (), point.kind, len(point.id), point.id)
    return (0, Edtf.parse(point.when).sort_key(), point.kind, len(point.id), point.id)


def timeline_rows(points: list[Point], today: date, words: Words) -> list[Row]:
    """Return the rows of a timeline, under headings for year and month; what has no date stands apart, at the end."""
    rows: list[Row] = []
    year, period = "", ""
    for point in points:
        now_year, now_period = _headings(point.when, words)
        if now_year != year:
            rows += [Row("gap")] if rows else []
            rows.append(heading(now_year))
            year, period = now_year, ""
        if now_period != period and now_period:
            rows.append(heading("  " + now_period))
        period = now_period
        rows.append(point_row(point, today, words))
    return rows


def _headings(when: str | None, words: Words) -> tuple[str, str]:
    """Return the year and the month (or the quarter, season, ...) under which a date stands."""
    if when is None:
        return words("view.group-undated"), ""
    value = Edtf.parse(when)
    anchor = value.start or value.end
    assert anchor is not None  # an EDTF interval has one end at least
    day = anchor.first if value.start else anchor.last
    if anchor.precision in ("day", "month"):
        return str(day.year), month_name(day.month, words)
    return str(day.year), "" if anchor.precision == "year" or value.interval else say_date(when, words)


def point_row(point: Point, today: date, words: Words) -> Row:
    """Return the row of one point: its date as precise as it is, its mark, and where it stands."""
    lead = short_date(point.when, words) if point.when else ""
    record = point.record
    if isinstance(record, Event):
        style = {"planned": "", "cancelled": "dim", "moved": "dim"}.get(record.status, "")
        told = f"{words('view.status-' + record.status)}: " if record.status in ("moved", "cancelled") else ""
        lead = lead or record.when_words or ""
        tail = record.place or record.kind or ""
        return Row("item", told + point.title, lead, EVENT_MARKS[record.status], tail, style, point.ref)
    if isinstance(record, Letter):
        number = print_paper(record.number) if record.number else record.id
        return Row("item", point.title, lead, "✉", number, "strong", point.ref)
    if not point.when:
        tail = "  ".join(part for part in (record.due_words, record.id) if part)
        return Row("item", point.title, "", MARKS["undated"], tail, STYLES["undated"], point.ref)
    late = due_group(record, today) == "overdue"
    days, moved = days_late(record.due_by, today), times_moved(record)
    overdue = words("view.late-short", n=days) if late else ""
    tail = "  ".join(part for part in (overdue, words("view.moved", n=moved) if moved else "", record.id) if part)
    title = f"{words('view.deadline')}: {point.title}"
    mark, style = ("!", "bad") if late else ("◷", "warn")
    return Row("item", title, short_term(record, words), mark, tail, style, point.ref)
