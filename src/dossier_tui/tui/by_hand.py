"""An event or a commitment that a person reads in a letter, made by hand from its words."""

from collections.abc import Callable, Mapping

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import add_event
from dossier_tui.errors import Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.quotes import find_quote
from dossier_tui.reading.markdown import reads
from dossier_tui.tui.fields import choice_field, date_reader
from dossier_tui.tui.known import known_values
from dossier_tui.tui.screens.form import Field, Form, anything
from dossier_tui.tui.session import Session
from dossier_tui.views.record import record_title

Values = dict[str, str]
COMPLETED = ("by", "to", "place")  # fields that are completed with what the dossier knows


def by_hand_form(session: Session, slug: str, letter_id: str, words_of_letter: str) -> Form:
    """Return the form in which words of a letter become an event or a commitment; Failure where it is not there."""
    words, contents = session.words, session.contents(slug)
    letter = contents.letters[letter_id]
    text = reads(session.text(slug, letter_id))

    kinds = choice_field(words, "kind", "event", MAKES, "review")
    of: list[str] = []  # the kind that is typed

    def kind(typed: str) -> str:
        of[:] = [kinds.meant(typed)]
        return kinds.told(typed)

    def quote(typed: str) -> str:
        if typed.strip() and find_quote(text, typed) is None:
            raise Usage("error.quote-not-found", slug=slug, letter=letter_id)
        return ""

    def when(typed: str) -> str:
        return date_reader(session, letter.date, ahead=of == ["commitment"])(typed)

    readers = {"when": when, "quote": quote}
    first = {"kind": "event", "quote": " ".join(words_of_letter.split())}

    def field(name: str) -> Field:
        known = known_values(contents, name) if name in COMPLETED else ()
        reader = readers.get(name, anything)
        return Field(name, words(f"view.field-{name}"), first.get(name, ""), reader, known, needed=name == "title")

    fields = [kinds._replace(told=kind), *map(field, ("title", "when", "place", "by", "to", "quote"))]

    def save(typed: Mapping[str, str]) -> str:
        return _make(session, slug, letter_id, first | {name: value.strip() for name, value in typed.items()})

    return Form(
        words("screen.by-hand-title"),
        words("screen.by-hand-intro"),
        fields,
        save,
        words,
        session.draft(f"by hand {slug}/{letter_id} {words_of_letter}"),
    )


def _make(session: Session, slug: str, letter_id: str, values: Values) -> str:
    """Make the record, and return what is said of it."""
    desk = session.another_desk()
    made = MAKES[values["kind"]](desk, slug, letter_id, values)
    record = desk.store.dossier(slug).contents().find(str(split_reference(made)[1]))
    return session.words("screen.made", id=record.id, title=record_title(record))


def _event(desk: Desk, slug: str, letter_id: str, values: Values) -> str:
    said = {"place": values.get("place") or None, "letter": letter_id, "quote": values["quote"]}
    return add_event(desk, slug, values.get("when") or None, values.get("title", ""), **said)


def _commitment(desk: Desk, slug: str, letter_id: str, values: Values) -> str:
    said = {name: values.get(name) or None for name in ("by", "to")}
    due, quote = values.get("when"), values["quote"]
    return add_commitment(desk, slug, values.get("title", ""), due=due, letter=letter_id, quote=quote, **said)


MAKES: dict[str, Callable[[Desk, str, str, Values], str]] = {"event": _event, "commitment": _commitment}
