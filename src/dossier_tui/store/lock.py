"""One writer at a time: a lock on a file beside the tables, held over read, change and write."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier_tui.errors import Damaged
from dossier_tui.store.files import file_mode

WAIT = 20.0  # seconds; a write takes milliseconds, so whoever waits longer meets a stuck process
PAUSE = 0.002

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path, wait: float = WAIT) -> Iterator[None]:
    """Hold the lock of `folder`; Damaged when another process keeps it for longer than `wait` seconds.

    The file is never deleted: whoever waits would hold a lock on a file that nobody else sees.
    """
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, file_mode(folder))
    try:
        _take_within(handle, folder, wait)
        yield
    finally:
        os.close(handle)


def _take_within(handle: int, folder: Path, wait: float) -> None:
    end = time.monotonic() + wait
    while True:
        try:
            return _take(handle)
        except OSError as error:
            if time.monotonic() >= end:
                raise Damaged("error.locked", path=folder) from error
            time.sleep(PAUSE)
