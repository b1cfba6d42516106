"""A record in the user's own editor: a line for each field, as `FIELD: value`."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dossier_tui.actions.entries import refuse_proposal
from dossier_tui.actions.typed import as_typed
from dossier_tui.cli.face import Face
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Record
from dossier_tui.settings import command_of
from dossier_tui.store.files import read_text, said

HANGING = "    "  # what a further line of a field begins with


def change_fields(face: Face, place: str, typed: dict[str, str]) -> list[str]:
    """Change the fields of a record to what was typed, and return those that are different now."""
    from dossier_tui.actions.entries import edit_record

    before = as_typed(_record(face, place))
    edit_record(face.desk, place, typed)
    after = as_typed(_record(face, place))
    return [field for field in typed if before.get(field) != after.get(field)]


def edit_in_editor(face: Face, place: str) -> list[str]:
    """Change a record in `$VISUAL` or `$EDITOR`, and return the fields that are different now.

    Where what was typed cannot be taken, nothing is changed, and the file is kept and named, so that no work is lost.
    """
    record = _record(face, place)
    before = as_typed(record)
    folder = Path(tempfile.mkdtemp(prefix="dossier-"))
    path = folder / f"{record.id}.txt"
    intro = "".join(f"# {line}\n" for line in face.words("say.editor-intro", place=place).split("\n"))
    path.write_text(intro + print_fields(before), "utf-8")
    try:
        _run_editor(path)
        after = parse_fields(read_text(path))
        changed = change_fields(face, place, {key: value for key, value in after.items() if before.get(key) != value})
    except Failure:
        if path.is_file() and path.read_bytes() != (intro + print_fields(before)).encode():
            face.say("kept-typed", path=path)
        else:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    return changed


def _record(face: Face, place: str) -> Record:
    name, record_id = split_reference(place)
    contents = face.contents(name)
    record = contents.find(record_id) if record_id else contents.dossier
    refuse_proposal(contents.slug, record)
    return record


def _run_editor(path: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor and not sys.stdin.isatty():
        raise Usage("error.no-editor")
    editor = editor or ("notepad" if os.name == "nt" else "vi")
    command = command_of(editor)
    with said(Path(command[0])):
        done = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - the user's own editor
    if done.returncode:
        raise Failure("error.editor-failed", editor=editor)


def print_fields(fields: dict[str, str]) -> str:
    """Return the fields as lines; the further lines of a text hang."""
    return "".join(
        f"{field}: {value.replace(chr(10), chr(10) + HANGING)}".rstrip() + "\n" for field, value in fields.items()
    )


def parse_fields(text: str) -> dict[str, str]:
    """Read the lines of `print_fields` back; lines that begin with `#` are words to the reader.

    Usage names a line that is neither: what was typed there would be lost.
    """
    fields: dict[str, str] = {}
    last, blanks = "", 0
    for line in text.splitlines():
        field, colon, value = line.partition(":")
        if not line.strip():
            blanks += 1  # between the lines of a text; an editor may have taken the spaces off
            continue
        if line.startswith(HANGING) and last:
            fields[last] += "\n" * (blanks + 1) + line.removeprefix(HANGING)
        elif colon and not line.startswith("#"):
            last = field.strip()
            fields[last] = value.strip()
        elif not line.startswith("#"):
            raise Usage("error.editor-line", line=line)
        blanks = 0
    return {field: value.strip() for field, value in fields.items()}
