"""What the screen remembers of one user from one start to the next, outside the store."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from dossier_tui.actions.desk import now
from dossier_tui.store.files import write_whole
from dossier_tui.tui.places import Place

KEPT = 500  # cursors, and places in letters: of more, those of longest ago are forgotten
VALUE = TypeVar("VALUE")


class Memory:
    """What is kept in the user's own `folder`, None for nowhere: the theme for all stores, the rest for each.

    `left` is the moment (UTC, ISO 8601) at which the last visit ended, "" before the first. `place` is where one was
    last, `cursors` what the cursor stood on, by pane and dossier (`letters brug`), `tops` the character of its plain
    text that stood on top of each letter, `found` what each saved search had found when one looked at it last, and
    `views` how one looks at the panes (`grain`: `year`). What cannot be read or written is as if it had never been.
    """

    def __init__(self, folder: Path | None, store: Path) -> None:
        mark = hashlib.sha256(str(store.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._paths = (folder / "theme.json", folder / f"places-{mark}.json") if folder else ()
        shared, own = (_read(path) for path in self._paths) if self._paths else ({}, {})
        place, found = own.get("place"), _table(own, "found", list)
        self.theme = _text(shared.get("theme"))
        self.left = _moment(own.get("left"))
        self.place = Place(*map(_text, place)) if isinstance(place, list) and len(place) == 4 else None
        self.cursors = _table(own, "cursors", str)
        self.tops = {ref: offset for ref, offset in _table(own, "tops", int).items() if offset > 0}
        self.found = {query: {_text(ref) for ref in refs} for query, refs in found.items()}
        self.views = _table(own, "views", str)
        self._written = self._told()

    def reach(self, ref: str, offset: int) -> None:
        """Remember where one is in a letter, but for its beginning."""
        self.tops.pop(ref, None)
        if offset > 0:
            _keep(self.tops, ref, offset)

    def stand(self, name: str, ref: str) -> None:
        """Remember what the cursor of a pane stands on."""
        _keep(self.cursors, name, ref)

    def look(self, query: str, refs: Iterable[str]) -> None:
        """Remember what a saved search has found, and write it down."""
        self.found[query] = set(refs)
        self.save()

    def end(self) -> None:
        """Write down that the visit ends now, and everything else."""
        self.left = now().isoformat(timespec="microseconds").replace("+00:00", "Z")
        self.save()

    def save(self) -> None:
        """Write down what has changed since it was last written."""
        told = self._told()
        for path, new, old in zip(self._paths, told, self._written, strict=False):
            if new != old:
                with suppress(OSError):
                    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                    write_whole(path, json.dumps(new).encode("utf-8", "surrogateescape"), path.parent)
        self._written = told

    def _told(self) -> tuple[dict[str, Any], dict[str, Any]]:
        place = [self.place.pane, self.place.slug, self.place.id, self.place.about] if self.place else None
        found = {query: sorted(refs) for query, refs in self.found.items()}
        own = {
            "place": place,
            "cursors": dict(self.cursors),
            "tops": dict(self.tops),
            "found": found,
            "views": dict(self.views),
        }
        return {"theme": self.theme}, {**own, "left": self.left}


def _keep(table: dict[str, VALUE], name: str, value: VALUE) -> None:
    """Put a value last in a table, out of which the first go where there are too many."""
    table.pop(name, None)
    table[name] = value
    while len(table) > KEPT:
        table.pop(next(iter(table)))


def _table(own: dict[str, Any], name: str, kind: type[VALUE]) -> dict[str, VALUE]:
    """Return a table as it was kept, without what is of another kind."""
    table = own.get(name)
    return {key: value for key, value in table.items() if type(value) is kind} if isinstance(table, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _moment(value: object) -> str:
    """Return a moment as it was kept; "" for what is none."""
    with suppress(ValueError):
        datetime.fromisoformat(_text(value))
        return _text(value)
    return ""


def _read(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
