"""The whole store, or one dossier of it, looked through once."""

import json
import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.model.text import slug as slug_of
from dossier_tui.store.check.copies import check_copies
from dossier_tui.store.check.damage import read_damaged
from dossier_tui.store.check.finding import Finding, unreadable
from dossier_tui.store.check.letters import Reads, check_letters, check_orphans
from dossier_tui.store.check.lines import Lines
from dossier_tui.store.check.outline import NOTHING, Outline, outline
from dossier_tui.store.check.records import check_own_record, check_records, sift
from dossier_tui.store.check.whereabouts import Whereabouts
from dossier_tui.store.files import TEMPORARY, said
from dossier_tui.store.lock import is_held
from dossier_tui.store.mark import MARK
from dossier_tui.store.places import TABLES, Places, originals_of
from dossier_tui.store.storage import JsonFile, Tables
from dossier_tui.store.store import Store, is_dossier

TRIES = 3


def check_store(store: Store, reads: Reads, only: str | None = None) -> list[Finding]:
    """Return all that is wrong in a store, or in one dossier of it, in the order of its files.

    `reads` tells how the Markdown of a letter reads: quotes stand in that.
    """
    with said(store.root):
        entries = sorted(os.scandir(store.root), key=lambda entry: entry.name) if store.root.is_dir() else []
    slugs = {entry.name for entry in entries if is_dossier(entry)}
    check = Check(store.root, slugs, reads)
    if only is not None:
        return check.dossier(only)
    found = [*_settings(store)]
    for entry in entries:
        found += check.dossier(entry.name) if entry.name in slugs else _stranger(entry, store.root)
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
        if is_held(root) or not (root / entry.name).exists():  # another program is making it
            return
        yield Finding(entry.name, "leftover", repair="drop-leftover", about=entry.name)
    elif entry.is_dir() and (root / entry.name / TABLES).exists() and not entry.name.startswith("."):
        name = slug_of(entry.name)
        free = not (root / name).exists()
        values: dict[str, object] = {"name": name} if free else {}
        yield Finding(entry.name, "bad-folder", values, repair="rename-folder" if free else "", about=entry.name)


class Check:
    """One look through a store. A dossier is read when its turn comes, and once more where others refer to it."""

    def __init__(self, root: Path, slugs: set[str], reads: Reads) -> None:
        self._root = root
        self._reads = reads
        self._originals: dict[str, dict[str, None]] = defaultdict(dict)  # which letters have a hash, in their order
        self._whereabouts = Whereabouts(slugs, self._outline)

    def dossier(self, slug: str) -> list[Finding]:
        """Return what is wrong in one dossier; of one that another program takes away meanwhile, nothing."""
        found = list(self._told(slug, self._steady(slug, self._root / slug)))
        return found if os.path.lexists(self._root / slug) else []

    def _steady(self, slug: str, folder: Path) -> Iterator[Finding]:
        """Yield what is wrong in a dossier, looked at again where another program changed it under our eyes."""
        file = JsonFile(folder / TABLES)
        for _ in range(TRIES):
            before = file.version()
            found = list(self._look(slug, folder))
            if file.version() == before:
                break
        yield from found

    def _look(self, slug: str, folder: Path) -> Iterator[Finding]:
        """Yield what is wrong in a dossier; what cannot be read is named, and the rest of it looked at."""
        tables, damage = read_damaged(folder, slug)
        yield from damage
        yield from _not_writable(folder)
        yield from self._told(slug, check_copies(slug, folder, tables))
        if tables is None:
            return
        lines = Lines(folder / TABLES)
        self._whereabouts.learn(slug, outline(tables))
        sound, wrong = sift(slug, tables, lines)
        yield from wrong
        yield from check_records(slug, sound, lines, self._whereabouts)
        yield from check_own_record(slug, tables, lines)
        yield from self._whereabouts.half_moved(slug)
        yield from self._told(slug, check_letters(slug, folder, sound, self._reads))
        yield from check_orphans(slug, folder, tables)
        yield from self._told(slug, _history(slug, folder))
        yield from self._same_number(slug, sound)

    def duplicates(self) -> list[Finding]:
        """Return the letters whose originals are the same file, seen in the dossiers looked through so far."""
        return [
            Finding(again, "same-original", {"other": first})
            for first, *others in self._originals.values()
            for again in others
        ]

    def _told(self, slug: str, findings: Iterator[Finding]) -> Iterator[Finding]:
        """Yield findings, and last what the system refused to show, or took away, while they were looked for."""
        try:
            yield from findings
        except OSError as error:
            name = Path(error.filename or self._root / slug)
            yield unreadable(name.relative_to(self._root).as_posix(), error)

    def _outline(self, slug: str) -> Outline:
        with suppress(OSError):
            tables, _ = read_damaged(self._root / slug, slug)
            return NOTHING if tables is None else outline(tables)
        return NOTHING

    def _same_number(self, slug: str, tables: Tables) -> Iterator[Finding]:
        seen: dict[str, str] = {}
        for letter_id, stored in tables.get("letters", {}).items():
            number = stored.get("number")
            if number and seen.setdefault(number, letter_id) != letter_id:
                yield Finding(f"{slug}/{letter_id}", "same-number", {"number": number, "other": seen[number]})
            for digest in {each.get("sha256") for each in originals_of(stored)} - {None}:
                self._originals[str(digest)][f"{slug}/{letter_id}"] = None


def _not_writable(folder: Path) -> Iterator[Finding]:
    """Yield what this user may not change in a store that is theirs: somebody else made it, or a copy did."""
    if not os.access(folder.parent, os.W_OK):
        return
    for path in (folder, folder / TABLES):
        if path.exists() and not os.access(path, os.W_OK):
            yield Finding(path.relative_to(folder.parent).as_posix(), "not-writable")
            return


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
