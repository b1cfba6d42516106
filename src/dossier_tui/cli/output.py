"""Documents that leave the store: printed, or put in a file of the user's that is never lost unasked."""

import os
from pathlib import Path

from dossier_tui.cli.face import Face
from dossier_tui.errors import Failure
from dossier_tui.store.files import said, write_whole

STDOUT = "-"


def put_out(face: Face, data: bytes, output: str | None, *, force: bool) -> None:
    """Print a document, or write it to a file and say so; Failure where that is there and not to be replaced."""
    if output is None or output == STDOUT:
        return face.data(data)
    path = Path(output).expanduser()
    with said(path):
        if os.path.lexists(path) and not force:
            raise Failure("error.path-not-replaced", path=path)
        write_whole(path, data, path.absolute().parent)
    return face.say("written", path=output)
