"""`u` takes back and `^r` does again, on the screen; other programs write meanwhile, and nothing is lost."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, rename_dossier
from dossier_tui.actions.entries import add_event, edit_record, remove_record
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.store import lock
from dossier_tui.store.store import Store

from .conftest import Opened
from .look import here, main, press, run_on, text, until

FERRY = "veerdienst-naar-de-eilanden"
SOURCE = Path(__file__).parents[2] / "src"


def ours(pilot: Pilot[None]) -> Desk:
    """The desk at which this run of the screen makes its changes."""
    return main(pilot).session.another_desk()


def title(desk: Desk, event: str) -> str:
    return Store(desk.store.root).dossier(FERRY).contents().events[event].title


async def test_u_takes_back_and_says_what_and_ctrl_r_does_it_again(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        edit_record(ours(pilot), f"{FERRY}/E1", {"title": "Dienst ligt een dag stil"})
        await press(pilot, "t")
        await until(pilot, lambda: "Dienst ligt een dag stil" in text(pilot))
        await press(pilot, "u")
        assert "Dienst ligt stil door ijs" in text(pilot)
        assert f"Took back: a change of fields ({FERRY}, E1)." in text(pilot)
        await press(pilot, "ctrl+r")
        assert "Dienst ligt een dag stil" in text(pilot)
        assert f"Did again: a change of fields ({FERRY}, E1)." in text(pilot)
        await press(pilot, "down")
        assert "Did again" not in text(pilot)


async def test_u_at_home_takes_back_the_last_change_of_the_whole_store(opened: Opened, desk: Desk) -> None:
    add_event(desk, FERRY, "1 januari 2022", "Nieuwjaarsvaart")
    new_dossier(desk, "Aardbevingen")
    async with opened() as pilot:
        assert "Aardbevingen" in text(pilot)
        await press(pilot, "u", "u")
        await until(pilot, lambda: "Aardbevingen" not in text(pilot).partition("Took")[0])
        assert "Took back: the new dossier (aardbevingen)." in text(pilot)
        await press(pilot, "u", "u")
        assert f"Took back: an addition ({FERRY}, E4)." in text(pilot)
        await press(pilot, "ctrl+r", "ctrl+r")
        await until(pilot, lambda: "Aardbevingen" in text(pilot))


async def test_u_in_a_dossier_leaves_the_others_alone(opened: Opened, desk: Desk) -> None:
    add_event(desk, FERRY, "1 januari 2022", "Nieuwjaarsvaart")
    edit_record(desk, "kustwacht", {"description": "Later gewijzigd."})
    async with opened(FERRY) as pilot:
        await press(pilot, "u", "u")
        assert f"Took back: an addition ({FERRY}, E4)." in text(pilot)
    assert Store(desk.store.root).dossier("kustwacht").contents().dossier.description == "Later gewijzigd."


async def test_u_asks_before_it_takes_back_what_was_not_done_in_this_session(opened: Opened, desk: Desk) -> None:
    edit_record(desk, f"{FERRY}/E1", {"title": "Dienst ligt een dag stil"})
    async with opened() as pilot:
        edit_record(ours(pilot), f"{FERRY}/E2", {"title": "Dik ijs"})
        await press(pilot, "u")
        assert f"Took back: a change of fields ({FERRY}, E2)." in text(pilot)
        await press(pilot, "u")
        assert f"Notdoneinthissession:achangeoffields({FERRY},E1),byOther," in run_on(pilot)
        assert "uoncemoretakesitback." in run_on(pilot)
        await press(pilot, "down", "u")
        assert "Notdoneinthissession" in run_on(pilot)
        assert title(desk, "E1") == "Dienst ligt een dag stil"
        await press(pilot, "u")
        assert f"Took back: a change of fields ({FERRY}, E1)." in text(pilot)
        assert title(desk, "E1") == "Dienst ligt stil door ijs"


async def test_one_is_asked_anew_where_another_change_came_in_between(opened: Opened, desk: Desk) -> None:
    async with opened(FERRY) as pilot:
        edit_record(desk, f"{FERRY}/E1", {"title": "Eerst"})
        await press(pilot, "u")
        edit_record(desk, f"{FERRY}/E2", {"title": "Daarna"})
        await press(pilot, "u")
        assert f"achangeoffields({FERRY},E2),byOther," in run_on(pilot)
        assert [title(desk, each) for each in ("E1", "E2")] == ["Eerst", "Daarna"]


async def test_a_letter_comes_back_with_its_words(opened: Opened, desk: Desk) -> None:
    remove_record(desk, f"{FERRY}/L1")
    async with opened(FERRY) as pilot:
        await press(pilot, "l", "u", "u", "enter")
        assert here(pilot).ref == f"{FERRY}/L1"
        assert "Veerdienst in de winter" in text(pilot)


async def test_what_is_shown_and_taken_back_leads_to_the_list(opened: Opened, desk: Desk) -> None:
    add_letter(desk, FERRY, b"Geachte voorzitter,\n\nNog een.\n", "b.txt", Given(title="Tweede brief"))
    async with opened(f"{FERRY}/L2") as pilot:
        await press(pilot, "u", "u")
        assert here(pilot).pane == "overview"
        assert f"Took back: an addition ({FERRY}, L2)." in text(pilot)


async def test_a_new_name_taken_back_is_followed(opened: Opened, desk: Desk) -> None:
    rename_dossier(desk, FERRY, slug="veer", title="De veerdienst")
    async with opened("veer") as pilot:
        await press(pilot, "t", "u", "u")
        assert here(pilot).slug == FERRY
        assert "Veerdienst naar de eilanden" in text(pilot)
        assert f"Took back: a new name ({FERRY})." in text(pilot)


async def test_where_nothing_is_left_to_take_back_or_do_again_it_says_so(opened: Opened, tmp_path: Path) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "ctrl+r")
        assert "There is nothing to do again." in text(pilot)
    async with opened(store=tmp_path / "none") as pilot:
        await press(pilot, "u")
        assert "There is nothing to undo." in text(pilot)


async def test_a_dossier_that_another_program_holds_is_said_to_be_held(
    opened: Opened, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.05)
    async with opened(FERRY) as pilot:
        edit_record(ours(pilot), f"{FERRY}/E2", {"title": "Dik ijs"})
        with lock.locked(root / FERRY):
            await press(pilot, "u")
        assert "isbeingchangedbyanotherprogram" in run_on(pilot)


async def write_events(root: Path, titles: list[str]) -> None:
    """Add events by the command line, each in a process of its own."""
    env = os.environ | {"PYTHONPATH": str(SOURCE), "DOSSIER_STORE": str(root), "USER": "writer"}
    for title in titles:
        args = ["-m", "dossier_tui", "add", "event", FERRY, "1 januari 2022", title]
        process = await asyncio.create_subprocess_exec(
            sys.executable, *args, env=env, stdout=asyncio.subprocess.DEVNULL
        )
        assert await process.wait() == 0


async def test_the_screen_and_the_command_line_change_one_dossier_at_once_and_lose_nothing(
    opened: Opened, root: Path
) -> None:
    titles = [f"Vaart {number}" for number in range(6)]
    took = did = 0
    async with opened(FERRY, size=(100, 40)) as pilot:
        await press(pilot, "t")
        writing = asyncio.gather(write_events(root, titles[:3]), write_events(root, titles[3:]))
        while not writing.done():
            await press(pilot, "u", "u")
            took += "Took back" in text(pilot)
            await press(pilot, "ctrl+r")
            did += "Did again" in text(pilot)
        await writing
        file = Store(root).dossier(FERRY)
        history = file.history()
        events = [entry for entry in history if entry["who"] == "writer"]
        standing = {each.title for each in file.contents().events.values()}
        undone = {key for entry in events if entry.get("undone") for key in entry["ids"]}
        assert len(events) == len(titles)
        assert len(standing & set(titles)) == len(titles) - len(undone)
        assert [sum(entry["what"] == what for entry in history) for what in ("undo", "redo")] == [took, did]
        assert took > 0
        assert [entry["id"] for entry in history] == [f"H{number + 1}" for number in range(len(history))]
        for title in titles:
            await until(pilot, lambda title=title: (title in text(pilot)) == (title in standing))
