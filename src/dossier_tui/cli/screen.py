"""The command that opens the interface."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from dossier_tui.cli.completion import complete_reference
from dossier_tui.cli.face import Face
from dossier_tui.errors import Failure, NotFound
from dossier_tui.model.ids import split_reference
from dossier_tui.settings import MARK

if TYPE_CHECKING:
    from typer.core import TyperGroup

    from dossier_tui.store.store import Store


def open_screen(
    ctx: typer.Context,
    place: Annotated[str | None, typer.Argument(metavar="[DOSSIER[/ID]]", autocompletion=complete_reference)] = None,
) -> None:
    face: Face = ctx.obj
    open_store(face, face.settings.store, place, commands_of(ctx))


def open_store(face: Face, store: Path, place: str | None = None, commands: Sequence[str] = ()) -> None:
    """Open the interface on a store, at a dossier or a record where one is named; Failure without a terminal.

    Of `commands` one is offered where the dossier is none: perhaps that was meant.
    """
    from dossier_tui.actions.desk import Desk
    from dossier_tui.store.index.place import index_path
    from dossier_tui.store.store import Store

    cache = face.settings.cache
    desk = Desk(Store(store, index_path(cache, store) if cache else None), face.settings.who, face.settings.day)
    start = _start(desk.store, place, commands) if place else None
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Failure("error.terminal-needed")
    from dossier_tui.tui.app import run_app

    if run_app(desk, face.words, start, face.settings.config):
        open_sample(face)


def open_sample(face: Face) -> None:
    """Open the user's own copy of the sample store, which is made where there is none yet."""
    from dossier_tui.cli.setting import copy_sample, demo_store

    store = demo_store()
    if not (store / MARK).exists():
        copy_sample(store)
    face.say("demo", path=store)
    open_store(face, store)


def commands_of(ctx: typer.Context) -> list[str]:
    """Return the names of all commands."""
    root = ctx.find_root()
    return cast("TyperGroup", root.command).list_commands(root)


def _start(store: "Store", place: str, commands: Sequence[str]) -> str:
    """Return the reference at which to open; NotFound offers the commands that were perhaps meant."""
    name, record_id = split_reference(place)
    try:
        slug = store.resolve(name)
    except NotFound as failure:
        raise _unknown_word(name, failure, commands) from failure
    if record_id is None:
        return slug
    store.dossier(slug).contents().find(record_id)
    return f"{slug}/{record_id}"


def _unknown_word(name: str, failure: NotFound, commands: Sequence[str]) -> NotFound:
    """Return the failure for a word that is neither a command nor a dossier: the nearest of either."""
    from difflib import get_close_matches

    near = get_close_matches(name, commands, n=2)
    if near:
        return NotFound("error.no-command-near", name=name, near=", ".join(near))
    return failure
