"""Many files are read by several processes of this program at once: this one then only stores what they found.

A file that brings its process down is a failure of that file alone; the next gets another process.
"""

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol, TypeVar

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.parcel import Arrived, letters_in

CHILD = "dossier_tui.reading.reader"
ROOT = Path(__file__).parents[2]
WORTH = 8  # files for each process: starting one takes as long as reading some letters
AHEAD = 16  # files for each process that are read before somebody has asked for them
TOGETHER = 50  # files at most that are handed over at once
MOST = 8  # processes: storing what more of them find takes longer than finding it

Read = list[Arrived] | Failure


class File(Protocol):
    """A file to read: its name, and how its bytes are got."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def load(self) -> Callable[[], bytes]: ...  # noqa: D102


FILE = TypeVar("FILE", bound=File)


def read_each(files: Sequence[FILE], recesses: Recesses) -> Iterator[list[tuple[FILE, Read]]]:
    """Yield every file with the letters in it, or why it cannot be read: as many together as are read by then.

    Of a few files each is read here when it is its turn; of many, the next are read while somebody looks at the last.
    """
    hands = min(cores(), MOST, len(files) // WORTH)
    if hands > 1:
        yield from _read_by(hands, files, recesses)
    else:
        yield from ([(file, _read_here(file))] for file in files)


def _read_by(hands: int, files: Sequence[FILE], recesses: Recesses) -> Iterator[list[tuple[FILE, Read]]]:
    """Let several processes read; each is talked to by a thread of its own, which only waits."""
    from concurrent.futures import ThreadPoolExecutor  # it loads what nobody needs who reads one file

    helpers = [Helper(recesses) for _ in range(hands)]
    free: SimpleQueue[Helper] = SimpleQueue()
    for helper in helpers:
        free.put(helper)

    def read(file: FILE) -> Read:
        helper = free.get()
        try:
            return helper.read(file)
        finally:
            free.put(helper)

    pool, todo = ThreadPoolExecutor(hands), iter(files)
    try:
        under_way = deque((file, pool.submit(read, file)) for file in islice(todo, hands * AHEAD))
        while under_way:
            ready: list[tuple[FILE, Read]] = []
            while under_way and (not ready or (under_way[0][1].done() and len(ready) < TOGETHER)):
                file, found = under_way.popleft()
                ready.append((file, found.result()))
            under_way.extend((file, pool.submit(read, file)) for file in islice(todo, len(ready)))
            yield ready
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for helper in helpers:
            helper.end()


def cores() -> int:
    """Return how many processes can run at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read_here(file: File) -> Read:
    try:
        return letters_in(file.load(), file.name)
    except Failure as failure:
        return failure


class Helper:
    """A process that reads one file at a time, started with the first; it ends with this one, however that ends."""

    def __init__(self, recesses: Recesses) -> None:
        self._recesses = recesses
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, file: File) -> Read:
        """Return what is in a file, or why it cannot be read."""
        try:
            data = file.load()
        except Failure as failure:
            return failure
        process = self._process or _start()
        assert process.stdin
        assert process.stdout
        self._process = process
        try:
            pickle.dump((data, file.name, self._recesses), process.stdin)
            process.stdin.flush()
            read: Read = pickle.load(process.stdout)  # noqa: S301 - what this very program says
        except (EOFError, OSError, pickle.UnpicklingError):
            _end(process)
            self._process = None
            return Usage("error.file-crashed", name=file.name)
        return read

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._process:
            _end(self._process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process; its pipes are closed by who waits at them, or with it."""
    process.kill()
    process.wait()


def _start() -> subprocess.Popen[bytes]:
    """Start a process: `-P` keeps it from taking modules from the folder that the user stands in."""
    paths = [str(ROOT), *(each for each in sys.path if each)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    return subprocess.Popen(  # noqa: S603 - this very program
        [sys.executable, "-P", "-m", CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
