"""A reader that does what each file says, bad things too: `test_many.py` puts it in the place of the real one."""

import os
import pickle
import sys
from time import sleep

from dossier_tui.errors import Usage
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.many import Read
from dossier_tui.reading.parcel import Arrived

HANGS = 600  # seconds: longer than anybody waits


def answer(data: bytes, name: str) -> Read:
    """Die, hang, refuse, or give the letter with the number of this process as its bytes."""
    if data == b"die":
        os._exit(3)
    if data == b"hang":
        sleep(HANGS)
    if data == b"noise":
        sys.stdout.buffer.write(b"niets dan ruis")
        sys.stdout.buffer.flush()
        os._exit(0)
    if data == b"refuse":
        return Usage("error.file-empty", name=name)
    size = 5_000_000 if data == b"large" else 0
    return [Arrived(name, str(os.getpid()).encode() + b" " * size, read_letter(b"Geachte voorzitter,", name))]


def main() -> None:
    """Answer until there is nothing more to read."""
    while True:
        try:
            data, name, _ = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(answer(data, name), sys.stdout.buffer)
        sys.stdout.buffer.flush()


main()
