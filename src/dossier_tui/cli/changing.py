"""The commands that change what is there: edit, the fate of a commitment, remove, rename, move, undo."""

from typing import Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.params import ByLetter, Dossier, MaybeDossier, On, Place, Reference, Title, Why
from dossier_tui.errors import Usage
from dossier_tui.model.ids import split_reference


def edit_command(
    ctx: typer.Context,
    place: Place,
    values: Annotated[list[str] | None, typer.Argument(metavar="[FIELD=VALUE]...")] = None,
) -> None:
    from dossier_tui.cli.editing import change_fields, edit_in_editor

    face: Face = ctx.obj
    changed = change_fields(face, place, dict(map(split_value, values))) if values else edit_in_editor(face, place)
    if changed:
        face.done("edited", place=place, fields=", ".join(changed))
    else:
        face.say("unchanged", place=place)


def split_value(value: str) -> tuple[str, str]:
    """Return the field and the value of `FIELD=VALUE`; Usage where it is none."""
    field, equals, typed = value.partition("=")
    if not equals:
        raise Usage("error.not-field-value", value=value)
    return field.strip().replace("-", "_"), typed.strip()


def fulfil_command(
    ctx: typer.Context,
    reference: Reference,
    by: ByLetter = None,
    on: On = None,
    partly: Annotated[bool, typer.Option("--partly")] = False,
    why: Why = None,
) -> None:
    from dossier_tui.actions.commitments import fulfil

    face: Face = ctx.obj
    fulfil(face.desk, reference, by=by, on=on, partly=partly, why=why)
    _tell_status(face, reference)


def _closing(ctx: typer.Context, reference: str, status: str, by: str | None, on: str | None, why: str | None) -> None:
    from dossier_tui.actions.commitments import close

    face: Face = ctx.obj
    close(face.desk, reference, status, by=by, on=on, why=why)
    _tell_status(face, reference)


def withdraw_command(
    ctx: typer.Context, reference: Reference, by: ByLetter = None, on: On = None, why: Why = None
) -> None:
    _closing(ctx, reference, "withdrawn", by, on, why)


def lapse_command(
    ctx: typer.Context, reference: Reference, by: ByLetter = None, on: On = None, why: Why = None
) -> None:
    _closing(ctx, reference, "lapsed", by, on, why)


def reopen_command(
    ctx: typer.Context, reference: Reference, by: ByLetter = None, on: On = None, why: Why = None
) -> None:
    _closing(ctx, reference, "open", by, on, why)


def _tell_status(face: Face, reference: str) -> None:
    from dossier_tui.views.record import record_pairs, record_title

    slug, record_id = face.desk.locate(reference)
    contents = face.store.dossier(slug).contents()
    record = contents.find(record_id)
    status = record_pairs(contents, record, face.today, face.words)[0][1]
    face.done("status-now", place=f"{slug}/{record_id}", title=record_title(record), status=status)


def defer_command(
    ctx: typer.Context,
    reference: Reference,
    due: Annotated[str, typer.Argument(metavar="DUE", show_default=False)],
    by: ByLetter = None,
    why: Why = None,
) -> None:
    from dossier_tui.actions.commitments import defer

    face: Face = ctx.obj
    defer(face.desk, reference, due, by=by, why=why)
    _tell_status(face, reference)


def remove_command(ctx: typer.Context, place: Place) -> None:
    from dossier_tui.actions.dossiers import remove_dossier
    from dossier_tui.actions.entries import remove_record

    face: Face = ctx.obj
    name, record_id = split_reference(place)
    slug = face.store.resolve(name)
    if record_id is None:
        remove_dossier(face.desk, slug)
    else:
        remove_record(face.desk, f"{slug}/{record_id}")
    face.done("removed", place=slug if record_id is None else f"{slug}/{record_id}")


def undo_command(ctx: typer.Context, dossier: MaybeDossier = None) -> None:
    from dossier_tui.actions.undo import undo
    from dossier_tui.views.history import say_step

    face: Face = ctx.obj
    face.say_text(say_step("say.undone", *undo(face.desk, dossier), face.words))


def rename_command(
    ctx: typer.Context,
    dossier: Dossier,
    title: Title = None,
    slug: Annotated[str | None, typer.Option()] = None,
) -> None:
    from dossier_tui.actions.dossiers import rename_dossier

    face: Face = ctx.obj
    now = rename_dossier(face.desk, dossier, title=title, slug=slug)
    face.done("renamed", slug=now, title=face.contents(now).dossier.title)
    face.out(now)


def move_command(ctx: typer.Context, reference: Reference, dossier: Dossier) -> None:
    from dossier_tui.actions.moving import move_record

    face: Face = ctx.obj
    now = move_record(face.desk, reference, dossier)
    face.done("moved", place=now)
    face.out(now)
