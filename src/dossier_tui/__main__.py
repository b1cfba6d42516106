"""The program `dossier`."""

import atexit
import gc
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

GATHER = (
    500_000  # new objects before Python looks for circles of them: at its 700, reading a large dossier takes half more
)


def main() -> None:
    """Run the command line and end with its exit code."""
    nowhere = Path(os.devnull)  # where the words go of which nobody kept the stream open
    sys.stdout = sys.stdout or nowhere.open("w")
    sys.stderr = sys.stderr or nowhere.open("w")
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a real stream can; others need not
    gc.set_threshold(GATHER)
    from dossier_tui.cli.main import main as run

    leave(run())


def leave(code: int) -> NoReturn:
    """End the program. What it holds is not taken apart first: of a large dossier, that takes as long as an answer.

    Threads that are at work, and who measures or traces the program, see it end as any other.
    """
    if threading.active_count() == 1 and not sys.getprofile() and not sys.gettrace():
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
