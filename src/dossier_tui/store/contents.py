"""What one dossier holds, as records, from its tables."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from dossier_tui.errors import Damaged, NotFound, Usage
from dossier_tui.model.records import KINDS, Commitment, Dossier, Event, Letter, Note, Proposal, Record
from dossier_tui.store.storage import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping

RECORD = TypeVar("RECORD", bound=Record)
MAJOR = "1"
TABLES = ("letters", "events", "commitments", "notes", "proposals")


@dataclass
class Contents:
    """A dossier and everything in it, each by id, in the order of the ids; `history` as stored."""

    slug: str
    dossier: Dossier
    letters: dict[str, Letter] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)
    proposals: dict[str, Proposal] = field(default_factory=dict)
    history: list[dict[str, Any]] = field(default_factory=list)

    @property
    def tables(self) -> dict[str, list[Record]]:
        """Return all records but the dossier's own, by the name of their table."""
        tables = (self.letters, self.events, self.commitments, self.notes, self.proposals)
        return dict(zip(TABLES, ([*table.values()] for table in tables), strict=True))

    @property
    def waiting(self) -> list[Proposal]:
        """Return the proposals that wait for a person's decision."""
        return [each for each in self.proposals.values() if each.is_waiting]

    @property
    def quoting(self) -> list[Event | Commitment]:
        """Return the records that quote letters."""
        return [*self.events.values(), *self.commitments.values()]

    def has(self, record_id: str) -> bool:
        """Tell whether there is a record with this id."""
        return any(record.id == record_id for table in self.tables.values() for record in table)

    def find(self, record_id: str) -> Record:
        """Return the record with this id; NotFound says which dossier was looked in."""
        kind = KINDS.get(record_id[:1].upper())
        records: Mapping[str, Record] = getattr(self, kind.table) if kind and kind is not Dossier else {}
        record = records.get(record_id[:1].upper() + record_id[1:])
        if record is None:
            raise NotFound("error.no-record", slug=self.slug, id=record_id)
        return record


def read_contents(slug: str, tables: Tables) -> Contents:
    """Build the records of a dossier; Damaged names the record and field that do not fit, or a newer format."""
    stored = tables.get("dossier", {}).get("D")
    if stored is None:
        raise Damaged("error.no-dossier-record", slug=slug)
    check_format(stored.get("format"), slug)
    try:
        return Contents(
            slug,
            Dossier.from_record(stored | {"slug": slug, "id": "D"}, slug),
            _records(Letter, tables, slug),
            _records(Event, tables, slug),
            _records(Commitment, tables, slug),
            _records(Note, tables, slug),
            _records(Proposal, tables, slug),
            _raw(tables, "history"),
        )
    except Usage as reason:
        raise Damaged("error.record-damaged", slug=slug, reason=reason) from reason


def check_format(number: object, where: str) -> None:
    """Refuse what a later program wrote in a form that this one does not know: Damaged."""
    if str(number or "1.0").split(".")[0] != MAJOR:
        raise Damaged("error.too-new", where=where, format=str(number))


def _records(kind: type[RECORD], tables: Tables, slug: str) -> dict[str, RECORD]:
    table = tables.get(kind.table, {})
    return {key: kind.from_record(stored | {"id": key}, f"{slug}/{key}") for key, stored in table.items()}


def _raw(tables: Tables, name: str) -> list[dict[str, Any]]:
    return [stored | {"id": key} for key, stored in tables.get(name, {}).items()]
