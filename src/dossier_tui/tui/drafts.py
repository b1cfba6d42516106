"""What was typed in forms and not saved: they were left, or the program ended under them."""

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from dossier_tui.store.files import write_whole

KEPT = 50  # forms; those of longest ago are forgotten


class Draft(dict[str, str]):
    """What was typed in one form, by field; `write` writes it down."""

    def __init__(self, typed: Mapping[str, str] | None = None, write: Callable[["Draft"], None] | None = None) -> None:
        super().__init__(typed or {})
        self._write = write

    def keep(self, typed: Mapping[str, str]) -> None:
        """Take what is typed now in place of what was; nothing, where it is saved."""
        if typed != self:
            self.clear()
            self.update(typed)
            if self._write:
                self._write(self)


class Drafts:
    """The drafts of all forms on a store, kept in the user's own `folder`, None for nowhere.

    What cannot be read or written is as if it had never been.
    """

    def __init__(self, folder: Path | None, store: Path) -> None:
        mark = hashlib.sha256(str(store.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._path = folder / f"drafts-{mark}.json" if folder else None
        self._drafts: dict[str, Draft] = {}

    def of(self, form: str) -> Draft:
        """Return what was typed in a form."""
        if form not in self._drafts:
            self._drafts[form] = Draft(self._read().get(form), lambda draft: self._write(form, draft))
        return self._drafts[form]

    def _write(self, form: str, draft: Draft) -> None:
        """Write one draft down, among those that another program may have written meanwhile."""
        if self._path:
            told = self._read()
            told.pop(form, None)
            if draft:
                told[form] = dict(draft)
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                kept = dict([*told.items()][-KEPT:])
                write_whole(self._path, json.dumps(kept).encode("utf-8", "surrogateescape"), self._path.parent)

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            told = json.loads(self._path.read_bytes()) if self._path else {}
        except (OSError, ValueError):
            return {}
        pairs = told.items() if isinstance(told, dict) else ()
        return {form: _typed(draft) for form, draft in pairs if isinstance(draft, dict)}


def _typed(draft: Mapping[str, object]) -> dict[str, str]:
    return {field: value for field, value in draft.items() if isinstance(value, str)}
