"""The lines of a form: which fields a person fills in, and what a value means while it is typed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from dossier_tui.actions.entries import parse_field, parse_flag
from dossier_tui.actions.proposals import ABOUT, letter_day, meant_commitment
from dossier_tui.actions.typed import typed_value
from dossier_tui.errors import Usage
from dossier_tui.model.fields import check
from dossier_tui.model.records import RULES, Commitment, Event, Proposal, Record
from dossier_tui.store.contents import Contents
from dossier_tui.tui.deciding import accept_one
from dossier_tui.tui.known import known_values, parted
from dossier_tui.tui.screens.form import Field, Form
from dossier_tui.tui.session import Session
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term, say_date

OF: dict[str, tuple[type[Record], tuple[str, ...]]] = {
    "event": (Event, ("when", "title", "kind", "place")),
    "commitment": (Commitment, ("text", "kind", "by", "to", "due")),
}
WORDS = {"when": "when_words", "due": "due_words"}  # where the words of a date stand
Told = Callable[[str], str]


def change_form(session: Session, ref: str) -> Form:
    """Return the form in which a proposal is changed before it is accepted; Failure where it is not there."""
    words = session.words
    contents, proposal = session.record(ref)
    assert isinstance(proposal, Proposal)
    title = words("screen.change-title", id=proposal.id, kind=words(f"review.kind-{proposal.kind}"))
    intro = "\n".join(f"“{quote['exact']}”" for quote in proposal.quotes)

    def save(typed: Mapping[str, str]) -> str:
        return accept_one(session.another_desk(), ref, words, typed)

    fields = proposal_fields(session, contents.slug, proposal)
    return Form(title, intro, fields, save, words, session.draft(f"change {ref}"))


def proposal_fields(session: Session, slug: str, proposal: Proposal) -> list[Field]:
    """Return the fields that can be changed before a proposal is accepted."""
    anchor = letter_day(session.contents(slug), proposal)
    if proposal.kind in ABOUT:
        return [*_about(session, slug, proposal, anchor)]
    of, names = OF[proposal.kind]
    contents = session.contents(slug)
    return [record_field(session, of, name, proposal.fields, lambda: anchor, contents) for name in names]


def record_field(
    session: Session,
    of: type[Record],
    name: str,
    values: Mapping[str, Any],
    anchor: Callable[[], str | None],
    contents: Contents | None = None,
) -> Field:
    """Return a field of a kind of record; words of a date hang on `anchor` (EDTF), or on today.

    It is completed with what `contents` knows.
    """
    value = typed_value(values.get(WORDS.get(name, "")) or values.get(name) or getattr(of(), name))
    if RULES[of][name].choices:
        return choice_field(session.words, name, value, RULES[of][name].choices)
    if RULES[of][name].kind == "flag":
        value = session.words(f"view.{value}")
    stands = str(values.get(name) or "")
    rule = RULES[of][name]

    def told(typed: str) -> str:
        if typed == value and name in WORDS:
            return say_date(stands, session.words) if stands else ""
        reader = date_reader(session, anchor(), ahead=True) if name == "due" else _reader(session, of, name, anchor())
        return reader(typed.strip())

    known = known_values(contents, name) if contents else ()
    label = session.words(f"view.field-{name.replace('_', '-')}")
    needed = rule.kind in ("line", "body")
    return Field(name, label, value, told, known, parted(of, name), rule.kind in ("text?", "body"), needed)


def choice_field(words: Words, name: str, value: str, choices: Iterable[str], of: str = "view") -> Field:
    """Return a field that holds one of some choices, each by its word in the part `of` the words, or by its name."""
    shown = {each: words(f"{of}.{name}-{each}") for each in choices}

    def meant(typed: str) -> str:
        said = typed.strip().casefold()
        return next((each for each, word in shown.items() if said in (each, word.casefold())), typed.strip())

    def told(typed: str) -> str:
        listed = ", ".join(shown.values())
        if meant(typed) not in shown:
            raise Usage("error.reason-not-one-of", choices=listed)
        return words("screen.one-of", choices=listed)

    return Field(name, words(f"view.field-{name}"), shown.get(value, value), told, [*shown.values()], meant=meant)


def _reader(session: Session, of: type[Record], name: str, anchor: str | None) -> Told:
    rule = RULES[of][name]

    def told(typed: str) -> str:
        value = check(parse_field(session.desk, of, name, typed, anchor), rule)
        if rule.kind.startswith("edtf"):
            return say_date(value, session.words) if value else session.words("view.undated")
        return session.words("view.yes" if value else "view.no") if rule.kind == "flag" else ""

    return told


def date_reader(session: Session, anchor: str | None, *, ahead: bool) -> Told:
    """Return what tells the date that words mean, hanging on `anchor` (EDTF) or today; `ahead` as of a term."""

    def told(typed: str) -> str:
        words = session.words
        if not typed:
            return words("view.undated")
        found = session.desk.when(typed, anchor, ahead=ahead)
        by = found.due_by if ahead else None
        last = f" · {words('view.field-due-by')} {say_date(by, words)}" if by else ""
        return (said_term(found.edtf, None, words) or words("view.undated")) + last

    return told


def _about(session: Session, slug: str, proposal: Proposal, anchor: str | None) -> Iterator[Field]:
    words, desk = session.words, session.desk

    def commitment(typed: str) -> str:
        record = meant_commitment(desk, session.contents(slug), proposal, typed)
        return f"“{record.text}”, {words(f'view.status-{record.status}')}"

    def day(typed: str) -> str:
        when = desk.day_of(typed, anchor) or anchor or desk.today.isoformat()
        return say_date(when, words)

    promises = {each.id: each.text for each in session.contents(slug).commitments.values() if each.is_open}
    which, label = proposal.fields.get("commitment") or "", words("view.field-commitment")
    yield Field("commitment", label, which, commitment, [*promises], called=lambda: promises)
    if proposal.kind == "deferral":
        yield record_field(session, Commitment, "due", proposal.fields, lambda: anchor)
        return
    yes = words("view.yes" if proposal.fields.get("partly") else "view.no")
    yield Field("partly", words("view.field-partly"), yes, lambda typed: words(f"view.{_yes_or_no(typed)}"))
    yield Field("on", words("view.field-on"), anchor or "", day)


def _yes_or_no(typed: str) -> str:
    return "yes" if parse_flag(typed) else "no"
