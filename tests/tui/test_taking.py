"""A letter comes in on screen, by the path of its file."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.store.store import Store
from dossier_tui.tui.screens.progress import Progress
from dossier_tui.tui.session import Session
from dossier_tui.tui.taking import Taking, dropped
from dossier_tui.tui.widgets.line import Line
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import press, settle, text, until

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
        await press(pilot, "a", "enter")
        pilot.app.screen.query_one("Line").value = str(tmp_path / "none.pdf")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert "is not there" in text(pilot)
        await press(pilot, "escape")
        assert "none.pdf" not in text(pilot)


def letters(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(LETTER.replace("nieuwe brief", f"brief van dag {number}"), "utf-8")
    return folder


async def test_a_folder_comes_in_with_all_its_letters_and_what_failed_is_said(
    opened: Opened, desk: Desk, tmp_path: Path
) -> None:
    folder = letters(tmp_path / "post", 3)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / ".hidden").write_text("x")
    async with opened(SLUG) as pilot:
        await press(pilot, "l", "a", "enter")
        pilot.app.screen.query_one("Line").value = str(folder)  # type: ignore[attr-defined]
        await settle(pilot)
        assert "files in it: 4" in text(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "Added 3, there already 0, failed 1." in text(pilot))
        assert "broken.pdf" in text(pilot)
    assert len(desk.store.dossier(SLUG).contents().letters) == 4


async def test_a_long_work_says_how_far_it_is_and_ends_after_the_step_it_is_at(opened: Opened) -> None:
    goes_on = Event()
    done: list[str] = []

    def steps() -> Iterator[str]:
        for name in ("een.pdf", "twee.pdf", "drie.pdf"):
            done.append(name)
            yield name
            goes_on.wait(5)

    async with opened(SLUG, size=(60, 15)) as pilot:
        told: list[str | None] = []
        work = Progress("Letters", steps(), 3, lambda: f"Added {len(done)}.", Words("en"))
        pilot.app.push_screen(work, told.append)
        await until(pilot, lambda: "1 of 3 · een.pdf" in text(pilot))
        await press(pilot, "escape")
        goes_on.set()
        await until(pilot, lambda: told == ["Added 2."])


def test_where_the_dossier_itself_fails_the_rest_is_left_and_the_reason_said(root: Path, tmp_path: Path) -> None:
    taking = Taking(Session(Desk(Store(root), "Test", DAY), Words("en")), "nergens", letters(tmp_path / "post", 2))
    assert list(taking) == []
    assert "failed 1" in taking.told()
    assert "nergens" in taking.told()


def test_a_file_that_goes_away_meanwhile_fails_alone(root: Path, tmp_path: Path) -> None:
    folder = letters(tmp_path / "post", 2)
    taking = Taking(Session(Desk(Store(root), "Test", DAY), Words("en")), SLUG, folder)
    (folder / "0.txt").unlink()
    assert list(taking) == ["0.txt", "1.txt"]
    assert "Added 1, there already 0, failed 1." in taking.told()


async def test_a_path_is_completed_as_it_is_typed(opened: Opened, tmp_path: Path) -> None:
    letters(tmp_path / "post", 2)
    async with opened(SLUG) as pilot:
        await press(pilot, "l", "a", "enter")
        line = pilot.app.screen.query_one(Line)
        for typed, whole in (("po", "post/"), ("post/1", "post/1.txt"), ("post/", ""), ("none/x", ""), ("x", "")):
            line.value = f"{tmp_path}/{typed}"
            line.cursor_position = len(line.value)
            await settle(pilot)
            assert line._suggestion == (f"{tmp_path}/{whole}" if whole else "")


async def test_what_is_said_of_a_letter_goes_before_what_is_read_in_it(opened: Opened, desk: Desk, file: Path) -> None:
    async with opened(SLUG) as pilot:
        await press(pilot, "l", "a", "enter")
        said = [
            str(file),
            "Een andere titel",
            "3 maart 2022",
            "report",
            "A. de Wit; B. Bos",
            "",
            "39901/7",
            "veer, ijs",
        ]
        for line, value in zip(pilot.app.screen.query(Line), said, strict=True):
            line.value = value
        await press(pilot, "enter")
        await until(pilot, lambda: "u takes it back" in text(pilot))
    letter = desk.store.dossier(SLUG).contents().letters["L2"]
    assert (letter.title, letter.date, letter.kind) == ("Een andere titel", "2022-03-03", "report")
    assert [each["name"] for each in letter.senders] == ["A. de Wit", "B. Bos"]
    assert (letter.number, letter.tags) == ("39901/7", ["veer", "ijs"])


async def test_what_can_be_said_of_one_letter_is_refused_for_a_folder(opened: Opened, tmp_path: Path) -> None:
    async with opened(SLUG) as pilot:
        await press(pilot, "l", "a", "enter")
        file, title, *_ = pilot.app.screen.query(Line)
        file.value, title.value = str(letters(tmp_path / "post", 2)), "Alle"
        await press(pilot, "enter")
        await until(pilot, lambda: "title, number are for one letter" in text(pilot))
