"""The JSON file of a dossier: never half-written and never read stale."""

import json
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from typing import Any, cast

from dossier_tui.errors import Damaged, NotFound
from dossier_tui.store.files import Piece, drop, put_in_place, said, sweep, write_temporary
from dossier_tui.store.form import as_bytes, as_json, natural
from dossier_tui.store.lined import Lined, are_told_apart, ids_of, lined_tables
from dossier_tui.store.lock import locked

Rows = dict[str, dict[str, Any]]
Tables = dict[str, Rows]
Table = MutableMapping[str, dict[str, Any]]
Opened = dict[str, Table]  # tables of which some may be lines that are not parsed yet
Version = tuple[int, int, int]
Printed = dict[str, dict[str, tuple[object, str]]]  # by table and id: a record, and its line in the file
KNOWN = ("dossier", "letters", "events", "commitments", "notes", "proposals", "history")


class JsonFile:
    """Tables in one JSON file. Outside `change` every read is current; inside, reads and writes stay in memory.

    `change` holds the lock from before its read until after its one `commit`, so that no other writer comes between.
    The parsed tables are kept for as long as the file's time, size and inode stand; `seen` is the state they show. Of a
    version that is `vouched` for, as standing a record a line and all as this program writes it, nothing is parsed yet.
    `is_own` tells whether the version was written here.
    """

    def __init__(self, path: Path, vouched: Callable[[Version], bool] = lambda _: False) -> None:
        self.path = path
        self._vouched = vouched
        self.backup = path.with_name(path.name + ".bak")
        self.seen: Version | None = None
        self._tables: Opened | None = None
        self._changing = False
        self._waiting = False  # something was written that is not on disk yet
        self._prepared: Path | None = None
        self._printed: Printed = {}
        self._found: Opened | None = None  # the tables as a change found them, whose lines are on disk
        self.is_own = False
        self._exact: bool | None = None  # whether every byte is as this program prints it, where that is known

    def version(self) -> Version | None:
        """Return what tells one state of the file from the next, or None where there is no file."""
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return None
        return stat.st_mtime_ns, stat.st_size, stat.st_ino

    def read(self) -> Opened | None:
        """Return the tables, parsed again only where the file has changed; None where there is no file."""
        if self._changing:
            return self._tables
        with said(self.path):
            version = self.version()
            if version is None:
                self._tables = self.seen = None
                return None
            if version != self.seen or self._tables is None:
                self._tables = self._read(version)
                self.seen = version
        return dict(self._tables)

    def _read(self, version: Version) -> Opened:
        vouched, data = self._vouched(version), self.path.read_bytes()
        lined = lined_tables(data, self.path) if vouched and self.version() == version else None
        self.is_own, self._exact = False, None if lined is None else True
        self._printed = {}
        return {**parse_tables(data, self.path)} if lined is None else lined

    def is_lined(self) -> bool:
        """Tell whether the file, as it was read or written here, is all as we print it, and can be read as lines."""
        tables = self.read() or {}
        if self._exact is None:
            self._exact = print_tables(tables) == self.path.read_bytes()
        return self._exact and are_told_apart(ids_of(tables))

    def write(self, data: Mapping[str, Table]) -> None:
        """Keep the tables for `commit`; inside `change` alone."""
        if not self._changing:
            raise RuntimeError("tables are written inside JsonFile.change alone")
        self._tables = {**data}
        self._waiting = True

    @contextmanager
    def change(self, *, new: bool = False) -> Iterator[None]:
        """Hold the lock over a read, any number of writes, and one commit; what is not committed is forgotten.

        NotFound where there is no file, unless it is to be a `new` one.
        """
        with said(self.path), locked(self.path.parent):
            sweep(self.path.parent)
            if self.read() is None and not new:
                raise NotFound("error.no-tables", path=self.path)
            self._changing = True
            self._found = None if self._printed or self._is_open() else self.kept()
            try:
                yield
            finally:
                self._changing, self._found = False, None
                if self._waiting:
                    self._tables, self._waiting = None, False
                if self._prepared:
                    drop(self._prepared)
                    self._prepared = None

    def _is_open(self) -> bool:
        """Tell whether there is no table, or one that knows its lines itself."""
        return not self._tables or any(isinstance(table, Lined) for table in self._tables.values())

    def prepare(self) -> None:
        """Bring what was written on disk under another name, so that only renaming is left for `commit`.

        Who changes two dossiers prepares both, before either is committed: a full disk then stops both or none.
        """
        if self._waiting and not self._prepared:
            self._prepared = write_temporary(self._print(self._tables or {}), self.path.parent)

    def _print(self, tables: Opened) -> list[Piece]:
        """Return the tables as they are to stand in the file, piece by piece."""
        found, self._found = self._found, None
        if found is not None:
            from dossier_tui.store.splice import spliced  # by who writes, not by who only reads

            if (lines := spliced(self.path.read_bytes(), found, tables, self.path)) is not None:
                return pieces_of(lines, {})
        self._exact = True
        return pieces_of(tables, self._printed)

    def commit(self, *, backup: bool = True) -> None:
        """Put what was written on disk, whole; where nothing was, leave the file alone.

        The version before stays beside, or without `backup`, for what has to be gone, goes; records may then have been
        altered where they stand.
        """
        if not backup:
            self._printed, self._found = {}, None
        self.prepare()
        if not self._prepared:
            return
        if not backup:
            self.backup.unlink(missing_ok=True)
        temporary, self._prepared = self._prepared, None
        put_in_place(temporary, self.path, self.backup if backup else None)
        self._waiting, self.is_own = False, True
        self.seen = self.version()

    def kept(self) -> Opened:
        """Return the tables as they stand inside a change, for `rewind`: records are replaced, never altered."""
        return {name: copy(records) for name, records in (self._tables or {}).items()}

    def rewind(self, kept: Opened) -> None:
        """Let the tables be as they were, inside a change that goes on."""
        self._tables = kept

    def untouched(self) -> bool:
        """Tell whether the file is still as the change found it."""
        return self.version() == self.seen

    def take_back(self) -> None:
        """Put the version before the last commit back: a rename, which a full disk does not hinder."""
        self.backup.replace(self.path)


def print_tables(tables: Mapping[str, Table]) -> bytes:
    """Return the tables as JSON with one record a line and sorted keys: differences and merges go by record."""
    return b"".join(pieces_of(tables, {}))


def pieces_of(tables: Mapping[str, Table], printed: Printed) -> list[Piece]:
    """Return what `print_tables` does, in pieces that need not be put together to be written.

    `printed` holds the lines of the last time: a record that is still the same object is not printed anew, so that the
    thousandth letter is written about as fast as the first.
    """
    pieces: list[Piece] = []
    for name in sorted(tables):
        pieces += (b",\n", as_bytes(f"{as_json(name)}: "), *_print_table(tables[name], printed.setdefault(name, {})))
    return [b"{\n", *pieces[1:], b"\n}\n"]


def _print_table(records: object, printed: dict[str, tuple[object, str]]) -> Iterator[Piece]:
    def line_of(key: str, record: object) -> str:
        if key not in printed or printed[key][0] is not record:
            printed[key] = record, f"{as_json(key)}: {as_json(record)}"
        return printed[key][1]

    lines: list[Piece] = []
    if isinstance(records, Lined):
        lines += records.pieces(line_of)
    elif isinstance(records, dict) and records:
        lines.append(as_bytes(",\n".join(line_of(key, records[key]) for key in sorted(records, key=natural))))
    else:
        yield as_bytes(as_json(records))
        return
    yield b"{\n" if lines else b"{"
    for number, each in enumerate(lines):
        yield from (b",\n", each) if number else (each,)
    yield b"\n}" if lines else b"}"


def whole(tables: Opened) -> Tables:
    """Return tables with every record parsed."""
    return {name: table.whole() if isinstance(table, Lined) else cast("Rows", table) for name, table in tables.items()}


def parse_tables(data: bytes, path: Path) -> Tables:
    """Return the tables in `data`; Damaged names the line and column where it is not JSON.

    What stands beside the tables that this version knows may have any shape: it is kept.
    """
    try:
        tables = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Damaged("error.not-json", path=path, line=error.lineno, column=error.colno, reason=error.msg) from error
    except UnicodeDecodeError as error:
        raise Damaged("error.not-utf8", path=path, offset=error.start) from error
    except (ValueError, RecursionError) as error:
        raise Damaged("error.not-tables", path=path) from error
    if not isinstance(tables, dict) or not all(_is_table(tables.get(name, {})) for name in KNOWN):
        raise Damaged("error.not-tables", path=path)
    return tables


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(isinstance(record, dict) for record in table.values())
