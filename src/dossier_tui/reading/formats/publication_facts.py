"""What an official publication in XML states of itself, in its head and its first lines."""

import re
from itertools import islice

from dossier_tui.reading.document import Facts
from dossier_tui.reading.formats.metadata import KINDS, facts_from, iso_day, paper_number
from dossier_tui.reading.formats.xml import Element, attr, child, descendants, words

NUMBER = re.compile(r"Nrs?\.\s*", re.IGNORECASE)
LEADING = 5  # paragraphs among which the date of a letter stands
DATELINE = 40  # characters beside the date itself, in the line that holds it: a place


def publication_facts(root: Element) -> Facts:
    """Return what a paper states of itself: its own metadata, and the numbers, title and date in its head."""
    pairs = [(attr(each, "name"), attr(each, "content")) for each in descendants(root, "meta", "metadata")]
    record = next((value for name, value in pairs if name.endswith("externMetadataRecord")), "")
    identifier = next((each for each in record.split("/") if paper_number(each)), "")
    facts = facts_from([*pairs, *_printed(root), *([("DC.identifier", identifier)] if identifier else [])])
    facts.language = facts.language or "nl"
    facts.date = facts.date or _date(root)
    facts.kind = facts.kind or _kind(root)
    return facts


def _kind(root: Element) -> str | None:
    """Return the kind of paper by what it is, or by the first word of its title: `BRIEF VAN DE MINISTER`."""
    if any(True for _ in descendants(root, "kamervragen")):
        return "answer"
    title = child(next(descendants(root, "stuk"), None), "titel")
    first = words(title).split(" ")[0] if title is not None else ""
    return KINDS.get(first.casefold())


def _printed(root: Element) -> list[tuple[str, str]]:
    """Return what the head prints, by the names that the metadata have for it."""
    dossier = next(descendants(root, "dossier"), None)
    if dossier is None:
        return []
    number = " ".join(words(each) for each in descendants(dossier, "dossiernr", "begrotingshoofdstuk"))
    under = next((words(each) for each in descendants(root, "ondernummer")), "")
    title = child(dossier, "titel")
    pairs = [("dossiernummer", number), ("ondernummer", NUMBER.sub("", under))]
    return [*pairs, ("dossiertitel", words(title))] if title is not None else pairs


def _date(root: Element) -> str | None:
    """Return the day under a paper's title, of an answer, or at the beginning of a letter."""
    heads = list(descendants(root, "datumtekst", "kamervraagomschrijving", "dagtekening"))
    leads = list(islice(descendants(root, "al"), LEADING))
    for group in (reversed(heads), (each for each in leads if _is_dateline(each))):
        for each in group:
            for day in descendants(each, "datum"):
                if found := iso_day(attr(day, "isodatum")):
                    return found
    return None


def _is_dateline(element: Element) -> bool:
    """Tell whether a paragraph ends with the date that it holds and is short: `Den Haag, 3 mei 2024`."""
    day = next(descendants(element, "datum"), None)
    return (
        day is not None
        and len(words(element)) - len(words(day)) < DATELINE
        and words(element).rstrip(".").endswith(words(day))
    )
