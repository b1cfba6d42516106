"""Proposals on screen: each key, what follows it, and what others do meanwhile."""

import json
import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_note, remove_record
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.actions.proposals import reject
from dossier_tui.actions.purge import purge
from dossier_tui.actions.undo import undo
from dossier_tui.store.store import Store
from dossier_tui.tui import watch
from dossier_tui.tui.widgets.reader import Reader

from .conftest import Opened
from .look import cursor, here, main, marked, press, run_on, settle, text, until
from .proposing import FERRY, FOUND, TUG, propose_all

LETTER = f"{FERRY}/L1"
WIDE, USUAL, SMALL = (160, 50), (80, 24), (60, 15)
pytestmark = pytest.mark.usefixtures("proposals")


def states(root: Path) -> list[str]:
    tables = json.loads((root / FERRY / "dossier.json").read_text("utf-8"))
    return [each["state"] for each in tables["proposals"].values()]


def chosen(pilot: Pilot[None]) -> str:
    return main(pilot).pane.deciding.rpartition("/")[2]


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL])
async def test_a_letter_with_proposals_shows_them_and_how_many_are_left(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(LETTER, size=size) as pilot:
        assert "4 of 4 proposals left" in text(pilot).splitlines()[0]
        assert chosen(pilot) == "P1"
        assert marked(pilot).startswith("In het overleg van 13 januari 2022")
        assert "▌ In het overleg" in text(pilot)
        assert "~ De vervoerder" in text(pilot)
        assert "Overleg over de veerdienst" in text(pilot)  # beside the letter, or below it
        assert "0.93" in text(pilot)
        assert "space accept" in text(pilot)


async def test_passages_of_accepted_records_bear_another_mark(opened: Opened) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        assert ("▌ In het overleg" in text(pilot), "~ De vervoerder" in text(pilot)) == (True, True)
        await press(pilot, "n", "space")
        assert ("~ In het overleg" in text(pilot), "● De vervoerder" in text(pilot)) == (True, True)


async def test_space_accepts_and_goes_on_to_the_next(opened: Opened, root: Path) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        await press(pilot, "space")
        assert states(root) == ["accepted", "waiting", "waiting", "waiting"]
        assert "Accepted: E4 “Overleg over de veerdienst”. u takes it back." in text(pilot)
        assert "3 of 4 proposals left" in text(pilot)
        assert (chosen(pilot), marked(pilot)) == ("P2", TUG)
        await press(pilot, "down")
        assert "u takes it back" not in text(pilot)


async def test_x_rejects_and_goes_on_to_the_next(opened: Opened, root: Path) -> None:
    async with opened(LETTER) as pilot:
        await press(pilot, "n", "x")
        assert states(root) == ["waiting", "rejected", "waiting", "waiting"]
        assert "Rejected: “Sleepboot in de haven”. u takes it back." in " ".join(text(pilot).split())
        assert chosen(pilot) == "P3"


async def test_the_last_one_decided_leaves_a_letter_to_read(opened: Opened, root: Path) -> None:
    async with opened(LETTER, size=SMALL) as pilot:
        await press(pilot, "space", "x", "space", "space")
        assert states(root) == ["accepted", "rejected", "accepted", "accepted"]
        assert "left" not in text(pilot).splitlines()[0]
        assert chosen(pilot) == ""
        await press(pilot, "home")
        assert "0.9" not in text(pilot)
        reader = main(pilot).pane.focal
        await press(pilot, "space")
        assert reader.scroll_offset.y > 0
        await press(pilot, "x", "e", "A", "n", "p", "tab")
        assert here(pilot).pane == "letter"


async def test_what_was_taken_back_waits_again(opened: Opened, desk: Desk, root: Path) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        await press(pilot, "space")
        undo(desk, FERRY)
        await until(pilot, lambda: "4 of 4 proposals left" in text(pilot))
        assert chosen(pilot) == "P2"
        await press(pilot, "p", "x")
        assert states(root) == ["rejected", "waiting", "waiting", "waiting"]


async def test_n_and_p_go_from_one_to_the_next_and_the_text_follows(opened: Opened) -> None:
    async with opened(LETTER, size=SMALL) as pilot:
        seen = []
        for key in ("n", "n", "n", "n", "p", "p", "p", "p"):
            await press(pilot, key)
            seen.append(chosen(pilot))
            assert "▌" in "".join(line[:3] for line in text(pilot).splitlines()[2:9])
        assert seen == ["P2", "P3", "P4", "P4", "P3", "P2", "P1", "P1"]
        assert marked(pilot).startswith("In het overleg")


async def test_a_accepts_what_is_sure_in_one_change(opened: Opened, desk: Desk, root: Path) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        await press(pilot, "A")
        assert states(root) == ["accepted", "waiting", "accepted", "accepted"]
        assert "Accepted 3 proposals of confidence 0.8 or more; 1 proposal left. u takes it back." in text(pilot)
        assert chosen(pilot) == "P2"
        await press(pilot, "A")
        assert "No proposal here has a confidence of 0.8 or more." in text(pilot)
        assert states(root) == ["accepted", "waiting", "accepted", "accepted"]
        undo(desk, FERRY)
        assert states(root) == ["waiting"] * 4


async def test_tab_goes_to_the_list_on_a_narrow_screen_and_escape_back(opened: Opened, root: Path) -> None:
    async with opened(LETTER) as pilot:
        await press(pilot, "n", "tab")
        assert here(pilot).pane == "proposals"
        assert text(pilot).splitlines()[0].startswith(" Veerdienst naar de eilanden › L1 › Proposals")
        assert cursor(pilot) == f"{FERRY}/P2"
        await press(pilot, "down")
        assert chosen(pilot) == "P3"
        await press(pilot, "escape")
        assert (here(pilot).pane, chosen(pilot)) == ("letter", "P3")
        assert marked(pilot).startswith("De Minister van Infrastructuur")
        await press(pilot, "tab", "up", "tab")
        assert (here(pilot).pane, chosen(pilot)) == ("letter", "P2")
        await press(pilot, "tab", "down", "enter")
        assert (here(pilot).pane, chosen(pilot)) == ("letter", "P3")
        await press(pilot, "escape")
        assert here(pilot).pane == "overview"


async def test_the_keys_decide_in_the_list_as_well(opened: Opened, root: Path) -> None:
    async with opened(LETTER) as pilot:
        await press(pilot, "tab", "space", "n", "x", "p", "x")
        assert states(root) == ["accepted", "rejected", "rejected", "waiting"]
        assert "1 of 4 proposals left" in text(pilot)
        await press(pilot, "A")
        assert "No proposals wait here." in text(pilot)
        await press(pilot, "space", "x", "e", "A", "n")
        assert here(pilot).pane == "proposals"
        await press(pilot, "tab")
        assert (here(pilot).pane, chosen(pilot)) == ("letter", "")


async def test_on_a_wide_screen_tab_goes_to_the_list_beside_and_back(opened: Opened, root: Path) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        await press(pilot, "tab", "down", "down")
        assert chosen(pilot) == "P3"
        assert marked(pilot).startswith("De Minister van Infrastructuur")
        await press(pilot, "space")
        assert states(root)[2] == "accepted"
        await press(pilot, "up")
        assert chosen(pilot) == "P2"  # the keys are still for the list
        await press(pilot, "enter")
        assert isinstance(main(pilot).focused, Reader)
        await press(pilot, "tab", "tab")
        assert isinstance(main(pilot).focused, Reader)
        assert here(pilot).ref == LETTER


async def test_a_click_in_the_list_beside_chooses(opened: Opened) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        line = next(number for number, line in enumerate(text(pilot).splitlines()) if "Kosten melden" in line)
        await pilot.click(offset=(120, line))
        await settle(pilot)
        assert chosen(pilot) == "P3"


async def test_who_comes_for_the_words_of_a_record_reads_them_first(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/E1", size=WIDE) as pilot:
        assert marked(pilot).startswith("De dienst lag op vrijdag")
        assert "Dienst ligt stil door ijs" in text(pilot)
        assert (chosen(pilot), "space accept" in text(pilot)) == ("", False)
        await press(pilot, "space", "x", "A")
        assert states(root) == ["waiting"] * 4
        await press(pilot, "n")
        assert chosen(pilot) == "P1"
        assert "Proposed from this letter" in text(pilot)


async def test_from_there_the_list_can_be_gone_to(opened: Opened) -> None:
    async with opened(f"{FERRY}/E1", size=WIDE) as pilot:
        await press(pilot, "tab", "down", "enter")
        assert (here(pilot).pane, chosen(pilot)) == ("letter", "P2")


async def test_a_proposal_is_opened_at_its_sentence(opened: Opened) -> None:
    async with opened(f"{FERRY}/P3") as pilot:
        assert (here(pilot).ref, chosen(pilot)) == (LETTER, "P3")
        await press(pilot, "i")
        shown = " ".join(text(pilot).split())
        for told in ("Kosten melden", "waiting", "0.91", "“De Minister van Infrastructuur"):
            assert told in shown
        await press(pilot, "escape", "escape")
        assert here(pilot).pane == "overview"


async def test_a_proposal_decided_before_is_shown_at_its_sentence_and_in_full(opened: Opened, desk: Desk) -> None:
    reject(desk, [f"{FERRY}/P2"])
    async with opened(f"{FERRY}/P2", size=WIDE) as pilot:
        assert (marked(pilot), chosen(pilot)) == (TUG, "")
        assert "rejected" in text(pilot)


@pytest.mark.parametrize("keys", [("down", "p"), ("p",), ("down", "enter", "p"), ("down", "t", "p")])
async def test_one_key_goes_to_the_first_letter_with_proposals(opened: Opened, keys: tuple[str, ...]) -> None:
    async with opened() as pilot:
        await press(pilot, *keys)
        assert (here(pilot).ref, chosen(pilot)) == (LETTER, "P1")


async def test_where_none_wait_that_is_said(opened: Opened) -> None:
    async with opened("kustwacht") as pilot:
        await press(pilot, "p")
        assert "No proposals wait here." in text(pilot)


async def test_home_and_overview_count_what_waits(opened: Opened) -> None:
    async with opened(size=(100, 30)) as pilot:
        await until(pilot, lambda: "4 proposals" in text(pilot).splitlines()[0])
        assert any("3 4" in " ".join(line.split()) for line in text(pilot).splitlines())
        await press(pilot, "down", "enter")
        assert "4 proposals  L1" in text(pilot)
        await press(pilot, "l")
        assert "4 proposals" in text(pilot)


async def test_what_another_decides_meanwhile_gives_way_to_the_next(opened: Opened, desk: Desk) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        await press(pilot, "n")
        reject(desk, [f"{FERRY}/P2"])
        await until(pilot, lambda: "3 of 4 proposals left" in text(pilot))
        assert chosen(pilot) == "P3"


async def test_a_decision_about_what_another_has_just_decided_is_refused_in_words(
    opened: Opened, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "SHARE", 10**9)
    async with opened(LETTER, size=WIDE) as pilot:
        reject(desk, [f"{FERRY}/P1"])
        await press(pilot, "space")
        assert "P1 is rejected already." in text(pilot)
        assert chosen(pilot) == "P2"


async def test_new_proposals_come_without_moving_anything(opened: Opened, desk: Desk) -> None:
    add_letter(desk, FERRY, (Path(desk.store.root) / FERRY / "letters/L1.md").read_bytes(), "b.md", Given(title="B"))
    async with opened(f"{FERRY}/L2", size=SMALL) as pilot:
        await press(pilot, "end")
        was = main(pilot).pane.focal.scroll_offset
        propose_all(desk, "L2")
        await until(pilot, lambda: "4 of 4 proposals left" in text(pilot))
        assert (main(pilot).pane.focal.scroll_offset, chosen(pilot)) == (was, "")
        await press(pilot, "n")
        assert chosen(pilot) == "P5"


async def test_a_letter_that_goes_takes_its_proposals_along(opened: Opened, desk: Desk) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "l", "enter", "tab")
        remove_record(desk, LETTER)
        await until(pilot, lambda: here(pilot).pane == "letters")
        await until(pilot, lambda: "There is no L1" in text(pilot))
        purge(desk, LETTER)
        await press(pilot, "p")
        assert "No proposals wait here." in text(pilot)


async def test_a_sentence_that_is_lost_can_still_be_decided(opened: Opened, root: Path) -> None:
    (root / FERRY / "letters/L1.md").write_text("Een heel andere brief.")
    async with opened(LETTER) as pilot:
        assert (chosen(pilot), marked(pilot)) == ("P1", "")
        await press(pilot, "x")
        assert states(root)[0] == "rejected"


async def test_another_size_keeps_what_is_chosen(opened: Opened) -> None:
    async with opened(LETTER, size=WIDE) as pilot:
        await press(pilot, "n", "n")
        for size in (USUAL, SMALL, WIDE, (40, 10), (20, 5), (120, 40)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert chosen(pilot) == "P3"
        await until(pilot, lambda: "Proposed from this letter" in text(pilot))


async def test_a_long_letter_shows_its_proposals_once_it_is_read(opened: Opened, desk: Desk) -> None:
    long = "\n\n".join(f"Alinea {number}: {'woorden en nog meer woorden ' * 30}" for number in range(100))
    words = [sentence for _, sentence, _, _ in FOUND]
    add_letter(desk, FERRY, "\n\n".join([long, *words]).encode(), "long.md", Given(title="Lang"))
    propose_all(desk, "L2")
    async with opened(f"{FERRY}/L2") as pilot:
        await until(pilot, lambda: marked(pilot).startswith("In het overleg"))
        assert "In het overleg" in text(pilot)
        await press(pilot, "space")
        assert "3 of 4 proposals left" in text(pilot)


async def test_proposals_of_a_store_written_by_others_are_never_markup(opened: Opened, root: Path) -> None:
    path = root / FERRY / "dossier.json"
    tables = json.loads(path.read_bytes())
    tables["proposals"]["P1"]["fields"] = {"title": "[/x] \x1b]0;OWNED\x07 \u202e", "when": "ooit", "kind": ["x"]}
    path.write_text(json.dumps(tables))
    for size in (WIDE, USUAL):
        async with opened(LETTER, size=size) as pilot:
            await press(pilot, "e")
            assert "\x1b" not in text(pilot)
            assert "\u202e" not in text(pilot)
            assert "[/x]" in text(pilot)
            await press(pilot, "escape")


async def test_a_damaged_dossier_at_home_does_not_stop_the_key(opened: Opened, root: Path) -> None:
    (root / "kustwacht" / "dossier.json").write_text("{")
    async with opened() as pilot:
        await press(pilot, "end", "p")
        assert here(pilot).ref == LETTER


async def test_a_dossier_that_vanishes_is_said(opened: Opened, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "SHARE", 10**9)
    async with opened(FERRY) as pilot:
        (root / FERRY / "dossier.json").unlink()
        await press(pilot, "p")
        assert "dossier.json" in run_on(pilot)


async def test_the_dossier_under_the_cursor_goes_first(opened: Opened, desk: Desk) -> None:
    slug = new_dossier(desk, "Aaa")
    add_letter(desk, slug, (desk.store.root / FERRY / "letters/L1.md").read_bytes(), "b.md", Given(title="B"))
    propose_all(Desk(Store(desk.store.root), "Other", desk.day), "L1", slug)
    add_note(desk, slug, "x")
    async with opened() as pilot:
        await until(pilot, lambda: "Aaa" in text(pilot))
        await press(pilot, "p")
        assert here(pilot).slug == slug
        await press(pilot, "escape", "end", "p")
        assert here(pilot).slug == FERRY


@pytest.mark.parametrize("key", ["e", "a"])
async def test_a_form_for_what_is_gone_is_not_opened(
    opened: Opened, root: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "SHARE", 10**9)
    async with opened(LETTER) as pilot:
        shutil.rmtree(root / FERRY)
        await press(pilot, key)
        assert "dossier.json" in run_on(pilot)
        assert pilot.app.screen is main(pilot)


async def test_a_kept_promise_that_the_letter_does_not_name_is_asked_for_in_the_form(
    opened: Opened, desk: Desk
) -> None:
    with desk.store.dossier(FERRY).change("edit", desk.who, desk.at) as change:
        kept = next(each for each in change.contents.proposals.values() if each.kind == "fulfilment")
        del kept.fields["commitment"]
        change.put(kept)
    async with opened(f"{FERRY}/{kept.id}") as pilot:
        await press(pilot, "space")
        assert "change before accepting" in text(pilot)
