"""The whole store, or one dossier of it, looked through once."""

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.model.records import KINDS
from dossier_tui.model.text import slug as slug_of
from dossier_tui.model.text import valid_slug
from dossier_tui.store.check.copies import check_copies
from dossier_tui.store.check.damage import read_damaged
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.check.letters import Reads, check_letters
from dossier_tui.store.check.lines import record_lines
from dossier_tui.store.check.records import check_records
from dossier_tui.store.files import TEMPORARY, said
from dossier_tui.store.places import TABLES, Places, originals_of
from dossier_tui.store.storage import Tables
from dossier_tui.store.store import MARK, Store


def check_store(store: Store, reads: Reads, only: str | None = None) -> list[Finding]:
    """Return all that is wrong in a store, or in one dossier of it, in the order of its files.

    `reads` tells how the Markdown of a letter reads: quotes stand in that.
    """
    check = Check(store.root, reads)
    if only is not None:
        return list(check.dossier(only))
    found = [*_settings(store)]
    with said(store.root):
        entries = sorted(os.scandir(store.root), key=lambda entry: entry.name) if store.root.is_dir() else []
    for entry in entries:
        if valid_slug(entry.name) and entry.is_dir(follow_symlinks=False):
            found += check.dossier(entry.name)
        else:
            found += _stranger(entry, store.root)
    return found + check.duplicates()


def _settings(store: Store) -> Iterator[Finding]:
    try:
        store.settings()
    except Failure as failure:
        yield Finding(MARK, "settings", {"reason": failure})


def _stranger(entry: "os.DirEntry[str]", root: Path) -> Iterator[Finding]:
    """Yield what is wrong with something in the store that is not a dossier: most of it is none of our business."""
    if entry.is_symlink():
        yield Finding(entry.name, "link")
    elif entry.name.startswith((TEMPORARY, ".new-")):
        yield Finding(entry.name, "leftover", repair="drop-leftover", about=entry.name)
    elif entry.is_dir() and (root / entry.name / TABLES).exists() and not entry.name.startswith("."):
        name = slug_of(entry.name)
        free = not (root / name).exists()
        values: dict[str, object] = {"name": name} if free else {}
        yield Finding(entry.name, "bad-folder", values, repair="rename-folder" if free else "", about=entry.name)


class Check:
    """One look through a store; the tables of a dossier are read once, however often they are referred to."""

    def __init__(self, root: Path, reads: Reads) -> None:
        self._root = root
        self._reads = reads
        self._originals: dict[str, list[str]] = defaultdict(list)
        self._tables = cache(self._read)

    def dossier(self, slug: str) -> Iterator[Finding]:
        """Yield what is wrong in one dossier."""
        folder = self._root / slug
        tables, damage = self._tables(slug)
        yield from damage
        yield from check_copies(slug, folder, tables)
        if tables is None:
            return
        lines = record_lines(folder / TABLES)
        yield from check_records(slug, tables, lines, lambda reference: self._exists(slug, reference))
        yield from check_letters(slug, folder, tables, self._reads)
        yield from _history(slug, folder)
        yield from self._same_number(slug, tables)

    def duplicates(self) -> list[Finding]:
        """Return the letters whose originals are the same file, seen in the dossiers looked through so far."""
        return [
            Finding(again, "same-original", {"other": first})
            for first, *others in self._originals.values()
            for again in others
        ]

    def _same_number(self, slug: str, tables: Tables) -> Iterator[Finding]:
        seen: dict[str, str] = {}
        for letter_id, stored in tables.get("letters", {}).items():
            number = stored.get("number")
            if number and seen.setdefault(number, letter_id) != letter_id:
                yield Finding(f"{slug}/{letter_id}", "same-number", {"number": number, "other": seen[number]})
            for digest in {each.get("sha256") for each in originals_of(stored)} - {None}:
                self._originals[str(digest)].append(f"{slug}/{letter_id}")

    def _exists(self, slug: str, reference: str) -> bool:
        name, slash, record_id = reference.rpartition("/")
        kind = KINDS.get(record_id[:1])
        if kind is None or (slash and not valid_slug(name)):
            return False
        tables, _ = self._tables(name if slash else slug)
        return tables is not None and record_id in tables.get(kind.table, {})

    def _read(self, slug: str) -> tuple[Tables | None, list[Finding]]:
        return read_damaged(self._root / slug, slug)


def _history(slug: str, folder: Path) -> Iterator[Finding]:
    """Yield the lines of the old history that are no JSON."""
    path = Places(folder).old_history
    if not path.exists():
        return
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            json.loads(line)
        except ValueError:
            yield Finding(f"{slug}/{path.name}", "history-line", line=number)
