"""The morning list: what is overdue, due within the week, and undated for too long, over all dossiers."""

from collections.abc import Iterable
from datetime import date

from dossier_tui.store.contents import Contents
from dossier_tui.views.due import Due, list_due
from dossier_tui.words import Words

TOO_LONG = 30  # days


def list_today(dossiers: Iterable[Contents], today: date, words: Words) -> list[Due]:
    """Return what wants attention today: overdue, due within seven days, and undated for more than a month."""
    return [item for item in list_due(dossiers, today, words) if _wants_attention(item)]


def _wants_attention(item: Due) -> bool:
    if item.group in ("overdue", "due"):
        return True
    return item.group == "undated" and item.since is not None and item.since > TOO_LONG
