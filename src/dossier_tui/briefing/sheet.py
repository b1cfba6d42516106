"""Tables for a spreadsheet: CSV that opens as it is meant, and in which no cell is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from dossier_tui.model.text import visible

BOM = "\ufeff"  # by which Excel knows that a file is UTF-8
SEPARATORS = {"nl": ";", "en": ","}  # what Excel expects where that language is spoken
# What a spreadsheet takes for a formula at the beginning of a cell (OWASP, CSV injection), their wide forms included.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
GUARD = "'"

Cell = str | int | None


def print_sheet(rows: Iterable[Sequence[Cell]], separator: str) -> bytes:
    """Return rows as CSV (RFC 4180) with a BOM and CRLF; a cell that would be a formula begins with an apostrophe."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=separator, lineterminator="\r\n")
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return (BOM + sheet.getvalue()).encode("utf-8", "replace")


def _cell(cell: Cell) -> str:
    text = visible(str("" if cell is None else cell))
    return GUARD + text if text.startswith(FORMULA) else text
