"""Erasing on disk: first the files, then the old history, the version before, and last the tables.

In this order a purge that is cut short can be asked for again, and finds what is left.
"""

import shutil
from pathlib import Path
from typing import Any

from dossier_tui.errors import NotFound
from dossier_tui.model.ids import each_reference
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.erase import Gone, erase, erase_history, read_in
from dossier_tui.store.files import said
from dossier_tui.store.history import print_old_entry, read_old_history
from dossier_tui.store.places import DAMAGED, Places
from dossier_tui.store.storage import Tables
from dossier_tui.store.store import Store


def known_ids(file: DossierFile) -> set[str]:
    """Return the ids of all records that are there, or of which the history still tells."""
    contents = file.contents()
    ids = {record.id for table in contents.tables.values() for record in table}
    return ids.union(*(entry.get("ids", []) for entry in file.history())) - {"D"}


def erase_record(file: DossierFile, record_id: str, who: str, at: str) -> list[str]:
    """Erase a record from a dossier and return the names of the files that went with it."""

    def gone(reference: str) -> bool:
        return reference in (record_id, f"{file.slug}/{record_id}")

    with said(file.places.folder), file.rewriting() as tables:
        files = [*_letter_files(file.places, record_id), *file.places.folder.glob(f"{DAMAGED}*")]
        for path in files:
            path.unlink(missing_ok=True)
        ids = {record_id} | _read_in(file.places, tables, gone)
        _erase_old_history(file.places, ids, gone)
        tables |= erase(tables, ids, gone)
        _note(tables, {"at": at, "who": who, "what": "purge", "ids": [record_id]})
    return [path.relative_to(file.places.folder).as_posix() for path in files]


def _note(tables: Tables, entry: dict[str, Any]) -> None:
    """Add an entry to the history: that something was erased stays known, what it was does not."""
    own = tables["dossier"]["D"]
    number = own["next"].get("H", 1)
    own["next"] = own["next"] | {"H": number + 1}
    tables["history"] = tables.get("history", {}) | {f"H{number}": entry}


def _letter_files(places: Places, record_id: str) -> list[Path]:
    """Return the text and the originals of a letter, in place and in the trash; of other records there are none."""
    if record_id[0] != "L":
        return []
    roots = (places.folder, places.folder / "trash")
    names = (f"letters/{record_id}.*", f"originals/{record_id}.*")
    return [path for root in roots for name in names for path in root.glob(name)]


def _read_in(places: Places, tables: Tables, gone: Gone) -> set[str]:
    """Return the ids of the proposals that were ever read in a letter that is gone."""
    return read_in(tables, [*read_old_history(places.old_history), *tables.get("history", {}).values()], gone)


def _erase_old_history(places: Places, ids: set[str], gone: Gone) -> None:
    if places.old_history.exists():
        entries = erase_history(read_old_history(places.old_history), ids, gone)
        places.write(places.old_history, b"".join(map(print_old_entry, entries)))


def forget_in(file: DossierFile, gone: Gone) -> None:
    """Take the quotes from, and the references to, what is gone out of another dossier."""
    if not any(gone(reference) for reference in each_reference([file.tables(), file.history()])):
        return
    with said(file.places.folder), file.rewriting() as tables:
        ids = _read_in(file.places, tables, gone)
        _erase_old_history(file.places, ids, gone)
        tables |= erase(tables, ids, gone)


def erase_dossier(store: Store, slug: str) -> list[str]:
    """Erase a dossier, and those of its name in the trash, and return the names of their folders."""
    folders = [*store.trashed(slug), *([store.root / slug] if slug in store.slugs() else [])]
    if not folders:
        raise NotFound("error.unknown-dossier", name=slug)
    with store.alone():
        for folder in folders:
            shutil.rmtree(store.hide(folder))
    return [folder.name for folder in folders]
