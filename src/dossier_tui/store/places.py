"""Where the files of one dossier stand, and how they go to its trash and back."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged
from dossier_tui.store.files import make_folder, write_whole

TABLES = "dossier.json"


class Places:
    """The folder of one dossier. Names that could lead out of it are refused: Damaged."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables = folder / TABLES
        self.old_history = folder / "history.jsonl"
        self.trash = folder / "trash"

    def text(self, letter_id: str) -> Path:
        """Return where the text of a letter stands."""
        return self.folder / "letters" / f"{self._inside(letter_id)}.md"

    def original(self, name: str) -> Path:
        """Return where an original stands; `name` is the `file` of the letter's record."""
        return self.folder / "originals" / self._inside(name)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file of the dossier whole, making its folder where needed."""
        make_folder(path.parent)
        write_whole(path, data, self.folder)

    def discard(self, letter_id: str, letter: dict[str, Any]) -> None:
        """Move the text and the original of a letter to the trash."""
        make_folder(self.trash)
        for path in self._files(letter_id, letter):
            with suppress(FileNotFoundError):
                path.replace(self.trash / path.name)

    def recover(self, letter_id: str, letter: dict[str, Any]) -> None:
        """Move the text and the original of a letter back from the trash, where they are not in place."""
        for path in self._files(letter_id, letter):
            make_folder(path.parent)
            with suppress(FileNotFoundError):
                (self.trash / path.name).replace(path)

    def _files(self, letter_id: str, letter: dict[str, Any]) -> list[Path]:
        original = letter.get("original") or {}
        return [self.text(letter_id)] + ([self.original(original["file"])] if original.get("file") else [])

    def _inside(self, name: str) -> str:
        if not name or name.startswith(".") or Path(name).name != name or "\\" in name or ":" in name:
            raise Damaged("error.bad-file-name", slug=self.folder.name, name=name)
        return name
