"""Saved searches at home: how much they find, what is new, and keeping one."""

from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.store.store import Store
from dossier_tui.tui.app import DossierApp
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import here, main, press, settle, text, until

SEARCHES = {"searches": {"boten": "sleepboot", "stuk": "(zomer"}}


def app(root: Path, state: Path) -> DossierApp:
    return DossierApp(Desk(Store(root), "Test", DAY), Words("en"), None, SEARCHES, state=state)


async def test_home_counts_saved_searches_and_marks_what_is_new_since_the_last_look(
    root: Path, tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.tui.watch.PAUSE", 0.01)
    async with app(root, tmp_path / "state").run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Saved searches" in text(pilot))
        assert "2 hits" in text(pilot)
        assert "stuk: At character 1" in text(pilot)
        await press(pilot, "end", "up", "enter")
        assert (here(pilot).pane, here(pilot).query) == ("search", "sleepboot")
        await until(pilot, lambda: "«sleepboot»" in text(pilot))
    add_letter(
        desk, "kustwacht", b"# Boot\n\nEen sleepboot vaart.\n", "boot.md", Given(title="Boot", date="2022-02-01")
    )
    async with app(root, tmp_path / "state").run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "1 new  3 hits" in text(pilot))
        await press(pilot, "end", "up", "enter")
        await until(pilot, lambda: " + Boot" in text(pilot))
        await press(pilot, "escape")
        await until(pilot, lambda: "1 new" not in text(pilot))


async def test_a_key_keeps_the_search_that_is_typed(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "config.toml"
    monkeypatch.setattr("dossier_tui.tui.screens.searching.config_path", lambda: path)
    async with opened() as pilot:
        await press(pilot, "s", "ctrl+s", *"haven", "ctrl+s")
        assert 'haven" = "haven"' in path.read_text("utf-8")
        assert "Saved in" in text(pilot)
        await press(pilot, "ctrl+s")
        assert "already" in text(pilot)
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: "Saved searches" in text(pilot))
        await settle(pilot)
        assert main(pilot).session.searches == {"haven": "haven"}


async def test_what_a_search_has_found_when_it_is_kept_is_not_new(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.tui.screens.searching.config_path", lambda: tmp_path / "config.toml")
    async with opened() as pilot:
        await press(pilot, "s", *"sleepboot")
        await until(pilot, lambda: "«sleepboot»" in text(pilot))
        await press(pilot, "ctrl+s")
        assert len(main(pilot).session.memory.found["sleepboot"]) == 2
