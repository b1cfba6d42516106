"""What one dossier holds, as records, from its tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass, field
from itertools import islice
from operator import is_
from typing import Any, Generic, TypeVar

from dossier_tui.errors import Damaged, NotFound, Usage
from dossier_tui.model.records import BLANK, KINDS, RULES, Commitment, Dossier, Event, Letter, Note, Proposal, Record
from dossier_tui.model.written import as_written
from dossier_tui.store.form import natural
from dossier_tui.store.lined import Lined
from dossier_tui.store.mark import check_format
from dossier_tui.store.storage import Table

RECORD = TypeVar("RECORD", bound=Record)
Stored = Mapping[str, Any]
TABLES = ("letters", "events", "commitments", "notes", "proposals")


class Records(MutableMapping[str, RECORD], Generic[RECORD]):
    """The records of one kind by id, each built when it is first asked for: few commands look at all of them.

    What cannot be built is found at once, before anything is made of the rest: Usage. Stored forms that stand as lines
    (`Lined`) were found to be as this program writes them before.
    """

    def __init__(
        self,
        kind: type[RECORD],
        stored: Table,
        slug: str,
        before: Mapping[str, RECORD] | None = None,
    ) -> None:
        self._kind, self._stored, self._slug = kind, copy(stored), slug
        self._built: dict[str, RECORD] = {}
        self._having: dict[str, dict[object, list[str]]] = {}  # the ids by the values of a field that was asked for
        self.as_written = as_written(self._unknown_to(before), RULES[kind])
        if not self.as_written:
            self._built = {key: self._build(key) for key in self._stored}

    def _unknown_to(self, before: Mapping[str, RECORD] | None) -> list[dict[str, Any]]:
        """Return what is stored but for the very objects that were looked at before and found as they should be."""
        known: Table = before._stored if isinstance(before, Records) and before.as_written else {}
        if isinstance(self._stored, Lined):
            return self._stored.fresh(known)
        if isinstance(known, Lined):  # of another reading of the file
            known = {}
        if len(known) <= len(self._stored) and all(map(is_, known.values(), self._stored.values())):
            return [*islice(self._stored.values(), len(known), None)]  # some were added: told without a look at each
        return [row for key, row in self._stored.items() if known.get(key) is not row]

    def __getitem__(self, key: str) -> RECORD:
        if key not in self._built:
            self._built[key] = self._build(key)
        return self._built[key]

    def __setitem__(self, key: str, record: RECORD) -> None:
        self._stored.setdefault(key, {})
        self._built[key] = record
        self._having.clear()

    def __delitem__(self, key: str) -> None:
        del self._stored[key]
        self._built.pop(key, None)
        self._having.clear()

    def having(self, field: str, value: str) -> list[RECORD]:
        """Return the records with a value in a field; the others are not built."""
        if isinstance(self._stored, Lined):
            return [self[key] for key in self._stored.having(field, value)]
        if field not in self._having:
            found = self._having[field] = defaultdict(list)
            for key, stored in self._stored.items():
                found[stored.get(field)].append(key)
        return [self[key] for key in self._having[field].get(value, [])]

    def saying(self, value: str) -> list[RECORD]:
        """Return the records that hold a text as a value at any depth, and maybe others."""
        keys = self._stored.saying(value) if isinstance(self._stored, Lined) else self._stored
        return [self[key] for key in keys]

    def greatest(self, field: str) -> str:
        """Return the greatest text in a field; empty where there is none."""
        if isinstance(self._stored, Lined) and not self._built:
            return self._stored.greatest(field)
        return max((value for _, value in self.column(field)), default="")

    def stored(self, ids: AbstractSet[str] | None = None) -> Iterator[Stored]:
        """Yield the stored forms of the records, or of those of `ids`, with every field; none is built for that."""
        blank = BLANK[self._kind]
        for key in self._stored if ids is None else sorted(ids & self._stored.keys(), key=natural):
            built = self._built.get(key)
            yield built.to_record() if built else {**blank, **self._stored[key], "id": key}

    def column(self, field: str) -> Iterator[tuple[str, Any]]:
        """Return the id of every record with its value in a field; none is built for that."""
        blank, built = BLANK[self._kind].get(field), self._built
        if not built:
            return iter([(key, stored.get(field, blank)) for key, stored in self._stored.items()])
        return (
            (key, getattr(built[key], field) if key in built else stored.get(field, blank))
            for key, stored in self._stored.items()
        )

    def __contains__(self, key: object) -> bool:
        return key in self._stored

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)

    def _build(self, key: str) -> RECORD:
        stored = {**self._stored[key], "id": key}
        return (
            self._kind.from_written(stored)
            if self.as_written
            else self._kind.from_record(stored, f"{self._slug}/{key}")
        )


@dataclass(eq=False, repr=False)
class Contents:
    """A dossier and everything in it, each by id, in the order of the ids; `entries` are the history as stored."""

    slug: str
    dossier: Dossier
    letters: MutableMapping[str, Letter] = field(default_factory=dict)
    events: MutableMapping[str, Event] = field(default_factory=dict)
    commitments: MutableMapping[str, Commitment] = field(default_factory=dict)
    notes: MutableMapping[str, Note] = field(default_factory=dict)
    proposals: MutableMapping[str, Proposal] = field(default_factory=dict)
    entries: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def history(self) -> list[dict[str, Any]]:
        """Return the entries of the history that stand with the records, oldest first."""
        return [{**stored, "id": key} for key, stored in self.entries.items()]

    @property
    def tables(self) -> dict[str, list[Record]]:
        """Return all records but the dossier's own, by the name of their table."""
        tables = (self.letters, self.events, self.commitments, self.notes, self.proposals)
        return dict(zip(TABLES, ([*table.values()] for table in tables), strict=True))

    def stored(self, name: str, ids: AbstractSet[str] | None = None) -> Iterator[Stored]:
        """Yield the records of a table, or those of `ids`, in their stored form: to be looked at, never altered."""
        table: Mapping[str, Record] = getattr(self, name)
        if isinstance(table, Records):
            return table.stored(ids)
        return (each.to_record() for key, each in table.items() if ids is None or key in ids)

    @property
    def updated(self) -> str:
        """Return the moment at which something in it was changed last."""
        tables: list[Mapping[str, Record]] = [getattr(self, name) for name in TABLES]
        lined = [table.greatest("changed") for table in tables if isinstance(table, Records)]
        others = [each.changed for table in tables if not isinstance(table, Records) for each in table.values()]
        return max([self.dossier.changed, *lined, *others])

    def proposals_about(self, record_id: str) -> list[Proposal]:
        """Return the proposals that were read in a letter, became a record, or keep or put off a commitment."""
        found = self.proposals
        named = found.saying(record_id) if isinstance(found, Records) else [*found.values()]
        return [each for each in named if record_id in (each.letter, each.became, each.fields.get("commitment"))]

    def column(self, table: str, field: str) -> Iterator[tuple[str, Any]]:
        """Yield the id of every record of a table with its value in a field."""
        records: Mapping[str, Record] = getattr(self, table)
        if isinstance(records, Records):
            return records.column(field)
        return ((key, getattr(record, field)) for key, record in records.items())

    @property
    def as_written(self) -> bool:
        """Tell whether every record is stored as this program writes it."""
        tables = [getattr(self, name) for name in TABLES]
        return all(isinstance(table, Records) and table.as_written for table in tables)

    @property
    def waiting(self) -> list[Proposal]:
        """Return the proposals that wait for a person's decision."""
        return _having(self.proposals, "state", "waiting")

    def proposed_from(self, letter_id: str) -> list[Proposal]:
        """Return the proposals that were read in a letter, decided or not."""
        return _having(self.proposals, "letter", letter_id)

    def notes_on(self, record_id: str) -> list[Note]:
        """Return the notes about a record."""
        return _having(self.notes, "about", record_id)

    @property
    def quoting(self) -> list[Event | Commitment]:
        """Return the records that quote letters."""
        return [*self.events.values(), *self.commitments.values()]

    def has(self, record_id: str) -> bool:
        """Tell whether there is a record with this id."""
        return any(record_id in getattr(self, name) for name in TABLES)

    def find(self, record_id: str) -> Record:
        """Return the record with this id; NotFound says which dossier was looked in."""
        kind = KINDS.get(record_id[:1].upper())
        records: Mapping[str, Record] = getattr(self, kind.table) if kind and kind is not Dossier else {}
        record = records.get(record_id[:1].upper() + record_id[1:])
        if record is None:
            raise NotFound("error.no-record", slug=self.slug, id=record_id)
        return record


def _having(records: Mapping[str, RECORD], field: str, value: str) -> list[RECORD]:
    """Return the records with a value in a field; there are many, and the others are not built."""
    if isinstance(records, Records):
        return records.having(field, value)
    return [each for each in records.values() if getattr(each, field) == value]


def read_contents(slug: str, tables: Mapping[str, Table], before: Contents | None = None) -> Contents:
    """Return what a dossier holds; Damaged names the record and field that do not fit, or a newer format.

    `before` is what it held when it was looked at last: what has not changed since is not looked at again.
    """
    stored = tables.get("dossier", {}).get("D")
    if stored is None:
        raise Damaged("error.no-dossier-record", slug=slug)
    check_format(stored.get("format"), slug)
    last = before or Contents(slug, Dossier())

    def records(kind: type[RECORD], known: Mapping[str, RECORD]) -> Records[RECORD]:
        return Records(kind, tables.get(kind.table, {}), slug, known)

    try:
        return Contents(
            slug,
            Dossier.from_record(stored | {"slug": slug, "id": "D"}, slug),
            records(Letter, last.letters),
            records(Event, last.events),
            records(Commitment, last.commitments),
            records(Note, last.notes),
            records(Proposal, last.proposals),
            copy(tables.get("history", {})),
        )
    except Usage as reason:
        raise Damaged("error.record-damaged", slug=slug, reason=reason) from reason
