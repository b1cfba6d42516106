"""Erased for good: no word of it is left in any file of the store, and the rest stays whole."""

from pathlib import Path

import pytest

from actions.parts import contents, letter, record, refused
from dossier_tui.actions.commitments import add_commitment, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.purge import purge
from dossier_tui.actions.undo import undo
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.walk import check_store

SECRET = "Geachte voorzitter"


@pytest.fixture
def two(desk: Desk, kaap: str) -> Desk:
    """A desk at two dossiers; a commitment of the second rests on the letter of the first, by its copy."""
    letter(desk)
    add_commitment(desk, kaap, "Kamer informeren", letter="L1", quote="Ik informeer uw Kamer vóór de zomer")
    fulfil(desk, "kaap/C1", by="L1")
    new_dossier(desk, "Zee")
    add_commitment(desk, "zee", "Duin bekijken")
    edit_record(desk, "zee/C1", {"owner": "ik"})
    return desk


def files_with(root: Path, words: str) -> list[str]:
    """Return every file in which words stand."""
    found = (path for path in root.rglob("*") if path.is_file() and words.encode() in path.read_bytes())
    return sorted(str(path.relative_to(root)) for path in found)


def test_a_letter_goes_with_its_text_its_original_and_its_words_in_quotes(two: Desk) -> None:
    assert files_with(two.store.root, "Ik informeer uw Kamer")
    assert sorted(purge(two, "kaap/L1")) == ["letters/L1.md", "originals/L1.txt"]
    assert files_with(two.store.root, "Ik informeer uw Kamer") == []
    assert files_with(two.store.root, SECRET) == []
    kept = record(two, "kaap/C1")
    assert (kept.quotes, kept.status) == ([], "fulfilled")
    assert kept.fulfilled_by == [{"letter": None, "on": "2026-01-20", "why": None}]
    assert check_store(two.store, reads) == []


def test_the_version_before_and_the_trash_hold_nothing_of_it(two: Desk) -> None:
    remove_record(two, "kaap/L1")
    assert files_with(two.store.root, SECRET)
    purge(two, "kaap/L1")
    assert files_with(two.store.root, SECRET) == []
    assert not (two.store.root / "kaap/dossier.json.bak").exists()


@pytest.mark.parametrize("reference", ["kaap/C1", "kaap/N1"])
def test_other_records_go_from_tables_and_history(two: Desk, reference: str) -> None:
    add_note(two, "kaap", "Kamer informeren: niet vergeten.")
    edit_record(two, "kaap/N1", {"text": "Anders: Kamer informeren."})
    purge(two, reference)
    found = contents(two)
    assert not found.has(reference[-2:])
    mentioned = [entry for entry in found.history if reference[-2:] in entry["ids"]]
    assert [entry["what"] for entry in mentioned] == ["purge"]
    assert "before" not in mentioned[0]


def test_a_reference_from_another_dossier_leads_nowhere_instead_of_to_nothing(two: Desk) -> None:
    letter(two, "zee")
    edit_record(two, "zee/L1", {"same_as": "kaap/L1"})
    edit_record(two, "zee/L1", {"title": "Anders"})
    purge(two, "kaap/L1")
    assert record(two, "zee/L1").same_as is None
    assert check_store(two.store, reads) == []
    assert files_with(two.store.root, "kaap/L1") == []


def test_a_whole_dossier_goes_with_those_of_its_name_in_the_trash(two: Desk) -> None:
    remove_dossier(two, "kaap")
    new_dossier(two, "Kaap")
    letter(two)
    purge(two, "kaap")
    assert two.store.slugs() == ["zee"]
    assert two.store.trashed() == []
    assert files_with(two.store.root, SECRET) == []


def test_a_removed_dossier_can_be_erased(two: Desk) -> None:
    remove_dossier(two, "kaap")
    purge(two, "kaap")
    assert files_with(two.store.root, SECRET) == []
    with refused(two, "error.unknown-dossier", 3):
        purge(two, "kaap")


def test_undo_does_not_bring_it_back(two: Desk) -> None:
    purge(two, "kaap/L1")
    undo(two, "kaap")
    undo(two, "kaap")
    assert files_with(two.store.root, SECRET) == []
    assert not contents(two).letters


def test_what_never_was_there_is_not_erased(two: Desk) -> None:
    with refused(two, "error.no-record", 3):
        purge(two, "kaap/L9")


def test_an_id_is_not_given_again_after_it_was_erased(two: Desk) -> None:
    purge(two, "kaap/L1")
    assert letter(two) == "kaap/L2"


def test_the_old_history_tells_nothing_of_it(two: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_tui.store.change.KEPT", 3)
    for number in range(6):
        edit_record(two, "kaap/C1", {"owner": f"Afdeling {number}"})
    assert files_with(two.store.root, "Afdeling 0") == ["kaap/history.jsonl"]
    purge(two, "kaap/C1")
    assert files_with(two.store.root, "Afdeling") == []
    assert [entry["what"] for entry in two.store.dossier("kaap").history()] == ["new", "add", "purge"]
