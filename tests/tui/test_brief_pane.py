"""The briefing on screen: as it is printed, in the shape that one chooses; copied, saved, opened as a page."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import add_event
from dossier_tui.tui import brief, clipboard, outside
from dossier_tui.tui.brief import Shape
from dossier_tui.tui.panes import brief as pane_module
from dossier_tui.tui.session import Session
from dossier_tui.words import Words

from .conftest import Opened
from .look import here, main, press, run_on, settle, text, until

SLUG = "veerdienst-naar-de-eilanden"


async def choose(pilot: Pilot[None], key: str, downs: int) -> None:
    await press(pilot, key, *["down"] * downs, "enter")
    await settle(pilot)


async def test_b_shows_the_briefing_and_leads_back(opened: Opened) -> None:
    async with opened(SLUG) as pilot:
        await press(pilot, "b")
        assert here(pilot).pane == "brief"
        assert "State of affairs on 15 March 2022" in text(pilot)
        await press(pilot, "escape")
        assert here(pilot).pane == "overview"


async def test_b_at_home_shows_that_of_the_dossier_under_the_cursor(opened: Opened) -> None:
    async with opened() as pilot:
        slug = main(pilot).pane.chosen
        await press(pilot, "b")
        assert (here(pilot).pane, here(pilot).slug) == ("brief", slug)


@pytest.mark.parametrize(
    ("downs", "told"), [(1, "Wants attention"), (2, "Point by point"), (3, "a successor"), (4, "the press")]
)
async def test_for_whom_is_chosen(opened: Opened, downs: int, told: str) -> None:
    async with opened(SLUG, size=(80, 60)) as pilot:
        await press(pilot, "b")
        await choose(pilot, "f", downs)
        assert told in text(pilot)


async def test_since_when_is_chosen_and_stays(opened: Opened) -> None:
    async with opened(SLUG, size=(80, 60)) as pilot:
        await press(pilot, "b")
        await choose(pilot, "z", 2)
        assert "Since8March2022" in run_on(pilot)
        await press(pilot, "f", "escape")
        assert "since a week ago" in text(pilot)


async def test_what_changes_elsewhere_shows(opened: Opened, desk: Desk) -> None:
    async with opened(SLUG, size=(80, 60)) as pilot:
        await press(pilot, "b")
        add_event(desk, SLUG, "2022-03-14", "Sleepboot weer weg")
        await until(pilot, lambda: "Sleepboot weer weg" in text(pilot))


async def test_a_large_one_is_written_aside(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pane_module, "MANY", 0)
    async with opened(SLUG) as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: "State of affairs" in text(pilot))


async def test_it_is_copied_as_markdown(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(clipboard, "copy_natively", lambda text: not copied.append(text))
    async with opened(SLUG) as pilot:
        await press(pilot, "b", "y")
        await until(pilot, lambda: bool(copied))
        assert copied[0].startswith("# Veerdienst naar de eilanden\n")


@pytest.mark.parametrize(("name", "begins"), [("b.md", "# Veerdienst"), ("b.html", "<!DOCTYPE html>")])
async def test_it_is_saved_once(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(SLUG) as pilot:
        await press(pilot, "b", "w", "ctrl+u", *name, "enter")
        await until(pilot, lambda: (tmp_path / name).exists())
        assert (tmp_path / name).read_text("utf-8").startswith(begins)
        await until(pilot, lambda: "Saved" in text(pilot))
        await press(pilot, "w", "ctrl+u", *name, "enter")
        await until(pilot, lambda: "there already" in text(pilot))


async def test_it_opens_as_a_page_that_nobody_else_can_read(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(outside, "open_in_desktop", shown.append)
    async with opened(SLUG) as pilot:
        await press(pilot, "b", "O")
        await until(pilot, lambda: bool(shown))
        assert shown[0].stat().st_mode & 0o777 == 0o600
        assert shown[0].read_text("utf-8").startswith("<!DOCTYPE html>")


async def test_a_faulty_template_is_told_and_another_shape_can_be_chosen(opened: Opened, root: Path) -> None:
    (root / "templates").mkdir()
    (root / "templates" / "minister.md.j2").write_text("{{ nope }}")
    async with opened(SLUG) as pilot:
        await press(pilot, "b")
        await choose(pilot, "f", 1)
        assert "thereisno“nope”" in run_on(pilot)
        await press(pilot, "y", "w", "enter")
        await until(pilot, lambda: "✗" in text(pilot) or "nope" in text(pilot))
        await press(pilot, "escape")
        await choose(pilot, "f", 1)
        assert "Point by point" in text(pilot) or "a debate" in text(pilot)


def test_the_news_of_the_next_one_begins_with_the_last_that_was_made(desk: Desk, tmp_path: Path) -> None:
    session = Session(desk, Words("en"), state=tmp_path / "state")
    last = Shape(period="last")
    assert "## Since" not in brief.write(session, SLUG, last)
    brief.made(session, SLUG)
    add_event(desk, SLUG, "2022-03-14", "Sleepboot weer weg")
    assert "Sleepboot weer weg" in brief.write(session, SLUG, last).split("## Since")[1].split("## ")[1]
