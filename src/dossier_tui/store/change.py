"""One change to a dossier under way: records put and removed, and what they were before, for the history."""

import json
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB

from dossier_tui.model.records import KINDS, Dossier, Record
from dossier_tui.store.contents import Contents, read_contents
from dossier_tui.store.places import Places
from dossier_tui.store.storage import natural
from dossier_tui.store.tables import RecordTable, Stored

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = 1000  # changes that stay in the tables; older ones go to history.jsonl


class Change:
    """What is put and removed here is written at once when the change ends, with one entry in the history.

    `before` holds the earlier state of every record touched, None where there was none. `contents` is the dossier as
    the change found it.
    """

    def __init__(self, places: Places, db: TinyDB, at: str) -> None:
        self._places = places
        self._db = db
        self._at = at
        self._afterwards: list[Callable[[], None]] = []
        self.before: dict[str, Stored | None] = {}
        tables = db.storage.read()
        slug = places.folder.name
        self.contents = read_contents(slug, tables) if tables else Contents(slug, Dossier(slug=slug))

    def new_id(self, prefix: str) -> str:
        """Return an id that no record of this dossier has had before."""
        dossier = self.contents.dossier
        number = max(dossier.next.get(prefix, 1), 1)
        dossier.next[prefix] = number + 1
        table = self._table(Dossier.table)
        if stored := table.fetch("D"):
            table.store("D", stored | {"next": dossier.next})
        return f"{prefix}{number}"

    def put(self, record: Record) -> None:
        """Add or replace a record; Usage names the field that does not fit."""
        checked = record.checked(f"{self.contents.slug}/{record.id}")
        checked.added = checked.added or self._at
        checked.changed = self._at
        self.restore(record.id, checked.to_record())

    def restore(self, record_id: str, stored: Stored | None) -> None:
        """Put a record as it was stored, or take it out where `stored` is None; a letter's files go along."""
        table = self._table(KINDS[record_id[:1]].table)
        was = table.fetch(record_id)
        self.before.setdefault(record_id, was)
        if stored is None:
            table.drop([record_id])
            if record_id[:1] == "L":
                self._afterwards.append(lambda: self._places.discard(record_id, was or {}))
            return
        if record_id == "D":
            stored = stored | {"next": self.contents.dossier.next}
        if record_id[:1] == "L" and was is None:
            self._places.recover(record_id, stored)
        table.store(record_id, stored)

    def current(self, record_id: str) -> Stored | None:
        """Return a record as it is stored now, changes of this Change included."""
        return self._table(KINDS[record_id[:1]].table).fetch(record_id)

    def write_text(self, letter_id: str, text: str) -> None:
        """Write a letter's text now, before its record: a crash in between leaves a text that nothing names."""
        self._places.write(self._places.text(letter_id), text.encode("utf-8"))

    def write_original(self, name: str, data: bytes) -> None:
        """Write a letter's original now, before its record."""
        self._places.write(self._places.original(name), data)

    def finish(self) -> None:
        """Do what waits until the tables are written: a crash in between leaves a file too many, never too few."""
        for step in self._afterwards:
            step()

    def record_history(self, told: dict[str, Any]) -> str:
        """Add an entry on the records touched to the history, and return its id."""
        before = {key: stored for key, stored in self.before.items() if stored is not None}
        entry = {key: value for key, value in told.items() if value is not None} | {"ids": list(self.before)}
        entry_id = self.new_id("H")
        self._table("history").store(entry_id, entry | ({"before": before} if before else {}))
        self._age_history()
        return entry_id

    def amend_history(self, entry_id: str, **told: str | None) -> None:
        """Write further words into an entry of the history; None takes a word out."""
        entry = (self._table("history").fetch(entry_id) or {}) | told
        self._table("history").store(entry_id, {key: value for key, value in entry.items() if value is not None})

    def _age_history(self) -> None:
        table = self._table("history")
        if len(table) <= KEPT + KEPT // 10:
            return
        ids = sorted((str(entry.doc_id) for entry in table.all()), key=natural)[:-KEPT]
        lines = (json.dumps((table.fetch(key) or {}) | {"id": key}, ensure_ascii=False, sort_keys=True) for key in ids)
        path = self._places.old_history
        earlier = path.read_bytes() if path.exists() else b""
        self._places.write(path, earlier + ("\n".join(lines) + "\n").encode("utf-8"))
        table.drop(ids)

    def _table(self, name: str) -> RecordTable:
        table = self._db.table(name)
        assert isinstance(table, RecordTable)
        return table
