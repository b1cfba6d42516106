"""What is kept of large dossiers that were found to be sound: it serves the next program, and never lies."""

import json
import os
from pathlib import Path

import pytest

from dossier_tui.store import dossier
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.lined import Lined
from dossier_tui.store.sound import SOUND, Sound
from dossier_tui.store.store import Store
from store.parts import add_note, new

VERSION = (1_795_621_588_488_832_367, 600_000, 2**64 - 1)
LONG_AGO = 1_600_000_000


@pytest.fixture
def sound(tmp_path: Path) -> Sound:
    (tmp_path / "dossiers" / "kaap").mkdir(parents=True)
    return Sound(tmp_path / "dossiers", tmp_path / "cache" / "index.sqlite")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Return a store of which every dossier counts as large, with a place for an index and none there."""
    monkeypatch.setattr(dossier, "LARGE", 0)
    monkeypatch.setattr(os, "fsync", lambda _: None)
    store = Store(tmp_path / "dossiers", tmp_path / "cache" / "index.sqlite")
    new(store)
    return store


def again(store: Store) -> DossierFile:
    """Return the dossier as the next program has it."""
    return Store(store.root, store.index).dossier("kaap")


def is_lined(file: DossierFile) -> bool:
    file.contents()
    return any(isinstance(table, Lined) for table in (file._file.read() or {}).values())


def test_a_version_that_was_kept_is_sound_and_no_other(sound: Sound) -> None:
    assert not sound.holds("kaap", VERSION)
    sound.keep("kaap", VERSION)
    assert sound.holds("kaap", VERSION)
    assert not sound.holds("veer", VERSION)
    assert not any(
        sound.holds("kaap", (VERSION[0] + a, VERSION[1] + b, VERSION[2] - 1)) for a in (0, 1) for b in (0, 1)
    )


def test_what_another_program_kept_by_other_rules_is_not_believed(sound: Sound, tmp_path: Path) -> None:
    sound.keep("kaap", VERSION)
    path = tmp_path / "cache" / f"index.sqlite{SOUND}"
    path.write_text(json.dumps(json.loads(path.read_bytes()) | {"form": [0, 0]}), "utf-8")
    assert not sound.holds("kaap", VERSION)


def test_of_a_dossier_that_is_gone_nothing_is_kept(sound: Sound, tmp_path: Path) -> None:
    (tmp_path / "dossiers" / "veer").mkdir()
    sound.keep("veer", VERSION)
    (tmp_path / "dossiers" / "veer").rmdir()
    sound.keep("kaap", VERSION)
    assert not sound.holds("veer", VERSION)
    assert sound.holds("kaap", VERSION)


def test_where_nothing_can_be_kept_nobody_is_stopped(sound: Sound, tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"no folder")
    sound.keep("kaap", VERSION)
    assert not sound.holds("kaap", VERSION)


def test_after_a_change_the_next_program_reads_lines_without_an_index(store: Store) -> None:
    add_note(store.dossier("kaap"))
    assert store.index
    assert not store.index.exists()
    assert is_lined(again(store))
    add_note(again(store))
    assert is_lined(again(store))


def test_who_uses_no_index_keeps_nothing(store: Store, tmp_path: Path) -> None:
    add_note(Store(store.root).dossier("kaap"))
    assert not is_lined(Store(store.root).dossier("kaap"))
    assert not (tmp_path / "cache").exists()


def test_what_an_editor_left_is_sound_after_one_look_but_not_at_once(store: Store) -> None:
    add_note(store.dossier("kaap"), "Bellen.")
    path = store.dossier("kaap").places.tables
    path.write_bytes(path.read_bytes().replace(b"Bellen", b"Mailen"))
    assert [is_lined(again(store)) for _ in range(2)] == [False, False]
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert [is_lined(again(store)) for _ in range(2)] == [False, True]
    assert [note.text for note in again(store).contents().notes.values()] == ["Mailen."]


def test_what_has_to_be_gone_is_not_told_of_here_either(store: Store, tmp_path: Path) -> None:
    add_note(store.dossier("kaap"))
    assert [*(tmp_path / "cache").iterdir()]
    store.drop_index()
    assert not [*(tmp_path / "cache").iterdir()]
