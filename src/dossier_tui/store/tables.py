"""TinyDB tables whose ids are our own words: L1, E3, C2."""

from collections.abc import Callable, MutableMapping
from typing import Any

from tinydb import Storage, TinyDB
from tinydb.table import Table

from dossier_tui.store.form import natural
from dossier_tui.store.lined import Lined
from dossier_tui.store.storage import JsonFile

Stored = dict[str, Any]


class RecordTable(Table):
    """A table with string ids; a record is replaced whole, so that a field taken out is gone."""

    document_id_class = str  # type: ignore[assignment]  # a type that TinyDB lets its users choose

    def fetch(self, record_id: str) -> Stored | None:
        """Return a record as stored, or None."""
        stored = self._read_table().get(record_id)
        return None if stored is None else dict(stored)

    def store(self, record_id: str, stored: Stored) -> None:
        """Add or replace a record; its id is its key and not said again inside it."""
        record = {key: value for key, value in stored.items() if key != "id"}
        self._update_table(lambda rows: _set(rows, record_id, record))

    def _update_table(self, updater: Callable[[dict[Any, Any]], None]) -> None:
        """Update the table where it stands: TinyDB copies it twice, for ids that are no texts, at every record."""
        tables = self._storage.read() or {}
        updater(tables.setdefault(self.name, {}))
        self._storage.write(tables)

    def ids(self) -> list[str]:
        """Return the ids of all records."""
        return list(self._read_table())

    def highest(self) -> int:
        """Return the highest number of an id; 0 where there is none."""
        rows = self._read_table()
        return rows.highest() if isinstance(rows, Lined) else max((natural(key)[1] for key in rows), default=0)

    def drop(self, record_ids: list[str]) -> None:
        """Take records out; those that are not there are no matter."""
        self._update_table(lambda rows: _drop(rows, record_ids))


def _set(rows: MutableMapping[Any, Any], record_id: str, record: Stored) -> None:
    rows[record_id] = record


def _drop(rows: MutableMapping[Any, Any], record_ids: list[str]) -> None:
    for record_id in record_ids:
        rows.pop(record_id, None)


class FileStorage(Storage):
    """TinyDB's way to a file that is already open."""

    def __init__(self, file: JsonFile) -> None:
        self._file = file

    def read(self) -> dict[str, Any] | None:
        """Return the tables as they are inside the change."""
        return self._file.read()

    def write(self, data: dict[str, Any]) -> None:
        """Keep the tables for the commit at the end of the change."""
        self._file.write(data)


def open_tables(file: JsonFile) -> TinyDB:
    """Return the TinyDB database over a file."""
    db = TinyDB(file, storage=FileStorage)
    db.table_class = RecordTable
    return db
