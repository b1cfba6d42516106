"""The program `dossier`."""

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

GATHER = (
    100_000  # new objects before Python looks for circles of them: at its 700, reading a large dossier takes half more
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

    sys.exit(run())


if __name__ == "__main__":
    main()
