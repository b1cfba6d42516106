"""What was read in a letter is proposed, and a person accepts, changes or rejects it; nothing is applied unasked."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from dossier_tui.actions.commitments import begin_logs, enter_term, keep, set_term
from dossier_tui.actions.deferring import TERM, new_term
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import event_status, parse_flag, set_field
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Commitment, Event, Proposal, Record
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents

SURE = 0.8  # the confidence from which on a proposal may be accepted without a look
# What a person can change in a proposal about a commitment that is there already.
ABOUT = {"fulfilment": ("commitment", "on", "partly"), "deferral": ("commitment", "due")}
Typed = dict[str, str]


def waiting(contents: Contents, letter_id: str | None = None) -> list[Proposal]:
    """Return the proposals that wait for a decision, of a dossier or of one letter."""
    if letter_id is None:
        return contents.waiting
    return [each for each in contents.proposed_from(letter_id) if each.state == "waiting"]


def sure(contents: Contents, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return those that may be accepted without a look: sure enough, and about a commitment only one, open and here."""
    about: set[str] = set()
    found = []
    for each in proposals:
        if each.confidence < SURE:
            continue
        if each.kind in ABOUT:
            record = contents.commitments.get(str(each.fields.get("commitment")))
            if record is None or not record.is_open or record.id in about:
                continue
            about.add(record.id)
        found.append(each)
    return found


def accept(desk: Desk, references: Iterable[str], typed: Mapping[str, str] | None = None) -> list[str]:
    """Make proposals of one dossier what they propose, with fields changed as typed; return what they became.

    All or none: Failure where one was decided before, or where it is not known which commitment is meant. One that is
    about a commitment of another dossier is accepted by itself.
    """
    slug, ids = _in_one_dossier(desk, references)
    given = dict(typed or {})
    contents = desk.store.dossier(slug).contents()
    if any(_is_elsewhere(contents.proposals.get(each), given) for each in ids):
        if len(ids) > 1:
            raise Usage("error.one-elsewhere")
        return [_accept_elsewhere(desk, slug, ids[0], given)]
    with desk.store.dossier(slug).change("accept", desk.who, desk.at) as change:
        became = [_accept(desk, change, _waiting(change, each), given) for each in ids]
    return [f"{slug}/{each}" for each in became]


def _is_elsewhere(proposal: Proposal | None, typed: Typed) -> bool:
    return proposal is not None and proposal.kind in ABOUT and "/" in _meant(proposal, typed)


def _accept_elsewhere(desk: Desk, slug: str, proposal_id: str, typed: Typed) -> str:
    """Accept a proposal about a commitment of another dossier and return that commitment's reference.

    Both dossiers are held, and both changes on disk but for their names, before the first gets its own.
    """
    here = desk.store.dossier(slug)
    proposal = here.contents().proposals[proposal_id]
    other, record_id = desk.locate(_meant(proposal, typed))
    paired = f"{other}/{record_id}"
    if other == slug:
        return accept(desk, [f"{slug}/{proposal_id}"], typed | {"commitment": record_id})[0]
    with desk.store.alone(), here.change("accept", desk.who, desk.at, paired=paired) as own:
        proposal = _waiting(own, proposal_id)
        told = f"{slug}/{proposal_id}"
        with desk.store.dossier(other).change("accept", desk.who, desk.at, paired=told) as there:
            source = Source(f"{slug}/{proposal.letter}", letter_day(own.contents, proposal), _language(own, proposal))
            record = _commitment_in(there.contents, record_id)
            SETTLES[proposal.kind](desk, record, proposal, typed, source)
            there.put(record)
            proposal.state, proposal.became = "accepted", paired
            own.put(proposal)
            own.prepare()
    return paired


def reject(desk: Desk, references: Iterable[str]) -> None:
    """Turn proposals of one dossier down; they do not come back when the letter is read again."""
    slug, ids = _in_one_dossier(desk, references)
    with desk.store.dossier(slug).change("reject", desk.who, desk.at) as change:
        for each in ids:
            record = _waiting(change, each)
            record.state = "rejected"
            change.put(record)


def _in_one_dossier(desk: Desk, references: Iterable[str]) -> tuple[str, list[str]]:
    places = [split_reference(each) for each in references]
    slugs = {desk.store.resolve(name) for name, _ in places}
    if len(slugs) != 1:
        raise Usage("error.one-dossier")
    return slugs.pop(), [str(record_id) for _, record_id in places]


def _waiting(change: Change, proposal_id: str) -> Proposal:
    record = change.contents.find(proposal_id)
    if not isinstance(record, Proposal):
        raise Usage("error.not-a-proposal", id=proposal_id)
    if not record.is_waiting:
        raise Failure("error.decided", id=record.id, state=Failure(f"review.state-{record.state}"))
    return record


def _accept(desk: Desk, change: Change, proposal: Proposal, typed: Typed) -> str:
    if proposal.kind in ABOUT:
        record: Record = _settled(desk, change, proposal, typed)
    else:
        record = BECOMES[proposal.kind](desk, change, proposal, typed)
    change.put(record)
    proposal.state, proposal.became = "accepted", record.id
    change.put(proposal)
    return record.id


def _event(desk: Desk, change: Change, proposal: Proposal, typed: Typed) -> Record:
    record = Event.from_record(_fields(proposal), proposal.id)
    record.id = change.new_id("E")
    _type(desk, change, record, typed)
    told = "status" in typed or ("status" in proposal.fields and "when" not in typed)
    if not told and record.status in ("planned", "held"):
        record.status = event_status(desk, record.when)
    return record


def _commitment(desk: Desk, change: Change, proposal: Proposal, typed: Typed) -> Record:
    record = Commitment.from_record({"made": letter_day(change.contents, proposal)} | _fields(proposal))
    record.id = change.new_id("C")
    if record.due_by is None:
        record.due_by = _last_day(desk, record)
    _type(desk, change, record, typed)
    begin_logs(record, record.made or desk.today.isoformat(), proposal.letter)
    return record


def _fields(proposal: Proposal) -> dict[str, Any]:
    """Return the fields of what a proposal would become; its moments are those of now and not of the reading."""
    return proposal.fields | {"quotes": proposal.quotes, "added": "", "changed": ""}


def _last_day(desk: Desk, record: Commitment) -> str | None:
    """Return the last day of a term that came without one: as its words say, where they say the same date."""
    for said in (record.due_words, record.due):
        with suppress(Usage):
            found = desk.when(said or "", record.made, ahead=True)
            if found.edtf == record.due:
                return found.due_by
    return None


def letter_day(contents: Contents, proposal: Proposal) -> str | None:
    """Return the date of the letter that a proposal was read in: what is typed hangs on it."""
    letter = contents.letters.get(proposal.letter)
    return letter.date if letter else None


class Source(NamedTuple):
    """The letter that tells of a commitment: its reference as that dossier writes it, its date, its language."""

    letter: str
    day: str | None
    language: str


def meant_commitment(desk: Desk, contents: Contents, proposal: Proposal, typed: str | None = None) -> Commitment:
    """Return the commitment that a letter keeps or puts off, or the one that a person says; Usage where it is none."""
    wanted = _meant(proposal, {"commitment": typed} if typed else {})
    if not wanted:
        raise Usage("error.which-commitment")
    if "/" in wanted:
        slug, wanted = desk.locate(wanted)
        contents = desk.store.dossier(slug).contents()
    return _commitment_in(contents, wanted)


def _meant(proposal: Proposal, typed: Typed) -> str:
    return (typed.get("commitment") or proposal.fields.get("commitment") or "").strip()


def _commitment_in(contents: Contents, record_id: str) -> Commitment:
    record = contents.find(record_id)
    if not isinstance(record, Commitment):
        raise Usage("error.not-a-commitment", id=record_id)
    return record


def _settled(desk: Desk, change: Change, proposal: Proposal, typed: Typed) -> Record:
    record = meant_commitment(desk, change.contents, proposal, typed.get("commitment"))
    source = Source(proposal.letter, letter_day(change.contents, proposal), _language(change, proposal))
    SETTLES[proposal.kind](desk, record, proposal, typed, source)
    return record


def _language(change: Change, proposal: Proposal) -> str:
    letter = change.contents.letters.get(proposal.letter)
    known = letter.language if letter else None
    return known if known in LANGUAGES else LANGUAGES[0]


def _kept(desk: Desk, record: Commitment, proposal: Proposal, typed: Typed, source: Source) -> None:
    _refuse_unknown(proposal, typed)
    on = desk.day_of(typed.get("on"), source.day) or source.day or desk.today.isoformat()
    partly = parse_flag(typed["partly"]) if "partly" in typed else bool(proposal.fields.get("partly"))
    keep(record, on, source.letter, None, partly=partly)


def _deferred(desk: Desk, record: Commitment, proposal: Proposal, typed: Typed, source: Source) -> None:
    _refuse_unknown(proposal, typed)
    if due := typed.get("due"):
        set_term(desk, record, due, anchor=source.day)
    else:
        fields = new_term(proposal.fields, record, source.language)
        if not (fields.get("due") or fields.get("due_words")):
            raise Usage("error.which-term", id=proposal.id)
        record.due, record.due_words, record.due_by = (fields.get(name) for name in TERM)
        record.due_by = record.due_by or _last_day(desk, record)
    enter_term(record, source.day or desk.today.isoformat(), source.letter, None)


def _refuse_unknown(proposal: Proposal, typed: Typed) -> None:
    for field in typed:
        if field not in ABOUT[proposal.kind]:
            raise Usage("error.no-field", field=field, fields=", ".join(ABOUT[proposal.kind]))


def _type(desk: Desk, change: Change, record: Record, typed: Typed) -> None:
    """Set what was typed; the day on which a commitment was made first, as its term hangs on that."""
    for field in sorted(typed, key=lambda name: name != "made"):
        set_field(desk, change.contents, record, field, typed[field])


BECOMES: dict[str, Callable[[Desk, Change, Proposal, Typed], Record]] = {"event": _event, "commitment": _commitment}
SETTLES: dict[str, Callable[[Desk, Commitment, Proposal, Typed, Source], None]] = {
    "fulfilment": _kept,
    "deferral": _deferred,
}
