"""Take back the last change: across sessions, removals with their files included."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import follow_slug
from dossier_tui.actions.moving import follow_record
from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.places import TABLES
from dossier_tui.store.storage import natural

Entry = dict[str, Any]
SIDE_EFFECTS = ("undo", "redo", "refer")
DAY = 86_400  # seconds


class Overtaken(Exception):  # noqa: N818 - no error: another program changed the dossier first, look again
    """The change that was to be taken back is no longer the last one."""


def undo(desk: Desk, dossier: str | None = None) -> tuple[str, Entry]:
    """Take back the last change of a dossier, or of the whole store; return the slug and the entry taken back."""
    while True:
        folder = desk.store.root / desk.store.resolve(dossier) if dossier else _last_changed(desk)
        try:
            return _undo_in(desk, folder)
        except Overtaken:
            continue


def last_entry(contents: Contents) -> Entry | None:
    """Return the latest change of a dossier that still stands."""
    return next(_standing(contents), None)


def _standing(contents: Contents) -> Iterator[Entry]:
    latest_first = sorted(contents.history, key=lambda entry: natural(entry["id"]), reverse=True)
    return (each for each in latest_first if each.get("what") not in SIDE_EFFECTS and not each.get("undone"))


def _undo_in(desk: Desk, folder: Path) -> tuple[str, Entry]:
    if folder.parent != desk.store.root:
        return _bring_back(desk, folder)
    file = desk.store.dossier(folder.name)
    entry = last_entry(file.contents())
    if entry is None:
        raise Failure("error.nothing-to-undo")
    slug_was = entry.get("slug_was") or file.slug
    if entry["what"] == "move":
        _take_back_move(desk, file, entry)
    elif entry["what"] == "new":
        with desk.store.moving(file.slug, None, "undo", desk.who, desk.at, of=entry["id"]) as change:
            _take_back(change, entry)
    elif slug_was != file.slug:
        with desk.store.moving(file.slug, slug_was, "undo", desk.who, desk.at, of=entry["id"]) as change:
            _take_back(change, entry)
        follow_slug(desk, file.slug, slug_was)
    else:
        with file.change("undo", desk.who, desk.at, of=entry["id"]) as change:
            _take_back(change, entry)
    return slug_was, entry


def _take_back(change: Change, entry: Entry) -> None:
    latest = last_entry(change.contents)
    if latest is None or latest["id"] != entry["id"]:
        raise Overtaken
    _restore(change, latest)


def _restore(change: Change, entry: Entry) -> None:
    """Put every record of an entry back as it was before, and mark the entry as taken back."""
    before = entry.get("before", {})
    for record_id in entry["ids"]:
        if record_id in before or record_id != "D":
            change.restore(record_id, before.get(record_id))
    change.mark(entry["id"], undone="yes")


def _bring_back(desk: Desk, folder: Path) -> tuple[str, Entry]:
    """Take a removed dossier out of the trash, then mark its removal as taken back."""
    file = desk.store.recover(folder)
    entry = last_entry(file.contents()) or {}
    with file.change("undo", desk.who, desk.at, of=entry["id"]) as change:
        change.keep("D")
        change.mark(entry["id"], undone="yes")
    return file.slug, entry


def _take_back_move(desk: Desk, file: DossierFile, entry: Entry) -> None:
    """Bring a record back to the dossier that it was moved from; only then does it go where it was moved to."""
    here = f"{file.slug}/{entry['ids'][0]}"
    was, now = (here, entry["moved_to"]) if "moved_to" in entry else (entry["moved_from"], here)
    with desk.store.alone(), ExitStack() as changes:
        for end in (now, was):  # what is begun last is written first
            slug, record_id = split_reference(end)
            if slug == file.slug:
                change = changes.enter_context(file.change("undo", desk.who, desk.at, of=entry["id"]))
                _take_back(change, entry)
            elif end == was or slug in desk.store.slugs():
                change = changes.enter_context(desk.store.dossier(slug).change("undo", desk.who, desk.at))
                _take_back_half(change, str(record_id), {"moved_to": now} if end == was else {"moved_from": was})
    follow_record(desk, now, was)


def _take_back_half(change: Change, record_id: str, told: Entry) -> None:
    """Take back the other half of a move, which has `told` in its entry.

    There is none where a move was stopped halfway: then the record has to be still where it came from.
    """
    touched = next((each for each in _standing(change.contents) if record_id in each["ids"]), {})
    if told.items() <= touched.items():
        change.told["of"] = touched["id"]
        _restore(change, touched)
    elif "moved_to" in told:
        change.contents.find(record_id)
    elif touched:
        raise Failure("error.undo-first", slug=change.contents.slug, id=record_id)


def _last_changed(desk: Desk) -> Path:
    """Return the folder of the dossier with the latest change that can be taken back; removed ones count too.

    A file is hardly older than the changes in it: what was last written long before the best find needs no look.
    """
    folders = [desk.store.root / slug for slug in desk.store.slugs()] + desk.store.trashed()
    best: tuple[str, Path] | None = None
    failures: list[Failure] = []
    for written, folder in sorted(((_written(folder), folder) for folder in folders), reverse=True):
        if best and written < best[0]:
            break
        try:
            entry = _last_in(desk, folder)
        except Failure as failure:
            failures.append(failure)
            continue
        if entry and (best is None or entry["at"] > best[0]):
            best = entry["at"], folder
    if best is None:
        raise next(iter(failures), Failure("error.nothing-to-undo"))
    return best[1]


def _last_in(desk: Desk, folder: Path) -> Entry | None:
    if folder.parent == desk.store.root:
        return last_entry(desk.store.dossier(folder.name).contents())
    entry = last_entry(DossierFile(folder).contents())
    return entry if entry and entry["what"] == "remove" and entry["ids"] == ["D"] else None


def _written(folder: Path) -> str:
    """Return the time up to which the changes in a dossier can be, a day more than its file says.

    The time of a file is off where a stick keeps it without its zone, or the clock was set.
    """
    try:
        seconds = (folder / TABLES).stat().st_mtime
    except OSError:
        return ""
    return datetime.fromtimestamp(seconds + DAY, UTC).isoformat()
