"""Records as they leave the store: as they are stored, with their dossier, and without what is private unless asked."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from dossier_tui.errors import Failure
from dossier_tui.model.records import PRIVATE_FIELDS, Commitment, Letter, Record
from dossier_tui.model.text import inert
from dossier_tui.store.contents import Contents

WHAT = ("commitments", "events", "letters")
Stored = dict[str, Any]


def leaving(contents: Contents, what: str, texts: Callable[[str], str], *, private: bool) -> list[Stored]:
    """Return the records of one table (one of `WHAT`) of a dossier.

    A letter has its Markdown as `text`; of its originals all is told but the name that they have in the store.
    """
    return [
        {"dossier": contents.slug, "id": record.id} | disclosed(record, private=private) | _letter(record, texts)
        for record in contents.tables[what]
    ]


def disclosed(record: Record, *, private: bool) -> Stored:
    """Return a record as stored, without its private fields unless they are asked for.

    The keys in its fields, and those that this version does not know, are in alphabetical order, whoever wrote them.
    """
    unknown = {key: in_order(record.extra[key]) for key in sorted(record.extra)}
    known = {key: in_order(value) for key, value in record.to_record().items() if key not in record.extra}
    stored = known | unknown
    if isinstance(record, Commitment) and not private:
        stored = {key: value for key, value in stored.items() if key not in PRIVATE_FIELDS}
    return stored


def in_order(value: Any) -> Any:
    """Return a value with the keys of every mapping in it in alphabetical order."""
    if isinstance(value, dict):
        return {key: in_order(value[key]) for key in sorted(value)}
    return [in_order(item) for item in value] if isinstance(value, list) else value


def holds_private(records: Iterable[Record]) -> bool:
    """Tell whether any of these records has something in a private field."""
    found = (record for record in records if isinstance(record, Commitment))
    return any(getattr(record, name) for record in found for name in PRIVATE_FIELDS)


def print_list(records: list[Stored]) -> bytes:
    """Return records as one JSON list, UTF-8."""
    return (inert(json.dumps(records, ensure_ascii=False, indent=1)) + "\n").encode("utf-8")


def print_lines(records: list[Stored]) -> bytes:
    """Return records as JSON lines, one a record, UTF-8."""
    return "".join(f"{inert(json.dumps(each, ensure_ascii=False))}\n" for each in records).encode("utf-8")


def _letter(record: Record, texts: Callable[[str], str]) -> Stored:
    if not isinstance(record, Letter):
        return {}
    original, *further = [_elsewhere(each) for each in (record.original, *record.originals)]
    return {"original": original, "originals": further, "text": _text(record.id, texts)}


def _text(letter_id: str, texts: Callable[[str], str]) -> str | None:
    try:
        return texts(letter_id)
    except Failure:  # a text that is gone is told of by `check`; the record still leaves
        return None


def _elsewhere(original: Stored | None) -> Stored | None:
    return original and {key: value for key, value in original.items() if key != "file"}
