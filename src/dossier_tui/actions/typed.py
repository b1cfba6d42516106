"""A record as a person types it: the other way round than `entries.parse_field`."""

from typing import Any

from dossier_tui.actions.entries import editable
from dossier_tui.model.records import Record


def as_typed(record: Record) -> dict[str, str]:
    """Return what can be changed in a record, each field as a person types it."""
    return {field: typed_value(getattr(record, field)) for field in editable(type(record))}


def typed_value(value: Any) -> str:
    """Return the value of a field as a person types it: lists by commas, people by semicolons."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        people = [item for item in value if isinstance(item, dict)]
        if people:
            return "; ".join(", ".join(part for part in (p.get("name"), p.get("office")) if part) for p in people)
        return ", ".join(value)
    return str(value)
