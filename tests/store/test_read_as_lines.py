"""A large dossier that is known to be sound is read as lines; all that is done to it comes out the same."""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from shutil import copytree

import pytest

from dossier_tui.errors import Damaged, Failure
from dossier_tui.store import dossier
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.lined import Lined
from dossier_tui.store.storage import JsonFile, Version, print_tables
from dossier_tui.store.store import Store
from store import index_parts as parts
from store.parts import WHO, add_letter, add_note, clock

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
STEPS = (
    *(parts.add, parts.add, parts.edit, parts.remove, parts.reword, parts.move),
    *(parts.go_back, parts.go_on, parts.rename, parts.purge_some),
)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every dossier count as large."""
    monkeypatch.setattr(dossier, "LARGE", 0)
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def store(large: None, tmp_path: Path) -> Store:
    """Return a store whose dossiers are known to be sound."""
    store = parts.small_store(tmp_path / "dossiers")
    for slug in store.slugs():
        add_note(store.dossier(slug))
    return Store(store.root, store.index)


def is_read_as_lines(file: DossierFile) -> bool:
    return any(isinstance(table, Lined) for table in (file._file.read() or {}).values())


def test_what_is_sound_is_read_as_lines_and_stays_sound_after_a_change(store: Store) -> None:
    for _ in range(3):
        file = Store(store.root, store.index).dossier("dossier-1")
        assert is_read_as_lines(file)
        add_note(file)


def test_after_a_look_at_all_dossiers_those_are_sound_that_stand_as_we_write_them(store: Store) -> None:
    path = store.dossier("dossier-1").places.tables
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=1), "utf-8")
    parts.indexed(store.root).catalogue.ask(str)
    read = {slug: is_read_as_lines(Store(store.root, store.index).dossier(slug)) for slug in store.slugs()}
    assert read == {"dossier-0": True, "dossier-1": False, "dossier-2": True}


def acted(root: Path, seed: int, act: Callable[[Store, Random], None]) -> str:
    """Do something as a program that has just started, and return what it says where that cannot be done."""
    try:
        act(parts.indexed(root), Random(seed))
    except Failure as failure:
        return str(failure)
    return ""


def stands(root: Path) -> dict[str, bytes]:
    """Return all that stands in a store but for the locks."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def ticking(hour: int) -> Callable[[], datetime]:
    """Return a clock of which every look shows another moment after that hour."""
    ticks = count()
    return lambda: START + timedelta(hours=hour, milliseconds=next(ticks))


@pytest.mark.parametrize("seed", range(5))
def test_every_change_is_written_as_if_the_dossier_had_been_parsed(
    store: Store, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other" / "dossiers"
    copytree(store.root, other)
    chance = Random(seed)
    for number in range(12):
        act = chance.choice(STEPS)
        told = []
        for root, limit in ((store.root, 0), (other, 10**9)):
            monkeypatch.setattr(dossier, "LARGE", limit)
            monkeypatch.setattr("dossier_tui.actions.desk.now", ticking(number))
            monkeypatch.setattr(parts, "clock", f"{START:%Y-%m-%dT%H:%M}:{number:02}Z".__str__)
            told.append(acted(root, seed * 100 + number, act))
        assert told[0] == told[1], act
        assert stands(store.root) == stands(other), act
    parts.agrees(parts.indexed(store.root))


@pytest.mark.parametrize(("was", "now"), [(b'"text": "Bellen', b'"text":  "Bellen'), (b"Brief v", b"Brief \\u0076")])
def test_what_is_printed_otherwise_within_a_line_is_not_sound(store: Store, was: bytes, now: bytes) -> None:
    path = store.dossier("dossier-1").places.tables
    path.write_bytes(path.read_bytes().replace(was, now))
    assert now in path.read_bytes()
    os.utime(path, (0, 0))
    for _ in range(2):
        file = Store(store.root, store.index).dossier("dossier-1")
        file.contents()
        assert not is_read_as_lines(file)
        add_note(file)
        assert now in path.read_bytes()


def test_what_came_before_is_kept_and_a_later_look_reads_the_same(store: Store) -> None:
    file = Store(store.root, store.index).dossier("dossier-1")
    before, held = file.places.tables.read_bytes(), file.contents()
    letter, note = add_letter(file, title="Nieuw"), add_note(file)
    assert file.places.tables.with_name("dossier.json.bak").read_bytes() != before
    assert letter not in held.letters
    now = DossierFile(file.places.folder).contents()
    assert file.contents().tables == now.tables
    assert file.contents().history == now.history
    assert file.contents().find(letter).to_record() == now.find(letter).to_record()
    assert note in now.notes


def test_what_an_editor_changed_is_checked_anew(store: Store) -> None:
    file = Store(store.root, store.index).dossier("dossier-1")
    assert is_read_as_lines(file)
    path = file.places.tables
    assert file.contents().as_written
    path.write_bytes(path.read_bytes().replace(b'"status": "open"', b'"status": "maybe"'))
    with pytest.raises(Damaged):
        file.contents()
    with pytest.raises(Damaged):
        add_note(file)
    assert b"maybe" in path.read_bytes()


def test_what_was_put_is_checked_although_the_lines_are_not(store: Store) -> None:
    file = Store(store.root, store.index).dossier("dossier-1")
    with file.change("undo", WHO, clock) as change:
        change.restore("C9", {"text": "Met  spaties ", "status": "open"})
    assert not file.contents().as_written
    assert DossierFile(file.places.folder).contents().commitments["C9"].text == "Met spaties"
    assert not is_read_as_lines(Store(store.root, store.index).dossier("dossier-1"))


def vouched(path: Path) -> JsonFile:
    return JsonFile(path, lambda _: True)


def test_a_line_that_is_no_record_stops_whoever_looks_at_it(tmp_path: Path) -> None:
    path = tmp_path / "dossier.json"
    path.write_bytes(
        print_tables({"notes": {"N1": {"text": "een"}, "N2": {"text": "twee"}}}).replace(b'"een"', b'"een')
    )
    tables = vouched(path).read() or {}
    assert tables["notes"]["N2"] == {"text": "twee"}
    with pytest.raises(Damaged) as damage:
        tables["notes"]["N1"]
    assert damage.value.values["line"] == 3


def test_a_file_that_changes_while_it_is_read_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "dossier.json"
    path.write_bytes(print_tables({"notes": {"N1": {"text": "een"}}}))

    def changed(_: Version) -> bool:
        path.write_bytes(print_tables({"notes": {"N1": {"text": "anders"}}}))
        return True

    assert JsonFile(path, changed).read() == {"notes": {"N1": {"text": "anders"}}}


@pytest.mark.parametrize("odd", ["E01", 'E"1', "X1"])
def test_a_file_with_ids_that_cannot_be_found_by_halves_is_not_sound(tmp_path: Path, odd: str) -> None:
    path = tmp_path / "dossier.json"
    path.write_bytes(print_tables({"events": {"E1": {"title": "een"}}}))
    file = vouched(path)
    assert file.read()
    assert file.is_lined()
    with file.change():
        tables = file.read() or {}
        tables["events"][odd] = {"title": "anders"}
        file.write(tables)
        file.commit()
    assert file.is_lined() == (odd == "E01")
    assert JsonFile(path).read() == {"events": {"E1": {"title": "een"}, odd: {"title": "anders"}}}
    assert JsonFile(path).is_lined() == (odd == "E01")
    if odd == "E01":
        assert (vouched(path).read() or {})["events"][odd] == {"title": "anders"}
