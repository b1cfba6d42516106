"""A program that writes and asks, or is killed while it indexes: `STORE INDEX NUMBER`, or `killed MOMENT` last."""

import os
import signal
import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from dossier_tui.store.index import sweep, writer
from dossier_tui.store.store import Store
from store.parts import add_letter

root, index, what, *moment = sys.argv[1:]
store = Store(Path(root), Path(index))
if what == "killed":
    calls = count(1)

    def deadly(*values: object) -> int:
        """Return an id, until the moment has come."""
        if next(calls) == int(moment[0]):
            os.kill(os.getpid(), signal.SIGKILL)
        return first_id(*values)  # type: ignore[arg-type]  # whatever it is called with

    first_id = writer.first_id
    sweep.TEXT = 1  # a dossier in a transaction
    writer.first_id = deadly  # type: ignore[assignment]  # the same, but for its end
    store.catalogue.ask(str)
else:
    for number in range(4):
        add_letter(store.dossier("dossier-1"), f"De brief {number} van {what}.")
        store.catalogue.ask(str)
