"""The program that reads files for another process of this program, one after the other: `many` starts it.

Each request on standard input is the bytes and the name of a file, and the recess calendar; each answer on standard
output the letters in it with what they say, or the Failure why it cannot be read. It ends where its input does.
"""

import gc
import pickle
import sys

from dossier_tui.reading.many import read_file

GATHER = 100_000  # new objects before Python looks for circles of them: at its 700, reading takes a tenth more


def main() -> None:
    """Answer requests until there are no more."""
    gc.set_threshold(GATHER)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            asked = pickle.load(requests)  # noqa: S301 - what this very program says
        except EOFError:
            return
        pickle.dump(read_file(*asked), answers)
        answers.flush()


if __name__ == "__main__":
    main()
