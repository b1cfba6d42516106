"""Many files are read by several processes of this program at once: this one then only stores what they found.

A file that brings its process down is a failure of that file alone; the next gets another process.
"""

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.parcel import Arrived, letters_in

CHILD = "dossier_tui.reading.reader"
ROOT = Path(__file__).parents[2]
WORTH = 8  # files for each process: starting one takes as long as reading some letters
MOST = 8  # processes: storing what more of them find takes longer than finding it

Read = list[Arrived] | Failure


class File(Protocol):
    """A file to read: its name, and how its bytes are got."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def load(self) -> Callable[[], bytes]: ...  # noqa: D102


FILE = TypeVar("FILE", bound=File)


def read_each(files: Sequence[FILE], recesses: Recesses) -> Iterator[tuple[FILE, Read]]:
    """Yield every file with the letters in it, or why it cannot be read; of many files, the next are read meanwhile."""
    hands = min(cores(), MOST, len(files) // WORTH)
    if hands < 2:  # noqa: PLR2004 - one process beside this one would only be waited for
        yield from ((file, _read_here(file)) for file in files)
        return
    helpers = [Helper(recesses) for _ in range(hands)]
    todo = iter(files)
    try:
        under_way = deque((helper.begin(file), helper) for helper, file in zip(helpers, todo, strict=False))
        while under_way:
            file, helper = under_way.popleft()
            read = helper.letters()
            if (further := next(todo, None)) is not None:
                under_way.append((helper.begin(further), helper))
            yield file, read
    finally:
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
        self._name = ""
        self._failure: Failure | None = None

    def begin(self, file: FILE) -> FILE:
        """Start to read a file, and return that."""
        self._name, self._failure = file.name, None
        try:
            data = file.load()
        except Failure as failure:
            self._failure = failure
            return file
        process = self._process = self._process or _start()
        assert process.stdin
        try:
            pickle.dump((data, file.name, self._recesses), process.stdin)
            process.stdin.flush()
        except OSError:
            self._failure = self._crashed()
        return file

    def letters(self) -> Read:
        """Wait for what was found in the file."""
        if self._failure or not self._process or not self._process.stdout:
            return self._failure or []
        try:
            read: Read = pickle.load(self._process.stdout)  # noqa: S301 - what this very program says
        except (EOFError, OSError, pickle.UnpicklingError):
            return self._crashed()
        return read

    def end(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()

    def _crashed(self) -> Failure:
        self.end()
        return Usage("error.file-crashed", name=self._name)


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
