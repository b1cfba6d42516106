"""What the index says of each record of a dossier: a row for the catalogue, and words to be found by."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache
from json import dumps
from marshal import dumps as dumps_flat
from typing import Any, NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.records import PRIVATE_FIELDS, STILL_OPEN, Dossier
from dossier_tui.model.text import clean_line
from dossier_tui.store.contents import Contents, Stored
from dossier_tui.store.places import originals_of

LAST_DAY = date.max.toordinal()
TITLE = 120  # characters of a note that stand for its title
FLAT = 2  # the form of marshal that is the same for values that are the same
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)  # at the beginning of a moment
LEFT_OUT = (
    "quotes",
    "status_log",
    *(each for each in PRIVATE_FIELDS if each != "owner"),
)  # of a commitment, what no list of the open ones shows


class Said(NamedTuple):
    """What `words` holds of an entry; the text of a letter comes to it from its file."""

    title: str = ""
    body: str = ""
    by_whom: str = ""
    to_whom: str = ""
    tags: str = ""


class Row(NamedTuple):
    """An entry, in the columns of the table `entry` and, last, what stands in the tables beside it."""

    ref: str
    kind: str
    sort: str | None = None
    title: str = ""
    date: str | None = None
    first: int | None = None
    last: int | None = None
    by_whom: str | None = None
    to_whom: str | None = None
    status: str | None = None
    open: bool = False
    due: str | None = None
    due_words: str | None = None
    due_by: str | None = None
    due_last: int | None = None
    number: str | None = None
    tags: str | None = None
    has: str = ""
    record: str | None = None
    moved: int | None = None
    since: int | None = None
    owner: str | None = None
    urgent: int | None = None
    place: str | None = None
    when_words: str | None = None
    description: str | None = None
    said: Said = Said()
    cites: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def day(self) -> int:
        """Return the day that its id begins with; 0 where there is none."""
        return self.first or self.last or 0

    def digests(self, facts: tuple[str, ...]) -> tuple[int, int]:
        """Return what tells it from any other state of it, and what tells its words, its marks and its day."""
        worded = _digest((*self.said, *facts, self.day))
        return _digest((*self[: len(COLUMNS)], worded, self.cites, self.files)), worded


COLUMNS = Row._fields[: Row._fields.index("said")]


def rows_of(contents: Contents, ids: set[str] | None = None) -> Iterator[Row]:
    """Yield an entry for the dossier itself and for each record that has one, or for those of `ids`."""
    noted = (
        {about for _, about in contents.column("notes", "about")}
        if ids is None
        else {each for each in ids if contents.notes_on(each)}
    )
    if ids is None or "D" in ids:
        yield _marked(_dossier(contents.dossier), noted)
    for table, make in _MAKERS.items():
        for record in contents.stored(table, ids):
            if table != "proposals" or record["state"] == "waiting":
                yield _marked(make(record, contents), noted)


def _marked(row: Row, noted: set[str | None]) -> Row:
    """Return the entry with a flag where there is a note about it; one about the dossier names no record."""
    about = None if row.ref == "D" else row.ref
    return row._replace(has=f"{row.has} note".strip()) if about in noted else row


def day_number(last: Any) -> int | None:
    """Return a day as the index counts it."""
    return last.toordinal() if last else None


@lru_cache(maxsize=4096)
def days_of(edtf: str | None) -> tuple[int | None, int | None]:
    """Return the first and the last day of a date; None where there is none, or an end is open."""
    if not edtf:
        return None, None
    when = Edtf.parse(edtf)
    return day_number(when.first()), day_number(when.last())


def people(senders: list[dict[str, str | None]]) -> str:
    """Return the senders of a letter as one line."""
    return "; ".join(", ".join(part for part in (each.get("name"), each.get("office")) if part) for each in senders)


def _dossier(record: Dossier) -> Row:
    said = Said(record.title, record.description or "", tags=_line(record.tags))
    return Row(
        "D",
        "dossier",
        title=record.title,
        status=record.status,
        number=record.number,
        tags=said.tags,
        said=said,
    )


def _letter(record: Stored, _: Contents) -> Row:
    first, last = days_of(record["date"])
    said = Said(record["title"], "", people(record["senders"]), record["recipient"] or "", _line(record["tags"]))
    files = originals_of(record)
    return Row(
        record["id"],
        "letter",
        record["kind"],
        record["title"],
        record["date"],
        first,
        last,
        said.by_whom,
        said.to_whom,
        number=record["number"],
        tags=said.tags,
        has="original" if files else "",
        said=said,
        cites=tuple(dict.fromkeys(record["citations"])),
        files=tuple(dict.fromkeys(str(each["sha256"]) for each in files if each.get("sha256"))),
    )


def _event(record: Stored, _: Contents) -> Row:
    first, last = days_of(record["when"])
    body = _line([record["kind"], record["place"], record["description"]])
    said = Said(record["title"], body, _line(record["actors"]), "", _line(record["tags"]))
    return Row(
        record["id"],
        "event",
        record["kind"],
        record["title"],
        record["when"],
        first,
        last,
        said.by_whom,
        status=record["status"],
        tags=said.tags,
        has="quote" if record["quotes"] else "",
        place=record["place"],
        when_words=record["when_words"],
        description=record["description"],
        said=said,
    )


def _commitment(record: Stored, _: Contents) -> Row:
    first, last = days_of(record["made"])
    body = _line([record["due_words"], record["owner"], record["next_step"], record["private_note"]])
    said = Said(record["text"], body, record["by"] or "", record["to"] or "", _line(record["tags"]))
    still_open = record["status"] in STILL_OPEN
    due_last = days_of(record["due_by"])[1]
    return Row(
        record["id"],
        "commitment",
        record["kind"],
        record["text"],
        record["made"],
        first,
        last,
        record["by"],
        record["to"],
        record["status"],
        still_open,
        record["due"],
        record["due_words"],
        record["due_by"],
        due_last,
        record["register"],
        said.tags,
        "quote" if record["quotes"] else "",
        said=said,
        **(_standing(record, due_last) if still_open else {}),
    )


def _standing(record: Stored, due_last: int | None) -> dict[str, Any]:
    """Return the columns that only an open commitment has."""
    stored = {key: value for key, value in record.items() if value and key not in LEFT_OUT}
    log = record["due_log"]
    since = days_of(log[-1].get("on") if log else record["made"])[1]
    return {
        "record": dumps(stored, sort_keys=True),
        "moved": max(len(log) - 1, 0),
        "since": since,
        "owner": record["owner"],
        "urgent": due_last or since or LAST_DAY,
    }


def _note(record: Stored, _: Contents) -> Row:
    date = _day_of(record["added"])
    first, last = days_of(date)
    title = clean_line(record["text"])[:TITLE]
    sort = "private" if record["private"] else "public"
    return Row(record["id"], "note", sort, title, date, first, last, said=Said("", record["text"]))


def _proposal(record: Stored, contents: Contents) -> Row:
    letter = contents.letters.get(record["letter"])
    date = letter.date if letter else None
    first, last = days_of(date)
    fields = {key: value for key, value in record["fields"].items() if isinstance(value, str)}
    title = next((fields[key] for key in ("text", "title", "of") if fields.get(key)), "")
    body = record["quote"].get("exact") or "" if record["quote"] else ""
    said = Said(title, body, fields.get("by", ""), fields.get("to", ""))
    return Row(
        record["id"],
        "proposal",
        record["kind"],
        title,
        date,
        first,
        last,
        said.by_whom,
        said.to_whom,
        record["state"],
        has="quote" if record["quote"] else "",
        said=said,
    )


_MAKERS: dict[str, Callable[[Stored, Contents], Row]] = {
    "letters": _letter,
    "events": _event,
    "commitments": _commitment,
    "notes": _note,
    "proposals": _proposal,
}


def _day_of(moment: str) -> str | None:
    """Return the day of a moment as EDTF; None where it is none, for nothing checks it."""
    found = DAY.match(moment)
    with suppress(Usage):
        return str(Edtf.parse(found[0])) if found else None
    return None


def _line(parts: Sequence[str | None]) -> str:
    """Return parts a line each: a phrase does not go over from one to the next by chance of their order."""
    return "\n".join(part for part in parts if part)


def _digest(value: tuple[Any, ...]) -> int:
    from _blake2 import blake2b  # hashlib loads OpenSSL for it, which takes as long as the rest of a change

    data = dumps_flat(value, FLAT)
    return int.from_bytes(blake2b(data, digest_size=8).digest(), signed=True)
