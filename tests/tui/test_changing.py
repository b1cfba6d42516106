"""Adding, changing and removing records on screen: forms with every field, drafts, several at once, and undo."""

import json
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import edit_record, editable
from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note, Record
from dossier_tui.store.places import TABLES
from dossier_tui.tui.screens.form import Form
from dossier_tui.tui.screens.picker import Picker

from .conftest import Opened
from .look import cursor, here, main, panel, press, settle, text, until
from .proposing import FERRY
from .snap import check_snapshot

WIDE = (120, 40)
NAMES = {"E": "events", "C": "commitments", "N": "notes", "L": "letters", "D": "dossier"}


def stored(root: Path, record_id: str, slug: str = FERRY) -> dict[str, Any] | None:
    tables = json.loads((root / slug / TABLES).read_bytes())
    found: dict[str, Any] | None = tables[NAMES[record_id[0]]].get(record_id)
    return found


def form(pilot: Pilot[None]) -> Form:
    assert isinstance(pilot.app.screen, Form)
    return pilot.app.screen


async def fill(pilot: Pilot[None], **values: str) -> None:
    """Put values in fields by their names, as pasting would."""
    lines = {line.field.name: line for line in form(pilot)._lines}
    for name, value in values.items():
        lines[name].input.value = value
    await pilot.pause()
    await settle(pilot)


async def save(pilot: Pilot[None], **values: str) -> None:
    await fill(pilot, **values)
    await press(pilot, "ctrl+s")
    await until(pilot, lambda: not isinstance(pilot.app.screen, Form))
    await settle(pilot)


@pytest.mark.parametrize(
    ("start", "of"), [("E1", Event), ("C1", Commitment), ("L1", Letter), ("N1", Note), ("", Dossier)], ids=str
)
async def test_every_field_that_the_command_line_changes_is_in_the_form(
    opened: Opened, start: str, of: type[Record]
) -> None:
    async with opened(f"{FERRY}/{start}" if start else FERRY, size=WIDE) as pilot:
        await press(pilot, "e" if start else "E")
        assert [line.field.name for line in form(pilot)._lines] == editable(of)


async def test_the_fields_of_a_record_are_changed_and_undo_takes_it_back(opened: Opened, root: Path) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "c", "e")
        check_snapshot("edit-commitment-120x40", panel(pilot))
        await save(pilot, owner="DVB", tags="haven, ijs", due="voor 1 april 2022")
        assert "Changed term, owner, tags of" in text(pilot)
        record = stored(root, "C1")
        assert record
        assert (record["owner"], record["tags"], record["due_by"]) == ("DVB", ["haven", "ijs"], "2022-03-31")
        await press(pilot, "u")
        record = stored(root, "C1")
        assert record
        assert (record["owner"], record["due_by"]) == (None, "2022-03-09")


async def test_what_does_not_fit_is_said_at_its_field_and_nothing_is_saved(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/E3", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, status="misschien", when="ergens", title=" ")
        told = text(pilot)
        assert "✗ is not one of: planned, held, moved, cancelled." in told
        assert "✗ “ergens”" in told
        assert "✗ is empty." in told
        await press(pilot, "ctrl+s")
        assert form(pilot).focused is form(pilot)._lines[0].input
    record = stored(root, "E3")
    assert record
    assert record["status"] == "planned"


async def test_what_is_typed_when_one_leaves_is_kept_and_ctrl_r_puts_it_back(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/E3", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, place="Den Helder")
        await press(pilot, "escape")
        assert "What you typed is kept" in text(pilot)
        await press(pilot, "e")
        assert "stands here again" in text(pilot)
        assert form(pilot).typed == {"place": "Den Helder"}
        await press(pilot, "ctrl+r", "escape")
        assert "is kept" not in text(pilot)
        await press(pilot, "e")
        await save(pilot, place="Den Helder")
        await press(pilot, "e")
        assert form(pilot).typed == {}
    record = stored(root, "E3")
    assert record
    assert record["place"] == "Den Helder"


async def test_the_status_of_a_new_event_is_what_its_date_says_and_can_be_another(opened: Opened, root: Path) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "t", "a", "e")
        await fill(pilot, title="Overleg", when="vorige week")
        assert "by its date: held" in text(pilot)
        await fill(pilot, when="volgende week")
        assert "by its date: planned" in text(pilot)
        await fill(pilot, when="ooit eens", status="cancelled")
        assert "by its date" not in text(pilot)
        await fill(pilot, status="")
        assert "by its date" not in text(pilot)
        await save(pilot, when="volgende week", status="moved")
    assert (stored(root, "E4") or {})["status"] == "moved"


async def test_a_new_event_hangs_on_its_letter_and_rests_on_its_words(opened: Opened, root: Path) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "t", "a")
        assert isinstance(pilot.app.screen, Picker)
        await press(pilot, "enter")
        await fill(pilot, title="Sleepboot komt aan", when="vorige maand", quote="tweede sleepboot gehuurd")
        assert "February 2022" in text(pilot)
        assert "✗ Say in which letter" in text(pilot)
        await fill(pilot, letter="l1")
        assert "December 2021" in text(pilot)
        assert "20 Jan 2022 · Veerdienst in de winter" in text(pilot)
        await save(pilot)
        assert "Added: E4 “Sleepboot komt aan”. u takes it back." in text(pilot)
        event = stored(root, "E4")
        assert event
        assert (event["when"], event["status"], event["quotes"][0]["letter"]) == ("2021-12", "held", "L1")
        await press(pilot, "u")
        assert stored(root, "E4") is None


async def test_a_new_commitment_and_a_new_note_come_in(opened: Opened, root: Path) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "c", "a", "c")
        await save(pilot, text="Haven uitdiepen", by="Minister", due="voor de zomer", kind="promise", tags="a, b")
        record = stored(root, "C5")
        assert record
        assert (record["due_words"], record["tags"], record["due_log"][0]["due"]) == (
            "voor de zomer",
            ["a", "b"],
            record["due"],
        )
        await press(pilot, "a", "n")
        await save(pilot, text="Een regel.\n\nEn nog een.", private="no")
        await press(pilot, "N")
        await fill(pilot, text="Over deze")
        assert form(pilot)._values["about"] == cursor(pilot).rpartition("/")[2]
        await save(pilot)
    note = stored(root, "N2")
    assert note
    assert (note["text"], note["private"], note["about"]) == ("Een regel.\n\nEn nog een.", False, None)
    about = stored(root, "N3")
    assert about
    assert (about["private"], about["about"]) == (True, "C1")


async def test_what_is_needed_is_asked_for_when_one_saves(opened: Opened) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "t", "a", "e")
        assert "is empty" not in text(pilot)
        await press(pilot, "enter")
        assert "✗ is empty." in text(pilot)
        assert form(pilot).focused is form(pilot)._lines[0].input


async def test_a_new_dossier_is_made_at_home_and_renamed_where_one_is(opened: Opened, root: Path) -> None:
    async with opened(size=WIDE) as pilot:
        await press(pilot, "a")
        await save(pilot, title="Sluis bij Terneuzen", number="36 045", tags="water")
        await until(pilot, lambda: "Sluis bij Terneuzen" in text(pilot))
        record = stored(root, "D", "sluis-bij-terneuzen")
        assert record
        assert (record["number"], record["tags"]) == ("36045", ["water"])
        await press(pilot, "G", "t")
        assert here(pilot).slug == FERRY
        main(pilot).action_rename()
        await settle(pilot)
        await fill(pilot, slug="Niet Goed")
        assert "✗ “Niet Goed” cannot be the name" in text(pilot)
        await save(pilot, slug="veer", title="Het veer")
        assert (here(pilot).slug, here(pilot).pane) == ("veer", "timeline")
        assert "It is now “Het veer”, veer." in text(pilot)
        await press(pilot, "u")
        await until(pilot, lambda: here(pilot).slug == FERRY)


async def test_a_record_moves_to_another_dossier(opened: Opened, root: Path) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "c", "M")
        await fill(pilot, dossier=FERRY)
        assert f"✗ It is in {FERRY} already." in text(pilot)
        await press(pilot, "ctrl+u", "k", "u", "right")
        assert form(pilot)._values["dossier"] == "kustwacht"
        await save(pilot)
        assert "is now kustwacht/C2" in text(pilot)
        assert stored(root, "C1") is None
        await press(pilot, "u")
        assert stored(root, "C1")


async def test_removing_asks_and_can_be_taken_back(opened: Opened, root: Path) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "c", "D", "escape", "delete", "down", "enter")
        assert stored(root, "C1")
        await press(pilot, "D")
        assert "Remove C1 “Kamer informeren over de kosten van de sleepboot”?" in text(pilot)
        await press(pilot, "enter")
        assert "Removed: C1" in text(pilot)
        assert stored(root, "C1") is None
        await press(pilot, "u")
        assert stored(root, "C1")
        await press(pilot, "escape")
        main(pilot).pane.focal.move_to(FERRY)
        await press(pilot, "D", "enter")
        await until(pilot, lambda: not (root / FERRY).exists())
        await press(pilot, "u")
        assert (root / FERRY).exists()


async def test_a_commitment_is_kept_and_the_form_says_what_a_date_means(opened: Opened, root: Path) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "c", "f")
        await fill(pilot, on="gisteren", by="L1")
        assert "19 January 2022" in text(pilot)
        check_snapshot("fulfil-120x40", panel(pilot))
        await save(pilot, partly="yes", why="eerste deel", on="14 maart 2022")
        assert "Kept: C1. u takes it back." in text(pilot)
    record = stored(root, "C1")
    assert record
    assert (record["status"], record["fulfilled_by"]) == (
        "partly",
        [{"letter": "L1", "on": "2022-03-14", "why": "eerste deel"}],
    )


@pytest.mark.parametrize(
    ("keys", "values", "status"),
    [
        (("d",), {"due": "voor de zomer", "why": "ijs"}, "open"),
        (("w",), {"why": "niet meer nodig"}, "withdrawn"),
        (("L",), {"on": "2022-03-01"}, "lapsed"),
        (("O",), {"owner": "DVB", "next_step": "bellen", "private_note": "twee\nregels"}, "open"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
async def test_several_commitments_are_changed_at_once_and_taken_back_at_once(
    opened: Opened, root: Path, keys: tuple[str, ...], values: dict[str, str], status: str
) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        before = [stored(root, each) for each in ("C1", "C3")]
        await press(pilot, "c", "v", "v")
        assert text(pilot).count("◇") == 2
        await press(pilot, *keys)
        assert "C1, C3: " in text(pilot)
        await save(pilot, **values)
        assert "◇" not in text(pilot)
        after = [stored(root, each) or {} for each in ("C1", "C3")]
        assert [each["status"] for each in after] == [status] * 2
        assert all(after[n] != before[n] for n in range(2))
        if "due" in values:
            assert [len(each["due_log"]) for each in after] == [3, 2]
        if "owner" in values:
            assert {(each["owner"], each["private_note"]) for each in after} == {("DVB", "twee\nregels")}
        await press(pilot, "u")
        assert [(stored(root, each) or {})["status_log"] for each in ("C1", "C3")] == [
            (each or {})["status_log"] for each in before
        ]


async def test_who_goes_through_the_commitments_one_by_one_comes_to_the_next(opened: Opened) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "c")
        await press(pilot, "f", "enter")
        await until(pilot, lambda: "Kept: C1." in text(pilot))
        assert cursor(pilot) == f"{FERRY}/C3"
        await press(pilot, "d", *"zomer 2023", "enter")
        await until(pilot, lambda: "Deferred: C3." in text(pilot))
        assert cursor(pilot) == f"{FERRY}/C2"
        await press(pilot, "O", *"DVB", "enter")
        await until(pilot, lambda: "Noted: C2." in text(pilot))
        assert cursor(pilot) == f"{FERRY}/C2"


async def test_what_is_closed_is_opened_again_and_what_is_no_commitment_says_so(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/C4", size=WIDE) as pilot:
        await press(pilot, "f")
        await press(pilot, "enter")
        await until(pilot, lambda: "C4 is already kept." in text(pilot))
        await press(pilot, "escape", "R")
        await save(pilot, why="toch niet")
        assert "Open again: C4." in text(pilot)
        assert (stored(root, "C4") or {})["status"] == "open"
        main(pilot).open(f"{FERRY}/E2")
        await settle(pilot)
        await press(pilot, "f")
        assert "E2 is not a commitment" in text(pilot)


async def test_escape_takes_marks_away_before_one_leaves(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "c", "v", "v", "v")
        assert text(pilot).count("◇") == 3
        await press(pilot, "up", "v", "escape")
        assert "◇" not in text(pilot)
        assert here(pilot).pane == "commitments"


async def test_marks_and_what_was_typed_for_them_outlive_a_form_that_is_left(opened: Opened) -> None:
    async with opened(FERRY, size=WIDE) as pilot:
        await press(pilot, "c", "v", "v", "f", "down", *"morgen", "escape")
        assert text(pilot).count("◇") == 2
        await press(pilot, "f")
        assert "morgen" in text(pilot)


async def test_offices_are_completed_as_they_are_typed(opened: Opened) -> None:
    async with opened(f"{FERRY}/C4", size=WIDE) as pilot:
        await press(pilot, "e", "down", "down", *"mini", "right")
        assert form(pilot)._values["by"] == "minister"


async def test_a_proposal_is_changed_as_before_acceptance(opened: Opened, proposals: None) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "i", "e")
        assert "P1: change before accepting" in text(pilot)


async def test_commitments_are_grouped_by_term_status_who_and_owner(opened: Opened, desk: Desk) -> None:
    edit_record(desk, f"{FERRY}/C3", {"owner": "DVB"})
    async with opened(FERRY) as pilot:
        await press(pilot, "c", "down", "z")
        chosen = cursor(pilot)
        check_snapshot("commitments-status-80x24", text(pilot))
        await press(pilot, "z")
        check_snapshot("commitments-who-80x24", text(pilot))
        await press(pilot, "z")
        assert text(pilot).index("DVB") < text(pilot).index("Without an owner")
        assert "By owner." in text(pilot)
        await press(pilot, "z")
        assert "By when they are due." in text(pilot)
        assert cursor(pilot) == chosen


async def test_a_choice_is_shown_and_typed_in_the_words_of_the_interface(opened: Opened, root: Path) -> None:
    async with opened(FERRY, lang="nl") as pilot:
        await press(pilot, "c", "e")
        assert "toezegging" in panel(pilot)
        assert "promise" not in panel(pilot)
        for typed, kind in (("Motie", "motion"), ("question", "question")):
            await fill(pilot, kind=typed)
            await press(pilot, "ctrl+s")
            await until(pilot, lambda kind=kind: (stored(root, "C1") or {})["kind"] == kind)  # type: ignore[misc]
            await settle(pilot)
            await press(pilot, "e")
        await fill(pilot, kind="anders")
        assert "is niet een van: toezegging" in panel(pilot)


async def test_a_form_that_is_higher_than_the_screen_still_says_what_can_be_pressed(opened: Opened) -> None:
    async with opened(FERRY, size=(60, 12)) as pilot:
        await press(pilot, "c", "e")
        assert "esc leave" in panel(pilot)


async def test_what_is_erased_for_good_is_asked_for_and_stays_away(opened: Opened, root: Path) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "c", "colon", *"erase for good", "enter")
        assert "Erase veerdienst-naar-de-eilanden/C1 for good" in panel(pilot)
        await press(pilot, "enter")
        assert stored(root, "C1")
        await press(pilot, "colon", *"erase for good", "enter", "down", "enter")
        await until(pilot, lambda: "Erased veerdienst-naar-de-eilanden/C1 for good." in text(pilot))
        await press(pilot, "u")
        assert stored(root, "C1") is None
