"""Today at home: what wants attention stands on top, and stays while one looks."""

import pytest

from dossier_tui.actions.commitments import add_commitment, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.proposals import reject

from .conftest import Opened
from .look import cursor, here, main, press, text, until

FERRY = "veerdienst-naar-de-eilanden"


async def test_home_says_what_wants_attention_before_the_dossiers(opened: Opened) -> None:
    async with opened() as pilot:
        await until(pilot, lambda: "Overdue" in text(pilot) or "Due within seven days" in text(pilot))
        assert text(pilot).index("Due within seven days") < text(pilot).index("Veerdienst naar de eilanden")
        assert "voor 10 maart 2022" in text(pilot)


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (160, 50)])
async def test_the_first_paint_shows_what_is_overdue_and_the_cursor_on_it(
    opened: Opened, desk: Desk, size: tuple[int, int]
) -> None:
    for number in range(12):
        add_commitment(desk, FERRY, f"Brief {number}", due=f"{number + 1} februari 2022", made="2022-01-03")
    async with opened(size=size, on_top=True) as pilot:
        await until(pilot, lambda: "Overdue" in text(pilot))
        assert text(pilot).splitlines()[2].split()[:2] == ["Overdue", "13"]
        assert cursor(pilot) == f"{FERRY}/C5"
        assert "1 februari 2022" in text(pilot).splitlines()[3] or size[0] == 60


async def test_a_key_goes_from_today_to_the_dossiers_and_another_back(opened: Opened) -> None:
    async with opened(size=(60, 15), on_top=True) as pilot:
        await press(pilot, "right_square_bracket")
        assert cursor(pilot) == "kustwacht"
        assert "Veerdienst" in text(pilot)  # the dossiers below it are in sight too
        await press(pilot, "right_square_bracket")
        assert cursor(pilot) == "kustwacht"
        await press(pilot, "down", "left_square_bracket")
        assert cursor(pilot) == "kustwacht"
        await press(pilot, "left_square_bracket")
        assert cursor(pilot) == f"{FERRY}/C1"


async def test_what_is_left_out_of_the_undated_is_found_without_those_that_are_so_for_less_than_a_month(
    opened: Opened, desk: Desk
) -> None:
    for number in range(12):
        add_commitment(desk, FERRY, f"Oude brief {number}", due="spoedig", made="2022-01-03")
    add_commitment(desk, FERRY, "Nieuwe brief", due="spoedig", made="2022-03-14")
    async with opened(on_top=True) as pilot:
        await until(pilot, lambda: "Undated for more than a month" in text(pilot))
        counts = [line.split()[-1] for line in text(pilot).splitlines() if "more than a month" in line]
        await press(pilot, "s", *"due:long-undated")
        await until(pilot, lambda: f"{counts[0]} hits" in text(pilot))
        await press(pilot, "ctrl+u", *"termijn:ongedateerd")
        await until(pilot, lambda: f"{int(counts[0]) + 1} hits" in text(pilot))


async def test_enter_on_what_is_left_out_finds_all_of_it_and_escape_comes_back(opened: Opened, desk: Desk) -> None:
    for number in range(12):
        add_commitment(desk, FERRY, f"Brief {number}", due=f"{number + 1} februari 2022", made="2022-01-03")
    async with opened(on_top=True) as pilot:
        await until(pilot, lambda: "more" in text(pilot))
        shown = text(pilot).splitlines()
        left_out = next(number for number, line in enumerate(shown) if " more" in line)
        await press(pilot, *["down"] * (left_out - 3), "f")  # nothing is done to what is no commitment
        await press(pilot, "enter")
        assert here(pilot).query == "due:overdue"
        await until(pilot, lambda: "13 hits" in text(pilot))
        await press(pilot, "escape")
        assert text(pilot).splitlines()[left_out].startswith("▌")


async def test_the_list_stays_as_wide_where_the_cursor_comes_on_what_is_left_out(opened: Opened, desk: Desk) -> None:
    for number in range(12):
        add_commitment(desk, FERRY, f"Brief {number}", due=f"{number + 1} februari 2022", made="2022-01-03")
    async with opened(size=(120, 40), on_top=True) as pilot:
        await until(pilot, lambda: "more" in text(pilot))
        assert "Brief 0" in text(pilot).splitlines()[2]  # it stands beside the list
        await press(pilot, *["down"] * 8)
        assert cursor(pilot) == ""
        assert text(pilot).splitlines()[2].endswith("│")


async def test_the_dossiers_one_goes_to_stand_below_their_heading_at_the_top(opened: Opened, desk: Desk) -> None:
    for number in range(25):
        new_dossier(desk, f"Brug {number}")
    async with opened(on_top=True) as pilot:
        await press(pilot, "right_square_bracket")
        assert text(pilot).splitlines()[2].split()[0] == "Dossiers"
        assert cursor(pilot) == "brug-0"
        await press(pilot, "left_square_bracket")
        assert text(pilot).splitlines()[2].split()[0] == "Overdue"


async def test_enter_on_a_commitment_goes_to_its_sentence(opened: Opened) -> None:
    async with opened() as pilot:
        await until(pilot, lambda: "Overdue" in text(pilot))
        await press(pilot, "g", "g", "enter")
        assert (here(pilot).pane, here(pilot).about.rpartition("/")[2]) == ("letter", "C1")


async def test_what_was_kept_meanwhile_stays_marked(opened: Opened, desk: Desk) -> None:
    async with opened() as pilot:
        await until(pilot, lambda: "Overdue" in text(pilot))
        fulfil(desk, f"{FERRY}/C1", on="2022-03-15")
        await main(pilot).look()
        await until(pilot, lambda: "dealt with" in text(pilot))
        assert text(pilot).index("dealt with") < text(pilot).index("Due within seven days")


async def test_a_commitment_stands_in_full_beside_home(opened: Opened) -> None:
    async with opened(size=(160, 40)) as pilot:
        await press(pilot, "g")
        assert cursor(pilot) == f"{FERRY}/C1"
        await until(pilot, lambda: "“De Minister van Infrastructuur zal uw Kamer" in text(pilot))


async def test_what_is_kept_from_home_stays_marked_until_one_leaves(opened: Opened) -> None:
    async with opened(size=(110, 40)) as pilot:
        await press(pilot, "g", "f")
        assert main(pilot) is not pilot.app.screen
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "dealt with" in text(pilot))
        assert cursor(pilot) == f"{FERRY}/C1"
        await press(pilot, "t", "escape")
        assert here(pilot).pane == "home"
        await until(pilot, lambda: "Dossiers" in text(pilot) and "dealt with" not in text(pilot))


async def test_what_is_deferred_from_home_is_let_go_of_when_one_rereads(opened: Opened) -> None:
    async with opened(size=(110, 40)) as pilot:
        await press(pilot, "g", "d", *"1 mei 2022", "ctrl+s")
        await until(pilot, lambda: "dealt with" in text(pilot))
        await press(pilot, "r")
        await until(pilot, lambda: "dealt with" not in text(pilot))


async def test_the_keys_of_a_commitment_are_there_where_the_cursor_stands_on_one(opened: Opened) -> None:
    async with opened(size=(110, 40)) as pilot:
        assert "f fulfil" not in text(pilot)
        await press(pilot, "f")
        assert main(pilot) is pilot.app.screen
        await press(pilot, "g", "escape")
        assert "f fulfil" in text(pilot)
        assert here(pilot).pane == "home"


async def test_that_nothing_is_overdue_is_said(opened: Opened, desk: Desk) -> None:
    fulfil(desk, f"{FERRY}/C1", on="2022-03-15")
    async with opened() as pilot:
        await until(pilot, lambda: "Nothing is overdue" in text(pilot))


@pytest.mark.usefixtures("proposals")
async def test_enter_on_a_letter_with_proposals_goes_to_the_sentence_of_the_first(opened: Opened) -> None:
    async with opened(size=(110, 40)) as pilot:
        await until(pilot, lambda: "Proposals that wait" in text(pilot))
        await press(pilot, "g", "down", "down", "down", "down")
        assert cursor(pilot) == f"{FERRY}/P1"
        assert "f fulfil" not in text(pilot)
        await press(pilot, "enter")
        assert (here(pilot).pane, here(pilot).about) == ("letter", f"{FERRY}/P1")


@pytest.mark.usefixtures("proposals")
async def test_a_letter_of_which_all_was_decided_meanwhile_stays_marked(opened: Opened, desk: Desk) -> None:
    async with opened(size=(110, 40)) as pilot:
        await until(pilot, lambda: "4 proposals" in text(pilot))
        reject(desk, [f"{FERRY}/P{number}" for number in range(1, 5)])
        await until(pilot, lambda: "✓ Veerdienst in de winter" in text(pilot))
