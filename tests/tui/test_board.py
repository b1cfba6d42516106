"""The commitments as a board: columns, cards, several at once, and back to a list where it is narrow."""

import pytest

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk

from .conftest import Opened
from .look import cursor, here, main, press, resize, settle, text
from .snap import check_snapshot

FERRY = "veerdienst-naar-de-eilanden"


def heads(shown: str) -> list[str]:
    """The words of the line with the headings."""
    return [part for part in shown.splitlines()[2].split("  ") if part.strip()]


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (160, 50)])
async def test_the_board_looks_as_it_did(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(FERRY, size=size) as pilot:
        await press(pilot, "c", "B", "z", *(["right"] if size[0] >= 80 else []))
        check_snapshot(f"board-{size[0]}x{size[1]}", text(pilot))


async def test_one_goes_from_column_to_column_and_opens_a_card(opened: Opened) -> None:
    async with opened(FERRY, size=(110, 30)) as pilot:
        await press(pilot, "c", "B")
        assert [head.strip() for head in heads(text(pilot))][::2] == ["Overdue", "Due soon", "Undated", "Kept"]
        seen = [cursor(pilot)]
        for key in ("right", "right", "right", "right", "left", "down"):
            await press(pilot, key)
            seen.append(cursor(pilot))
        assert [ref.rpartition("/")[2] for ref in seen] == ["C1", "C3", "C2", "C4", "C4", "C2", "C2"]
        await press(pilot, "enter")
        assert (here(pilot).pane, here(pilot).about) == ("letter", f"{FERRY}/C2")
        await press(pilot, "escape")
        assert (cursor(pilot), len(heads(text(pilot)))) == (f"{FERRY}/C2", 8)
        await press(pilot, "escape")
        assert here(pilot).pane == "home"


async def test_several_cards_are_deferred_at_once_and_undone_at_once(opened: Opened, desk: Desk) -> None:
    add_commitment(desk, FERRY, "Nog een brief", due="17 maart 2022")
    async with opened(FERRY, size=(110, 30)) as pilot:
        await press(pilot, "c", "B", "right", "v", "v")
        assert {"◇", "◆"} < {*text(pilot)}
        await press(pilot, "d", *"1 mei 2022")
        assert "1 May 2022" in text(pilot)
        await press(pilot, "ctrl+s")
        assert "Deferred: C5, C3" in text(pilot)
        assert "Later" in text(pilot).splitlines()[2]
        await press(pilot, "u")
        assert "Later" not in text(pilot).splitlines()[2]


async def test_a_narrow_terminal_shows_a_list_and_a_wide_one_the_board_that_was_asked_for(opened: Opened) -> None:
    async with opened(FERRY, size=(60, 15)) as pilot:
        await press(pilot, "c", "B")
        assert "needs 80 columns" in text(pilot)
        await press(pilot, "down")
        assert heads(text(pilot))[0].strip() == "Overdue"
        was = cursor(pilot)
        await resize(pilot, 100, 30)
        assert ("Undated" in text(pilot).splitlines()[2], cursor(pilot)) == (True, was)
        await press(pilot, "B")
        assert len(heads(text(pilot))) == 2


async def test_columns_beyond_the_screen_come_into_sight_with_the_cursor(opened: Opened) -> None:
    async with opened(FERRY, size=(80, 24)) as pilot:
        await press(pilot, "c", "B")
        assert text(pilot).splitlines()[2].endswith("1 ›")
        await press(pilot, "right", "right", "right")
        assert (cursor(pilot), text(pilot).splitlines()[2].startswith("‹ Due soon")) == (f"{FERRY}/C4", True)


async def test_a_card_is_chosen_by_a_click_and_opened_by_another(opened: Opened, desk: Desk) -> None:
    for number in range(12):
        add_commitment(desk, FERRY, f"Een heel lange brief nummer {number} over de dienst {'en nog iets ' * 9}")
    async with opened(FERRY, size=(110, 20)) as pilot:
        await press(pilot, "c", "B", "right", "right", "end")
        assert cursor(pilot).startswith(FERRY)
        assert main(pilot).pane.focal.scroll_offset.y > 0
        await press(pilot, "home")
        for offset, ref in (((3, 0), "C2"), ((3, 3), "C1"), ((3, 15), "C1"), ((30, 3), "C3")):
            await pilot.click("Board", offset=offset)
            await settle(pilot)
            assert cursor(pilot) == f"{FERRY}/{ref}", offset
        await pilot.click("Board", offset=(30, 3))
        await settle(pilot)
        assert here(pilot).pane == "record"


async def test_a_filter_narrows_the_columns_and_a_dossier_without_commitments_has_none(opened: Opened) -> None:
    async with opened(FERRY, size=(110, 30)) as pilot:
        await press(pilot, "c", "B", "slash", *"steiger")
        assert [head.strip() for head in heads(text(pilot))] == ["Undated", "1"]
        await press(pilot, "x")
        assert heads(text(pilot)) == []
        await press(pilot, "escape")
        assert "Kept" in text(pilot)
