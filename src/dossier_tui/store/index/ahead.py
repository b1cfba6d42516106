"""Dossiers that are read by other processes while this one writes the index: of many that are new to it."""

import pickle
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from dossier_tui.processes import cores, end, start

if TYPE_CHECKING:
    import subprocess

    from dossier_tui.store.index.entries import Prepared

CHILD = "dossier_tui.store.index.preparer"
WORTH = 40  # dossiers: starting a process takes as long as reading some
MOST = 2  # processes: what more of them read could not be written as fast


class Ahead:
    """What other processes read, in the order of the dossiers; each is one ahead, and waits until that is taken."""

    def __init__(self, processes: "Sequence[subprocess.Popen[bytes]]", root: Path, slugs: Sequence[str]) -> None:
        self._at: dict[str, IO[bytes]] = {}
        for number, process in enumerate(processes):
            assert process.stdin
            assert process.stdout
            some = slugs[number :: len(processes)]
            try:
                pickle.dump((str(root), some), process.stdin)
                process.stdin.close()
            except OSError:  # it is gone already: what it should have read is read here
                continue
            self._at |= dict.fromkeys(some, process.stdout)

    def take(self, slug: str) -> "Prepared | None":
        """Return what the next dossier brings; None where that is to be read here."""
        if slug not in self._at:
            return None
        try:
            found: Prepared | None = pickle.load(self._at[slug])  # noqa: S301 - what this very program says
        except (EOFError, OSError, pickle.UnpicklingError):
            self._at.clear()
            return None
        return found


@contextmanager
def reading_ahead(root: Path, slugs: Sequence[str]) -> Iterator[Ahead]:
    """Let others read dossiers as long as this lasts, where they are many and there is something to read them."""
    number = min(cores() - 1, MOST, len(slugs) // WORTH)
    with ExitStack() as ending:
        processes = [start(CHILD) for _ in range(number)]
        for process in processes:
            ending.callback(end, process)
        yield Ahead(processes, root, slugs)
