"""The program that reads files for another process of this program, one after the other: `many` starts it.

Each request on standard input is the bytes and the name of a file, and the recess calendar; each answer on standard
output the letters in it with what they say, or the Failure why it cannot be read. It ends where its input does.
"""

import pickle
import signal
import sys

from dossier_tui.errors import Failure
from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.parcel import Arrived, letters_in
from dossier_tui.reading.understanding import hear


def main() -> None:
    """Answer requests until there are no more; an interrupt is for who asked, and ends this by its input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            data, name, recesses = pickle.load(requests)  # noqa: S301 - what this very program says
        except EOFError:
            return
        pickle.dump(read(data, name, recesses), answers)
        answers.flush()


def read(data: bytes, name: str, recesses: Recesses) -> list[Arrived] | Failure:
    """Return the letters in a file with what each says, or why it cannot be read."""
    try:
        return [_heard(each, recesses) for each in letters_in(data, name)]
    except Failure as failure:
        return failure


def _heard(arrived: Arrived, recesses: Recesses) -> Arrived:
    title = arrived.read.called(arrived.name)
    return arrived._replace(heard=hear(arrived.read, title, recesses))


if __name__ == "__main__":
    main()
