"""Dossiers come, change their name, and go."""

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.references import refer_anew
from dossier_tui.errors import Usage
from dossier_tui.model.numbers import dossier_number
from dossier_tui.model.records import Dossier
from dossier_tui.model.text import clean_line
from dossier_tui.model.text import slug as slug_of
from dossier_tui.store.change import Change


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
    return desk.store.create(record, desk.who, desk.at).slug


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
    if not slug or slug == was:
        with desk.store.dossier(was).change("rename", desk.who, desk.at) as change:
            _name(change, title, was)
        return was
    with desk.store.moving(was, slug, "rename", desk.who, desk.at, slug_was=was) as change:
        _name(change, title, slug)
    follow_slug(desk, was, slug)
    return slug


def _name(change: Change, title: str | None, slug: str) -> None:
    record = change.contents.dossier
    record.title, record.slug = title or record.title, slug
    change.put(record)


def follow_slug(desk: Desk, was: str, now: str) -> None:
    """Let everything in the store that refers to a dossier by its earlier name refer to it by its new one."""

    def moved(reference: str) -> str:
        return f"{now}/{reference.removeprefix(f'{was}/')}" if reference.startswith(f"{was}/") else reference

    refer_anew(desk, moved, history=("moved_to", "moved_from"))


def remove_dossier(desk: Desk, dossier: str) -> None:
    """Move a dossier to the trash of the store, from where undo brings it back."""
    slug = desk.store.resolve(dossier)
    with desk.store.moving(slug, None, "remove", desk.who, desk.at) as change:
        change.keep("D")
