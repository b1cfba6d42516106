"""The program that reads dossiers for another process of this program, which writes the index: `ahead` starts it.

The one request on standard input is the root of the store and the names of dossiers; for each there is an answer on
standard output: what it brings, or None where it cannot be read.
"""

import pickle
import signal
import sys
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.store.index.entries import Prepared, prepare
from dossier_tui.store.index.stamps import look
from dossier_tui.store.store import Store


def main() -> None:
    """Answer the request; an interrupt is for who asked, and ends this by its output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    root, slugs = pickle.load(sys.stdin.buffer)  # noqa: S301 - what this very program says
    for slug in slugs:
        pickle.dump(prepared(Path(root), slug), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
        sys.stdout.buffer.flush()


def prepared(root: Path, slug: str) -> Prepared | None:
    """Return what a dossier brings into the index; None where it cannot be read."""
    now = look(f"{root}/{slug}")
    try:
        file = Store(root).dossier(slug)
        return prepare(file.places, file.contents(), now)
    except Failure:
        return None


if __name__ == "__main__":
    main()
