"""Forms that put something in: a dossier, an event, a commitment, a note."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, add_note, event_status, parse_field
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.quotes import find_quote
from dossier_tui.model.records import EVENT_STATUSES, RULES, Commitment, Dossier, Event, Note, Record
from dossier_tui.model.text import slug as slug_of
from dossier_tui.reading.markdown import reads
from dossier_tui.store.contents import Contents
from dossier_tui.tui.fields import choice_field, record_field
from dossier_tui.tui.forms.letters import letter_field, letter_typed
from dossier_tui.tui.screens.form import Field, Form
from dossier_tui.tui.session import Session
from dossier_tui.views.record import record_title

FROM = ("letter", "quote")  # fields of no record: the letter that tells of it, and its words


class Adding(NamedTuple):
    """One kind of record that a person adds: its fields in their order, and what adds it and returns its reference."""

    of: type[Record]
    fields: tuple[str, ...]
    add: Callable[[Desk, str, dict[str, Any]], str]


def _event(desk: Desk, slug: str, given: dict[str, Any]) -> str:
    return add_event(desk, slug, given.pop("when", None), given.pop("title", ""), **given)


def _commitment(desk: Desk, slug: str, given: dict[str, Any]) -> str:
    return add_commitment(desk, slug, given.pop("text", ""), **given)


def _note(desk: Desk, slug: str, given: dict[str, Any]) -> str:
    about = given.get("about")
    return add_note(desk, f"{slug}/{about}" if about else slug, given["text"], public=not given.get("private", True))


ADDING = {
    "event": Adding(
        Event, ("title", "when", "kind", "status", "place", "actors", "description", "tags", *FROM), _event
    ),
    "commitment": Adding(Commitment, ("text", "kind", "by", "to", "made", "due", "tags", *FROM), _commitment),
    "note": Adding(Note, ("text", "about", "private"), _note),
}
TYPED = ("when", "due", "made")  # dates that the actions read themselves: they hang on the letter


def add_form(session: Session, slug: str, what: str, first: Mapping[str, str] | None = None) -> Form:
    """Return the form that adds an `event`, a `commitment` or a `note`; `first` is what stands in it at first."""
    words, adding, contents = session.words, ADDING[what], session.contents(slug)
    first = first or {}
    now: dict[str, str] = {}  # what stands in all fields, for the date that hangs on the letter
    begin = {name: parse_field(session.desk, adding.of, name, value, None) for name, value in first.items()}

    def anchor() -> str | None:
        return letter_typed(contents, now.get("letter", ""))

    def save(typed: Mapping[str, str]) -> str:
        desk = session.another_desk()
        made = adding.add(desk, slug, _given(desk, adding.of, {**first, **typed}))
        record = desk.store.dossier(slug).contents().find(made.rpartition("/")[2])
        return words("screen.made", id=record.id, title=record_title(record).split("\n")[0])

    def field(name: str) -> Field:
        if name in FROM:
            return _from(session, contents, name, now)
        if name == "status" and name not in begin:
            return _status(session, now, anchor)
        return record_field(session, adding.of, name, begin, anchor, contents)

    fields = [field(name) for name in adding.fields]
    return Form(
        words(f"screen.add-{what}-title"),
        contents.dossier.title,
        fields,
        save,
        words,
        session.draft(f"add {what} {slug} {first}"),
        now,
    )


def _status(session: Session, now: Mapping[str, str], anchor: Callable[[], str | None]) -> Field:
    """Return the field of an event's status, which may stay empty: then it is what the date says."""
    words, field = session.words, choice_field(session.words, "status", "", EVENT_STATUSES)

    def told(typed: str) -> str:
        when = now.get("when", "").strip()
        if typed.strip() or not when:
            return field.told(typed) if typed.strip() else ""
        with suppress(Failure):  # what is wrong with the date is said there
            status = event_status(session.desk, session.desk.when(when, anchor()).edtf)
            return words("screen.status-of-date", status=words(f"view.status-{status}"))
        return ""

    return field._replace(told=told)


def _given(desk: Desk, of: type[Record], typed: Mapping[str, str]) -> dict[str, Any]:
    """Return what was typed as the actions take it; what is empty is not given."""
    filled = {name: value.strip() for name, value in typed.items() if value.strip()}
    return {
        name: value if name in (*TYPED, *FROM) or name not in RULES[of] else parse_field(desk, of, name, value, None)
        for name, value in filled.items()
    }


def _from(session: Session, contents: Contents, name: str, now: Mapping[str, str]) -> Field:
    if name == "letter":
        return letter_field(session, contents, "letter", "view.field-letter")

    def quote(typed: str) -> str:
        letter = now.get("letter", "").strip().upper()
        if typed.strip() and not letter:
            raise Usage("error.quote-without-letter")
        if typed.strip() and find_quote(reads(session.text(contents.slug, letter)), typed) is None:
            raise Usage("error.quote-not-found", slug=contents.slug, letter=letter)
        return ""

    return Field("quote", session.words("view.field-quote"), "", quote)


def dossier_form(session: Session) -> Form:
    """Return the form that makes a dossier."""
    words = session.words

    def save(typed: Mapping[str, str]) -> str:
        desk = session.another_desk()
        given = _given(desk, Dossier, typed)
        made = new_dossier(desk, given.pop("title", ""), **given)
        return words("screen.made", id=made, title=typed["title"].strip())

    names = ("title", "number", "description", "tags")
    fields = [record_field(session, Dossier, name, {}, lambda: None) for name in names]
    fields[0] = fields[0]._replace(told=lambda typed: slug_of(typed) if typed.strip() else "")
    return Form(
        words("screen.new-dossier-title"),
        words("screen.new-dossier-intro"),
        fields,
        save,
        words,
        session.draft("new dossier"),
    )
