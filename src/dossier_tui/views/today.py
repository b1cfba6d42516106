"""The morning list: what is overdue, due within the week, and undated for too long, over all dossiers."""

from collections.abc import Iterable
from datetime import date, timedelta

from dossier_tui.model.edtf import Edtf
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import Due, list_due
from dossier_tui.words import Words

TOO_LONG = timedelta(days=30)


def list_today(dossiers: Iterable[Contents], today: date, words: Words) -> list[Due]:
    """Return what wants attention today: overdue, due within seven days, and undated for more than a month."""
    return [item for item in list_due(dossiers, today, words) if _wants_attention(item, today)]


def _wants_attention(item: Due, today: date) -> bool:
    if item.group in ("overdue", "due"):
        return True
    made = Edtf.parse(item.record.made).last() if item.record.made else None
    return item.group == "undated" and made is not None and today - made > TOO_LONG
