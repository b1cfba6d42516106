"""What of a dossier the press may see: public papers, and what rests on them; nothing of the user's own."""

from dataclasses import replace
from typing import Any, NamedTuple

from dossier_tui.model.records import PRIVATE_FIELDS, Commitment, Event, Letter
from dossier_tui.model.text import fold
from dossier_tui.store.contents import Contents

# A letter's own words for what is not for everybody, as its tags name it.
INTERNAL = {"intern", "internal", "vertrouwelijk", "confidential", "geheim", "secret", "concept", "draft", "embargo"}
# Addressed to parliament, a letter is public, also before it has a number.
PARLIAMENT = ("kamer", "statengeneraal", "griffi", "parliament", "house", "senate", "committee")
# Meetings of parliament are public, and announced before any letter tells of them.
MEETINGS = {
    "commissiedebat",
    "notaoverleg",
    "wetgevingsoverleg",
    "plenair debat",
    "tweeminutendebat",
    "procedurevergadering",
    "regeling van werkzaamheden",
    "hoorzitting",
    "technische briefing",
    "schriftelijk overleg",
    "stemmingen",
    "vragenuur",
}
OWN_LOGS = ("due_log", "status_log", "fulfilled_by")


class Public(NamedTuple):
    """The public part of a dossier, and how many records are not in it."""

    contents: Contents
    left_out: int


def public_part(contents: Contents) -> Public:
    """Return a dossier with public papers alone, what rests on them, and public notes; the rest is counted."""
    letters = {key: each for key, each in contents.letters.items() if is_public(each)}
    events = {key: _of_public(each, letters) for key, each in contents.events.items() if _told(each, letters)}
    commitments = {key: _bare(each, letters) for key, each in contents.commitments.items() if _promised(each, letters)}
    shown = {*letters, *events, *commitments}
    public = [note for note in contents.notes.values() if not note.private]
    notes = {note.id: note for note in public if not note.about or note.about in shown}
    before = len(contents.letters) + len(contents.events) + len(contents.commitments) + len(public)
    told = replace(
        contents, letters=letters, events=events, commitments=commitments, notes=notes, proposals={}, entries={}
    )
    return Public(told, before - len(shown) - len(notes))


def is_public(letter: Letter) -> bool:
    """Tell whether a paper is public: it has a paper number or an address on the web, or is sent to parliament."""
    if any(fold(tag) in INTERNAL for tag in letter.tags):
        return False
    address = (letter.source_url or "").lower()
    sent_to = fold(letter.recipient or "")
    return (
        bool(letter.number) or address.startswith(("https://", "http://")) or any(one in sent_to for one in PARLIAMENT)
    )


def _told(event: Event, letters: dict[str, Letter]) -> bool:
    """Tell whether an event is told of in a public paper, or is a meeting of parliament."""
    if event.quotes:
        return any(quote["letter"] in letters for quote in event.quotes)
    return (event.kind or "").casefold() in MEETINGS


def _promised(record: Commitment, letters: dict[str, Letter]) -> bool:
    """Tell whether a commitment stands in a public paper or register; without any paper it was made in the House."""
    return not record.quotes or bool(record.register) or any(quote["letter"] in letters for quote in record.quotes)


def _of_public(event: Event, letters: dict[str, Letter]) -> Event:
    return replace(event, description=None, quotes=[quote for quote in event.quotes if quote["letter"] in letters])


def _bare(record: Commitment, letters: dict[str, Letter]) -> Commitment:
    """Return a commitment without the user's own words, and with its public papers alone."""
    logs: dict[str, Any] = {name: [_entry(entry, letters) for entry in getattr(record, name)] for name in OWN_LOGS}
    own: dict[str, Any] = dict.fromkeys(PRIVATE_FIELDS)
    quotes = [quote for quote in record.quotes if quote["letter"] in letters]
    return replace(record, quotes=quotes, **logs, **own)


def _entry(entry: dict[str, str | None], letters: dict[str, Letter]) -> dict[str, str | None]:
    return entry | {"why": None, "letter": entry.get("letter") if entry.get("letter") in letters else None}
