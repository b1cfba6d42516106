"""Other processes of this program, which do a part of its work beside it; they end with it, however that ends."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]


def cores() -> int:
    """Return how many processes can run at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def start(module: str, given: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
    """Start a module of this program, which reads what is `given`, or what is written to it.

    One that is written to stands at the head of a group: `kill` takes along what it starts. `-P` keeps it from taking
    modules from the folder that the user stands in.
    """
    paths = [str(ROOT), *(each for each in sys.path if each)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    return subprocess.Popen(  # noqa: S603 - this very program
        [sys.executable, "-P", "-m", module],
        stdin=given or subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        process_group=None if given or sys.platform == "win32" else 0,
    )


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, and with it those that it has started."""
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        elif process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, and close its pipes; nobody else may be at them."""
    kill(process)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe:
                pipe.close()
