"""Reading a letter: its outline, its references and footnotes, what is copied of it, and programs outside."""

import os
import stat
from pathlib import Path

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.store.store import Store
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.memory import Memory
from dossier_tui.tui.outside import view
from dossier_tui.tui.widgets.reader import Reader
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import here, main, panel, press, settle, text, until
from .proposing import FERRY
from .snap import check_snapshot

BRIEF = f"""# Steiger

Eerder schreef ik u hierover (Kamerstuk 39 901, nr. 1) en over iets anders (Kamerstuk 36 045, nr. 7).[^1]

## Kosten

{"De kosten zijn nog niet bekend. " * 40}

## Planning

Zie ook Kamerstuk 39 901, nrs. 1 en 4.[^2]

[^1]: Een eerste noot.
[^2]: Een tweede noot.
"""


@pytest.fixture
def steiger(desk: Desk) -> str:
    given = Given(title="Steiger", date="2022-02-01", number="39901/2")
    return add_letter(desk, FERRY, BRIEF.encode(), "steiger.md", given)


def reader(pilot: Pilot[None]) -> Reader:
    found = main(pilot).pane.focal
    assert isinstance(found, Reader)
    return found


async def links_found(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: bool(reader(pilot)._spans.get("citation")))


async def test_the_outline_lists_headings_and_goes_there(opened: Opened, steiger: str) -> None:
    async with opened(steiger) as pilot:
        await press(pilot, "m")
        check_snapshot("outline-80x24", panel(pilot))
        await press(pilot, "escape")
        await pilot.resize_terminal(60, 12)
        await press(pilot, "m", "down", "enter")
        assert "Kosten" in text(pilot).splitlines()[1]
        await press(pilot, "m", "escape")
        assert here(pilot).ref == steiger


async def test_a_letter_without_headings_has_its_paragraphs_for_an_outline(opened: Opened, desk: Desk) -> None:
    ref = add_letter(desk, FERRY, b"Eerste alinea.\n\nTweede alinea.", "x.md", Given(title="Kort"))
    async with opened(ref) as pilot:
        await press(pilot, "m")
        assert "Eerste alinea." in panel(pilot)
        await press(pilot, *"twee")
        assert "Eerste alinea." not in panel(pilot)
        assert "Tweede alinea." in panel(pilot)


async def test_a_cited_paper_that_is_here_opens_and_another_says_that_it_is_not(opened: Opened, steiger: str) -> None:
    async with opened(steiger) as pilot:
        await links_found(pilot)
        await press(pilot, "right_square_bracket")
        assert "» " in text(pilot)
        await press(pilot, "enter")
        assert here(pilot).ref == f"{FERRY}/L1"
        await press(pilot, "escape")
        await links_found(pilot)
        await press(pilot, "right_square_bracket", "right_square_bracket", "enter")
        assert "Kamerstuk 36 045, nr. 7: not in this store" in text(pilot)
        await press(pilot, *["right_square_bracket"] * 2, "enter")
        assert "Kamerstuk 39 901, nr. 4" in text(pilot)
        await press(pilot, "enter")
        assert here(pilot).ref == f"{FERRY}/L1"


async def test_a_letter_that_cites_nothing_says_so_and_enter_shows_the_papers(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1") as pilot:
        await press(pilot, "right_square_bracket")
        assert "cites no papers in its text" in text(pilot)
        await press(pilot, "f")
        assert "no footnotes" in text(pilot)
        await press(pilot, "enter")
        assert here(pilot).pane == "papers"


async def test_a_footnote_is_a_key_away_and_so_is_the_way_back(opened: Opened, steiger: str) -> None:
    async with opened(steiger, size=(60, 12)) as pilot:
        await links_found(pilot)
        await press(pilot, "f")
        assert "» ¹ Een eerste noot." in text(pilot)
        await press(pilot, "f")
        assert "39 901, nr. 1" in text(pilot)
        assert "Een eerste noot" not in text(pilot)
        await press(pilot, "end", "left_square_bracket", "left_square_bracket")
        await press(pilot, *["right_square_bracket"] * 9, "enter")
        assert "» ² Een tweede noot." in text(pilot)
        await press(pilot, "enter")
        assert "nrs. 1 en 4" in text(pilot)


async def test_y_copies_a_citation_a_quote_with_its_source_or_the_words(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", size=(120, 30)) as pilot:
        await press(pilot, "down", "y")
        check_snapshot("copy-120x30", panel(pilot))
        await press(pilot, "enter")
        assert pilot.app.clipboard == "Kamerstuk 39 901, nr. 1, al. 1"
        assert "Copied: Kamerstuk 39 901" in text(pilot)
        await press(pilot, "y", "q")
        assert pilot.app.clipboard == "“Geachte voorzitter,” (Kamerstuk 39 901, nr. 1, al. 1)"
        await press(pilot, "y", "w")
        assert pilot.app.clipboard == "Geachte voorzitter,"
        await press(pilot, "y", "escape")
        assert pilot.app.clipboard == "Geachte voorzitter,"


async def test_a_citation_that_is_chosen_is_what_is_copied(opened: Opened, steiger: str) -> None:
    async with opened(steiger) as pilot:
        await links_found(pilot)
        await press(pilot, *["right_square_bracket"] * 2, "y", "enter")
        assert pilot.app.clipboard == "Kamerstuk 36 045, nr. 7"
        await press(pilot, "y", "w")
        words = pilot.app.clipboard
        assert words.endswith("nr. 7")
        await press(pilot, "Y")
        assert pilot.app.clipboard.startswith(f"“{words}” (Kamerstuk 39 901, nr. 2")
        await press(pilot, "f", "y", "w")
        assert pilot.app.clipboard == "Een eerste noot."


async def test_the_words_of_a_record_are_what_is_copied(opened: Opened) -> None:
    async with opened(f"{FERRY}/E1", size=(120, 30)) as pilot:
        await press(pilot, "Y")
        said = "“De dienst lag op vrijdag 14 januari 2022 een halve dag stil” (Kamerstuk 39 901, nr. 1, al. 2)"
        assert pilot.app.clipboard == said


async def test_what_the_mouse_selects_is_what_is_copied(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", size=(120, 30)) as pilot:
        lines = text(pilot).splitlines()
        y = next(number for number, line in enumerate(lines) if "Zij ligt" in line)
        x = lines[y].index("Zij ligt")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 7, y))
        await pilot.mouse_up(offset=(x + 7, y))
        await press(pilot, "y", "enter")
        assert pilot.app.clipboard == "“Zij ligt” (Kamerstuk 39 901, nr. 1, al. 3)"


async def test_a_letter_without_a_number_is_cited_by_its_title_and_date(opened: Opened, desk: Desk) -> None:
    ref = add_letter(desk, FERRY, b"Eerste alinea.", "x.md", Given(title="Kort", date="2022-02-01"))
    async with opened(ref) as pilot:
        await press(pilot, "y", "y")
        assert pilot.app.clipboard == "“Kort”, 1 February 2022, al. 1"


async def test_where_one_was_in_a_letter_is_kept_in_the_session_and_over_starts(root: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    tops = []
    for _ in range(2):
        app = DossierApp(Desk(Store(root), "Test", DAY), Words("en"), f"{FERRY}/L1", state=state)
        async with app.run_test(size=(60, 10)) as pilot:
            await settle(pilot)
            tops.append(reader(pilot).offset_at_top)
            await press(pilot, "end")
            tops.append(reader(pilot).offset_at_top)
            await press(pilot, "escape", "l", "enter")
            tops.append(reader(pilot).offset_at_top)
    assert tops[0] == 0
    assert tops[1] > 0
    assert set(tops[1:]) == {tops[1]}
    assert Memory(state, root).tops == {f"{FERRY}/L1": tops[1]}


async def test_the_original_is_opened_by_the_desktop(
    opened: Opened, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    monkeypatch.setattr("dossier_tui.tui.outside.OPENERS", ("xdg-open",))
    program(tmp_path / "bin" / "xdg-open", f'echo "$1" > {told}')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    async with opened(f"{FERRY}/L1") as pilot:
        await press(pilot, "O")
        assert "Opened L1.md in another program." in text(pilot)
        await until(pilot, lambda: told.exists() and bool(told.read_text()))
        assert Path(told.read_text().strip()) == root / FERRY / "originals" / "L1.md"
        (root / FERRY / "originals" / "L1.md").unlink()
        await press(pilot, "O")
        assert "is kept" in text(pilot)


async def test_an_original_that_leads_out_of_the_store_is_not_opened(
    opened: Opened, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.tui.outside.OPENERS", ("xdg-open",))
    program(tmp_path / "bin" / "xdg-open", f"touch {tmp_path / 'told'}")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    original = root / FERRY / "originals" / "L1.md"
    original.unlink()
    original.symlink_to("/etc/passwd")
    async with opened(f"{FERRY}/L1") as pilot:
        await press(pilot, "O")
        assert "would lead out of the dossier" in " ".join(text(pilot).split())
    assert not (tmp_path / "told").exists()


async def test_where_nothing_opens_files_that_is_said(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for name in ("PAGER", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    async with opened(f"{FERRY}/L1", size=(200, 24)) as pilot:
        await press(pilot, "O")
        assert "No program here opens files" in text(pilot)
        await press(pilot, "v")
        assert "There is no pager here" in text(pilot)
        monkeypatch.setenv("PAGER", "less")
        await press(pilot, "v")
        assert "cannot be shown in this terminal" in text(pilot)


def program(path: Path, script: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_the_text_is_shown_by_another_program_in_a_copy_without_controls(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "show", f'cat "$1" > {tmp_path}/got; echo "$1" > {tmp_path}/name')
    view([str(tmp_path / "bin" / "show")], "L1", "Een\n\x1b]0;x\x07\u202etwee")
    assert (tmp_path / "got").read_text("utf-8") == "Een\n⟨U+001B⟩]0;x⟨U+0007⟩⟨U+202E⟩twee"
    assert not Path((tmp_path / "name").read_text().strip()).exists()
