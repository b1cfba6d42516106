"""The old history: changes that have left the tables, one a line in `history.jsonl`."""

import json
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged
from dossier_tui.store.files import read_text
from dossier_tui.store.form import as_bytes, as_json

Entry = dict[str, Any]


def read_old_history(path: Path) -> list[Entry]:
    """Return the entries of a `history.jsonl`, none where there is none; Damaged names a line that is no entry."""
    entries = []
    for number, line in enumerate(read_text(path).splitlines() if path.exists() else [], 1):
        try:
            entries.append(json.loads(line))
        except ValueError as error:
            raise Damaged("error.not-json", path=path, line=number, column=1, reason=str(error)) from error
    return entries


def print_old_entry(entry: Entry) -> bytes:
    """Return an entry as a line of a `history.jsonl`."""
    return as_bytes(as_json(entry) + "\n")
