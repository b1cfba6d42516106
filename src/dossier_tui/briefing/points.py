"""Points of the timeline in a briefing: the last news, what comes next, and all of it by year."""

from datetime import date
from itertools import groupby

from dossier_tui.briefing.draft import Draft, dated, item, section
from dossier_tui.briefing.escape import plain
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Event, Letter
from dossier_tui.views.due import due_group
from dossier_tui.views.overview import coming, latest
from dossier_tui.views.timeline import Point
from dossier_tui.words import Words


def latest_section(draft: Draft) -> list[str]:
    """Return the last news, the newest first."""
    lines = [point_line(draft, point) for point in latest(draft.points, draft.today)]
    return section(draft.words("brief.latest"), lines or [draft.words("brief.no-news")], 3)


def coming_section(draft: Draft) -> list[str]:
    """Return the events and terms that lie ahead, in the order of time."""
    lines = [point_line(draft, point) for point in coming(draft.points, draft.today)]
    return section(draft.words("brief.coming"), lines or [draft.words("brief.nothing-coming")])


def timeline_section(draft: Draft) -> list[str]:
    """Return every point under its year, the undated last; undated terms stand among what is open alone."""
    placed = [point for point in draft.points if point.when or point.kind != "deadline"]
    lines = [] if placed else [draft.words("brief.empty-timeline")]
    for year, points in groupby(placed, lambda point: _year(point, draft.words)):
        lines += [""] if lines else []
        lines += section(year, [point_line(draft, point) for point in points], 3)
    return section(draft.words("brief.timeline"), lines)


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
    return item(f"{when}: {plain(point.title)} ({_told(draft, point)}){mark}")


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
