"""Small dossiers to look at, as they stand on one day."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note, Proposal, Record
from dossier_tui.store.contents import Contents
from dossier_tui.store.store import Store
from dossier_tui.views.rows import Row
from dossier_tui.words import Words

TODAY = date(2026, 11, 24)
EN, NL = Words("en"), Words("nl")


def holding(*records: Record, slug: str = "brug", **about: Any) -> Contents:
    """Return a dossier that holds these records."""
    contents = Contents(slug, Dossier(slug=slug, **({"title": "Brug"} | about)))
    tables: dict[type[Record], dict[str, Any]] = {
        Letter: contents.letters,
        Event: contents.events,
        Commitment: contents.commitments,
        Note: contents.notes,
        Proposal: contents.proposals,
    }
    for record in records:
        tables[type(record)][record.id] = record
    return contents


def owed(number: int, due_by: str | None = None, **fields: Any) -> Commitment:
    """Return an open commitment whose term is its last day, unless it is told otherwise."""
    return Commitment(id=f"C{number}", **({"text": f"Brief {number}", "due": due_by, "due_by": due_by} | fields))


def log(*ons: str) -> list[dict[str, str | None]]:
    """Return a log of terms, one set on each of these days."""
    return [{"due": None, "due_words": "spoedig", "due_by": None, "on": on, "letter": None, "why": None} for on in ons]


def sample() -> list[Contents]:
    """Return the dossiers of the sample store."""
    return list(Store(Path(__file__).parents[2] / "dossiers").each([]))


def sample_of(beginning: str) -> Contents:
    """Return a dossier of the sample store."""
    return next(contents for contents in sample() if contents.slug.startswith(beginning))


def refs(rows: Iterable[Row]) -> list[str]:
    """Return what each row opens, headings by their words."""
    return [row.ref or row.text for row in rows if row.kind in ("item", "heading")]
