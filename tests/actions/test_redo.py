"""What undo took back, redo does again: every kind of change, in order, until something new is done."""

import json
from collections.abc import Callable

import pytest

from actions.parts import letter, record, refused, state
from dossier_tui.actions.commitments import add_commitment, close, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier, rename_dossier
from dossier_tui.actions.entries import add_event, add_note, edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.undo import redo, undo
from dossier_tui.store.store import Store

Do = Callable[[Desk], object]
CHANGES: dict[str, Do] = {
    "add a letter": letter,
    "add an event": lambda desk: add_event(desk, "kaap", "14 januari jl.", "Storm"),
    "add a note": lambda desk: add_note(desk, "kaap/C1", "Bellen."),
    "edit": lambda desk: edit_record(desk, "kaap/L1", {"title": "Anders"}),
    "edit a dossier": lambda desk: edit_record(desk, "kaap", {"description": "Een kaap."}),
    "fulfil": lambda desk: fulfil(desk, "kaap/C1", by="L1"),
    "fulfil in part": lambda desk: fulfil(desk, "kaap/C1", partly=True),
    "withdraw": lambda desk: close(desk, "kaap/C1", "withdrawn", why="Niet meer nodig."),
    "defer": lambda desk: defer(desk, "kaap/C1", "Q1 2027", by="L1"),
    "remove a letter": lambda desk: remove_record(desk, "kaap/L1"),
    "remove a commitment": lambda desk: remove_record(desk, "kaap/C1"),
    "new dossier": lambda desk: new_dossier(desk, "Duin"),
    "remove a dossier": lambda desk: remove_dossier(desk, "kaap"),
    "rename": lambda desk: rename_dossier(desk, "kaap", title="De punt", slug="punt"),
    "rename the title": lambda desk: rename_dossier(desk, "kaap", title="De punt"),
    "move a letter": lambda desk: move_record(desk, "kaap/L1", "zee"),
    "move a commitment": lambda desk: move_record(desk, "kaap/C1", "zee"),
}


@pytest.fixture
def two(desk: Desk, kaap: str) -> Desk:
    """A desk at two dossiers, one of them with a letter and a commitment, and a reference between them."""
    letter(desk)
    add_commitment(desk, kaap, "Kamer informeren", due="voor de zomer", letter="L1", quote="Ik informeer uw Kamer")
    new_dossier(desk, "Zee")
    letter(desk, "zee")
    edit_record(desk, "zee/L1", {"same_as": "kaap/L1"})
    return desk


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_can_be_taken_back_and_done_again_and_again(two: Desk, change: str) -> None:
    before = state(two)
    CHANGES[change](two)
    after = state(two)
    for _ in range(2):
        undo(two)
        assert state(two) == before
        redo(two)
        assert state(two) == after


def test_what_was_taken_back_in_a_row_is_done_again_in_a_row(two: Desk) -> None:
    states = [state(two)]
    for change in ("add a note", "fulfil", "add an event", "remove a letter"):
        CHANGES[change](two)
        states.append(state(two))
    for then in states[-2::-1]:
        undo(two)
        assert state(two) == then
    for then in states[1:]:
        redo(two)
        assert state(two) == then
    with refused(two, "error.nothing-to-redo"):
        redo(two)


def test_another_program_can_do_again_what_this_one_took_back(two: Desk) -> None:
    edit_record(two, "kaap/L1", {"title": "Anders"})
    undo(two)
    other = Desk(Store(two.store.root), "K. Klaassen", two.day)
    assert redo(other)[0] == "kaap"
    assert record(two, "kaap/L1").title == "Anders"


def test_nothing_is_done_again_where_nothing_was_taken_back(two: Desk) -> None:
    with refused(two, "error.nothing-to-redo"):
        redo(two)
    with refused(two, "error.nothing-to-redo"):
        redo(two, "kaap")


def test_a_new_change_ends_what_could_be_done_again(two: Desk) -> None:
    edit_record(two, "kaap/L1", {"title": "Anders"})
    undo(two)
    add_note(two, "zee", "Iets anders.")
    with refused(two, "error.nothing-to-redo"):
        redo(two)
    undo(two)
    redo(two)
    assert [note.text for note in two.store.dossier("zee").contents().notes.values()] == ["Iets anders."]


def test_one_dossier_goes_its_own_way(two: Desk) -> None:
    edit_record(two, "kaap/L1", {"title": "Anders"})
    undo(two, "kaap")
    add_note(two, "zee", "Iets anders.")
    redo(two, "kaap")
    assert record(two, "kaap/L1").title == "Anders"


def test_a_dossier_in_the_trash_is_named_to_bring_it_back(two: Desk) -> None:
    remove_dossier(two, "kaap")
    add_note(two, "zee", "Iets anders.")
    undo(two, "kaap")
    assert "kaap" in two.store.slugs()


def test_what_was_done_again_is_in_the_history_and_keeps_no_second_copy(two: Desk) -> None:
    edit_record(two, "kaap/L1", {"title": "Anders"})
    undo(two)
    redo(two)
    history = two.store.dossier("kaap").history()
    assert [entry["what"] for entry in history[-3:]] == ["edit", "undo", "redo"]
    assert not any("after" in entry or "undone" in entry for entry in history)
    assert "Anders" in json.dumps(history[-2]["before"])


def test_a_move_is_not_taken_back_where_the_record_was_changed_since(two: Desk) -> None:
    move_record(two, "kaap/C1", "zee")
    edit_record(two, "zee/C1", {"owner": "ik"})
    with refused(two, "error.undo-first"):
        undo(two, "kaap")
