"""How every pane looks, at three sizes and in two languages."""

import pytest
from textual.pilot import Pilot

from .conftest import Opened
from .look import panel, press, text
from .snap import check_snapshot

FERRY = "veerdienst-naar-de-eilanden"
SIZES = {"60x15": (60, 15), "80x24": (80, 24), "160x50": (160, 50)}
WAYS = {
    "home": ("down",),
    "overview": ("down", "o"),
    "timeline": ("down", "t", "down"),
    "letters": ("down", "l"),
    "commitments": ("down", "c"),
    "letter": ("down", "c", "enter"),
    "record": ("down", "c", "i"),
    "help": ("question_mark",),
}


def shown(pilot: Pilot[None], pane: str) -> str:
    """What stands on the screen; of the help its frame alone, as what is behind it may be drawn or not."""
    return panel(pilot) if pane == "help" else text(pilot)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pane", WAYS)
async def test_every_pane_looks_as_it_did(opened: Opened, pane: str, size: str) -> None:
    async with opened(size=SIZES[size]) as pilot:
        await press(pilot, *WAYS[pane])
        check_snapshot(f"{pane}-{size}", shown(pilot, pane))


@pytest.mark.parametrize("pane", ["home", "commitments", "record", "help"])
async def test_it_speaks_dutch(opened: Opened, pane: str) -> None:
    async with opened(lang="nl") as pilot:
        await press(pilot, *WAYS[pane])
        check_snapshot(f"{pane}-nl", shown(pilot, pane))


PROPOSALS = {
    "proposals-home": (None, ("g",)),
    "proposals-overview": (FERRY, ()),
    "proposals-letter": (f"{FERRY}/L1", ("n",)),
    "proposals-list": (f"{FERRY}/L1", ("n", "tab")),
    "proposals-accepted": (f"{FERRY}/L1", ("space",)),
}


@pytest.mark.usefixtures("proposals")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PROPOSALS)
async def test_proposals_look_as_they_did(opened: Opened, name: str, size: str) -> None:
    start, keys = PROPOSALS[name]
    async with opened(start, size=SIZES[size]) as pilot:
        await press(pilot, *keys)
        check_snapshot(f"{name}-{size}", text(pilot))


@pytest.mark.usefixtures("proposals")
async def test_proposals_speak_dutch(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", lang="nl") as pilot:
        await press(pilot, "space")
        check_snapshot("proposals-accepted-nl", text(pilot))


@pytest.mark.usefixtures("proposals")
@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("name", "start", "key"), [("change", "P3", "e"), ("by-hand", "E1", "a")])
async def test_forms_look_as_they_did(opened: Opened, name: str, start: str, key: str, size: str, lang: str) -> None:
    async with opened(f"{FERRY}/{start}", size=SIZES[size], lang=lang) as pilot:
        await press(pilot, key)
        x, y, width, height = pilot.app.screen.query_one("#form").region
        lines = [line[x : x + width] for line in text(pilot).splitlines()[y : y + height]]
        check_snapshot(f"{name}-{size}-{lang}", "\n".join(lines) + "\n")  # what is behind it may be drawn or not
