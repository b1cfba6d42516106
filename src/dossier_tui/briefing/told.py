"""What a template sees: a dossier as things to print, each with its line of Markdown and the data that it is made of.

docs/templates.md describes every name here. A line registers its footnotes when it is printed, so a briefing has
the footnotes of what stands in it and no others.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar, overload

from dossier_tui.briefing.commitments import closed_block, open_block
from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import Md
from dossier_tui.briefing.papers import letter_line
from dossier_tui.briefing.points import point_line, point_more
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Commitment, Event, Letter
from dossier_tui.views.citation import person
from dossier_tui.views.due import Due, term
from dossier_tui.views.timeline import Point
from dossier_tui.words.dates import say_date

ITEM = TypeVar("ITEM")


class Told:
    """What a template may look into: the public names of its kind, and nothing below them."""


class Listing(Told, Sequence[ITEM], Generic[ITEM]):
    """Things to go through, made when a template first looks at them."""

    def __init__(self, make: Callable[[], Iterable[ITEM]]) -> None:
        self._make = make

    @cached_property
    def _items(self) -> list[ITEM]:
        return list(self._make())

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> ITEM: ...
    @overload
    def __getitem__(self, index: slice) -> list[ITEM]: ...
    def __getitem__(self, index: int | slice) -> ITEM | list[ITEM]:
        return self._items[index]


class Section(Told):
    """Things under a title: a group of commitments, a year of the timeline. The title is also its text."""

    def __init__(self, title: str, items: Sequence[Any]) -> None:
        self.title = title
        self.items = items


class ToldPoint(Told):
    """A point of the timeline: an event, a letter or a term."""

    def __init__(self, draft: Draft, point: Point) -> None:
        self._draft, self._point = draft, point
        record = point.record
        self.id, self.kind, self.title = point.id, point.kind, point.title
        self.when = say_date(point.when, draft.words) if point.when else ""
        self.said = (record.when_words if isinstance(record, Event) else getattr(record, "due_words", "")) or ""
        self.place = getattr(record, "place", None) or ""
        self.status = getattr(record, "status", None) or ""

    @property
    def line(self) -> Md:
        """Return when, what, in brackets what it is, and its source."""
        return Md(point_line(self._draft, self._point))

    @property
    def more(self) -> list[Md]:
        """Return who takes part in an event and what is told of it, a line each."""
        return [Md(line) for line in point_more(self._draft, self._point)]


class ToldCommitment(Told):
    """A commitment, open or closed; `due` is how an open one stands."""

    def __init__(self, draft: Draft, record: Commitment, due: Due | None) -> None:
        self._draft, self._record, self._due = draft, record, due
        self.id, self.text, self.status, self.kind = record.id, record.text, record.status, record.kind
        self.by, self.to = record.by or "", record.to or ""
        self.made = say_date(record.made, draft.words) if record.made else ""
        self.term = term(record, draft.words)
        self.group = due.group if due else "closed"
        self.reason = due.reason if due else draft.words(f"view.status-{record.status}")
        self.days, self.moved = (due.days if due else None), (due.moved if due else 0)
        self.owner = (record.owner if draft.private else None) or ""
        self.next_step = (record.next_step if draft.private else None) or ""

    @property
    def marks(self) -> Md:
        """Return the marks of its footnotes, or that no source is given."""
        return Md(self._draft.footnotes.of_record(self._record))

    @property
    def block(self) -> Md:
        """Return all that is told of it, as an item of a list with what belongs to it."""
        told = open_block(self._draft, self._due) if self._due else closed_block(self._draft, self._record)
        return Md("\n".join(told))


class ToldLetter(Told):
    """A letter of the dossier."""

    def __init__(self, draft: Draft, record: Letter) -> None:
        self._draft, self._record = draft, record
        self.id, self.title, self.kind = record.id, record.title, record.kind
        self.date = say_date(record.date, draft.words) if record.date else ""
        self.number = print_paper(record.number) if record.number else ""
        self.senders = "; ".join(person(sender) for sender in record.senders)

    @property
    def line(self) -> Md:
        """Return the letter with its date, its senders and its number."""
        return Md(letter_line(self._record, self._draft.words))

    @property
    def mark(self) -> Md:
        """Return the mark of its footnote."""
        return Md(self._draft.footnotes.of_letter(self._record.id))
