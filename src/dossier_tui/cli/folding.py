"""A hand-over in a folder of the user's: whole or not there, and in the place of nothing but an earlier one."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_tui.errors import Failure
from dossier_tui.store.files import TEMPORARY, make_folder, move_folder, remove_folder, said

if TYPE_CHECKING:
    from dossier_tui.briefing.handover import Way
    from dossier_tui.cli.face import Face
    from dossier_tui.store.contents import Contents


def put_folder(face: "Face", way: "Way", dossiers: "list[Contents]", output: str, *, force: bool) -> None:
    """Write the hand-over of a dossier, or of several with a page above them, and say so."""
    path = Path(output).expanduser().absolute()
    with said(path):
        if os.path.lexists(path):
            _check_replaceable(path, force=force)
        draft = path.with_name(f"{TEMPORARY}{secrets.token_hex(4)}")
        try:
            draft.mkdir()
            _fill(draft, _files(face, way, dossiers))
            _put_in_place(draft, path)
        except BaseException:
            with suppress(OSError):
                remove_folder(draft)
            raise
    face.say("written", path=output)


def _files(face: "Face", way: "Way", dossiers: "list[Contents]") -> Iterator[tuple[str, bytes]]:
    from dossier_tui.briefing.handover import INDEX, handover
    from dossier_tui.briefing.index import print_contents

    alone = len(dossiers) == 1
    if not alone:
        yield INDEX, print_contents(dossiers, face.words)
    for contents in dossiers:
        for name, data in handover(face.store.dossier(contents.slug), way):
            yield name if alone else f"{contents.slug}/{name}", data


def _fill(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, data in files:
        path = folder / name
        make_folder(path.parent)
        path.write_bytes(data)


def _put_in_place(draft: Path, path: Path) -> None:
    """Give the new folder its name; what had it before goes after that."""
    old = path.with_name(f"{TEMPORARY}{secrets.token_hex(4)}") if path.exists() else None
    if old:
        move_folder(path, old)
    try:
        move_folder(draft, path)
    except BaseException:
        if old:
            move_folder(old, path)
        raise
    if old:
        remove_folder(old)


def _check_replaceable(path: Path, *, force: bool) -> None:
    """Refuse to replace anything but an earlier hand-over, and that only where it is asked for: Failure."""
    from dossier_tui.briefing.handover import FILES, FOLDERS, INDEX

    if path.is_symlink() or not path.is_dir():
        raise Failure("error.not-a-folder", path=path)
    if not any(path.iterdir()):
        return
    if not force:
        raise Failure("error.path-not-replaced", path=path)
    inside = [each for each in path.iterdir() if each.is_dir() and each.name not in FOLDERS]
    for folder in (path, *inside):
        known = {INDEX, *FILES, *FOLDERS, *(each.name for each in inside if folder == path)}
        strange = [each for each in folder.iterdir() if each.name not in known]
        if strange or (folder != path and not (folder / "export.json").is_file()):
            raise Failure("error.not-an-export", path=strange[0] if strange else folder)
