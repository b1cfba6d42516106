"""The columns of the lists for a spreadsheet: names of fields, in one order; a date has its words beside it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from dossier_tui.briefing.sheet import Cell
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import PRIVATE_FIELDS, Commitment, Event, Letter, Record
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import days_late, times_moved
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date


class Told(NamedTuple):
    """A record, and what its columns need to know beside it."""

    record: Any
    contents: Contents
    today: date
    words: Words


Columns = dict[str, Callable[[Told], Cell]]


def field(name: str) -> Callable[[Told], Cell]:
    """Return what gives a field as it is stored; what it holds several of stands in one cell."""

    def cell(told: Told) -> Cell:
        value = getattr(told.record, name)
        return "; ".join(value) if isinstance(value, list) else value

    return cell


def said(name: str, words_name: str | None = None) -> Callable[[Told], Cell]:
    """Return what gives a date in words: those that it was read from, else the program's own."""

    def cell(told: Told) -> Cell:
        words = getattr(told.record, words_name) if words_name else None
        edtf = getattr(told.record, name)
        return words or (say_date(edtf, told.words) if edtf else None)

    return cell


def fields(*names: str) -> Columns:
    """Return columns that give fields as they are stored."""
    return {name: field(name) for name in names}


def source(told: Told) -> Cell:
    """Return the papers that a record quotes, with their dates and ids."""
    letters = dict.fromkeys(quote["letter"] for quote in told.record.quotes)
    return "; ".join(_paper(told, letter_id) for letter_id in letters)


def _paper(told: Told, letter_id: str) -> str:
    letter = told.contents.letters.get(letter_id)
    if letter is None:
        return letter_id
    parts = (print_paper(letter.number) if letter.number else letter.title, _day(letter, told.words))
    return ", ".join(part for part in parts if part) + f" ({letter_id})"


def _day(letter: Letter, words: Words) -> str:
    return say_date(letter.date, words) if letter.date else ""


def quote(told: Told) -> Cell:
    """Return the words of the letters that a record rests on."""
    return "\n".join(each["exact"] for each in told.record.quotes)


def late(told: Told) -> Cell:
    """Return the days that an open commitment is late; nothing where it is not."""
    days = days_late(told.record.due_by, told.today) if told.record.is_open else None
    return days if days and days > 0 else None


def _senders(told: Told) -> Cell:
    return "; ".join(", ".join(filter(None, (one.get("name"), one.get("office")))) for one in told.record.senders)


def _kept_by(told: Told) -> Cell:
    return "; ".join(each.get("letter") or each.get("on") or "" for each in told.record.fulfilled_by)


PLACE: Columns = {"dossier": lambda told: told.contents.slug, **fields("id")}
QUOTED: Columns = {"quote": quote, "source": source}
COLUMNS: dict[str, Columns] = {
    "commitments": {
        **PLACE,
        **fields("text", "kind", "by", "to", "made"),
        "made_words": said("made"),
        **fields("due"),
        "due_words": said("due", "due_words"),
        **fields("due_by", "status"),
        "days_late": late,
        "moved": lambda told: times_moved(told.record),
        "fulfilled_by": _kept_by,
        **fields("source_status", "register"),
        **QUOTED,
        **fields("tags", *PRIVATE_FIELDS),
    },
    "events": {
        **PLACE,
        **fields("when"),
        "when_words": said("when", "when_words"),
        **fields("title", "kind", "status", "place", "actors", "description"),
        **QUOTED,
        **fields("tags"),
    },
    "letters": {
        **PLACE,
        **fields("date"),
        "date_words": said("date"),
        **fields("title", "kind"),
        "senders": _senders,
        **fields("recipient", "number", "references", "citations", "dossier_number", "language", "source_url", "tags"),
    },
}


def sheet_rows(
    dossiers: list[Contents], what: str, today: date, words: Words, *, private: bool
) -> Iterator[list[Cell]]:
    """Yield the headings, and a row for each record of one table (commitments, events or letters) of the dossiers."""
    columns = {name: give for name, give in COLUMNS[what].items() if private or name not in PRIVATE_FIELDS}
    yield list(columns)
    for contents in dossiers:
        records: list[Record] = contents.tables[what]
        for record in records:
            assert isinstance(record, Commitment | Event | Letter)
            yield [give(Told(record, contents, today, words)) for give in columns.values()]
