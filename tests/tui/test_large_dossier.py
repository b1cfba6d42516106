"""A large dossier that the index knows: the screen shows what it shows of the records, and reads none for that."""

import os
from pathlib import Path

import pytest

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import add_event, edit_record
from dossier_tui.store import dossier
from dossier_tui.store.store import Store
from dossier_tui.tui.session import Session
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import cursor, main, press, text, until

FERRY = "veerdienst-naar-de-eilanden"
LONG_AGO = 1_600_000_000
KEYS = (
    *("t", "down:space", "G:space", "g:right_square_bracket:right_square_bracket", "left_square_bracket"),
    *("z", "z", "z", "z:n", "n"),
    *("f:down:enter", "F", "X:f:t:w:e:e:d:e:enter", "X:slash:i:j:s:enter", "escape:o:down"),
)


@pytest.fixture
def index(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index that has read a store of which every dossier counts as large."""
    monkeypatch.setattr(dossier, "LARGE", 0)
    for path in root.glob("*/*"):
        os.utime(path, (LONG_AGO, LONG_AGO))  # what was written just now is not vouched for
    place = tmp_path / "cache" / "index.sqlite"
    Session(Desk(Store(root, place), "Test", DAY), Words("en")).bring_index()
    return place


async def shown(opened: Opened, index: Path | None) -> list[str]:
    """All that is shown on a way through the overview and the timeline."""
    async with opened(FERRY, index=index, lang="nl", size=(120, 35)) as pilot:
        found = [text(pilot)]
        for keys in KEYS:
            await press(pilot, *keys.split(":"))
            found.append(text(pilot))
        told = main(pilot).session._points
        assert (told is not None) == (index is not None)
        return found


async def test_it_shows_what_the_records_say(opened: Opened, index: Path) -> None:
    assert await shown(opened, index) == await shown(opened, None)


async def test_what_is_changed_is_shown_at_once(opened: Opened, index: Path, root: Path) -> None:
    other = Desk(Store(root, index), "Other", DAY)
    async with opened(FERRY, index=index) as pilot:
        await press(pilot, "t")
        add_event(other, FERRY, "2022-03-01", "Sleepboot vaart uit")
        await until(pilot, lambda: "Sleepboot vaart uit" in text(pilot))
        await press(pilot, "o")
        add_commitment(other, FERRY, "Brief over de sleepboot", due="1 januari 2022")
        await until(pilot, lambda: "73 days late (1 januari 2022)" in text(pilot))


async def test_what_is_changed_without_the_index_is_shown_as_well(opened: Opened, index: Path, desk: Desk) -> None:
    async with opened(FERRY, index=index) as pilot:
        await press(pilot, "t", "G")
        was = cursor(pilot)
        edit_record(desk, f"{FERRY}/E1", {"title": "Dienst vaart weer"})
        await until(pilot, lambda: "Dienst vaart weer" in text(pilot))
        assert cursor(pilot) == was
