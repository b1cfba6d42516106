"""The way to the file of the index, and what can be wrong with that."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.store.index.schema import APPLICATION, VERSION, can_delete, make_tables

BESIDE = ("-wal", "-shm", "-journal")  # what SQLite puts beside a file
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
    """Turn what SQLite and the system say of the file of the index into Unusable or Broken."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        missing = "no such module" in str(error)
        kind = Unusable if missing or code in AROUND else Broken
        raise kind("error.index-unusable", path=path, reason=str(error)) from error
    except OSError as error:
        raise Unusable("error.index-unusable", path=path, reason=error.strerror or str(error)) from error


@contextmanager
def connected(path: Path, wait: float) -> Iterator[sqlite3.Connection]:
    """Hand out a connection to an index that is there, of this version; Unusable or Broken say what is wrong.

    `wait` are the seconds that another program may keep it locked.
    """
    with told(path), closing(_connect(path, wait)) as db:
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if (application, version) != (APPLICATION, VERSION):
            raise Broken("error.index-unusable", path=path, reason=f"version {version}, not {VERSION}")
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


def make(path: Path, store: Path, wait: float) -> None:
    """Make an empty index, in a folder and a file that are the user's alone, where there is none."""
    with told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
        with closing(_connect(path, wait)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            with transaction(db):
                if not db.execute("PRAGMA user_version").fetchone()[0]:
                    make_tables(db, str(store), can_delete(db))


def remove(path: Path) -> None:
    """Take the index away, with what SQLite has put beside it."""
    with told(path):
        for each in (path, *(path.with_name(path.name + end) for end in BESIDE)):
            each.unlink(missing_ok=True)


def _connect(path: Path, wait: float) -> sqlite3.Connection:
    """Open a file that is there. Read whole pages of it, for a page that does not add up is not to be believed."""
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", timeout=wait, isolation_level=None, uri=True)
    for pragma in ("synchronous = NORMAL", "cell_size_check = ON", "trusted_schema = OFF"):
        db.execute(f"PRAGMA {pragma}")
    return db
