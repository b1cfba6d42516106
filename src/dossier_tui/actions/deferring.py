"""The new term that a letter gives to an open commitment: what it says, or for questions what the rules allow."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.records import Commitment

if TYPE_CHECKING:
    from dossier_tui.reading.promises.deferrals import FoundDeferral

TERM = ("due", "due_words", "due_by")
GUESS = {"key": "match.once-more", "values": {}}


def concerns(found: "FoundDeferral", letter_id: str, reference: str, record: Commitment) -> bool:
    """Tell whether what was found in a letter can be about a commitment: of the same kind, and not made by it."""
    made_here = "/" not in reference and any(quote.get("letter") == letter_id for quote in record.quotes)
    return not made_here and found.questions == (record.kind == "question")


def moves(found: "FoundDeferral", record: Commitment) -> bool:
    """Tell whether the term that was found comes after that of a commitment: else it is only said again."""
    if found.questions:
        return True
    if record.due == found.due:
        return False
    if not found.due:
        return record.due is not None
    was = _last(record.due_by)
    now = _last(found.due_by) or Edtf.parse(found.due).first()
    return was is None or now is None or now > was


def _last(due_by: str | None) -> date | None:
    return Edtf.parse(due_by).last() if due_by else None


def new_term(fields: dict[str, Any], record: Commitment, language: str) -> dict[str, Any]:
    """Return the fields of a deferral with the term that it gives a commitment.

    Where a letter puts off answers and names no day, they may come as much later as they had time at first: once, and
    as a guess (`~`).
    """
    from dossier_tui.reading.language.asking import asking  # of what reads letters: a list of proposals needs none

    table = asking(language)
    if fields.get("due") or record.kind != "question" or len(record.due_log) > 1:
        return fields
    was = _last(record.due_by)
    if was is None:
        return fields
    guess = f"{was + timedelta(weeks=table.weeks)}~"
    return fields | {"due": guess, "due_words": fields.get("due_words") or table.longer, "due_by": guess}
