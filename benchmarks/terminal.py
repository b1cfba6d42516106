"""A program in a real terminal of 120 columns: how long until it shows something, and until it answers a key."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
from pathlib import Path
from time import perf_counter, sleep

LINES, COLUMNS = 40, 120
PATIENCE = 120.0  # seconds until a program that shows nothing is given up
ANSWER = 10.0  # seconds until a key that nothing answers is given up
QUIET = 0.3  # seconds without output: it has drawn what it wanted


class Terminal:
    """A program that was just started. `close` ends it; nothing it writes is kept but what is looked for."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.begun = perf_counter()
        self.pid, self.fd = pty.fork()
        if not self.pid:
            os.environ.update(environment | {"TERM": "xterm-256color", "COLORTERM": "truecolor"})
            os.execv(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))

    def until(self, word: str) -> float:
        """Return the seconds since the start at which a word was written; RuntimeError where it never is."""
        seen = b""
        while word.encode() not in seen:
            seen = seen[-4000:] + self._read(PATIENCE)
        return perf_counter() - self.begun

    def press(self, key: str) -> float:
        """Return the seconds from a key to the first that is drawn in answer."""
        self.settle()
        begun = perf_counter()
        os.write(self.fd, key.encode())
        self._read(ANSWER)
        return perf_counter() - begun

    def settle(self) -> None:
        """Wait until nothing more is drawn."""
        while select.select([self.fd], [], [], QUIET)[0]:
            self._read(PATIENCE)

    def memory(self) -> int:
        """Return the resident memory of the program, in bytes."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def close(self) -> None:
        """End the program, whatever it is doing."""
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.pid, 0)
        sleep(0.02)

    def _read(self, patience: float) -> bytes:
        if not select.select([self.fd], [], [], patience)[0]:
            raise RuntimeError("nothing was drawn")
        try:
            return os.read(self.fd, 65536)
        except OSError as error:
            raise RuntimeError("the program ended") from error


def empty(kind: str = "line") -> Terminal:
    """Start the smallest Textual app that shows a `line`, a `list`, a `text`, or a `field` to type in."""
    return Terminal([sys.executable, str(Path(__file__).with_name("empty_app.py")), kind], {})


def screen(store: Path, *words: str) -> Terminal:
    """Start our screen on a store."""
    script = str(Path(sys.executable).parent / "dossier")
    told = {"DOSSIER_STORE": str(store), "DOSSIER_TODAY": "2026-11-24", "DOSSIER_LANG": "en"}
    return Terminal([script, *words], told)
