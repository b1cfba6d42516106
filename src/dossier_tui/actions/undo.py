"""Take back the last change, and do it again: across sessions, removals with their files included."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import follow_slug
from dossier_tui.actions.moving import follow_record
from dossier_tui.actions.ways import REDO, UNDO, Entry, Way
from dossier_tui.errors import Failure, NotFound
from dossier_tui.model.ids import split_reference
from dossier_tui.store.change import Change
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.places import TABLES
from dossier_tui.store.rescue import put_back_damaged

DAY = 86_400  # seconds
Sure = Callable[[Entry], bool]


class Overtaken(Exception):  # noqa: N818 - no error: another program changed the dossier first, look again
    """The change that was to be taken back, or done again, is no longer the next one."""


class Unsure(Exception):  # noqa: N818 - no error: somebody is to be asked first
    """The next change, of the dossier `slug`, is one of which the caller is not sure."""

    def __init__(self, slug: str, entry: Entry) -> None:
        super().__init__(slug)
        self.slug, self.entry = slug, entry


def undo(desk: Desk, dossier: str | None = None, sure: Sure = bool) -> tuple[str, Entry]:
    """Take back the last change of a dossier, or of the whole store; return the slug and the entry taken back.

    Unsure where the caller is not `sure` of that entry, whichever it is when nobody else can change the dossier.
    """
    return _walk(desk, dossier, UNDO, sure)


def redo(desk: Desk, dossier: str | None = None) -> tuple[str, Entry]:
    """Do again what was taken back last, in a dossier or in the whole store; return the slug and the entry."""
    return _walk(desk, dossier, REDO, bool)


def _walk(desk: Desk, dossier: str | None, way: Way, sure: Sure) -> tuple[str, Entry]:
    while True:
        folder = _named(desk, dossier, way) if dossier else _anywhere(desk, way)
        try:
            return _step(desk, folder, way, sure)
        except Overtaken:
            continue


def _step(desk: Desk, folder: Path, way: Way, sure: Sure) -> tuple[str, Entry]:
    is_here = folder.parent == desk.store.root
    file = desk.store.dossier(folder.name) if is_here else DossierFile(folder)
    entry = way.entry(file.contents())
    if entry is None:
        raise Failure(way.nothing)
    if not sure(entry):
        raise Unsure(file.contents().dossier.slug, entry)
    if not is_here:
        return _bring_back(desk, folder, way)
    slug = _slug_then(entry, way) or file.slug
    if entry["what"] == "move":
        _carry(desk, file, entry, way)
    elif entry.get("paired"):
        _both(desk, file, entry, way)
    elif entry["what"] == "repair" and entry.get("repair") == "restore-backup":
        put_back_damaged(file, entry["file"])
    elif _goes(entry, way) or slug != file.slug:
        target = None if _goes(entry, way) else slug
        with desk.store.moving(file.slug, target, way.name, desk.who, desk.at, of=entry["id"]) as change:
            _restore(change, entry, way)
        if target:
            follow_slug(desk, file.slug, target)
    else:
        with file.change(way.name, desk.who, desk.at, of=entry["id"]) as change:
            _restore(change, entry, way)
            _shift_file(file, entry, way)
            if entry.get("text_was"):
                change.swap_text(entry["ids"][0], entry["text_was"])
    return slug, entry


def _goes(entry: Entry, way: Way) -> bool:
    return bool(entry["what"] == way.goes and entry["ids"] == ["D"])


def _slug_then(entry: Entry, way: Way) -> str | None:
    """Return the name that a dossier gets by this way, where the change was a rename."""
    if not entry.get("slug_was"):
        return None
    slug = entry["slug_was"] if way is UNDO else entry.get("after", {}).get("D", {}).get("slug")
    return str(slug) if slug else None


def _restore(change: Change, entry: Entry, way: Way) -> None:
    latest = way.entry(change.contents)
    if latest is None or latest["id"] != entry["id"]:
        raise Overtaken
    way.restore(change, latest)


def _shift_file(file: DossierFile, entry: Entry, way: Way) -> None:
    """Move the file of a letter that a repair had moved, the other way or once more."""
    kind = entry.get("repair")
    if kind in ("trash-file", "recover-file"):
        file.places.shift(entry["file"], to_trash=(kind == "trash-file") == (way is REDO))


def _bring_back(desk: Desk, folder: Path, way: Way) -> tuple[str, Entry]:
    """Take a dossier out of the trash, then mark the change that had brought it there."""
    file = desk.store.recover(folder)
    entry = way.entry(file.contents()) or {}
    with file.change(way.name, desk.who, desk.at, of=entry["id"]) as change:
        way.mark(change, entry, {"D": change.keep("D")})
    return file.slug, entry


def _carry(desk: Desk, file: DossierFile, entry: Entry, way: Way) -> None:
    """Take a record from one end of a move to the other: it is there before it goes here."""
    here = f"{file.slug}/{entry['ids'][0]}"
    was, now = (here, entry["moved_to"]) if "moved_to" in entry else (entry["moved_from"], here)
    source, target = (now, was) if way is UNDO else (was, now)
    begun: list[Change] = []
    with desk.store.alone(), ExitStack() as changes:
        for end in (source, target):  # what is begun last is written first
            slug, record_id = split_reference(end)
            if slug == file.slug:
                begun.append(changes.enter_context(file.change(way.name, desk.who, desk.at, of=entry["id"])))
                _restore(begun[-1], entry, way)
            elif end == target or slug in desk.store.slugs():
                begun.append(changes.enter_context(desk.store.dossier(slug).change(way.name, desk.who, desk.at)))
                told = {"moved_to": now} if end == was else {"moved_from": was}
                _carry_half(begun[-1], str(record_id), told, way, target=end == target)
        for change in begun:
            change.prepare()
    follow_record(desk, source, target)


def _both(desk: Desk, file: DossierFile, entry: Entry, way: Way) -> None:
    """Take back, or do again, what was changed in two dossiers at once, in both at once.

    Where the other half never came on disk, or is gone with its dossier, this one is all there is.
    """
    slug, record_id = split_reference(entry["paired"])
    told = {"what": entry["what"], "paired": f"{file.slug}/{entry['ids'][0]}"}
    with desk.store.alone(), file.change(way.name, desk.who, desk.at, of=entry["id"]) as change:
        _restore(change, entry, way)
        if slug not in desk.store.slugs():
            return
        with desk.store.dossier(slug).change(way.name, desk.who, desk.at) as other:
            touched = way.entry(other.contents, record_id) or {}
            if told.items() <= touched.items():
                other.told["of"] = touched["id"]
                way.restore(other, touched)
            elif any(told.items() <= each.items() for each in desk.store.dossier(slug).history()):
                raise Failure("error.undo-first", slug=slug, id=record_id)
            change.prepare()


def _carry_half(change: Change, record_id: str, told: Entry, way: Way, *, target: bool) -> None:
    """Do the other half of a move, which has `told` in its entry.

    There is none where a move was stopped halfway: then the record has to be at the `target` already.
    """
    touched = way.entry(change.contents, record_id) or {}
    if told.items() <= touched.items():
        change.told["of"] = touched["id"]
        way.restore(change, touched)
    elif target:
        change.contents.find(record_id)
    elif touched:
        raise Failure("error.undo-first", slug=change.contents.slug, id=record_id)


def _named(desk: Desk, dossier: str, way: Way) -> Path:
    """Return the folder of the dossier that is named; where there is none, of one of that name in the trash."""
    try:
        return desk.store.root / desk.store.resolve(dossier)
    except NotFound:
        for folder in desk.store.trashed(dossier):
            if _next_in(desk, folder, way):
                return folder
        raise


def _anywhere(desk: Desk, way: Way) -> Path:
    """Return the folder of the dossier whose turn it is in the whole store; Failure where there is none."""
    found, failures = _latest(desk, way)
    if found and way is REDO:
        last, _ = _latest(desk, UNDO)
        found = None if last and last[0] > found[0] else found  # something was done since, in any dossier
    if found is None:
        raise next(iter(failures), Failure(way.nothing))
    return found[1]


def _latest(desk: Desk, way: Way) -> tuple[tuple[str, Path] | None, list[Failure]]:
    """Return the moment and the folder of the latest change to take on this way, and what could not be read.

    Dossiers in the trash count too. A file is hardly older than the changes in it: what was last written long before
    the best find needs no look.
    """
    folders = [desk.store.root / slug for slug in desk.store.slugs()] + desk.store.trashed()
    best: tuple[str, Path] | None = None
    failures: list[Failure] = []
    for written, folder in sorted(((_written(folder), folder) for folder in folders), reverse=True):
        if best and written < best[0]:
            break
        try:
            entry = _next_in(desk, folder, way)
        except Failure as failure:
            failures.append(failure)
            continue
        if entry and (best is None or entry[way.moment] > best[0]):
            best = entry[way.moment], folder
    return best, failures


def _next_in(desk: Desk, folder: Path, way: Way) -> Entry | None:
    """Return what comes next on this way in a dossier; in one in the trash, only what brings it back."""
    if folder.parent == desk.store.root:
        return way.entry(desk.store.dossier(folder.name).contents())
    entry = way.entry(DossierFile(folder).contents())
    return entry if entry and entry["what"] == way.comes and entry["ids"] == ["D"] else None


def _written(folder: Path) -> str:
    """Return the time up to which the changes in a dossier can be, a day more than its file says.

    The time of a file is off where a stick keeps it without its zone, or the clock was set.
    """
    try:
        seconds = (folder / TABLES).stat().st_mtime
    except OSError:
        return ""
    return datetime.fromtimestamp(seconds + DAY, UTC).isoformat()
