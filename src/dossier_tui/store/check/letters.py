"""The files of letters: a text for every record, a record for every text, whole originals, quotes in place."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged
from dossier_tui.model.quotes import Anchors
from dossier_tui.store.check.copies import is_second
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.files import TEMPORARY
from dossier_tui.store.places import Places
from dossier_tui.store.storage import Tables

FOLDERS = ("letters", "originals")
Reads = Callable[[str], str]  # how the Markdown of a letter reads, as plain text


def check_letters(slug: str, folder: Path, tables: Tables, reads: Reads) -> Iterator[Finding]:
    """Yield what is wrong with the texts, the originals and the quotes of a dossier."""
    places = Places(folder)
    known: set[Path] = set()
    for letter_id, stored in tables.get("letters", {}).items():
        try:
            known.add(places.text(letter_id))
            yield from _text(slug, letter_id, places, tables, reads)
            if file := (stored.get("original") or {}).get("file"):
                known.add(places.original(file))
                yield from _original(f"{slug}/{letter_id}", places, stored["original"])
        except Damaged as failure:
            yield Finding(f"{slug}/{letter_id}", "bad-file-name", failure.values)
    yield from _orphans(slug, folder, known, tables)


def _text(slug: str, letter_id: str, places: Places, tables: Tables, reads: Reads) -> Iterator[Finding]:
    path = places.text(letter_id)
    where = f"{slug}/{path.relative_to(places.folder).as_posix()}"
    if not path.is_file():
        trashed = places.trashed(path).is_file()
        repair, about = ("recover-file", f"letters/{path.name}") if trashed else ("", "")
        yield Finding(where, "no-text", {"letter": letter_id}, repair=repair, about=about)
        return
    try:
        text = path.read_bytes().decode("utf-8")
    except (UnicodeDecodeError, OSError):
        yield Finding(where, "text-unreadable", {"letter": letter_id})
        return
    for record_id, exact in _lost(letter_id, text, tables, reads):
        yield Finding(f"{slug}/{record_id}", "quote-lost", {"letter": letter_id, "words": _short(exact)})


def _lost(letter_id: str, text: str, tables: Tables, reads: Reads) -> Iterator[tuple[str, str]]:
    """Yield the words that records quote from a letter of this dossier, and that no longer stand in it."""
    anchors: Anchors | None = None
    for record_id, quote in _quoted(letter_id, tables):
        anchors = anchors or Anchors(reads(text))
        if anchors.find(quote["exact"]) is None:
            yield record_id, quote["exact"]


def _quoted(letter_id: str, tables: Tables) -> Iterator[tuple[str, dict[str, Any]]]:
    for table in ("events", "commitments", "proposals"):
        for record_id, stored in tables.get(table, {}).items():
            quotes = stored.get("quotes", [stored.get("quote")])
            for quote in quotes if isinstance(quotes, list) else []:
                if isinstance(quote, dict) and quote.get("letter") == letter_id and isinstance(quote.get("exact"), str):
                    yield record_id, quote


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59].rstrip() + "…"


def _original(where: str, places: Places, original: dict[str, Any]) -> Iterator[Finding]:
    path = places.original(original["file"])
    if not path.is_file():
        trashed = places.trashed(path).is_file()
        repair, about = ("recover-file", f"originals/{path.name}") if trashed else ("", "")
        yield Finding(where, "no-original", {"file": path.name}, repair=repair, about=about)
    elif original.get("sha256") not in (None, file_hash(path)):
        yield Finding(where, "original-changed", {"file": path.name})


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _of_others(name: str) -> bool:
    return is_second(name) or name.startswith(TEMPORARY)


def _orphans(slug: str, folder: Path, known: set[Path], tables: Tables) -> Iterator[Finding]:
    """Yield the files that no letter's record names; one that bears the id of a letter may still be meant for it."""
    for name in FOLDERS:
        for path in sorted((folder / name).glob("*")):
            if path not in known and path.is_file() and not _of_others(path.name):
                about = path.relative_to(folder).as_posix()
                repair = "" if path.name.partition(".")[0] in tables.get("letters", {}) else "trash-file"
                yield Finding(f"{slug}/{about}", "orphan", repair=repair, about=about)
