"""A real disk that is full: what fits is done, what does not is told, and nothing is ever halfway."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from scale import LONG

from actions.parts import letters_together, state, timeless
from dossier_tui.actions.commitments import add_commitment, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier, rename_dossier
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.undo import undo
from dossier_tui.errors import Failure
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.walk import check_store
from dossier_tui.store.store import Store

SIZE = 256  # kB
BLOCK = 4096
ACTS: dict[str, Callable[[Desk], object]] = {
    "a note": lambda desk: add_note(desk, "kaap", "Bellen. " * 400),
    "a letter": lambda desk: add_letter(desk, "kaap", b"Geachte leden,\n" * 300, "b.md", Given(title="Brief")),
    "letters together": lambda desk: [*letters_together(desk, "kust", "strand")],
    "an edit": lambda desk: edit_record(desk, "kaap/C1", {"private_note": "x" * 5000}),
    "a fulfilment": lambda desk: fulfil(desk, "kaap/C1", why="y" * 5000),
    "a removal": lambda desk: remove_record(desk, "kaap/L1"),
    "a move": lambda desk: move_record(desk, "kaap/L1", "zee"),
    "a new dossier": lambda desk: new_dossier(desk, "Noord", description="z" * 5000),
    "a new name": lambda desk: rename_dossier(desk, "kaap", slug="punt"),
    "a dossier removed": lambda desk: remove_dossier(desk, "zee"),
    "an undo": lambda desk: undo(desk),
}


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, in memory, on which little fits."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}k", "none", str(disk)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a disk")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def leave(disk: Path, blocks: int) -> None:
    """Fill a disk but for so many blocks."""
    with (disk / "full").open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(b"\0" * BLOCK)
        file.truncate(max(file.tell() // BLOCK - blocks, 0) * BLOCK)


def refusal(desk: Desk, act: Callable[[Desk], object]) -> str:
    """Do something, and return the key of the sentence with which it was refused, or nothing."""
    try:
        act(Desk(Store(desk.store.root), "J. Jansen"))
    except Failure as failure:
        return failure.key
    return ""


@pytest.mark.skipif(not LONG, reason="mounts a disk: DOSSIER_LONG=1")
@pytest.mark.parametrize("name", ACTS)
def test_on_a_full_disk_a_change_is_made_or_not(small: Path, name: str) -> None:
    desk = Desk(Store(small / "dossiers"), "J. Jansen")
    for title in ("Kaap", "Zee"):
        new_dossier(desk, title)
    add_letter(desk, "kaap", b"Geachte voorzitter,\n" * 300, "a.md", Given(title="Eerste"))
    add_commitment(desk, "kaap", "Informeren")
    old = timeless(state(desk))
    for blocks in count():
        leave(small, blocks)
        told = refusal(desk, ACTS[name])
        (small / "full").unlink()
        if timeless(state(desk)) != old:
            break
        assert told == "error.disk-full"
        assert check_store(Store(desk.store.root), reads) == []
    assert blocks > 0
    assert told == ""
    assert check_store(Store(desk.store.root), reads) == []
