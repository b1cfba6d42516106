"""Events, letters and deadlines of a dossier on one axis, each with the precision that it has."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from dossier_tui.model.edtf import DAYS, Edtf
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import STILL_OPEN, Commitment, Event, Letter
from dossier_tui.model.text import fold
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import MARKS, STYLES, days_late, due_group, guess, short_term, times_moved
from dossier_tui.views.rows import Row, kind_word
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date, short_date

LENGTHS = (7, 31, 366)  # days after which a span is drawn a piece longer
OFF = ("moved", "cancelled")
EVENT_MARKS = {"held": "●", "planned": "○", "moved": "↷", "cancelled": "✗"}


class Point(NamedTuple):
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

    @property
    def people(self) -> list[str]:
        """Return who has to do with it: who was there, who wrote to whom, who promised whom."""
        record = self.record
        if isinstance(record, Event):
            return record.actors
        if isinstance(record, Letter):
            named = [each.get(part) for each in record.senders for part in ("name", "office")]
            return [each for each in (*named, record.recipient) if each]
        return [each for each in (record.by, record.to) if each]

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `timeline --json`."""
        return {
            "when": self.when,
            "kind": self.kind,
            "id": self.id,
            "title": self.title,
            "dossier": self.slug,
        }


class Spot(NamedTuple):
    """Where a point stands on the axis, told without its record: `kind`, `id` and `when` are those of the point."""

    kind: str
    id: str
    when: str | None


def list_spots(contents: Contents) -> list[Spot]:
    """Return where all points of a dossier stand, in no order; no record is built for that."""
    terms = dict(contents.column("commitments", "due"))
    still_open = [key for key, status in contents.column("commitments", "status") if status in STILL_OPEN]
    return [
        *(Spot("event", key, when) for key, when in contents.column("events", "when")),
        *(Spot("letter", key, when) for key, when in contents.column("letters", "date")),
        *(Spot("deadline", key, terms[key]) for key in still_open),
    ]


def point_at(contents: Contents, spot: Spot) -> Point:
    """Return the point that stands there."""
    slug, key = contents.slug, spot.id
    if spot.kind == "event":
        event = contents.events[key]
        return Point(slug, spot.kind, key, event.title, spot.when, event)
    if spot.kind == "letter":
        letter = contents.letters[key]
        return Point(slug, spot.kind, key, letter.title, spot.when, letter)
    owed = contents.commitments[key]
    return Point(slug, spot.kind, key, owed.text, spot.when, owed)


def list_points(contents: Contents) -> list[Point]:
    """Return all points of a dossier in the order of time, the undated last."""
    return [point_at(contents, spot) for spot in sorted(list_spots(contents), key=order)]


def select(
    points: Iterable[Point],
    *,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    person: str | None = None,
    text: str | None = None,
    without: bool = False,
) -> list[Point]:
    """Return the points that touch the time from `since` to `until` (EDTF) and are of a kind, a person, a text.

    `kind` is event, letter or deadline, or an event's own kind (`commissiedebat`); `without` turns round what kind,
    person and text say, not the time. Undated points are in no period.
    """
    first = Edtf.parse(since).first() if since else None
    last = Edtf.parse(until).last() if until else None
    wanted = bool(kind or person or text)

    def meant(point: Point) -> bool:
        return _of_kind(point, kind) and _of_person(point, person) and _says(point, text)

    return [point for point in points if _within(point, first, last) and (not wanted or meant(point) != without)]


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


def _of_person(point: Point, person: str | None) -> bool:
    return not person or any(fold(person) in fold(each) for each in point.people)


def _says(point: Point, text: str | None) -> bool:
    record = point.record
    said = [point.title, point.id, *record.tags, *point.people]
    said += [getattr(record, name, None) or "" for name in ("place", "description", "kind", "when_words", "due_words")]
    return not text or all(fold(part) in fold(" ".join(said)) for part in text.split())


def order(point: Point | Spot) -> tuple[Any, ...]:
    """Return what points are sorted by: time, the undated last, then kind and id."""
    if point.when is None:
        return (1, (), point.kind, len(point.id), point.id)
    return (0, _time_key(point.when), point.kind, len(point.id), point.id)


@lru_cache(maxsize=DAYS)
def _time_key(when: str) -> tuple[Any, ...]:
    return Edtf.parse(when).sort_key()


def point_row(point: Point, today: date, words: Words) -> Row:
    """Return the row of one point: its date as precise as it is, its mark, and where it stands."""
    slug, _, key, title, when, record = point
    ref = f"{slug}/{key}"
    lead = short_date(when, words) if when else ""
    if isinstance(record, Event):
        status = record.status
        style = "dim" if status in OFF else ""
        said = f"{words('view.status-' + status)}: {title}" if style else title
        tail = record.place or kind_word(record.kind, words)
        mark = EVENT_MARKS[status]
        return Row("item", span(when) + said, lead or record.when_words or "", mark, tail, style, ref)
    if isinstance(record, Letter):
        return Row("item", title, lead, "✉", print_paper(record.number) if record.number else key, "strong", ref)
    if not when:
        tail = "  ".join(part for part in (record.due_words, key) if part)
        return Row("item", title, "", MARKS["undated"], tail, STYLES["undated"], ref)
    mark, style = ("!", "bad") if due_group(record, today) == "overdue" else ("◷", "warn")
    return Row("item", f"{words('view.deadline')}: {title}", short_term(record, words), mark, key, style, ref)


@lru_cache(maxsize=DAYS)
def span(when: str | None) -> str:
    """Return a time that has two ends drawn as a line, the longer the longer: `├──┤`; where an end is open, `├──▸`."""
    value = Edtf.parse(when) if when else None
    if value is None or not value.interval:
        return ""
    first, last = value.first(), value.last()
    days = (last - first).days if first and last else LENGTHS[-1]
    return f"{'├' if first else '◂'}{'─' * sum(days > each for each in LENGTHS)}{'┤' if last else '▸'} "


def slippage(record: Commitment, today: date, words: Words) -> str:
    """Return what became of a term so far: how late it is, and what it was before: `voor de zomer → Q1 2023`."""
    days = days_late(record.due_by, today) or 0
    told = [words("view.late", days=words.count("view.days", days)) + guess(record)] if days > 0 else []
    if moved := times_moved(record):
        first, *between, last = [_term_in_short(step, words) for step in record.due_log]
        terms = [first, *(["…"] if between else []), last]
        told.append(f"{words('view.moved', n=moved)}: {' → '.join(terms)}")
    return " · ".join(told)


def _term_in_short(step: dict[str, str | None], words: Words) -> str:
    due = step.get("due")
    return step.get("due_words") or (say_date(due, words) if due else words("view.undated"))
