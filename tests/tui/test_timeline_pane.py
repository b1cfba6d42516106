"""The timeline on screen: folded, filtered, and jumped along."""

from .conftest import Opened
from .look import cursor, here, main, press, settle, text

FERRY = "veerdienst-naar-de-eilanden"


def rows(shown: str) -> str:
    """What stands below the bars."""
    return "\n".join(shown.splitlines()[3:-2])


async def test_space_folds_the_month_and_opens_it_again(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "down", "space")
        assert "▸   January                                  1 event, 1 letter" in text(pilot)
        assert cursor(pilot) == ""
        await press(pilot, "space")
        assert cursor(pilot) == f"{FERRY}/E1"
        await press(pilot, "space", "enter")
        assert (here(pilot).pane, cursor(pilot)) == ("timeline", f"{FERRY}/E1")
        await press(pilot, "space", "right")
        assert "▸" not in text(pilot)


async def test_a_key_folds_by_month_quarter_and_year_and_then_not_at_all(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "z")
        assert "▸   January" in text(pilot)
        await press(pilot, "z")
        assert "▸   Q1 2022" in text(pilot)
        await press(pilot, "z")
        assert "▸ 2022" in text(pilot)
        await press(pilot, "z")
        assert "▸" not in text(pilot)
        assert cursor(pilot) == f"{FERRY}/E2"


async def test_what_comes_next_comes_first_where_that_is_asked(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "n")
        shown = rows(text(pilot))
        assert shown.index("What comes next") < shown.index("18 Mar 2022") < shown.index("Before")
        assert shown.index("Before") < shown.index("Dec 2021")
        await press(pilot, "n")
        assert "What comes next" not in rows(text(pilot))


async def test_one_jumps_from_period_to_period(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "right_square_bracket", "right_square_bracket")
        assert cursor(pilot) == f"{FERRY}/C1"
        await press(pilot, "left_square_bracket")
        assert cursor(pilot) == f"{FERRY}/E1"
        await press(pilot, *["left_square_bracket"] * 4)
        assert cursor(pilot) == f"{FERRY}/E2"


async def test_a_click_on_the_bars_goes_to_that_time(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t")
        assert "2021 " in text(pilot).splitlines()[2]
        for column, ref in ((8, "C1"), (70, "E3"), (1, "E2")):
            await pilot.click("TimeBars", offset=(column, 0))
            await settle(pilot)
            assert cursor(pilot) == f"{FERRY}/{ref}"
        await press(pilot, "z", "z", "z")
        await pilot.click("TimeBars", offset=(70, 0))
        await settle(pilot)
        assert main(pilot).pane.focal is pilot.app.focused


async def test_it_is_filtered_by_kind_and_turned_round(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "f", "down", "enter")
        assert "letters" in text(pilot).splitlines()[2]
        assert "Dienst ligt stil" not in text(pilot)
        await press(pilot, "F")
        assert "all but letters" in text(pilot)
        assert "Dienst ligt stil" in text(pilot)
        await press(pilot, "f", "enter")
        assert "all but" not in text(pilot)


async def test_it_is_filtered_by_a_person_and_by_words(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "f", *"tweede kam", "enter")
        assert (cursor(pilot), "Tweede Kamer" in text(pilot)) == (f"{FERRY}/C1", True)
        await press(pilot, "f", *"ijs", "enter")
        assert "“ijs”" in text(pilot)
        assert "Eerste ijs in de vaargeul" in text(pilot)
        assert "Werkbezoek" not in text(pilot)
        await press(pilot, "f", "escape")
        assert "“ijs”" in text(pilot)


async def test_a_dossier_without_anything_has_no_bars(opened: Opened) -> None:
    async with opened("kustwacht") as pilot:
        await press(pilot, "t", "f", *"nothing like this", "enter", "space", "z", "right_square_bracket")
        assert "No events, letters or deadlines" in text(pilot)
