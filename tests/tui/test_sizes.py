import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter

from .conftest import Opened
from .look import cursor, here, press, resize, settle, text

FERRY = "veerdienst-naar-de-eilanden"


@pytest.mark.parametrize("size", [(120, 40), (40, 10), (20, 5), (1, 1)])
async def test_every_pane_is_drawn_at_every_size(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as pilot:
        for key in ("down", "o", "t", "c", "i", "escape", "l", "enter", "question_mark", "escape", "q"):
            await press(pilot, key)


async def test_a_resize_keeps_the_place_and_the_row(opened: Opened) -> None:
    async with opened(FERRY, size=(160, 50)) as pilot:
        await press(pilot, "t", "down", "down")
        was = here(pilot), cursor(pilot)
        for size in ((40, 10), (80, 24), (200, 60)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert (here(pilot), cursor(pilot)) == was
            assert "✉ Veerdienst in de wint" in text(pilot)


async def test_a_second_look_stands_beside_where_there_is_room(opened: Opened) -> None:
    async with opened(FERRY, size=(160, 30)) as pilot:
        await press(pilot, "c")
        assert "de rekening is er nog niet" in text(pilot)
        await press(pilot, "down")
        assert "de rekening is er nog niet" not in text(pilot)
        assert "It rests on no words of a letter." in text(pilot)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "It rests on no words" not in text(pilot)
        await pilot.resize_terminal(160, 30)
        await settle(pilot)
        assert "It rests on no words" in text(pilot)


async def test_the_second_look_can_be_gone_to_and_opened_from(opened: Opened) -> None:
    async with opened(size=(160, 30)) as pilot:
        await press(pilot, "down")
        await press(pilot, "tab", "right")
        assert here(pilot).ref == f"{FERRY}/L1"
        await press(pilot, "escape")
        assert here(pilot).pane == "home"


async def test_the_line_above_keeps_the_way_where_it_is_narrow(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", size=(40, 10)) as pilot:
        top = text(pilot).splitlines()[0]
        assert top == " Veerdienst … › Letters › L1 V…   ¶ 1/5"
        assert "? all keys" in text(pilot).splitlines()[-1]


@pytest.mark.usefixtures("proposals")
async def test_list_text_and_proposals_stand_side_by_side_where_it_is_wide(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", size=(170, 30)) as pilot:
        first = text(pilot).splitlines()[2]
        assert text(pilot).count("Veerdienst in de winter") == 2
        assert ("Proposed from this letter" in first, first.count("│")) == (True, 2)
        await resize(pilot, 120, 30)
        assert text(pilot).splitlines()[2].count("│") == 1
        assert "Proposed from this letter" in text(pilot)
        await resize(pilot, 80, 24)
        assert "│" not in text(pilot)


async def test_from_the_list_before_a_letter_another_is_opened(opened: Opened, desk: Desk) -> None:
    add_letter(desk, FERRY, b"# Tweede brief\n\nNog een.", "b.md", Given(title="Tweede brief", date="2022-02-01"))
    async with opened(f"{FERRY}/L1", size=(120, 30)) as pilot:
        await press(pilot, "shift+tab", "up", "enter")
        assert here(pilot).ref == f"{FERRY}/L2"
        assert "Nog een." in text(pilot)


async def test_beside_the_list_of_letters_stands_the_text(opened: Opened) -> None:
    async with opened(FERRY, size=(120, 40)) as pilot:
        await press(pilot, "l")
        assert "De vervoerder heeft een tweede" in text(pilot)
