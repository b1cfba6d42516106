"""Rows of several cells: tables, the number of an item, and signatories side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier_tui.reading.formats.pdf.columns import Page
from dossier_tui.reading.formats.pdf.labels import label_of
from dossier_tui.reading.formats.pdf.rows import Cell, Row, join
from dossier_tui.reading.formats.pdf.text import Writer

FEWEST = 3  # rows of several cells that make a table; two where rules are drawn
FURTHER = 1.5  # times the distance of the rows above: so far below stands no more of a table
APART = 3.2  # of the size: rows further from each other are not of one table
NUMBER = re.compile(r"[€$£]?\s*[-–+]?\d[\d.,]*\s*%?|[-–]|p\.?m\.?|n\.?v\.?t\.?")
SIGNED = 14  # rows at the end of a letter among which signatories stand


@dataclass
class Table:
    """A table: its rows, each with a cell or nothing for every column."""

    rows: list[list[list[Cell]]]

    def markdown(self, writer: Writer) -> str:
        """Return the table as Markdown lines, its first row as the head."""
        texts = [[_cell(cell, writer) for cell in row] for row in self.rows]
        columns = list(zip(*texts[1:], strict=True))
        numeric = [all(NUMBER.fullmatch(each) for each in column if each) for column in columns]
        ruler = ["---:" if each else "---" for each in numeric or [False for _ in texts[0]]]
        return "\n".join(f"| {' | '.join(row)} |" for row in [texts[0], ruler, *texts[1:]])


Piece = Cell | Table


def _cell(cells: list[Cell], writer: Writer) -> str:
    return writer.markdown(cells).replace("\\\n", " ").replace("|", "\\|") if cells else ""


def pieces_of(page: Page, last: bool) -> list[Piece]:
    """Return the lines and tables of a page in the order in which they are read; `last` for a letter's last page."""
    pieces: list[Piece] = []
    rows = [_labelled(row, page) for row in page.rows]
    signed = _signed(rows, page) if last else len(rows)
    number = 0
    while number < signed:
        end = _end(rows[:signed], number)
        if end > number and _is_table(rows[number:end], page):
            pieces.append(_table(rows[number:end]))
            number = end
        else:
            pieces.append(join(rows[number]))
            number += 1
    return pieces + _by_column(rows[signed:])


def _labelled(row: Row, page: Page) -> Row:
    """Return a row with the number or bullet of an item and its text as one cell."""
    if len(row) > 1 and label_of(f"{row[0].text} x") and row[0].x1 < page.left + 12 * page.size:
        return [join(row[:2]), *row[2:]]
    return row


def _end(rows: list[Row], start: int) -> int:
    """Return where the rows that could be one table with this one end."""
    if len(rows[start]) < 2:
        return start
    end, reach = start + 1, APART * rows[start][0].size
    while end < len(rows) and rows[end][0].y - rows[end - 1][0].y < reach:
        if len(rows[end]) < 2 and not _inside(rows[end][0], rows[start:end]):
            break
        reach = min(reach, max(FURTHER * (rows[end][0].y - rows[end - 1][0].y), 1.6 * rows[end][0].size))
        end += 1
    while len(rows[end - 1]) < 2 and _stands_out(rows[end - 1][0], rows[start][0]):
        end -= 1
    return end


def _stands_out(cell: Cell, first: Cell) -> bool:
    """Tell whether a lone cell below a table is a heading or text, and not the rest of a row."""
    return cell.x0 <= first.x1 and (cell.bold or abs(cell.size - first.size) > 0.06 * first.size)


def _inside(cell: Cell, rows: list[Row]) -> bool:
    """Tell whether a lone cell goes on with one of the columns above it."""
    edges = _edges([row for row in rows if len(row) > 1])
    touched = [n for n, (x0, x1) in enumerate(edges) if cell.x0 < x1 and cell.x1 > x0]
    room = len(touched) == 1 and (touched[0] + 1 == len(edges) or cell.x1 < edges[touched[0] + 1][0])
    return room and abs(cell.x0 - edges[touched[0]][0]) < 2 * cell.size


def _edges(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Return from where to where the columns of rows go."""
    edges: list[tuple[float, float]] = []
    for cell in sorted((cell for row in rows for cell in row), key=lambda cell: cell.x0):
        if edges and cell.x0 < edges[-1][1]:
            edges[-1] = edges[-1][0], max(edges[-1][1], cell.x1)
        else:
            edges.append((cell.x0, cell.x1))
    return edges


def _is_table(rows: list[Row], page: Page) -> bool:
    several = [row for row in rows if len(row) > 1]
    if len(_edges(several)) < 2:
        return False
    top, bottom = rows[0][0].y - 2.5 * page.size, rows[-1][0].y + page.size
    ruled = any(top < rule.y < bottom and rule.x1 - rule.x0 > 5 * page.size for rule in page.rules)
    return len(several) >= (2 if ruled else FEWEST)


def _table(rows: list[Row]) -> Table:
    edges = _edges([row for row in rows if len(row) > 1])
    found: list[list[list[Cell]]] = []
    pitch = min((below[0].y - above[0].y for above, below in pairwise(rows)), default=0.0)
    for number, row in enumerate(rows):
        cells = [[cell for cell in row if _column(cell, edges) == place] for place in range(len(edges))]
        close = number and row[0].y - rows[number - 1][0].y < 1.3 * max(pitch, row[0].size)
        if found and close and sum(map(bool, cells)) < sum(map(bool, found[-1])) and not cells[0]:
            found[-1] = [before + more for before, more in zip(found[-1], cells, strict=True)]
        else:
            found.append(cells)
    return Table(found)


def _column(cell: Cell, edges: list[tuple[float, float]]) -> int:
    """Return the column in which most of a cell stands."""
    shared = [min(cell.x1, x1) - max(cell.x0, x0) for x0, x1 in edges]
    return shared.index(max(shared))


def _signed(rows: list[Row], page: Page) -> int:
    """Return where, at the end of a letter, signatories stand side by side; the number of rows where they do not."""
    tail = max(len(rows) - SIGNED, 0)
    start = next((n for n in range(tail, len(rows)) if len(rows[n]) > 1), len(rows))
    below = rows[start:]
    several = [row for row in below if len(row) > 1]
    ruled = any(below and below[0][0].y < rule.y < below[-1][0].y for rule in page.rules)
    figures = any(NUMBER.fullmatch(cell.text) for row in several for cell in row)
    if len(several) < 2 or ruled or figures or len(_edges(several)) < 2:
        return len(rows)
    fits = all(len(row) > 1 or _inside(row[0], several) for row in below)
    return start if fits else len(rows)


def _by_column(rows: list[Row]) -> list[Piece]:
    several = [row for row in rows if len(row) > 1]
    cells = [cell for row in rows for cell in row]
    edges = _edges(several)
    return [cell for place in range(len(edges)) for cell in cells if _column(cell, edges) == place]
