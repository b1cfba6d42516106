"""The files of letters: a text for every record, a record for every text, whole originals, quotes in place."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged
from dossier_tui.model.quotes import Anchors
from dossier_tui.store.check.copies import is_second
from dossier_tui.store.check.finding import Finding, unreadable
from dossier_tui.store.files import TEMPORARY
from dossier_tui.store.lock import is_held
from dossier_tui.store.places import Places, originals_of
from dossier_tui.store.storage import Tables

FOLDERS = ("letters", "originals")
Reads = Callable[[str], str]  # how the Markdown of a letter reads, as plain text
Quoted = tuple[str, str]  # the id of a record, and the words that it quotes


def check_letters(slug: str, folder: Path, sound: Tables, reads: Reads) -> Iterator[Finding]:
    """Yield what is wrong with the texts, the originals and the quotes of letters whose records are sound."""
    places = Places(folder)
    quoted = quotes_by_letter(sound)
    for letter_id, stored in sound.get("letters", {}).items():
        try:
            yield from _text(slug, letter_id, places, quoted[letter_id], reads)
            for original in originals_of(stored):
                yield from _original(f"{slug}/{letter_id}", places, original)
        except Damaged as failure:
            yield Finding(f"{slug}/{letter_id}", "bad-file-name", failure.values)


def _text(slug: str, letter_id: str, places: Places, quoted: list[Quoted], reads: Reads) -> Iterator[Finding]:
    path = places.text(letter_id)
    where = f"{slug}/{path.relative_to(places.folder).as_posix()}"
    if not path.is_file():
        trashed = places.trashed(path).is_file()
        repair, about = ("recover-file", f"letters/{path.name}") if trashed else ("", "")
        yield Finding(where, "no-text", {"letter": letter_id}, repair=repair, about=about)
        return
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        yield Finding(where, "text-unreadable", {"letter": letter_id})
        return
    except OSError as error:
        yield unreadable(where, error)
        return
    anchors = Anchors(reads(text)) if quoted else None
    for record_id, exact in quoted:
        if anchors and anchors.find(exact) is None:
            yield Finding(f"{slug}/{record_id}", "quote-lost", {"letter": letter_id, "words": _short(exact)})


def quotes_by_letter(sound: Tables) -> dict[str, list[Quoted]]:
    """Return, by letter of this dossier, which records quote it and with what words."""
    found: dict[str, list[Quoted]] = defaultdict(list)
    for table in ("events", "commitments", "proposals"):
        for record_id, stored in sound.get(table, {}).items():
            for quote in stored.get("quotes", [stored.get("quote")]):
                if quote:
                    found[quote["letter"]].append((record_id, quote["exact"]))
    return found


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59].rstrip() + "…"


def _original(where: str, places: Places, original: dict[str, Any]) -> Iterator[Finding]:
    path = places.original(original["file"])
    if not path.is_file():
        trashed = places.trashed(path).is_file()
        repair, about = ("recover-file", f"originals/{path.name}") if trashed else ("", "")
        yield Finding(where, "no-original", {"file": path.name}, repair=repair, about=about)
        return
    try:
        changed = original.get("sha256") not in (None, file_hash(path))
    except OSError as error:
        yield unreadable(f"{places.folder.name}/originals/{path.name}", error)
        return
    if changed:
        yield Finding(where, "original-changed", {"file": path.name})


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _of_others(name: str) -> bool:
    return is_second(name) or name.startswith(TEMPORARY)


def files_named(tables: Tables) -> set[str]:
    """Return the texts and originals that the records of letters name, as `letters/L1.md`."""
    letters = tables.get("letters", {})
    known = {f"letters/{letter_id}.md" for letter_id in letters}
    return known | {f"originals/{each['file']}" for letter in letters.values() for each in originals_of(letter)}


def check_orphans(slug: str, folder: Path, tables: Tables) -> Iterator[Finding]:
    """Yield the files that no letter's record names; one that bears the id of a letter may still be meant for it.

    While another program writes, its files wait for their records: they are none of those.
    """
    letters, known = tables.get("letters", {}), files_named(tables)
    for name in FOLDERS:
        for path in sorted((folder / name).glob("*")):
            about = f"{name}/{path.name}"
            if about not in known and path.is_file() and not _of_others(path.name) and not is_held(folder):
                repair = "" if path.name.partition(".")[0] in letters else "trash-file"
                yield Finding(f"{slug}/{about}", "orphan", repair=repair, about=about)
