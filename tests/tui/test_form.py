"""The form over the screen: what is typed is said as it is typed, and never lost by anything but leaving."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.proposals import reject
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.records import Proposal
from dossier_tui.tui.screens.form import Field, Form
from dossier_tui.tui.theme import ALL
from dossier_tui.words import Words

from .conftest import Opened
from .look import here, main, press, settle, text, until
from .proposing import FERRY, TUG

WIDE = (120, 40)
SAID = {"letter": "L1", "exact": TUG}


def record(root: Path, record_id: str) -> dict[str, object]:
    tables = {"E": "events", "C": "commitments", "P": "proposals"}
    found: dict[str, object] = json.loads((root / FERRY / "dossier.json").read_bytes())[tables[record_id[0]]][record_id]
    return found


def form(pilot: Pilot[None]) -> Form:
    assert isinstance(pilot.app.screen, Form)
    return pilot.app.screen


async def fill(pilot: Pilot[None], value: str, down: int = 0) -> None:
    """Go so many fields down, and type a value instead of what is there."""
    await press(pilot, *["down"] * down, "end", "ctrl+u")
    for each in value:
        await pilot.press("space" if each == " " else each)
    await settle(pilot)


pytestmark = pytest.mark.usefixtures("proposals")


async def test_the_fields_of_an_event_stand_there_with_their_sentence(opened: Opened) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "e")
        told = " ".join(text(pilot).split())
        for each in ("P1: change before accepting (event)", "“In het overleg van 13 januari", "13 January 2022"):
            assert each in told
        assert [line.field.name for line in form(pilot)._lines] == ["when", "title", "kind", "place"]


async def test_a_date_in_words_is_said_as_it_is_typed_and_accepted(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, "vorige maand")
        assert "December 2021" in text(pilot)  # it hangs on the letter's date
        await fill(pilot, "Gesprek", down=1)
        await press(pilot, "enter")
        assert here(pilot).pane == "letter"
        assert "Accepted: E4 “Gesprek”. u takes it back." in text(pilot)
    event = record(root, "E4")
    assert (event["when"], event["when_words"], event["title"]) == ("2021-12", "vorige maand", "Gesprek")
    assert event["kind"] == "debate"


async def test_what_is_no_date_is_said_at_its_field_and_not_accepted(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, "ergens")
        assert "✗ “ergens”" in text(pilot)
        await fill(pilot, "Gesprek", down=1)
        await press(pilot, "enter")
        assert form(pilot).focused is form(pilot)._lines[0].input
        assert record(root, "P1")["state"] == "waiting"
        await fill(pilot, "Q1 2022")
        await press(pilot, "ctrl+s")
        assert record(root, "E4")["when"] == "2022-33"


@pytest.mark.parametrize("keys", [(), ("x", "y"), ("down", "Q", "e", "n")])
async def test_escape_leaves_everything_as_it_was(opened: Opened, root: Path, keys: tuple[str, ...]) -> None:
    before = (root / FERRY / "dossier.json").read_bytes()
    async with opened(f"{FERRY}/P1") as pilot:
        await press(pilot, "e", *keys, "escape")
        assert here(pilot).pane == "letter"
        assert main(pilot).pane.deciding == f"{FERRY}/P1"
    assert (root / FERRY / "dossier.json").read_bytes() == before


async def test_letters_that_are_keys_elsewhere_are_just_letters_here(opened: Opened) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, "q x e n p A t ?", down=1)
        assert form(pilot)._lines[1].input.value == "q x e n p A t ?"


async def test_a_commitment_is_changed_with_its_term_in_words(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/P3", size=WIDE) as pilot:
        await press(pilot, "e")
        assert "one of: promise, undertaking, motion, question" in text(pilot)
        await fill(pilot, "undertaking", down=1)
        await fill(pilot, "binnen drie weken", down=3)
        assert "last day 10 February 2022" in text(pilot)
        await press(pilot, "enter")
    made = record(root, "C5")
    assert (made["kind"], made["due_words"], made["due_by"]) == ("undertaking", "binnen drie weken", "2022-02-10")
    assert (made["text"], made["to"]) == ("Kosten melden", "Tweede Kamer")


@pytest.mark.parametrize(("typed", "told"), [("spoedig", "undated"), ("", "undated"), ("mei 2022", "May 2022")])
async def test_a_term_says_what_it_means(opened: Opened, typed: str, told: str) -> None:
    async with opened(f"{FERRY}/P3", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, typed, down=4)
        assert told in text(pilot)


@pytest.mark.parametrize(("down", "typed", "told"), [(0, "", "✗ is empty."), (1, "wens", "✗ is not one of: promise")])
async def test_a_value_that_does_not_fit_is_said_at_its_field(opened: Opened, down: int, typed: str, told: str) -> None:
    async with opened(f"{FERRY}/P3", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, typed, down=down)
        assert told in text(pilot)


async def test_a_fulfilment_says_which_commitment_it_keeps(opened: Opened, root: Path) -> None:
    async with opened(f"{FERRY}/P4", size=WIDE) as pilot:
        await press(pilot, "e")
        assert "“Vragen over de haven beantwoorden”, open" in text(pilot)
        await fill(pilot, "C9")
        assert "✗ There is no C9" in text(pilot)
        await fill(pilot, "kustwacht/C1")
        assert "“Antwoord op vragen over de kustwacht”, open" in text(pilot)
        await fill(pilot, "c1")
        assert "“Kamer informeren over de kosten van de sleepboot”" in text(pilot)
        await fill(pilot, "misschien", down=1)
        assert "✗ “misschien” is" in text(pilot)
        await fill(pilot, "ja")
        await fill(pilot, "spoedig", down=1)
        assert "✗ “spoedig”" in text(pilot)
        await fill(pilot, "21 januari")
        assert "21 January 2022" in text(pilot)
        await press(pilot, "enter")
    kept = record(root, "C1")
    assert (kept["status"], kept["fulfilled_by"]) == ("partly", [{"letter": "L1", "on": "2022-01-21", "why": None}])


async def test_what_cannot_be_accepted_as_it_stands_is_said_below(opened: Opened, desk: Desk) -> None:
    remove_record(desk, f"{FERRY}/C3")
    async with opened(f"{FERRY}/P4", size=WIDE) as pilot:
        await press(pilot, "e")
        assert "✗ Which commitment does the letter mean?" in text(pilot)
        await press(pilot, "enter")
        assert text(pilot).count("Which commitment does the letter mean?") == 2
        await fill(pilot, "C1")
        await press(pilot, "enter")
        assert here(pilot).pane == "letter"


async def test_a_change_from_outside_leaves_the_form_and_what_is_typed(opened: Opened, desk: Desk, root: Path) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Gesprek", down=1)
        edit_record(desk, f"{FERRY}/L1", {"title": "Een andere titel"})
        add_note(desk, FERRY, "Ondertussen.")
        await until(pilot, lambda: "Een andere titel" in text(pilot).splitlines()[0])
        assert form(pilot)._lines[1].input.value == "Gesprek"
        await press(pilot, "s", "enter")
        assert record(root, "E4")["title"] == "Gespreks"


async def test_what_is_decided_meanwhile_is_said_and_what_is_typed_stays(opened: Opened, desk: Desk) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Gesprek", down=1)
        reject(desk, [f"{FERRY}/P1"])
        await until(pilot, lambda: "3 of 4 proposals left" in text(pilot))
        await press(pilot, "enter")
        assert "P1 is rejected already." in text(pilot)
        assert form(pilot).typed == {"title": "Gesprek"}
        await press(pilot, "escape")
        assert main(pilot).pane.deciding == f"{FERRY}/P2"


async def test_a_letter_or_dossier_that_vanishes_meanwhile_is_said(opened: Opened, desk: Desk, root: Path) -> None:
    async with opened(f"{FERRY}/P1", size=WIDE) as pilot:
        await press(pilot, "e")
        remove_record(desk, f"{FERRY}/L1")
        await until(pilot, lambda: main(pilot).trail.here.pane == "overview")
        await press(pilot, "enter")
        assert "There is no P1" in text(pilot)
        shutil.rmtree(root / FERRY)
        await press(pilot, "enter")
        assert form(pilot)
        await press(pilot, "escape")
        await until(pilot, lambda: here(pilot).pane == "home")


@pytest.mark.parametrize("size", [(60, 15), (40, 10), (20, 5), (1, 1)])
async def test_it_is_drawn_at_every_size_and_the_field_typed_in_is_in_sight(
    opened: Opened, size: tuple[int, int], root: Path
) -> None:
    async with opened(f"{FERRY}/P3", size=size) as pilot:
        await press(pilot, "e")
        await fill(pilot, "mei 2022", down=4)
        assert size[0] < 40 or "mei 2022" in text(pilot)
        await press(pilot, "enter")
    assert record(root, "C5")["due"] == "2022-05"


async def test_what_a_value_hides_is_drawn_as_a_sign_and_kept(opened: Opened, root: Path) -> None:
    path = root / FERRY / "dossier.json"
    path.write_text(path.read_text("utf-8").replace('"Kosten melden"', '"Kosten \u202emelden"'), "utf-8")
    async with opened(f"{FERRY}/P3", size=WIDE) as pilot:
        await press(pilot, "e")
        assert "Kosten \ufffdmelden" in text(pilot)
        assert "\u202e" not in text(pilot)
        await press(pilot, "enter")
    assert record(root, "C5")["text"] == "Kosten \u202emelden"


class Forms(App[None]):
    """A form alone, over nothing."""

    def __init__(self, fails: Failure | None = None) -> None:
        super().__init__()
        self.register_theme(ALL["dark"])
        self.theme = "dark"
        self.saved: list[Mapping[str, str]] = []
        self.ended: list[str | None] = []
        self._fails = fails

    def on_mount(self) -> None:
        fields = [Field("a", "A", "een", str.upper), Field("b", "B", "", _only_numbers)]
        self.push_screen(Form("Titel [/x]", "", fields, self._save, Words("nl")), self.ended.append)

    def _save(self, typed: Mapping[str, str]) -> str:
        self.saved.append(typed)
        if self._fails:
            raise self._fails
        return "gedaan"


def _only_numbers(typed: str) -> str:
    if typed and not typed.isdigit():
        raise Usage("error.reason-not-a-count")
    return ""


async def test_a_form_hands_over_what_was_changed_and_ends_with_what_is_told() -> None:
    app = Forms()
    async with app.run_test() as pilot:
        await pilot.press("t", "j", "e", "s", "tab", "4", "enter")
        await pilot.pause()
    assert app.saved == [{"a": "eentjes", "b": "4"}]
    assert app.ended == ["gedaan"]


async def test_a_form_without_changes_hands_over_none() -> None:
    app = Forms()
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await pilot.pause()
    assert app.saved == [{}]


async def test_a_form_goes_to_the_first_field_that_does_not_fit() -> None:
    app = Forms()
    async with app.run_test() as pilot:
        await pilot.press("down", "x", "up", "enter")
        screen = app.screen
        assert isinstance(screen, Form)
        assert screen.focused is screen._lines[1].input
        assert app.saved == []
        await pilot.press("escape")
    assert app.ended == [Words("nl")("screen.draft-kept")]


async def test_a_form_stays_where_saving_fails() -> None:
    app = Forms(Failure("error.nothing-to-undo"))
    async with app.run_test() as pilot:
        await pilot.press("x", "enter")
        await pilot.pause(0.05)
        screen = app.screen
        assert isinstance(screen, Form)
        assert screen.typed == {"a": "eenx"}
        assert app.ended == []


async def test_why_saving_failed_is_brought_in_sight() -> None:
    app = Forms(Failure("error.nothing-to-undo"))
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.press("x", "enter")
        await until(pilot, lambda: "niets" in text(pilot))


async def test_a_deferral_says_which_commitment_it_moves_and_to_when(opened: Opened, desk: Desk, root: Path) -> None:
    file = desk.store.dossier(FERRY)
    late = {"of": "de steiger", "commitment": "C1", "due": "2022-03", "due_words": "in maart", "due_by": "2022-03-31"}
    with file.change("propose", desk.who, desk.at) as change:
        change.put(Proposal(id=change.new_id("P"), letter="L1", kind="deferral", fields=late, quote=SAID))
    async with opened(f"{FERRY}/P5", size=WIDE) as pilot:
        await press(pilot, "e")
        assert "“Kamer informeren over de kosten van de sleepboot”" in text(pilot)
        assert "March 2022" in text(pilot)
        await fill(pilot, "eind april", down=1)
        assert "30 April 2022" in text(pilot)
        await press(pilot, "enter")
    moved = record(root, "C1")
    assert (moved["due_words"], moved["due_log"][-1]["letter"]) == ("eind april", "L1")


async def test_what_is_accepted_about_another_dossier_is_named_with_it(opened: Opened, desk: Desk) -> None:
    new_dossier(desk, "Haven")
    add_commitment(desk, "haven", "Steiger")
    file = desk.store.dossier(FERRY)
    kept = {"of": "de steiger", "commitment": "haven/C1"}
    with file.change("propose", desk.who, desk.at) as change:
        change.put(Proposal(id=change.new_id("P"), letter="L1", kind="fulfilment", fields=kept, quote=SAID))
    async with opened(f"{FERRY}/P5", size=WIDE) as pilot:
        await press(pilot, "space")
        assert "haven/C1 “Steiger”" in text(pilot)
