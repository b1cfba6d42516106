"""Files and standard input, read whole before anything is changed."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from dossier_tui.errors import NotFound, Usage
from dossier_tui.store.files import said

if TYPE_CHECKING:
    from io import BufferedReader

STDIN = "-"
LIMIT = 50  # MB; no letter comes near it
PIECE = 65_536  # bytes


def read_inputs(names: list[str], stdin: str) -> list[tuple[str, bytes]]:
    """Return the name and the bytes of each file; a Failure names the first that fails.

    `-` is standard input, and is called `stdin`.
    """
    return [(stdin if name == STDIN else name, _read(name)) for name in names]


def _read(name: str) -> bytes:
    if name == STDIN:
        return _read_stdin()
    path = Path(name).expanduser()
    with said(path):
        if not path.exists():
            raise NotFound("error.path-gone", path=path)
        if not path.is_file():
            raise Usage("error.is-a-folder" if path.is_dir() else "error.not-a-file", path=path)
        if path.stat().st_size > LIMIT * 1_000_000:
            raise Usage("error.file-too-large", name=path.name, limit=LIMIT)
        return path.read_bytes()


def _read_stdin() -> bytes:
    """Read standard input piece by piece, so that an interrupt is heard between them."""
    data = bytearray()
    stream = cast("BufferedReader", sys.stdin.buffer)
    while piece := stream.read1(PIECE):
        data += piece
        if len(data) > LIMIT * 1_000_000:
            raise Usage("error.file-too-large", name=STDIN, limit=LIMIT)
    return bytes(data)
