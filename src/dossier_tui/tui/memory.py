"""What the screen remembers from one start to the next: where one was, and the theme that was chosen last."""

import hashlib
import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from dossier_tui.actions.desk import now
from dossier_tui.store.files import write_whole
from dossier_tui.tui.places import Place

KEPT = 500  # cursors


class Memory:
    """What is kept in the user's own `folder`, None for nowhere: the theme for all stores, the rest for each.

    `left` is the moment (UTC, ISO 8601) at which the last visit ended, "" before the first. `place` is where one was
    last, `cursors` what the cursor stood on: of each pane and dossier (`letters brug`).
    What cannot be read or written is as if it had never been.
    """

    def __init__(self, folder: Path | None, store: Path) -> None:
        mark = hashlib.sha256(str(store.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        self._paths = (folder / "theme.json", folder / f"places-{mark}.json") if folder else ()
        shared, own = (_read(path) for path in self._paths) if self._paths else ({}, {})
        self.theme = _text(shared.get("theme"))
        self.left = _moment(own.get("left"))
        place = own.get("place")
        self.place = Place(*map(_text, place)) if isinstance(place, list) and len(place) == 4 else None
        cursors = own.get("cursors")
        self.cursors = {name: _text(ref) for name, ref in cursors.items()} if isinstance(cursors, dict) else {}

    def save(self) -> None:
        """Write it all down."""
        place = [self.place.pane, self.place.slug, self.place.id, self.place.about] if self.place else None
        cursors = dict(list(self.cursors.items())[-KEPT:])
        own = {
            "place": place,
            "cursors": cursors,
            "left": now().isoformat(timespec="microseconds").replace("+00:00", "Z"),
        }
        for path, told in zip(self._paths, ({"theme": self.theme}, own), strict=False):
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                write_whole(path, json.dumps(told).encode("utf-8", "surrogateescape"), path.parent)


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
