"""Every list shows only the rows that have what is typed."""

from .conftest import Opened
from .look import cursor, here, press, text, until

FERRY = "veerdienst-naar-de-eilanden"


async def test_a_list_narrows_at_every_key_and_escape_shows_all_again(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "slash", *"haven")
        assert "Werkbezoek aan de haven" in text(pilot)
        assert "Dienst ligt stil" not in text(pilot)
        assert "2/7" in text(pilot)
        await press(pilot, "enter", "escape")
        assert here(pilot).pane == "timeline"
        assert "Dienst ligt stil" in text(pilot)


async def test_accents_and_capitals_do_not_matter_and_enter_opens_what_is_left(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash", *"VÉERDIENST")
        assert "Kustwacht" not in text(pilot)
        assert cursor(pilot) == FERRY
        await press(pilot, "enter", "enter")
        assert here(pilot).slug == FERRY
        await press(pilot, "escape")
        assert "Kustwacht" in text(pilot)
        await press(pilot, "slash", *"veer", "enter", "escape")
        assert "Kustwacht" in text(pilot)


async def test_escape_while_typing_goes_back_to_the_whole_list(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "c", "slash", *"xyzzy")
        assert "0/" in text(pilot)
        assert "No row here has all that." in text(pilot)
        await press(pilot, "escape", "down")
        assert here(pilot).pane == "commitments"
        assert "Kamer informeren" in text(pilot)


async def test_what_no_row_has_is_searched_for_in_everything_by_enter(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash")
        assert "words · ↵ to the rows" in text(pilot)
        await press(pilot, *"vaargeul", "enter")
        assert (here(pilot).pane, here(pilot).query) == ("search", "vaargeul")
        await until(pilot, lambda: "2 hits" in text(pilot))
        await press(pilot, "escape")
        assert "Kustwacht" in text(pilot)


async def test_a_line_longer_than_its_room_shows_its_end_and_its_beginning_where_one_is(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash", *"begin", *"-" * 90, *"einde")
        assert "einde" in text(pilot)
        assert "begin" not in text(pilot)
        await press(pilot, "home")
        assert "begin" in text(pilot)
        await press(pilot, "end", *["backspace"] * 96, "s")
        assert "begis" in text(pilot)
