"""The dossiers of a large store as home shows them: asked from the index as they come into sight."""

from array import array
from collections.abc import Iterator, Sequence
from functools import partial
from typing import overload

from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.model.tokens import said_words
from dossier_tui.store.index import shelf as index
from dossier_tui.store.store import Store
from dossier_tui.tui.session import MANY, Session
from dossier_tui.views.listing import (
    Line,
    Listed,
    active_days,
    columns_heading,
    columns_in,
    in_columns,
    line_of,
    with_activity,
)
from dossier_tui.views.lists import Listing, Long, Numbers
from dossier_tui.views.rows import Row
from dossier_tui.views.sieve import said

FIRST = 256  # dossiers that are put in order before the first paint: more than a terminal has lines
KEPT = 2048  # lines that are kept


class Shelf:
    """A large store as its index has it: `totals` are None where it is not large, or there is no such index."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.store = session.another_desk().store
        self.totals: index.Totals | None = None
        self.failed: list[str] = []
        self._order = Order(self.store, 0, array("q"))
        self._lines: dict[int, Line] = {}
        self._said: dict[int, str] = {}

    def look(self) -> bool:
        """Look at the index; for a thread of its own. Tell whether something has changed since."""
        limit = -1 if self.totals else FIRST
        look = partial(index.look, today=self._session.today, least=MANY, limit=limit, known=self.totals)
        found = index.ask(self.store, look) or (None, [], array("q"))
        if found[0] == self.totals:
            return False
        self.totals, self.failed, first = found
        self._order = Order(self.store, self.totals.dossiers if self.totals else 0, first)
        self._lines, self._said = {}, {}
        return True

    def complete(self) -> None:
        """Put all dossiers in order, and not the first ones alone; for a thread of its own."""
        self._order.bring()

    def listings(self, width: int) -> dict[str, Listing]:
        """Return the dossiers and the archived ones under their headings, for lines of `width` cells."""
        words, totals = self._session.words, self.totals
        if totals is None:
            return {}
        head, source = columns_heading(words, width), _Source(self, columns_in(width))
        end = totals.dossiers - totals.archived
        parts = {"dossiers": Part(self._order, 0, end), "archived": Part(self._order, end, totals.dossiers)}
        return {
            name: Long(head._replace(text=words(f"screen.{name}")), part, source, "0" * (totals.longest + 1))
            for name, part in parts.items()
            if part
        }

    def listed(self, numbers: Sequence[int]) -> dict[int, Listed]:
        """Return what a list tells of some dossiers."""
        today = self._session.today
        found = index.ask(self.store, partial(index.counted, numbers=numbers, today=today, days=active_days(today)))
        return {number: with_activity(Listed(*told), whens, today) for number, (told, whens) in (found or {}).items()}

    def with_proposals(self) -> list[str]:
        """Return the names of the dossiers in which proposals wait, by title."""
        return index.ask(self.store, index.with_waiting) or []

    def lines(self, numbers: Sequence[int]) -> dict[int, Line]:
        """Return the lines of some dossiers, which stay made for other widths."""
        if len(self._lines) > KEPT:
            self._lines = {}
        missing = [number for number in numbers if number not in self._lines]
        for number, one in self.listed(missing).items() if missing else ():
            self._lines[number] = line_of(one, self._session.words)
        return {number: self._lines[number] for number in numbers if number in self._lines}

    def said(self) -> dict[int, str]:
        """Return of each dossier the words by which it is found in the list: those of its number and its title."""
        if not self._said:
            for number, title, own in index.ask(self.store, index.titles) or ():
                self._said[number] = said(f"{print_dossier_number(own)} {title}" if own else title)
        return self._said


class Order:
    """The numbers that dossiers have in the index, in the order in which they are shown, `size` together."""

    def __init__(self, store: Store, size: int, first: "array[int]") -> None:
        self.size = size
        self._store = store
        self._numbers = first

    def bring(self) -> None:
        """Put all of them in order, and not the first ones alone."""
        if len(self._numbers) < self.size:
            self._numbers = index.ask(self._store, index.order) or self._numbers

    def between(self, begin: int, end: int) -> "array[int]":
        """Return some of them; fewer where the index is another one by now."""
        if end > len(self._numbers):
            self.bring()
        return self._numbers[begin:end]

    def index(self, number: int) -> int:
        """Return the place of a number; ValueError where it has none."""
        if number not in self._numbers:
            self.bring()
        return self._numbers.index(number)


class Part(Sequence[int]):
    """A stretch of an order."""

    def __init__(self, order: Order, begin: int, end: int) -> None:
        self._order, self._begin, self._end = order, begin, end

    def __len__(self) -> int:
        return self._end - self._begin

    def __iter__(self) -> Iterator[int]:
        return iter(self._order.between(self._begin, self._end))

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        """Return the number at a place; -1 where the index is another one by now."""
        if isinstance(place, slice):
            begin, end, _ = place.indices(len(self))
            return self._order.between(self._begin + begin, self._begin + end)
        return next(iter(self._order.between(self._begin + place, self._begin + place + 1)), -1)

    def index(self, number: int, start: int = 0, stop: int = -1) -> int:
        """Return the place of a number; ValueError where it has none here."""
        place = self._order.index(number) - self._begin
        if not 0 <= place < len(self):
            raise ValueError(number)
        return place


class _Source:
    """The rows of dossiers, with as many columns as there is room for."""

    def __init__(self, shelf: Shelf, columns: tuple[int, ...]) -> None:
        self._shelf, self._columns = shelf, columns

    def rows(self, numbers: Numbers) -> dict[int, Row]:
        """Return the rows of some dossiers."""
        return {number: in_columns(line, self._columns) for number, line in self._shelf.lines(numbers).items()}

    def number(self, ref: str) -> int:
        """Return the dossier of a name; -1 where there is none."""
        if "/" in ref:
            return -1
        found = index.ask(self._shelf.store, partial(index.number_of, slug=ref))
        return -1 if found is None else found

    def having(self, numbers: Numbers, typed: str) -> Numbers:
        """Return those dossiers in whose number and title every word that is typed stands."""
        told, wanted = self._shelf.said(), said_words(typed)
        return array("q", (number for number in numbers if all(word in told.get(number, "") for word in wanted)))
