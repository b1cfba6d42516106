"""The history in words: what was done, to what, from what to what, by whom."""

import time
from datetime import date
from pathlib import Path

import pytest

from dossier_tui.actions.commitments import add_commitment, close, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, rename_dossier
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.purge import purge
from dossier_tui.actions.undo import redo, undo
from dossier_tui.store.store import Store
from dossier_tui.views.history import history_rows
from dossier_tui.words import Words


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(Store(tmp_path / "dossiers"), "J. Jansen", date(2026, 11, 24))
    new_dossier(desk, "Kaap")
    add_commitment(desk, "kaap", "Kamer informeren", due="voor de zomer")
    return desk


def told(desk: Desk, record_id: str | None = None, lang: str = "en", slug: str = "kaap") -> list[str]:
    """Return what the history of a dossier, or of a record, says."""
    file = desk.store.dossier(slug)
    return [row.text for row in history_rows(file.contents(), file.history(), record_id, Words(lang))]


def test_every_kind_of_change_has_its_sentence(desk: Desk) -> None:
    edit_record(desk, "kaap/C1", {"owner": "Afdeling Kaap", "tags": "zee, zand"})
    defer(desk, "kaap/C1", "Q1 2027", why="het onderzoek loopt uit")
    fulfil(desk, "kaap/C1", partly=True)
    close(desk, "kaap/C1", "withdrawn", why="niet meer nodig")
    add_note(desk, "kaap", "Bellen met de gemeente.")
    remove_record(desk, "kaap/N1")
    rename_dossier(desk, "kaap", title="De kaap")
    assert told(desk) == [
        "made the dossier",
        "added C1 “Kamer informeren”",
        "changed C1 “Kamer informeren”: owner: – → Afdeling Kaap; tags: – → zee, zand",
        "moved the term of C1 “Kamer informeren”: term: voor de zomer → Q1 2027: het onderzoek loopt uit",
        "C1 “Kamer informeren” is partly kept",
        "C1 “Kamer informeren” is withdrawn: niet meer nodig",
        "added N1 “Bellen met de gemeente.”",
        "removed N1 “Bellen met de gemeente.”",
        "renamed the dossier: title: Kaap → De kaap",
    ]


def test_a_record_has_its_own_history_in_any_writing_of_its_id(desk: Desk) -> None:
    add_note(desk, "kaap", "Bellen.")
    edit_record(desk, "kaap/C1", {"owner": "ik"})
    assert told(desk, "c1") == ["added C1 “Kamer informeren”", "changed C1 “Kamer informeren”: owner: – → ik"]


def test_what_was_taken_back_and_done_again_is_told(desk: Desk) -> None:
    edit_record(desk, "kaap/C1", {"owner": "ik"})
    undo(desk)
    changed = "changed C1 “Kamer informeren”: owner: – → ik"
    assert told(desk)[-2:] == [f"{changed} (taken back)", f"took back: {changed}"]
    redo(desk)
    assert told(desk)[-3:] == [changed, f"took back: {changed}", f"did again: {changed}"]


def test_both_ends_of_a_move_tell_of_each_other(desk: Desk) -> None:
    new_dossier(desk, "Zee")
    move_record(desk, "kaap/C1", "zee")
    assert told(desk)[-1] == "moved C1 “Kamer informeren” to zee/C1"
    assert told(desk, slug="zee")[-1] == "took over C1 “Kamer informeren” from kaap/C1"


def test_what_was_erased_is_not_told(desk: Desk) -> None:
    purge(desk, "kaap/C1")
    assert told(desk) == ["made the dossier", "erased something for good"]


def test_a_change_by_a_later_program_is_named_as_it_is(desk: Desk) -> None:
    with desk.store.dossier("kaap").change("translate", "x", desk.at) as change:
        change.keep("C1")
    assert told(desk)[-1] == "translate"


def test_rows_bear_the_moment_and_the_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    file = desk.store.dossier("kaap")
    entry = file.history()[-1] | {"at": "2026-11-24T09:05:00.000Z"}
    row = history_rows(file.contents(), [entry], None, Words("nl"))[0]
    assert (row.lead, row.tail, row.text) == ("24 nov 2026 09:05", "J. Jansen", "C1 “Kamer informeren” toegevoegd")


def test_a_moment_that_is_none_stays_as_it_is(desk: Desk) -> None:
    file = desk.store.dossier("kaap")
    entry = file.history()[-1] | {"at": "gisteren"}
    assert history_rows(file.contents(), [entry], None, Words("en"))[0].lead == "gisteren"


def test_a_long_text_is_cut_and_the_history_speaks_dutch(desk: Desk) -> None:
    add_note(desk, "kaap", "woord " * 40)
    assert told(desk, lang="nl")[0] == "dossier gemaakt"
    assert told(desk, lang="nl")[-1].endswith("…” toegevoegd")
