"""The commands that put something in: new, and add letter, event, commitment, note."""

from typing import Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.input import read_inputs
from dossier_tui.cli.params import Dossier, FromLetter, Place, Quoted, Tags, Title

Text = Annotated[str | None, typer.Option()]


def new_command(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", show_default=False)],
    number: Annotated[str | None, typer.Option(metavar="36045")] = None,
    slug: Text = None,
    description: Text = None,
    tag: Tags = None,
) -> None:
    from dossier_tui.actions.dossiers import new_dossier

    face: Face = ctx.obj
    made = new_dossier(face.desk, title, slug=slug, number=number, description=description, tags=tag)
    face.done("made", slug=made)
    face.out(made)


def letter_command(
    ctx: typer.Context,
    dossier: Dossier,
    files: Annotated[list[str], typer.Argument(metavar="FILE|-...", show_default=False)],
    title: Title = None,
    date: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    senders: Annotated[list[str] | None, typer.Option("--from")] = None,
    to: Text = None,
    number: Annotated[str | None, typer.Option(metavar="'36 045, nr. 1'")] = None,
    kind: Text = None,
    tag: Tags = None,
    accept: Annotated[str | None, typer.Option(metavar="all|none|ask")] = None,
) -> None:
    from dossier_tui.actions.letters import Given, add_letter
    from dossier_tui.cli.review import after_adding, checked

    face: Face = ctx.obj
    checked(accept)
    given = Given(title, date, senders or [], to, number, kind, tag or [])
    inputs = read_inputs(files, face.words("say.stdin"))
    if len(inputs) > 1:
        understand_all(inputs)
    for name, data in inputs:
        reference = add_letter(face.desk, dossier, data, name, given)
        _tell_letter(face, reference)
        face.out(reference)
        after_adding(face, reference, accept)


def understand_all(inputs: list[tuple[str, bytes]]) -> None:
    """Refuse, before one of several letters is added, those in which there is none: they come in together or not."""
    from dossier_tui.reading.letter import read_letter

    for name, data in inputs:
        read_letter(data, name)


def _tell_letter(face: Face, reference: str) -> None:
    from dossier_tui.views.letter import letter_head

    slug, _, letter_id = reference.rpartition("/")
    contents = face.store.dossier(slug).contents()
    letter = contents.letters[letter_id]
    face.done("added-letter", title=letter.title)
    for label, value in letter_head(contents, letter, face.words, face.each):
        face.say_text(f"  {label}: {value}")


def event_command(
    ctx: typer.Context,
    dossier: Dossier,
    when: Annotated[str, typer.Argument(metavar="WHEN", show_default=False)],
    title: Annotated[str, typer.Argument(metavar="TITLE", show_default=False)],
    place: Text = None,
    kind: Text = None,
    status: Text = None,
    letter: FromLetter = None,
    quote: Quoted = None,
    actor: Annotated[list[str] | None, typer.Option("--actor")] = None,
    tag: Tags = None,
) -> None:
    from dossier_tui.actions.entries import add_event

    face: Face = ctx.obj
    reference = add_event(
        face.desk,
        dossier,
        when,
        title,
        letter=letter,
        quote=quote,
        status=status,
        place=place,
        kind=kind,
        actors=actor or [],
        tags=tag or [],
    )
    event = _stored(face, reference)
    face.done("added-event", when=_said(face, event["when"]), title=event["title"])
    face.out(reference)


def commitment_command(
    ctx: typer.Context,
    dossier: Dossier,
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False)],
    kind: Annotated[str, typer.Option()] = "promise",
    by: Text = None,
    to: Text = None,
    made: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    due: Text = None,
    letter: FromLetter = None,
    quote: Quoted = None,
    tag: Tags = None,
) -> None:
    from dossier_tui.actions.commitments import add_commitment

    face: Face = ctx.obj
    reference = add_commitment(
        face.desk,
        dossier,
        text,
        due=due,
        made=made,
        letter=letter,
        quote=quote,
        kind=kind,
        by=by,
        to=to,
        tags=tag or [],
    )
    face.done("added-commitment", term=_term(face, reference))
    face.out(reference)


def note_command(
    ctx: typer.Context,
    place: Place,
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False)],
    public: Annotated[bool, typer.Option("--public")] = False,
) -> None:
    from dossier_tui.actions.entries import add_note

    face: Face = ctx.obj
    reference = add_note(face.desk, place, text, public=public)
    face.done("added-note" if public else "added-private-note")
    face.out(reference)


def _stored(face: Face, reference: str) -> dict[str, str | None]:
    slug, _, record_id = reference.rpartition("/")
    return face.store.dossier(slug).contents().find(record_id).to_record()


def _said(face: Face, when: str | None) -> str:
    from dossier_tui.words.dates import say_date

    return say_date(when, face.words) if when else face.words("view.undated")


def _term(face: Face, reference: str) -> str:
    stored = _stored(face, reference)
    last = f", {face.words('view.field-due-by')} {_said(face, stored['due_by'])}" if stored["due_by"] else ""
    return _said(face, stored["due"]) + last
