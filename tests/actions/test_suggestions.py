"""What is read in a letter becomes proposals: events, commitments, and the open commitment that it keeps."""

from typing import Any

import pytest

from actions.parts import contents, record
from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.actions.suggestions import suggest
from dossier_tui.model.records import Proposal

FIRST = b"Geachte voorzitter,\n\nIk zal uw Kamer voor de zomer informeren over de kosten van de dijkversterking.\n"
SECOND = """Geachte voorzitter,

Op 2 juni jl. is het werk begonnen.

Hiermee doe ik mijn toezegging gestand om uw Kamer te informeren over de kosten van de dijkversterking.

De vaargeul is een andere zaak. Ik kom daar uiterlijk 1 oktober op terug.
"""
MINISTER = ["A. Voorbeeld, Minister van Dijken"]


@pytest.fixture
def promised(desk: Desk, kaap: str) -> Desk:
    """A desk at a dossier with a promise from an earlier letter."""
    given = Given(title="Een", date="2026-01-20", senders=MINISTER, recipient="Voorzitter van de Tweede Kamer")
    add_letter(desk, kaap, FIRST, "een.txt", given)
    quote = "Ik zal uw Kamer voor de zomer informeren"
    add_commitment(desk, kaap, "Kosten van de dijkversterking", due="voor de zomer", letter="L1", quote=quote)
    given = Given(title="Twee", date="2026-06-25", senders=MINISTER, recipient="Voorzitter van de Tweede Kamer")
    add_letter(desk, kaap, SECOND.encode(), "twee.txt", given)
    return desk


def suggested(desk: Desk, letter_id: str = "L2") -> list[Proposal]:
    file = desk.store.dossier("kaap")
    with file.change("propose", desk.who, desk.at) as change:
        ids = suggest(desk, change, change.contents.letters[letter_id], file.text(letter_id))
    found: list[Any] = [record(desk, f"kaap/{each}") for each in ids]
    return found


def test_a_letter_proposes_what_happened_what_it_promises_and_what_it_keeps(promised: Desk) -> None:
    event, kept, made = suggested(promised)
    assert (event.kind, event.fields["when"], event.fields["status"]) == ("event", "2026-06-02", "held")
    assert (made.kind, made.fields["by"], made.fields["due"]) == ("commitment", "Minister van Dijken", "../2026-10-01")
    assert (kept.kind, kept.fields["commitment"]) == ("fulfilment", "C1")
    assert "match.words" in [each["key"] for each in kept.fields["reasons"]]
    assert all(0.5 <= each.confidence <= 1 and each.rule and each.state == "waiting" for each in (event, kept, made))


def test_every_quote_is_a_sentence_of_the_letter(promised: Desk) -> None:
    for each in suggested(promised):
        assert each.quote is not None
        assert each.quote["letter"] == "L2"
        assert each.quote["exact"].split(".")[0] in SECOND


def test_a_letter_read_again_proposes_nothing_anew(promised: Desk) -> None:
    assert len(suggested(promised)) == 3
    assert suggested(promised) == []
    assert len(contents(promised).proposals) == 3


def test_a_commitment_that_is_closed_is_not_kept_again(promised: Desk) -> None:
    with promised.store.dossier("kaap").change("edit", "x", promised.at) as change:
        closed = change.contents.commitments["C1"]
        closed.status = "withdrawn"
        change.put(closed)
    kept = next(each for each in suggested(promised) if each.kind == "fulfilment")
    assert kept.fields["commitment"] is None
