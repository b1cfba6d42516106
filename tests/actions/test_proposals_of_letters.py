"""Proposals go where their letter goes, are checked with it, and are settled by what is entered by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.parts import commitment, contents, letter, record, refused
from actions.proposing import FULFILMENT, TALK, proposal, proposed, states
from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, add_note, edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.proposals import accept, reject
from dossier_tui.actions.purge import purge
from dossier_tui.actions.undo import undo
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.walk import check_store

pytestmark = pytest.mark.usefixtures("a_clock_that_goes_on")
KINDS = ("event", "commitment", "fulfilment")


def test_a_removed_letter_takes_its_proposals_along_in_the_same_change(desk: Desk, kaap: str) -> None:
    reject(desk, proposed(desk, "event", "commitment")[:1])
    remove_record(desk, "kaap/L1")
    assert contents(desk).proposals == {}
    assert contents(desk).history[-1]["ids"] == ["L1", "P1", "P2"]
    assert check_store(desk.store, reads) == []
    undo(desk)
    assert states(desk) == {"P1": "rejected", "P2": "waiting"}


def test_a_removed_record_leaves_no_proposal_that_leads_nowhere(desk: Desk, kaap: str) -> None:
    references = proposed(desk, "event", "fulfilment")
    accept(desk, references[1:])
    remove_record(desk, "kaap/E1")
    remove_record(desk, "kaap/C1")
    assert (proposal(desk, "kaap/P2").state, proposal(desk, "kaap/P2").became) == ("accepted", None)
    assert proposal(desk).fields == FULFILMENT | {"commitment": None}
    assert check_store(desk.store, reads) == []


def test_a_moved_letter_takes_its_proposals_along(desk: Desk, kaap: str) -> None:
    new_dossier(desk, "Veer")
    letter(desk, "veer")
    references = proposed(desk, *KINDS)
    accept(desk, references[:1])
    assert move_record(desk, "kaap/L1", "veer") == "veer/L2"
    assert contents(desk).proposals == {}
    there = contents(desk, "veer")
    assert {each.letter for each in there.proposals.values()} == {"L2"}
    assert [each.kind for each in there.waiting] == ["fulfilment", "event"]
    assert {quote["letter"] for each in there.waiting for quote in each.quotes} == {"L2"}
    assert there.proposals["P1"].became == "kaap/C2"
    assert {each.kind for each in check_store(desk.store, reads)} == {"same-original"}  # it came to both dossiers
    assert accept(desk, ["veer/P3"]) == ["veer/E1"]
    assert accept(desk, ["veer/P2"]) == ["kaap/C1"]  # its commitment stayed behind
    assert commitment(desk).fulfilled_by[0]["letter"] == "veer/L2"


def files_with(root: Path, words: str) -> list[str]:
    found = (path for path in root.rglob("*") if path.is_file() and words.encode() in path.read_bytes())
    return sorted(str(path.relative_to(root)) for path in found)


@pytest.mark.parametrize("kept", [4, 1000])
def test_of_a_purged_letter_no_proposal_is_left_anywhere(
    desk: Desk, kaap: str, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.store.change.KEPT", kept)  # of more changes, some are in the old history
    reject(desk, proposed(desk, *KINDS)[:2])
    for number in range(9):
        add_note(desk, "kaap", f"Notitie {number}")
    purge(desk, "kaap/L1")
    assert files_with(desk.store.root, "Kamer informeren over de kaap") == []
    assert files_with(desk.store.root, "sprak ik met de gemeente") == []
    assert contents(desk).proposals == {}
    assert check_store(desk.store, reads) == []


def test_undo_brings_nothing_of_a_purged_letter_back(desk: Desk, kaap: str) -> None:
    proposed(desk, *KINDS)
    remove_record(desk, "kaap/L1")
    purge(desk, "kaap/L1")
    while undo(desk, "kaap")[1]["what"] != "new":
        assert contents(desk).proposals == {}
        assert check_store(desk.store, reads) == []


def test_a_purged_letter_that_was_moved_leaves_no_proposal_either(desk: Desk, kaap: str) -> None:
    proposed(desk, *KINDS)
    new_dossier(desk, "Veer")
    move_record(desk, "kaap/L1", "veer")
    purge(desk, "veer/L1")
    assert files_with(desk.store.root, "Gesprek met de gemeente") == []
    assert contents(desk).proposals == contents(desk, "veer").proposals == {}


def test_what_was_accepted_from_a_purged_letter_stays_without_its_words(desk: Desk, kaap: str) -> None:
    accept(desk, proposed(desk, "event"))
    purge(desk, "kaap/L1")
    assert record(desk, "kaap/E1").quotes == []
    assert contents(desk).proposals == {}
    undo(desk, "kaap")
    assert not contents(desk).events


def test_a_purged_record_is_named_by_no_proposal(desk: Desk, kaap: str) -> None:
    accept(desk, proposed(desk, "event", "fulfilment")[1:])
    purge(desk, "kaap/E1")
    purge(desk, "kaap/C1")
    assert proposal(desk, "kaap/P2").became is None
    assert proposal(desk).fields["commitment"] is None
    assert check_store(desk.store, reads) == []


@pytest.mark.parametrize("act", [
    lambda desk: edit_record(desk, "kaap/P1", {"state": "accepted"}),
    lambda desk: move_record(desk, "kaap/P1", "veer"),
])  # fmt: skip
def test_a_proposal_is_changed_by_review_alone(desk: Desk, kaap: str, act: Callable[[Desk], object]) -> None:
    new_dossier(desk, "Veer")
    proposed(desk, "event")
    with refused(desk, "error.use-review", 2):
        act(desk)


def test_a_sentence_that_is_lost_is_told_by_check(desk: Desk, kaap: str) -> None:
    proposed(desk, "event")
    (desk.store.root / "kaap/letters/L1.md").write_text("Een andere brief.", "utf-8")
    assert [(each.where, each.kind) for each in check_store(desk.store, reads)] == [("kaap/P1", "quote-lost")]


def test_a_reference_that_leads_nowhere_is_told_by_check(desk: Desk, kaap: str) -> None:
    proposed(desk, "fulfilment", commitment="C7")
    assert [(each.where, each.kind) for each in check_store(desk.store, reads)] == [("kaap/P1", "no-such-record")]


def test_what_is_entered_by_hand_settles_the_proposal_that_says_the_same(desk: Desk, kaap: str) -> None:
    (event,) = proposed(desk, "event")
    add_event(desk, "kaap", "14 januari", "Met de hand", letter="L1", quote=TALK)
    settled = record(desk, event)
    assert (settled.state, settled.became) == ("accepted", "E1")
    with refused(desk, "error.decided"):
        accept(desk, [event])
    undo(desk)
    assert record(desk, event).state == "waiting"


def test_what_is_entered_without_its_words_settles_nothing(desk: Desk, kaap: str) -> None:
    references = proposed(desk, "event") + proposed(desk, "commitment")
    add_event(desk, "kaap", "14 januari 2022", "Met de hand")
    add_commitment(desk, "kaap", "Nog een")
    assert {record(desk, each).state for each in references} == {"waiting"}
