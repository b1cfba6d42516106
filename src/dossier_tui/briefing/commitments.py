"""Commitments in a briefing: what is open, with its terms and its words, and what was closed of late."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from dossier_tui.briefing.draft import Draft, item
from dossier_tui.briefing.escape import plain
from dossier_tui.briefing.own import own_lines
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.records import Commitment
from dossier_tui.views.commitments import closed_on
from dossier_tui.views.due import Due, kept_late, term, times_moved
from dossier_tui.words.dates import say_date

RECENT = timedelta(days=183)  # half a year: the time between two rappels
Entry = Mapping[str, str | None]


def open_block(draft: Draft, due: Due) -> list[str]:
    """Return all that is told of an open commitment: who, the term, its history, its words."""
    told_by_term = due.group == "later" and due.record.due
    return _lines(draft, due.record, [] if told_by_term else [plain(due.reason)])


def closed_block(draft: Draft, record: Commitment) -> list[str]:
    """Return all that is told of a commitment that was closed."""
    return _lines(draft, record, [])


def closed(draft: Draft) -> list[Commitment]:
    """Return what was kept or otherwise closed, the latest first."""
    found = [record for record in draft.contents.commitments.values() if not record.is_open]
    return sorted(found, key=lambda record: _closing(record) or date.min, reverse=True)


def is_recent(draft: Draft, record: Commitment) -> bool:
    """Tell whether a commitment was closed in the last half year."""
    on = _closing(record)
    return on is not None and on >= draft.today - RECENT


def _closing(record: Commitment) -> date | None:
    on = closed_on(record)
    return Edtf.parse(on).last() if on else None


def _lines(draft: Draft, record: Commitment, reason: list[str]) -> list[str]:
    """Return all that is told of a commitment; `reason` says why it is where it is, vague words included."""
    title = f"**{plain(record.text)}** ({plain(record.id)}){draft.footnotes.of_record(record)}"
    term_line = _term(draft, record) if record.due or not reason else []
    steps = [] if record.status == "open" else _steps(draft, record)
    return [
        item(title),
        *(item(line, 1) for line in (_who(draft, record), *reason, *term_line)),
        *_terms_so_far(draft, record),
        *(item(line, 1) for line in steps),
        *own_lines(draft, record),
    ]


def _who(draft: Draft, record: Commitment) -> str:
    """Return who, to whom, what kind of commitment, of when, and how registers know it."""
    words = draft.words
    who = plain(record.by or words("brief.not-named")) + (f" → {plain(record.to)}" if record.to else "")
    kind = words(f"view.kind-{record.kind}")
    kind = words("brief.of", kind=kind, date=plain(say_date(record.made, words))) if record.made else kind
    register = plain(" ".join(part for part in (record.register, record.source_status) if part))
    return "; ".join(part for part in (who, kind, register) if part)


def _term(draft: Draft, record: Commitment) -> list[str]:
    """Return the term in its own words with its meaning, and its last day where that does not tell it."""
    if not record.due and not record.due_words:
        return []
    line = draft.words("brief.term", term=plain(term(record, draft.words)))
    if record.due_by and not (record.due or "").endswith(record.due_by):
        line += "; " + draft.words("brief.last-day", date=plain(say_date(record.due_by, draft.words)))
    return [line]


def _terms_so_far(draft: Draft, record: Commitment) -> Iterable[str]:
    """Yield every term that a commitment had, where it was moved, with the letter that gave it."""
    moved = times_moved(record)
    if not moved:
        return
    yield item(draft.words("brief.terms-so-far", moved=draft.words("view.moved", n=moved)), 1)
    for entry in record.due_log:
        then = replace(record, due=entry.get("due"), due_words=entry.get("due_words"))
        yield item(entry_line(draft, entry, term(then, draft.words) or draft.words("view.undated")), 2)


def _steps(draft: Draft, record: Commitment) -> Iterable[str]:
    """Yield how a commitment came to its status: what kept it, part by part, or else closed it."""
    words = draft.words
    kept = record.fulfilled_by if record.status in ("partly", "fulfilled") else []
    steps = kept or record.status_log[-1:] or [{}]
    for entry in steps:
        status = record.status if entry is steps[-1] else "partly"
        late = _late(draft, record) if status == "fulfilled" else ""
        yield entry_line(draft, entry, words(f"view.status-{status}") + late)


def _late(draft: Draft, record: Commitment) -> str:
    late = kept_late(record)
    if late:
        return ", " + draft.words("view.late", days=draft.words.count("view.days", late))
    return ", " + draft.words("brief.in-time") if record.due_by else ""


def entry_line(draft: Draft, entry: Entry, what: str) -> str:
    """Return an entry of a commitment's log: the day, what it says, why, and the letter."""
    on, why = entry.get("on"), entry.get("why")
    day = f"{plain(say_date(on, draft.words))}: " if on else ""
    reason = f"; {plain(why)}" if why else ""
    return f"{day}{plain(what)}{reason}{draft.footnotes.of_letter(entry.get('letter'))}"
