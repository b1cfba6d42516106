"""Mending what can be mended without guessing; each repair is on record, and undo takes it back."""

import shutil
from collections.abc import Callable

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import follow_slug
from dossier_tui.actions.moving import finish_move, follow_record
from dossier_tui.errors import Failure
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.check.letters import files_named
from dossier_tui.store.check.records import highest_ids
from dossier_tui.store.files import said
from dossier_tui.store.lock import locked
from dossier_tui.store.rescue import restore_backup

Repair = Callable[[Desk, Finding], None]


def repair(desk: Desk, finding: Finding) -> None:
    """Mend what a check found; a Failure where that cannot be done after all."""
    REPAIRS[finding.repair](desk, finding)


def _restore_backup(desk: Desk, finding: Finding) -> None:
    restore_backup(desk.store.dossier(finding.slug), desk.who, desk.at)


def _shift(desk: Desk, finding: Finding) -> None:
    """Move a file to the trash of its dossier, or back from there."""
    file, to_trash = desk.store.dossier(finding.slug), finding.repair == "trash-file"
    with file.change("repair", desk.who, desk.at, repair=finding.repair, file=finding.about) as change:
        if to_trash and finding.about in files_named(change.tables()):
            raise Failure("error.file-taken", path=finding.where)
        change.keep("D")
        file.places.shift(finding.about, to_trash=to_trash)


def _mend_counters(desk: Desk, finding: Finding) -> None:
    """Let the next ids stand above every id that was ever given."""
    with desk.store.dossier(finding.slug).change("repair", desk.who, desk.at, repair=finding.repair) as change:
        own = change.contents.dossier
        own.next |= {prefix: number + 1 for prefix, number in highest_ids(change.tables()).items()}
        change.put(own)


def _take_name(desk: Desk, finding: Finding) -> None:
    """Let a dossier bear the name of its folder, and every reference to its old name follow."""
    slug, was = finding.slug, str(finding.values["name"])
    with desk.store.dossier(slug).change("repair", desk.who, desk.at, repair=finding.repair) as change:
        change.put(change.contents.dossier)
    if was not in desk.store.slugs():
        follow_slug(desk, was, slug)


def _rename_folder(desk: Desk, finding: Finding) -> None:
    """Give a folder a name that a dossier can have, and the dossier that name."""
    slug = str(finding.values["name"])
    was = desk.store.adopt(finding.about, slug).tables()["dossier"]["D"].get("slug")
    if was != slug:
        _take_name(desk, Finding(f"{slug}/", "other-name", {"name": was}, repair="take-name"))


def _drop_leftover(desk: Desk, finding: Finding) -> None:
    """Remove what a crash left half-written: it never was part of the store."""
    path = desk.store.root / finding.where
    with said(path), locked(desk.store.root / finding.slug):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _write_anew(desk: Desk, finding: Finding) -> None:
    """Write a file in its own form again, as every change does."""
    with desk.store.dossier(finding.slug).change("repair", desk.who, desk.at, repair=finding.repair) as change:
        change.keep("D")


def _finish_move(desk: Desk, finding: Finding) -> None:
    finish_move(desk, finding.about, finding.where)


def _follow(desk: Desk, finding: Finding) -> None:
    """Let what refers to where a record was refer to where it is; where its dossier was renamed, to all of it."""
    was, now = finding.about, str(finding.values["now"])
    name, _, record_id = was.rpartition("/")
    slug, _, now_id = now.rpartition("/")
    if record_id == now_id and name not in desk.store.slugs():
        follow_slug(desk, name, slug)
    else:
        follow_record(desk, was, now)


REPAIRS: dict[str, Repair] = {
    "restore-backup": _restore_backup,
    "trash-file": _shift,
    "recover-file": _shift,
    "mend-counters": _mend_counters,
    "take-name": _take_name,
    "rename-folder": _rename_folder,
    "drop-leftover": _drop_leftover,
    "write-anew": _write_anew,
    "finish-move": _finish_move,
    "follow": _follow,
}
