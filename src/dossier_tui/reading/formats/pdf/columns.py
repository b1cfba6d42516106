"""Where the running text of a page stands, and what stands beside it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dossier_tui.reading.formats.pdf.rows import Cell, Row
from dossier_tui.reading.formats.pdf.sheets import Rule, Sheet

SIZES_ALIKE = 0.07  # of the size
SHARE = 0.2  # of a page's text: so much begins at the left edge of the running text
ENOUGH = 300  # letters on a page, for it to have edges of its own
TABLE_ROWS, TABLE_GAP = 3, 4.0  # rows that begin left of the text and make a table; how many sizes apart at most
LABEL_REACH = 4.0  # of the size: how far left of the text the number of an item may stand
ONE_COLUMN = 0.5  # of what stands right of the text: so much begins at one place where it is a side column


@dataclass
class Page:
    """A page: the edges of its running text in points, the rows of that, and the cells that stand beside it."""

    sheet: Sheet
    rows: list[Row]
    size: float
    left: float = 0.0
    right: float = 0.0
    beside: list[Cell] = field(default_factory=list)

    @property
    def rules(self) -> list[Rule]:
        """Return the horizontal lines that are drawn on the page."""
        return self.sheet.rules


def body_size(rows: list[list[Row]]) -> float:
    """Return the size of most letters, in points."""
    sizes: Counter[float] = Counter()
    for cell in (cell for page in rows for row in page for cell in row):
        sizes[round(cell.size * 4) / 4] += len(cell.text)
    return max(sizes.most_common(1)[0][0], 1.0) if sizes else 10.0


def pages_of(sheets: list[Sheet], rows: list[list[Row]]) -> list[Page]:
    """Return the pages, what stands beside the running text taken out of their rows."""
    size = body_size(rows)
    whole = _left([cell for page in rows for row in page for cell in row], size)
    pages = [Page(sheet, each, size) for sheet, each in zip(sheets, rows, strict=True)]
    for page in pages:
        cells = [cell for row in page.rows for cell in row]
        enough = sum(len(cell.text) for cell in cells if _alike(cell.size, size)) >= ENOUGH
        page.left = _left(cells, size) if enough else whole
    _set_right(pages)
    for page in pages:
        _part(page)
    return pages


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= SIZES_ALIKE * other


def _left(cells: list[Cell], size: float) -> float:
    """Return the leftmost place at which a good part of the running text begins."""
    weights: Counter[int] = Counter()
    for cell in cells:
        if _alike(cell.size, size):
            weights[round(cell.x0)] += len(cell.text)
    near = {place: weights[place - 1] + weights[place] + weights[place + 1] for place in weights}
    usual = [place for place, weight in near.items() if weight >= SHARE * weights.total()]
    return float(min(usual, default=min(weights, default=0)))


def _set_right(pages: list[Page]) -> None:
    """Give pages with the same left edge the same right edge: where all but a few of their long lines end."""
    ends: defaultdict[int, list[float]] = defaultdict(list)
    for page in pages:
        for row in page.rows:
            first = next((cell for cell in row if cell.x0 >= page.left - 2), None)
            if first and first.x0 < page.left + 6 * page.size and _alike(first.size, page.size):
                ends[round(page.left / 4)].append(first.x1)
    for page in pages:
        found = sorted(ends[round(page.left / 4)])
        page.right = found[int(0.95 * (len(found) - 1))] if found else page.sheet.width


def _part(page: Page) -> None:
    """Take what stands beside the running text out of the rows."""
    right, tabular = _side_column(page), _tabular(page)
    kept: list[Row] = []
    for number, row in enumerate(page.rows):
        body = [cell for cell in row if cell.x0 < right and (number in tabular or not _is_left(cell, row, page))]
        page.beside += [cell for cell in row if cell not in body]
        kept += [body] if body else []
    page.rows = kept


def _side_column(page: Page) -> float:
    """Return from where what stands right of the running text is a side column, and no table."""
    edge = page.right - 0.3 * page.size
    cells = [cell for row in page.rows for cell in row if cell.x0 >= edge]
    starts = Counter(round(cell.x0 / 3) for cell in cells)
    small = all(cell.size < 0.93 * page.size for cell in cells)
    one = starts and max(starts[place] + starts[place + 1] for place in starts) >= ONE_COLUMN * len(cells)
    return edge if small or one or len(cells) < 4 else page.sheet.width


def _tabular(page: Page) -> set[int]:
    """Return the places of rows that are of a table which begins left of the running text."""
    found: set[int] = set()
    run: list[int] = []
    for number, row in enumerate(page.rows):
        far = bool(run) and row[0].y - page.rows[run[-1]][0].y > TABLE_GAP * page.size
        run = [] if far else run
        alike = len(row) > 1 and row[0].x0 < page.left - page.size and row[0].size < 1.1 * page.size
        if alike and _alike(row[0].size, row[1].size):
            run.append(number)
            found |= set(run) if len(run) >= TABLE_ROWS else set()
    return found


def _is_left(cell: Cell, row: Row, page: Page) -> bool:
    """Tell whether a cell stands left of the running text, and is not the number of an item in it."""
    if cell.x1 > page.left - 2:
        return False
    near = cell.x1 > page.left - LABEL_REACH * page.size
    return not (near and len(cell.text) <= 6 and len(row) > 1 and row[1].x0 < page.left + 2 * page.size)
