"""What a dossier is and how it stands: counts, what is due with its reasons, what came last, what comes next."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple

from dossier_tui.model.edtf import DAYS, Edtf, is_day
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.store.contents import Contents
from dossier_tui.views.axis import LATEST, Axis, read_axis
from dossier_tui.views.due import GROUPS, Due, due_group, due_row, short_term
from dossier_tui.views.lists import Listing, Made
from dossier_tui.views.proposals import waiting_rows
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.views.timeline import Point, point_row
from dossier_tui.words import Words

NEVER = "~"  # after every day
URGENT = ("overdue", "due")
REST = [name for name in GROUPS if name not in URGENT]


def overview_head(contents: Contents, words: Words) -> list[tuple[str, str]]:
    """Return what the dossier says of itself, as labels and values."""
    dossier = contents.dossier
    counts = ", ".join(
        words.count(f"view.{name}-count", count)
        for name, count in (
            ("letter", len(contents.letters)),
            ("event", len(contents.events)),
            ("commitment", len(contents.commitments)),
        )
    )
    pairs = [
        ("number", print_dossier_number(dossier.number) if dossier.number else ""),
        ("description", dossier.description or ""),
        ("holds", counts),
        ("tags", ", ".join(dossier.tags)),
        ("status", words("view.status-archived") if dossier.status == "archived" else ""),
    ]
    return [(words(f"view.field-{name}"), value) for name, value in pairs if value]


def overview_rows(contents: Contents, today: date, words: Words, axis: Axis | None = None) -> Listing:
    """Return the rows of the overview: proposals, what wants attention, what is open, came last, comes next, notes.

    `axis` is that of the dossier today, where it was read before.
    """
    axis = axis or read_axis(contents, today, words)
    groups: dict[str, list[Due]] = {name: [] for name in GROUPS}
    for item in axis.due:
        groups[item.group].append(item)
    urgent = [item for name in URGENT for item in groups[name]]
    latest, coming = (islice(found(axis, today), LATEST) for found in (_latest, _coming))
    parts: list[tuple[str, Sequence[Line]]] = [
        ("view.proposals", waiting_rows(contents, words)),
        ("view.wants-you", [line for item in urgent for line in (item, _Reason(item))]),
        *((f"view.group-{name}", groups[name]) for name in REST),
        ("view.latest", [point_row(point, today, words) for point in latest]),
        ("view.coming", [point_row(point, today, words) for point in coming]),
        ("view.notes", [_note_row(contents.slug, note.id, note.text) for note in contents.notes.values()]),
    ]
    lines: list[Line] = []
    for key, members in parts:
        if members:
            lines += [GAP] if lines else []
            lines += [heading(words(key), str(sum(bool(line.ref) for line in members))), *members]
    return Made(lines, partial(_row, words=words), partial(_lead, words=words), attrgetter("ref"))


class _Reason(NamedTuple):
    """The line below an open commitment that says why it is here."""

    item: Due
    ref: str = ""


Owed = Due | _Reason  # what becomes a row when it is looked at
Line = Row | Owed


def _row(line: Owed, words: Words) -> Row:
    if isinstance(line, _Reason):
        return reason_rows(line.item, words)[1]
    return reason_rows(line, words)[0] if line.group in URGENT else due_row(line, words, False)


def _lead(line: Owed, words: Words) -> str:
    if isinstance(line, _Reason):
        return ""
    return short_term(line.record, words) if line.group in URGENT else _row(line, words).lead


def reason_rows(item: Due, words: Words) -> list[Row]:
    """Return an open commitment with its term, and below it the reason why it is here."""
    row = due_row(item, words, False)
    return [
        row._replace(lead=short_term(item.record, words), tail=item.record.id),
        Row("more", item.reason, style=row.style),
    ]


def latest(points: list[Point], today: date) -> list[Point]:
    """Return the last few letters and events up to today, the newest first."""
    past = [point for point in points if point.kind != "deadline" and _over(point, today)]
    return past[::-1][:LATEST]


def coming(points: list[Point], today: date) -> list[Point]:
    """Return the events and deadlines that are to come, the first to come first."""
    return [point for point in points if point.kind != "letter" and _ahead(point, today) and _stands(point)]


def _latest(axis: Axis, today: date) -> Iterator[Point]:
    """Yield the letters and events up to today, the newest first."""
    day = today.isoformat()
    past = (spot for spot in reversed(axis.spots) if spot.kind != "deadline" and _last(spot.when) <= day)
    return (point for point in map(axis.point, past) if _over(point, today))


def _coming(axis: Axis, today: date) -> Iterator[Point]:
    """Yield what `coming` returns."""
    day = today.isoformat()
    ahead = (spot for spot in axis.spots if spot.kind != "letter" and _last(spot.when) >= day)
    return (point for point in map(axis.point, ahead) if _ahead(point, today) and _stands(point))


def _last(when: str | None) -> str:
    """Return the last day of a date as it is written; of one that has none, a day that never comes."""
    return NEVER if not when else when if is_day(when) else _end(when)


@lru_cache(maxsize=DAYS)
def _end(when: str) -> str:
    last = Edtf.parse(when).last()
    return last.isoformat() if last else NEVER


def _ahead(point: Point, today: date) -> bool:
    """Tell whether a point is to come: not what began and has no end, nor a term whose last day is past."""
    if point.when is None or _over(point, today):
        return False
    record: Any = point.record
    if point.kind == "deadline" and due_group(record, today) == "overdue":
        return False
    when = Edtf.parse(point.when)
    begins = when.first()
    return when.last() is not None or begins is None or begins > today


def _over(point: Point, today: date) -> bool:
    """Tell whether a point is behind us; a term and a planned event of today are still to come."""
    last = Edtf.parse(point.when).last() if point.when else None
    if last is None or last != today:
        return last is not None and last < today
    return point.kind != "deadline" and getattr(point.record, "status", "") != "planned"


def _stands(point: Point) -> bool:
    return getattr(point.record, "status", "") not in ("cancelled", "moved")


def _note_row(slug: str, note_id: str, text: str) -> Row:
    return Row("item", " ".join(text.split()), note_id, "✎", "", "dim", f"{slug}/{note_id}")
