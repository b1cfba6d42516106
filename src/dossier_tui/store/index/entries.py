"""What a dossier brings into the index, read and made ready before the index is written."""

from collections.abc import Iterator
from itertools import chain
from os.path import islink
from typing import Any, NamedTuple

from dossier_tui.errors import Failure
from dossier_tui.model.ids import ID
from dossier_tui.model.records import STILL_OPEN
from dossier_tui.store.contents import TABLES, Contents
from dossier_tui.store.index.rows import COLUMNS, Row, rows_of
from dossier_tui.store.index.stamps import ENDING, LETTERS, NOTHING, UNSURE, Stamp, Stamps, is_fresh, texts
from dossier_tui.store.places import Places


class Entry(NamedTuple):
    """An entry that is new to the index: the `values` of its columns, and what stands in the tables beside it."""

    day: int
    kind: str
    values: tuple[Any, ...]
    said: tuple[str, ...]
    size: int
    cites: tuple[str, ...]
    files: tuple[str, ...]


class Prepared(NamedTuple):
    """A dossier that is new to the index: the values of its own columns, and its entries."""

    counted: tuple[Any, ...]
    entries: list[Entry]


def prepare(places: Places, contents: Contents, now: Stamps) -> Prepared:
    """Return what a dossier brings, of which its folder had the stamps `now` before it was read."""
    return Prepared(counted(contents, settled(now)), list(_entries(places, contents)))


def _entries(places: Places, contents: Contents) -> Iterator[Entry]:
    stamps = texts(str(places.folder))
    for row in rows_of(contents):
        stamp = stamps.get(row.ref, NOTHING) if row.kind == "letter" else NOTHING
        yield entry_of(row, row.digests, stamp, places, ours=False)


def entry_of(row: Row, digests: tuple[int, int], stamp: Stamp, places: Places, *, ours: bool) -> Entry:
    """Return an entry with the text of its letter, which had a stamp; `ours` was there when that was looked at."""
    said = row.said._replace(body=read_letter_text(places, row.ref)) if stamp[0] is not None else row.said
    kept = (*stamp[:2], UNSURE) if is_fresh(stamp[0]) and not ours else stamp
    values = (*row[: len(COLUMNS)], *digests, *kept)
    return Entry(row.day, row.kind, values, tuple(said), len(said.body), row.cites, row.files)


def settled(now: Stamps) -> Stamps:
    """Return the state of a folder as it can be relied on: what has just changed is looked at again."""
    return now._replace(letters=UNSURE) if is_fresh(now.tables[0]) or is_fresh(now.letters) else now


def counted(contents: Contents, now: Stamps) -> tuple[Any, ...]:
    """Return the values of a dossier's own columns, in the order of `writer.COUNTED`."""
    own = contents.dossier
    counts = (
        len(contents.letters),
        len(contents.events),
        sum(state == "waiting" for _, state in contents.column("proposals", "state")),
        sum(status in STILL_OPEN for _, status in contents.column("commitments", "status")),
    )
    changed = (moment for name in TABLES for _, moment in contents.column(name, "changed"))
    updated = max(chain([own.changed], changed))
    state = (*now.tables, now.letters, contents.as_written)
    return own.title, own.number, own.status, updated, *counts, *state


def read_letter_text(places: Places, letter_id: str) -> str:
    """Return a letter's text as it is looked through; what is not UTF-8 in it is replaced, and no text is empty."""
    path = f"{places.folder}/{LETTERS}/{letter_id}{ENDING}"  # a Path takes as long as the reading
    try:
        if not ID.fullmatch(letter_id) or islink(path):  # noqa: PTH114
            path = str(places.text(letter_id))
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read().decode("utf-8", "replace")
    except (OSError, Failure):
        return ""
