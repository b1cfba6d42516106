"""Lists of which the rows are made when they are asked for, and that know how to look through themselves."""

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, overload

from dossier_tui.views.rows import GAP, Row

if TYPE_CHECKING:
    from dossier_tui.views.sieve import Sieve

BLOCK = 64  # rows that are made at a time
KEPT = 32 * BLOCK  # rows that stay made
Numbers = Sequence[int]
LINE = TypeVar("LINE")


class Listing(Sequence[Row]):
    """Rows by their place; some of them, `widest`, need as much room before the text as any."""

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        """Return the row at a place, from 0 or from the end."""
        if isinstance(place, slice):
            return [self.row(number) for number in range(*place.indices(len(self)))]
        number = place + len(self) if place < 0 else place
        if not 0 <= number < len(self):
            raise IndexError(place)
        return self.row(number)

    @abstractmethod
    def row(self, number: int) -> Row:
        """Return the row of a number from 0 on."""

    @property
    @abstractmethod
    def widest(self) -> Iterable[Row]:
        """Return rows of which the lead or the mark is as wide as that of any other."""

    @property
    @abstractmethod
    def items(self) -> int:
        """Return how many rows are items."""

    @abstractmethod
    def find(self, ref: str, near: int) -> int:
        """Return the item with a reference, of several the one nearest to a row; -1 where there is none."""

    @abstractmethod
    def sift(self, typed: str) -> "Listing":
        """Return the rows in which every word that is typed stands, with the headings over them."""


class Plain(Listing):
    """Rows that are there."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._sieve: Sieve | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plain) and self._rows == other._rows

    def row(self, number: int) -> Row:
        """Return the row of a number from 0 on."""
        return self._rows[number]

    @property
    def widest(self) -> Iterable[Row]:
        """Return all rows."""
        return self._rows

    @property
    def items(self) -> int:
        """Return how many rows are items."""
        return sum(row.kind == "item" for row in self._rows)

    def find(self, ref: str, near: int) -> int:
        """Return the item with a reference, of several the one nearest to a row; -1 where there is none."""
        found = (number for number, row in enumerate(self._rows) if row.ref == ref and row.kind == "item")
        return min(found, key=lambda number: abs(number - near), default=-1)

    def sift(self, typed: str) -> Listing:
        """Return the rows in which every word that is typed stands, with the headings over them."""
        from dossier_tui.views.sieve import Sieve  # by who looks for something

        self._sieve = self._sieve or Sieve(self._rows)
        return Plain(self._sieve.rows(typed))


class Made(Listing, Generic[LINE]):
    """Rows that are there, and other `lines` of which the row is made by `make` when it is asked for.

    `lead` returns the lead of such a row and `ref` its reference, "" where it is no item: none is made for that. Its
    mark takes a cell.
    """

    def __init__(
        self,
        lines: Sequence[Row | LINE],
        make: Callable[[LINE], Row],
        lead: Callable[[LINE], str],
        ref: Callable[[LINE], str],
    ) -> None:
        self.lines = lines
        self._make, self._lead, self._ref = make, lead, ref
        self._whole: Plain | None = None

    def __len__(self) -> int:
        return len(self.lines)

    def __iter__(self) -> Iterator[Row]:
        make = self._make
        return (line if isinstance(line, Row) else make(line) for line in self.lines)

    def row(self, number: int) -> Row:
        """Return the row of a number from 0 on."""
        line = self.lines[number]
        return line if isinstance(line, Row) else self._make(line)

    @property
    def widest(self) -> Iterable[Row]:
        """Return a row for every lead."""
        leads = {self._lead(line) for line in self.lines if not isinstance(line, Row)}
        yield from (Row("item", lead=lead, mark="·") for lead in leads)
        yield from (line for line in self.lines if isinstance(line, Row))

    @property
    def items(self) -> int:
        """Return how many rows are items."""
        return sum(line.kind == "item" if isinstance(line, Row) else bool(self._ref(line)) for line in self.lines)

    def find(self, ref: str, near: int) -> int:
        """Return the item with a reference, of several the one nearest to a row; -1 where there is none."""
        refs = ((line.ref if isinstance(line, Row) else self._ref(line)) for line in self.lines)
        found = (number for number, each in enumerate(refs) if each == ref)
        return min(found, key=lambda number: abs(number - near), default=-1)

    def sift(self, typed: str) -> Listing:
        """Return the rows in which every word that is typed stands, with the headings over them."""
        self._whole = self._whole or Plain([*self])
        return self._whole.sift(typed)


class Source(Protocol):
    """Where the rows of a long list come from; each has a number there."""

    def rows(self, numbers: Numbers) -> dict[int, Row]:
        """Return the rows of some numbers; one that is gone in the meantime has none."""

    def number(self, ref: str) -> int:
        """Return the number of a reference; -1 where there is none."""

    def having(self, numbers: Numbers, typed: str) -> Numbers:
        """Return those numbers, in their order, in whose rows every word that is typed stands."""


class Long(Listing):
    """Items made in blocks as they are shown, under a heading; `lead` is the widest there is."""

    def __init__(self, head: Row, numbers: Numbers, source: Source, lead: str) -> None:
        self._head, self._numbers, self._source, self._lead = head, numbers, source, lead
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._numbers) + 1

    def row(self, number: int) -> Row:
        """Return the heading, or an item; what is gone in the meantime is a gap."""
        if not number:
            return self._head
        wanted = self._numbers[number - 1]
        if wanted not in self._made:
            self._make(number - 1)
        return self._made.get(wanted, GAP)

    def _make(self, place: int) -> None:
        if len(self._made) >= KEPT:
            self._made.clear()
        begin = place - place % BLOCK
        self._made |= self._source.rows(self._numbers[begin : begin + BLOCK])

    @property
    def widest(self) -> Iterable[Row]:
        """Return a row with the widest lead."""
        return [Row("item", lead=self._lead, mark="!")]

    @property
    def items(self) -> int:
        """Return how many rows are items."""
        return len(self._numbers)

    def find(self, ref: str, near: int) -> int:
        """Return the item with a reference; -1 where there is none."""
        number = self._source.number(ref)
        return _index(self._numbers, number) + 1 or -1 if number >= 0 else -1

    def sift(self, typed: str) -> Listing:
        """Return the items in which every word that is typed stands, under the heading."""
        found = self._source.having(self._numbers, typed)
        return Long(self._head, found, self._source, self._lead) if found else Plain(())


def _index(numbers: Numbers, number: int) -> int:
    try:
        return numbers.index(number)
    except ValueError:
        return -1


class Chain(Listing):
    """Lists one below the other, with a gap between them; an empty one is left out."""

    def __init__(self, parts: Iterable[Listing]) -> None:
        self._parts: list[Listing] = [*_flat(parts)]
        self._ends = [*accumulate(len(part) + 1 for part in self._parts)]

    def __len__(self) -> int:
        return self._ends[-1] - 1 if self._ends else 0

    def row(self, number: int) -> Row:
        """Return the row of a number from 0 on."""
        part, begin = self._at(number)
        return part.row(number - begin) if number - begin < len(part) else GAP

    def _at(self, number: int) -> tuple[Listing, int]:
        """Return the part in which a row is, or after which a gap, and where it begins."""
        place = bisect_right(self._ends, number)
        return self._parts[place], self._ends[place] - len(self._parts[place]) - 1

    @property
    def widest(self) -> Iterable[Row]:
        """Return rows of which the lead or the mark is as wide as that of any other."""
        return [row for part in self._parts for row in part.widest]

    @property
    def items(self) -> int:
        """Return how many rows are items."""
        return sum(part.items for part in self._parts)

    def find(self, ref: str, near: int) -> int:
        """Return the item with a reference, of several the one nearest to a row; -1 where there is none."""
        begins = [end - len(part) - 1 for part, end in zip(self._parts, self._ends, strict=True)]
        found = [(begin, part.find(ref, near - begin)) for begin, part in zip(begins, self._parts, strict=True)]
        places = [begin + number for begin, number in found if number >= 0]
        return min(places, key=lambda place: abs(place - near), default=-1)

    def sift(self, typed: str) -> Listing:
        """Return the rows in which every word that is typed stands, with the headings over them."""
        return Chain(part.sift(typed) for part in self._parts)


def _flat(parts: Iterable[Listing]) -> Iterator[Listing]:
    for each in parts:
        if isinstance(each, Chain):
            yield from each._parts
        elif each:
            yield each


def listing(rows: Sequence[Row]) -> Listing:
    """Return rows as a list that knows how to look through itself."""
    return rows if isinstance(rows, Listing) else Plain(rows)
