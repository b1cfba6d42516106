"""One writer at a time: a lock on a file beside the tables, held over read, change and write."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from dossier_tui.errors import Damaged
from dossier_tui.store.files import LOCK, file_mode

WAIT = 20.0  # seconds; a write takes milliseconds, so whoever waits longer meets a stuck process
PAUSE = 0.002
# Called again and again while another program keeps a lock for which one waits; what it raises ends the waiting.
meanwhile: ContextVar[Callable[[], None] | None] = ContextVar("meanwhile", default=None)
BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)  # what the systems say of a lock that another holds

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of `folder`; Damaged when another process keeps it for longer than WAIT seconds.

    The file is never deleted: whoever waits would hold a lock on a file that nobody else sees.
    """
    handle = _taken(folder)
    try:
        yield
    finally:
        os.close(handle)


def is_held(folder: Path) -> bool:
    """Tell whether a program holds the lock of `folder` at this moment; nobody does where it cannot be looked at."""
    try:
        handle = os.open(folder / LOCK, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return False
    try:
        _take(handle)
    except OSError as error:
        return error.errno in BUSY
    else:
        return False
    finally:
        os.close(handle)


def _taken(folder: Path) -> int:
    """Return the handle that holds the lock; when the folder was moved while we waited, that of the one now there."""
    end = time.monotonic() + WAIT
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(folder / LOCK, flags, file_mode(folder))
        try:
            _take_before(end, handle, folder)
            if os.path.samestat(os.fstat(handle), (folder / LOCK).stat()):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _take_before(end: float, handle: int, folder: Path) -> None:
    while True:
        try:
            return _take(handle)
        except OSError as error:
            if error.errno not in BUSY:
                raise
            if time.monotonic() >= end:
                raise Damaged("error.locked", path=folder) from error
            if look := meanwhile.get():
                look()
            time.sleep(PAUSE)
