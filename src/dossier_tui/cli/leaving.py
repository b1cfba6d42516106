"""The commands whose result leaves the store: brief."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.params import Dossier
from dossier_tui.errors import Failure, Usage
from dossier_tui.settings import state_path, template_folders
from dossier_tui.store.files import write_output
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier_tui.briefing.asked import Asked, Source

FORMATS = ("md", "html")
PAGES = (".html", ".htm")


def brief_command(
    ctx: typer.Context,
    dossier: Dossier,
    purpose: Annotated[str | None, typer.Option("--for", metavar="minister|debate|handover|press")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE|last")] = None,
    template: Annotated[str | None, typer.Option("--template", metavar="NAME")] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="md|html")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    private: Annotated[bool, typer.Option("--private")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
) -> None:
    from dossier_tui.briefing.asked import STANDARD, Asked, Source
    from dossier_tui.briefing.template import BUILT_IN, find_template, purpose_of

    face: Face = ctx.obj
    purpose = chosen("--for", purpose, BUILT_IN) if purpose else None
    form = chosen("--format", form or _format_of(output), FORMATS)
    slug = face.store.resolve(dossier)
    file, moment = face.store.dossier(slug), face.desk.at()
    found = find_template(template or purpose or STANDARD, template_folders(face.settings.store))
    asked = Asked(purpose or purpose_of(found), _moment(face, slug, since), private, found)
    around = face.store.catalogue.around
    source = Source(file.contents(), file.text, face.today, face.words, around, file.history)
    text = _writer(form)(source, asked)
    if output is None or output == "-":
        face.out(text.rstrip("\n"))
    else:
        write_output(Path(output).expanduser(), text.encode("utf-8"), force=force)
        face.say("written", path=output)
    _remember(face, slug, moment)


def chosen(option: str, value: str, choices: tuple[str, ...]) -> str:
    """Return one of some choices; Usage names them where it is none."""
    if value not in choices:
        raise Usage("error.no-choice", option=option, value=value, choices=", ".join(choices))
    return value


def _format_of(output: str | None) -> str:
    """Return the format that the name of a file asks for."""
    return "html" if output and output.lower().endswith(PAGES) else "md"


def _writer(form: str) -> "Callable[[Source, Asked], str]":
    if form == "html":
        from dossier_tui.briefing.page import write_page

        return write_page
    from dossier_tui.briefing.markdown import write_briefing

    return write_briefing


def _moment(face: Face, slug: str, since: str | None) -> str | None:
    """Return from when on news is told: a day as typed, or the moment of the last briefing."""
    if since is None:
        return None
    if since.strip().casefold() in ("last", "laatste"):
        from dossier_tui.briefing.last import last_made

        moment = last_made(state_path(), face.settings.store, slug)
        if moment is None:
            face.say("no-last-briefing", slug=slug)
        return moment
    from dossier_tui.model.edtf import Edtf

    day = Edtf.parse(face.desk.day_of(since) or since).first()
    if day is None:
        raise Usage("error.not-a-date", value=since)
    return day.isoformat()


def _remember(face: Face, slug: str, moment: str) -> None:
    """Keep when this briefing was made; where that cannot be kept, say so: the briefing itself is made."""
    from dossier_tui.briefing.last import remember

    try:
        remember(state_path(), face.settings.store, slug, moment)
    except Failure as failure:
        face.say("not-remembered", reason=say_failure(failure, face.words))
