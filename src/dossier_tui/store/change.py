"""One change to a dossier under way: records put and removed, and what they were before, for the history."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.model.records import KINDS, Dossier, Record
from dossier_tui.model.text import clean
from dossier_tui.store.contents import Contents, read_contents
from dossier_tui.store.form import natural
from dossier_tui.store.history import print_old_entry
from dossier_tui.store.places import Places, originals_of
from dossier_tui.store.storage import JsonFile, Tables, whole
from dossier_tui.store.tables import RecordTable, Stored, open_tables

KEPT = 1000  # changes that stay in the tables; older ones go to history.jsonl


class Change:
    """What is put and removed here is written at once when the change ends, with one entry in the history.

    `before` holds the earlier state of every record touched, None where there was none. `contents` is the dossier as
    the change found it; `told` is what the history says of the change: `at`, `who`, `what`, and further words.
    """

    def __init__(
        self,
        places: Places,
        file: JsonFile,
        told: dict[str, str | None],
        looked: Contents | None = None,
        late: list[Path] | None = None,
        highest: dict[str, int] | None = None,
    ) -> None:
        self._places = places
        self._file = file
        self._late = late  # the new files that are brought on disk later on, with those of other changes
        self._db = open_tables(file)
        self._afterwards: list[Callable[[], None]] = []
        self._otherwise: list[Callable[[], None]] = []
        self._prepared = False
        self._highest = {} if highest is None else highest  # by the letter of ids: that of changes before counts too
        self.told = told
        self.before: dict[str, Stored | None] = {}
        tables = file.read()
        slug = places.folder.name
        self.contents = Contents(slug, Dossier(slug=slug)) if tables is None else read_contents(slug, tables, looked)

    def new_id(self, prefix: str) -> str:
        """Return an id that no record of this dossier has had before."""
        counters = self.contents.dossier.next
        counters[prefix] = max(counters.get(prefix, 1), self._used(prefix) + 1) + 1
        table = self._table(Dossier.table)
        if stored := table.fetch("D"):
            table.store("D", stored | {"next": counters})
        return f"{prefix}{counters[prefix] - 1}"

    def _used(self, prefix: str) -> int:
        """Return the highest number that a record has; an id that this change gave is in the counters."""
        if prefix not in self._highest:
            self._highest[prefix] = self._table_of(prefix).highest()
        return self._highest[prefix]

    def put(self, record: Record) -> None:
        """Add or replace a record; Usage names the field that does not fit. One that is the same stays untouched."""
        checked = record.checked(f"{self.contents.slug}/{record.id}")
        was = self.current(record.id)
        if was is not None and _same(checked, was):
            return
        checked.added = checked.added or str(self.told["at"])
        checked.changed = str(self.told["at"])
        self.restore(record.id, checked.to_record())

    def restore(self, record_id: str, stored: Stored | None) -> None:
        """Put a record as it was stored, or take it out where `stored` is None; a letter's files go along."""
        table = self._table_of(record_id[:1])
        was = self.keep(record_id)
        if stored is None:
            table.drop([record_id])
        else:
            table.store(record_id, stored | ({"next": self.contents.dossier.next} if record_id == "D" else {}))
        if record_id[:1] == "L":
            self._bring_files(record_id, was, stored)

    def keep(self, record_id: str) -> Stored | None:
        """Name a record in the history as touched by this change, with what it was, and return that."""
        was = self.current(record_id)
        self.before.setdefault(record_id, was)
        return was

    @property
    def touched(self) -> set[str]:
        """Return the ids of the records touched, and of those that notes touched are or were about."""
        states = [state for key in self.before if key[:1] == "N" for state in (self.before[key], self.current(key))]
        return {*self.before, *(str(state.get("about") or "D") for state in states if state)}

    def tables(self) -> Tables:
        """Return all tables as they stand now."""
        return whole(self._file.read() or {})

    def current(self, record_id: str) -> Stored | None:
        """Return a record as it is stored now, changes of this Change included."""
        return self._table_of(record_id[:1]).fetch(record_id)

    def write_text(self, letter_id: str, text: str) -> None:
        """Write a new letter's text now, before its record: a crash in between leaves a text that nothing names."""
        self._write_new(self._places.text(letter_id), text.encode("utf-8"))

    def write_original(self, name: str, data: bytes) -> None:
        """Write a new letter's original now, before its record."""
        self._write_new(self._places.original(name), data)

    def replace_text(self, letter_id: str, text: str) -> None:
        """Write another text of a letter; the one that it had is kept in the trash, for an undo."""
        name = self._places.free_name("letters", letter_id, ".md")
        self._write_new(self._places.trashed(self._places.text(name.removesuffix(".md"))), text.encode("utf-8"))
        self.swap_text(letter_id, name)
        self.keep(letter_id)
        self.told["text_was"] = name

    def swap_text(self, letter_id: str, name: str) -> None:
        """Put a text of a letter that is kept in the trash in its place, and the other way round."""
        self._places.swap_text(letter_id, name)
        self._otherwise.insert(0, lambda: self._places.swap_text(letter_id, name))

    def write_further_original(self, letter_id: str, suffix: str, data: bytes) -> str:
        """Write a file in which a letter came again, before its record names it, and return the file's name."""
        name = self._places.free_name("originals", letter_id, suffix)
        self.write_original(name, data)
        return name

    def finish(self) -> None:
        """Do what waits until the tables are written: whatever stops it leaves a file too many, never too few."""
        _all(self._afterwards)

    def abandon(self) -> None:
        """Take the files away again that came for tables that were not written."""
        _all(self._otherwise)

    def prepare(self) -> None:
        """Bring the whole change on disk, its entry in the history too, but for the name of the file; once."""
        if not self._prepared:
            self._prepared = True
            self.record()
            self._file.prepare()

    def record(self) -> None:
        """Add an entry on the records touched to the history; where none was, none."""
        if not self.before:
            return
        before = {key: stored for key, stored in self.before.items() if stored is not None}
        told = {key: clean(value) for key, value in self.told.items() if value is not None}
        entry = told | {"ids": list(self.before)} | ({"before": before} if before else {})
        self._table("history").store(self.new_id("H"), entry)
        self._age_history()

    def map_history(self, mapped: Callable[[Stored], Stored]) -> None:
        """Pass every entry of the history through `mapped`."""
        table = self._table("history")
        for entry_id in table.ids():
            entry = table.fetch(entry_id) or {}
            if (after := mapped(entry)) != entry:
                table.store(entry_id, after)

    def mark(self, entry_id: str, **told: object) -> None:
        """Write further words into an entry of the history, where it still is; None takes a word out."""
        table = self._table("history")
        if entry := table.fetch(entry_id):
            table.store(entry_id, {key: value for key, value in (entry | told).items() if value is not None})

    def _bring_files(self, letter_id: str, was: Stored | None, stored: Stored | None) -> None:
        """Take the files that a letter's record names anew from the trash, and in the end those it no longer names."""
        if was and stored and originals_of(was) == originals_of(stored):
            return
        come = self._places.beyond(letter_id, stored, was) if stored else []
        self._places.recover(come)
        self._otherwise.append(lambda: self._places.discard(come))
        if was:
            self._afterwards.append(lambda: self._places.discard(self._places.beyond(letter_id, was, stored)))

    def _write_new(self, path: Path, data: bytes) -> None:
        self._otherwise.append(lambda: path.unlink(missing_ok=True))
        if self._late is None:
            self._places.write(path, data)
        else:
            self._places.write_new(path, data)
            self._late.append(path)

    def _age_history(self) -> None:
        table = self._table("history")
        if len(table) <= KEPT + KEPT // 10:
            return
        ids = sorted(table.ids(), key=natural)[:-KEPT]
        aged = [print_old_entry((table.fetch(key) or {}) | {"id": key}) for key in ids]
        path = self._places.old_history
        earlier = path.read_bytes() if path.exists() else b""
        there = set(earlier.splitlines(keepends=True))  # by a change that was stopped between this file and the tables
        self._places.write(path, earlier + b"".join(line for line in aged if line not in there))
        table.drop(ids)

    def _table_of(self, prefix: str) -> RecordTable:
        return self._table("history" if prefix == "H" else KINDS[prefix].table)

    def _table(self, name: str) -> RecordTable:
        table = self._db.table(name)
        assert isinstance(table, RecordTable)
        return table


def _same(record: Record, stored: Stored) -> bool:
    """Tell whether a record says what is stored, when it was changed aside."""
    other = type(record).from_record(stored | {"id": record.id, "added": record.added, "changed": record.changed})
    return other.to_record() == record.to_record()


def _all(steps: list[Callable[[], None]]) -> None:
    """Take every step, also after one that fails: each is about a file that nothing names."""
    for step in steps:
        with suppress(OSError, Failure):
            step()
