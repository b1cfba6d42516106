"""Go to anything: by a few letters, from anywhere, with an index and without one."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.store.store import Store
from dossier_tui.tui import session as sessions
from dossier_tui.tui.screens.goto import Goto
from dossier_tui.tui.session import Session
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import here, main, panel, press, text, until

FERRY = "veerdienst-naar-de-eilanden"


def at(pilot: Pilot[None]) -> tuple[str, str, str]:
    return here(pilot).pane, here(pilot).slug, here(pilot).id


async def look_for(pilot: Pilot[None], typed: str, expected: str) -> None:
    await press(pilot, "ctrl+k", *typed)
    await until(pilot, lambda: expected in panel(pilot))


@pytest.mark.parametrize(
    ("typed", "expected", "place"),
    [
        ("kus", "Kustwacht", ("overview", "kustwacht", "")),
        ("winter", "20 Jan 2022  ✉ Veerdienst in de winter", ("letter", FERRY, "L1")),
        ("39901/1", "39 901, nr. 1", ("letter", FERRY, "L1")),
        ("vid", "Veerdienst in de winter", ("letter", FERRY, "L1")),
        ("eerste ijs", "event", ("record", FERRY, "E2")),
        ("dienstreg", "commitment", ("record", FERRY, "C4")),
        ("wit min", "A. de Wit, Minister", ("search", "", "")),
    ],
)
async def test_enter_goes_there(opened: Opened, typed: str, expected: str, place: tuple[str, str, str]) -> None:
    async with opened(size=(110, 30)) as pilot:
        await look_for(pilot, typed, expected)
        await press(pilot, "enter")
        await until(pilot, lambda: at(pilot) == place)


async def test_enter_typed_ahead_waits_for_the_answer(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+k", *"kus", "enter")
        await until(pilot, lambda: at(pilot) == ("overview", "kustwacht", ""))


async def test_it_is_there_in_a_letter_and_in_the_line_of_the_search_and_escape_leaves_it(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1") as pilot:
        await look_for(pilot, "kus", "Kustwacht")
        await press(pilot, "escape")
        assert at(pilot) == ("letter", FERRY, "L1")
        await press(pilot, "s", *"ijs")
        await look_for(pilot, "kus", "Kustwacht")
        await press(pilot, "ctrl+k")
        assert here(pilot).pane == "search"
        assert main(pilot) is pilot.app.screen


async def test_what_is_nowhere_is_said_and_nothing_typed_says_what_can_be(opened: Opened) -> None:
    async with opened(size=(60, 15)) as pilot:
        await look_for(pilot, "xqz", "Nothing here is called so")
        await press(pilot, "enter", "backspace", "backspace", "backspace")
        await until(pilot, lambda: "Type a few letters" in panel(pilot))
        await pilot.resize_terminal(80, 24)
        await press(pilot, "escape")
        assert main(pilot) is pilot.app.screen
        assert "Dossiers" in text(pilot)


async def test_a_store_that_is_damaged_is_said(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_: Session) -> None:
        raise sessions.Failure("error.index-unusable", path="here", reason="damaged")

    async with opened() as pilot:
        monkeypatch.setattr(Session, "goals", damaged)
        await press(pilot, "ctrl+k")
        await until(pilot, lambda: isinstance(pilot.app.screen, Goto) and "damaged" in panel(pilot))


@pytest.fixture
def session(root: Path, tmp_path: Path) -> Session:
    return Session(Desk(Store(root, tmp_path / "cache" / "index.sqlite"), "Test", DAY), Words("en"))


def test_the_index_tells_the_same_as_the_dossiers(session: Session) -> None:
    before = session.goals()
    session.bring_index()
    assert session.indexed
    assert sorted(session.goals(), key=str) == sorted(before, key=str)
    assert session.goals() is session.goals()


def test_a_large_store_without_an_index_has_its_dossiers(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "MANY", 1)
    assert [goal.ref for goal in session.goals()] == ["kustwacht", FERRY]
