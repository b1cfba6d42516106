"""A record goes to another dossier, with its text, its original, and every reference to and from it."""

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import refuse_proposal
from dossier_tui.actions.references import carried, refer_anew
from dossier_tui.errors import Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.store.change import Change
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.tables import Stored


def move_record(desk: Desk, reference: str, dossier: str) -> str:
    """Move a record and return its new reference.

    It is written there before it is taken out here, both dossiers held: what stops it in between leaves it twice.
    """
    slug, record_id = desk.locate(reference)
    target = desk.store.resolve(dossier)
    if target == slug:
        raise Usage("error.move-same", slug=slug)
    was = f"{slug}/{record_id}"
    here, there = desk.store.dossier(slug), desk.store.dossier(target)
    with desk.store.alone(), here.change("move", desk.who, desk.at) as out:
        record = out.contents.find(record_id)
        refuse_proposal(slug, record)
        stored = record.to_record()
        read_in = out.contents.proposed_from(record_id)
        with there.change("move", desk.who, desk.at, moved_from=was) as into:
            new_id = into.new_id(record_id[0])
            stored = carried(stored, slug, target)
            if record_id[0] == "L":
                stored = _bring_files(into, here, record_id, new_id, stored)
            into.restore(new_id, stored)
            for each in read_in:
                into.restore(into.new_id("P"), carried(each.to_record(), slug, target))
            out.told["moved_to"] = now = f"{target}/{new_id}"
            for gone in (record, *read_in):  # what was read in a letter goes where the letter goes
                out.restore(gone.id, None)
            out.prepare()
    follow_record(desk, was, now)
    return now


def finish_move(desk: Desk, was: str, now: str) -> None:
    """Take a record out where it was, of which a move that was cut short had written the other half."""
    slug, record_id = split_reference(was)
    with desk.store.alone(), desk.store.dossier(slug).change("move", desk.who, desk.at, moved_to=now) as out:
        out.restore(str(record_id), None)
    follow_record(desk, was, now)


def follow_record(desk: Desk, was: str, now: str) -> None:
    """Let everything in the store that refers to a record where it was refer to it where it is."""
    refer_anew(desk, lambda reference: now if reference == was else reference)


def _bring_files(into: Change, here: DossierFile, record_id: str, new_id: str, stored: Stored) -> Stored:
    """Write copies of a letter's text and originals under its new id, and return its record with their names."""

    def brought(original: Stored) -> Stored:
        if not original.get("file"):  # of a letter that came without its file
            return original
        file = new_id + original["file"].removeprefix(record_id)
        into.write_original(file, here.places.original(original["file"]).read_bytes())
        return original | {"file": file}

    into.write_text(new_id, here.text(record_id))
    first, further = stored.get("original"), stored.get("originals", [])
    return stored | {"original": first and brought(first), "originals": [brought(each) for each in further]}
