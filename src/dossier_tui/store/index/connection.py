"""The way to the file of the index, and what can be wrong with that."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.store.index.schema import APPLICATION, VERSION, can_delete, make_tables
from dossier_tui.store.sound import SOUND

HASTE = 0.25  # seconds that who is at work on the store waits for the index: it can do without
STALE = "-stale"  # the ending of a mark beside the index: a change could not be put into it
BESIDE = ("-wal", "-shm", "-journal", STALE, SOUND)  # what SQLite, and we, put beside the file
CACHE = 32_000  # kB of pages at most: with SQLite's own 2,000, the making of a large index reads them over and over
# What is wrong with the world around the file, not with the file: it is not to be made anew for that.
AROUND = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_NOMEM,
}


class Unusable(Failure):
    """The index cannot be used as things are: the store is read without it."""


class Broken(Failure):
    """The file of the index is damaged, or of another version: it can be made anew."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file of the index into Unusable or Broken."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        missing = "no such module" in str(error)
        if missing or code in AROUND:
            raise Unusable("error.index-unusable", path=path, reason=str(error)) from error
        raise Broken("error.index-broken", path=path, reason=str(error)) from error


@contextmanager
def connected(path: Path, store: Path, wait: float) -> Iterator[sqlite3.Connection]:
    """Hand out a connection to the index on a store, made empty where there is none; Unusable or Broken say why not.

    `wait` are the seconds that another program may keep it locked.
    """
    _make_file(path)
    with told(path), closing(_connect(path, wait)) as db:
        if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            _make_tables(db, store)
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (version,) = db.execute("PRAGMA user_version").fetchone()
        named = db.execute("SELECT value FROM meta WHERE name = 'store'").fetchone()
        if (application, version, named) != (APPLICATION, VERSION, (str(store),)):
            reason = f"version {version} ≠ {VERSION}" if version != VERSION else f"{named and named[0]} ≠ {store}"
            raise Broken("error.index-broken", path=path, reason=reason)
        yield db


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Write what is done inside whole or not at all; no other program writes meanwhile."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


def remove(path: Path) -> None:
    """Take the index away, with what stands beside it; Unusable where that cannot be done."""
    try:
        for each in (path, *(path.with_name(path.name + end) for end in BESIDE)):
            each.unlink(missing_ok=True)
    except OSError as error:
        raise _unusable(path, error) from error


def _make_file(path: Path) -> None:
    """Make a file, and its folder, that are the user's alone; what leads elsewhere from there is none of ours."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise Broken("error.index-broken", path=path, reason=str(error.strerror)) from error
        raise _unusable(path, error) from error


def _unusable(path: Path, error: OSError) -> Unusable:
    return Unusable("error.index-unusable", path=path, reason=error.strerror or str(error))


def _make_tables(db: sqlite3.Connection, store: Path) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    with transaction(db):
        if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            make_tables(db, str(store), can_delete(db))


def _connect(path: Path, wait: float) -> sqlite3.Connection:
    """Open a file that is there; a page of it that does not add up is not to be believed."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=wait, isolation_level=None, uri=True)
    for pragma in (f"cache_size = -{CACHE}", "synchronous = NORMAL", "cell_size_check = ON", "trusted_schema = OFF"):
        db.execute(f"PRAGMA {pragma}")
    return db
