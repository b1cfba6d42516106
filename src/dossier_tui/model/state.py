"""A sign for the state of a record, by which a list that comes back shows what was changed meanwhile."""

import hashlib

from dossier_tui.model.records import Record


def state_of(record: Record) -> str:
    """Return nine characters that no spreadsheet takes for a number or a date."""
    return "v" + hashlib.sha256(record.changed.encode("utf-8", "replace")).hexdigest()[:8]
