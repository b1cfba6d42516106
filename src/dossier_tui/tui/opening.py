"""Where Enter leads."""

from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Letter, Record
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.views.rows import ASKED

SAVED = "?"  # before the name of a saved search


def place_of(session: Session, ref: str) -> Place:
    """Return where a reference is opened: a dossier, a letter, a record's words, the record itself, a search."""
    if ref.startswith(SAVED):
        return Place("search", query=session.searches[ref.removeprefix(SAVED)])
    if ref.startswith(ASKED):
        return Place("search", query=ref.removeprefix(ASKED))
    slug, record_id = split_reference(ref)
    if record_id is None:
        return Place("overview", slug)
    _, record = session.record(ref)
    if isinstance(record, Letter):
        return Place("letter", slug, record_id)
    return words_of(session, slug, record) or Place("record", slug, record_id)


def words_of(session: Session, slug: str, record: Record) -> Place | None:
    """Return the place of the first letter that a record quotes and that is there, or None where there is none."""
    letters = (quoted_letter(session, slug, quote) for quote in getattr(record, "quotes", []))
    return next((Place("letter", *letter, about=f"{slug}/{record.id}") for letter in letters if letter), None)


def quoted_letter(session: Session, slug: str, quote: dict[str, str]) -> tuple[str, str] | None:
    """Return the dossier and the id of the letter that a quote names, or None where it cannot be had.

    A record that was moved quotes a letter of another dossier, as `slug/L1`.
    """
    named = quote["letter"] if "/" in quote["letter"] else f"{slug}/{quote['letter']}"
    try:
        contents, letter = session.record(named)
    except Failure:
        return None
    return (contents.slug, letter.id) if isinstance(letter, Letter) else None
