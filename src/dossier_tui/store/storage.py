"""The TinyDB storage of a dossier: one JSON file that is never half-written and never read stale."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb import Storage

from dossier_tui.errors import Damaged
from dossier_tui.store.files import keep_previous, said, sweep, write_whole
from dossier_tui.store.lock import locked

Tables = dict[str, dict[str, dict[str, Any]]]
Version = tuple[int, int, int]


class JsonFile(Storage):
    """Tables in one JSON file. Outside `change` every read is current; inside, reads and writes stay in memory.

    `change` holds the lock from before its read until after its one write, so that no other writer comes between.
    The parsed tables are kept for as long as the file's time, size and inode stand; `seen` is the state they show.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._tables: Tables | None = None
        self.seen: Version | None = None
        self._changing = False

    def version(self) -> Version | None:
        """Return what tells one state of the file from the next, or None where there is no file."""
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return None
        return stat.st_mtime_ns, stat.st_size, stat.st_ino

    def read(self) -> Tables | None:
        """Return the tables, parsed again only where the file has changed."""
        if self._changing:
            return self._tables
        with said(self.path):
            version = self.version()
            if version is None:
                return None
            if version != self.seen or self._tables is None:
                self._tables = parse_tables(self.path.read_bytes(), self.path)
                self.seen = version
        return dict(self._tables)

    def write(self, data: Tables) -> None:
        """Keep the tables for the write at the end of `change`, which alone may call this."""
        if not self._changing:
            raise RuntimeError("tables are written inside JsonFile.change alone")
        self._tables = data

    @contextmanager
    def change(self) -> Iterator[None]:
        """Hold the lock over a read, any number of changes, and one write; on an error nothing is written."""
        with said(self.path), locked(self.path.parent):
            sweep(self.path.parent)
            self.read()
            self._changing = True
            try:
                yield
                self._flush()
            except BaseException:
                self._tables = None
                raise
            finally:
                self._changing = False

    def _flush(self) -> None:
        data = print_tables(self._tables or {})
        keep_previous(self.path, self.path.with_name(self.path.name + ".bak"))
        write_whole(self.path, data, self.path.parent)
        self.seen = self.version()


def print_tables(tables: Tables) -> bytes:
    """Return the tables as JSON with one record a line and sorted keys: differences and merges go by record."""
    parts = []
    for name in sorted(tables):
        records = sorted(tables[name].items(), key=lambda item: natural(item[0]))
        lines = ",\n".join(f"{_json(key)}: {_json(record)}" for key, record in records)
        parts.append(f"{_json(name)}: {{\n{lines}\n}}" if lines else f"{_json(name)}: {{}}")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8")


def parse_tables(data: bytes, path: Path) -> Tables:
    """Return the tables in `data`; Damaged names the line and column where it is not what `print_tables` writes."""
    try:
        tables = json.loads(data)
    except json.JSONDecodeError as error:
        raise Damaged("error.not-json", path=path, line=error.lineno, column=error.colno, reason=error.msg) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise Damaged("error.not-tables", path=path) from error
    if not isinstance(tables, dict) or not all(_is_table(table) for table in tables.values()):
        raise Damaged("error.not-tables", path=path)
    return tables


def natural(key: str) -> tuple[str, int]:
    """Return an order for ids in which E10 stands after E9."""
    digits = key.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return key[: len(key) - len(digits)], int(digits) if digits.isdecimal() else 0


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(isinstance(record, dict) for record in table.values())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
