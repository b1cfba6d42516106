"""Where the files of one dossier stand, and how they go to its trash and back."""

import os
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged
from dossier_tui.model.text import DEVICES
from dossier_tui.store.files import make_folder, write_whole

TABLES = "dossier.json"
BACKUP = TABLES + ".bak"
DAMAGED = TABLES + ".damaged"
FORBIDDEN = "/\\:\0"  # in the name of a file: what leads elsewhere on one system or another


class Places:
    """The folder of one dossier. Names that could lead out of it are refused: Damaged."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables = folder / TABLES
        self.old_history = folder / "history.jsonl"

    def text(self, letter_id: str) -> Path:
        """Return where the text of a letter stands."""
        return self._inside("letters", f"{letter_id}.md")

    def original(self, name: str) -> Path:
        """Return where an original stands; `name` is the `file` of the letter's record."""
        return self._inside("originals", name)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file of the dossier whole, making its folder where needed."""
        make_folder(path.parent)
        write_whole(path, data, self.folder)

    def discard(self, letter_id: str, letter: dict[str, Any]) -> None:
        """Move the text and the original of a letter to the trash."""
        for path in self._files(letter_id, letter):
            _move(path, self.trashed(path))

    def recover(self, letter_id: str, letter: dict[str, Any]) -> None:
        """Move the text and the original of a letter back from the trash, where they are not in place."""
        for path in self._files(letter_id, letter):
            if not path.exists():
                _move(self.trashed(path), path)

    def _files(self, letter_id: str, letter: dict[str, Any]) -> list[Path]:
        file = (letter.get("original") or {}).get("file")
        return [self.text(letter_id)] + ([self.original(file)] if file else [])

    def shift(self, name: str, *, to_trash: bool) -> None:
        """Move a file (`letters/L1.md`) to the trash, or back from there."""
        path = self._inside(*name.split("/", 1))
        _move(*((path, self.trashed(path)) if to_trash else (self.trashed(path), path)))

    def trashed(self, path: Path) -> Path:
        """Return where a text or an original stands in the trash: by kind, for both may be called `L1.md`."""
        return self._inside(f"trash/{path.parent.name}", path.name)

    def _inside(self, folder: str, name: str) -> Path:
        """Return a file in a folder of the dossier; Damaged where name or links lead elsewhere."""
        first = name.partition(".")[0].lower()  # empty for `..` and hidden files
        if not first or first in DEVICES or any(sign in name for sign in FORBIDDEN):
            raise Damaged("error.bad-file-name", slug=self.folder.name, name=name)
        path = self.folder / folder / name
        if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.folder)):
            raise Damaged("error.bad-file-name", slug=self.folder.name, name=f"{folder}/{name}")
        return path


def _move(path: Path, target: Path) -> None:
    if path.exists():
        make_folder(target.parent)
        path.replace(target)
