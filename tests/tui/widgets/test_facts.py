"""Labels and values above a list, and the line at the top."""

import pytest
from textual.app import App, ComposeResult

from dossier_tui.tui.widgets.bars import TopBar
from dossier_tui.tui.widgets.facts import Facts

from ..snap import screen_text

ABOUT = "Letters about a ferry to the islands, the ice in its way, and what was promised about it."
PAIRS = [("number", "39 901"), ("about", ABOUT), ("holds", "1 letter, 3 events"), ("tags", "water")]


class FactsApp(App[None]):
    CSS = "Facts { height: auto; max-height: 100%; } TopBar { height: 1; }"

    def compose(self) -> ComposeResult:
        yield Facts(PAIRS)


class TopApp(FactsApp):
    def compose(self) -> ComposeResult:
        yield TopBar()


async def shown(app: App[None], width: int, height: int) -> list[str]:
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        return screen_text(app).splitlines()


async def test_all_of_it_is_shown_where_there_is_room() -> None:
    lines = await shown(FactsApp(), 40, 10)
    assert [line[:6].strip() for line in lines] == ["number", "about", "", "", "holds", "tags"]
    assert " ".join(line[8:] for line in lines[1:4]) == ABOUT


async def test_the_longest_value_gives_way_first_and_says_so() -> None:
    lines = await shown(FactsApp(), 40, 4)
    assert [line[:6].strip() for line in lines] == ["number", "about", "holds", "tags"]
    assert lines[1].endswith("…")


async def test_where_not_all_have_a_line_the_last_go() -> None:
    lines = await shown(FactsApp(), 40, 2)
    assert [line[:6].strip() for line in lines] == ["number", "about"]
    assert lines[1].endswith("…")


async def test_labels_that_would_take_half_the_width_stand_above_their_values() -> None:
    lines = await shown(FactsApp(), 14, 20)
    assert lines[:4] == ["number", "  39 901", "about", "  Letters"]


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, "Ferry › Letters › L1 Winter     ¶ 2/9   1 open   15 Mar 2022"),
        (40, "Ferry › Letters › L1 Winter        ¶ 2/9"),
        (30, "Ferry › Letters › L1 …   ¶ 2/9"),
        (20, "Ferry › Letters › L…"),
    ],
)
async def test_the_place_in_a_letter_stands_nearest_to_the_way(width: int, line: str) -> None:
    app = TopApp()
    async with app.run_test(size=(width, 1)) as pilot:
        bar = app.query_one(TopBar)
        bar.show(["Ferry", "Letters", "L1 Winter"], ["1 open", "15 Mar 2022"])
        bar.tell("¶ 2/9")
        await pilot.pause()
        assert screen_text(app).rstrip("\n") == line
