"""Other programs look at a letter: the desktop's own on its original, the user's pager or editor on its text."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dossier_tui.errors import Failure, NotFound
from dossier_tui.model.records import Letter
from dossier_tui.model.text import visible
from dossier_tui.settings import command_of
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.files import said

PAGERS = ("less", "more")
OPENERS = ("xdg-open", "wslview", "open")


def original_path(file: DossierFile, letter: Letter) -> Path:
    """Return the file that a letter came in, inside the dossier's folder; Failure where there is none."""
    name = (letter.original or {}).get("file")
    path = file.places.original(name) if name else None
    if path is None or not path.is_file():
        raise NotFound("error.no-original", slug=file.slug, id=letter.id)
    return path


def open_in_desktop(path: Path) -> None:
    """Open a file in the program that the desktop has for it; Failure where there is no desktop."""
    with said(path):
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - the way of Windows to open a file
            return
        opener = next((found for name in OPENERS if (found := shutil.which(name))), None)
        if opener is None:
            raise Failure("error.no-opener", path=path)
        quiet = subprocess.DEVNULL
        subprocess.Popen(  # noqa: S603 - the desktop's own opener, with a path that is inside the store
            [opener, str(path)], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )


def viewer(kind: str = "pager", env: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command that shows a text: the user's `editor`, or the `pager`: the user's, one of the system's.

    Failure where there is none.
    """
    told = env.get("VISUAL") or env.get("EDITOR")
    if kind == "pager":
        told = env.get("PAGER") or next((name for name in PAGERS if shutil.which(name)), "") or told
    if not told:
        raise Failure(f"error.no-{kind}-set")
    return command_of(told)


def view(command: list[str], name: str, text: str) -> None:
    """Show a text in another program until that ends; what it does to it is lost, as it is given a copy.

    Failure where the program is not there, or ends with an error.
    """
    folder = Path(tempfile.mkdtemp(prefix="dossier-"))
    path = folder / f"{name}.md"
    path.write_text("\n".join(map(visible, text.split("\n"))), "utf-8")
    path.chmod(0o400)
    try:
        with said(Path(command[0])):
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - the user's own program
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if done.returncode:
        raise Failure("error.viewer-failed", command=command[0])
