"""What a person enters by hand settles the proposal that says the same: it has become that record."""

from dossier_tui.model.records import Commitment, Event, Proposal
from dossier_tui.model.text import fold
from dossier_tui.store.change import Change


def settle(change: Change, record: Event | Commitment) -> None:
    """Mark the waiting proposals as accepted that are about what a new record quotes."""
    for letter in dict.fromkeys(each["letter"] for each in record.quotes):
        for each in change.contents.proposed_from(letter):
            if each.is_waiting and _is_about(each, record) and _quotes(record, each):
                _become(change, each, record)


def _is_about(proposal: Proposal, record: Event | Commitment) -> bool:
    if isinstance(record, Event):
        return proposal.kind == "event" and proposal.fields.get("when") == record.when
    return proposal.kind in ("commitment", "deferral")


def settle_about(change: Change, kind: str, record: Commitment, letter: str | None) -> None:
    """Mark the waiting proposals of a kind as accepted in which this letter keeps, or puts off, this commitment."""
    for each in change.contents.proposed_from(letter) if letter is not None else ():
        if each.is_waiting and each.kind == kind and each.fields.get("commitment") == record.id:
            _become(change, each, record)


def _become(change: Change, proposal: Proposal, record: Event | Commitment) -> None:
    proposal.state, proposal.became = "accepted", record.id
    change.put(proposal)


def _quotes(record: Event | Commitment, proposal: Proposal) -> bool:
    """Tell whether a record quotes the sentence of a proposal, or a part of it."""
    said = fold((proposal.quote or {}).get("exact", ""))
    quoted = [fold(each["exact"]) for each in record.quotes if each["letter"] == proposal.letter]
    return any(each in said or said in each for each in quoted if each)
