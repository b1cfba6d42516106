"""Forms that change what is there: any record, a dossier and its name, where a record stands."""

from collections.abc import Mapping

from dossier_tui.actions.dossiers import rename_dossier
from dossier_tui.actions.entries import edit_record, editable, refuse_proposal, told_on
from dossier_tui.actions.moving import move_record
from dossier_tui.errors import Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Commitment, Dossier, Record
from dossier_tui.model.text import valid_slug
from dossier_tui.store.contents import Contents
from dossier_tui.tui.fields import record_field
from dossier_tui.tui.screens.form import Field, Form
from dossier_tui.tui.session import Session
from dossier_tui.views.record import record_title
from dossier_tui.words import Words

PLACES = {"letter", "about"}


def edit_form(session: Session, ref: str) -> Form:
    """Return the form with every field of a record, or of a dossier, that a person can change; Failure without it."""
    words = session.words
    slug, record_id = split_reference(ref)
    contents = session.contents(slug)
    record = contents.find(record_id) if record_id else contents.dossier
    refuse_proposal(slug, record)
    values = record.to_record()

    def anchor() -> str | None:
        return _anchor(contents, record)

    def save(typed: Mapping[str, str]) -> str:
        if not typed:
            return ""
        edit_record(session.another_desk(), ref, typed)
        return words("screen.changed", fields=labels(typed, words), place=ref)

    fields = [record_field(session, type(record), name, values, anchor, contents) for name in editable(type(record))]
    title = words("screen.edit-title", place=record_id or slug)
    return Form(title, _called(record), fields, save, words, session.draft(f"edit {ref}"))


def _called(record: Record) -> str:
    return record.title if isinstance(record, Dossier) else record_title(record).split("\n")[0]


def _anchor(contents: Contents, record: Record) -> str | None:
    """Return the date on which words of a date in a record hang: that of its letter, or of its term."""
    if isinstance(record, Commitment):
        return (record.due_log[-1].get("on") if record.due_log else None) or record.made
    return told_on(contents, record)


def labels(typed: Mapping[str, str], words: Words) -> str:
    """Return the names of fields as they are read."""
    return ", ".join(words(f"view.field-{name.replace('_', '-')}") for name in typed)


def rename_form(session: Session, slug: str) -> Form:
    """Return the form that gives a dossier another title, name on the command line, or both."""
    words, dossier = session.words, session.contents(slug).dossier

    def name(typed: str) -> str:
        if not valid_slug(typed.strip()):
            raise Usage("error.bad-slug", slug=typed.strip())
        return ""

    def save(typed: Mapping[str, str]) -> str:
        if not typed:
            return ""
        given = {key: value.strip() for key, value in typed.items()}
        now = rename_dossier(session.another_desk(), slug, **given)
        return words("screen.renamed", title=given.get("title", dossier.title), slug=now)

    fields = [
        Field("title", words("view.field-title"), dossier.title, lambda _typed: "", needed=True),
        Field("slug", words("view.field-slug"), slug, name, needed=True),
    ]
    return Form(
        words("screen.rename-title", place=slug), dossier.title, fields, save, words, session.draft(f"rename {slug}")
    )


def move_form(session: Session, ref: str) -> Form:
    """Return the form that moves a record to another dossier; Failure where it is not there."""
    words = session.words
    contents, record = session.record(ref)
    refuse_proposal(contents.slug, record)

    def dossier(typed: str) -> str:
        target = session.desk.store.resolve(typed.strip())
        if target == contents.slug:
            raise Usage("error.move-same", slug=target)
        return session.contents(target).dossier.title

    def save(typed: Mapping[str, str]) -> str:
        now = move_record(session.another_desk(), ref, typed.get("dossier", "").strip())
        return words("screen.moved", place=now, title=_called(record))

    known = [slug for slug in session.desk.store.slugs() if slug != contents.slug]
    title, label = words("screen.move-title", place=record.id), words("view.field-dossier-title")
    fields = [Field("dossier", label, "", dossier, known, needed=True, called=session.titles)]
    return Form(title, _called(record), fields, save, words, session.draft(f"move {ref}"))
