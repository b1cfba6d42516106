"""A sheet that comes back from a spreadsheet: whatever its separator, its encoding and its ends of lines."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.text import clean
from dossier_tui.reading.decode import decode

SEPARATORS = ";,\t"
HINT = "sep="  # a first line by which some programs tell Excel the separator
GUARD = "'"
LONGEST = 1_000_000  # characters of one cell


class SheetRow(NamedTuple):
    """One row: the line of the file on which it begins, and its cells."""

    line: int
    cells: list[str]


def read_sheet(data: bytes, name: str) -> list[SheetRow]:
    """Return the rows of a CSV that are not empty; Usage where a file is no text, or its quotes do not end.

    An apostrophe that keeps a cell from being a formula is taken off.
    """
    text = decode(data, name).lstrip("\ufeff")
    first, _, rest = text.partition("\n")
    skipped = int(first.strip().casefold().startswith(HINT))
    if skipped:
        text = rest
    separator = max(SEPARATORS, key=text.partition("\n")[0].count)
    csv.field_size_limit(LONGEST)
    try:
        return [row for row in _rows(text, separator, skipped) if any(row.cells)]
    except csv.Error as error:
        raise Usage("error.not-a-sheet", name=name, reason=str(error)) from error


def _rows(text: str, separator: str, skipped: int) -> Iterator[SheetRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = skipped + 1
    for cells in reader:
        yield SheetRow(line, [_unguarded(clean(cell).strip()) for cell in cells])
        line = skipped + reader.line_num + 1


def _unguarded(cell: str) -> str:
    guarded = cell.startswith(GUARD) and cell[1:2] in tuple("=+-@\t＝＋－＠")
    return cell[1:] if guarded else cell
