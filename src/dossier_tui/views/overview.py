"""What a dossier is and how it stands: counts, what is due with its reasons, what came last, what comes next."""

from datetime import date

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import MARKS, STYLES, Due, list_due
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.views.timeline import Point, list_points, point_row
from dossier_tui.words import Words

LATEST = 5


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
        ("tags", ", ".join(dossier.tags)),
        ("status", words("view.status-archived") if dossier.status == "archived" else ""),
        ("holds", counts),
    ]
    return [(words(f"view.field-{name}"), value) for name, value in pairs if value]


def overview_rows(contents: Contents, today: date, words: Words) -> list[Row]:
    """Return the rows of the overview: what wants attention, what is open, what came last, what comes next, notes."""
    items = list_due([contents], today, words)
    points = list_points(contents)
    urgent = [item for item in items if item.group in ("overdue", "due")]
    rest = [item for item in items if item.group not in ("overdue", "due")]
    parts = [
        ("view.wants-you", [reason_row(item, words) for item in urgent]),
        ("view.open", [reason_row(item, words) for item in rest]),
        ("view.latest", [point_row(point, today, words) for point in latest(points, today)]),
        ("view.coming", [point_row(point, today, words) for point in coming(points, today)[:LATEST]]),
        ("view.notes", [_note_row(contents.slug, note.id, note.text) for note in contents.notes.values()]),
    ]
    rows: list[Row] = []
    for key, members in parts:
        if members:
            rows += [GAP] if rows else []
            rows += [heading(words(key), str(len(members))), *members]
    return rows


def reason_row(item: Due, words: Words) -> Row:
    """Return an open commitment with the reason why it is here."""
    partly = f"◐ {words('view.status-partly')} · " if item.record.status == "partly" else ""
    text = f"{partly}{item.record.text}: {item.reason}"
    return Row("item", text, item.record.id, MARKS[item.group], "", STYLES[item.group], item.ref)


def latest(points: list[Point], today: date) -> list[Point]:
    """Return the last few letters and events up to today, the newest first."""
    past = [point for point in points if point.kind != "deadline" and point.when and _over(point.when, today)]
    return past[::-1][:LATEST]


def coming(points: list[Point], today: date) -> list[Point]:
    """Return the events and deadlines that are not over yet, the first to come first."""
    return [
        point
        for point in points
        if point.kind != "letter" and point.when and not _over(point.when, today) and _stands(point)
    ]


def _over(when: str, today: date) -> bool:
    last = Edtf.parse(when).last()
    return last is not None and last <= today


def _stands(point: Point) -> bool:
    return getattr(point.record, "status", "") not in ("cancelled", "moved")


def _note_row(slug: str, note_id: str, text: str) -> Row:
    return Row("item", " ".join(text.split()), note_id, "✎", "", "dim", f"{slug}/{note_id}")
