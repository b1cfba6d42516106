"""Other processes read what is new to the index: it becomes the same, whatever becomes of them."""

import io
import pickle
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Never

import pytest

from dossier_tui import processes
from dossier_tui.store.index import ahead, preparer
from dossier_tui.store.index.connection import remove
from dossier_tui.store.index.index import Index
from dossier_tui.store.store import Store

from .index_parts import agrees, small_store

TABLES = ("dossier", "entry", "cites", "file", "day")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store without an index, of which one dossier cannot be read."""
    store = small_store(tmp_path / "dossiers")
    remove(Index(store).path)
    (store.root / "gebroken").mkdir()
    (store.root / "gebroken" / "dossier.json").write_text("{", "utf-8")
    return store


@pytest.fixture
def helped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every dossier that is new be worth a process."""
    monkeypatch.setattr(ahead, "WORTH", 1)
    monkeypatch.setattr(ahead, "cores", lambda: 3)


def rows(store: Store) -> list[list[tuple[object, ...]]]:
    """Return all that the index holds, but for its words."""
    return Index(store).ask(lambda db: [db.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES])


@pytest.mark.usefixtures("helped")
def test_the_index_is_the_same_as_without_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = rows(store)
    agrees(store)
    monkeypatch.setattr(ahead, "cores", lambda: 1)
    Index(store).rebuild()
    assert rows(store) == made


@pytest.mark.usefixtures("helped")
@pytest.mark.parametrize("module", ["dossier_tui.no_such_module", "dossier_tui.errors"])
def test_the_rest_is_read_here_where_they_end_too_soon(
    store: Store, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    monkeypatch.setattr(ahead, "CHILD", module)
    agrees(store)


def test_what_cannot_be_asked_is_read_here(tmp_path: Path) -> None:
    process = processes.start("dossier_tui.errors")
    process.wait()
    slugs = [f"{number:0200}" for number in range(1000)]
    assert ahead.Ahead([process], tmp_path, slugs).take(slugs[0]) is None
    processes.end(process)


def test_a_process_answers_for_each_dossier_that_it_is_asked_for(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = io.BytesIO(pickle.dumps((str(store.root), ["dossier-1", "gebroken"])))
    told = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=asked))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=told))
    monkeypatch.setattr("signal.signal", lambda *_: None)
    preparer.main()
    told.seek(0)
    found, broken = pickle.load(told), pickle.load(told)
    assert [each.kind for each in found.entries][:1] == ["dossier"]
    assert broken is None


def test_few_dossiers_are_read_here(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> Never:
        raise AssertionError

    monkeypatch.setattr(ahead, "start", refuse)
    agrees(store)
