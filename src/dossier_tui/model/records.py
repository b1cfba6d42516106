"""What a dossier is made of: the records, as `dossiers/README.md` describes them on disk."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Self, cast

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.fields import COPIES, Rule, Value, check, clean_all, copied, of_kind

DOSSIER_STATUSES = ("active", "archived")
LETTER_KINDS = ("letter", "answer", "motion", "report", "other")
EVENT_STATUSES = ("planned", "held", "moved", "cancelled")
COMMITMENT_KINDS = ("promise", "undertaking", "motion", "question")
COMMITMENT_STATUSES = ("open", "partly", "fulfilled", "lapsed", "withdrawn", "broken")
STILL_OPEN = ("open", "partly")
PROPOSAL_KINDS = ("event", "commitment", "fulfilment", "deferral")
PROPOSAL_STATES = ("waiting", "accepted", "rejected")

# The parts of fields that are lists of things or one thing; parts that are not named here are kept as they came.
STEP = (("on", "edtf?"), ("letter", "line?"), ("why", "text?"))
TERM = (("due", "edtf?"), ("due_words", "line?"), ("due_by", "edtf?"), *STEP)
STATUS = (("status", "line"), *STEP)
PERSON = (("name", "line?"), ("office", "line?"))
QUOTE = (("letter", "line?"), ("exact", "text?"), ("prefix", "text"), ("suffix", "text"))
FILE = (("file", "line"), ("name", "line?"), ("type", "line?"), ("sha256", "line?"), ("taken_in", "line?"))
COUNTERS = tuple((prefix, "count") for prefix in "LECNPH")


@dataclass(kw_only=True, eq=False, repr=False)
class Record:
    """What all records share. `extra` keeps the keys that this version does not know: they survive a rewrite."""

    prefix: ClassVar = ""
    table: ClassVar = ""
    id: str = of_kind("line", "")
    added: str = of_kind("text", "")
    changed: str = of_kind("text", "")
    extra: dict[str, Value] = field(default_factory=dict)

    # Made anew for each kind of record, these two would take longer than all else that is imported with them.
    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    @classmethod
    def from_record(cls, data: Mapping[str, Value], where: str = "") -> Self:
        """Build the record from its stored form; Usage names the field and the reason where a value does not fit."""
        rules = RULES[cls]
        values: dict[str, Any] = {"extra": {}}
        for key, value in data.items():
            try:
                if key in rules:
                    values[key] = check(value, rules[key])
                else:
                    values["extra"][key] = clean_all(value)
            except Failure as reason:
                raise _misfit(where, key, reason) from reason
        return cls(**values)

    @classmethod
    def from_written(cls, data: Mapping[str, Value]) -> Self:
        """Build the record from a stored form that is known to be as this program writes it (`model.written`)."""
        record = object.__new__(cls)  # a thousand at a time: calling the class sets every field on its own
        values = {**BLANK[cls], **data}
        for name, copy in SHARED[cls]:
            value = values[name]
            values[name] = copy(value) if value else type(value)()
        known = RULES[cls].keys()
        unknown = () if data.keys() <= known else [key for key in data if key not in known]
        values["extra"] = {key: copied(values.pop(key)) for key in unknown}
        record.__dict__ = values
        return record

    def to_record(self) -> dict[str, Value]:
        """Return the stored form: every field, and the unknown keys as they came."""
        return {key: getattr(self, key) for key in RULES[type(self)]} | self.extra

    def checked(self, where: str = "") -> Self:
        """Return the record with every field checked and cleaned; Usage names the first that does not fit."""
        return type(self).from_record(self.to_record(), where)


@dataclass(kw_only=True, eq=False, repr=False)
class Dossier(Record):
    """All papers on one bill or theme, under a number or without one."""

    prefix = "D"
    table = "dossier"
    format: str = of_kind("line", "1.0")
    slug: str = of_kind("line", "")
    title: str = of_kind("line", "")
    number: str | None = of_kind("line?")
    description: str | None = of_kind("text?")
    tags: list[str] = of_kind("list")
    status: str = of_kind("choice", "active", DOSSIER_STATUSES)
    next: dict[str, int] = of_kind("mapping", parts=COUNTERS)


@dataclass(kw_only=True, eq=False, repr=False)
class Letter(Record):
    """A paper sent to parliament; its text stands beside the tables, as `letters/L1.md`.

    `original` is the file that it came in first, `originals` are those in which it came again.
    """

    prefix = "L"
    table = "letters"
    title: str = of_kind("line", "")
    date: str | None = of_kind("edtf?")
    kind: str = of_kind("choice", "letter", LETTER_KINDS)
    senders: list[dict[str, str | None]] = of_kind("people", parts=PERSON)
    recipient: str | None = of_kind("line?")
    number: str | None = of_kind("line?")
    references: list[str] = of_kind("list")
    citations: list[str] = of_kind("list")
    dossier_number: str | None = of_kind("line?")
    language: str | None = of_kind("line?")
    tags: list[str] = of_kind("list")
    original: dict[str, str] | None = of_kind("mapping?", parts=FILE)
    originals: list[dict[str, str]] = of_kind("entries", parts=FILE)
    source_url: str | None = of_kind("line?")
    same_as: str | None = of_kind("line?")


@dataclass(kw_only=True, eq=False, repr=False)
class Event(Record):
    """Something that happened, happens or is planned at a time."""

    prefix = "E"
    table = "events"
    when: str | None = of_kind("edtf?")
    when_words: str | None = of_kind("line?")
    title: str = of_kind("line", "")
    kind: str | None = of_kind("line?")
    status: str = of_kind("choice", "held", EVENT_STATUSES)
    place: str | None = of_kind("line?")
    actors: list[str] = of_kind("list")
    description: str | None = of_kind("text?")
    tags: list[str] = of_kind("list")
    quotes: list[dict[str, str]] = of_kind("quotes", parts=QUOTE)


@dataclass(kw_only=True, eq=False, repr=False)
class Commitment(Record):
    """What was promised, by whom and to whom; its deadlines and statuses keep their own logs."""

    prefix = "C"
    table = "commitments"
    text: str = of_kind("line", "")
    kind: str = of_kind("choice", "promise", COMMITMENT_KINDS)
    by: str | None = of_kind("line?")
    to: str | None = of_kind("line?")
    made: str | None = of_kind("edtf?")
    due: str | None = of_kind("edtf?")
    due_words: str | None = of_kind("line?")
    due_by: str | None = of_kind("edtf?")
    status: str = of_kind("choice", "open", COMMITMENT_STATUSES)
    source_status: str | None = of_kind("line?")
    register: str | None = of_kind("line?")
    quotes: list[dict[str, str]] = of_kind("quotes", parts=QUOTE)
    due_log: list[dict[str, str | None]] = of_kind("entries", parts=TERM)
    status_log: list[dict[str, str | None]] = of_kind("entries", parts=STATUS)
    fulfilled_by: list[dict[str, str | None]] = of_kind("entries", parts=STEP)
    owner: str | None = of_kind("line?")
    next_step: str | None = of_kind("line?")
    private_note: str | None = of_kind("text?")
    tags: list[str] = of_kind("list")

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done."""
        return self.status in STILL_OPEN


@dataclass(kw_only=True, eq=False, repr=False)
class Note(Record):
    """The user's own words about a record (`about` is its id) or, where `about` is empty, about the dossier."""

    prefix = "N"
    table = "notes"
    about: str | None = of_kind("line?")
    text: str = of_kind("body", "")
    private: bool = of_kind("flag", default=True)


@dataclass(kw_only=True, eq=False, repr=False)
class Proposal(Record):
    """Something that was read in a letter, until a person accepts or rejects it.

    `fields` are those of the event or commitment that it would become; of a fulfilment, `of` holds the words that name
    what is kept, `commitment` the one that is meant (`C1`, `slug/C1` in another dossier, or None), and `partly` whether
    something is left; of a deferral, `of` and `commitment` likewise, and `due`, `due_words` and `due_by` the new term.
    `became` is the record that came of it.
    """

    prefix = "P"
    table = "proposals"
    letter: str = of_kind("line", "")
    kind: str = of_kind("choice", "event", PROPOSAL_KINDS)
    fields: dict[str, Any] = of_kind("mapping")
    quote: dict[str, str] | None = of_kind("mapping?", parts=QUOTE)
    rule: str | None = of_kind("line?")
    confidence: float = of_kind("share", 0.0)
    state: str = of_kind("choice", "waiting", PROPOSAL_STATES)
    became: str | None = of_kind("line?")

    @property
    def quotes(self) -> list[dict[str, str]]:
        """Return the sentence that it rests on, as the quotes of an event or a commitment."""
        return [self.quote] if self.quote else []

    @property
    def is_waiting(self) -> bool:
        """Tell whether a person has still to decide."""
        return self.state == "waiting"


KINDS: dict[str, type[Record]] = {cls.prefix: cls for cls in (Dossier, Letter, Event, Commitment, Note, Proposal)}
RULES: dict[type[Record], dict[str, Rule]] = {
    cls: {each.name: each.metadata["rule"] for each in fields(cls) if "rule" in each.metadata} for cls in KINDS.values()
}
BLANK: dict[type[Record], dict[str, Value]] = {cls: cls().to_record() for cls in KINDS.values()}  # for fields not there
SHARED = {  # fields of which a value could be altered where it stands, and what copies that
    cls: [(name, COPIES[rule.kind]) for name, rule in rules.items() if rule.kind in COPIES]
    for cls, rules in RULES.items()
}
PRIVATE_FIELDS = ("owner", "next_step", "private_note")


def _misfit(where: str, field: str, reason: Failure) -> Usage:
    """Return the failure that names the field; where a part of it does not fit, as `due_log.on`."""
    if reason.key == "error.field":
        field, reason = f"{field}.{reason.values['field']}", cast("Failure", reason.values["reason"])
    return Usage("error.field", where=where, field=field, reason=reason)


def field_kind(cls: type[Record], name: str) -> str | None:
    """Return the kind of a field ("line", "edtf?", ...), or None where there is no such field."""
    rule = RULES[cls].get(name)
    return rule.kind if rule else None
