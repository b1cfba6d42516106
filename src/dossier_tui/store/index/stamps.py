"""What tells one state of a store's files from the next: their times, sizes and inodes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import time_ns
from typing import NamedTuple

from dossier_tui.store.places import TABLES
from dossier_tui.store.storage import Version

Stamp = tuple[int, int, int] | tuple[None, None, None]
# The name of a dossier's folder; time, size and inode of its tables; the time of its letters.
Glance = tuple[str, int | None, int | None, int | None, int | None]
NOTHING: Stamp = (None, None, None)
UNSURE = -1  # in place of the time of a folder, or the inode of a text, that is to be looked at again
OURS = -2  # in place of the time of a folder in which a change of ours was followed: its texts are to be looked at
FRESH = 20_000_000  # ns: what was changed so short before it is read can change again within the same tick of the clock
INODES = 2**63 - 1  # the numbers that a column can hold
LETTERS = "letters"
ENDING = ".md"


class Stamps(NamedTuple):
    """The state of a dossier's folder: of its tables, and the time of `letters/` (None where there is none)."""

    tables: Stamp
    letters: int | None


def stamp_of(stat: os.stat_result) -> Stamp:
    """Return the stamp of a file."""
    return stat.st_mtime_ns, stat.st_size, stat.st_ino & INODES


def stamp_at(version: Version) -> Stamp:
    """Return the stamp of a dossier's tables at a version."""
    time, size, inode = version
    return time, size, inode & INODES


def look(folder: str) -> Stamps:
    """Return the state of a dossier's folder now."""
    _, mtime, size, inode, letters = glance(folder)
    if mtime is None or size is None or inode is None:
        return Stamps(NOTHING, letters)
    return Stamps((mtime, size, inode), letters)


@contextmanager
def looking_from(root: str) -> Iterator[tuple[str, int | None]]:
    """Hand out what to put before a name in a folder, and where to look from: the system walks a short path sooner."""
    try:
        at = os.open(root, os.O_RDONLY) if os.stat in os.supports_dir_fd else None
    except OSError:  # it has just gone
        at = None
    try:
        yield (f"{root}/", None) if at is None else ("", at)
    finally:
        if at is not None:
            os.close(at)


def glance(name: str, before: str = "", at: int | None = None) -> Glance:
    """Return the same without its names: tens of thousands of folders are looked at so, as `looking_from` says."""
    try:
        found = os.stat(f"{before}{name}/{TABLES}", dir_fd=at)
        tables: Stamp = found.st_mtime_ns, found.st_size, found.st_ino & INODES
    except OSError:
        tables = NOTHING
    try:
        return (name, *tables, os.stat(f"{before}{name}/{LETTERS}", dir_fd=at).st_mtime_ns)
    except OSError:
        return (name, *tables, None)


def texts(folder: str) -> dict[str, Stamp]:
    """Return the stamp of every text in the `letters/` of a dossier's folder, by the id of its letter."""
    found: dict[str, Stamp] = {}
    try:
        with os.scandir(f"{folder}/{LETTERS}") as entries:
            for entry in entries:
                name = entry.name
                if name[-3:] == ENDING:
                    stat = entry.stat()
                    found[name[:-3]] = stat.st_mtime_ns, stat.st_size, stat.st_ino & INODES
    except OSError:  # a folder that is not there, or a file that has just gone: the next look finds what is
        pass
    return found


def text_stamp(path: Path) -> Stamp:
    """Return the stamp of one text; NOTHING where there is none."""
    try:
        return stamp_of(path.stat())
    except OSError:
        return NOTHING


def is_fresh(time: int | None) -> bool:
    """Tell whether a file was changed just now, so that its time may not tell its next change."""
    return time is not None and abs(time_ns() - time) < FRESH
