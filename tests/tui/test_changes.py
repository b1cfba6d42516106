"""What happens on screen when the files change under it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dossier_tui.actions.commitments import add_commitment, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, edit_record, remove_record
from dossier_tui.tui import watch
from dossier_tui.tui.widgets.reader import Reader

from .conftest import Opened
from .look import cursor, here, press, run_on, text, until

FERRY = "veerdienst-naar-de-eilanden"


async def test_a_change_from_elsewhere_appears_and_the_cursor_stays(opened: Opened, desk: Desk) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "down", "down")
        was = cursor(pilot)
        add_event(desk, FERRY, "1 januari 2022", "Nieuwjaarsvaart")
        await until(pilot, lambda: "Nieuwjaarsvaart" in text(pilot))
        assert cursor(pilot) == was


async def test_a_pane_that_was_out_of_sight_is_not_stale(opened: Opened, desk: Desk) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "c", "t")
        fulfil(desk, f"{FERRY}/C3", on="2022-03-14")
        await until(pilot, lambda: "2 open" in text(pilot))
        await press(pilot, "c")
        await until(pilot, lambda: "14 Mar 2022" in text(pilot))


async def test_a_new_dossier_appears_at_home(opened: Opened, desk: Desk) -> None:
    async with opened() as pilot:
        await press(pilot, "down")
        new_dossier(desk, "Aardbevingen")
        await until(pilot, lambda: "Aardbevingen" in text(pilot))
        assert cursor(pilot) == FERRY


async def test_r_looks_at_once(opened: Opened, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "SHARE", 10**9)
    async with opened(FERRY) as pilot:
        add_commitment(desk, FERRY, "Een nieuwe belofte")
        await press(pilot, "c", "r")
        assert "Een nieuwe belofte" in text(pilot)


async def test_a_change_that_comes_as_the_program_ends_is_drawn_no_more(opened: Opened, desk: Desk) -> None:
    async with opened(f"{FERRY}/L1") as pilot:
        app, screen = pilot.app, pilot.app.screen
        reader = screen.query_one(Reader)
    assert reader.parent is None
    undone = add_event(desk, FERRY, "1 januari 2022", "Nieuwjaarsvaart")
    remove_record(desk, undone)
    with app._context():
        await screen.look()  # type: ignore[attr-defined]  # our own screen


async def test_the_day_turns(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as pilot:
        session = pilot.app.session
        monkeypatch.setattr(session, "desk", Desk(session.desk.store, "Test", date(2022, 3, 20)))
        await until(pilot, lambda: "20 Mar 2022" in text(pilot))
        assert "3 overdue" in text(pilot)
        await press(pilot, "down", "c")
        monkeypatch.setattr(session, "desk", Desk(session.desk.store, "Test", date(2022, 3, 21)))
        await until(pilot, lambda: "12 d" in text(pilot))


async def test_a_dossier_that_vanishes_is_said_and_home_is_shown(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t")
        shutil.rmtree(root / FERRY)
        await until(pilot, lambda: here(pilot).pane == "home")
        await until(pilot, lambda: "Kustwacht" in text(pilot))
        assert "dossier.json" in run_on(pilot)
        await press(pilot, "enter")
        assert here(pilot).slug == "kustwacht"
        assert "dossier.json" not in run_on(pilot)


async def test_a_dossier_damaged_while_open_leaves_the_others_usable(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        (root / FERRY / "dossier.json").write_text('{"dossier": ')
        await until(pilot, lambda: here(pilot).pane == "home")
        await until(pilot, lambda: "damaged" in text(pilot))
        await until(pilot, lambda: cursor(pilot) == "kustwacht/C1")
        await press(pilot, "c")
        assert "Antwoord op vragen over de kustwacht" in text(pilot)


async def test_a_damaged_dossier_is_a_row_with_its_sentence(opened: Opened, root: Path) -> None:
    (root / FERRY / "dossier.json").write_text('{"dossier": ')
    async with opened(size=(160, 24)) as pilot:
        assert "✗ 1 damaged" in text(pilot).splitlines()[0]
        await press(pilot, "down")
        assert cursor(pilot) == FERRY
        assert f"✗ {FERRY}:" in text(pilot)
        assert "dossier.json.bak" in text(pilot)  # the whole sentence stands beside the list
        await press(pilot, "enter")
        assert here(pilot).pane == "home"


async def test_an_archived_dossier_stands_apart(opened: Opened, desk: Desk) -> None:
    edit_record(desk, "kustwacht", {"status": "archived"})
    async with opened() as pilot:
        shown = text(pilot)
        lines = [
            line[12:30].strip() or line[:12].strip() for line in shown[shown.index(" Dossiers") :].splitlines()[:5]
        ]
        assert lines == ["Dossiers", "Veerdienst naar de", "", "Archived", "Kustwacht"]


async def test_a_mended_dossier_comes_back(opened: Opened, root: Path) -> None:
    file = root / FERRY / "dossier.json"
    whole = file.read_bytes()
    file.write_text("{")
    async with opened() as pilot:
        await until(pilot, lambda: f"✗ {FERRY}" in text(pilot))
        file.write_bytes(whole)
        await until(pilot, lambda: "Veerdienst naar de eilanden" in text(pilot))


async def test_a_record_removed_elsewhere_leads_back_to_its_list(opened: Opened, desk: Desk) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "c", "down", "i")
        assert here(pilot).ref == f"{FERRY}/C3"
        remove_record(desk, f"{FERRY}/C3")
        await until(pilot, lambda: here(pilot).pane == "commitments")
        await until(pilot, lambda: "There is no C3" in text(pilot))


async def test_a_damaged_store_is_said(opened: Opened, root: Path) -> None:
    mark = root / "store.json"
    whole = mark.read_bytes()
    mark.write_text("{")
    async with opened() as pilot:
        await until(pilot, lambda: "store.json" in run_on(pilot))
        mark.write_bytes(whole)
        await until(pilot, lambda: "Kustwacht" in text(pilot))


async def test_an_empty_store_says_how_to_begin_and_fills(opened: Opened, tmp_path: Path) -> None:
    async with opened(store=tmp_path / "none") as pilot:
        assert "a: make the first one" in text(pilot)
        assert "look around in a sample" in text(pilot)
        await press(pilot, "enter", "o", "i", "right")
        assert here(pilot).pane == "home"
        from dossier_tui.store.store import Store

        new_dossier(Desk(Store(tmp_path / "none"), "Other", None), "Het eerste")
        await until(pilot, lambda: "Het eerste" in text(pilot))


async def test_an_empty_dossier_says_how_to_fill_it(opened: Opened, desk: Desk) -> None:
    slug = new_dossier(desk, "Leeg")
    async with opened(slug) as pilot:
        assert "a: add a letter, an event" in text(pilot)
        for key, told in (("t", "No events"), ("l", "No letters"), ("c", "No commitments")):
            await press(pilot, key, "enter")
            assert told in text(pilot)
        await press(pilot, "i")
        assert here(pilot).pane == "record"
