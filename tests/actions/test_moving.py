"""A record goes to another dossier with its files and every reference, and comes back whole."""

import json

import pytest

from actions.parts import LETTER, contents, letter, record, refused, state
from dossier_tui.actions.commitments import add_commitment, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier
from dossier_tui.actions.entries import add_event, add_note, edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.undo import undo
from dossier_tui.errors import Failure

QUOTE = "Ik informeer uw Kamer vóór de zomer"


@pytest.fixture
def two(desk: Desk, kaap: str) -> Desk:
    """A dossier with a letter that others refer to, and another dossier that has one letter already."""
    new_dossier(desk, "veer")
    letter(desk, "veer")
    letter(desk, name="kaap.md")
    add_commitment(desk, "kaap", "Informeren", letter="L1", quote=QUOTE, due="2026-06-01")
    defer(desk, "kaap/C1", "2026-07-01", by="L1")
    fulfil(desk, "kaap/C1", by="L1", partly=True)
    add_event(desk, "kaap", "14 januari", "Gesprek", letter="L1", quote="Op 14 januari sprak ik met de gemeente.")
    add_note(desk, "kaap/L1", "Nalezen")
    return desk


def test_a_letter_goes_with_its_text_and_original_under_a_new_id(two: Desk) -> None:
    before = record(two, "kaap/L1").to_record()
    assert move_record(two, "kaap/l1", "ve") == "veer/L2"
    file = two.store.dossier("veer")
    assert file.text("L2").strip() == LETTER.strip()
    assert file.places.original("L2.md").read_bytes() == LETTER.encode()
    after = record(two, "veer/L2").to_record()
    assert after["original"] == before["original"] | {"file": "L2.md"}
    assert {**after, "id": "L1", "original": None} == {**before, "original": None}
    assert contents(two).letters == {}
    assert not two.store.dossier("kaap").places.text("L1").exists()


def test_what_stays_behind_refers_to_the_letter_where_it_is(two: Desk) -> None:
    move_record(two, "kaap/L1", "veer")
    promise = record(two, "kaap/C1")
    assert promise.quotes[0]["letter"] == "veer/L2"
    assert [term["letter"] for term in promise.due_log] == ["veer/L2", "veer/L2"]
    assert {entry["letter"] for entry in promise.status_log + promise.fulfilled_by} == {"veer/L2"}
    assert record(two, "kaap/E1").quotes[0]["letter"] == "veer/L2"
    assert record(two, "kaap/N1").about == "veer/L2"


def test_what_goes_along_later_finds_its_letter_at_home(two: Desk) -> None:
    move_record(two, "kaap/L1", "veer")
    move_record(two, "kaap/C1", "veer")
    assert record(two, "veer/C1").quotes[0]["letter"] == "L2"
    assert {term["letter"] for term in record(two, "veer/C1").due_log} == {"L2"}


def test_what_goes_without_its_letter_refers_back_to_it(two: Desk) -> None:
    move_record(two, "kaap/C1", "veer")
    assert record(two, "veer/C1").quotes[0]["letter"] == "kaap/L1"
    move_record(two, "veer/C1", "kaap")
    assert record(two, "kaap/C2").quotes[0]["letter"] == "L1"


def test_a_third_dossier_follows_and_comes_back(two: Desk) -> None:
    new_dossier(two, "noord")
    move_record(two, "kaap/C1", "noord")
    before = state(two)
    move_record(two, "kaap/L1", "veer")
    assert record(two, "noord/C1").quotes[0]["letter"] == "veer/L2"
    undo(two)
    assert state(two) == before


def test_letters_that_are_the_same_follow_too(two: Desk) -> None:
    edit_record(two, "veer/L1", {"same_as": "kaap/L1"})
    move_record(two, "kaap/L1", "veer")
    assert record(two, "veer/L1").same_as == "L2"
    undo(two)
    assert record(two, "veer/L1").same_as == "kaap/L1"


@pytest.mark.parametrize("reference", ["kaap/L1", "kaap/C1", "kaap/E1", "kaap/N1"])
@pytest.mark.parametrize("of", [None, "kaap", "veer"])
def test_a_move_is_taken_back_from_either_side(two: Desk, reference: str, of: str | None) -> None:
    before = state(two)
    move_record(two, reference, "veer")
    slug, entry = undo(two, of)
    assert (slug, entry["what"]) == (of or slug, "move")
    assert state(two) == before
    assert undo(two, "kaap")[1]["what"] == "add"
    assert undo(two, "veer")[1]["what"] == "add"


def test_an_older_change_taken_back_after_a_move_refers_to_where_the_letter_is(two: Desk) -> None:
    new_dossier(two, "noord")
    move_record(two, "kaap/C1", "noord")
    edit_record(two, "noord/C1", {"owner": "Jansen"})
    move_record(two, "kaap/L1", "veer")
    undo(two, "noord")
    assert (record(two, "noord/C1").owner, record(two, "noord/C1").quotes[0]["letter"]) == (None, "veer/L2")


def test_a_record_changed_after_its_move_is_not_lost_by_an_undo(two: Desk) -> None:
    move_record(two, "kaap/C1", "veer")
    edit_record(two, "veer/C1", {"owner": "Jansen"})
    with refused(two, "error.undo-first", 1) as values:
        undo(two, "kaap")
    assert (values["slug"], values["id"]) == ("veer", "C1")
    undo(two, "veer")
    undo(two, "kaap")
    assert record(two, "kaap/C1").owner is None


def test_a_record_moved_on_comes_back_step_by_step(two: Desk) -> None:
    new_dossier(two, "noord")
    before = state(two)
    move_record(two, "kaap/L1", "veer")
    move_record(two, "veer/L2", "noord")
    with pytest.raises(Failure, match="undo-first"):
        undo(two, "kaap")
    undo(two)
    undo(two)
    assert state(two) == before


def test_a_move_to_a_dossier_that_is_gone_is_taken_back_all_the_same(two: Desk) -> None:
    move_record(two, "kaap/C1", "veer")
    remove_dossier(two, "veer")
    undo(two, "kaap")
    assert record(two, "kaap/C1").text == "Informeren"


def test_a_move_from_a_dossier_that_is_gone_stays(two: Desk) -> None:
    move_record(two, "kaap/C1", "veer")
    remove_dossier(two, "kaap")
    with refused(two, "error.unknown-dossier", 3):
        undo(two, "veer")
    assert record(two, "veer/C1").text == "Informeren"


def test_a_move_that_was_stopped_halfway_leaves_the_record_twice_and_is_taken_back(
    two: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state(two)
    source = (two.store.root / "kaap" / "dossier.json").read_bytes()
    move_record(two, "kaap/N1", "veer")
    (two.store.root / "kaap" / "dossier.json").write_bytes(source)  # a stop after the first of the two writes
    assert record(two, "veer/N1").text == record(two, "kaap/N1").text
    assert undo(two, "veer")[1]["what"] == "move"
    assert state(two) == before


def test_a_half_move_whose_other_half_is_gone_is_not_taken_back(two: Desk) -> None:
    source = (two.store.root / "kaap" / "dossier.json").read_bytes()
    move_record(two, "kaap/N1", "veer")
    (two.store.root / "kaap" / "dossier.json").write_bytes(source)
    remove_record(two, "kaap/N1")
    with refused(two, "error.no-record", 3):
        undo(two, "veer")
    assert record(two, "veer/N1").text == "Nalezen"


@pytest.mark.parametrize(
    ("reference", "target", "key"),
    [
        ("kaap/C1", "kaap", "error.move-same"),
        ("kaap/C9", "veer", "error.no-record"),
        ("kaap/C1", "nergens", "error.unknown-dossier"),
        ("kaap", "veer", "error.no-id"),
    ],
)
def test_a_move_from_or_to_nowhere_is_refused(two: Desk, reference: str, target: str, key: str) -> None:
    with refused(two, key):
        move_record(two, reference, target)


def test_a_letter_whose_original_is_missing_stays_where_it_is(two: Desk) -> None:
    two.store.dossier("kaap").places.original("L1.md").unlink()
    with refused(two, "error.path-gone", 3):
        move_record(two, "kaap/L1", "veer")
    assert not two.store.dossier("veer").places.text("L2").exists()


def test_a_letter_without_an_original_moves_with_its_text(two: Desk) -> None:
    path = two.store.root / "kaap" / "dossier.json"
    tables = json.loads(path.read_text("utf-8"))
    tables["letters"]["L1"]["original"] = None
    path.write_text(json.dumps(tables), "utf-8")
    assert move_record(two, "kaap/L1", "veer") == "veer/L2"
    assert two.store.dossier("veer").text("L2").strip() == LETTER.strip()
