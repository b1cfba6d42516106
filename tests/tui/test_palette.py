"""All that can be done, found by name and by key, and the user's own keys at work."""

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.store.store import Store
from dossier_tui.tui.app import DossierApp
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import cursor, here, press, settle, text, to_dossiers

FERRY = "veerdienst-naar-de-eilanden"


async def test_the_help_lists_the_keys_narrows_and_closes(opened: Opened) -> None:
    async with opened(size=(80, 16)) as pilot:
        await press(pilot, "question_mark")
        assert "To add and change" in text(pilot)
        await press(pilot, "pagedown", "pageup", "up", "up", "down", "up")
        assert "To add and change" in text(pilot)
        await press(pilot, *"take back")
        assert "Take back the last change" in text(pilot)
        assert "In a list" not in text(pilot)
        await press(pilot, *"xyz")
        assert "No command" in text(pilot)
        await press(pilot, "escape", "down", "o")
        assert here(pilot).pane == "overview"


@pytest.mark.parametrize(
    ("start", "first"), [(f"{FERRY}/L1", "In a letter or a record"), (FERRY, "To add and change"), (None, "To add")]
)
async def test_the_help_begins_with_what_can_be_done_here(opened: Opened, start: str | None, first: str) -> None:
    async with opened(start) as pilot:
        await press(pilot, "question_mark")
        assert text(pilot).splitlines()[4].strip(" │").startswith(first)


async def test_the_palette_puts_names_before_sentences(opened: Opened) -> None:
    async with opened(lang="nl") as pilot:
        await press(pilot, "colon", *"them")
        assert "volgend thema" in text(pilot).splitlines()[4]


async def test_the_palette_finds_a_command_by_its_key_and_does_it(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "ctrl+p", "t")
        assert text(pilot).splitlines()[4].strip(" │▌").startswith("Timeline")
        await press(pilot, "enter")
        assert here(pilot).pane == "timeline"


async def test_the_palette_lists_what_applies_here_alone(opened: Opened) -> None:
    async with opened(size=(100, 60)) as pilot:
        await press(pilot, "colon", *"accept")
        assert "Accept" not in text(pilot)


async def test_the_palette_moves_the_list_behind_it(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "colon", *"last row", "enter")
        assert cursor(pilot) == FERRY
        await press(pilot, "colon", *"quit", "enter")
        assert pilot.app._exit


async def test_a_click_in_the_palette_does_it(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "colon", *"commitments:")
        await pilot.click("#chooser Rows", offset=(5, 0))
        await settle(pilot)
        assert here(pilot).pane == "commitments"


async def test_the_users_keys_take_the_place_of_our_own(opened: Opened, desk: Desk) -> None:
    config = {"keys": {"down": "J", "open": "ctrl+w", "timeline": "T", "opne": "x"}}
    app = DossierApp(Desk(Store(desk.store.root), "Test", DAY), Words("en"), None, config)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Did you mean “open”?" in text(pilot)
        assert "^w open" in text(pilot).splitlines()[-1]
        await to_dossiers(pilot)
        await press(pilot, "down", "enter", "t")
        assert (here(pilot).pane, cursor(pilot)) == ("home", "kustwacht")
        await press(pilot, "J", "ctrl+w")
        assert here(pilot).slug == FERRY
        await press(pilot, "T")
        assert here(pilot).pane == "timeline"
