"""Letters on screen: their words found again, or said to be lost; hostile ones; long ones."""

import json
import threading
from pathlib import Path

import pytest

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, remove_record
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.actions.moving import move_record
from dossier_tui.reading.blocks import Block
from dossier_tui.tui.session import Session

from .conftest import Opened
from .look import here, main, marked, press, run_on, settle, text, until

FERRY = "veerdienst-naar-de-eilanden"
LONG = "\n\n".join(f"Alinea {number}: {'woorden en nog meer woorden ' * 30}" for number in range(700))


async def test_a_letter_is_shown_with_its_head_its_headings_and_its_footnotes(opened: Opened, desk: Desk) -> None:
    letter = b"# Steiger\n\nDe aanleg[^1] begint.\n\n## Kosten\n\nNog niet bekend.\n\n[^1]: Kamerstuk 39 901, nr. 1."
    given = Given(title="Steiger", date="2022-02", number="39901/2")
    given.senders = ["A. de Wit, Minister"]
    add_letter(desk, FERRY, letter, "steiger.md", given)
    async with opened(f"{FERRY}/L2") as pilot:
        lines = [line.strip() for line in text(pilot).splitlines()]
        assert lines.count("Steiger") == 1  # the title stands in the text as well
        for told in ("date      February 2022", "from      A. de Wit, Minister", "number    Kamerstuk 39 901, nr. 2"):
            assert told in lines
        assert lines.index("De aanleg¹ begint.") < lines.index("Kosten") < lines.index("¹ Kamerstuk 39 901, nr. 1.")


async def test_the_title_of_a_letter_can_be_the_words_that_one_comes_for(opened: Opened, desk: Desk) -> None:
    add_event(desk, FERRY, "2022-01-20", "Brief", letter="L1", quote="Veerdienst in de winter")
    async with opened(f"{FERRY}/E4") as pilot:
        assert marked(pilot) == "Veerdienst in de winter"


async def test_the_line_above_says_at_which_paragraph_one_is(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1", size=(60, 12)) as pilot:
        assert "¶ 1/5" in text(pilot)
        await press(pilot, "end")
        assert "¶ 3/5" in text(pilot)
        await press(pilot, "escape")
        assert "¶" not in text(pilot)


async def test_words_no_longer_in_the_letter_are_said_to_be_lost(opened: Opened, root: Path) -> None:
    (root / FERRY / "letters" / "L1.md").write_text("Een heel andere brief.")
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "down", "enter")
        await until(pilot, lambda: here(pilot).pane == "record")
        await until(pilot, lambda: "these words no longer stand in L1" in text(pilot))
        await press(pilot, "enter")
        assert here(pilot).pane == "record"
        await press(pilot, "escape")
        assert here(pilot).pane == "timeline"


async def test_where_the_first_words_are_gone_the_next_are_gone_to(opened: Opened, root: Path) -> None:
    file = root / FERRY / "dossier.json"
    tables = json.loads(file.read_bytes())
    quotes = tables["events"]["E1"]["quotes"]
    quotes[:0] = [{"letter": "L9", "exact": "Weg"}, {"letter": "L1", "exact": "Ook weg"}]
    file.write_text(json.dumps(tables))
    async with opened(f"{FERRY}/E1") as pilot:
        assert marked(pilot).startswith("De dienst lag op vrijdag")


async def test_words_of_a_letter_that_is_gone_are_said_to_be_so(opened: Opened, desk: Desk) -> None:
    remove_record(desk, f"{FERRY}/L1")
    async with opened(f"{FERRY}/E1") as pilot:
        assert here(pilot).pane == "record"
        assert "Its words stood in L1, which is no longer here." in text(pilot)


async def test_a_letter_whose_text_is_missing_is_said_and_one_stays(opened: Opened, root: Path) -> None:
    (root / FERRY / "letters" / "L1.md").unlink()
    async with opened(FERRY) as pilot:
        await press(pilot, "l", "enter")
        await until(pilot, lambda: "L1.md" in run_on(pilot))
        assert here(pilot).pane == "letters"
        await press(pilot, "c", "i")
        assert "no longer here" in text(pilot)


async def test_a_record_moved_to_another_dossier_still_leads_to_its_words(opened: Opened, desk: Desk) -> None:
    there = move_record(desk, f"{FERRY}/E1", "kustwacht")
    async with opened(there) as pilot:
        assert here(pilot).ref == f"{FERRY}/L1"
        assert marked(pilot).startswith("De dienst lag op vrijdag")
        await press(pilot, "escape")
        assert here(pilot).slug == "kustwacht"


async def test_a_long_letter_is_read_aside_and_its_words_are_found(opened: Opened, desk: Desk) -> None:
    add_letter(desk, FERRY, LONG.encode(), "long.md", Given(title="Lang", date="2022-02-01"))
    add_commitment(desk, FERRY, "Iets laats", letter="L2", quote="Alinea 650:")
    async with opened(FERRY) as pilot:
        await press(pilot, "c")
        pilot.app.screen.open(f"{FERRY}/C5")
        await until(pilot, lambda: "Alinea 650:" in text(pilot))
        assert marked(pilot).startswith("Alinea 650")


async def test_escape_leaves_a_long_letter_while_it_is_read(
    opened: Opened, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_letter(desk, FERRY, LONG.encode(), "long.md", Given(title="Lang", date="2022-02-01"))
    go_on = threading.Event()
    read = Session.blocks

    def slowly(session: Session, letter: str) -> list[Block]:
        assert len(letter) < 50_000 or go_on.wait(10)
        return read(session, letter)

    monkeypatch.setattr(Session, "blocks", slowly)
    async with opened(FERRY) as pilot:
        await press(pilot, "l", "enter")
        await until(pilot, lambda: "Reading" in text(pilot))
        await press(pilot, "escape")
        assert here(pilot).pane == "letters"
        await press(pilot, "down", "enter")
        go_on.set()
        await pilot.pause(0.1)
        assert "In het overleg van 13 januari" in text(pilot)


async def test_a_letter_that_changes_while_it_is_read_stays_where_it_was(opened: Opened, desk: Desk) -> None:
    async with opened(FERRY, size=(60, 8)) as pilot:
        await press(pilot, "t", "down", "enter", "end")
        was = main(pilot).pane.focal.scroll_offset
        words = "Zij ligt sinds 17 januari 2022"
        add_event(desk, FERRY, "2022-01-17", "Sleepboot komt aan", letter="L1", quote=words)
        await until(pilot, lambda: len(main(pilot).pane.focal.passages) == 4)
        await settle(pilot)
        assert main(pilot).pane.focal.scroll_offset == was
        await press(pilot, "escape", "enter")
        await until(pilot, lambda: "dienst lag op vrijdag" in " ".join(text(pilot).split()))


async def test_the_data_of_a_store_is_never_markup(opened: Opened, desk: Desk) -> None:
    slug = new_dossier(desk, "[/x] [bold red]Titel[/] [@click=app.quit]klik[/]", description="[/y] {z} [blink]")
    add_letter(desk, slug, b"[/x] [bold]tekst[/bold]", "x.txt", Given(title="[/brief]"))
    add_event(desk, slug, "2022-01-01", "[/gebeurtenis] \x1b[31mrood\x07 \u202e om")
    async with opened(size=(160, 30)) as pilot:
        assert "[/x] [bold red]Titel[/]" in text(pilot)
        for key, told in (("t", "⟨U+202E⟩"), ("l", "[/brief]"), ("o", "[/y] {z} [blink]"), ("enter", "[/x]")):
            await press(pilot, key)
            assert told in text(pilot)
            assert "\x1b" not in text(pilot)


async def test_a_store_written_by_others_may_hold_anything(opened: Opened, root: Path) -> None:
    file = root / "kustwacht" / "dossier.json"
    tables = json.loads(file.read_bytes())
    tables["commitments"]["C1"]["text"] = "\x1b]0;OWNED\x07[/x]"
    tables["commitments"]["C1"]["quotes"] = [{"letter": "../../x", "exact": "y"}]
    file.write_text(json.dumps(tables))
    async with opened("kustwacht/C1") as pilot:
        assert here(pilot).pane == "record"
        assert "\x1b" not in text(pilot)
        assert "../../x" in text(pilot)


async def test_a_text_changed_on_disk_is_read_again_with_r(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/L1") as pilot:
        (root / FERRY / "letters" / "L1.md").write_text("Een heel andere brief.")
        await press(pilot, "r")
        assert "Een heel andere brief." in text(pilot)


async def test_a_record_removed_while_its_words_are_read_leads_back(opened: Opened, desk: Desk) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "t", "down", "enter")
        assert here(pilot).pane == "letter"
        remove_record(desk, f"{FERRY}/E1")
        await until(pilot, lambda: "There is no E1" in text(pilot))
        assert here(pilot).pane == "timeline"
