"""A file of tables taken for the lines in which it stands, so that what has not changed is copied and not printed."""

from collections.abc import Mapping, MutableMapping
from itertools import islice
from operator import is_
from pathlib import Path
from typing import Any

from dossier_tui.store.form import as_bytes, as_json, natural
from dossier_tui.store.lined import Lined, are_told_apart, ids_of, lined_tables
from dossier_tui.store.storage import Opened, Table


def spliced(data: bytes, was: Mapping[str, Table], now: Mapping[str, Table], path: Path) -> Opened | None:
    """Return the tables `now` as the lines in which `was` stands, whose records are the same objects, and what is new.

    None where it does not stand there as this program prints it.
    """
    if not is_lined(data, was):
        return None
    lined = lined_tables(data, path) or {}
    return {name: _changed(lined.get(name), was.get(name), table) for name, table in now.items()}


def is_lined(data: bytes, tables: Mapping[str, Table]) -> bool:
    """Tell whether tables stand in bytes a record a line, in the order of the ids, the fields of each in order."""
    if not data.startswith(b"{\n") or not data.endswith(b"\n}\n") or [*tables] != sorted(tables):
        return False
    lines = iter(data[len(b"{\n") : -len(b"\n}\n")].split(b"\n"))
    for name, records in tables.items():
        block = [*islice(lines, len(records) + 2 if isinstance(records, dict) and records else 1)]
        if not _is_table(as_json(name), block, records):
            return False
    return next(lines, None) is None and are_told_apart(ids_of(tables))


def _is_table(name: str, block: list[bytes], records: Any) -> bool:
    ends = [line.removesuffix(b",") for line in (block[:1] + block[-1:])]
    if not isinstance(records, dict) or not records:
        return ends[:1] == [as_bytes(f"{name}: {as_json(records)}")]
    keys, lines = [*records], block[1:-1]
    return (
        ends == [as_bytes(f"{name}: {{"), b"}"]
        and len(lines) == len(keys)
        and all(line.startswith(b'"%b": {' % as_bytes(key)) for key, line in zip(keys, lines, strict=True))
        and all(line.endswith(b"},") for line in lines[:-1])
        and all([*each] == sorted(each) for each in {tuple(record) for record in records.values()})
        and sorted(keys, key=natural) == keys
    )


def _changed(lined: Any, was: Any, now: Any) -> Any:
    """Return a table as it is now: the lines in which it stands, and beside them what was put or taken out."""
    if not isinstance(lined, Lined) or not isinstance(now, MutableMapping):
        return now
    for key in was.keys() - now.keys():
        del lined[key]
    if len(was) != len(now) or not all(map(is_, was.values(), now.values())):
        for key, record in now.items():
            if was.get(key) is not record:
                lined[key] = record
    return lined
