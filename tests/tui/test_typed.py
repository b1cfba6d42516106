"""What is typed ahead lands in order, and where the key before has led."""

import pytest
from textual import events
from textual.pilot import Pilot

from dossier_tui.tui.panes.searching import SearchPane

from .conftest import Opened
from .look import here, main, settle, text


def type_at_once(pilot: Pilot[None], *keys: str) -> None:
    """Type keys so fast that none has had its effect when the next comes."""
    for key in keys:
        pilot.app.post_message(events.Key("space" if key == " " else key, key if len(key) == 1 else None))


async def test_keys_in_a_burst_move_one_row_each(opened: Opened) -> None:
    async with opened("veerdienst-naar-de-eilanden") as pilot:
        type_at_once(pilot, "t", "g", *"jjj")
        await settle(pilot)
        assert here(pilot).pane == "timeline"
        quick = main(pilot).pane.chosen
        type_at_once(pilot, *"kkk")
        await settle(pilot)
        assert main(pilot).pane.chosen != quick
        type_at_once(pilot, *"jjj")
        await settle(pilot)
        assert main(pilot).pane.chosen == quick


async def test_a_search_typed_right_after_its_key_is_searched_for(opened: Opened) -> None:
    async with opened() as pilot:
        type_at_once(pilot, "s", *"toezegging")
        await settle(pilot)
        assert (here(pilot).pane, main(pilot).query_one(SearchPane).query_text) == ("search", "toezegging")


@pytest.mark.parametrize(("opens", "typed"), [("a", "Nieuwe post"), ("question_mark", "lett"), ("ctrl+k", "veer")])
async def test_what_is_typed_right_after_a_key_goes_to_what_it_opens(opened: Opened, opens: str, typed: str) -> None:
    async with opened() as pilot:
        type_at_once(pilot, opens, *typed)
        await settle(pilot)
        assert here(pilot).pane == "home"
        assert pilot.app.screen is not main(pilot)
        assert typed.replace(" ", "") in text(pilot).replace(" ", "")


async def test_a_form_typed_in_one_go_is_filled_in_and_left(opened: Opened) -> None:
    async with opened() as pilot:
        type_at_once(pilot, "a", *"Haven", "escape", "s", *"boot")
        await settle(pilot)
        assert pilot.app.screen is main(pilot)
        assert main(pilot).query_one(SearchPane).query_text == "boot"
