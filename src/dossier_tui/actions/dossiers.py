"""Dossiers come, change their name, and go."""

from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.errors import Usage
from dossier_tui.model.ids import map_references
from dossier_tui.model.numbers import dossier_number
from dossier_tui.model.records import Dossier
from dossier_tui.model.text import clean_line
from dossier_tui.model.text import slug as slug_of


def new_dossier(
    desk: Desk,
    title: str,
    *,
    slug: str | None = None,
    number: str | None = None,
    description: str | None = None,
    tags: list[str] | None = None,
) -> str:
    """Make a dossier, and the store where there is none yet; return its slug."""
    if not clean_line(title):
        raise Usage("error.field", where=title, field="title", reason=Usage("error.reason-empty"))
    record = Dossier(
        title=title,
        slug=slug or slug_of(title),
        number=known_number(number),
        description=description,
        tags=tags or [],
    )
    return desk.store.create(record, desk.who, desk.at()).slug


def known_number(text: str | None) -> str | None:
    """Return a dossier's number in its normal form; Usage where it is none."""
    if not text:
        return None
    number = dossier_number(text)
    if number is None:
        raise Usage("error.not-a-dossier-number", value=text)
    return number


def rename_dossier(desk: Desk, dossier: str, *, title: str | None = None, slug: str | None = None) -> str:
    """Give a dossier another title, name, or both, with every reference to it in the store; return its slug."""
    if not title and not slug:
        raise Usage("error.rename-nothing")
    was = desk.store.resolve(dossier)
    if slug and slug != was:
        desk.store.check_free(slug)
    with desk.store.dossier(was).change("rename", desk.who, desk.at(), slug_was=was if slug else None) as change:
        record = change.contents.dossier
        record.title, record.slug = title or record.title, slug or was
        change.put(record)
    if not slug or slug == was:
        return was
    desk.store.rename(desk.store.root / was, slug)
    refer_anew(desk, f"{was}/", f"{slug}/")
    return slug


def remove_dossier(desk: Desk, slug: str) -> None:
    """Move a dossier to the trash of the store, from where undo brings it back."""
    with desk.store.dossier(slug).change("remove", desk.who, desk.at()) as change:
        change.put(change.contents.dossier)
    desk.store.discard(slug)


def refer_anew(desk: Desk, was: str, now: str, whole: bool = False) -> None:
    """Rewrite, in every dossier, the references that begin with `was` (or, `whole`, are it)."""

    def changed(reference: str) -> str:
        fits = reference == was if whole else reference.startswith(was)
        return now + reference[len(was) :] if fits else reference

    for contents in list(desk.store.each([])):
        touched: dict[str, Any] = {}
        for record in contents.referring:
            stored = record.to_record()
            if (after := map_references(stored, changed)) != stored:
                touched[record.id] = after
        if touched:
            with desk.store.dossier(contents.slug).change("refer", desk.who, desk.at()) as change:
                for record_id, after in touched.items():
                    change.restore(record_id, after)
