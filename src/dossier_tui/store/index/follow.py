"""Bringing the rows of one dossier in step with what it holds."""

import os
from collections.abc import Iterable
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, NamedTuple

from dossier_tui.errors import Failure
from dossier_tui.store.contents import Contents
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.index.rows import COLUMNS, Row, Said, rows_of
from dossier_tui.store.index.schema import first_id

if TYPE_CHECKING:
    from sqlite3 import Connection

Stamp = tuple[int, int, int] | tuple[None, None, None]
NOTHING: Stamp = (None, None, None)
FRESH = 20_000_000  # ns: a file changed so short before it is read can change again without another time
INODES = 2**63 - 1  # what a column holds of an inode's number
ENDING = ".md"
PUT = (*COLUMNS, "digest", "worded", "mtime", "size", "inode")


class Known(NamedTuple):
    """An entry as the index has it."""

    id: int
    digest: int
    worded: int
    stamp: Stamp


class Stamps(NamedTuple):
    """What tells one state of a dossier on disk from the next: of its tables, of the folder `letters`."""

    tables: Stamp
    folder: int | None


def stamp_of(stat: os.stat_result) -> Stamp:
    """Return what tells one state of a file from the next."""
    return stat.st_mtime_ns, stat.st_size, stat.st_ino & INODES


def stamps_of(folder: Path) -> Stamps:
    """Return what tells the state of a dossier's folder now."""
    try:
        tables = stamp_of(os.stat(folder / "dossier.json"))
    except OSError:
        tables = NOTHING
    try:
        letters = os.stat(folder / "letters").st_mtime_ns
    except OSError:
        letters = None
    return Stamps(tables, letters)


def texts_of(folder: Path) -> dict[str, Stamp]:
    """Return the stamp of every text in a dossier's folder `letters`, by the name of its letter."""
    found: dict[str, Stamp] = {}
    try:
        with os.scandir(folder / "letters") as entries:
            for entry in entries:
                if entry.name.endswith(ENDING):
                    found[entry.name[: -len(ENDING)]] = _stamped(entry)
    except OSError:
        pass
    return found


def _stamped(entry: "os.DirEntry[str]") -> Stamp:
    try:
        return stamp_of(entry.stat())
    except OSError:
        return NOTHING
