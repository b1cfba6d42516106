"""The index seen from the command line: it is made and kept by itself, told of in words, and never in the way."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cli_run import Run

from dossier_tui.cli import face

OVER_ALL = (
    *(("list",), ("list", "--json"), ("today",), ("today", "--json"), ("due",), ("due", "--json")),
    *(("due", "--group", by) for by in ("status", "who", "owner")),
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of its own."""
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_list_makes_the_index_and_the_command_tells_of_it(bridge: Run, cache: Path) -> None:
    assert bridge("index", "--json").json["size"] == 0
    assert "There is no index" in bridge("index").err
    bridge("list")
    told = bridge("index", "--json").json
    assert Path(told["path"]).parent == cache
    assert {key: told[key] for key in ("dossiers", "letters", "behind", "in_step")} == {
        "dossiers": 1,
        "letters": 1,
        "behind": 0,
        "in_step": True,
    }
    assert told["size"] == Path(told["path"]).stat().st_size
    shown = bridge("index")
    assert told["path"] in "".join(shown.out.split())
    assert shown.err == "It is in step with the store.\n"


def test_an_index_that_is_behind_says_so_until_the_next_question(bridge: Run, store: Path) -> None:
    bridge("list")
    (store / "zandbrug" / "letters" / "L1.md").write_text("Iets anders.", "utf-8")
    assert "behind by 1 dossier" in bridge("index").err
    bridge("list")
    assert bridge("index", "--json").json["in_step"]


def test_a_change_of_ours_leaves_the_index_in_step(bridge: Run) -> None:
    bridge("list")
    bridge("edit", "zandbrug/C1", "owner=ik")
    bridge("new", "Kade")
    assert bridge("index", "--json").json["behind"] == 0


def test_the_index_goes_and_comes_back_when_asked(bridge: Run, cache: Path) -> None:
    bridge("list")
    assert bridge("index", "--remove")[0] == 0
    assert list(cache.iterdir()) == []
    assert bridge("index", "--rebuild").code == 0
    assert len(list(cache.iterdir())) == 1
    assert bridge("index", "--rebuild", "--remove").code == 2


@pytest.mark.parametrize("args", OVER_ALL, ids=" ".join)
def test_an_answer_is_the_same_with_the_index_and_without(
    sample: Run, cache: Path, args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, again = sample(*args), sample(*args)
    assert list(cache.iterdir()) != []
    monkeypatch.setenv("DOSSIER_CACHE", "/dev/null/nowhere")
    without = sample(*args)
    assert first == again == (without.code, without.out, "")
    assert "cannot be used now" in without.err
    assert without.err.count("\n") == 1


def test_a_damaged_index_is_said_to_be_and_made_anew_by_the_next_question(bridge: Run, cache: Path) -> None:
    listed = bridge("list")
    (index,) = cache.iterdir()
    index.write_bytes(b"no database" * 1000)
    told = bridge("index")
    assert (told.code, "index --rebuild" in told.err) == (1, True)
    again = bridge("list")
    assert (again.code, again.out) == (listed.code, listed.out)
    assert "is being made anew" in again.err
    assert bridge("list").err == ""


def test_a_locked_index_keeps_nobody_from_writing_or_reading(
    bridge: Run, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.store.index.index.PATIENCE", 0.01)
    bridge("list")
    (index,) = cache.iterdir()
    with closing(sqlite3.connect(index, isolation_level=None)) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        assert bridge("new", "Kade")[:2] == (0, "kade\n")
        told = bridge("list", "--json")
    assert [each["slug"] for each in told.json] == ["kade", "zandbrug"]
    assert "database is locked" in told.err
    assert "kade" in bridge("list").out


def test_a_damaged_dossier_is_named_from_the_index_too(bridge: Run, store: Path) -> None:
    bridge("new", "Kade")
    bridge("list")
    (store / "kade" / "dossier.json").write_text("{", "utf-8")
    for _ in range(2):
        told = bridge("list", "--json")
        assert [each["slug"] for each in told.json] == ["zandbrug"]
        assert "kade" in told.err


def test_a_long_sweep_says_once_in_a_pipe_that_it_is_one(bridge: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(face, "MOMENT", -1)
    assert bridge("list").err == "Looking for what has changed in the store, for the index…\n"


def test_a_dossier_is_found_by_its_number_from_the_index(bridge: Run) -> None:
    number = json.loads(bridge("list", "--json").out)[0]["number"]
    assert bridge("show", str(number)).code == (0 if number else 3)
