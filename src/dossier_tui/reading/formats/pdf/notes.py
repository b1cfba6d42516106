"""Footnotes: smaller type at the foot of a page or in the margin, each with its number."""

import re
from dataclasses import dataclass, field

from dossier_tui.reading.formats.pdf.columns import Page
from dossier_tui.reading.formats.pdf.rows import MARK, Cell, Row, join

SMALLER = 0.93  # of the size of the running text
LABEL = re.compile(rf"{MARK}(\d{{1,3}}|\*+|[a-z]){MARK}\s*|(\d{{1,3}})[ .)]\s*(?=\S)")
ABOVE = 3.5  # of the size: how far above the first note its rule stands


@dataclass
class Note:
    """A footnote: the page it stands on, its printed number, its lines, and the number it gets among all."""

    number: int
    label: str
    cells: list[Cell] = field(default_factory=list)
    id: str = ""


def take_notes(pages: list[Page]) -> list[Note]:
    """Take the notes out of the pages and return them, numbered anew where a number is printed twice."""
    notes: list[Note] = []
    for page in pages:
        zone = _zone(page.rows, page)
        page.rows = page.rows[: len(page.rows) - len(zone)]
        _add(notes, zone, page)
        margin = _margin(page)
        page.beside = [cell for cell in page.beside if cell not in margin]
        _add(notes, [[cell] for cell in margin], page)
    labels = [note.label for note in notes]
    anew = len(set(labels)) < len(labels)
    for number, note in enumerate(notes, 1):
        note.id = str(number) if anew or not note.label.isdecimal() else note.label
    return notes


def _label(row: Row) -> re.Match[str] | None:
    return LABEL.match(join(row).text)


def _zone(rows: list[Row], page: Page) -> list[Row]:
    """Return the rows at the foot of a page that are notes."""
    start = len(rows)
    while start and max(cell.size for cell in rows[start - 1]) < SMALLER * page.size:
        start -= 1
    zone = rows[start:]
    ruled = [n for n, row in enumerate(zone) if _below_rule(row, zone[n - 1] if n else None, page)]
    numbered = [n for n, row in enumerate(zone) if _label(row)]
    first = min(ruled[:1] + numbered[:1], default=None)
    if first is None or not (ruled or _is_marked(zone[first], rows[:start])):
        return []
    return zone[first:]


def _is_marked(row: Row, body: list[Row]) -> bool:
    """Tell whether the number before a row is raised, or stands raised in the text above it."""
    found = _label(row)
    if found is None or found[1]:
        return found is not None
    return any(f"{MARK}{found[2]}{MARK}" in cell.text for above in body for cell in above)


def _below_rule(row: Row, above: Row | None, page: Page) -> bool:
    """Tell whether a short rule at the left edge stands between this row and the one above."""
    y, over = row[0].y, above[0].y if above else 0.0
    return any(
        max(over, y - ABOVE * row[0].size) < rule.y < y
        and abs(rule.x0 - page.left) < page.size
        and rule.x1 - rule.x0 < 0.7 * (page.right - page.left)
        for rule in page.rules
    )


def _margin(page: Page) -> list[Cell]:
    """Return the notes that stand in the column left of the text: small, numbered, and what follows them."""
    column = sorted((cell for cell in page.beside if cell.x1 < page.left), key=lambda cell: cell.y)
    small = [cell for cell in column if cell.size < SMALLER * page.size]
    first = next((n for n, cell in enumerate(small) if cell.text.startswith(MARK) and _label([cell])), None)
    if first is None:
        return []
    found = [small[first]]
    for cell in small[first + 1 :]:
        if cell.y - found[-1].y > 1.8 * cell.size and not _label([cell]):
            break
        found.append(cell)
    return found


def _add(notes: list[Note], rows: list[Row], page: Page) -> None:
    """Add the notes that stand in rows; what comes before the first number goes on from the page before."""
    for row in rows:
        cell = join(row)
        found = LABEL.match(cell.text)
        if found and (found[1] or _follows(found[2], notes)):
            rest = cell.without_first() if len(cell.words) > 1 else cell
            notes.append(Note(page.sheet.number, (found[1] or found[2]), [rest]))
        elif notes:
            notes[-1].cells.append(cell)
        else:
            notes.append(Note(page.sheet.number, "", [cell]))


def _follows(label: str, notes: list[Note]) -> bool:
    """Tell whether a number that is not raised can be the next note's, and not a figure at the beginning of a line."""
    before = notes[-1].label if notes else ""
    return int(label) == (int(before) + 1 if before.isdecimal() else 1) or (label == "1" and bool(before))


def glued(number: str) -> re.Pattern[str]:
    """Return what the mark of a note looks like that was not raised: its number glued to a word or a full stop."""
    return re.compile(rf"(?<=[a-zà-ÿ]{{2}}|[a-z)”»][.,;:)”»]){number}(?=[\s.,;:)]|$)")


class Links:
    """Which note a mark in the text belongs to; keeps which were found."""

    def __init__(self, notes: list[Note]) -> None:
        self.notes = notes
        self.linked: set[str] = set()

    def find(self, label: str, page: int) -> str | None:
        """Return the id of the note that a mark on a page points to: there, on the next page, or anywhere."""
        fits = [note for note in self.notes if note.label == label]
        near = sorted(fits, key=lambda note: (note.number != page, note.number != page + 1, note.number < page))
        if not near:
            return None
        self.linked.add(near[0].id)
        return near[0].id
