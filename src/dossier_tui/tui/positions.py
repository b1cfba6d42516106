"""Where one was in each letter, from one start of the program to the next."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from dossier_tui.store.files import write_whole

KEPT = 500  # letters


class Positions:
    """For every letter of a store the character of its plain text that stood on top; kept in `folder`, None nowhere.

    It is the user's own, so it stands outside the store. What cannot be read or written is as if it had never been.
    """

    def __init__(self, folder: Path | None, store: Path) -> None:
        mark = hashlib.sha256(str(store.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._path = folder / f"positions-{mark}.json" if folder else None
        self._places = _read(self._path) if self._path else {}
        self._written = dict(self._places)

    def of(self, ref: str) -> int:
        """Return where one was in a letter; 0, its beginning, where that is not known."""
        return self._places.get(ref, 0)

    def keep(self, ref: str, offset: int) -> None:
        """Remember where one is in a letter; of too many letters, those read longest ago are forgotten."""
        self._places.pop(ref, None)
        if offset > 0:
            self._places[ref] = offset
        while len(self._places) > KEPT:
            self._places.pop(next(iter(self._places)))

    def save(self) -> None:
        """Write down what has changed since it was last written."""
        if self._path and self._places != self._written:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                write_whole(self._path, json.dumps(self._places).encode(), self._path.parent)
            self._written = dict(self._places)


def _read(path: Path) -> dict[str, int]:
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    pairs = told.items() if isinstance(told, dict) else ()
    return {ref: offset for ref, offset in pairs if type(offset) is int and offset > 0}
