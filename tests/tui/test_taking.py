"""A letter comes in on screen, by the path of its file."""

from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.tui.taking import dropped

from .conftest import Opened
from .look import press, settle, text

LETTER = "Den Haag, 10 maart 2022\n\nOnderwerp: Een nieuwe brief\n\nGeachte voorzitter,\n\nDe boot vaart weer.\n"
SLUG = "veerdienst-naar-de-eilanden"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "een brief.txt"
    path.write_text(LETTER, "utf-8")
    return path


@pytest.mark.parametrize("form", ["{}", "'{}'", '"{}"', "file://{}", "  {} "])
def test_a_path_is_understood_as_terminals_give_it(file: Path, form: str) -> None:
    assert dropped(form.format(file)) == file


def test_escaped_blanks_are_blanks(file: Path) -> None:
    assert dropped(str(file).replace(" ", "\\ ")) == dropped(str(file).replace(" ", "%20")) == file


def test_an_open_quote_is_no_fault() -> None:
    assert dropped("'half") == Path("'half")


async def test_a_letter_comes_in_and_comes_only_once(opened: Opened, desk: Desk, file: Path) -> None:
    before = len(desk.store.dossier(SLUG).contents().letters)
    async with opened(SLUG) as pilot:
        for told in ("Een nieuwe brief", "already"):
            await press(pilot, "l", "a", "enter")
            pilot.app.screen.query_one("Line").value = str(file)  # type: ignore[attr-defined]
            await press(pilot, "enter")
            await settle(pilot)
            assert told in text(pilot)
    assert len(desk.store.dossier(SLUG).contents().letters) == before + 1


async def test_a_file_that_is_not_there_is_said_and_the_form_stays(opened: Opened, tmp_path: Path) -> None:
    async with opened(SLUG) as pilot:
        await press(pilot, "a", "l")
        pilot.app.screen.query_one("Line").value = str(tmp_path / "none.pdf")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert "is not there" in text(pilot)
        await press(pilot, "escape")
        assert "none.pdf" not in text(pilot)
