"""A letter comes in: its text cleaned, its original kept, its head filled in."""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePath

from dossier_tui.actions.desk import Desk
from dossier_tui.errors import Usage
from dossier_tui.model.numbers import PaperNumber, parse_paper
from dossier_tui.model.records import Letter
from dossier_tui.model.text import clean_line
from dossier_tui.reading.letter import ReadLetter, read_letter
from dossier_tui.store.change import Change


@dataclass
class Given:
    """What the user says of a letter; it goes before what was read in it."""

    title: str | None = None
    date: str | None = None
    senders: list[str] = field(default_factory=list)
    recipient: str | None = None
    number: str | None = None
    kind: str | None = None
    tags: list[str] = field(default_factory=list)


def add_letter(desk: Desk, dossier: str, data: bytes, name: str, given: Given) -> str:
    """Take a letter in and return its reference; `name` is the name of the file it came in."""
    slug = desk.store.resolve(dossier)
    read = read_letter(data, name)
    record = letter_record(desk, read, name, given)
    with desk.store.dossier(slug).change("add", desk.who, desk.at) as change:
        record.id = change.new_id("L")
        _keep_original(change, record, data, name, desk.at())
        change.write_text(record.id, read.markdown)
        change.put(record)
    return f"{slug}/{record.id}"


def letter_record(desk: Desk, read: ReadLetter, name: str, given: Given) -> Letter:
    """Return the record of a letter: what was given, else what was read, else its file's name for a title."""
    head = read.head
    number = known_paper(given.number)
    title = given.title or head.subject or clean_line(PurePath(name).stem) or "?"
    date = desk.day_of(given.date) or head.date
    people = [sender(each) for each in given.senders] or [
        {"name": each.name, "office": each.office} for each in head.senders
    ]
    return Letter(
        title=title,
        date=date,
        kind=given.kind or "letter",
        senders=people,
        recipient=given.recipient or head.recipient,
        number=number,
        references=list(head.references),
        citations=[each for each in read.citations if each != number],
        dossier_number=dossier_of(number),
        tags=given.tags,
    )


def known_paper(text: str | None) -> str | None:
    """Return a paper's number in its normal form; Usage where it is none."""
    if not text:
        return None
    number = parse_paper(text)
    if number is None:
        raise Usage("error.not-a-paper-number", value=text)
    return str(number)


def dossier_of(number: str | None) -> str | None:
    """Return the number of the dossier that a paper's number names, or None."""
    return (PaperNumber(number).dossier or None) if number else None


def sender(typed: str) -> dict[str, str | None]:
    """Read `W.B. Hoekstra, Minister van Buitenlandse Zaken`; what stands alone is a name if it has initials."""
    name, comma, office = (part.strip() for part in clean_line(typed).partition(","))
    if comma:
        return {"name": name or None, "office": office or None}
    return {"name": name, "office": None} if "." in name else {"name": None, "office": name}


def _keep_original(change: Change, record: Letter, data: bytes, name: str, at: str) -> None:
    suffix = PurePath(name).suffix.lower() or ".txt"
    suffix = suffix if suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= 8 else ".bin"
    file = f"{record.id}{suffix}"
    change.write_original(file, data)
    record.original = {
        "file": file,
        "name": clean_line(PurePath(name).name),
        "type": "text/markdown" if suffix == ".md" else "text/plain",
        "sha256": hashlib.sha256(data).hexdigest(),
        "taken_in": at,
    }
