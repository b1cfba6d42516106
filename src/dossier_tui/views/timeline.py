"""Events, letters and deadlines of a dossier on one axis, each with the precision that it has."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from dossier_tui.model.edtf import COARSE_FIRST, DAYS, Edtf, is_day
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.text import fold
from dossier_tui.views.due import MARKS, STYLES, days_late, due_group, guess, short_term, times_moved
from dossier_tui.views.rows import Row, kind_word
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date, short_date

if TYPE_CHECKING:
    from dossier_tui.model.records import Commitment, Event, Letter
    from dossier_tui.store.contents import Contents

BETWEEN = "/"  # parts the two ends of a time
LENGTHS = (7, 31, 366)  # days after which a span is drawn a piece longer
RANK_OF_DAY = COARSE_FIRST.index("day")
UNDATED = "~"  # after every date
OFF = ("moved", "cancelled")
_TOLD = ("place", "description", "kind", "when_words", "due_words")
EVENT_MARKS = {"held": "●", "planned": "○", "moved": "↷", "cancelled": "✗"}


class Point(NamedTuple):
    """One thing on the axis: `kind` is event, letter or deadline; `when` is EDTF, or None where it is undated."""

    slug: str
    kind: str
    id: str
    title: str
    when: str | None
    record: "Event | Letter | Commitment"

    @property
    def ref(self) -> str:
        """Return the reference of the record behind it."""
        return f"{self.slug}/{self.id}"

    @property
    def own(self) -> str | None:
        """Return the kind that the record has of itself: `commissiedebat`, `answer`, `promise`."""
        return self.record.kind

    @property
    def said(self) -> str:
        """Return the words that it is searched by."""
        record = self.record
        told = [self.title, self.id, *record.tags, *self.people]
        told += [getattr(record, name, None) or "" for name in _TOLD]
        return " ".join(told)

    @property
    def people(self) -> list[str]:
        """Return who has to do with it: who was there, who wrote to whom, who promised whom."""
        record: Any = self.record
        if self.kind == "event":
            named = record.actors
        elif self.kind == "letter":
            named = [each.get(part) for each in record.senders for part in ("name", "office")] + [record.recipient]
        else:
            named = [record.by, record.to]
        return [each for each in named if each]

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `timeline --json`."""
        return as_json(self)


def as_json(point: Point) -> dict[str, Any]:
    """Return a point in the form of `timeline --json`."""
    return {"when": point.when, "kind": point.kind, "id": point.id, "title": point.title, "dossier": point.slug}


class Spot(NamedTuple):
    """Where a point stands on the axis, told without its record: `kind`, `id` and `when` are those of the point."""

    kind: str
    id: str
    when: str | None


def list_spots(contents: "Contents") -> list[Spot]:
    """Return where all points of a dossier stand, in no order; no record is built for that."""
    from dossier_tui.model.records import STILL_OPEN  # by who has read the dossier, which the index may spare one

    terms = dict(contents.column("commitments", "due"))
    still_open = [key for key, status in contents.column("commitments", "status") if status in STILL_OPEN]
    return [
        *(Spot("event", key, when) for key, when in contents.column("events", "when")),
        *(Spot("letter", key, when) for key, when in contents.column("letters", "date")),
        *(Spot("deadline", key, terms[key]) for key in still_open),
    ]


def point_at(contents: "Contents", spot: Spot) -> Point:
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


def list_points(contents: "Contents") -> list[Point]:
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
    return kind is None or kind in (point.kind, point.own)


def _of_person(point: Point, person: str | None) -> bool:
    return not person or any(fold(person) in fold(each) for each in point.people)


def _says(point: Point, text: str | None) -> bool:
    if not text:
        return True
    said = fold(point.said)
    return all(fold(part) in said for part in text.split())


def order(point: Point | Spot) -> tuple[Any, ...]:
    """Return what points are sorted by: time, the undated last, then kind and id."""
    return (_time_key(point.when) if point.when else UNDATED, point.kind, len(point.id), point.id)


@lru_cache(maxsize=DAYS)
def _time_key(when: str) -> str:
    """Return a text that is ordered as `Edtf.sort_key`; a day, as most dates are one, need not be read for that."""
    if is_day(when):
        return f"{when}{RANK_OF_DAY}{when}{when}"
    begins, rank, last, text = Edtf.parse(when).sort_key()
    return f"{begins.isoformat()}{rank}{last.isoformat()}{text}"


def point_row(point: Point, today: date, words: Words) -> Row:
    """Return the row of one point: its date as precise as it is, its mark, and where it stands."""
    kind, title, when = point.kind, point.title, point.when
    record: Any = point.record
    said, style = title, ""
    if kind == "event":
        if record.status in OFF:
            said, style = f"{words('view.status-' + record.status)}: {title}", "dim"
        if when and BETWEEN in when:
            said = span(when) + said
        mark, tail = EVENT_MARKS[record.status], record.place or kind_word(point.own, words)
    elif kind == "letter":
        mark, style, tail = "✉", "strong", print_paper(record.number) if record.number else point.id
    else:
        mark, style = term_stands(point, today)
        said = f"{words('view.deadline')}: {title}" if when else title
        tail = point.id if when or not record.due_words else f"{record.due_words}  {point.id}"
    day = short_date(when, words) if when and kind != "deadline" else lead(point, words)
    return Row("item", said, day, mark, tail, style, f"{point.slug}/{point.id}")


def term_stands(point: Point, today: date) -> tuple[str, str]:
    """Return the mark and the style of a term: past, to come, or undated."""
    if not point.when:
        return MARKS["undated"], STYLES["undated"]
    record: Any = point.record
    return ("!", "bad") if due_group(record, today) == "overdue" else ("◷", "warn")


def lead(point: Point, words: Words) -> str:
    """Return the date of a point for a narrow column; that of an undated event in its words."""
    record: Any = point.record
    if point.kind == "deadline":
        return short_term(record, words)
    if point.when:
        return short_date(point.when, words)
    return getattr(record, "when_words", None) or ""


@lru_cache(maxsize=DAYS)
def span(when: str | None) -> str:
    """Return a time that has two ends drawn as a line, the longer the longer: `├──┤`; where an end is open, `├──▸`."""
    value = Edtf.parse(when) if when and BETWEEN in when else None
    if value is None:
        return ""
    first, last = value.first(), value.last()
    days = (last - first).days if first and last else LENGTHS[-1]
    return f"{'├' if first else '◂'}{'─' * sum(days > each for each in LENGTHS)}{'┤' if last else '▸'} "


def slippage(record: "Commitment", today: date, words: Words) -> str:
    """Return what became of a term so far: how late it is, and what it was before: `voor de zomer → Q1 2023`."""
    days, moved = days_late(record.due_by, today) or 0, times_moved(record)
    late = _late(days, words) + guess(record) if days > 0 else ""
    if not moved:
        return late
    first, *between, last = [_term_in_short(step, words) for step in record.due_log]
    terms = [first, *(["…"] if between else []), last]
    told = f"{words('view.moved', n=moved)}: {' → '.join(terms)}"
    return f"{late} · {told}" if late else told


@lru_cache(maxsize=DAYS)
def _late(days: int, words: Words) -> str:
    return words("view.late", days=words.count("view.days", days))


def _term_in_short(step: dict[str, str | None], words: Words) -> str:
    due = step.get("due")
    return step.get("due_words") or (say_date(due, words) if due else words("view.undated"))
