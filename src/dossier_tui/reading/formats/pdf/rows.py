"""Words to rows of cells: what stands on one line, parted where there is more white than a space."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dossier_tui.reading.formats.pdf.sheets import BOLD, ITALIC, RAISED, Rule, Sheet, Word

MARK = "\x02"  # stands around the number of a note in a cell's text
SAME = 0.22  # of the size: how far two baselines on one line may lie apart
PARTED = 1.5  # of the size: white that parts two cells
PARTED_SIZES = 0.6  # the same between words of different sizes
SMALL = 0.82  # of the size beside it: a mark
RAISE = 0.62  # of the size: how high a mark may stand
LOWER = 0.35  # of the size: how deep the 2 of CO2 may stand
TOUCH = 0.5  # of the size: how far a mark may stand from its word
COMPARED = 40


@dataclass(frozen=True, eq=False)
class Cell:
    """A run of words on one line of a page. Points; `y` is the baseline; `number` is the page, from 0."""

    words: tuple[Word, ...]
    number: int
    y: float
    size: float
    ruled: bool = False

    @cached_property
    def x0(self) -> float:
        """Return where it begins."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Return where it ends."""
        return max(word.x1 for word in self.words)

    @cached_property
    def text(self) -> str:
        """Return what is read, with the raised numbers between MARKs."""
        parts = []
        for before, word in zip((None, *self.words), self.words, strict=False):
            parts.append(" " if before and _spaced(before, word) else "")
            raised = word.style & RAISED and word.text.strip("*)").isalnum()
            parts.append(f"{MARK}{word.text.strip(')')}{MARK}" if raised else word.text)
        return "".join(parts).replace(MARK + MARK, "")

    @cached_property
    def bold(self) -> bool:
        """Tell whether it is bold from end to end."""
        return self._all(BOLD)

    @cached_property
    def italic(self) -> bool:
        """Tell whether it is italic from end to end."""
        return self._all(ITALIC)

    def _all(self, style: int) -> bool:
        return all(word.style & style for word in self.words if not word.style & RAISED)

    def first_width(self) -> float:
        """Return how wide its first word is, in points."""
        end = self.words[0].x1
        for before, word in pairwise(self.words):
            if _spaced(before, word):
                break
            end = word.x1
        return end - self.words[0].x0

    def without_first(self) -> "Cell":
        """Return the cell without its first word."""
        return Cell(self.words[1:], self.number, self.y, self.size, self.ruled)


Row = list[Cell]


def _spaced(before: Word, word: Word) -> bool:
    if word.style & RAISED and not before.style & RAISED:
        return False
    return word.space or word.x0 - before.x1 > 0.12 * min(before.size, word.size)


def join(cells: Iterable[Cell]) -> Cell:
    """Return the cells of a row as one."""
    cells = list(cells)
    words = tuple(word for cell in cells for word in cell.words)
    return Cell(words, cells[0].number, cells[0].y, max(cell.size for cell in cells))


def rows_of(sheet: Sheet) -> list[Row]:
    """Return the rows of a page from top to bottom, the cells of each from left to right."""
    lines = _raised(_lines(sheet.words))
    return [_cells(line, sheet) for line in lines]


def _lines(words: list[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.y, each.x0)):
        near = (line for line in lines[-3:] if word.y - line[0].y <= SAME * min(word.size, line[0].size))
        line = next(near, None)
        if line is None:
            lines.append([word])
        else:
            line.append(word)
    return lines


def _raised(lines: list[list[Word]]) -> list[list[Word]]:
    """Bring marks down, and lowered figures up, to the line at whose words they stand."""
    for number, line in enumerate(lines):
        for other in lines[max(number - 3, 0) : number] + lines[number + 1 : number + 4]:
            marks = [word for word in line if _is_mark(word, other)]
            for word in marks:
                raised = RAISED if word.y < other[0].y else 0
                other.append(word._replace(style=word.style | raised, y=other[0].y, space=False))
            line[:] = [word for word in line if word not in marks]
    return [line for line in lines if line]


def _is_mark(word: Word, line: list[Word]) -> bool:
    """Tell whether a word is a mark that stands above or below the baseline of a line, at one of its words."""
    if len(word.text) > 4 or not line:
        return False
    size = max(each.size for each in line[:COMPARED])
    if not -LOWER * size < line[0].y - word.y < RAISE * size:
        return False
    beside = [each for each in line if word.size < SMALL * each.size]
    return any(min(abs(word.x0 - each.x1), abs(each.x0 - word.x1)) < TOUCH * each.size for each in beside)


def _cells(line: list[Word], sheet: Sheet) -> Row:
    runs: list[list[Word]] = []
    for word in sorted(line, key=lambda each: each.x0):
        if runs and not _apart(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [_cell(run, sheet) for run in runs]


def _apart(before: Word, word: Word) -> bool:
    white, small, large = word.x0 - before.x1, *sorted((before.size, word.size))
    if (before.style | word.style) & RAISED:
        return white > PARTED * large
    return white > PARTED * small or (white > PARTED_SIZES * large and small < 0.85 * large)


def _cell(run: list[Word], sheet: Sheet) -> Cell:
    plain = [word for word in run if not word.style & RAISED] or run
    sizes = [word.size for word in plain for _ in word.text]
    size, y = max(set(sizes), key=sizes.count), plain[0].y
    ruled = any(_under(rule, run, y, size) for rule in sheet.rules[:200])
    return Cell(tuple(run), sheet.number, y, size, ruled)


def _under(rule: Rule, run: list[Word], y: float, size: float) -> bool:
    near = abs(rule.x0 - run[0].x0) < 0.4 * size and abs(rule.x1 - run[-1].x1) < 0.6 * size
    return near and 0 < rule.y - y < 0.35 * size
