"""Take back the last change, and do it again: across sessions, removals with their files included."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import refer_anew
from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.places import TABLES
from dossier_tui.store.storage import natural

SIDE_EFFECTS = ("undo", "redo", "refer")


def undo(desk: Desk, dossier: str | None = None) -> tuple[str, dict[str, Any]]:
    """Take back the last change of a dossier, or of the whole store; return the slug and the entry taken back."""
    file = _opened(desk, dossier) or _last_changed(desk)
    entry = last_entry(file)
    if entry is None:
        raise Failure("error.nothing-to-undo")
    return _take_back(desk, file, entry), entry


def last_entry(file: DossierFile) -> dict[str, Any] | None:
    """Return the latest change of a dossier that still stands."""
    history = sorted(file.contents().history, key=lambda entry: natural(entry["id"]), reverse=True)
    standing = (each for each in history if each.get("what") not in SIDE_EFFECTS and not each.get("undone"))
    return next(standing, None)


def _take_back(desk: Desk, file: DossierFile, entry: dict[str, Any]) -> str:
    trashed = file.places.folder.parent != desk.store.root
    other = _other_half(desk, entry)
    _restore(desk, file, entry)
    if other:
        _restore(desk, *other)
        there = entry.get("moved_to") or f"{file.slug}/{entry['ids'][0]}"
        refer_anew(desk, there, other[1].get("moved_from") or entry["moved_from"], whole=True)
    if trashed:
        return desk.store.recover(file.places.folder)
    if entry["what"] == "new":
        desk.store.discard(file.slug)
    elif slug_was := entry.get("slug_was"):
        desk.store.rename(file.places.folder, slug_was)
        refer_anew(desk, f"{file.slug}/", f"{slug_was}/")
        return str(slug_was)
    return file.slug


def _restore(desk: Desk, file: DossierFile, entry: dict[str, Any]) -> None:
    """Put every record of an entry back as it was before, and mark the entry as taken back."""
    before = entry.get("before", {})
    with file.change("undo", desk.who, desk.at(), of=entry["id"]) as change:
        for record_id in entry["ids"]:
            if record_id != "D" or record_id in before:
                change.restore(record_id, before.get(record_id))
        change.amend_history(entry["id"], undone="yes")


def _other_half(desk: Desk, entry: dict[str, Any]) -> tuple[DossierFile, dict[str, Any]] | None:
    """Return the dossier and the entry at the other end of a move, where it is still there."""
    there = entry.get("moved_to") or entry.get("moved_from")
    if there is None:
        return None
    slug, record_id = split_reference(there)
    file = desk.store.dossier(slug)
    history = sorted(file.contents().history, key=lambda each: natural(each["id"]), reverse=True)
    ends = (each for each in history if each["what"] == "move" and record_id in each["ids"] and not each.get("undone"))
    return next(((file, each) for each in ends), None)


def _opened(desk: Desk, dossier: str | None) -> DossierFile | None:
    return desk.store.dossier(desk.store.resolve(dossier)) if dossier else None


def _last_changed(desk: Desk) -> DossierFile:
    """Return the dossier with the latest change that can be taken back; removed ones count too.

    A file is never older than the changes in it, so that dossiers last written before the best find need no look.
    """
    folders = [desk.store.root / slug for slug in desk.store.slugs()] + desk.store.trashed()
    best: tuple[str, DossierFile] | None = None
    for written, folder in sorted(((_written(folder), folder) for folder in folders), reverse=True):
        if best and written < best[0]:
            break
        removed = folder.parent != desk.store.root
        file = DossierFile(folder) if removed else desk.store.dossier(folder.name)
        entry = last_entry(file)
        if entry and (entry["what"] == "remove" or not removed) and (best is None or entry["at"] > best[0]):
            best = entry["at"], file
    if best is None:
        raise Failure("error.nothing-to-undo")
    return best[1]


def _written(folder: Path) -> str:
    try:
        seconds = (folder / TABLES).stat().st_mtime
    except OSError:
        return ""
    return datetime.fromtimestamp(seconds + 1, UTC).isoformat()
