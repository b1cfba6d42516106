"""How every pane looks, at three sizes and in two languages."""

import pytest

from .conftest import Opened
from .look import press, text
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


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pane", WAYS)
async def test_every_pane_looks_as_it_did(opened: Opened, pane: str, size: str) -> None:
    async with opened(size=SIZES[size]) as pilot:
        await press(pilot, *WAYS[pane])
        check_snapshot(f"{pane}-{size}", text(pilot))


@pytest.mark.parametrize("pane", ["home", "commitments", "record", "help"])
async def test_it_speaks_dutch(opened: Opened, pane: str) -> None:
    async with opened(lang="nl") as pilot:
        await press(pilot, *WAYS[pane])
        check_snapshot(f"{pane}-nl", text(pilot))


PROPOSALS = {
    "proposals-home": (None, ()),
    "proposals-overview": (FERRY, ()),
    "proposals-letter": (f"{FERRY}/L1", ("n",)),
    "proposals-list": (f"{FERRY}/L1", ("n", "tab")),
    "proposals-accepted": (f"{FERRY}/L1", ("space",)),
    "proposals-form": (f"{FERRY}/P3", ("e",)),
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
@pytest.mark.parametrize("name", ["proposals-accepted", "proposals-form"])
async def test_proposals_speak_dutch(opened: Opened, name: str) -> None:
    start, keys = PROPOSALS[name]
    async with opened(start, lang="nl") as pilot:
        await press(pilot, *keys)
        check_snapshot(f"{name}-nl", text(pilot))
