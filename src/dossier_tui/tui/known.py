"""What a field of a form is completed with: the offices, names, places, kinds and letters that a dossier knows."""

from collections.abc import Callable, Iterable

from dossier_tui.model.records import RULES, Record
from dossier_tui.store.contents import Contents
from dossier_tui.views.citation import person

LISTS = {"list": ",", "people": ";"}  # kinds of fields that hold several values, and what stands between them


def known_values(contents: Contents, name: str) -> list[str]:
    """Return the values that a field is completed with, the most frequent first."""
    return _by_number(KNOWN[name](contents) if name in KNOWN else ())


def parted(of: type[Record], name: str) -> str:
    """Return the sign between the values of a field that holds several, or ""."""
    return LISTS.get(RULES[of][name].kind, "")


def people(contents: Contents) -> Iterable[str]:
    """Yield every office and name in a dossier: who wrote, who promised, to whom, who took part."""
    for letter in contents.letters.values():
        yield from (told for each in letter.senders for told in (each.get("office"), each.get("name")) if told)
        yield letter.recipient or ""
    for record in contents.commitments.values():
        yield from (record.by or "", record.to or "", record.owner or "")
    for event in contents.events.values():
        yield from event.actors


def letters(contents: Contents) -> list[str]:
    """Return the ids of the letters of a dossier, the newest first."""
    newest = sorted(contents.letters.values(), key=lambda each: (each.date or "", len(each.id), each.id), reverse=True)
    return [each.id for each in newest]


def _senders(contents: Contents) -> Iterable[str]:
    return (person(each) for letter in contents.letters.values() for each in letter.senders)


def _tags(contents: Contents) -> Iterable[str]:
    yield from contents.dossier.tags
    for records in (contents.letters, contents.events, contents.commitments):
        yield from (tag for record in records.values() for tag in record.tags)


def _ids(contents: Contents) -> Iterable[str]:
    return (*contents.commitments, *contents.events, *contents.letters)


KNOWN: dict[str, Callable[[Contents], Iterable[str]]] = {
    **dict.fromkeys(("by", "to", "owner", "actors", "recipient"), people),
    "senders": _senders,
    "tags": _tags,
    "about": _ids,
    "kind": lambda contents: (event.kind or "" for event in contents.events.values()),
    "place": lambda contents: (event.place or "" for event in contents.events.values()),
}


def _by_number(values: Iterable[str]) -> list[str]:
    counts: dict[str, int] = {}
    for each in values:
        counts[each] = counts.get(each, 0) + 1
    return sorted((each for each in counts if each), key=lambda each: -counts[each])
