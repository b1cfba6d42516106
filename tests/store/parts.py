"""What the tests of the store are made of: small dossiers, made without the actions."""

from pathlib import Path
from typing import Any

from dossier_tui.model.records import Dossier, Letter, Note
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.store import Store

WHO = "test"
AT = "2026-11-24T09:00:00.000Z"


def clock() -> str:
    """Return a time that stands still."""
    return AT


LETTER = "Geachte voorzitter,\n\nIk informeer uw Kamer vóór de zomer.\n"


def new(store: Store, slug: str = "kaap", **fields: Any) -> DossierFile:
    """Make a dossier in a store."""
    return store.create(Dossier(slug=slug, **{"title": "De kaap"} | fields), WHO, clock)


def add_note(file: DossierFile, text: str = "Bellen.") -> str:
    """Add a note and return its id."""
    with file.change("add", WHO, clock) as change:
        record = Note(id=change.new_id("N"), text=text)
        change.put(record)
    return record.id


def add_letter(file: DossierFile, text: str = LETTER, suffix: str = ".pdf", **fields: Any) -> str:
    """Add a letter with its text and an original, and return its id."""
    with file.change("add", WHO, clock) as change:
        record = Letter(id=change.new_id("L"), **{"title": "Brief"} | fields)
        record.original = {"file": f"{record.id}{suffix}"}
        change.write_original(record.original["file"], b"the original")
        change.write_text(record.id, text)
        change.put(record)
    return record.id


def remove(file: DossierFile, record_id: str) -> None:
    """Take a record out."""
    with file.change("remove", WHO, clock) as change:
        change.restore(record_id, None)


def notes(file: DossierFile) -> list[str]:
    """Return the texts of the notes as another program finds them on disk."""
    return [note.text for note in DossierFile(file.places.folder).contents().notes.values()]


def files(folder: Path) -> set[str]:
    """Return every file under a folder, but for the locks."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}
