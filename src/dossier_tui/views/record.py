"""One event, commitment or note in full: every field that says something, its quotes, and its life."""

from collections.abc import Mapping
from datetime import date

from dossier_tui.model.records import Commitment, Event, Note, Proposal, Record
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import kept_late, stand, term
from dossier_tui.views.proposals import proposal_says, proposal_title
from dossier_tui.views.rows import kind_word
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term, say_date

Pairs = list[tuple[str, str]]
Entry = Mapping[str, str | None]


def record_title(record: Record) -> str:
    """Return what a record is called in a list."""
    if isinstance(record, Proposal):
        return proposal_title(record)
    return str(getattr(record, "title", "") or getattr(record, "text", ""))


def record_pairs(contents: Contents, record: Record, today: date, words: Words) -> Pairs:
    """Return a record as labels and values, in the order in which they are read."""
    if isinstance(record, Commitment):
        pairs = _commitment(contents, record, today, words)
    elif isinstance(record, Event):
        pairs = _event(record, words)
    elif isinstance(record, Note):
        about = record.about or contents.slug
        pairs = [("about", about), ("private", words("view.yes" if record.private else "view.no"))]
    elif isinstance(record, Proposal):
        pairs = _proposal(contents, record, words)
    else:
        pairs = []
    return [(words(f"view.field-{name}"), value) for name, value in pairs if value]


def _event(record: Event, words: Words) -> Pairs:
    when = say_date(record.when, words) if record.when else words("view.undated")
    return [
        ("when", f"{record.when_words} ({when})" if record.when_words else when),
        ("kind", kind_word(record.kind, words)),
        ("status", words(f"view.status-{record.status}")),
        ("place", record.place or ""),
        ("actors", ", ".join(record.actors)),
        ("description", record.description or ""),
        ("tags", ", ".join(record.tags)),
    ]


def _commitment(contents: Contents, record: Commitment, today: date, words: Words) -> Pairs:
    late = kept_late(record)
    status = words(f"view.status-{record.status}")
    if record.is_open:
        status = f"{status}: {stand(contents, record, today, words).reason}"
    elif late:
        status = f"{status}, {words('view.late', days=words.count('view.days', late))}"
    return [
        ("status", status),
        ("kind", kind_word(record.kind, words)),
        ("by", record.by or ""),
        ("to", record.to or ""),
        ("made", say_date(record.made, words) if record.made else ""),
        ("due", term(record, words) or words("view.undated")),
        ("due-by", say_date(record.due_by, words) if record.due_by else ""),
        ("register", record.register or ""),
        ("owner", record.owner or ""),
        ("next-step", record.next_step or ""),
        ("private-note", record.private_note or ""),
        ("tags", ", ".join(record.tags)),
    ]


def _proposal(contents: Contents, record: Proposal, words: Words) -> Pairs:
    state = words(f"review.state-{record.state}")
    return [
        ("status", f"{state}: {record.became}" if record.became else state),
        ("kind", words(f"review.kind-{record.kind}")),
        ("proposed", proposal_says(contents, record, words)),
        ("confidence", f"{record.confidence:.2f}"),
        ("rule", record.rule or ""),
    ]


def life(record: Record, words: Words) -> Pairs:
    """Return every term and every status that a commitment had, in order, each with its day, letter and reason."""
    if not isinstance(record, Commitment):
        return []
    terms = [(entry, 0, words("view.term-was", term=_term_of(entry, words))) for entry in record.due_log]
    statuses = [(entry, 1, words(f"view.status-{entry['status']}")) for entry in record.status_log]
    steps = sorted(terms + statuses, key=lambda step: (step[0].get("on") or "", step[1]))
    return [(_day(entry.get("on"), words), _told(what, entry)) for entry, _, what in steps]


def _day(on: str | None, words: Words) -> str:
    return say_date(on, words) if on else ""


def _term_of(entry: Entry, words: Words) -> str:
    return said_term(entry.get("due"), entry.get("due_words"), words)


def _told(what: str, entry: Entry) -> str:
    return ", ".join(part for part in (what, entry.get("letter"), entry.get("why")) if part)
