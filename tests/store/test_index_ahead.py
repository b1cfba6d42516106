"""Dossiers that other processes read ahead come into the index as if it had read them itself."""

import io
import marshal
import signal
from contextlib import closing
from pathlib import Path
from subprocess import Popen

import pytest

from dossier_tui.processes import start
from dossier_tui.store.index import ahead, sweep
from dossier_tui.store.index.ahead import LENGTH, answer_all, read_ahead
from dossier_tui.store.index.marks import lacks
from dossier_tui.store.index.writer import Whole
from dossier_tui.store.store import Store

from .index_parts import agrees, indexed, small_store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store that is read by two other processes, of which there is no index yet."""
    monkeypatch.setattr(sweep, "READ_APART", 0)
    monkeypatch.setattr(ahead, "cores", lambda: 3)
    small_store(tmp_path / "dossiers")
    return indexed(tmp_path / "dossiers")


def test_an_index_made_of_what_others_read_says_what_the_dossiers_say(store: Store) -> None:
    agrees(store)


def marks(store: Store) -> tuple[int, int]:
    """Return whether common words are marked, and in how many entries one is marked as lacking."""
    lacking = " OR ".join(lacks(kind, "over") for kind in ("letter", "commitment", "dossier"))
    asked = "SELECT (SELECT value FROM meta WHERE name = 'common'), count(*) FROM words WHERE words MATCH ?"
    found = store.catalogue.ask(lambda db: db.execute(asked, (lacking,)).fetchone())
    assert found
    return found[0], found[1]


def test_common_words_are_marked_in_the_index_of_a_very_large_store_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert marks(store) == (0, 0)
    assert store.index
    store.index.unlink()
    monkeypatch.setattr(sweep, "LARGE", 0)
    assert marks(store) == (1, 12)
    agrees(store)


def test_what_was_read_without_these_marks_is_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.index
    store.index.unlink()
    monkeypatch.setattr(sweep, "LARGE", 0)
    monkeypatch.setattr(ahead, "read_ahead", lambda root, slugs, sizes, common: read_ahead(root, slugs, sizes))
    assert marks(store) == (1, 12)


def test_a_dossier_that_cannot_be_read_is_left_to_who_asked(store: Store) -> None:
    (store.root / "dossier-1" / "dossier.json").write_text("{", "utf-8")
    found = dict(read_ahead(store.root, store.slugs(), dict.fromkeys(store.slugs(), 1)))
    assert found.pop("dossier-1") is None
    assert found.keys() == {"dossier-0", "dossier-2"}
    agrees(store)


def test_processes_that_end_leave_what_they_did_not_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "start", lambda _: start("dossier_tui.nothing"))
    sizes = dict.fromkeys(store.slugs(), 1)
    assert sorted(read_ahead(store.root, store.slugs(), sizes)) == [(slug, None) for slug in store.slugs()]
    agrees(store)


def test_they_end_with_who_stops_asking(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Popen[bytes]] = []

    def starting(module: str) -> Popen[bytes]:
        started.append(start(module))
        return started[-1]

    monkeypatch.setattr(ahead, "start", starting)
    slugs = store.slugs() * 50
    with closing(read_ahead(store.root, slugs, dict.fromkeys(slugs, 1))) as coming:
        next(coming)
    assert [process.returncode for process in started] == [-signal.SIGKILL] * 2


def test_where_no_process_can_be_made_this_one_reads_all(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: str) -> Popen[bytes]:
        raise OSError

    monkeypatch.setattr(ahead, "start", refused)
    agrees(store)


@pytest.fixture
def alone(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The same store on a machine with one core."""
    monkeypatch.setattr(ahead, "cores", lambda: 1)
    return store


def test_with_one_core_nobody_reads_ahead(alone: Store) -> None:
    assert [*read_ahead(alone.root, ["dossier-0"], {"dossier-0": 1})] == [("dossier-0", None)]


@pytest.mark.parametrize("gathered", [1, 1_000_000])
def test_a_process_answers_each_dossier_in_turn(store: Store, monkeypatch: pytest.MonkeyPatch, gathered: int) -> None:
    monkeypatch.setattr(ahead, "GATHERED", gathered)
    told = io.BytesIO()
    asked = marshal.dumps((str(store.root), False)) + marshal.dumps("dossier-0") + marshal.dumps("nothing")
    answer_all(io.BytesIO(asked), told)
    told.seek(0)
    first, second = (marshal.loads(told.read(int.from_bytes(told.read(LENGTH)))) for _ in range(2))
    assert Whole(*first).counted[0] == store.dossier("dossier-0").contents().dossier.title
    assert second is None
