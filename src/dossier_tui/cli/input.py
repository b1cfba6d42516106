"""Files and standard input, read whole before anything is changed."""

import sys
from pathlib import Path

from dossier_tui.errors import NotFound, Usage
from dossier_tui.store.files import said

STDIN = "-"
LIMIT = 50  # MB; no letter comes near it


def read_inputs(names: list[str], stdin: str) -> list[tuple[str, bytes]]:
    """Return the name and the bytes of each file; a Failure names the first that fails.

    `-` is standard input, and is called `stdin`.
    """
    return [(stdin if name == STDIN else name, _read(name)) for name in names]


def _read(name: str) -> bytes:
    if name == STDIN:
        data = sys.stdin.buffer.read(LIMIT * 1_000_000 + 1)
        if len(data) > LIMIT * 1_000_000:
            raise Usage("error.file-too-large", name=STDIN, limit=LIMIT)
        return data
    path = Path(name).expanduser()
    with said(path):
        if not path.exists():
            raise NotFound("error.path-gone", path=path)
        if not path.is_file():
            raise Usage("error.is-a-folder" if path.is_dir() else "error.not-a-file", path=path)
        if path.stat().st_size > LIMIT * 1_000_000:
            raise Usage("error.file-too-large", name=path.name, limit=LIMIT)
        return path.read_bytes()
