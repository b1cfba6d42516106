"""Events and notes come in; any record is changed, removed, or moved to another dossier."""

from collections.abc import Mapping, Sequence
from typing import Any

from dossier_tui.actions.desk import Desk, References, letter_date
from dossier_tui.actions.quotes import quoted
from dossier_tui.actions.settling import settle
from dossier_tui.errors import Usage
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.ids import known_id, split_reference
from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note, Proposal, Record, field_kind
from dossier_tui.reading.when import When
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents

ELSEWHERE = {"slug": "rename", "status": "fulfil, withdraw, lapse, reopen"}
OWN = ("id", "added", "changed", "format", "next", "original")


def add_event(
    desk: Desk,
    dossier: str,
    when: str | None,
    title: str,
    *,
    letter: str | None = None,
    quote: str | None = None,
    status: str | None = None,
    **fields: Any,
) -> str:
    """Add an event and return its reference. Its date hangs on the letter's or today; without one it is undated."""
    slug = desk.store.resolve(dossier)
    with desk.store.dossier(slug).change("add", desk.who, desk.at) as change:
        source = known_id(letter) if letter else None
        told = letter_date(change.contents, source)
        found = desk.when(when, told) if when is not None else When(None, None, None)
        record = Event(id=change.new_id("E"), title=title, when=found.edtf, when_words=found.words, **fields)
        record.status = status or event_status(desk, found.edtf)
        record.quotes = quoted(desk, slug, source, quote)
        change.put(record)
        settle(change, record)
    return f"{slug}/{record.id}"


def event_status(desk: Desk, when: str | None) -> str:
    """Return `planned` for what is not over yet, else `held`."""
    last = Edtf.parse(when).last() if when else None
    return "planned" if last is None or last >= desk.today else "held"


def add_note(desk: Desk, reference: str, text: str, *, public: bool = False) -> str:
    """Add a note about a dossier or a record and return its reference; private unless `public`."""
    name, about = split_reference(reference)
    slug = desk.store.resolve(name)
    with desk.store.dossier(slug).change("add", desk.who, desk.at) as change:
        if about:
            change.contents.find(about)
        record = Note(id=change.new_id("N"), about=about, text=text, private=not public)
        change.put(record)
    return f"{slug}/{record.id}"


def edit_record(desk: Desk, reference: References, typed: Mapping[str, str]) -> None:
    """Change fields of a dossier, or of records in one, to what was typed; an empty value clears a field."""
    slug, ids = _subjects(desk, reference)
    with desk.store.dossier(slug).change("edit", desk.who, desk.at) as change:
        for record_id in ids:
            record = change.contents.find(record_id) if record_id else change.contents.dossier
            refuse_proposal(slug, record)
            for field, value in typed.items():
                set_field(desk, change.contents, record, field, value)
            change.put(record)


def _subjects(desk: Desk, reference: References) -> tuple[str, Sequence[str | None]]:
    """Return the slug and the ids that are meant; None for the dossier itself."""
    if isinstance(reference, str):
        name, record_id = split_reference(reference)
        if record_id is None:
            return desk.store.resolve(name), [None]
    return desk.locate_all(reference)


def refuse_proposal(slug: str, record: Record) -> None:
    """Refuse to change or move a proposal as if it were a record already: Usage."""
    if isinstance(record, Proposal):
        raise Usage("error.use-review", slug=slug, id=record.id)


def set_field(desk: Desk, contents: Contents, record: Record, field: str, typed: str) -> None:
    """Set one field from what was typed; Usage where there is no such field, or it is changed in another way."""
    of = type(record)
    if field in ELSEWHERE and (field == "slug" or isinstance(record, Commitment)):
        raise Usage("error.use-command", field=field, commands=ELSEWHERE[field])
    if isinstance(record, Commitment) and field in ("due", "due_words"):
        from dossier_tui.actions.commitments import correct_term

        correct_term(desk, record, typed)
        return
    if field not in editable(of):
        raise Usage("error.no-field", field=field, fields=", ".join(editable(of)))
    anchor = told_on(contents, record)
    setattr(record, field, parse_field(desk, of, field, typed, anchor))
    if isinstance(record, Event) and field == "when":
        record.when_words = desk.when(typed, anchor).words if typed else None
    if isinstance(record, Letter) and field == "number":
        from dossier_tui.actions.papers import dossier_of

        record.dossier_number = dossier_of(record.number)
    if isinstance(record, Note) and field == "about" and record.about and "/" not in record.about:
        record.about = contents.find(record.about).id


def told_on(contents: Contents, record: Record) -> str | None:
    """Return the date of the letter that a record quotes first, on which its dates in words hang."""
    quotes = record.quotes if isinstance(record, Event | Commitment) else []
    letter = contents.letters.get(quotes[0]["letter"]) if quotes else None
    return letter.date if letter else None


def parse_field(desk: Desk, of: type[Record], field: str, typed: str, anchor: str | None) -> Any:
    """Return the value of a field as typed: dates in words, lists by commas, people by semicolons."""
    from dossier_tui.actions.dossiers import known_number  # by who changes, not by who only adds
    from dossier_tui.actions.papers import known_paper, sender

    kind = field_kind(of, field) or ""
    if (of, field) == (Letter, "number"):
        return known_paper(typed)
    if (of, field) == (Dossier, "number"):
        return known_number(typed)
    if kind.startswith("edtf"):
        return desk.when(typed, anchor).edtf if typed else None
    if kind == "list":
        return [part.strip() for part in typed.split(",") if part.strip()]
    if kind == "people":
        return [sender(part) for part in typed.split(";") if part.strip()]
    if kind == "flag":
        return parse_flag(typed)
    return typed


def parse_flag(typed: str) -> bool:
    """Read yes or no, in English or Dutch; Usage where it is neither."""
    words = {
        "yes": True,
        "true": True,
        "ja": True,
        "1": True,
        "no": False,
        "false": False,
        "nee": False,
        "0": False,
    }
    if typed.strip().lower() not in words:
        raise Usage("error.not-yes-or-no", value=typed)
    return words[typed.strip().lower()]


def editable(of: type[Record]) -> list[str]:
    """Return the fields of a kind of record that a person can change."""
    if of is Proposal:
        return []
    closed = {"entries", "mapping", "mapping?", "quotes", None}
    skipped = {*OWN, "slug", "due_by", "when_words", "due_words", *(["status"] if of is Commitment else [])}
    names = [name for name in of.__dataclass_fields__ if field_kind(of, name) not in closed]
    return [name for name in names if name not in skipped]


def remove_record(desk: Desk, reference: References) -> None:
    """Take records out of their dossier; a letter's text and original go to the trash of the dossier."""
    slug, ids = desk.locate_all(reference)
    with desk.store.dossier(slug).change("remove", desk.who, desk.at) as change:
        for record_id in ids:
            record = change.contents.find(record_id)
            change.restore(record.id, None)
            _part_proposals(change, record.id)


def _part_proposals(change: Change, gone: str) -> None:
    """Take out what was read in a letter that goes; let other proposals refer to nothing that goes."""
    for proposal in change.contents.proposals_about(gone):
        if proposal.letter == gone:
            change.restore(proposal.id, None)
            continue
        proposal.became = None if proposal.became == gone else proposal.became
        if proposal.fields.get("commitment") == gone:
            proposal.fields = proposal.fields | {"commitment": None}
        change.put(proposal)
