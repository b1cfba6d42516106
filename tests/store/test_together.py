"""Changes that are written together: all at the end, each with its own entry, one that fails taken back alone."""

import json
import os
import pickle
from contextlib import suppress
from pathlib import Path

import pytest

from dossier_tui.errors import Failure, NotFound, Usage
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.storage import JsonFile, Version
from store.parts import add_letter, add_note, files, notes


def stop(file: DossierFile) -> None:
    """Begin a letter and fail."""
    with file.change("add", "test", lambda: "") as change:
        change.write_text(change.new_id("L"), "Halverwege")
        change.write_original("L9.pdf", b"the original")
        raise Usage("error.reason-empty")


def test_nothing_is_there_before_the_end_and_then_all_of_it(kaap: DossierFile) -> None:
    with kaap.together():
        assert [add_note(kaap, text) for text in ("een", "twee")] == ["N1", "N2"]
        assert add_letter(kaap) == "L1"
        assert notes(kaap) == []
    assert notes(kaap) == ["een", "twee"]
    history = DossierFile(kaap.places.folder).history()
    assert [entry["ids"] for entry in history] == [["D"], ["N1"], ["N2"], ["L1"]]


def test_one_that_fails_is_taken_back_alone(kaap: DossierFile) -> None:
    with kaap.together():
        add_letter(kaap)
        with pytest.raises(Usage):
            stop(kaap)
        assert kaap.contents().letters.keys() == {"L1"}
        assert add_letter(kaap) == "L2"
    there = DossierFile(kaap.places.folder)
    assert there.contents().letters.keys() == {"L1", "L2"}
    assert {"letters/L1.md", "letters/L2.md", "originals/L1.pdf", "originals/L2.pdf"} == {
        name for name in files(kaap.places.folder) if "/" in name
    }
    assert [entry["ids"] for entry in there.history()] == [["D"], ["L1"], ["L2"]]


def test_where_all_of_it_fails_everything_is_as_it_was(kaap: DossierFile) -> None:
    add_note(kaap, "ervoor")
    before = files(kaap.places.folder), kaap.places.tables.read_bytes()
    with suppress(Usage), kaap.together():
        add_letter(kaap)
        add_note(kaap)
        stop(kaap)
    assert (files(kaap.places.folder), kaap.places.tables.read_bytes()) == before
    assert add_letter(kaap) == "L1"


def test_without_a_change_nothing_is_written(kaap: DossierFile) -> None:
    version = kaap.version()
    with kaap.together(), pytest.raises(Usage):
        stop(kaap)
    with kaap.together():
        pass
    assert kaap.version() == version


def test_a_table_of_a_later_program_may_have_any_shape(kaap: DossierFile) -> None:
    tables = json.loads(kaap.places.tables.read_text("utf-8"))
    kaap.places.tables.write_text(json.dumps(tables | {"later": [1, 2], "other": "x"}), "utf-8")
    with kaap.together():
        add_note(kaap)
    after = json.loads(kaap.places.tables.read_text("utf-8"))
    assert (after["later"], after["other"]) == ([1, 2], "x")


def test_a_dossier_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(NotFound), DossierFile(tmp_path / "leeg").together():
        pytest.fail("there is nothing to change")


def test_who_follows_hears_once_of_all_that_was_touched(kaap: DossierFile) -> None:
    heard: list[tuple[set[str], Version | None, Version | None]] = []
    file = DossierFile(kaap.places.folder, lambda _slug, *told: heard.append(told))
    before = file.version()
    with file.together():
        add_letter(file)
        with pytest.raises(Usage):
            stop(file)
        add_note(file)
    with file.together():
        pass
    assert heard == [({"L1", "N1", "D"}, before, file.version())]


def test_new_files_are_on_disk_before_the_tables_that_name_them(
    kaap: DossierFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    synced = os.fsync
    committed = JsonFile.commit

    def sync(handle: int) -> None:
        done.append("sync")
        synced(handle)

    def commit(file: JsonFile, *, backup: bool = True) -> None:
        done.append("commit")
        committed(file, backup=backup)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(JsonFile, "commit", commit)
    with kaap.together():
        add_letter(kaap)
        add_letter(kaap)
        assert done == []
    assert done[: done.index("commit")] == ["sync"] * 6  # four files and the two folders that hold them


def test_a_failure_comes_out_of_another_process_as_it_went_in() -> None:
    reason = Usage("error.reason-not-one-of", choices="a, b")
    told = pickle.loads(pickle.dumps(NotFound("error.field", reason=reason, path=Path("x"))))
    assert isinstance(told, NotFound)
    assert (told.key, told.values["path"]) == ("error.field", Path("x"))
    assert isinstance(told.values["reason"], Failure)
    assert told.values["reason"].values == {"choices": "a, b"}
