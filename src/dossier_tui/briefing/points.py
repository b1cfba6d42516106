"""Points of the timeline in a briefing, a line each."""

from datetime import date
from itertools import groupby

from dossier_tui.briefing.draft import Draft, dated
from dossier_tui.briefing.escape import plain
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Event, Letter
from dossier_tui.views.due import due_group
from dossier_tui.views.timeline import Point
from dossier_tui.words import Words


def by_year(draft: Draft) -> list[tuple[str, list[Point]]]:
    """Return every point under its year, the undated last; undated terms stand among what is open alone."""
    placed = [point for point in draft.points if point.when or point.kind != "deadline"]
    return [(year, [*points]) for year, points in groupby(placed, lambda point: _year(point, draft.words))]


def _year(point: Point, words: Words) -> str:
    if point.when is None:
        return words("view.group-undated")
    when = Edtf.parse(point.when)
    return str((when.first() or when.last() or date.min).year)


def point_line(draft: Draft, point: Point) -> str:
    """Return one point: when, what, in brackets what it is, and its source."""
    record = point.record
    if isinstance(record, Letter):
        said, mark = None, draft.footnotes.of_letter(record.id)
    else:
        said = record.when_words if isinstance(record, Event) else record.due_words
        mark = draft.footnotes.of_record(record)
    when = dated(point.when, said, draft.words)
    return f"{when}: {plain(point.title)} ({_told(draft, point)}){mark}"


def _told(draft: Draft, point: Point) -> str:
    """Return what a point is: a letter with its number, an event with its place and status, or a term."""
    record, words = point.record, draft.words
    if isinstance(record, Letter):
        parts = [
            words(f"brief.kind-{record.kind}").lower(),
            print_paper(record.number) if record.number else "",
        ]
    elif isinstance(record, Event):
        parts = [record.place or "", "" if record.status == "held" else words(f"view.status-{record.status}")]
    else:
        overdue = due_group(record, draft.today) == "overdue"
        parts = [words("brief.point-overdue" if overdue else "brief.point-term")]
    return ", ".join(plain(part) for part in (*parts, point.id) if part)


def point_more(draft: Draft, point: Point) -> list[str]:
    """Return what is known of an event beside its line: who takes part, and what is told of it."""
    if not isinstance(point.record, Event):
        return []
    label = draft.words("view.field-actors").capitalize()
    actors = [f"{label}: {plain(', '.join(point.record.actors))}"] if point.record.actors else []
    return actors + ([plain(point.record.description)] if point.record.description else [])
