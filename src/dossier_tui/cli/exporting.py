"""The command that takes records out of the store: export."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from dossier_tui.briefing.records import WHAT, holds_private, leaving, print_lines, print_list
from dossier_tui.briefing.sheet import SEPARATORS, print_sheet
from dossier_tui.cli.completion import complete_dossier
from dossier_tui.cli.face import Face
from dossier_tui.cli.output import STDOUT, put_out
from dossier_tui.cli.reading import span
from dossier_tui.errors import Failure, Usage

if TYPE_CHECKING:
    from dossier_tui.briefing.records import Stored
    from dossier_tui.store.contents import Contents

FORMATS = ("json", "jsonl", "csv", "ics", "folder")
RAPPEL = "rappel"
RAPPEL_FORMATS = ("md", "csv")
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".ics": "ics", ".md": "md"}
SIGNS = {",": ",", ";": ";", "tab": "\t", "\t": "\t"}  # between two cells, as they are typed


@dataclass(frozen=True)
class Asked:
    """What the user asks of an export beside its form; `what` is None where nothing was said."""

    face: Face
    what: str | None
    every: bool
    private: bool
    separator: str
    alarm: timedelta | None

    @property
    def table(self) -> str:
        """Return the table whose records leave."""
        return self.what or WHAT[0]


def export_command(
    ctx: typer.Context,
    dossiers: Annotated[
        list[str] | None, typer.Argument(metavar="[DOSSIER]...", autocompletion=complete_dossier)
    ] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="|".join(FORMATS))] = None,
    what: Annotated[str | None, typer.Option(metavar="|".join(WHAT))] = None,
    purpose: Annotated[str | None, typer.Option("--as", metavar=RAPPEL)] = None,
    every: Annotated[bool, typer.Option("--all")] = False,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="PATH")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    private: Annotated[bool, typer.Option("--private")] = False,
    separator: Annotated[str | None, typer.Option(metavar=", ; tab")] = None,
    alarm: Annotated[str | None, typer.Option(metavar="7d")] = None,
) -> None:
    face: Face = ctx.obj
    form = _form(form, purpose, output)
    _check_what(what, form, purpose)
    asked = Asked(face, what, every, private, _separator(face, separator), span(alarm) if alarm else None)
    slugs = dict.fromkeys(face.store.resolve(name) for name in dossiers or ())
    chosen = [face.contents(slug) for slug in slugs] if slugs else _all(face)
    if form == "folder":
        _hand_over(asked, chosen, str(output), force=force)
    else:
        put_out(face, (RAPPELS if purpose else MAKERS)[form](asked, chosen), output, force=force)
    _say_withheld(asked, chosen, form)


def _all(face: Face) -> "list[Contents]":
    """Return every dossier that can be read, and say which cannot."""
    skipped: list[Failure] = []
    found = list(face.store.each(skipped))
    for failure in skipped:
        face.tell(failure)
    return found


def _form(form: str | None, purpose: str | None, output: str | None) -> str:
    """Return the form that is meant, said or told by the name of the file; Usage where there is no such."""
    if purpose not in (None, RAPPEL):
        raise Usage("error.no-choice", option="--as", value=purpose, choices=RAPPEL)
    by_name = SUFFIXES.get(PurePath(output).suffix.lower()) if output else None
    meant = form or by_name or ("md" if purpose else None)
    choices = RAPPEL_FORMATS if purpose else FORMATS
    if meant is None:
        raise Usage("error.say-format", choices=", ".join(choices))
    if meant not in choices:
        raise Usage("error.no-choice", option="--format", value=meant, choices=", ".join(choices))
    if meant == "folder" and output in (None, STDOUT):
        raise Usage("error.folder-needs-path")
    return meant


def _check_what(what: str | None, form: str, purpose: str | None) -> None:
    choices = ("commitments",) if purpose else WHAT[:2] if form == "ics" else () if form == "folder" else WHAT
    if what is not None and what not in choices:
        raise Usage("error.no-choice", option="--what", value=what, choices=", ".join(choices) or "–")


def _separator(face: Face, typed: str | None) -> str:
    """Return the sign between two cells: as asked for, or as a spreadsheet in the user's language expects it."""
    if typed is None:
        return SEPARATORS[face.words.lang]
    if typed not in SIGNS:
        raise Usage("error.no-choice", option="--separator", value=typed, choices=", ".join(list(SIGNS)[:3]))
    return SIGNS[typed]


def _list(asked: Asked, dossiers: "list[Contents]") -> "list[Stored]":
    store = asked.face.store
    return [
        record
        for contents in dossiers
        for record in leaving(contents, asked.table, store.dossier(contents.slug).text, private=asked.private)
    ]


def _sheet(asked: Asked, dossiers: "list[Contents]") -> bytes:
    from dossier_tui.briefing.columns import sheet_rows

    face = asked.face
    rows = sheet_rows(dossiers, asked.table, face.today, face.words, private=asked.private)
    return print_sheet(rows, asked.separator)


def _calendar(asked: Asked, dossiers: "list[Contents]") -> bytes:
    from dossier_tui.briefing.calendar import Dates, print_calendar

    face = asked.face
    what = (asked.what,) if asked.what else WHAT[:2]
    data, left = print_calendar(dossiers, Dates(what, face.today, face.words, asked.alarm))
    if left:
        face.say("not-in-calendar", places=", ".join(left))
    return data


def _hand_over(asked: Asked, dossiers: "list[Contents]", output: str, *, force: bool) -> None:
    from dossier_tui.briefing.handover import Way
    from dossier_tui.cli.folding import put_folder

    face = asked.face
    put_folder(face, Way(face.today, face.words, asked.separator, asked.private), dossiers, output, force=force)


def _rappel(asked: Asked, dossiers: "list[Contents]", *, sheet: bool) -> bytes:
    from dossier_tui.briefing.rappel import print_rappel, print_rappel_sheet, rappel_rows

    face = asked.face
    rows = rappel_rows(dossiers, face.today, face.words, every=asked.every)
    if sheet:
        return print_rappel_sheet(rows, face.words, asked.separator)
    return print_rappel(rows, face.today, face.words)


MAKERS: "dict[str, Callable[[Asked, list[Contents]], bytes]]" = {
    "json": lambda asked, dossiers: print_list(_list(asked, dossiers)),
    "jsonl": lambda asked, dossiers: print_lines(_list(asked, dossiers)),
    "csv": _sheet,
    "ics": _calendar,
}
RAPPELS: "dict[str, Callable[[Asked, list[Contents]], bytes]]" = {
    "md": partial(_rappel, sheet=False),
    "csv": partial(_rappel, sheet=True),
}


def _say_withheld(asked: Asked, dossiers: "list[Contents]", form: str) -> None:
    """Say that something private was left out, where it was."""
    if asked.private or form not in ("json", "jsonl", "csv", "folder"):
        return
    notes = form == "folder" and any(note.private for each in dossiers for note in each.notes.values())
    records = [record for each in dossiers for record in each.commitments.values()]
    if notes or (asked.table == "commitments" and holds_private(records)):
        asked.face.say("withheld")
