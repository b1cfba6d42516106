"""The lines of one table in the bytes of its file: found by halves, as their ids are in order, and parsed singly."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged
from dossier_tui.store.files import Piece
from dossier_tui.store.form import as_bytes, as_json, natural

Stored = dict[str, Any]
TEXT = rb': ("[^"\\]*(?:\\.[^"\\]*)*")'  # what stands after the name of a field that holds a text


class Block:
    """The lines of one table, in `data` from `begin` to the line feed of the last; they never change."""

    def __init__(self, data: bytes, begin: int, end: int, path: Path) -> None:
        self._data, self.begin, self.end, self._path = data, begin, end, path
        self._rows: dict[str, Stored] = {}  # what was parsed
        self._length: int | None = None

    def __len__(self) -> int:
        if self._length is None:
            self._length = self._data.count(b"\n", self.begin, self.end)
        return self._length

    def place(self, key: str) -> tuple[int, int]:
        """Return where the line of a record begins and ends; where there is none, twice where it would begin."""
        low, high, wanted = self.begin, self.end, natural(key)
        while low < high:
            middle = (low + high) // 2
            start = max(low, self._data.rfind(b"\n", low, middle) + 1)
            stop = self._data.index(b"\n", middle) + 1
            found = self._id_at(start)
            if found == key:
                return start, stop
            low, high = (low, start) if wanted < natural(found) else (stop, high)
        return low, low

    def has(self, key: str) -> bool:
        """Tell whether there is a record."""
        start, stop = self.place(key)
        return start < stop

    def row(self, key: str) -> Stored | None:
        """Return a record, parsed; always the same object."""
        if key not in self._rows:
            self._rows |= self._parsed(*self.place(key))
        return self._rows.get(key)

    def rows(self) -> dict[str, Stored]:
        """Return every record, parsed at once."""
        if len(self._rows) < len(self):
            self._rows = self._parsed(self.begin, self.end) | self._rows
        return self._rows

    def holding(self, text: bytes) -> Iterator[str]:
        """Yield the ids of the records in whose lines a text stands, and parse them."""
        at = self.begin
        while (hit := self._data.find(text, at, self.end)) >= 0:
            start, at = self._data.rfind(b"\n", 0, hit) + 1, self._data.index(b"\n", hit) + 1
            key = self._id_at(start)
            if key not in self._rows:
                self._rows |= self._parsed(start, at)
            yield key

    def texts(self, field: str) -> set[str]:
        """Return the texts that stand after the name of a field, at any depth."""
        pattern = re.compile(as_bytes(re.escape(as_json(field))) + TEXT)
        return {json.loads(each) for each in {*pattern.findall(self._data, self.begin, self.end)}}

    def last(self) -> str | None:
        """Return the id of the last record; None where there is none."""
        return self._id_at(self._data.rfind(b"\n", 0, self.end - 1) + 1) if self.begin < self.end else None

    def lines(self, begin: int, end: int) -> Piece:
        """Return lines as they stand, without what parts them from the next."""
        return memoryview(self._data)[begin : end - (1 if end == self.end else 2)]

    def _id_at(self, start: int) -> str:
        return self._data[start + 1 : self._data.index(b'"', start + 1)].decode()

    def _parsed(self, begin: int, end: int) -> dict[str, Stored]:
        try:
            rows: dict[str, Stored] = json.loads(b"{%b}" % self._data[begin:end].rstrip(b",\n"))
        except (ValueError, RecursionError) as error:
            line = self._data.count(b"\n", 0, begin) + getattr(error, "lineno", 1)
            column = max(getattr(error, "colno", 1) - 1, 1)  # what is parsed begins with a brace of ours
            reason = getattr(error, "msg", str(error))
            raise Damaged("error.not-json", path=self._path, line=line, column=column, reason=reason) from error
        return rows
