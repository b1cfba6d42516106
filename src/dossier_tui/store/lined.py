"""Tables as they stand in the bytes of their file, a record a line: a record is parsed when it is looked at.

To read and to change one record of ten thousand takes little more so than one of ten: a line is found by halves, as
the ids stand in order, and what has not changed is printed again as the lines that it was.
"""

import json
import re
from collections.abc import Callable, ItemsView, Iterable, Iterator, MutableMapping, ValuesView
from pathlib import Path
from typing import Any, Self

from dossier_tui.errors import Damaged
from dossier_tui.store.files import Piece
from dossier_tui.store.form import as_bytes, as_json, natural

Stored = dict[str, Any]
TEXT = rb': ("[^"\\]*(?:\\.[^"\\]*)*")'
CLOSED = re.compile(rb"\n\},?\n")  # the end of a table: a record ends on the line on which it begins


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
            raise Damaged("error.not-json", path=self._path, line=line, column=column, reason=error) from error
        return rows


class Lined(MutableMapping[str, Stored]):
    """The records of a table by id, in the order of the ids, and after them those that were put since it was read."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self.new: dict[str, Stored | None] = {}  # what was put since, and None for what was taken out
        self._more = 0  # records than there were

    def __copy__(self) -> Self:
        other = type(self)(self._block)
        other.new, other._more = self.new.copy(), self._more
        return other

    def __getitem__(self, key: str) -> Stored:
        row = self.new[key] if key in self.new else self._block.row(key)
        if row is None:
            raise KeyError(key)
        return row

    def __setitem__(self, key: str, row: Stored) -> None:
        self._more += key not in self
        self.new[key] = row

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._more -= 1
        self.new[key] = None

    def __contains__(self, key: object) -> bool:
        return self.new[key] is not None if key in self.new else isinstance(key, str) and self._block.has(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole())

    def __len__(self) -> int:
        return len(self._block) + self._more

    def items(self) -> ItemsView[str, Stored]:
        """Return ids and records, which are all parsed for that."""
        return self.whole().items()

    def values(self) -> ValuesView[Stored]:
        """Return the records, all parsed."""
        return self.whole().values()

    def whole(self) -> dict[str, Stored]:
        """Return the table with every record parsed."""
        rows = self._block.rows() | self.new
        return {key: row for key, row in rows.items() if row is not None}

    def fresh(self) -> list[Stored]:
        """Return the records that were put since the table was read."""
        return [row for row in self.new.values() if row is not None]

    def having(self, field: str, value: str) -> list[str]:
        """Return the ids of the records with a text in a field, in their order; few others are parsed."""
        return [key for key in self._holding(f"{as_json(field)}: {as_json(value)}") if self[key].get(field) == value]

    def saying(self, value: str) -> list[str]:
        """Return, in their order, the ids of all records that hold a text as a value at any depth, and maybe others."""
        return self._holding(as_json(value))

    def _holding(self, text: str) -> list[str]:
        found = {**dict.fromkeys(self._block.holding(as_bytes(text))), **self.new}
        return sorted((key for key in found if key in self), key=natural)

    def greatest(self, field: str) -> str:
        """Return the greatest text in a field of all records; empty where there is none."""
        put = max((row.get(field, "") for row in self.fresh()), default="")
        # What was taken out or replaced stands in the lines still; of a few such, none is likely to be beyond all else.
        for text in sorted(self._block.texts(field), reverse=True)[: len(self.new) + 1]:
            if text <= put or self._stands(field, text):
                return max(text, put)
        return max((row.get(field, "") for row in self.values()), default="")

    def _stands(self, field: str, value: str) -> bool:
        """Tell whether a record that stands as it was read has a text in a field."""
        holding = self._block.holding(as_bytes(f"{as_json(field)}: {as_json(value)}"))
        return any(key not in self.new and self[key].get(field) == value for key in holding)

    def ends(self) -> list[str]:
        """Return the ids that were put since the table was read, and the last of those before, where it is there."""
        last = self._block.last()
        return [key for key in ([] if last is None or last in self.new else [last]) + [*self.new] if key in self]

    def highest(self) -> int:
        """Return the highest number of an id; 0 where there is none."""
        last = self._block.last()
        ids = self if last in self.new and last not in self else self.ends()
        return max((natural(key)[1] for key in ids), default=0)

    def pieces(self, line_of: Callable[[str, Stored], str]) -> Iterator[Piece]:
        """Yield the lines of the table, those that stand as they do and others by `line_of`; a comma parts each two."""
        at = self._block.begin
        for key in sorted(self.new, key=natural):
            start, stop = self._block.place(key)
            if at < start:
                yield self._block.lines(at, start)
            if (row := self.new[key]) is not None:
                yield as_bytes(line_of(key, row))
            at = stop
        if at < self._block.end:
            yield self._block.lines(at, self._block.end)


def are_plain(ids: Iterable[str]) -> bool:
    """Tell whether the ids of a table stand in its lines as they are, and all begin with the same letter."""
    ids = [*ids]
    text = "".join(ids)
    return text.isprintable() and not {'"', "\\"} & set(text) and len({natural(key)[0] for key in ids}) < 2


def lined_tables(data: bytes, path: Path) -> dict[str, Any] | None:
    """Return the tables in bytes that are known to hold a record a line (`splice.lined`); None where they do not."""
    tables: dict[str, Any] = {}
    at, last = len(b"{\n"), len(data) - len(b"}\n")
    while at < last:
        begin = data.find(b"\n", at) + 1
        name, _, rest = data[at:begin].partition(b": ")
        closed = CLOSED.search(data, begin - 1) if rest == b"{\n" else None
        if rest == b"{\n" and not closed:
            return None
        block = Block(data, begin, closed.start() + 1, path) if closed else None
        tables[json.loads(name)] = json.loads(rest.rstrip(b",\n")) if block is None else Lined(block)
        at = closed.end() if closed else begin
    return tables
