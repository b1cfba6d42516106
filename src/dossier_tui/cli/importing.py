"""The command that brings things back into the store: import."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.input import STDIN, read_inputs
from dossier_tui.errors import Failure
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from dossier_tui.actions.importing import Coming
    from dossier_tui.actions.parcel import Part
    from dossier_tui.actions.rappel import Step

JSON_BEGINS = (b"[", b"{")
FEW = 20  # records of a dossier that the preview names


def import_command(
    ctx: typer.Context, path: Annotated[str, typer.Argument(metavar="FILE|FOLDER", show_default=False)]
) -> None:
    face: Face = ctx.obj
    place = Path(path).expanduser()
    if path != STDIN and place.is_dir():
        from dossier_tui.actions.parcel import open_folder

        return _take_over(face, open_folder(place.resolve()))
    ((name, data),) = read_inputs([path], face.words("say.stdin"))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(JSON_BEGINS):
        from dossier_tui.actions.parcel import open_json

        return _take_over(face, open_json(data, place.absolute()))
    return _answers(face, data, name)


def _answers(face: Face, data: bytes, name: str) -> None:
    """Show what a filled-in rappel would change, and change it when that is wanted."""
    from dossier_tui.actions.rappel import carry_out, plan
    from dossier_tui.reading.rappel import read_answers
    from dossier_tui.reading.sheet import read_sheet

    steps, conflicts = plan(face.desk, read_answers(read_sheet(data, name), name))
    for step in steps:
        face.say_text(_told(face, step))
    for conflict in conflicts:
        reason = say_failure(conflict.reason, face.words)
        face.say_text(face.words("leaving.conflict", line=conflict.line, place=conflict.place, reason=reason))
    if not steps:
        face.say("nothing-to-import")
    else:
        _agree(face, face.words.count("leaving.changes", len(steps)))
        _report(face, carry_out(face.desk, steps))
    if conflicts:
        raise typer.Exit(1)


def _told(face: Face, step: "Step") -> str:
    """Return one change of a rappel: the line, the commitment, and what becomes what."""
    from dossier_tui.views.due import said_term, term

    words, record = face.words, step.record
    if step.when:
        was = term(record, words) or words("view.undated")
        what = words("leaving.step-term", was=was, now=said_term(step.when.edtf, step.when.words, words))
    elif step.kind == "note":
        what = words("leaving.step-note", text=" ".join(step.text.split()))
    else:
        was, now = words(f"view.status-{record.status}"), words(f"view.status-{step.kind}")
        what = words("leaving.step-status", was=was, now=now)
    why = f" ({step.why})" if step.why else ""
    return words("leaving.step", line=step.line, place=f"{step.slug}/{record.id}", title=record.text, what=what + why)


def _take_over(face: Face, parts: "list[Part]") -> None:
    """Show what would come in from elsewhere, and take it in when that is wanted."""
    from dossier_tui.actions.importing import prepare, take_over

    coming = prepare(face.desk, parts)
    for each in coming:
        _preview(face, each)
    count = sum(len(each.new) + (each.contents is None) for each in coming)
    if not count:
        return face.say("nothing-to-import")
    _agree(face, face.words.count("leaving.coming", count))
    return _report(face, take_over(face.desk, coming))


def _preview(face: Face, coming: "Coming") -> None:
    from dossier_tui.views.record import record_title

    words = face.words
    key = "leaving.new-dossier" if coming.contents is None else "leaving.into-dossier"
    dossier = coming.contents.dossier if coming.contents else coming.part.dossier
    title = dossier.title if dossier else coming.slug
    there = len(coming.there) - len(coming.differ)
    face.say_text(words(key, slug=coming.slug, title=title, new=len(coming.new), there=there))
    for record in coming.new[:FEW]:
        face.say_text(f"  + {record.id}  {record_title(record)}")
    if len(coming.new) > FEW:
        face.say_text(f"  + {words('leaving.more', n=len(coming.new) - FEW)}")
    for record_id, fields in coming.differ.items():
        face.say_text(f"  = {words('leaving.differs', id=record_id, fields=', '.join(fields))}")
    if coming.lacking:
        face.say_text(f"  ! {words('leaving.lacking', ids=', '.join(coming.lacking))}")


def _agree(face: Face, what: str) -> None:
    """Ask whether to go on; Failure where the answer is no, or nobody can be asked."""
    if not face.ask("import", what=what):
        raise Failure("error.not-imported")


def _report(face: Face, references: Sequence[str]) -> None:
    for reference in references:
        face.out(reference)
    face.done("imported")
