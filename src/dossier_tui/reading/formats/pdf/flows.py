"""Pages set in two columns of text: each column becomes a page of its own, so that it is read to its end."""

from dataclasses import replace

from dossier_tui.reading.formats.pdf.rows import Cell, Row
from dossier_tui.reading.formats.pdf.sheets import Sheet

FEWEST = 12  # rows with text in both columns
LENGTH = 22  # letters of a line in a column, on the average
FULL = 0.5  # of the lines of a column fill it
WIDE = 0.7  # of the column: a line that fills it
CROSSING = 0.15  # of the rows may reach over both columns, as titles do
GUTTER = 4.0  # points


def in_columns(sheets: list[Sheet], rows: list[list[Row]]) -> tuple[list[Sheet], list[list[Row]]]:
    """Return the pages with those that are set in two columns as two, all numbered anew."""
    found: list[tuple[Sheet, list[Row]]] = []
    for sheet, page in zip(sheets, rows, strict=True):
        found += [(sheet, column) for column in _columns(page, sheet)]
    numbered = [
        (replace(sheet, number=n), [_numbered(row, n) for row in page]) for n, (sheet, page) in enumerate(found)
    ]
    return [sheet for sheet, _ in numbered], [page for _, page in numbered]


def _numbered(row: Row, number: int) -> Row:
    return [replace(cell, number=number) for cell in row]


def _columns(page: list[Row], sheet: Sheet) -> list[list[Row]]:
    """Return the rows of each column, those above both with the first and those below with the second."""
    middle = _gutter(page, sheet)
    if middle is None:
        return [page]
    sides = [[[cell for cell in row if (cell.x0 >= middle) == right] for row in page] for right in (False, True)]
    first, second = ([row for row in side if row] for side in sides)
    return [first, second]


def _gutter(page: list[Row], sheet: Sheet) -> float | None:
    """Return where the white between two columns of text is, in points; None where there is none."""
    pairs = [row for row in page if len(row) == 2 and _alike(row)]
    if len(pairs) < FEWEST or len(pairs) < 0.5 * len(page):
        return None
    left, right = max(row[0].x1 for row in pairs), min(row[1].x0 for row in pairs)
    if right - left < GUTTER or not 0.35 * sheet.width < (left + right) / 2 < 0.65 * sheet.width:
        return None
    crossing = sum(any(cell.x0 < left and cell.x1 > right for cell in row) for row in page)
    apart = crossing <= CROSSING * len(page) and _are_texts(pairs)
    return (left + right) / 2 if apart else None


def _alike(row: Row) -> bool:
    return abs(row[0].size - row[1].size) < 0.1 * row[0].size


def _are_texts(pairs: list[Row]) -> bool:
    """Tell whether both columns hold running text, and not a table's names and figures."""
    for cells in ([row[0] for row in pairs], [row[1] for row in pairs]):
        if sum(len(cell.text) for cell in cells) < LENGTH * len(cells) or not _fills(cells):
            return False
    return True


def _fills(cells: list[Cell]) -> bool:
    start, end = min(cell.x0 for cell in cells), max(cell.x1 for cell in cells)
    full = [cell for cell in cells if cell.x1 - start > WIDE * (end - start)]
    return len(full) >= FULL * len(cells)
