"""What is remembered from one start to the next."""

from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import add_note
from dossier_tui.store.store import Store
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.memory import KEPT, Memory
from dossier_tui.tui.places import Place
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import cursor, here, press, settle, text, to_dossiers, until

FERRY = "veerdienst-naar-de-eilanden"


async def test_the_cursor_and_the_last_place_are_kept(root: Path, tmp_path: Path) -> None:
    def app() -> DossierApp:
        return DossierApp(Desk(Store(root), "Test", DAY), Words("en"), state=tmp_path / "state")

    async with app().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await to_dossiers(pilot)
        await press(pilot, "down", "c", "down", "q")
    async with app().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert (here(pilot).pane, cursor(pilot)) == ("home", FERRY)
        await press(pilot, "full_stop")
        assert (here(pilot).pane, cursor(pilot)) == ("commitments", f"{FERRY}/C3")


async def test_how_one_looks_at_the_panes_is_kept(root: Path, tmp_path: Path) -> None:
    def app() -> DossierApp:
        return DossierApp(Desk(Store(root), "Test", DAY), Words("en"), FERRY, state=tmp_path / "state")

    async with app().run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "t", "z", "z", "n", "c", "z", "B", "q")
    async with app().run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "t")
        assert "What comes next" in text(pilot)
        assert "▸   Q1" in text(pilot)
        await press(pilot, "c")
        assert "← → columns" in text(pilot)
        assert "Open" in text(pilot).splitlines()[2]


async def test_without_a_last_place_that_is_said(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "full_stop")
        assert "no last place" in text(pilot)


def test_each_store_has_a_memory_of_its_own_but_for_the_theme(tmp_path: Path) -> None:
    one = Memory(tmp_path, Path("/one"))
    one.theme, one.place = "light", Place("letter", "brug", "L1")
    one.stand("home", "brug")
    one.end()
    again, other = Memory(tmp_path, Path("/one")), Memory(tmp_path, Path("/other"))
    assert (again.theme, again.place, again.cursors) == ("light", Place("letter", "brug", "L1"), {"home": "brug"})
    assert (other.theme, other.place, other.cursors) == ("light", None, {})


def test_of_too_many_places_those_of_longest_ago_are_forgotten_and_beginnings_need_not_be_kept(tmp_path: Path) -> None:
    memory = Memory(tmp_path, Path("/one"))
    for number in range(KEPT + 5):
        memory.reach(f"x/L{number}", number + 1)
        memory.stand(f"letters x{number}", f"x{number}/L1")
    memory.reach("x/L9", 0)
    memory.save()
    again = Memory(tmp_path, Path("/one"))
    assert [again.tops.get(f"x/L{number}") for number in (4, 9, 10)] == [None, None, 11]
    assert ("letters x4" in again.cursors, len(again.cursors)) == (False, KEPT)


def test_what_a_saved_search_has_found_is_written_down_at_once(tmp_path: Path) -> None:
    Memory(tmp_path, Path("/one")).look("zomer", ["a/L1"])
    assert Memory(tmp_path, Path("/one")).found == {"zomer": {"a/L1"}}


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"[]",
        b'{"place": 3, "cursors": [1], "theme": 4, "tops": 3, "found": []}',
        b'{"left": "yesterday", "cursors": {"home": 1}, "tops": {"a/L1": "a", "a/L2": true, "a/L3": -1}}',
        b'{"found": {"zomer": 1}, "place": ["home"]}',
        b"\xff",
    ],
)
def test_a_memory_that_cannot_be_read_is_as_if_it_had_never_been(tmp_path: Path, damaged: bytes) -> None:
    for path in _all_kept(tmp_path):
        path.write_bytes(damaged)
    memory = Memory(tmp_path, Path("/one"))
    assert (memory.theme, memory.left, memory.place) == ("", "", None)
    assert (memory.cursors, memory.tops, memory.found) == ({}, {}, {})


def _all_kept(folder: Path) -> list[Path]:
    memory = Memory(folder, Path("/one"))
    memory.theme = "light"
    memory.end()
    return sorted(folder.glob("*.json"))


def test_a_memory_that_cannot_be_written_troubles_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    Memory(tmp_path / "file", Path("/one")).end()
    Memory(None, Path("/one")).end()


async def test_what_others_changed_since_the_last_visit_is_marked(root: Path, tmp_path: Path) -> None:
    def app() -> DossierApp:
        return DossierApp(Desk(Store(root), "Test", DAY), Words("en"), state=tmp_path / "state")

    async with app().run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        assert "Changed since" not in text(pilot)
        await press(pilot, "q")
    add_note(Desk(Store(root), "Other", DAY), "kustwacht", "Gebeld.")
    async with app().run_test(size=(80, 40)) as pilot:
        await until(pilot, lambda: "+ Gebeld.  " in text(pilot))
        assert "new since" in text(pilot)
        assert text(pilot).count(" + ") == 1
        await press(pilot, "g", *["down"] * 3, "enter")
        assert (here(pilot).pane, here(pilot).ref) == ("record", "kustwacht/N1")
