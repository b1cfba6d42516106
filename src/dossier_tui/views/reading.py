"""A letter as it was understood, before it is in any store: as labels and values, and as `read --json` prints it."""

from typing import Any

from dossier_tui.model.numbers import print_dossier_number, print_paper
from dossier_tui.reading.letter import ReadLetter
from dossier_tui.views.letter import person, print_cited
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date
from dossier_tui.words.remarks import say_remark

Pairs = list[tuple[str, str]]


def read_pairs(read: ReadLetter, words: Words) -> Pairs:
    """Return what was read of a head as labels and values; what was not found is left out, but for the date."""
    head, facts = read.head, read.facts
    pairs = [
        ("date", say_date(head.date, words) if head.date else words("view.undated")),
        ("from", "; ".join(person({"name": each.name, "office": each.office}) for each in head.senders)),
        ("to", head.recipient),
        ("number", print_paper(facts.number) if facts.number else ""),
        ("dossier-number", print_dossier_number(facts.dossier_number) if facts.dossier_number else ""),
        ("dossier-title", facts.dossier_title),
        ("references", ", ".join(head.references)),
        ("language", read.language),
        ("cites", ", ".join(print_cited(each) for each in read.citations)),
    ]
    return [(words(f"view.field-{name}"), value) for name, value in pairs if value]


def read_notes(read: ReadLetter, words: Words) -> list[str]:
    """Return what could not be read as it should, a sentence each."""
    return [say_remark(each.key, each.values, words) for each in read.remarks]


def read_as_json(read: ReadLetter, letter_id: str, words: Words) -> dict[str, Any]:
    """Return what was understood in the shape in which letters are annotated, with the text and the notes on it."""
    head = read.head
    return {
        "id": letter_id,
        "language": read.language,
        "letterhead": {
            "date": head.date,
            "subject": head.subject,
            "senders": [{"name": each.name, "office": each.office} for each in head.senders],
            "recipient": head.recipient,
            "references": head.references,
        },
        "citations": read.citations,
        "dates": [],
        "commitments": [],
        "fulfilments": [],
        "text": read.markdown,
        "notes": read_notes(read, words),
    }
