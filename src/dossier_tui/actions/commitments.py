"""What becomes of a commitment: made, moved, kept, withdrawn, lapsed, opened again."""

from typing import Any

from dossier_tui.actions.desk import Desk, References, letter_date
from dossier_tui.actions.quotes import quoted
from dossier_tui.actions.settling import settle, settle_about
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import known_id
from dossier_tui.model.records import Commitment
from dossier_tui.store.change import Change


def add_commitment(
    desk: Desk,
    dossier: str,
    text: str,
    *,
    due: str | None = None,
    made: str | None = None,
    letter: str | None = None,
    quote: str | None = None,
    **fields: Any,
) -> str:
    """Add a commitment and return its reference. Its term hangs on `made`, the letter's date, or today."""
    slug = desk.store.resolve(dossier)
    with desk.store.dossier(slug).change("add", desk.who, desk.at) as change:
        source = known_id(letter) if letter else None
        told = letter_date(change.contents, source)
        made_on = desk.day_of(made, told) or told
        record = Commitment(id=change.new_id("C"), text=text, made=made_on, **fields)
        record.quotes = quoted(desk, slug, source, quote)
        if due:
            set_term(desk, record, due, anchor=made_on)
        begin_logs(record, made_on or desk.today.isoformat(), source)
        change.put(record)
        settle(change, record)
    return f"{slug}/{record.id}"


def begin_logs(record: Commitment, on: str, letter: str | None) -> None:
    """Enter the first term, where there is one, and the first status of a new commitment in its logs."""
    if record.due or record.due_words:
        record.due_log = [_term(record, on, letter, None)]
    record.status_log = [_status(record.status, on, letter, None)]


def set_term(desk: Desk, record: Commitment, due: str, anchor: str | None) -> None:
    """Give a commitment the term that `due` says, in words or as a date."""
    found = desk.when(due, anchor, ahead=True)
    record.due, record.due_words, record.due_by = found.edtf, found.words, found.due_by


def correct_term(desk: Desk, record: Commitment, due: str | None) -> None:
    """Mend a term that was entered wrongly: the last one on record changes, none is added."""
    last = record.due_log[-1] if record.due_log else {}
    if due:
        set_term(desk, record, due, last.get("on") or record.made)
    else:
        record.due = record.due_words = record.due_by = None
    kept = (last.get("on") or record.made or desk.today.isoformat(), last.get("letter"), last.get("why"))
    record.due_log = record.due_log[:-1] + ([_term(record, *kept)] if due else [])


def defer(desk: Desk, reference: References, due: str, *, by: str | None = None, why: str | None = None) -> None:
    """Move the term of open commitments of a dossier; the earlier ones stay on record."""
    slug, ids = desk.locate_all(reference)
    with desk.store.dossier(slug).change("defer", desk.who, desk.at, why=why) as change:
        for record_id in ids:
            record, letter, told = _subject(change, record_id, by)
            set_term(desk, record, due, anchor=told)
            enter_term(record, told or desk.today.isoformat(), letter, why)
            change.put(record)
            settle_about(change, "deferral", record, letter)


def enter_term(record: Commitment, on: str, letter: str | None, why: str | None) -> None:
    """Enter in a commitment that its term is another since a day; Failure where it is closed."""
    if not record.is_open:
        raise Failure("error.not-open", id=record.id, status=Failure(f"view.status-{record.status}"))
    record.due_log = [*record.due_log, _term(record, on, letter, why)]


def fulfil(
    desk: Desk,
    reference: References,
    *,
    by: str | None = None,
    on: str | None = None,
    partly: bool = False,
    why: str | None = None,
) -> None:
    """Record that commitments of a dossier are kept, wholly or partly, by a letter or otherwise."""
    slug, ids = desk.locate_all(reference)
    with desk.store.dossier(slug).change("fulfil", desk.who, desk.at, why=why) as change:
        for record_id in ids:
            record, letter, told = _subject(change, record_id, by)
            day = desk.day_of(on, told) or told or desk.today.isoformat()
            keep(record, day, letter, why, partly=partly)
            change.put(record)
            settle_about(change, "fulfilment", record, letter)


def keep(record: Commitment, on: str, letter: str | None, why: str | None, *, partly: bool) -> None:
    """Enter in a commitment that it was kept, wholly or partly; Failure where it is closed already."""
    _refuse_closed(record)
    record.fulfilled_by = [*record.fulfilled_by, {"letter": letter, "on": on, "why": why}]
    _enter(record, "partly" if partly else "fulfilled", on, letter, why)


def close(
    desk: Desk,
    reference: References,
    status: str,
    *,
    by: str | None = None,
    on: str | None = None,
    why: str | None = None,
) -> None:
    """Give commitments of a dossier the status `withdrawn`, `lapsed` or `broken`, or `open` again."""
    slug, ids = desk.locate_all(reference)
    with desk.store.dossier(slug).change(f"status {status}", desk.who, desk.at, why=why) as change:
        for record_id in ids:
            record, letter, told = _subject(change, record_id, by)
            end(record, status, desk.day_of(on, told) or told or desk.today.isoformat(), letter, why)
            change.put(record)


def _turn(record: Commitment, status: str) -> None:
    """Refuse a status that cannot follow on the one there is; what is open again is no longer kept."""
    if status != "open":
        _refuse_closed(record)
    elif record.status == "open":
        raise Failure("error.already-open", id=record.id)
    else:
        record.fulfilled_by = []


def end(record: Commitment, status: str, on: str, letter: str | None, why: str | None) -> None:
    """Enter in a commitment that it is withdrawn, lapsed or broken, or open again; Failure where it is so already."""
    _turn(record, status)
    _enter(record, status, on, letter, why)


def _subject(change: Change, record_id: str, by: str | None) -> tuple[Commitment, str | None, str | None]:
    """Return the commitment, the letter that tells of it, and the date of that letter."""
    record = change.contents.find(record_id)
    if not isinstance(record, Commitment):
        raise Usage("error.not-a-commitment", id=record_id)
    letter = known_id(by) if by else None
    return record, letter, letter_date(change.contents, letter)


def _refuse_closed(record: Commitment) -> None:
    if not record.is_open:
        raise Failure("error.already", id=record.id, status=Failure(f"view.status-{record.status}"))


def _enter(record: Commitment, status: str, on: str, letter: str | None, why: str | None) -> None:
    record.status = status
    record.source_status = None
    record.status_log = [*record.status_log, _status(status, on, letter, why)]


def _status(status: str, on: str, letter: str | None, why: str | None) -> dict[str, str | None]:
    return {"status": status, "on": on, "letter": letter, "why": why}


def _term(record: Commitment, on: str, letter: str | None, why: str | None) -> dict[str, str | None]:
    term = {"due": record.due, "due_words": record.due_words, "due_by": record.due_by}
    return term | {"on": on, "letter": letter, "why": why}
