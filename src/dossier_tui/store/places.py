"""Where the files of one dossier stand, and how they go to its trash and back."""

import os
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged
from dossier_tui.model.text import DEVICES
from dossier_tui.store.files import make_folder, write_new, write_whole

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

    def write_new(self, path: Path, data: bytes) -> None:
        """Write a new file of the dossier, of which `files.make_durable` has to hear before it is named."""
        make_folder(path.parent)
        write_new(path, data, self.folder)

    def discard(self, paths: list[Path]) -> None:
        """Move files of letters to the trash."""
        for path in paths:
            _move(path, self.trashed(path))

    def recover(self, paths: list[Path]) -> None:
        """Move files of letters back from the trash, where they are not in place."""
        for path in paths:
            if not path.exists():
                _move(self.trashed(path), path)

    def beyond(self, letter_id: str, letter: dict[str, Any], other: dict[str, Any] | None) -> list[Path]:
        """Return where the files of a letter stand that another state of it, or none, does not name."""
        text = [] if other else [self.text(letter_id)]
        known = {each["file"] for each in originals_of(other or {})}
        return text + [self.original(each["file"]) for each in originals_of(letter) if each["file"] not in known]

    def free_name(self, folder: str, letter_id: str, suffix: str) -> str:
        """Return a name, `L1.2.pdf`, that no file of a letter has in a folder (`letters`), nor in the trash."""
        roots = [self.folder / folder, self.folder / "trash" / folder]
        taken = {path.name.split(".")[1] for root in roots for path in root.glob(f"{letter_id}.*.*")}
        return next(f"{letter_id}.{number}{suffix}" for number in count(2) if str(number) not in taken)

    def swap_text(self, letter_id: str, name: str) -> None:
        """Put another text of a letter, kept in the trash under a name, in the place of the one that it has.

        That one is kept there instead; what stops it in between leaves one of the two twice.
        """
        path, kept = self.text(letter_id), self._inside("trash/letters", name)
        now, other = path.read_bytes(), kept.read_bytes()
        second = kept.with_name(f"{name}.now")
        self.write(second, now)
        self.write(path, other)
        second.replace(kept)

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


def originals_of(letter: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the files in which a letter came, as stored, the first of them first."""
    further = letter.get("originals")
    files = [letter.get("original"), *(further if isinstance(further, list) else [])]
    return [each for each in files if isinstance(each, dict) and each.get("file")]


def _move(path: Path, target: Path) -> None:
    if path.exists():
        make_folder(target.parent)
        path.replace(target)
