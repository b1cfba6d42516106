"""Erasing for good, from tables, history, trash and the version before: the one change that undo cannot take back."""

from collections.abc import Callable

from dossier_tui.actions.desk import Desk
from dossier_tui.errors import NotFound
from dossier_tui.model.ids import split_reference
from dossier_tui.store.purge import erase_dossier, erase_record, forget_in, known_ids


def purge(desk: Desk, reference: str) -> list[str]:
    """Erase a record or a dossier, in the trash too, and every quote from it; return the names of the files."""
    slug, record_id = locate_purged(desk, reference)
    if record_id is None:
        gone = _within(slug)
        files = erase_dossier(desk.store, slug)
    else:
        gone = _is(f"{slug}/{record_id}")
        files = erase_record(desk.store.dossier(slug), record_id, desk.who, desk.at())
    for other in desk.store.slugs():
        if other != slug:
            forget_in(desk.store.dossier(other), gone)
    desk.store.drop_index()
    return files


def locate_purged(desk: Desk, reference: str) -> tuple[str, str | None]:
    """Return the slug and the id that are meant; removed dossiers and records count as well."""
    name, record_id = split_reference(reference)
    if record_id is None and (name in desk.store.slugs() or desk.store.trashed(name)):
        return name, None
    slug = desk.store.resolve(name)
    if record_id and record_id not in known_ids(desk.store.dossier(slug)):
        raise NotFound("error.no-record", slug=slug, id=record_id)
    return slug, record_id


def _within(slug: str) -> Callable[[str], bool]:
    return lambda reference: reference.startswith(f"{slug}/")


def _is(whole: str) -> Callable[[str], bool]:
    return lambda reference: reference == whole
