"""An event or a commitment made by hand of words in a letter."""

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.undo import undo

from .conftest import Opened
from .look import here, main, press, settle, text
from .proposing import FERRY
from .test_form import WIDE, fill, form

LETTER = f"{FERRY}/L1"


def made(root: Path, table: str, record_id: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((root / FERRY / "dossier.json").read_bytes())[table][record_id]
    return found


def words(pilot: Pilot[None]) -> str:
    return form(pilot)._lines[-1].input.value


async def test_the_words_that_one_came_for_are_taken(opened: Opened) -> None:
    async with opened(f"{FERRY}/E1", size=WIDE) as pilot:
        await press(pilot, "a")
        assert words(pilot) == "De dienst lag op vrijdag 14 januari 2022 een halve dag stil"


async def test_else_the_paragraph_on_top_is_taken(opened: Opened) -> None:
    async with opened(LETTER, size=(60, 12)) as pilot:
        await press(pilot, "a")
        assert words(pilot) == "Geachte voorzitter,"
        await press(pilot, "escape", "end", "a")
        assert words(pilot).startswith("De vervoerder heeft een tweede sleepboot")


async def test_else_what_is_selected_is_taken(opened: Opened) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        line = next(number for number, line in enumerate(text(pilot).splitlines()) if "tweede sleepboot" in line)
        column = text(pilot).splitlines()[line].index("De vervoerder")
        await pilot.mouse_down(offset=(column, line))
        await pilot.hover(offset=(column + 13, line))
        await pilot.mouse_up(offset=(column + 13, line))
        await settle(pilot)
        await press(pilot, "a")
        assert words(pilot).startswith("De vervoerder")
        assert len(words(pilot)) < 16


async def test_an_event_is_made_with_its_date_in_words_and_its_quote(opened: Opened, root: Path, desk: Desk) -> None:
    async with opened(f"{FERRY}/E1", size=WIDE) as pilot:
        await press(pilot, "a")
        await fill(pilot, "Stilgelegen", down=1)
        await fill(pilot, "14 januari", down=1)
        assert "14 January 2022" in text(pilot)
        await fill(pilot, "Harlingen", down=1)
        await press(pilot, "enter")
        assert "Added: E4 “Stilgelegen”. u takes it back." in text(pilot)
        assert here(pilot).ref == LETTER
    event = made(root, "events", "E4")
    assert (event["title"], event["when"], event["place"]) == ("Stilgelegen", "2022-01-14", "Harlingen")
    assert "De dienst lag op vrijdag" in str(event["quotes"])
    assert undo(desk, FERRY)[1]["ids"] == ["E4"]


async def test_an_event_may_be_undated(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/E1", size=WIDE) as pilot:
        await press(pilot, "a")
        await fill(pilot, "Ooit", down=1)
        await press(pilot, "enter")
    assert (made(root, "events", "E4")["when"], made(root, "events", "E4")["status"]) == (None, "planned")


async def test_a_commitment_is_made_and_its_term_looks_ahead(opened: Opened, root: Path) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        await press(pilot, "a")
        await fill(pilot, "commitment")
        await fill(pilot, "Informeren", down=1)
        await fill(pilot, "14 januari", down=1)
        assert "14 January 2023 · last day 14 January 2023" in text(pilot)
        await fill(pilot, "Minister", down=2)
        await fill(pilot, "Tweede Kamer", down=1)
        await press(pilot, "enter")
    record = made(root, "commitments", "C5")
    assert (record["text"], record["by"], record["to"]) == ("Informeren", "Minister", "Tweede Kamer")
    assert (record["due"], record["due_words"]) == ("2023-01-14", "14 januari")


@pytest.mark.parametrize(
    ("down", "typed", "told"),
    [
        (0, "wens", "✗ is not one of: event, commitment."),
        (2, "ergens", "✗ “ergens”"),
        (6, "Dit staat er niet.", "✗ "),
    ],
)
async def test_what_does_not_fit_is_said_at_its_field(
    opened: Opened, root: Path, down: int, typed: str, told: str
) -> None:
    before = (root / FERRY / "dossier.json").read_bytes()
    async with opened(f"{FERRY}/E1", size=WIDE) as pilot:
        await press(pilot, "a")
        await fill(pilot, typed, down=down)
        assert told in text(pilot)
        await press(pilot, "enter")
        assert form(pilot).focused is form(pilot)._lines[down].input
        await press(pilot, "escape")
    assert (root / FERRY / "dossier.json").read_bytes() == before


async def test_without_a_title_nothing_is_made(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/E1", size=WIDE) as pilot:
        await press(pilot, "a", "enter")
        assert text(pilot).count("is empty.") == 1
        await press(pilot, "escape")
        assert main(pilot).pane.chosen == f"{FERRY}/E1"


async def test_a_letter_whose_text_is_gone_is_said(opened: Opened, root: Path) -> None:
    async with opened(LETTER) as pilot:
        (root / FERRY / "letters/L1.md").unlink()
        await press(pilot, "a")
        assert "L1.md" in "".join(text(pilot).split())
