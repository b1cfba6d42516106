import pytest

from .conftest import Opened
from .look import cursor, here, marked, press, settle, text

FERRY = "veerdienst-naar-de-eilanden"


async def test_enter_opens_a_dossier_and_escape_comes_back_to_it(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "down", "enter")
        assert here(pilot).pane == "overview"
        assert "Hoe de eilanden bereikbaar blijven." in text(pilot)
        await press(pilot, "escape")
        assert here(pilot).pane == "home"
        assert cursor(pilot) == FERRY


async def test_at_home_escape_stays(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "escape", "backspace", "h", "left")
        assert here(pilot).pane == "home"


PANES = [("o", "overview"), ("t", "timeline"), ("l", "letters"), ("c", "commitments")]


@pytest.mark.parametrize(("key", "pane"), PANES)
async def test_a_key_for_each_pane_also_from_home(opened: Opened, key: str, pane: str) -> None:
    async with opened() as pilot:
        await press(pilot, "down", key)
        assert (here(pilot).pane, here(pilot).slug) == (pane, FERRY)


async def test_enter_on_an_event_goes_to_its_words_and_escape_back_to_its_row(opened: Opened) -> None:
    async with opened(f"{FERRY}") as pilot:
        await press(pilot, "t", "down")
        assert cursor(pilot) == f"{FERRY}/E1"
        await press(pilot, "enter")
        assert here(pilot).ref == f"{FERRY}/L1"
        assert marked(pilot) == "De dienst lag op vrijdag 14 januari 2022 een halve dag stil"
        await press(pilot, "escape")
        assert (here(pilot).pane, cursor(pilot)) == ("timeline", f"{FERRY}/E1")


async def test_a_pane_left_by_a_key_keeps_its_cursor(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "down", "down", "c", "t")
        assert cursor(pilot) == f"{FERRY}/L1"


async def test_each_dossier_keeps_its_own_cursor(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "down", "c", "down", "escape", "up", "c")
        assert cursor(pilot) == "kustwacht/C1"
        await press(pilot, "escape", "down", "c")
        assert cursor(pilot) == f"{FERRY}/C3"


async def test_right_and_left_are_enter_and_escape(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "l", "right")
        assert here(pilot).pane == "letter"
        await press(pilot, "left")
        assert here(pilot).pane == "letters"


async def test_what_rests_on_no_words_is_shown_in_full_and_says_so(opened: Opened) -> None:
    async with opened(f"{FERRY}/C3") as pilot:
        assert here(pilot).pane == "record"
        assert "It rests on no words of a letter." in text(pilot)


async def test_i_shows_everything_of_the_row_under_the_cursor(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "c", "i")
        shown = " ".join(text(pilot).split())
        assert here(pilot).ref == f"{FERRY}/C1"
        for told in ("Tweede Kamer", "de rekening is er nog niet", "“De Minister van Infrastructuur", "¶"):
            assert told in shown
        await press(pilot, "enter")
        assert here(pilot).pane == "letter"
        await press(pilot, "escape", "escape")
        assert (here(pilot).pane, cursor(pilot)) == ("commitments", f"{FERRY}/C1")


async def test_i_at_home_shows_the_dossier_itself(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "down", "i")
        assert here(pilot).pane == "record"
        assert "Hoe de eilanden bereikbaar blijven." in text(pilot)


async def test_i_in_a_letter_shows_what_one_came_for(opened: Opened) -> None:
    async with opened(f"{FERRY}/E1") as pilot:
        await press(pilot, "i")
        assert here(pilot).ref == f"{FERRY}/E1"
        await press(pilot, "escape")
        assert here(pilot).pane == "letter"


async def test_a_note_opens_with_its_whole_text(opened: Opened) -> None:
    async with opened(f"{FERRY}/N1") as pilot:
        assert "Bellen met de haven over de steiger." in text(pilot)


async def test_q_leaves(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "q")
        assert pilot.app._exit
        assert pilot.app.return_code == 0


async def test_a_start_that_is_not_there_is_said_at_home_until_escape(opened: Opened) -> None:
    async with opened("nergens/L1") as pilot:
        assert here(pilot).pane == "home"
        assert "nergens" in text(pilot)
        await press(pilot, "down")
        assert "nergens" in text(pilot)
        await press(pilot, "escape")
        assert "nergens" not in text(pilot)


async def test_a_click_on_a_step_of_the_way_goes_back_to_it(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", size=(120, 24)) as pilot:
        for step, pane in (("Letters", "letters"), ("Veerdienst", "overview")):
            column = text(pilot).splitlines()[0].index(step)
            await pilot.click("#top", offset=(column, 0))
            await settle(pilot)
            assert here(pilot).pane == pane
        await press(pilot, "s", *"brief")
        await pilot.click("#top", offset=(3, 0))
        await settle(pilot)
        assert here(pilot).pane == "home"


async def test_a_click_on_the_name_of_a_key_is_as_good_too(opened: Opened) -> None:
    async with opened() as pilot:
        column = text(pilot).splitlines()[-1].index("open")
        await pilot.click("#keys", offset=(column + 1, 0))
        await settle(pilot)
        assert here(pilot).pane == "overview"


async def test_a_click_on_a_key_is_as_good_as_the_key(opened: Opened) -> None:
    async with opened(FERRY, size=(108, 24)) as pilot:
        column = text(pilot).splitlines()[-1].index("o t l c") + 2
        await pilot.click("#keys", offset=(column, 0))
        await settle(pilot)
        assert here(pilot).pane == "timeline"


async def test_a_click_chooses_a_row_and_a_second_one_opens_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.click("#home Rows", offset=(20, 12))
        await settle(pilot)
        assert cursor(pilot) == FERRY
        await pilot.click("#home Rows", offset=(20, 12))
        await settle(pilot)
        assert here(pilot).pane == "overview"
