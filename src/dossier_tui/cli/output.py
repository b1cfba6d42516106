"""Documents that leave the store: printed, or put in a file of the user's that is never lost unasked."""

from pathlib import Path

from dossier_tui.cli.face import Face
from dossier_tui.store.files import write_output

STDOUT = "-"


def put_out(face: Face, data: bytes, output: str | None, *, force: bool) -> None:
    """Print a document, or write it to a file and say so; Failure where that is there and not to be replaced."""
    if output is None or output == STDOUT:
        return face.data(data)
    path = Path(output).expanduser()
    write_output(path, data, force=force)
    return face.say("written", path=output)
