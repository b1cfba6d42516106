"""What was read in a letter is proposed, and a person accepts, changes or rejects it; nothing is applied unasked."""

from collections.abc import Iterable, Mapping

from dossier_tui.actions.commitments import begin_logs, keep
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import event_status, parse_flag, set_field
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.quotes import make_quote
from dossier_tui.model.records import Commitment, Event, Proposal, Record
from dossier_tui.model.text import fold
from dossier_tui.reading.proposed import Proposed
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents

SURE = 0.8  # the confidence from which on a proposal may be accepted without a look


def propose(change: Change, letter_id: str, text: str, found: Iterable[Proposed]) -> list[str]:
    """Add what was read in a letter as waiting proposals, and return their ids.

    What was proposed from this letter before, and be it rejected, does not come again. `text` is its plain text.
    """
    known = {_sign(each.kind, each.quote) for each in change.contents.proposals.values() if each.letter == letter_id}
    made = []
    for each in found:
        quote = make_quote(letter_id, text, each.start, each.end)
        if _sign(each.kind, quote) in known:
            continue
        record = Proposal(letter=letter_id, kind=each.kind, fields=each.fields, quote=quote, rule=each.rule)
        record.id, record.confidence = change.new_id("P"), each.confidence
        change.put(record)
        made.append(record.id)
    return made


def _sign(kind: str, quote: Mapping[str, str] | None) -> tuple[str, str]:
    return kind, fold((quote or {}).get("exact", ""))


def waiting(contents: Contents, letter_id: str | None = None) -> list[Proposal]:
    """Return the proposals that wait for a decision, of a dossier or of one letter."""
    found = contents.proposals.values()
    return [each for each in found if each.state == "waiting" and letter_id in (None, each.letter)]


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
    if record.state != "waiting":
        raise Failure("error.decided", id=record.id, state=Failure(f"review.state-{record.state}"))
    return record


def _accept(desk: Desk, change: Change, proposal: Proposal, typed: dict[str, str]) -> str:
    record = {"event": _event, "commitment": _commitment, "fulfilment": _kept}[proposal.kind](
        desk, change, proposal, typed
    )
    change.put(record)
    proposal.state, proposal.became = "accepted", record.id
    change.put(proposal)
    return record.id


def _event(desk: Desk, change: Change, proposal: Proposal, typed: dict[str, str]) -> Record:
    record = Event.from_record(proposal.fields | {"quotes": [proposal.quote]}, proposal.id)
    record.id = change.new_id("E")
    _type(desk, change, record, typed)
    if "status" not in proposal.fields and "status" not in typed:
        record.status = event_status(desk, record.when)
    return record


def _commitment(desk: Desk, change: Change, proposal: Proposal, typed: dict[str, str]) -> Record:
    letter = change.contents.letters.get(proposal.letter)
    fields = {"made": letter.date if letter else None} | proposal.fields | {"quotes": [proposal.quote]}
    record = Commitment.from_record(fields, proposal.id)
    record.id = change.new_id("C")
    begin_logs(record, record.made or desk.today.isoformat(), proposal.letter)
    _type(desk, change, record, typed)
    return record


def _kept(desk: Desk, change: Change, proposal: Proposal, typed: dict[str, str]) -> Record:
    """Return the commitment that a letter keeps; which one, a person may have said otherwise."""
    wanted = typed.get("commitment") or proposal.fields.get("commitment")
    if not wanted:
        raise Usage("error.which-commitment", id=proposal.id)
    record = change.contents.find(wanted)
    if not isinstance(record, Commitment):
        raise Usage("error.not-a-commitment", id=wanted)
    letter = change.contents.letters.get(proposal.letter)
    on = desk.day_of(typed.get("on")) or (letter.date if letter else None) or desk.today.isoformat()
    partly = parse_flag(typed["partly"]) if "partly" in typed else bool(proposal.fields.get("partly"))
    keep(record, on, proposal.letter, None, partly=partly)
    return record


def _type(desk: Desk, change: Change, record: Record, typed: dict[str, str]) -> None:
    for field, value in typed.items():
        set_field(desk, change.contents, record, field, value)
