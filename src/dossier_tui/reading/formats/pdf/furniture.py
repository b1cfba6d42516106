"""What is printed on every page: page numbers, running heads and feet."""

import re
from collections import defaultdict

from dossier_tui.reading.formats.pdf.columns import body_size
from dossier_tui.reading.formats.pdf.rows import Cell, Row
from dossier_tui.reading.formats.pdf.sheets import Sheet

NUMBER = re.compile(
    r"(?:pagina|page|blad|p\.)\s*\d+(?:\s*(?:van|of|/)\s*\d+)?|[-–]\s*\d+\s*[-–]|\d+\s*(?:van|of|/)\s*\d+",
    re.IGNORECASE,
)
FOOT = re.compile(
    r"(?:Tweede|Eerste) Kamer,? (?:der Staten-Generaal,? )?vergaderjaar .{1,200}|Verenigde Vergadering .*"
)
SIDE, SMALL = 0.7, 0.93  # of the width, and of the size of the text: what stands right of it and is smaller
TOP, BOTTOM = 0.12, 0.88  # of the height: above and below are the margins


def without_furniture(sheets: list[Sheet], rows: list[list[Row]]) -> tuple[list[list[Row]], list[Cell]]:
    """Return the rows of the pages without what is printed on every page, and that."""
    seen, size = _places(sheets, rows), body_size(rows)
    kept, furniture = [], []
    for sheet, page in zip(sheets, rows, strict=True):
        rest = []
        for row in page:
            out = [cell for cell in row if _is_furniture(cell, sheet, size, seen)]
            furniture += out
            left = [cell for cell in row if cell not in out]
            rest += [left] if left else []
        kept.append(rest)
    return kept, furniture


def _places(sheets: list[Sheet], rows: list[list[Row]]) -> dict[tuple[str, int, int], list[int]]:
    """Return on which pages the same words stand at the same place."""
    seen: defaultdict[tuple[str, int, int], list[int]] = defaultdict(list)
    for sheet, page in zip(sheets, rows, strict=True):
        for cell in (cell for row in page for cell in row):
            seen[_key(cell)].append(sheet.number)
    return seen


def _key(cell: Cell) -> tuple[str, int, int]:
    """Return the words of a cell without the number of its page, and their place."""
    text = re.sub(rf"\b{cell.number + 1}\b", "#", cell.text)
    return text, round(cell.x0 / 6), round(cell.y / 6)


def _is_furniture(cell: Cell, sheet: Sheet, size: float, seen: dict[tuple[str, int, int], list[int]]) -> bool:
    text = cell.text.strip()
    in_margin = not TOP * sheet.height < cell.y < BOTTOM * sheet.height
    if in_margin and (NUMBER.fullmatch(text) or FOOT.fullmatch(text) or text == str(sheet.number + 1)):
        return True
    pages = seen[_key(cell)]
    in_side_column = cell.x0 > SIDE * sheet.width and cell.size < SMALL * size
    return pages[0] != pages[-1] and (in_margin or (in_side_column and sheet.number != pages[0]))
