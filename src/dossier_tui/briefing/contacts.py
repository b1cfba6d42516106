"""Who a dossier is about: the persons and offices that its letters came from and went to."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dossier_tui.briefing.sheet import Cell
from dossier_tui.model.records import Letter
from dossier_tui.model.text import fold
from dossier_tui.store.contents import Contents

HEADS = ("name", "office", "sent", "received", "first", "last", "letters")


@dataclass
class Contact:
    """A person, an office, or a person in an office, and the letters that they wrote or got."""

    name: str | None
    office: str | None
    sent: list[Letter] = field(default_factory=list)
    received: list[Letter] = field(default_factory=list)


def contact_rows(contents: Contents) -> Iterator[list[Cell]]:
    """Yield the headings, and a row for each contact, those with most letters first."""
    yield list(HEADS)
    contacts = sorted(_contacts(contents), key=lambda one: (-len(one.sent), -len(one.received)))
    for contact in contacts:
        letters = [*contact.sent, *contact.received]
        dates: list[Cell] = [*sorted(letter.date for letter in letters if letter.date)]
        ids = "; ".join(letter.id for letter in letters)
        counts = len(contact.sent), len(contact.received)
        yield [contact.name, contact.office, *counts, *(dates[:1] or [None]), *(dates[-1:] or [None]), ids]


def _contacts(contents: Contents) -> list[Contact]:
    found: dict[tuple[str, str], Contact] = {}

    def contact(name: str | None, office: str | None) -> Contact:
        return found.setdefault((fold(name or ""), fold(office or "")), Contact(name, office))

    for letter in contents.letters.values():
        for sender in letter.senders:
            contact(sender.get("name"), sender.get("office")).sent.append(letter)
        if letter.recipient:
            contact(None, letter.recipient).received.append(letter)
    return list(found.values())
