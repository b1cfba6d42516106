"""Files and standard input, read whole before anything is changed."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from dossier_tui.errors import Failure, NotFound, Usage
from dossier_tui.store.files import check_size, read_input, said

if TYPE_CHECKING:
    from io import BufferedReader

    from dossier_tui.actions.intake import Source

STDIN = "-"
PIECE = 65_536  # bytes
START = 8_192  # bytes from which the kind of a file is told


def read_inputs(names: list[str], stdin: str) -> list[tuple[str, bytes]]:
    """Return the name and the bytes of each file; a Failure names the first that fails.

    `-` is standard input, and is called `stdin`.
    """
    return [(stdin if name == STDIN else name, _read(name)) for name in names]


def sources_of(names: list[str], stdin: str) -> "list[Source]":
    """Return the files that are named, and those in the folders that are named, in order; none is read yet.

    What is hidden, and links that lead to folders, are passed over. Failure names a folder without files.
    """
    from dossier_tui.actions.intake import Source

    found = []
    for name in names:
        path = Path(name).expanduser()
        if name == STDIN:
            found.append(Source(stdin, "", bytes, _read_stdin))
        elif path.is_dir():
            found += [
                Source(str(each), str(each.parent), partial(_start, each), partial(_read, str(each)))
                for each in _files(path)
            ]
        else:
            found.append(Source(name, "", partial(_start, path), partial(_read, name)))
    return found


def loaded(source: "Source") -> "Source":
    """Return a file that is read already; Failure where it cannot be."""
    data = source.load()
    return source._replace(start=lambda: data[:START], load=lambda: data)


def _files(folder: Path) -> list[Path]:
    with said(folder):
        files = [each for each in sorted(folder.rglob("*")) if each.is_file() and not _is_hidden(each, folder)]
    if not files:
        raise Failure("error.folder-empty", path=folder)
    return files


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _start(path: Path) -> bytes:
    """Return the first bytes of a file; none where it cannot be read."""
    if not path.is_file():
        return b""
    try:
        with path.open("rb") as file:
            return file.read(START)
    except OSError:
        return b""


def _read(name: str) -> bytes:
    if name == STDIN:
        return _read_stdin()
    path = Path(name).expanduser()
    with said(path):
        if not path.exists():
            raise NotFound("error.path-gone", path=path)
        if not path.is_file():
            raise Usage("error.is-a-folder" if path.is_dir() else "error.not-a-file", path=path)
    return read_input(path)


def _read_stdin() -> bytes:
    """Read standard input piece by piece, so that an interrupt is heard between them."""
    data = bytearray()
    stream = cast("BufferedReader", sys.stdin.buffer)
    while piece := stream.read1(PIECE):
        data += piece
        check_size(len(data), STDIN)
    return bytes(data)
