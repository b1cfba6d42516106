"""Undo takes back the last change of any kind, again and again, across programs, and never another's."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from actions.parts import commitment, contents, letter, record, refused, state
from dossier_tui.actions import undo as undoing
from dossier_tui.actions.commitments import add_commitment, close, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier, rename_dossier
from dossier_tui.actions.entries import add_event, add_note, edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.undo import Unsure, undo
from dossier_tui.store.store import Store

Step = tuple[str, Callable[[Desk], object]]
LIFE: list[Step] = [
    ("new", lambda desk: new_dossier(desk, "Kaap", number="36045")),
    ("add", lambda desk: letter(desk, name="brief.md")),
    ("add", lambda desk: add_event(desk, "kaap", "14 januari", "Gesprek", letter="L1")),
    ("add", lambda desk: add_commitment(desk, "kaap", "Informeren", due="voor de zomer", letter="L1")),
    ("add", lambda desk: add_note(desk, "kaap/C1", "Bellen")),
    ("edit", lambda desk: edit_record(desk, "kaap", {"description": "Over de kaap"})),
    ("edit", lambda desk: edit_record(desk, "kaap/L1", {"title": "Anders", "number": "36 045, nr. 12"})),
    ("edit", lambda desk: edit_record(desk, "kaap/C1", {"due": "2027-02-01"})),
    ("defer", lambda desk: defer(desk, "kaap/C1", "2027-06-01", by="L1")),
    ("fulfil", lambda desk: fulfil(desk, "kaap/C1", by="L1", partly=True)),
    ("status withdrawn", lambda desk: close(desk, "kaap/C1", "withdrawn")),
    ("status open", lambda desk: close(desk, "kaap/C1", "open")),
    ("remove", lambda desk: remove_record(desk, "kaap/N1")),
    ("remove", lambda desk: remove_record(desk, "kaap/E1")),
    ("new", lambda desk: new_dossier(desk, "Veer")),
    ("move", lambda desk: move_record(desk, "kaap/L1", "veer")),
    ("rename", lambda desk: rename_dossier(desk, "veer", slug="pont", title="De pont")),
    ("remove", lambda desk: remove_record(desk, "pont/L1")),
    ("remove", lambda desk: remove_record(desk, "kaap/C1")),
    ("remove", lambda desk: remove_dossier(desk, "kaap")),
]


@pytest.fixture(autouse=True)
def _a_clock_that_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every look at the clock see another moment: on this small scale the real one stands still."""
    start = datetime.now(UTC)
    ticks: Iterator[int] = count()
    monkeypatch.setattr("dossier_tui.actions.desk.now", lambda: start + timedelta(milliseconds=next(ticks)))


def test_a_whole_life_is_taken_back_step_by_step_until_there_is_nothing(desk: Desk) -> None:
    states = []
    for _, step in LIFE:
        states.append(state(desk))
        step(desk)
    for (what, _), before in zip(reversed(LIFE), reversed(states), strict=True):
        another_program = Desk(Store(desk.store.root), "K. Klaassen", desk.day)
        assert undo(another_program)[1]["what"] == what
        assert state(desk) == before
    with refused(desk, "error.nothing-to-undo", 1):
        undo(desk)


def test_a_dossier_without_a_history_has_nothing_to_take_back(desk: Desk, kaap: str) -> None:
    tables = {"dossier": {"D": {"title": "Met de hand"}}, "notes": {"N1": {"text": "Met de hand"}}}
    (desk.store.root / "kaap" / "dossier.json").write_text(json.dumps(tables), "utf-8")
    for dossier in (None, "kaap"):
        with refused(desk, "error.nothing-to-undo", 1):
            undo(desk, dossier)


def test_an_undo_is_no_change_that_undo_takes_back(desk: Desk, kaap: str) -> None:
    add_note(desk, "kaap", "een")
    add_note(desk, "kaap", "twee")
    assert [undo(desk)[1]["ids"], undo(desk)[1]["ids"]] == [["N2"], ["N1"]]
    add_note(desk, "kaap", "drie")
    assert undo(desk)[1]["ids"] == ["N3"]  # an id that was taken back is not given again
    assert [entry["what"] for entry in contents(desk).history] == ["new", "add", "add", "undo", "undo", "add", "undo"]


def test_an_undo_tells_in_the_history_who_took_back_what(desk: Desk, kaap: str) -> None:
    add_note(desk, "kaap", "een")
    undo(Desk(desk.store, "K. Klaassen", desk.day))
    taken, told = contents(desk).history[-2:]
    assert (taken["id"], taken["undone"]) == ("H2", told["at"])
    assert (told["who"], told["of"], told["ids"], told["before"]["N1"]["text"]) == ("K. Klaassen", "H2", ["N1"], "een")


def test_undo_of_one_dossier_leaves_the_later_changes_of_others(desk: Desk, kaap: str) -> None:
    add_note(desk, "kaap", "hier")
    new_dossier(desk, "Veer")
    add_note(desk, "veer", "daar")
    assert undo(desk, "ka")[0] == "kaap"
    assert (len(contents(desk).notes), len(contents(desk, "veer").notes)) == (0, 1)


def test_a_key_that_this_version_does_not_know_survives_undo(desk: Desk, kaap: str) -> None:
    path = desk.store.root / "kaap" / "dossier.json"
    path.write_text(path.read_text("utf-8").replace('"title"', '"later": {"x": [1]}, "title"'), "utf-8")
    before = json.loads(path.read_text("utf-8"))["dossier"]["D"]
    edit_record(desk, "kaap", {"description": "Over de kaap"})
    undo(desk)
    after = json.loads(path.read_text("utf-8"))["dossier"]["D"]
    assert after | {"next": None} == before | {"next": None}
    assert after["later"] == {"x": [1]}


def test_a_letter_comes_back_with_text_and_original(desk: Desk, kaap: str) -> None:
    letter(desk, name="brief.md")
    before = state(desk)
    for _ in range(2):
        remove_record(desk, "kaap/L1")
        assert not list((desk.store.root / "kaap" / "letters").iterdir())
        undo(desk)
        assert state(desk) == before


def test_a_letter_taken_back_can_be_added_anew(desk: Desk, kaap: str) -> None:
    letter(desk)
    undo(desk)
    assert letter(desk) == "kaap/L2"
    assert [*contents(desk).letters] == ["L2"]


def test_a_damaged_dossier_does_not_stop_undo_elsewhere(desk: Desk, kaap: str) -> None:
    new_dossier(desk, "Veer")
    add_note(desk, "kaap", "hier")
    (desk.store.root / "veer" / "dossier.json").write_text("{", "utf-8")
    (desk.store.root / ".trash").mkdir()
    (desk.store.root / ".trash" / "stray").mkdir()
    (desk.store.root / ".trash" / ".DS_Store").write_text("", "utf-8")
    assert undo(desk)[0] == "kaap"
    with refused(desk, "error.not-json", 4):
        undo(desk, "veer")


def test_where_the_only_dossier_is_damaged_undo_says_so(desk: Desk, kaap: str) -> None:
    (desk.store.root / "kaap" / "dossier.json").write_text("{", "utf-8")
    with refused(desk, "error.not-json", 4):
        undo(desk)


@pytest.mark.parametrize("hours", [-12, 12])
def test_the_time_of_a_file_may_be_off(desk: Desk, kaap: str, hours: int) -> None:
    """As on a stick that keeps no time zone, or after a copy."""
    new_dossier(desk, "Veer")
    add_note(desk, "kaap", "het laatste")
    moment = datetime.now(UTC).timestamp() + hours * 3600
    os.utime(desk.store.root / "kaap" / "dossier.json", (moment, moment))
    assert undo(desk)[1]["ids"] == ["N1"]


def test_a_clock_that_went_back_does_not_mix_up_a_dossier(
    desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_note(desk, "kaap", "eerst")
    monkeypatch.setattr("dossier_tui.actions.desk.now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
    add_note(desk, "kaap", "daarna")
    assert [undo(desk)[1]["ids"], undo(desk)[1]["ids"]] == [["N2"], ["N1"]]


def test_a_dossier_long_unchanged_is_not_opened(desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    new_dossier(desk, "Veer")
    os.utime(desk.store.root / "kaap" / "dossier.json", (10**9, 10**9))
    opened: list[str] = []
    look = undoing._next_in

    def look_in(desk: Desk, folder: Path, way: undoing.Way) -> undoing.Entry | None:
        opened.append(folder.name)
        return look(desk, folder, way)

    monkeypatch.setattr(undoing, "_next_in", look_in)
    assert undo(desk)[0] == "veer"
    assert set(opened) == {"veer"}


def before_the_lock(desk: Desk, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Desk], object]) -> None:
    """Let another program act after undo has chosen what to take back, and before it holds the dossier."""
    file = desk.store.dossier("kaap")
    change = file.change

    def overtaken(*args: Any, **told: Any) -> object:
        monkeypatch.delattr(file, "change")
        happens(Desk(Store(desk.store.root), "K. Klaassen", desk.day))
        return change(*args, **told)

    monkeypatch.setattr(file, "change", overtaken, raising=False)


def test_a_change_that_comes_in_between_is_not_overwritten(
    desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_commitment(desk, "kaap", "Informeren")
    edit_record(desk, "kaap/C1", {"owner": "Jansen"})
    before_the_lock(desk, monkeypatch, lambda other: edit_record(other, "kaap/C1", {"next_step": "Bellen"}))
    assert undo(desk)[1]["who"] == "K. Klaassen"
    assert (commitment(desk).owner, commitment(desk).next_step) == ("Jansen", None)


def test_what_another_program_took_back_already_is_not_taken_back_twice(
    desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_note(desk, "kaap", "een")
    add_note(desk, "kaap", "twee")
    before_the_lock(desk, monkeypatch, undo)
    assert undo(desk)[1]["ids"] == ["N1"]
    assert contents(desk).notes == {}


def test_the_trash_of_a_dossier_taken_back_is_left_alone(desk: Desk, kaap: str) -> None:
    undo(desk)
    assert desk.store.slugs() == []
    trashed = desk.store.root / ".trash" / "kaap" / "dossier.json"
    assert trashed.exists()
    shutil.copytree(trashed.parent, desk.store.root / "kaap")
    assert record(desk, "kaap/" + add_note(desk, "kaap", "x").partition("/")[2]).text == "x"


@pytest.mark.parametrize("of", [None, "kaap"])
def test_nothing_is_taken_back_of_which_the_caller_is_not_sure(desk: Desk, kaap: str, of: str | None) -> None:
    reference = add_event(desk, kaap, "14 januari", "Gesprek")
    with pytest.raises(Unsure) as unsure:
        undo(desk, of, sure=lambda entry: entry["what"] != "add")
    assert (unsure.value.slug, unsure.value.entry["what"]) == ("kaap", "add")
    assert record(desk, reference).title == "Gesprek"


def test_a_removed_dossier_stays_removed_where_the_caller_is_not_sure(desk: Desk, kaap: str) -> None:
    remove_dossier(desk, kaap)
    with pytest.raises(Unsure) as unsure:
        undo(desk, sure=lambda _: False)
    assert (unsure.value.slug, desk.store.slugs()) == ("kaap", [])


def test_one_is_asked_about_the_change_that_another_program_made_last(
    desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_event(desk, kaap, "14 januari", "Gesprek")
    restore = undoing._restore

    def overtaken(*given: Any) -> None:
        monkeypatch.setattr(undoing, "_restore", restore)
        raise undoing.Overtaken

    monkeypatch.setattr(undoing, "_restore", overtaken)
    seen: list[str] = []
    undo(desk, kaap, sure=lambda entry: not seen.append(entry["id"]))
    assert len(seen) == 2
