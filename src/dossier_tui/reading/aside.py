"""Work that is done in a process beside this one, so that nothing it meets can crash, fill or hang this one.

On Linux that is a copy of this process, which shares all that is loaded already; elsewhere, and where other threads are
at work, which a copy would lose in the middle of what they do, it is a new one.
"""

import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NoReturn, Protocol

if TYPE_CHECKING:
    import subprocess

PIECE = 1 << 16  # bytes
HANDLES = Path("/proc/self/fd")


class Aside(Protocol):
    """A piece of work that was begun; whoever began it ends it, whatever came of it."""

    def busy(self) -> bool:
        """Tell whether it goes on still."""

    def said(self, seconds: float) -> bytes:
        """Return what came of it; TimeoutError where that takes longer, ChildProcessError where it failed."""

    def end(self) -> None:
        """End it, wherever it is."""


def may_fork() -> bool:
    """Tell whether a copy of this process can be made."""
    return sys.platform == "linux" and threading.active_count() == 1


class Copied:
    """Work that is done in a copy of this process."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        self._said, saying = os.pipe()
        self._process: int | None = os.fork()
        if not self._process:
            _do(work, saying)
        os.close(saying)

    def busy(self) -> bool:
        """Tell whether it goes on still: it has neither said all nor ended."""
        return not _heard(self._said, 0)

    def said(self, seconds: float) -> bytes:
        """Return what came of it; TimeoutError where that takes longer, ChildProcessError where it failed."""
        said, until = bytearray(), monotonic() + seconds
        while _heard(self._said, until - monotonic()):
            piece = os.read(self._said, PIECE)
            if not piece and self._wait():
                raise ChildProcessError
            if not piece:
                return bytes(said)
            said += piece
        raise TimeoutError

    def end(self) -> None:
        """End it, wherever it is."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            self._wait()
        os.close(self._said)

    def _wait(self) -> int:
        """Wait for its end and return its code, 0 where all went well."""
        assert self._process
        _, code = os.waitpid(self._process, 0)
        self._process = None
        return code


def _heard(pipe: int, seconds: float) -> bool:
    """Tell whether something comes out of a pipe, or its end, within some seconds."""
    waiting = select.poll()
    waiting.register(pipe, select.POLLIN)
    return bool(waiting.poll(max(seconds, 0) * 1000))


def _do(work: Callable[[], bytes], saying: int) -> NoReturn:
    """Do a piece of work, say what came of it, and end; nothing of this process's own is touched."""
    code = 1
    try:
        _let_go(saying)
        with os.fdopen(saying, "wb") as pipe:
            pipe.write(work())
        code = 0
    finally:
        os._exit(code)


def _let_go(kept: int) -> None:
    """Close every file but one: locks that this process holds are not held by its copy."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(nowhere, standard)
    for handle in {int(each.name) for each in HANDLES.iterdir()} - {0, 1, 2, kept}:
        with suppress(OSError):
            os.close(handle)


class Started:
    """Work that is done in a new process, which ends when it is done."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def busy(self) -> bool:
        """Tell whether it goes on still."""
        return self._process.poll() is None

    def said(self, seconds: float) -> bytes:
        """Return what came of it; TimeoutError where that takes longer, ChildProcessError where it failed."""
        from subprocess import TimeoutExpired

        try:
            said, _ = self._process.communicate(timeout=seconds)
        except TimeoutExpired as error:
            raise TimeoutError from error
        if self._process.returncode:
            raise ChildProcessError
        return said

    def end(self) -> None:
        """End it, wherever it is."""
        with self._process:
            self._process.kill()
