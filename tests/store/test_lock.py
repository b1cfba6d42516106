"""One writer at a time, and whoever waits in vain is told so."""

import errno
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.errors import Damaged, Failure, NotFound
from dossier_tui.store import lock
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.lock import locked
from dossier_tui.store.store import Store
from store.parts import add_note, new, notes


def test_a_dossier_that_another_program_holds_is_told_to_be_locked(
    kaap: DossierFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.01)
    before = kaap.places.tables.read_bytes()
    with locked(kaap.places.folder), pytest.raises(Damaged) as refusal:
        add_note(kaap)
    assert (refusal.value.key, refusal.value.code) == ("error.locked", 4)
    assert kaap.places.tables.read_bytes() == before
    assert add_note(kaap) == "N1"


def test_a_dossier_that_another_program_holds_can_be_read(kaap: DossierFile) -> None:
    add_note(kaap)
    with locked(kaap.places.folder):
        assert notes(kaap) == ["Bellen."]


def test_other_dossiers_are_not_held(store: Store, kaap: DossierFile) -> None:
    with locked(kaap.places.folder):
        add_note(new(store, "veer"))


def test_whoever_waited_gets_in(kaap: DossierFile, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([BlockingIOError(errno.EAGAIN, "busy"), PermissionError(errno.EACCES, "busy"), None])
    take = lock._take

    def busy_twice(handle: int) -> None:
        if answer := next(answers):
            raise answer
        take(handle)

    monkeypatch.setattr(lock, "_take", busy_twice)
    assert add_note(kaap) == "N1"


def test_a_disk_that_knows_no_locks_is_told_at_once(kaap: DossierFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_take", no_locks)
    with pytest.raises(Failure) as refusal:
        add_note(kaap)
    assert refusal.value.key == "error.system"
    assert "No locks available" in str(refusal.value.values["reason"])


def while_waiting(monkeypatch: pytest.MonkeyPatch, happens: Any) -> None:
    """Let something happen once, after the lock file was opened and before the lock is taken."""
    take = lock._take

    def late(handle: int) -> None:
        monkeypatch.undo()
        happens()
        take(handle)

    monkeypatch.setattr(lock, "_take", late)


def test_a_dossier_that_was_moved_while_we_waited_is_gone(
    kaap: DossierFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kaap.places.tables.read_bytes()
    while_waiting(monkeypatch, lambda: kaap.places.folder.rename(tmp_path / "moved"))
    with pytest.raises(NotFound):
        add_note(kaap)
    assert (tmp_path / "moved" / "dossier.json").read_bytes() == before


def test_a_dossier_made_anew_while_we_waited_is_changed_under_its_own_lock(
    store: Store, kaap: DossierFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replaced() -> None:
        kaap.places.folder.rename(tmp_path / "moved")
        add_note(new(Store(store.root), title="Een andere kaap"), "in de nieuwe")

    while_waiting(monkeypatch, replaced)
    assert add_note(kaap, "ook in de nieuwe") == "N2"
    assert notes(kaap) == ["in de nieuwe", "ook in de nieuwe"]
    assert notes(DossierFile(tmp_path / "moved")) == []
