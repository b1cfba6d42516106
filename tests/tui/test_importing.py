"""What was exported elsewhere comes in on screen, when it was looked at."""

import csv
from pathlib import Path

import pytest
from textual.pilot import Pilot

from dossier_tui.cli.main import main as run
from dossier_tui.store.store import Store
from dossier_tui.tui.widgets.line import Line

from .conftest import DAY, Opened
from .look import here, press, settle, text, until

SLUG = "veerdienst-naar-de-eilanden"


@pytest.fixture
def exported(root: Path, tmp_path: Path) -> Path:
    assert run(["--store", str(root), "export", SLUG, "--format", "folder", "-o", str(tmp_path / "out")]) == 0
    return tmp_path / "out"


async def look_into(pilot: Pilot[None], path: Path) -> None:
    await press(pilot, "I")
    assert "↵ look ·" in text(pilot)
    pilot.app.screen.query_one(Line).value = str(path)
    await settle(pilot)
    await press(pilot, "enter")


async def test_an_empty_store_offers_it_and_it_is_shown_asked_and_taken_back(
    opened: Opened, exported: Path, tmp_path: Path
) -> None:
    store = Store(tmp_path / "new")
    async with opened(store=store.root) as pilot:
        assert all(offer in text(pilot) for offer in ("a: make", "S: look around", "I: take in"))
        await look_into(pilot, exported)
        await until(pilot, lambda: "Bring in" in text(pilot) and "New dossier" in text(pilot))
        assert "+ L1  Veerdienst in de winter" in text(pilot)
        await press(pilot, "escape")
        assert store.slugs() == []
        await look_into(pilot, exported)
        await until(pilot, lambda: "Bring it in" in text(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: "u takes it back." in text(pilot))
        assert list(store.dossier(SLUG).contents().letters) == ["L1"]
        await press(pilot, "u")
        await until(pilot, lambda: "Took back" in text(pilot))
    assert not store.dossier(SLUG).contents().letters


async def test_what_is_there_already_is_said_and_nothing_changes(opened: Opened, exported: Path) -> None:
    async with opened() as pilot:
        await look_into(pilot, exported)
        await until(pilot, lambda: "There is nothing new in it" in text(pilot))


async def test_a_filled_in_rappel_moves_a_term(opened: Opened, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "rappel.csv"
    options = ["--store", str(root), "--today", DAY.isoformat(), "--lang", "en"]
    assert run([*options, "export", SLUG, "--as", "rappel", "--format", "csv", "-o", str(path)]) == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows[1][-1] = "Q3 2022"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    async with opened() as pilot:
        await look_into(pilot, path)
        await until(pilot, lambda: "Bring in 1 change?" in text(pilot))
        assert "→ Q3 2022" in " ".join(text(pilot).replace("│", " ").split())
        await press(pilot, "enter")
        await until(pilot, lambda: "Brought in: 1 change." in text(pilot))
    assert Store(root).dossier(SLUG).contents().commitments["C1"].due == "2022-35"


@pytest.mark.parametrize(("name", "said"), [("none", "is not there"), ("broken.json", "nothing was imported")])
async def test_what_cannot_come_in_is_said_in_the_form(opened: Opened, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "broken.json").write_text("[{")
    async with opened() as pilot:
        await look_into(pilot, tmp_path / name)
        await until(pilot, lambda: said in " ".join(text(pilot).replace("│", " ").split()))
        await press(pilot, "escape")
        assert here(pilot).pane == "home"
