"""Small forms for what becomes of commitments, one or several at once: kept, moved, closed, open again, and whose."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from dossier_tui.actions.commitments import close, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import edit_record, parse_flag
from dossier_tui.errors import Usage
from dossier_tui.model.records import PRIVATE_FIELDS, Commitment
from dossier_tui.store.contents import Contents
from dossier_tui.tui.fields import date_reader, flag_field, record_field
from dossier_tui.tui.forms.letters import letter_field, letter_typed
from dossier_tui.tui.screens.form import Field, Form, anything
from dossier_tui.tui.session import Session
from dossier_tui.words.dates import say_date

Values = dict[str, str]
SHOWN = 3  # commitments that are named in the intro


def _fulfil(desk: Desk, refs: Sequence[str], given: Values) -> None:
    partly = parse_flag(given.pop("partly", "no"))
    fulfil(desk, refs, partly=partly, **given)


def _defer(desk: Desk, refs: Sequence[str], given: Values) -> None:
    defer(desk, refs, given.pop("due", ""), **given)


def _close(status: str, desk: Desk, refs: Sequence[str], given: Values) -> None:
    close(desk, refs, status, **given)


def _own(desk: Desk, refs: Sequence[str], given: Values) -> None:
    edit_record(desk, refs, given)


FATES: dict[str, tuple[tuple[str, ...], Callable[[Desk, Sequence[str], Values], None]]] = {
    "fulfil": (("by", "on", "partly", "why"), _fulfil),
    "defer": (("due", "by", "why"), _defer),
    "withdraw": (("by", "on", "why"), partial(_close, "withdrawn")),
    "lapse": (("by", "on", "why"), partial(_close, "lapsed")),
    "reopen": (("by", "on", "why"), partial(_close, "open")),
    "own": (PRIVATE_FIELDS, _own),
}


def fate_form(session: Session, refs: Sequence[str], fate: str) -> Form:
    """Return the form of one of `FATES` for commitments of one dossier; Failure where one is none, or is not there."""
    words = session.words
    slug, ids = session.desk.locate_all(refs)
    contents = session.contents(slug)
    records = [_commitment(contents, each) for each in ids]
    names, act = FATES[fate]
    now: Values = {}

    def save(typed: Mapping[str, str]) -> str:
        if not typed and fate == "own":
            return ""
        given = {name: value.strip() for name, value in typed.items() if value.strip() or fate == "own"}
        act(session.another_desk(), refs, given)
        return words(f"screen.{fate}-done", which=_which(records))

    fields = [_field(session, contents, records, name, now, fate) for name in names]
    title = f"{_which(records)}: {words(f'screen.{fate}')}"
    intro = "\n".join([each.text for each in records[:SHOWN]] + (["…"] if len(records) > SHOWN else []))
    return Form(title, intro, fields, save, words, session.draft(f"{fate} {slug} {' '.join(ids)}"), now)


def _commitment(contents: Contents, record_id: str) -> Commitment:
    record = contents.find(record_id)
    if not isinstance(record, Commitment):
        raise Usage("error.not-a-commitment", id=record_id)
    return record


def _which(records: Sequence[Commitment]) -> str:
    return ", ".join(each.id for each in records)


def _field(
    session: Session, contents: Contents, records: Sequence[Commitment], name: str, now: Values, fate: str
) -> Field:
    words, label = session.words, f"view.field-{name.replace('_', '-')}"

    def anchor() -> str | None:
        return letter_typed(contents, now.get("by", ""))

    def due(typed: str) -> str:
        return date_reader(session, anchor(), ahead=True)(typed.strip())

    def on(typed: str) -> str:
        day = session.desk.day_of(typed.strip(), anchor()) or anchor() or session.desk.today.isoformat()
        return say_date(day, words)

    if fate == "own":
        values = records[0].to_record() if len(records) == 1 else {}
        return record_field(session, Commitment, name, values, anchor, contents)
    if name == "by":
        return letter_field(session, contents, "by", "view.field-letter")
    if name == "partly":
        return flag_field(words, name, value=False)
    readers = {"due": due, "on": on}
    return Field(name, words(label), "", readers.get(name, anything), needed=name == "due")
