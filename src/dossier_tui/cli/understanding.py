"""The command that understands a letter and stores nothing: read."""

from pathlib import PurePath
from typing import Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.input import read_inputs
from dossier_tui.cli.params import AsJson


def read_command(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|-", show_default=False)],
    as_json: AsJson = False,
) -> None:
    from dossier_tui.reading.early import begin, make_ready

    face: Face = ctx.obj
    ((name, data),) = read_inputs([file], face.words("say.stdin"))
    if begin(data):
        make_ready(data)
    from dossier_tui.cli.letters import show_read
    from dossier_tui.model.calendar import Recesses
    from dossier_tui.reading.document import Remark
    from dossier_tui.reading.parcel import letters_in
    from dossier_tui.reading.understanding import understand_letter
    from dossier_tui.store.mark import read_mark
    from dossier_tui.views.reading import read_as_json

    first, *more = letters_in(data, name)
    if more:
        first.read.remarks.append(Remark("also-letters", {"names": [each.name for each in more]}))
    recesses = Recesses.of(read_mark(face.settings.store).get("calendar") or {})
    said = understand_letter(first.read, recesses)
    if as_json:
        face.json(read_as_json(first.read, said, PurePath(name).stem, face.words))
    else:
        show_read(face, first.read, said, name)
