"""Tables as they stand in the bytes of their file, a record a line: a record is parsed when it is looked at.

So to read and to change one record of ten thousand takes little more than one of ten. What has not changed is printed
as the lines in which it stands.
"""

import json
import re
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, MutableMapping, ValuesView
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from dossier_tui.store.block import Block, Stored
from dossier_tui.store.files import Piece
from dossier_tui.store.form import as_bytes, as_json, natural

ID = re.compile(r"[A-Z]*[0-9]*", re.ASCII)


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

    def fresh(self, known: Mapping[str, Stored] | None = None) -> list[Stored]:
        """Return the records that were put since the table was read, but for those that `known` has got too."""
        before = known.new if isinstance(known, Lined) else {}
        return [row for key, row in self.new.items() if row is not None and before.get(key) is not row]

    def having(self, field: str, value: str) -> list[str]:
        """Return the ids of the records with a text in a field, in their order; few others are parsed."""
        put = [key for key, row in self.new.items() if row is not None and row.get(field) == value]
        standing = (
            key for key in self._standing(f"{as_json(field)}: {as_json(value)}") if self[key].get(field) == value
        )
        return sorted({*standing, *put}, key=natural)

    def saying(self, value: str) -> list[str]:
        """Return, in their order, the ids of all records that hold a text as a value at any depth, and maybe others."""
        return sorted({*self._standing(as_json(value)), *(key for key in self.new if key in self)}, key=natural)

    def _standing(self, text: str) -> Iterator[str]:
        """Yield the ids of the records that stand as they were read, in lines that hold a text."""
        return (key for key in self._block.holding(as_bytes(text)) if key not in self.new)

    def greatest(self, field: str) -> str:
        """Return the greatest text in a field of all records; empty where there is none."""
        put = max((row.get(field, "") for row in self.fresh()), default="")
        # What was taken out or replaced stands in the lines still; of a few such, none is likely to be beyond all else.
        for text in sorted(self._block.texts(field), reverse=True)[: len(self.new) + 1]:
            standing = self._standing(f"{as_json(field)}: {as_json(text)}")
            if text <= put or any(self[key].get(field) == text for key in standing):
                return max(text, put)
        return max((row.get(field, "") for row in self.values()), default="")

    def ends(self) -> list[str]:
        """Return the ids that were put or taken out since the table was read, and the last of those before."""
        last = self._block.last()
        return [*self.new] if last is None else [last, *self.new]

    def highest(self) -> int:
        """Return the highest number of an id; 0 where there is none."""
        last = self._block.last()
        ids = self if last is not None and last not in self else filter(self.__contains__, self.ends())
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


def ids_of(tables: Mapping[str, object]) -> dict[str, Iterable[str]]:
    """Return the ids in each table; of one that stands as lines, those alone that can be others than they were."""
    ends = {name: table.ends() for name, table in tables.items() if isinstance(table, Lined)}
    return {name: [*table] if isinstance(table, dict) else ends.get(name, []) for name, table in tables.items()}


def are_told_apart(ids: Mapping[str, Iterable[str]]) -> bool:
    """Tell whether the ids in each table begin with letters of its own, by which its lines are told from all others."""
    beginnings = [{natural(key)[0] for key in each} for each in ids.values()]
    return (
        all(ID.fullmatch(key) for each in ids.values() for key in each)
        and all(name[:1].islower() for name in ids)
        and len(set().union(*beginnings)) == sum(map(len, beginnings)) == sum(map(bool, beginnings))
    )


def lined_tables(data: bytes, path: Path) -> dict[str, Any] | None:
    """Return the tables in bytes that are known to hold a record a line (`splice.is_lined`); None where they do not."""
    if not data.startswith(b"{\n") or not data.endswith(b"\n}\n"):
        return None
    tables: dict[str, Any] = {}
    at, last = len(b"{\n"), len(data) - len(b"}\n")
    with suppress(ValueError):
        while at < last:
            name, table, at = _table_at(data, at, path)
            tables[name] = table
    return tables if at == last else None


def _table_at(data: bytes, at: int, path: Path) -> tuple[str, Any, int]:
    """Return a table that begins at a line, its name before it, and after it where the next one begins; ValueError."""
    begin = data.index(b"\n", at) + 1
    name, _, rest = data[at:begin].partition(b": ")
    if rest != b"{\n":
        return json.loads(name), json.loads(rest.rstrip(b",\n")), begin
    end = _end_of_table(data, begin)
    after = data.index(b"\n", end) + 1
    if data[end:after] not in (b"}\n", b"},\n"):
        raise ValueError(name)
    return json.loads(name), Lined(Block(data, begin, end, path)), after


def _end_of_table(data: bytes, begin: int) -> int:
    """Return where the lines end that begin as the first one does, found by halves."""
    letters = data[begin : data.index(b'"', begin + 1)].rstrip(b"0123456789")
    low, high = begin, len(data)
    while low < high:
        middle = (low + high) // 2
        start = max(low, data.rfind(b"\n", low, middle) + 1)
        is_own = data.startswith(letters, start) and data[start + len(letters)] in b'0123456789"'
        low, high = (data.index(b"\n", middle) + 1, high) if is_own else (low, start)
    return low
