"""The rappel: the commitments past their term, as a table to read and as a sheet to fill in."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dossier_tui.briefing.columns import Told, quote, source
from dossier_tui.briefing.escape import plain
from dossier_tui.briefing.sheet import Cell, print_sheet
from dossier_tui.model.records import Commitment
from dossier_tui.model.state import state_of
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import Due, last_day, list_due, term
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date

# The columns of the sheet, of which the table has those that `TABLE` names; the last one is to be filled in.
SHEET = (
    *("dossier", "id", "commitment", "office", "to", "since", "term", "last-day", "late", "moved", "status"),
    *("source", "quote", "state", "forecast"),
)
TABLE = ("id", "commitment", "office", "to", "since", "term", "late", "moved", "source", "forecast")


class Asked(NamedTuple):
    """One row of a rappel: where the commitment stands, and its cells by column."""

    slug: str
    record: Commitment
    cells: dict[str, Cell]


def rappel_rows(dossiers: Iterable[Contents], today: date, words: Words, *, every: bool = False) -> list[Asked]:
    """Return a row for each commitment past its term, the longest overdue first; with `every`, for the other open ones.

    What has no term that can be past comes last.
    """
    chosen = {contents.slug: contents for contents in dossiers}
    items = list_due(chosen.values(), today, words)
    return [_row(chosen[item.slug], item, today, words) for item in items if every or item.group == "overdue"]


def print_rappel(rows: list[Asked], today: date, words: Words) -> bytes:
    """Return the rappel as a Markdown table."""
    heads = [words(f"leaving.head-{name}") for name in TABLE]
    lines = [_line([plain(head) for head in heads]), _line(["---"] * len(heads))]
    lines += [_line([plain(str(row.cells[name] or "")) for name in TABLE]) for row in rows]
    title = f"# {words('leaving.rappel', date=say_date(today.isoformat(), words))}"
    return "\n".join([title, "", *(lines if rows else [words("leaving.no-rappel")]), ""]).encode("utf-8")


def print_rappel_sheet(rows: list[Asked], words: Words, separator: str) -> bytes:
    """Return the rappel as CSV, its last column empty, for a forecast of each."""
    heads = [words(f"leaving.head-{name}") for name in SHEET]
    cells = [[row.slug if name == "dossier" else _short(row, name) for name in SHEET] for row in rows]
    return print_sheet([heads, *cells], separator)


def _short(row: Asked, name: str) -> Cell:
    return row.record.id if name == "id" else row.cells[name]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(contents: Contents, item: Due, today: date, words: Words) -> Asked:
    record, told = item.record, Told(item.record, contents, today, words)
    last = last_day(record.due_by)
    cells: dict[str, Cell] = {
        "id": item.ref,
        "commitment": record.text,
        "office": record.by,
        "to": record.to,
        "since": say_date(record.made, words) if record.made else None,
        "term": term(record, words),
        "last-day": say_date(record.due_by, words) if record.due_by and last else None,
        "late": item.days if item.days and item.days > 0 else None,
        "moved": item.moved,
        "status": words(f"view.status-{record.status}"),
        "source": source(told),
        "quote": quote(told),
        "state": state_of(record),
        "forecast": None,
    }
    return Asked(item.slug, record, cells)
