"""The answers in a rappel that was filled in: its columns by their headings, in either language or as fields."""

from collections.abc import Iterable
from typing import NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.records import COMMITMENT_STATUSES
from dossier_tui.model.text import fold
from dossier_tui.reading.sheet import SheetRow
from dossier_tui.words import LANGUAGES, Words

COLUMNS = ("dossier", "id", "state", "forecast")
NEEDED = ("dossier", "id", "forecast")
# The words of registers and of people for a status, beside those of the program; DOMAIN: they are an open set.
SPOKEN = {
    "open": ("open", "openstaand", "outstanding"),
    "partly": ("partly", "deels voldaan", "deels afgedaan", "deels nagekomen", "partly done"),
    "fulfilled": ("fulfilled", "done", "voldaan", "afgedaan", "nagekomen", "gestand gedaan"),
    "lapsed": ("lapsed", "vervallen"),
    "withdrawn": ("withdrawn", "ingetrokken"),
    "broken": ("broken", "niet nagekomen", "not kept"),
}
STATUSES = {fold(word): status for status, words in SPOKEN.items() for word in words} | {
    fold(Words(lang)(f"view.status-{status}")): status for lang in LANGUAGES for status in COMMITMENT_STATUSES
}


class Answer(NamedTuple):
    """One row that was answered: the line it stands on, the commitment, the state it was in, and what was said."""

    line: int
    dossier: str
    id: str
    state: str
    said: str


def read_answers(rows: Iterable[SheetRow], name: str) -> list[Answer]:
    """Return the rows that were answered; Usage where the sheet lacks a column."""
    heads, *members = list(rows) or [SheetRow(1, [])]
    places = _places(heads.cells)
    missing = [column for column in NEEDED if column not in places]
    if missing:
        raise Usage("error.no-rappel", name=name, columns=", ".join(missing))
    answers = (Answer(row.line, *(_cell(row, places.get(column)) for column in COLUMNS)) for row in members)
    return [answer for answer in answers if answer.said]


def _places(heads: list[str]) -> dict[str, int]:
    """Return where each column stands, by its heading."""
    known = {fold(Words(lang)(f"leaving.head-{column}")): column for lang in LANGUAGES for column in COLUMNS}
    known |= {fold(column): column for column in COLUMNS}
    return {known[fold(head)]: place for place, head in enumerate(heads) if fold(head) in known}


def _cell(row: SheetRow, place: int | None) -> str:
    return row.cells[place] if place is not None and place < len(row.cells) else ""
