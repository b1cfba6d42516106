"""The records and the history of a dossier: each as the model wants it, each reference to something that is there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dossier_tui.errors import Usage
from dossier_tui.model.ids import each_reference
from dossier_tui.model.records import KINDS
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.check.lines import Lines
from dossier_tui.store.check.outline import is_entry
from dossier_tui.store.check.whereabouts import Whereabouts
from dossier_tui.store.form import natural
from dossier_tui.store.places import TABLES
from dossier_tui.store.storage import Tables


def sift(slug: str, tables: Tables, lines: Lines) -> tuple[Tables, list[Finding]]:
    """Return the tables without what is not as the model wants it, and a finding for each such record or entry."""
    sound: Tables = {}
    wrong: list[Finding] = []
    for prefix, name in [*((prefix, kind.table) for prefix, kind in KINDS.items()), ("H", "history")]:
        for record_id, stored in tables.get(name, {}).items():
            if finding := _misfit(slug, prefix, record_id, stored):
                wrong.append(replace(finding, line=lines.of(name, record_id)))
            else:
                sound.setdefault(name, {})[record_id] = stored
    return sound, wrong


def _misfit(slug: str, prefix: str, record_id: str, stored: dict[str, Any]) -> Finding | None:
    where = f"{slug}/{record_id}"
    if not re.fullmatch(prefix if prefix == "D" else rf"{prefix}[1-9]\d*", record_id, re.ASCII):
        return Finding(where, "bad-id", {"table": KINDS[prefix].table if prefix in KINDS else "history"})
    if prefix == "H":
        return None if is_entry(stored) else Finding(where, "bad-entry")
    try:
        KINDS[prefix].from_record(stored, where)
    except Usage as failure:
        return Finding(where, "bad-record", failure.values)
    return None


def check_records(slug: str, sound: Tables, lines: Lines, whereabouts: Whereabouts) -> Iterator[Finding]:
    """Yield where the references of a dossier lead nowhere, and where logs say otherwise than their records."""
    for kind in KINDS.values():
        for record_id, stored in sound.get(kind.table, {}).items():
            where = f"{slug}/{record_id}"
            for finding in (*_references(slug, where, stored, whereabouts), *_logs(where, stored)):
                yield replace(finding, line=lines.of(kind.table, record_id))


def _references(slug: str, where: str, stored: dict[str, Any], whereabouts: Whereabouts) -> Iterator[Finding]:
    for reference in dict.fromkeys(each_reference(stored)):
        whole = reference if "/" in reference else f"{slug}/{reference}"
        if whereabouts.has(whole):
            continue
        if now := whereabouts.now(whole):
            yield Finding(where, "old-reference", {"reference": whole, "now": now}, repair="follow", about=whole)
        else:
            yield Finding(where, "no-such-record", {"reference": reference})


def _logs(where: str, stored: dict[str, Any]) -> Iterator[Finding]:
    """Yield where the last entry of a commitment's log says otherwise than the commitment."""
    for field in ("due", "status"):
        log = stored.get(f"{field}_log")
        if log and log[-1].get(field) != stored.get(field):
            values = {"field": field, "is": stored.get(field) or "–", "log": log[-1].get(field) or "–"}
            yield Finding(where, "log-differs", values)


def check_own_record(slug: str, tables: Tables, lines: Lines) -> Iterator[Finding]:
    """Yield what is wrong with the dossier's own record: its name, and the ids to be given next."""
    where = f"{slug}/{TABLES}"
    stored = tables.get("dossier", {}).get("D")
    if stored is None:
        yield Finding(where, "no-own-record")
        return
    if stored.get("slug") != slug:
        yield Finding(where, "other-name", {"name": stored.get("slug") or "–"}, lines.of("dossier", "D"), "take-name")
    counters = stored.get("next")
    for prefix, number in highest_ids(tables).items():
        given = counters.get(prefix, 1) if isinstance(counters, dict) else 1
        if not isinstance(given, int) or given <= number:
            values: dict[str, object] = {"id": f"{prefix}{number}"}
            yield Finding(where, "counter", values, lines.of("dossier", "D"), "mend-counters")


def highest_ids(tables: Tables) -> dict[str, int]:
    """Return, by letter, the highest number that an id has or had, as far as tables and history tell."""
    ids = [record_id for kind in KINDS.values() for record_id in tables.get(kind.table, {})]
    for entry_id, entry in tables.get("history", {}).items():
        ids += [entry_id, *(entry["ids"] if is_entry(entry) else [])]
    highest: dict[str, int] = {}
    for prefix, number, _ in map(natural, ids):
        if prefix in {*KINDS, "H"} - {"D"}:
            highest[prefix] = max(highest.get(prefix, 0), number)
    return highest
