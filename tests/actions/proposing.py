"""Proposals as the reading of a letter hands them over, made by hand."""

from typing import Any

from actions.parts import contents, letter, record
from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.suggestions import propose
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Proposal
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.proposed import Proposed

TALK = "Op 14 januari sprak ik met de gemeente"
PROMISE = "Ik informeer uw Kamer vóór de zomer over de kaap (Kamerstuk 36 045, nr. 12)"
EVENT = {"when": "2026-01-14", "when_words": "14 januari", "title": "Gesprek met de gemeente", "kind": "meeting"}
COMMITMENT = {"text": "Kamer informeren over de kaap", "kind": "promise", "by": "Minister", "to": "Tweede Kamer"}
COMMITMENT |= {"due": "../2026-22", "due_words": "vóór de zomer"}
FULFILMENT = {"of": "de toezegging over de kaap", "commitment": "C1", "why": "hetzelfde onderwerp"}
FOUND: dict[str, tuple[str, dict[str, Any]]] = {
    "event": (TALK, EVENT),
    "commitment": (PROMISE, COMMITMENT),
    "fulfilment": (PROMISE, FULFILMENT),
}


def found(text: str, kind: str, confidence: float = 0.9, **fields: Any) -> Proposed:
    """Return what was read of a kind in a letter, with some of its fields otherwise."""
    sentence, usual = FOUND[kind]
    start = text.index(sentence)
    return Proposed(kind, usual | fields, start, start + len(sentence), f"{kind}-rule", confidence)


def read_in(desk: Desk, reference: str, *kinds: str, confidence: float = 0.9, **fields: Any) -> list[str]:
    """Propose these kinds from a letter, in a change of its own, and return the ids of the proposals."""
    slug, letter_id = split_reference(reference)
    file = desk.store.dossier(slug)
    text = reads(file.text(str(letter_id)))
    with file.change("propose", desk.who, desk.at) as change:
        return propose(change, str(letter_id), text, [found(text, kind, confidence, **fields) for kind in kinds])


def proposed(desk: Desk, *kinds: str, **fields: Any) -> list[str]:
    """Add a letter and an older commitment, propose these kinds from the letter, and return the references."""
    letter(desk)
    add_commitment(desk, "kaap", "Beloofd: de kaap", due="2026-01-01")
    return [f"kaap/{each}" for each in read_in(desk, "kaap/L1", *kinds, **fields)]


def proposal(desk: Desk, reference: str = "kaap/P1") -> Proposal:
    """Return a proposal as another program finds it on disk."""
    each = record(desk, reference)
    assert isinstance(each, Proposal)
    return each


def states(desk: Desk, slug: str = "kaap") -> dict[str, str]:
    """Return the state of every proposal of a dossier."""
    return {each.id: each.state for each in contents(desk, slug).proposals.values()}
