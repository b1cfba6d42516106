"""Other processes of this program, which do a part of its work beside it; they end with it, however that ends."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def cores() -> int:
    """Return how many processes can run at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def start(module: str) -> subprocess.Popen[bytes]:
    """Start a module of this program; `-P` keeps it from taking modules from the folder that the user stands in."""
    paths = [str(ROOT), *(each for each in sys.path if each)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    return subprocess.Popen(  # noqa: S603 - this very program
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process; its pipes are closed by who waits at them, or with it."""
    process.kill()
    process.wait()
