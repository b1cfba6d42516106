"""A damaged file of tables gives way to the version before it, and stays beside."""

from pathlib import Path

from dossier_tui.store.contents import read_contents
from dossier_tui.store.dossier import Clock, DossierFile
from dossier_tui.store.files import said, write_whole
from dossier_tui.store.lock import locked
from dossier_tui.store.places import BACKUP, DAMAGED
from dossier_tui.store.storage import parse_tables


def restore_backup(file: DossierFile, who: str, at: Clock) -> str:
    """Take the version before; return the name under which the damaged one is kept. Damaged where neither is whole."""
    folder, tables = file.places.folder, file.places.tables
    with said(folder), locked(folder):
        backup = (folder / BACKUP).read_bytes()
        read_contents(file.slug, parse_tables(backup, folder / BACKUP))
        kept = _free_name(folder)
        if tables.exists():
            write_whole(kept, tables.read_bytes(), folder)
        write_whole(tables, backup, folder)
    with file.change("repair", who, at, repair="restore-backup", file=kept.name) as change:
        change.keep("D")
    return kept.name


def put_back_damaged(file: DossierFile, name: str) -> None:
    """Put a damaged version that was kept in its place again; the whole one is the version before it then."""
    folder = file.places.folder
    with said(folder), locked(folder):
        damaged = (folder / name).read_bytes()
        write_whole(folder / BACKUP, file.places.tables.read_bytes(), folder)
        write_whole(file.places.tables, damaged, folder)
        (folder / name).unlink()


def _free_name(folder: Path) -> Path:
    number = 1
    while (folder / f"{DAMAGED}-{number}").exists():
        number += 1
    return folder / f"{DAMAGED}-{number}"
