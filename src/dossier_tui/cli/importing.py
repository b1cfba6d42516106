"""The command that brings things back into the store: import."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.input import STDIN, read_inputs
from dossier_tui.errors import Failure
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from dossier_tui.actions.arrival import Arrival


def import_command(
    ctx: typer.Context, path: Annotated[str, typer.Argument(metavar="FILE|FOLDER", show_default=False)]
) -> None:
    from dossier_tui.actions.arrival import look_into

    face: Face = ctx.obj
    place = Path(path).expanduser()
    is_folder = path != STDIN and place.is_dir()
    name, data = (path, None) if is_folder else read_inputs([path], face.words("say.stdin"))[0]
    arrival = look_into(face.desk, place, data, name)
    what = _tell(face, arrival)
    if not what:
        face.say("nothing-to-import")
    elif not face.ask("import", what=what):
        raise Failure("error.not-imported")
    else:
        for reference in arrival.bring(face.desk):
            face.out(reference)
        face.done("imported")
    if arrival.conflicts:
        raise typer.Exit(1)


def _tell(face: Face, arrival: "Arrival") -> str:
    """Tell what would come in or change, and return how much that is, "" for nothing."""
    from dossier_tui.views.coming import dossier_line, record_lines, step_line

    words = face.words
    for step in arrival.steps:
        face.say_text(step_line(words, *step))
    for conflict in arrival.conflicts:
        reason = say_failure(conflict.reason, words)
        face.say_text(words("leaving.conflict", line=conflict.line, place=conflict.place, reason=reason))
    for each in arrival.coming:
        face.say_text(dossier_line(words, each.slug, each.title, len(each.new), each.known))
        for line in record_lines(words, each.new, each.differ, each.lacking):
            face.say_text(line)
    counts = ("coming", arrival.additions), ("changes", len(arrival.steps))
    return ", ".join(words.count(f"leaving.{name}", count) for name, count in counts if count)
