"""A record in the user's own editor: a line for each field, as `FIELD: value`."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from dossier_tui.actions.entries import editable
from dossier_tui.cli.face import Face
from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Record
from dossier_tui.store.files import said

HANGING = "    "  # what a further line of a field begins with


def typed_in_editor(face: Face, place: str) -> dict[str, str]:
    """Open a record in `$VISUAL` or `$EDITOR` and return the fields that were changed; Failure when it fails."""
    name, record_id = split_reference(place)
    contents = face.contents(name)
    record = contents.find(record_id) if record_id else contents.dossier
    before = as_lines(record)
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        path = Path(folder) / f"{record.id}.txt"
        intro = face.words("say.editor-intro", place=place)
        path.write_text("".join(f"# {line}\n" for line in intro.split("\n")) + print_fields(before), "utf-8")
        _run_editor(path)
        after = parse_fields(path.read_text("utf-8"))
    return {field: value for field, value in after.items() if before.get(field, "") != value}


def _run_editor(path: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    with said(Path(editor)):
        done = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603 - the user's own editor
    if done.returncode:
        raise Failure("error.editor-failed", editor=editor)


def as_lines(record: Record) -> dict[str, str]:
    """Return what can be changed in a record, each field as a person types it."""
    return {field: _typed(getattr(record, field)) for field in editable(type(record))}


def _typed(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        people = [item for item in value if isinstance(item, dict)]
        if people:
            return "; ".join(", ".join(part for part in (p.get("name"), p.get("office")) if part) for p in people)
        return ", ".join(value)
    return str(value)


def print_fields(fields: dict[str, str]) -> str:
    """Return the fields as lines; the further lines of a text hang."""
    return "".join(
        f"{field}: {value.replace(chr(10), chr(10) + HANGING)}".rstrip() + "\n" for field, value in fields.items()
    )


def parse_fields(text: str) -> dict[str, str]:
    """Read the lines of `print_fields` back; lines that begin with `#` are words to the reader."""
    fields: dict[str, str] = {}
    last = ""
    for line in text.splitlines():
        field, colon, value = line.partition(":")
        if line.startswith(HANGING) and last:
            fields[last] += "\n" + line.removeprefix(HANGING)
        elif colon and not line.startswith("#"):
            last = field.strip()
            fields[last] = value.strip()
    return {field: value.strip() for field, value in fields.items()}
