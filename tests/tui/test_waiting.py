"""While another program holds a dossier the screen goes on: it says that it waits, and Escape gives that up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.entries import edit_record
from dossier_tui.store import lock
from dossier_tui.store.store import Store
from dossier_tui.tui import work

from .conftest import Opened
from .look import cursor, here, main, press, run_on, settle, text, until

FERRY = "veerdienst-naar-de-eilanden"
WAITS = "Another program is changing this: waiting for it."


@pytest.fixture(autouse=True)
def _said_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "SOON", 0.05)


@asynccontextmanager
async def held(root: Path) -> AsyncIterator[None]:
    """A dossier that another program changes."""
    with lock.locked(root / FERRY):
        yield


def change(pilot: Pilot[None]) -> None:
    """Change an event in this run of the screen."""
    edit_record(main(pilot).session.another_desk(), f"{FERRY}/E1", {"title": "Dienst ligt een dag stil"})


async def undo(pilot: Pilot[None]) -> None:
    """Begin to take that back while another program holds the dossier."""
    await pilot.press("u")
    await until(pilot, lambda: WAITS in text(pilot))


def events(root: Path) -> dict[str, str]:
    return {each.id: each.title for each in Store(root).dossier(FERRY).contents().events.values()}


async def test_a_change_that_waits_is_said_to_and_is_made_when_the_other_program_is_done(
    opened: Opened, root: Path
) -> None:
    async with opened(FERRY) as pilot:
        change(pilot)
        async with held(root):
            await undo(pilot)
        await until(pilot, lambda: "Took back: a change of fields" in text(pilot))
        assert WAITS not in text(pilot)
        assert events(root)["E1"] == "Dienst ligt stil door ijs"


async def test_one_goes_about_while_a_change_waits(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        change(pilot)
        async with held(root):
            await undo(pilot)
            await press(pilot, "t", "j")
            assert here(pilot).pane == "timeline"
            assert WAITS in text(pilot)
            there = cursor(pilot)
        await until(pilot, lambda: "Took back" in text(pilot))
        assert cursor(pilot) == there


async def test_what_others_change_is_drawn_while_a_change_waits(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t")
        change(pilot)
        async with held(root):
            await undo(pilot)
            tables = root / FERRY / "dossier.json"
            tables.write_text(tables.read_text("utf-8").replace("Eerste ijs", "Dik ijs"), "utf-8")
            await until(pilot, lambda: "Dik ijs" in text(pilot))
            assert WAITS in text(pilot)
        await until(pilot, lambda: "Took back" in text(pilot))
        assert here(pilot).pane == "timeline"


async def test_escape_gives_up_what_waits_and_nothing_was_changed(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        change(pilot)
        async with held(root):
            await undo(pilot)
            await pilot.press("escape")
            await until(pilot, lambda: "Givenup:nothingwaschanged." in run_on(pilot))
            assert here(pilot).pane == "overview"
        await press(pilot, "j")
        assert "Givenup" in run_on(pilot)
        await press(pilot, "u")
        await until(pilot, lambda: "Took back" in text(pilot))


async def test_escape_gives_up_at_home_too(opened: Opened, root: Path) -> None:
    async with opened() as pilot:
        change(pilot)
        async with held(root):
            await undo(pilot)
            await pilot.press("escape")
            await until(pilot, lambda: "Givenup" in run_on(pilot))


@pytest.mark.usefixtures("proposals")
async def test_changes_that_wait_are_made_in_the_order_in_which_they_were_asked_for(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/L1") as pilot:
        first, second, *_ = main(pilot).session.contents(FERRY).waiting
        async with held(root):
            await pilot.press("x")
            await until(pilot, lambda: WAITS in text(pilot))
            await pilot.press("x")
        await until(pilot, lambda: not main(pilot).work.is_going)
        await settle(pilot)
        left = {each.id for each in Store(root).dossier(FERRY).contents().waiting}
        assert not left & {first.id, second.id}


async def test_a_form_waits_and_what_is_typed_meanwhile_is_for_what_comes_after(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "a", "e", *"Vaart")
        async with held(root):
            await pilot.press("enter")
            await until(pilot, lambda: WAITS in text(pilot))
            typing = asyncio.ensure_future(pilot.press("l"))
        await typing
        await until(pilot, lambda: here(pilot).pane == "letters")
        assert "Vaart" in events(root).values()


async def test_escape_in_a_form_gives_up_the_save_and_leaves_what_is_typed(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "a", "e", *"Vaart")
        async with held(root):
            await pilot.press("enter")
            await until(pilot, lambda: WAITS in text(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: "Givenup" in run_on(pilot))
            assert "Vaart" in text(pilot)
        await press(pilot, "enter")
        assert "Vaart" in events(root).values()


async def test_who_leaves_does_not_wait(opened: Opened, root: Path) -> None:
    async with AsyncExitStack() as until_after, opened(FERRY) as pilot:
        change(pilot)
        await until_after.enter_async_context(held(root))
        await undo(pilot)
        await pilot.press("q")
        await until(pilot, lambda: bool(pilot.app._exit))
    assert events(root)["E1"] == "Dienst ligt een dag stil"


async def test_what_takes_long_of_itself_is_said_to_be_at_work(opened: Opened) -> None:
    go_on = Event()
    async with opened(FERRY) as pilot:

        async def long() -> None:
            await main(pilot).work.aside(go_on.wait)

        main(pilot).change(long)
        await until(pilot, lambda: "Being written" in text(pilot))
        await press(pilot, "escape")
        assert here(pilot).pane == "home"
        go_on.set()
        await until(pilot, lambda: "Being written" not in text(pilot))


async def test_letters_of_a_folder_that_wait_are_given_up(opened: Opened, root: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "brief.md").write_text("# Brief\n\nDen Haag, 1 februari 2022\n\nGeachte voorzitter,\n", "utf-8")
    async with opened(FERRY) as pilot:
        await press(pilot, "l", "a", "l", *str(tmp_path / "in"))
        async with held(root):
            await pilot.press("enter")
            await until(pilot, lambda: WAITS in text(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: "Givenup" in run_on(pilot))
        assert len(Store(root).dossier(FERRY).contents().letters) == 1
