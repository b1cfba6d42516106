"""The command that opens the interface."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dossier_tui.cli.completion import complete_reference
from dossier_tui.cli.face import Face
from dossier_tui.errors import Failure, NotFound
from dossier_tui.model.ids import split_reference
from dossier_tui.settings import MARK

if TYPE_CHECKING:
    from dossier_tui.store.store import Store


def open_screen(
    ctx: typer.Context,
    place: Annotated[str | None, typer.Argument(metavar="[DOSSIER[/ID]]", autocompletion=complete_reference)] = None,
) -> None:
    face: Face = ctx.obj
    open_store(face, face.settings.store, place)


def open_store(face: Face, store: Path, place: str | None = None) -> None:
    """Open the interface on a store, at a dossier or a record where one is named; Failure without a terminal."""
    from dossier_tui.actions.desk import Desk
    from dossier_tui.store.index.place import index_path
    from dossier_tui.store.store import Store

    cache = face.settings.cache
    desk = Desk(Store(store, index_path(cache, store) if cache else None), face.settings.who, face.settings.day)
    start = _start(desk.store, place) if place else None
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


def _start(store: "Store", place: str) -> str:
    """Return the reference at which to open; NotFound offers the commands that were perhaps meant."""
    from dossier_tui.cli.main import unknown_word

    name, record_id = split_reference(place)
    try:
        slug = store.resolve(name)
    except NotFound as failure:
        raise unknown_word(name, failure) from failure
    if record_id is None:
        return slug
    store.dossier(slug).contents().find(record_id)
    return f"{slug}/{record_id}"
