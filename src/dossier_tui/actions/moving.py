"""A record goes to another dossier, with its text, its original, and every reference to and from it."""

from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import refer_anew
from dossier_tui.errors import Usage
from dossier_tui.model.ids import map_references
from dossier_tui.store.change import Change
from dossier_tui.store.dossier import DossierFile


def move_record(desk: Desk, reference: str, dossier: str) -> str:
    """Move a record and return its new reference. It is written there before it is taken out here."""
    slug, record_id = desk.locate(reference)
    target = desk.store.resolve(dossier)
    if target == slug:
        raise Usage("error.move-same", slug=slug)
    here, there = desk.store.dossier(slug), desk.store.dossier(target)
    stored = here.contents().find(record_id).to_record()
    with there.change("move", desk.who, desk.at(), moved_from=f"{slug}/{record_id}") as change:
        new_id = change.new_id(record_id[0])
        _bring_files(change, here, record_id, new_id, stored)
        change.restore(new_id, map_references(stored, lambda old: _seen_from(old, slug, target)) | {"id": new_id})
    now = f"{target}/{new_id}"
    with here.change("move", desk.who, desk.at(), moved_to=now) as change:
        change.restore(record_id, None)
        _point_to(change, record_id, now)
    refer_anew(desk, f"{slug}/{record_id}", now, whole=True)
    return now


def _bring_files(change: Change, here: DossierFile, record_id: str, new_id: str, stored: dict[str, Any]) -> None:
    """Write copies of a letter's text and original under its new id."""
    if record_id[0] != "L":
        return
    change.write_text(new_id, here.text(record_id))
    if original := stored.get("original"):
        file = new_id + original["file"].removeprefix(record_id)
        change.write_original(file, here.places.original(original["file"]).read_bytes())
        stored["original"] = original | {"file": file}


def _seen_from(reference: str, slug: str, target: str) -> str:
    """Return a reference as it is written in `target` that was written in `slug`."""
    if "/" not in reference:
        return f"{slug}/{reference}"
    return reference.removeprefix(f"{target}/")


def _point_to(change: Change, was: str, now: str) -> None:
    """Let the records that stay behind refer to the record where it is now."""
    contents = change.contents
    for record in contents.referring:
        stored = record.to_record()
        after = map_references(stored, lambda old: now if old == was else old)
        if after != stored and record.id != was:
            change.restore(record.id, after)
