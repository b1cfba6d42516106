"""The records of a dossier: each as the model wants it, each reference to something that is there."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from dossier_tui.errors import Usage
from dossier_tui.model.ids import each_reference
from dossier_tui.model.records import KINDS
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.places import TABLES
from dossier_tui.store.storage import Tables, natural

Lines = dict[tuple[str, str], int]
Exists = Callable[[str], bool]


def check_records(slug: str, tables: Tables, lines: Lines, exists: Exists) -> Iterator[Finding]:
    """Yield what is wrong with the records of a dossier; `exists` tells whether a reference leads somewhere."""
    for prefix, kind in KINDS.items():
        for record_id, stored in tables.get(kind.table, {}).items():
            place = f"{slug}/{record_id}", lines.get((kind.table, record_id))
            if not re.fullmatch(prefix if prefix == "D" else rf"{prefix}[1-9]\d*", record_id, re.ASCII):
                yield Finding(place[0], "bad-id", {"table": kind.table}, place[1])
                continue
            try:
                kind.from_record(stored, place[0])
            except Usage as failure:
                yield Finding(place[0], "bad-record", failure.values, place[1])
                continue
            yield from _references(place, stored, exists)
            yield from _logs(place, stored)
    yield from _own_record(slug, tables, lines)


def _references(place: tuple[str, int | None], stored: dict[str, Any], exists: Exists) -> Iterator[Finding]:
    for reference in dict.fromkeys(each_reference(stored)):
        if not exists(reference):
            yield Finding(place[0], "no-such-record", {"reference": reference}, place[1])


def _logs(place: tuple[str, int | None], stored: dict[str, Any]) -> Iterator[Finding]:
    """Yield where the last entry of a commitment's log says otherwise than the commitment."""
    for field in ("due", "status"):
        log = stored.get(f"{field}_log")
        if log and log[-1].get(field) != stored.get(field):
            values = {"field": field, "is": stored.get(field) or "–", "log": log[-1].get(field) or "–"}
            yield Finding(place[0], "log-differs", values, place[1])


def _own_record(slug: str, tables: Tables, lines: Lines) -> Iterator[Finding]:
    """Yield what is wrong with the dossier's own record: its name, and the ids to be given next."""
    where, line = f"{slug}/{TABLES}", lines.get(("dossier", "D"))
    stored = tables.get("dossier", {}).get("D")
    if stored is None:
        yield Finding(where, "no-own-record")
        return
    if stored.get("slug") != slug:
        yield Finding(where, "other-name", {"name": stored.get("slug") or "–"}, line, "take-name")
    counters = stored.get("next")
    for prefix, number in highest_ids(tables).items():
        given = counters.get(prefix, 1) if isinstance(counters, dict) else 1
        if not isinstance(given, int) or given <= number:
            yield Finding(where, "counter", {"id": f"{prefix}{number}"}, line, "mend-counters")


def highest_ids(tables: Tables) -> dict[str, int]:
    """Return, by letter, the highest number that an id has or had, as far as tables and history tell."""
    ids = [record_id for kind in KINDS.values() for record_id in tables.get(kind.table, {})]
    for entry_id, entry in tables.get("history", {}).items():
        ids += [entry_id, *(each for each in entry.get("ids", []) if isinstance(each, str))]
    highest: dict[str, int] = {}
    for prefix, number in map(natural, ids):
        if prefix in {*KINDS, "H"} - {"D"}:
            highest[prefix] = max(highest.get(prefix, 0), number)
    return highest
