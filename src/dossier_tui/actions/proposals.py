"""What was read in a letter is proposed, and a person accepts, changes or rejects it; nothing is applied unasked."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

from dossier_tui.actions.commitments import begin_logs, keep
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import event_status, parse_flag, set_field
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Commitment, Event, Proposal, Record
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents

SURE = 0.8  # the confidence from which on a proposal may be accepted without a look
KEPT = ("commitment", "on", "partly")  # what a person can change in a fulfilment
Typed = dict[str, str]


def waiting(contents: Contents, letter_id: str | None = None) -> list[Proposal]:
    """Return the proposals that wait for a decision, of a dossier or of one letter."""
    return [each for each in contents.waiting if letter_id in (None, each.letter)]


def sure(contents: Contents, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return those that may be accepted without a look: sure enough, and of fulfilments one of an open commitment."""
    kept: set[str] = set()
    found = []
    for each in proposals:
        if each.confidence < SURE:
            continue
        if each.kind == "fulfilment":
            record = contents.commitments.get(str(each.fields.get("commitment")))
            if record is None or not record.is_open or record.id in kept:
                continue
            kept.add(record.id)
        found.append(each)
    return found


def accept(desk: Desk, references: Iterable[str], typed: Mapping[str, str] | None = None) -> list[str]:
    """Make proposals of one dossier what they propose, with fields changed as typed; return what they became.

    All or none: Failure where one was decided before, or where it is not known which commitment is kept.
    """
    slug, ids = _in_one_dossier(desk, references)
    with desk.store.dossier(slug).change("accept", desk.who, desk.at) as change:
        became = [_accept(desk, change, _waiting(change, each), dict(typed or {})) for each in ids]
    return [f"{slug}/{each}" for each in became]


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


def kept_commitment(contents: Contents, proposal: Proposal, typed: str | None = None) -> Commitment:
    """Return the commitment that a letter keeps, or the one that a person says; Usage where it is not known."""
    wanted = (typed or proposal.fields.get("commitment") or "").strip()
    if not wanted:
        raise Usage("error.which-commitment")
    if "/" in wanted:
        raise Usage("error.kept-elsewhere", commitment=wanted, id=proposal.id)
    record = contents.find(wanted)
    if not isinstance(record, Commitment):
        raise Usage("error.not-a-commitment", id=wanted)
    return record


def _kept(desk: Desk, change: Change, proposal: Proposal, typed: Typed) -> Record:
    for field in typed:
        if field not in KEPT:
            raise Usage("error.no-field", field=field, fields=", ".join(KEPT))
    record = kept_commitment(change.contents, proposal, typed.get("commitment"))
    day = letter_day(change.contents, proposal)
    on = desk.day_of(typed.get("on"), day) or day or desk.today.isoformat()
    partly = parse_flag(typed["partly"]) if "partly" in typed else bool(proposal.fields.get("partly"))
    keep(record, on, proposal.letter, None, partly=partly)
    return record


def _type(desk: Desk, change: Change, record: Record, typed: Typed) -> None:
    """Set what was typed; the day on which a commitment was made first, as its term hangs on that."""
    for field in sorted(typed, key=lambda name: name != "made"):
        set_field(desk, change.contents, record, field, typed[field])


BECOMES: dict[str, Callable[[Desk, Change, Proposal, Typed], Record]] = {
    "event": _event,
    "commitment": _commitment,
    "fulfilment": _kept,
}
