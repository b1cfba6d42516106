"""What the saved searches had found when they were last looked at, from one start of the program to the next."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dossier_tui.store.files import write_whole


class Seen:
    """For every saved search the references that it had found; kept in `folder`, None nowhere.

    It is the user's own, so it stands outside the store. What cannot be read or written is as if it had never been.
    """

    def __init__(self, folder: Path | None, store: Path) -> None:
        mark = hashlib.sha256(str(store.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._path = folder / f"searches-{mark}.json" if folder else None
        self.refs: dict[str, set[str]] = _read(self._path) if self._path else {}

    def keep(self, query: str, refs: Iterable[str]) -> None:
        """Remember what a search has found, and write it down where it is something else than before."""
        found = set(refs)
        if self.refs.get(query) == found:
            return
        self.refs[query] = found
        if self._path:
            told = {query: sorted(refs) for query, refs in self.refs.items()}
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                write_whole(self._path, json.dumps(told).encode(), self._path.parent)


def _read(path: Path) -> dict[str, set[str]]:
    try:
        told = json.loads(path.read_bytes())
        return {str(query): {str(ref) for ref in refs} for query, refs in told.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
