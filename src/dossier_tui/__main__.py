"""The program `dossier`."""

import sys
from contextlib import suppress


def main() -> None:
    """Run the command line and end with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a real stream can; others need not
    from dossier_tui.cli.main import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
