"""The system fails at every call in turn: what is there afterwards is the old state or the new one, never between."""

import errno
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from actions.faults import faults
from actions.parts import letter, letters_together, quick_folder, record, state, timeless
from dossier_tui.actions.commitments import add_commitment, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier, rename_dossier
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.undo import undo
from dossier_tui.errors import Failure
from dossier_tui.store.store import Store

Act = Callable[[Desk], object]
ERRORS = [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()]
WITHIN_ONE: dict[str, Act] = {
    "note": lambda desk: add_note(desk, "kaap", "Bellen"),
    "letter": lambda desk: letter(desk, name="brief.md"),
    "edit": lambda desk: edit_record(desk, "kaap/C1", {"owner": "Jansen"}),
    "fulfil": lambda desk: fulfil(desk, "kaap/C1", by="L1"),
    "undo": lambda desk: undo(desk, "kaap"),
    "new": lambda desk: new_dossier(desk, "Noord"),
    "remove a dossier": lambda desk: remove_dossier(desk, "veer"),
    "remove a note": lambda desk: remove_record(desk, "kaap/N1"),
}
LEAVING_FILES: dict[str, Act] = {"remove a letter": lambda desk: remove_record(desk, "kaap/L1")}


@pytest.fixture
def template() -> Iterator[Path]:
    """A store with two dossiers that refer to each other, to be copied for every run."""
    with quick_folder() as folder:
        yield fill(Desk(Store(folder / "dossiers"), "J. Jansen"))


def fill(desk: Desk) -> Path:
    """Fill a store with what the actions below change, and return its folder."""
    new_dossier(desk, "Kaap")
    letter(desk)
    add_commitment(desk, "kaap", "Informeren", letter="L1", quote="Ik informeer uw Kamer vóór de zomer")
    new_dossier(desk, "Veer")
    letter(desk, "veer", name="brief.md")
    add_note(desk, "veer/L1", "Nalezen")
    add_note(desk, "kaap/L1", "Bellen")
    edit_record(desk, "kaap/C1", {"next_step": "Bellen"})
    return desk.store.root


def run(template: Path, at: int, error: BaseException, act: Act) -> tuple[Desk, bool, bool]:
    """Do an action on a copy of the store; return its desk, whether the fault came, and whether it was told."""
    root = template.parent / "copy"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(template, root)
    desk = Desk(Store(root), "J. Jansen")
    told = False
    with faults(at, error) as fault:
        try:
            act(desk)
        except (Failure, KeyboardInterrupt):
            told = True
    return Desk(Store(root), "J. Jansen"), fault.happened, told


def leftovers(desk: Desk) -> list[str]:
    """Return what no record names: half-written files, texts and originals."""
    found = [str(path) for path in desk.store.root.rglob(".tmp-*")]
    for contents in desk.store.each([]):
        places = desk.store.dossier(contents.slug).places
        texts = {places.text(key) for key in contents.letters}
        originals = {places.original((one.original or {})["file"]) for one in contents.letters.values()}
        for folder, named in (("letters", texts), ("originals", originals)):
            found += [str(path) for path in (places.folder / folder).glob("*") if path not in named]
    return found


@pytest.mark.parametrize("error", ERRORS, ids=["full", "interrupted"])
@pytest.mark.parametrize("name", [*WITHIN_ONE, *LEAVING_FILES])
def test_a_change_is_made_or_not(template: Path, name: str, error: BaseException) -> None:
    act = (WITHIN_ONE | LEAVING_FILES)[name]
    old = timeless(state(Desk(Store(template), "J. Jansen")))
    new = timeless(state(run(template, 10**9, error, act)[0]))
    assert old != new
    for at in count(1):
        desk, happened, told = run(template, at, error, act)
        after = timeless(state(desk))
        assert after in (old, new), at
        assert told or after == new, at
        if not happened:
            return
        add_note(desk, "kaap", "het leven gaat door")
        if name == "new":
            new_dossier(desk, "Zuid")
        assert name in LEAVING_FILES or leftovers(desk) == [], at


@pytest.mark.parametrize("error", ERRORS, ids=["full", "interrupted"])
def test_of_letters_that_come_in_together_those_are_there_of_which_somebody_was_told(
    template: Path, error: BaseException
) -> None:
    for at in count(1):
        told: list[str] = []
        desk, happened, failed = run(template, at, error, lambda desk: told.extend(letters_together(desk, "a", "b")))  # noqa: B023 - called at once
        there = [key for key in ("kaap/L2", "kaap/L3") if key in state(desk)]
        assert failed or told == there == ["kaap/L2", "kaap/L3"], at
        assert set(told) <= set(there), at
        assert leftovers(desk) == [], at
        if not happened:
            return
        add_note(desk, "kaap", "het leven gaat door")


@pytest.mark.parametrize("error", ERRORS, ids=["full", "interrupted"])
def test_a_move_never_loses_what_it_moves(template: Path, error: BaseException) -> None:
    for at in count(1):
        desk, happened, told = run(template, at, error, lambda desk: move_record(desk, "kaap/L1", "veer"))
        found = state(desk)
        there = [each for each in ("kaap/L1", "veer/L2") if each in found]
        assert there, at
        assert all("vóór de zomer" in found[f"{each} files"][0] for each in there), at
        assert told or there == ["veer/L2"], at
        if not happened:
            return
        if there != ["kaap/L1"]:
            undo(desk, "veer" if "kaap/L1" in there else "kaap")
        assert "kaap/L1" in state(desk), at
        assert record(desk, "kaap/C1").quotes[0]["letter"] == "L1"


@pytest.mark.parametrize("error", ERRORS, ids=["full", "interrupted"])
def test_a_rename_is_whole_or_can_be_taken_back(template: Path, error: BaseException) -> None:
    template_desk = Desk(Store(template), "J. Jansen")
    move_record(template_desk, "kaap/C1", "veer")
    old = timeless(state(template_desk))
    for at in count(1):
        desk, happened, told = run(template, at, error, lambda desk: rename_dossier(desk, "kaap", slug="hoek"))
        if "hoek" in desk.store.slugs():
            assert told or record(desk, "veer/C1").quotes[0]["letter"] == "hoek/L1", at
            undo(desk, "hoek")
        assert timeless(state(desk)) == old, at
        if not happened:
            return
