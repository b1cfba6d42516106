"""What a person decides about proposals on the screen: each decision, and the sentence that tells of it."""

from collections.abc import Mapping

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.proposals import SURE, accept, reject, sure, waiting
from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Proposal
from dossier_tui.views.record import record_title
from dossier_tui.words import Words


def accept_one(desk: Desk, ref: str, words: Words, typed: Mapping[str, str] | None = None) -> str:
    """Accept a proposal with fields as typed, and tell what it is now; Failure where that cannot be done."""
    (became,) = accept(desk, [ref], typed)
    slug, record_id = split_reference(became)
    title = record_title(desk.store.dossier(slug).contents().find(str(record_id)))
    here = slug == desk.locate(ref)[0]
    return words("screen.accepted", id=record_id if here else became, title=title)


def reject_one(desk: Desk, ref: str, words: Words) -> str:
    """Reject a proposal and tell so; Failure where that cannot be done."""
    reject(desk, [ref])
    slug, record_id = split_reference(ref)
    return words("screen.rejected", title=record_title(desk.store.dossier(slug).contents().find(str(record_id))))


def accept_sure(desk: Desk, ref: str, words: Words) -> str:
    """Accept the sure ones among the proposals of the letter of one of them, and tell how many are left."""
    slug, record_id = split_reference(ref)
    contents = desk.store.dossier(slug).contents()
    proposal = contents.find(str(record_id))
    assert isinstance(proposal, Proposal)
    found = waiting(contents, proposal.letter)
    taken = sure(contents, found)
    if not taken:
        raise Failure("screen.none-sure", sure=SURE)
    accept(desk, [f"{slug}/{each.id}" for each in taken])
    counts = [words.count("review.count", number) for number in (len(taken), len(found) - len(taken))]
    return words("screen.accepted-sure", taken=counts[0], left=counts[1], sure=SURE)
