"""Killed at any call to the system, what spans two dossiers is old, new, or named by check and finished by repair."""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from store.writers import forked, killed_at

from actions.parts import letter, letters_together, quick_folder, state, timeless
from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier, rename_dossier
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.repair import repair
from dossier_tui.actions.undo import undo
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.check.walk import check_store
from dossier_tui.store.store import Store

Act = Callable[[Desk], object]
ACTS: dict[str, tuple[Act, Act, set[str]]] = {  # what was done before, what is cut short, and what finishes it
    "a move": (lambda desk: None, lambda desk: move_record(desk, "kaap/L2", "zee"), {"finish-move", "follow"}),
    "a new name": (lambda desk: None, lambda desk: rename_dossier(desk, "kaap", slug="punt"), {"take-name", "follow"}),
    "letters together": (lambda desk: None, lambda desk: [*letters_together(desk, "kust", "strand")], {"trash-file"}),
    "a dossier removed": (lambda desk: None, lambda desk: remove_dossier(desk, "kust"), set()),
    "a letter removed": (lambda desk: None, lambda desk: remove_record(desk, "kaap/L3"), {"trash-file"}),
    "a new name taken back": (
        lambda desk: rename_dossier(desk, "kaap", slug="punt"),
        undo,
        {"take-name", "follow"},
    ),
    "a letter brought back": (lambda desk: remove_record(desk, "kaap/L3"), undo, {"trash-file"}),
    "a dossier brought back": (lambda desk: remove_dossier(desk, "kust"), undo, set()),
}


@pytest.fixture
def template() -> Iterator[Path]:
    """A store with dossiers that refer to each other, to be copied for every run."""
    with quick_folder() as folder:
        desk = Desk(Store(folder / "dossiers"), "J. Jansen")
        for title in ("Kaap", "Zee", "Kust"):
            new_dossier(desk, title)
        for _ in range(3):
            letter(desk)
        add_commitment(desk, "kaap", "Informeren", letter="L2", quote="Ik informeer uw Kamer vóór de zomer")
        letter(desk, "zee")
        edit_record(desk, "zee/L1", {"same_as": "kaap/L2"})
        edit_record(desk, "zee/L1", {"title": "Brief aan zee"})
        yield desk.store.root


def opened(root: Path) -> Desk:
    return Desk(Store(root), "J. Jansen")


def copied(template: Path, before: Act) -> Desk:
    """Return a desk at a fresh copy of the store, on which something was done already."""
    root = template.parent / "copy"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(template, root)
    before(opened(root))
    return opened(root)


def killed(desk: Desk, act: Act, at: int) -> bool:
    """Do something in a process that is killed at its n-th call; tell whether it came so far."""

    def work() -> None:
        killed_at(at)
        act(desk)

    _, status = os.waitpid(forked(work), 0)
    return os.WIFSIGNALED(status)


def found(desk: Desk) -> list[Finding]:
    return [each for each in check_store(Store(desk.store.root), reads) if each.kind != "same-original"]


def mended(desk: Desk, done: set[str]) -> list[str]:
    """Repair until nothing is left that can be, take note of how, and return what is wrong after that."""
    left = found(desk)
    for _ in range(3):
        if not any(each.repair for each in left):
            break
        for finding in left:
            if finding.repair:
                repair(opened(desk.store.root), finding)
                done.add(finding.repair)
        left = found(desk)
    return [f"{each.where} {each.kind}" for each in left]


@pytest.mark.parametrize("name", ACTS)
def test_what_a_kill_cuts_short_is_old_new_or_finished_by_repair(template: Path, name: str) -> None:
    before, act, finishing = ACTS[name]
    done: set[str] = set()
    desk = copied(template, before)
    old = timeless(state(desk))
    act(desk)
    new = timeless(state(desk))
    for at in count(1):
        desk = copied(template, before)
        if not killed(desk, act, at):
            break
        assert mended(desk, done) == [], at
        assert timeless(state(desk)) in (old, new), at
        add_note(opened(desk.store.root), "zee", "het leven gaat door")
    assert done - {"drop-leftover"} == finishing | (done & {"trash-file"})


def test_a_move_taken_back_halfway_is_named_and_left_to_a_person(template: Path) -> None:
    kinds = set()
    for at in count(1):
        desk = copied(template, lambda desk: move_record(desk, "kaap/L2", "zee"))
        if not killed(desk, undo, at):
            break
        kinds |= set(mended(desk, set()))
        assert {"kaap/L2", "zee/L2"} & state(desk).keys(), at
    assert kinds == {"zee/L2 half-moved"}
