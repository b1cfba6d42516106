"""The commands whose result leaves the store: brief."""

from pathlib import Path
from typing import Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.params import Dossier
from dossier_tui.errors import Failure
from dossier_tui.store.files import said, write_whole


def brief_command(
    ctx: typer.Context,
    dossier: Dossier,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    private: Annotated[bool, typer.Option("--private")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
) -> None:
    from dossier_tui.briefing.markdown import brief

    face: Face = ctx.obj
    contents = face.contents(dossier)
    texts = face.store.dossier(contents.slug).text
    text = brief(contents, texts, face.today, face.words, private=private, others=face.store.catalogue.around)
    if output is None or output == "-":
        face.out(text.rstrip("\n"))
    else:
        write_output(Path(output).expanduser(), text, force=force)
        face.say("written", path=output)


def write_output(path: Path, text: str, *, force: bool) -> None:
    """Write a file of the user's, whole or not at all; Failure where it is there and not to be replaced."""
    with said(path):
        if path.exists() and not force:
            raise Failure("error.path-exists", path=path)
        write_whole(path, text.encode("utf-8"), path.absolute().parent)
