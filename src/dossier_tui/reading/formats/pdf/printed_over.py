"""Pages on which one text is printed over another: found by their words, given in the order of the file."""

from collections.abc import Iterator

from dossier_tui.reading.formats.pdf.rows import Cell, Row
from dossier_tui.reading.formats.pdf.sheets import Sheet, Word

MANY = 0.12  # of the words: so many lie over others where a page is beyond repair
FEWEST = 8
ACROSS = 0.45  # of the size: baselines that are so near cannot both be read
NEAR = 60  # words further down that a word is compared with


def is_printed_over(sheet: Sheet) -> bool:
    """Tell whether so many words lie over each other that no order can be made of them."""
    words = sorted(sheet.words, key=lambda each: each.y)
    over = sum(any(_over(word, each) for each in _near(words, n)) for n, word in enumerate(words))
    return over >= max(FEWEST, MANY * len(words))


def _near(words: list[Word], number: int) -> Iterator[Word]:
    """Yield the words on the line of one or just below it, those of a page being sorted from top to bottom."""
    lowest = words[number].y + ACROSS * words[number].size
    for each in words[number + 1 : number + 1 + NEAR]:
        if each.y > lowest:
            return
        yield each


def _over(one: Word, other: Word) -> bool:
    small, large = sorted((one.size, other.size))
    if small < 0.5 * large or abs(one.y - other.y) > ACROSS * small:
        return False
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared > 0.5 * min(one.x1 - one.x0, other.x1 - other.x0)


def in_file_order(sheet: Sheet) -> list[Row]:
    """Return the lines of a page as they follow each other in the file: each text is mostly whole there."""
    lines: list[list[Word]] = []
    for word in sheet.words:
        before = lines[-1][-1] if lines else None
        if before and abs(before.y - word.y) < 0.5 * word.size and before.x0 < word.x0 < before.x1 + 3 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [[Cell(tuple(line), sheet.number, line[0].y, line[0].size)] for line in lines]
