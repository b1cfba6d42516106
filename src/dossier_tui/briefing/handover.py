"""The hand-over: everything of a dossier in one folder, for a successor to read and for another store to take over.

The same dossier on the same day gives the same bytes. The history of changes stays behind: it holds what was there
before, private things too. The terms and statuses that commitments had are in their own logs, and come along.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dossier_tui.briefing.asked import Asked, Source
from dossier_tui.briefing.calendar import Dates, print_calendar
from dossier_tui.briefing.columns import sheet_rows
from dossier_tui.briefing.contacts import contact_rows
from dossier_tui.briefing.index import print_index
from dossier_tui.briefing.markdown import write_briefing
from dossier_tui.briefing.page import write_page
from dossier_tui.briefing.records import disclosed
from dossier_tui.briefing.sheet import Cell, print_sheet
from dossier_tui.errors import Failure
from dossier_tui.model.records import PRIVATE_FIELDS, Commitment, Event
from dossier_tui.model.text import inert
from dossier_tui.store.contents import Contents
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.files import said
from dossier_tui.store.places import originals_of
from dossier_tui.views.timeline import list_points
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date

# The files of a hand-over beside `letters/` and `originals/`, in the order of its index, and what they are there.
FILES = {
    "briefing.html": "page",
    "briefing.md": "briefing",
    "timeline.csv": "timeline",
    "commitments.csv": "commitments",
    "letters.csv": "letters",
    "contacts.csv": "contacts",
    "calendar.ics": "calendar",
    "export.json": "records",
}
INDEX = "index.html"
FOLDERS = ("letters", "originals")
TIMELINE = ("when", "when_words", "kind", "id", "title", "status", "place")

Stored = dict[str, Any]


@dataclass(frozen=True)
class Way:
    """How a hand-over is written: on what day, in whose words, with what between cells, with private things or not."""

    today: date
    words: Words
    separator: str
    private: bool


def handover(file: DossierFile, way: Way) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file of a dossier's hand-over; Failure where a letter's file is gone."""
    contents = _leaving(file.contents(), private=way.private)
    source = Source(contents, file.text, way.today, way.words)
    asked = Asked(purpose="handover", private=True)  # what is private has been taken out by now
    yield INDEX, print_index(contents, FILES, way.today, way.words, private=way.private)
    yield "briefing.html", write_page(source, asked).encode("utf-8", "replace")
    yield "briefing.md", write_briefing(source, asked).encode("utf-8", "replace")
    yield "timeline.csv", print_sheet(_timeline(contents, way.words), way.separator)
    for what in ("commitments", "letters"):
        rows = sheet_rows([contents], what, way.today, way.words, private=way.private)
        yield f"{what}.csv", print_sheet(rows, way.separator)
    yield "contacts.csv", print_sheet(contact_rows(contents), way.separator)
    yield "calendar.ics", print_calendar([contents], Dates(("events", "commitments"), way.today, way.words))[0]
    texts = {letter_id: file.text(letter_id).encode("utf-8") for letter_id in contents.letters}
    yield "export.json", _whole(contents, texts, private=way.private)
    yield from ((f"letters/{letter_id}.md", data) for letter_id, data in texts.items())
    yield from _originals(file, contents)


def _originals(file: DossierFile, contents: Contents) -> Iterator[tuple[str, bytes]]:
    for letter in contents.letters.values():
        for original in originals_of(letter.to_record()):
            path = file.places.original(original["file"])
            with said(path):
                data = path.read_bytes()
            if original.get("sha256") not in (None, hashlib.sha256(data).hexdigest()):
                raise Failure("error.original-differs", path=path)
            yield f"originals/{original['file']}", data


def _whole(contents: Contents, texts: dict[str, bytes], *, private: bool) -> bytes:
    """Return all records of a dossier as one JSON document, for a store to take over."""
    own = {key: value for key, value in disclosed(contents.dossier, private=private).items() if key != "next"}
    tables = {
        name: [disclosed(record, private=private) for record in records] for name, records in contents.tables.items()
    }
    digests = {letter_id: hashlib.sha256(data).hexdigest() for letter_id, data in texts.items()}
    whole = {"private": private, "dossier": own, "texts": digests, **tables}
    return (inert(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n").encode("utf-8", "replace")


def _leaving(contents: Contents, *, private: bool) -> Contents:
    """Return a dossier as it leaves: without its history, and without what is private unless that is asked for."""
    if private:
        return replace(contents, entries={})
    notes = {note.id: note for note in contents.notes.values() if not note.private}
    bare: dict[str, Any] = dict.fromkeys(PRIVATE_FIELDS)
    commitments = {key: replace(record, **bare) for key, record in contents.commitments.items()}
    return replace(contents, notes=notes, commitments=commitments, entries={})


def _timeline(contents: Contents, words: Words) -> Iterator[list[Cell]]:
    """Yield the headings, and a row for each event, letter and term in the order of time."""
    yield list(TIMELINE)
    for point in list_points(contents):
        record = point.record
        spoken = record.when_words if isinstance(record, Event) else None
        spoken = record.due_words if isinstance(record, Commitment) else spoken
        told = spoken or (say_date(point.when, words) if point.when else None)
        status, place = getattr(record, "status", None), getattr(record, "place", None)
        yield [point.when, told, point.kind, point.id, point.title, status, place]
