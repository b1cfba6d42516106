"""A date or a term as it was read. Whoever types it as EDTF waits for no words of any language."""

from typing import NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.edtf import Edtf


class When(NamedTuple):
    """What was read: `edtf` (None for vague words), the `words` where it came out of words, and the last day in time.

    `due_by` is an EDTF day with `~` where the recess calendar does not know the year, None where there is no last day.
    """

    edtf: str | None
    words: str | None
    due_by: str | None


def read_edtf(typed: str) -> When | None:
    """Read a date that is typed as EDTF or ISO; None where it is none."""
    try:
        value = Edtf.parse(" ".join(typed.split()))
    except Usage:
        return None
    last = value.last()
    return When(str(value), None, last.isoformat() if last else None)
