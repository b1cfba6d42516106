"""What a dossier is and how it stands: counts, what is due with its reasons, what came last, what comes next."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.model.records import Commitment
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import GROUPS, Due, due_group, due_row, list_due, short_term
from dossier_tui.views.proposals import waiting_rows
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.views.timeline import Point, Spot, list_spots, order, point_at, point_row
from dossier_tui.words import Words

LATEST = 5
REST = [name for name in GROUPS if name not in ("overdue", "due")]


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


def overview_rows(contents: Contents, today: date, words: Words) -> list[Row]:
    """Return the rows of the overview: proposals, what wants attention, what is open, came last, comes next, notes."""
    items = list_due([contents], today, words)
    spots = list_spots(contents)
    groups = {name: [item for item in items if item.group == name] for name in GROUPS}
    urgent = [*groups["overdue"], *groups["due"]]
    parts = [
        ("view.proposals", waiting_rows(contents, words)),
        ("view.wants-you", [row for item in urgent for row in reason_rows(item, words)]),
        *((f"view.group-{name}", [due_row(item, words, False) for item in groups[name]]) for name in REST),
        ("view.latest", [point_row(point, today, words) for point in _latest(contents, spots, today)]),
        ("view.coming", [point_row(point, today, words) for point in _coming(contents, spots, today)]),
        ("view.notes", [_note_row(contents.slug, note.id, note.text) for note in contents.notes.values()]),
    ]
    rows: list[Row] = []
    for key, members in parts:
        if members:
            rows += [GAP] if rows else []
            rows += [heading(words(key), str(sum(row.kind == "item" for row in members))), *members]
    return rows


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


def _latest(contents: Contents, spots: Iterable[Spot], today: date) -> list[Point]:
    """Return what `latest` does of all points, of which no others are built."""
    past = (spot for spot in spots if spot.kind != "deadline" and _last(spot) <= today)
    newest_first = (point_at(contents, spot) for spot in sorted(past, key=order, reverse=True))
    return [*islice((point for point in newest_first if _over(point, today)), LATEST)]


def _coming(contents: Contents, spots: Iterable[Spot], today: date) -> list[Point]:
    """Return the first of what `coming` does of all points, of which no others are built."""
    ahead = (spot for spot in spots if spot.kind != "letter" and _last(spot) >= today)
    first_first = (point_at(contents, spot) for spot in sorted(ahead, key=order))
    return [*islice((point for point in first_first if _ahead(point, today) and _stands(point)), LATEST)]


def _last(spot: Spot) -> date:
    """Return the last day of a point; of one that has none, a day that never comes."""
    return (Edtf.parse(spot.when).last() if spot.when else None) or date.max


def _ahead(point: Point, today: date) -> bool:
    """Tell whether a point is to come: not what began and has no end, nor a term whose last day is past."""
    if point.when is None or _over(point, today):
        return False
    if isinstance(point.record, Commitment) and due_group(point.record, today) == "overdue":
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
