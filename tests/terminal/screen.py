"""The program in a terminal of its own: typed at, and looked at through pyte."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable

import pyte

PATIENCE = 20.0  # seconds
UNWANTED = ("NO_COLOR", "COLUMNS", "LINES")  # the terminal itself says how large it is


class Terminal:
    """`python -m dossier_tui` on a pseudo-terminal that is always drained; `sent` is all that came out."""

    def __init__(self, args: list[str], env: dict[str, str], size: tuple[int, int] = (80, 24)) -> None:
        self.columns, self.lines = size
        self.sent = b""
        self._hung_up = False
        self._screen = pyte.Screen(self.columns, self.lines)
        self._stream = pyte.ByteStream(self._screen)
        self._lock = threading.Lock()
        self.master, slave = pty.openpty()
        self._tell_size()
        self.before = termios.tcgetattr(slave)
        self._slave = slave
        clean = {key: value for key, value in os.environ.items() if key not in UNWANTED}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dossier_tui", *args],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=clean | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"} | env,
            start_new_session=True,
            preexec_fn=_own_terminal,  # resizing and closing it are then told to the program by signals
        )
        self._reader = threading.Thread(target=self._drain, daemon=True)
        self._reader.start()

    def _drain(self) -> None:
        while not self._hung_up:
            if not select.select([self.master], [], [], 0.05)[0]:
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:  # the program has closed its end
                return
            with self._lock:
                self.sent += data
                self._stream.feed(data)

    @property
    def text(self) -> str:
        """What stands on the screen now."""
        with self._lock:
            return "\n".join(line.rstrip() for line in self._screen.display)

    def _tell_size(self) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", self.lines, self.columns, 0, 0))

    def resize(self, columns: int, lines: int) -> None:
        self.columns, self.lines = columns, lines
        with self._lock:
            self._screen.resize(lines, columns)
        self._tell_size()

    def type(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def wait(self, what: str | Callable[[], bool]) -> None:
        """Wait until `what` stands on the screen, or is so."""
        so = what if callable(what) else lambda: what in self.text
        end = time.monotonic() + PATIENCE
        while not so():
            assert time.monotonic() < end, f"waited in vain for {what!r}; on screen:\n{self.text}"
            time.sleep(0.02)

    @property
    def is_stopped(self) -> bool:
        """Whether the program waits to be continued."""
        return os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is not None

    def stop(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def end(self) -> int:
        """Wait for the end of the program and of what it sent, and return its exit code."""
        code = self.process.wait(PATIENCE)
        os.close(self._slave)
        self._slave = -1
        self._reader.join(PATIENCE)
        return code

    def attributes(self) -> list[object]:
        return termios.tcgetattr(self.master)

    def hang_up(self) -> int:
        """Close the terminal, as closing its window does, and return the exit code of the program."""
        self._close_ends()
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._close_ends()

    def _close_ends(self) -> None:
        self._hung_up = True
        self._reader.join(PATIENCE)
        for end in (self._slave, self.master):
            if end >= 0:
                os.close(end)
        self._slave = self.master = -1


def _own_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
