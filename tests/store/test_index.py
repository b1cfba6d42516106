"""The index says what opening every dossier says, whatever happened to the store, and by whom."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.purge import purge
from dossier_tui.errors import Failure
from dossier_tui.store.index import connection, sweep
from dossier_tui.store.index.index import Index
from dossier_tui.store.index.schema import can_delete
from dossier_tui.store.places import Places
from dossier_tui.store.store import Store
from store.index_parts import STEPS, agrees, answers, found, indexed, put_letter, small_store
from store.parts import WHO, add_letter, clock, new

SQLITES: list[ModuleType] = [sqlite3]
with suppress(ImportError):
    import pysqlite3

    SQLITES.append(pysqlite3)


def take_step(store: Store, number: int, seed: int) -> None:
    """Change the store by one of STEPS; one that cannot be taken as things are is not."""
    if store.slugs():
        with suppress(Failure, FileNotFoundError):
            STEPS[number](store, Random(seed))


@pytest.mark.parametrize("module", SQLITES, ids=lambda module: f"sqlite {module.sqlite_version}")
@given(st.lists(st.tuples(st.integers(0, len(STEPS) - 1), st.integers(0, 999)), min_size=3, max_size=7))
@settings(max_examples=5)
def test_it_answers_what_the_dossiers_answer_after_any_changes(
    module: ModuleType, steps: list[tuple[int, int]]
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "sqlite3", module)
        store = small_store(Path(folder) / "dossiers")
        for number, seed in steps:
            take_step(store, number, seed)
            agrees(store)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store of three dossiers with an index that is in step."""
    return small_store(tmp_path / "dossiers")


def index_of(store: Store) -> Path:
    """Return the file of the index on a store."""
    assert store.index is not None
    return store.index


def anew(store: Store) -> Store:
    """Return the store as a program finds it that starts now."""
    return indexed(store.root)


def test_a_write_makes_no_index_and_the_first_question_does(tmp_path: Path) -> None:
    store = indexed(tmp_path / "dossiers")
    add_letter(new(store), "Over de zomer.")
    assert not index_of(store).exists()
    assert found(store, "zomer") == {("kaap", "L1")}
    assert index_of(store).stat().st_mode & 0o777 == 0o600
    assert index_of(store).parent.stat().st_mode & 0o777 == 0o700


def test_a_store_that_is_not_there_yet_gets_no_index(tmp_path: Path) -> None:
    store = indexed(tmp_path / "dossiers")
    assert answers(store)[0] == []
    assert not index_of(store).exists()


def test_a_write_goes_on_to_the_index_in_the_same_call_and_reads_that_letter_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def reading(_: Places, ref: str) -> str:
        read.append(ref)
        return "Een vuurtoren."

    monkeypatch.setattr("dossier_tui.store.index.writer.read_letter_text", reading)
    letter = add_letter(store.dossier("dossier-1"), "Het vuurtoren.")
    assert read == [letter]
    assert Index(store).ask(lambda db: db.execute(COUNT).fetchone(), sweeping=False) == (1,)


COUNT = "SELECT count(*) FROM words JOIN entry ON entry.id = words.rowid WHERE words MATCH 'vuurtoren'"


def test_in_a_large_store_a_look_holds_for_a_while_but_own_changes_are_seen_at_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "MANY", 0)
    assert found(store, "ponton") == set()
    path = store.root / "dossier-0" / "letters" / "L1.md"
    path.rename(path.with_suffix(".old"))
    path.write_text("Een ponton.", "utf-8")
    letter = add_letter(store.dossier("dossier-1"), "Twee ponton.")
    assert found(store, "ponton") == {("dossier-1", letter)}
    monkeypatch.setattr(sweep, "PAUSE", -1)
    assert found(store, "ponton") == {("dossier-1", letter), ("dossier-0", "L1")}
    agrees(store)


def test_a_change_that_could_not_go_on_to_the_index_is_found_by_the_next_question(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "MANY", 0)
    assert found(store, "ponton") == set()
    monkeypatch.setattr("dossier_tui.store.index.index.HASTE", 0.01)
    with holding(index_of(store)):
        letter = add_letter(store.dossier("dossier-1"), "Een ponton.")
    assert found(store, "ponton") == {("dossier-1", letter)}


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Hold the index locked, as another program in the middle of its work."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        yield


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def zero(path: Path) -> None:
    path.write_bytes(b"\0" * path.stat().st_size)


def zero_after_the_head(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100].ljust(path.stat().st_size, b"\0"))


def scramble(path: Path) -> None:
    path.write_bytes(Random(1).randbytes(20_000))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def link_elsewhere(path: Path) -> None:
    other = path.with_name("other.txt")
    other.write_text("mine", "utf-8")
    path.unlink()
    path.symlink_to(other)


def put_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def be_older(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 0")


def be_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")


def lose_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE entry")


def be_of_another_store(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE meta SET value = '/elsewhere' WHERE name = 'store'")


def garble_a_record(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE entry SET record = '{' WHERE open")


ANEW = (
    *(truncate, zero, zero_after_the_head, scramble, be_older, be_newer, lose_a_table, be_of_another_store),
    link_elsewhere,
)


@pytest.mark.parametrize("damage", ANEW, ids=lambda damage: damage.__name__)
def test_a_damaged_index_is_made_anew_and_that_is_said_once(store: Store, damage: Callable[[Path], None]) -> None:
    before = answers(store)
    damage(index_of(store))
    told: list[Failure] = []
    again = anew(store)
    again.tell = told.append
    again.catalogue.ask(str)
    assert [each.key for each in told] == ["error.index-anew"]
    assert answers(again) == before
    assert found(again, "zomer") == {(f"dossier-{n}", ref) for n in range(3) for ref in ("L1", "C1")}


def test_an_index_that_holds_no_record_where_one_was_is_made_anew_by_who_reads_that(store: Store) -> None:
    *before, _ = answers(store)
    garble_a_record(index_of(store))
    *after, told = answers(anew(store))
    assert after == before
    assert [each.partition(" ")[0] for each in told] == ["error.index-anew"]


def test_what_a_link_in_place_of_the_index_leads_to_is_left_alone(store: Store) -> None:
    link_elsewhere(index_of(store))
    answers(anew(store))
    assert index_of(store).with_name("other.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize("damage", [*ANEW, put_a_folder, empty], ids=lambda damage: damage.__name__)
def test_a_write_succeeds_whatever_has_become_of_the_index(store: Store, damage: Callable[[Path], None]) -> None:
    damage(index_of(store))
    add_letter(anew(store).dossier("dossier-1"), "Een ponton.")
    assert answers(anew(store))[:-1] == answers(Store(store.root))[:-1]


def refuse_tables(code: int, reason: str) -> Callable[..., None]:
    """Return what SQLite does when it cannot make the tables."""

    def refuse(*_: object) -> None:
        error = sqlite3.OperationalError(reason)
        error.sqlite_errorcode = code
        raise error

    return refuse


def fill_the_disk(path: Path, patch: pytest.MonkeyPatch) -> None:
    path.unlink()
    patch.setattr(connection, "make_tables", refuse_tables(sqlite3.SQLITE_FULL, "database or disk is full"))


def have_no_fts5(path: Path, patch: pytest.MonkeyPatch) -> None:
    path.unlink()
    patch.setattr(connection, "make_tables", refuse_tables(sqlite3.SQLITE_ERROR, "no such module: fts5"))


def have_no_folder(path: Path, _: pytest.MonkeyPatch) -> None:
    path.unlink()
    path.parent.rmdir()
    path.parent.write_text("a file", "utf-8")


def have_a_folder_in_its_place(path: Path, _: pytest.MonkeyPatch) -> None:
    put_a_folder(path)


def be_damaged_for_good(path: Path, patch: pytest.MonkeyPatch) -> None:
    scramble(path)
    patch.setattr("dossier_tui.store.index.index.remove", lambda _: None)


UNUSABLE = (fill_the_disk, have_no_fts5, have_no_folder, have_a_folder_in_its_place, be_damaged_for_good)


@pytest.mark.parametrize("trouble", UNUSABLE, ids=lambda trouble: trouble.__name__)
def test_where_there_is_no_using_an_index_the_dossiers_answer_and_that_is_said_once(
    store: Store, monkeypatch: pytest.MonkeyPatch, trouble: Callable[[Path, pytest.MonkeyPatch], None]
) -> None:
    trouble(index_of(store), monkeypatch)
    again = anew(store)
    *answered, told = answers(again)
    assert answered == answers(Store(store.root))[:-1]
    assert [each.partition(" ")[0] for each in told if "anew" not in each] == ["error.index-unusable"]


def test_where_another_program_holds_the_index_the_dossiers_answer(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.store.index.index.PATIENCE", 0.01)
    with holding(index_of(store)):
        *answered, told = answers(anew(store))
    assert answered == answers(Store(store.root))[:-1]
    assert len(told) == 1
    assert "database is locked" in str(told)


def test_an_interrupted_sweep_leaves_what_is_done_and_the_next_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "TEXT", 1)  # a dossier in a transaction
    store = small_store(tmp_path / "dossiers")
    connection.remove(index_of(store))

    def interrupt(done: int, total: int) -> None:
        if (done, total) == (2, 3):
            raise KeyboardInterrupt

    store.progress = interrupt
    with pytest.raises(KeyboardInterrupt):
        found(store, "zomer")
    heard: list[tuple[int, int]] = []
    store.progress = lambda *how_far: heard.append(how_far)
    assert Index(store).ask(lambda db: db.execute("SELECT count(*) FROM dossier").fetchone(), sweeping=False) == (2,)
    assert len(found(store, "zomer")) == 6
    assert heard == [(0, 0), (1, 1), (1, 1)]


def test_what_is_purged_is_gone_from_the_index_too(store: Store) -> None:
    letter = add_letter(store.dossier("dossier-1"), "Het onuitsprekelijkewoord.")
    assert b"onuitsprekelijkewoord" in whole(store)
    purge(Desk(store, WHO, None), f"dossier-1/{letter}")
    answers(store)
    assert b"onuitsprekelijkewoord" not in whole(store)


def whole(store: Store) -> bytes:
    """Return all that stands in the folder of the index."""
    return b"".join(path.read_bytes() for path in index_of(store).parent.iterdir())


def test_many_programs_write_and_ask_at_once(store: Store) -> None:
    index = index_of(store)
    script = Path(__file__).with_name("index_writers.py")
    command = [sys.executable, str(script), str(store.root), str(index)]
    running = [subprocess.Popen([*command, str(number)], stderr=subprocess.PIPE) for number in range(3)]
    for each in running:
        assert (each.communicate()[1], each.returncode) == (b"", 0)
    assert len(anew(store).dossier("dossier-1").contents().letters) == 2 + 3 * 4
    agrees(anew(store))


@pytest.mark.parametrize("moment", [1, 6, 12])
def test_a_program_killed_while_it_indexes_does_no_harm(store: Store, moment: int) -> None:
    connection.remove(index_of(store))
    script = Path(__file__).with_name("index_writers.py")
    command = [sys.executable, str(script), str(store.root), str(index_of(store)), "killed", str(moment)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    agrees(anew(store))


def test_sqlite_says_whether_it_can_take_words_out() -> None:
    for module in SQLITES:
        with closing(module.connect(":memory:")) as db:
            assert can_delete(db) == (module.sqlite_version_info >= (3, 43))


def test_dossiers_that_have_come_and_gone_behind_its_back_are_noticed(store: Store) -> None:
    rmtree(store.root / "dossier-0")
    copytree(store.root / "dossier-1", store.root / "dossier-9")
    state = Index(store).state()
    assert state is not None
    assert state.behind == 2
    agrees(store)
    assert Index(store).ask(lambda db: db.execute("SELECT slug FROM dossier ORDER BY slug").fetchall()) == [
        ("dossier-1",),
        ("dossier-2",),
        ("dossier-9",),
    ]


def test_a_letter_can_have_a_twin_by_number_by_file_or_by_date_and_size(store: Store) -> None:
    with store.dossier("dossier-2").change("add", WHO, clock) as change:
        file = {"file": "L3.pdf", "sha256": "abc"}
        put_letter(change, "x" * 900, date="2026-03-01", number="36045/9", original=file)
        change.write_original("L3.pdf", b"the original")
    for around in (store.catalogue, Store(store.root).catalogue):
        assert "dossier-2" in around.twins("36045/9", "2020", "-", "", (1, 2))
        assert "dossier-2" in around.twins(None, "2020", "abc", "", (1, 2))
        assert "dossier-2" in around.twins(None, "2026-03-01", "-", "", (800, 1000))
        assert "dossier-2" in around.twins(None, None, "-", "", (800, 1000))
    assert store.catalogue.twins("36045/8", "2026-03-02", "-", "", (800, 1000)) == []
