from pathlib import Path

import pytest

from .conftest import Opened
from .look import here, main, press, text

FERRY = "veerdienst-naar-de-eilanden"
WIDE = (170, 30)


@pytest.mark.usefixtures("proposals")
async def test_every_pane_on_screen_is_one_number_away(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", size=WIDE) as pilot:
        panes = main(pilot).focus_chain
        assert len(panes) == 3
        for number, pane in enumerate(panes, 1):
            await press(pilot, "ctrl+o")
            spot = pane.region.offset
            assert text(pilot).splitlines()[spot.y][spot.x :].startswith(f" {number}")
            await press(pilot, str(number))
            assert main(pilot).focused is pane


@pytest.mark.parametrize(
    ("key", "pane"),
    [("t", "timeline"), ("l", "letters"), ("c", "commitments"), ("b", "brief"), ("s", "search"), ("H", "home")],
)
async def test_every_view_is_one_key_away(opened: Opened, key: str, pane: str) -> None:
    async with opened(FERRY, size=(60, 15)) as pilot:
        await press(pilot, "ctrl+o", key)
        assert here(pilot).pane == pane


async def test_one_can_jump_while_one_types_a_search_and_by_the_mouse(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "s", "k", "ctrl+o")
        assert "Jump to a number above" in text(pilot)
        await press(pilot, "escape", "escape", "ctrl+o")
        line = text(pilot).splitlines()[-1]
        await pilot.click(offset=(line.index("c\xa0Commitments"), 23))
        assert here(pilot).pane == "commitments"


async def test_a_view_of_no_dossier_is_no_silence(opened: Opened, tmp_path: Path) -> None:
    async with opened(store=tmp_path / "new") as pilot:
        await press(pilot, "t")
        assert "Of which dossier?" in text(pilot)


async def test_escape_and_other_keys_leave_all_as_it_was(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        was = text(pilot)
        await press(pilot, "ctrl+o", "x", "9", "escape")
        assert text(pilot) == was
