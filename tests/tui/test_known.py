"""The list of what a field can hold: it narrows as one types, and what is chosen stands in the field."""

import pytest

from dossier_tui.tui.screens.known import put_in

from .conftest import Opened
from .look import main, panel, press, text

FERRY = "veerdienst-naar-de-eilanden"


async def test_a_letter_is_chosen_by_words_of_its_title(opened: Opened) -> None:
    async with opened(FERRY, size=(110, 30)) as pilot:
        await press(pilot, "c", "f", "ctrl+l")
        assert "20 Jan 2022 · Veerdienst in de winter" in text(pilot)
        await press(pilot, *"zomer")
        assert "Nothing that is known here" in text(pilot)
        await press(pilot, *["backspace"] * 5, *"winter", "enter")
        assert "letter        L1" in panel(pilot)
        assert "20 Jan 2022 · Veerdienst in de winter" in panel(pilot)


async def test_a_dossier_to_move_to_is_chosen_from_all(opened: Opened) -> None:
    async with opened(FERRY, size=(110, 30)) as pilot:
        await press(pilot, "c", "M", "f4", *"kust", "enter", "enter")
        assert "is now kustwacht/C2" in text(pilot)


async def test_a_name_is_chosen_for_a_field_and_escape_leaves_it(opened: Opened) -> None:
    async with opened(FERRY, size=(110, 40)) as pilot:
        await press(pilot, "c", "a", "c", "down", "down", "ctrl+l", "escape")
        assert main(pilot) is not pilot.app.screen
        await press(pilot, "ctrl+l", *"kamer", "enter")
        assert "by            Tweede Kamer" in panel(pilot)
        await press(pilot, "up", "up", "ctrl+l")
        assert "A new commitment" in text(pilot)


@pytest.mark.parametrize(
    ("value", "chosen", "parted", "now"),
    [
        ("", "L1", "", "L1"),
        ("Jan", "Piet", "", "Piet"),
        ("Jan; Pi", "Piet", ";", "Jan; Piet"),
        ("J", "Jan", ";", "Jan"),
    ],
)
def test_of_several_values_the_last_gives_way(value: str, chosen: str, parted: str, now: str) -> None:
    assert put_in(value, chosen, parted) == now
