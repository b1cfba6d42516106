"""What other programs leave beside our files: second versions by a sync program, halves of a write."""

import re
from collections.abc import Iterator
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.files import TEMPORARY
from dossier_tui.store.form import natural
from dossier_tui.store.lock import is_held
from dossier_tui.store.places import BACKUP, DAMAGED, TABLES
from dossier_tui.store.storage import Tables, parse_tables

# `dossier (conflicted copy 2026-11-24).json`, `dossier.sync-conflict-20261124-1.json`, `dossier 2.json`, `L1-PC.md`
SECOND = re.compile(r"(?:dossier|L\d+)\W.*\.(?:json|md)|dossier\.json.+")
SHOWN = 8  # ids that one sentence names


def check_copies(slug: str, folder: Path, tables: Tables | None) -> Iterator[Finding]:
    """Yield second versions of our files, each with the records in which it differs, and what a crash left."""
    for path in _files(folder):
        where = f"{slug}/{path.relative_to(folder).as_posix()}"
        about = path.relative_to(folder).as_posix()
        if path.name.startswith(TEMPORARY):
            if is_held(folder) or not path.exists():  # another program is writing it
                continue
            yield Finding(where, "leftover", repair="drop-leftover", about=about)
        elif is_second(path.name):
            yield Finding(where, "conflict-copy", {"ids": _differing(path, tables)})


def is_second(name: str) -> bool:
    """Tell whether a file is a second version of one of ours."""
    return name not in (TABLES, BACKUP) and not name.startswith(DAMAGED) and bool(SECOND.fullmatch(name))


def _files(folder: Path) -> list[Path]:
    folders = (folder, folder / "letters", folder / "originals")
    return [path for each in folders if each.is_dir() for path in sorted(each.iterdir()) if path.is_file()]


def _differing(path: Path, tables: Tables | None) -> str:
    """Return the ids of the records that stand otherwise in the second version, or "–" where that cannot be told."""
    try:
        other = parse_tables(path.read_bytes(), path) if path.suffix == ".json" and tables else {}
    except (OSError, Failure):
        return "–"
    names = (other.keys() | (tables or {}).keys()) - {"history", "dossier"} if other else set()
    ids = {
        record_id
        for name in names
        for record_id in other.get(name, {}).keys() | (tables or {}).get(name, {}).keys()
        if other.get(name, {}).get(record_id) != (tables or {}).get(name, {}).get(record_id)
    }
    shown = sorted(ids, key=natural)
    return ", ".join(shown[:SHOWN]) + (" …" if len(shown) > SHOWN else "") or "–"
