"""The timeline on screen: folded, filtered, and jumped along."""

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier

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
        await press(pilot, "X", "f", *"ijs", "enter")
        assert "“ijs”" in text(pilot)
        assert "Eerste ijs in de vaargeul" in text(pilot)
        assert "Werkbezoek" not in text(pilot)
        await press(pilot, "f", "escape")
        assert "“ijs”" in text(pilot)


async def test_filters_add_up_are_shown_in_the_head_and_one_key_lets_go_of_them(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "f", *"events", "enter", "f", *"ijs", "enter", "f", *"-vaargeul", "enter")
        assert "events · “ijs” · all but “vaargeul”  X clears" in text(pilot).splitlines()[2]
        assert "Dienst ligt stil door ijs" in text(pilot)
        assert "Eerste ijs" not in text(pilot)
        assert "Werkbezoek" not in text(pilot)
        await press(pilot, "F")
        assert "Eerste ijs" in text(pilot)
        assert "Dienst ligt" not in text(pilot)
        await press(pilot, "X")
        assert "clears" not in text(pilot)
        assert "Werkbezoek" in text(pilot)


async def test_of_two_kinds_one_is_enough_and_a_filter_chosen_again_is_let_go_of(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "f", *"letters", "enter", "f", *"terms", "enter")
        assert "letters / terms" in text(pilot)
        assert "Veerdienst in de winter" in text(pilot)
        assert "Vragen over de haven" in text(pilot)
        assert "Werkbezoek" not in text(pilot)
        await press(pilot, "f")
        assert "✓ letters" in text(pilot)
        await press(pilot, "enter")
        assert "Veerdienst in de winter" not in text(pilot)
        await press(pilot, "f", *"-incident", "enter")
        assert "terms · all but incident" in text(pilot)
        await press(pilot, "f", "down", "down", "enter")
        assert "clears" not in text(pilot)


async def test_a_long_filter_leaves_room_for_the_bars_and_says_how_one_is_rid_of_it(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "f", *"-a very long row of words that stands nowhere", "enter", "F", "F")
        assert "nowhere”  X clears" in text(pilot).splitlines()[2]
        assert "2021 " in text(pilot).splitlines()[2]


async def test_where_nothing_is_let_through_it_says_so_and_how_all_is_shown_again(opened: Opened) -> None:
    async with opened("kustwacht") as pilot:
        await press(pilot, "t", "f", *"nothing like this", "enter", "space", "z", "right_square_bracket")
        assert "X: show everything again" in text(pilot)


async def test_a_dossier_without_anything_has_no_bars(opened: Opened, desk: Desk) -> None:
    new_dossier(desk, "Leeg")
    async with opened("leeg") as pilot:
        await press(pilot, "t")
        assert "No events, letters or deadlines" in text(pilot)
