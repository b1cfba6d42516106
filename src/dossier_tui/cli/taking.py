"""The command that takes letters in: add letter."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.input import loaded, sources_of
from dossier_tui.cli.params import Dossier, Tags, Text, Title
from dossier_tui.errors import Usage
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from dossier_tui.actions.intake import Choose, Outcome, Source
    from dossier_tui.actions.letters import Given
    from dossier_tui.actions.twins import Twin
    from dossier_tui.reading.parcel import Arrived

TOLD = {"skip": "same-skip", "update": "same-update", "attach": "same-attach"}
FEW = 5  # files of which the heads are shown in full


def letter_command(
    ctx: typer.Context,
    dossier: Dossier,
    files: Annotated[list[str], typer.Argument(metavar="FILE|FOLDER|-...", show_default=False)],
    title: Title = None,
    date: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    senders: Annotated[list[str] | None, typer.Option("--from")] = None,
    to: Text = None,
    number: Annotated[str | None, typer.Option(metavar="'36 045, nr. 1'")] = None,
    kind: Text = None,
    tag: Tags = None,
    same: Annotated[str | None, typer.Option(metavar="skip|update|attach|add")] = None,
    accept: Annotated[str | None, typer.Option(metavar="all|none|ask")] = None,
) -> None:
    from dossier_tui.actions.intake import SAME
    from dossier_tui.actions.letters import Given, check_given
    from dossier_tui.cli.review import checked

    face: Face = ctx.obj
    checked(accept)
    if same not in (None, *SAME):
        raise Usage("error.no-choice", option="--same", value=same, choices=", ".join(SAME))
    sources = sources_of(files, face.words("say.stdin"))
    if len(sources) > 1 and (title or number):
        raise Usage("error.one-letter", options="--title, --number")
    if len(sources) == 1:
        sources = [loaded(sources[0])]  # whatever is wrong with it is known before the store is looked at
    slug = face.store.resolve(dossier)
    given = Given(title, date, senders or [], to, number, kind, tag or [])
    check_given(face.desk, given)
    told = _take_all(face, slug, sources, given, (lambda _arrived, _twin: same) if same else _chooser(face))
    _review(face, told, accept or ("ask" if len(sources) == 1 else "none"))
    if any(outcome.failure for outcome in told):
        raise typer.Exit(1)


def _take_all(face: Face, slug: str, sources: "list[Source]", given: "Given", choose: "Choose") -> "list[Outcome]":
    """Take every file in, tell what became of each, and in the end of those that failed."""
    from dossier_tui.actions.intake import take_in

    told: list[Outcome] = []
    counted = [_counted(face, source, number, len(sources)) for number, source in enumerate(sources, 1)]
    for outcome in take_in(face.desk, slug, counted, given, choose):
        if outcome.failure and len(sources) == 1:
            raise outcome.failure
        _tell(face, outcome, brief=len(sources) > FEW)
        told.append(outcome)
    if len(told) > 1:
        _report(face, told)
    return told


def _review(face: Face, told: "list[Outcome]", what: str) -> None:
    """Say what was read in the letters that came in, and ask about it, or do what was said beforehand."""
    from dossier_tui.cli.review import after_adding

    after_adding(face, [each.reference for each in told if each.reference and each.done != "skip"], what)


def _counted(face: Face, source: "Source", number: int, of: int) -> "Source":
    """Return a file that says on a terminal, when it is read, how far all of them are."""

    def load() -> bytes:
        if of > 1:
            face.progress(face.words("say.progress", n=number, of=of, name=source.name))
        return source.load()

    return source._replace(load=load)


def _chooser(face: Face) -> "Choose":
    """Return what asks a person what to do with a letter that is there already; nobody to ask means skip."""

    def choose(arrived: "Arrived", twin: "Twin") -> str:
        from dossier_tui.actions.intake import SAME

        by = face.words(f"say.by-{twin.by}")
        question = face.words("say.ask-same", name=arrived.name, place=twin.reference, title=twin.letter.title, by=by)
        return SAME[face.choose(question, face.words("say.same-keys").split())]

    return choose


def _tell(face: Face, outcome: "Outcome", *, brief: bool) -> None:
    """Tell what became of one letter, and print the reference of what was added or changed."""
    name, reference = outcome.name, outcome.reference
    if outcome.failure:
        face.say_text(_failed(face, outcome))
    elif outcome.done in ("added", "add"):
        _tell_added(face, outcome, brief=brief)
    elif outcome.twin:
        by = face.words(f"say.by-{outcome.twin.by}")
        face.say(TOLD[outcome.done], name=name, place=reference, title=outcome.twin.letter.title, by=by)
        if outcome.lost:
            face.say("same-lost", places=", ".join(outcome.lost))
    if reference and outcome.done != "skip":
        face.out(reference)


def _failed(face: Face, outcome: "Outcome") -> str:
    """Return the reason of a failure, which names the file."""
    assert outcome.failure
    reason = say_failure(outcome.failure, face.words)
    return reason if outcome.name in reason else face.words("error.file", name=outcome.name, reason=reason)


def _tell_added(face: Face, outcome: "Outcome", *, brief: bool) -> None:
    from dossier_tui.views.letter import letter_head
    from dossier_tui.views.reading import read_notes

    slug, _, letter_id = outcome.reference.rpartition("/")
    contents = face.store.dossier(slug).contents()
    letter = contents.letters[letter_id]
    if outcome.came_with:
        face.say("came-with", name=outcome.name, mail=outcome.came_with)
    face.done("added-brief" if brief else "added-letter", title=letter.title, place=outcome.reference)
    around = partial(face.store.catalogue.around, at_once=True)
    for label, value in [] if brief else letter_head(contents, letter, face.words, around):
        face.say_text(f"  {label}: {value}")
    for note in read_notes(outcome.arrived.read, face.words) if outcome.arrived else []:
        face.say_text(f"  {note}")


def _report(face: Face, told: "list[Outcome]") -> None:
    """Tell how many letters came in, were there already and failed, and once more which failed and why."""
    failed = [outcome for outcome in told if outcome.failure]
    there = sum(outcome.twin is not None and outcome.done != "add" for outcome in told)
    face.say("taken-in", added=len(told) - there - len(failed), there=there, failed=len(failed))
    for outcome in failed:
        face.say_text(f"  {_failed(face, outcome)}")
