"""A letter comes in: its text cleaned, its original kept, its head filled in."""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePath

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.papers import dossier_of, known_paper, sender
from dossier_tui.actions.suggestions import suggest
from dossier_tui.model.records import Letter
from dossier_tui.model.text import clean_line
from dossier_tui.reading.formats.detect import FILES
from dossier_tui.reading.letter import ReadLetter, read_letter
from dossier_tui.reading.parcel import Arrived


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
    return put_letter(desk, desk.store.resolve(dossier), Arrived(name, data, read_letter(data, name)), given)


def put_letter(desk: Desk, slug: str, arrived: Arrived, given: Given, same_as: str | None = None) -> str:
    """Put a letter that was read into a dossier and return its reference; `same_as` is that of the same letter."""
    record = letter_record(desk, arrived.read, arrived.name, given)
    with desk.store.dossier(slug).change("add", desk.who, desk.at) as change:
        record.id = change.new_id("L")
        record.same_as = same_as
        record.original = original_of(arrived, f"{record.id}{FILES[arrived.read.kind][0]}", desk.at())
        change.write_original(record.original["file"], arrived.data)
        change.write_text(record.id, arrived.read.markdown)
        change.put(record)
        suggest(desk, change, record, arrived.read.markdown, arrived.heard)
    return f"{slug}/{record.id}"


def letter_record(desk: Desk, read: ReadLetter, name: str, given: Given) -> Letter:
    """Return the record of a letter: what was given, else what was read, else its file's name for a title."""
    head, facts = read.head, read.facts
    number = known_paper(given.number) or facts.number
    people = [sender(each) for each in given.senders] or [
        {"name": each.name, "office": each.office} for each in head.senders
    ]
    return Letter(
        title=given.title or read.called(name),
        date=desk.day_of(given.date) or head.date,
        kind=given.kind or facts.kind or "letter",
        senders=people,
        recipient=given.recipient or head.recipient,
        number=number,
        references=list(head.references),
        citations=[each for each in read.citations if each != number],
        dossier_number=dossier_of(given.number and number) or facts.dossier_number or dossier_of(number),
        language=read.language,
        tags=given.tags,
        source_url=facts.source_url,
    )


def check_given(desk: Desk, given: Given) -> None:
    """Refuse what is given wrongly, before any letter is taken in: Usage."""
    desk.day_of(given.date)
    known_paper(given.number)
    Letter(id="L1", title="-", kind=given.kind or "letter", tags=given.tags).checked("add letter")


def original_of(arrived: Arrived, file: str, at: str) -> dict[str, str]:
    """Return what the record of a letter says of a file in which it came, kept under the name `file`."""
    return {
        "file": file,
        "name": clean_line(PurePath(arrived.name).name),
        "type": FILES[arrived.read.kind][1],
        "sha256": digest(arrived.data),
        "taken_in": at,
    }


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()
