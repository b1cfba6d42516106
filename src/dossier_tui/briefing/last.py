"""When the last briefing of a dossier was made.

It is kept in the user's own state folder: what only reads a store writes nothing to it.
"""

import json
from pathlib import Path

from dossier_tui.store.files import said, write_whole
from dossier_tui.store.lock import locked

FILE = "briefings.json"


def last_made(folder: Path, store: Path, slug: str) -> str | None:
    """Return the moment of the last briefing of a dossier (UTC, ISO 8601), or None where none is known."""
    moment = _read(folder / FILE).get(str(store), {}).get(slug)
    return moment if isinstance(moment, str) else None


def remember(folder: Path, store: Path, slug: str, moment: str) -> None:
    """Keep the moment of a briefing; Failure where the user's folder cannot be written."""
    with said(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(folder):
            known = _read(folder / FILE)
            known.setdefault(str(store), {})[slug] = moment
            text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            write_whole(folder / FILE, text.encode("utf-8"), folder)


def _read(path: Path) -> dict[str, dict[str, str]]:
    """Return what is kept; nothing where that cannot be read: it is a convenience, and made anew."""
    try:
        known = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {store: slugs for store, slugs in known.items() if isinstance(slugs, dict)}
