"""Commands as a user starts them, whole process, against the smallest program on Typer."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.stores import write_store
from benchmarks.timing import Row, Timed, bare_typer, compare, dossier
from dossier_tui.__main__ import GATHER
from dossier_tui.store.index.connection import connected
from dossier_tui.store.index.index import Index
from dossier_tui.store.index.sweep import sweep
from dossier_tui.store.store import Store

AREA = "commands"
EVENT = ("2026-11-03", "Werkbezoek aan de haven")


def measure(stores: Path, *, large: bool) -> Iterator[Row]:
    """Yield the rows: reading commands over 40,000 dossiers, writing to a large dossier and in a large store."""
    del large
    many = _indexed(write_store(stores / "40000-dossiers", dossiers=40_000, letters=1))
    deep = _indexed(write_store(stores / "2500-letters", dossiers=1, letters=2_500))
    bare = bare_typer()
    for words in (("list",), ("due",), ("search", "vaargeulonderzoek")):
        what = f"dossier {words[0]}, 40,000 dossiers"
        yield compare(AREA, what, "bare Typer", dossier(many, *words), bare, "<= 1.3")
    yield compare(AREA, "the sweep, 40,000 dossiers", "os.scandir, stat", _sweep(many, stores), _scan(many), "<= 1.3")
    yield compare(AREA, "dossier --help", "bare Typer", dossier(many, "--help"), bare, "<= 1.3")
    adding = dossier(deep, "add", "event", "000000", *EVENT)
    yield compare(AREA, "add event, dossier of 2,500 letters", "bare Typer", adding, bare, "<= 1.5")
    yield _add_in_store_of_any_size(many, stores / "small")
    yield from _long_lists(stores, deep)


def _indexed(store: Path) -> Path:
    """Return a store of which the index is made, as that of anybody is who has looked at a list before."""
    dossier(store, "list")()
    return store


def _sweep(root: Path, stores: Path) -> Timed:
    """Return a sweep that finds nothing changed, with an index that is in step."""
    gc.set_threshold(GATHER)  # as the program does
    store = Store(root, stores / "40000-dossiers.sqlite")
    index = Index(store)
    index.ask(lambda _: None)

    def run() -> None:
        with connected(index.path, root.resolve(), 2.0) as db:
            sweep(db, store, store.progress)

    return run


def _scan(root: Path) -> Timed:
    """Return the limit of a sweep: the names in the store, and one look at the two places that tell a change."""

    def run() -> None:
        with os.scandir(root) as entries:
            for entry in entries:
                if entry.is_dir():
                    os.stat(f"{entry.path}/dossier.json")  # noqa: PTH116 - the limit: no Path is made
                    os.stat(f"{entry.path}/letters")  # noqa: PTH116

    return run


def _add_in_store_of_any_size(many: Path, small: Path) -> Row:
    shutil.rmtree(small, ignore_errors=True)
    write_store(small, dossiers=1, letters=1)
    slug = next(each.name for each in many.iterdir() if each.is_dir())
    shutil.copytree(many / slug, small / slug, dirs_exist_ok=True)
    ours, theirs = (dossier(store, "add", "event", slug, *EVENT) for store in (many, _indexed(small)))
    return compare(AREA, "add event, 40,000 dossiers", "the same, one dossier", ours, theirs, "<= 1.1")


def _long_lists(stores: Path, deep: Path) -> Iterator[Row]:
    long = _indexed(write_store(stores / "10000-entries", dossiers=1, letters=2_500, events=2, commitments=1))
    yield compare(AREA, "show a letter", "bare Typer", dossier(deep, "show", "000000/L7"), bare_typer(), "<= 2")
    yield compare(
        AREA, "timeline, 10,000 entries", "bare Typer", dossier(long, "timeline", "000000"), bare_typer(), "<= 2"
    )
