"""Letters at their places to words: what is read as one, by the white between and not by the spaces alone."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dossier_tui.reading.formats.pdf.sheets import Word

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
HYPHENS = {"\x02": "-", "\xad": "-", "\ufffe": "-"}  # PDFium's marks for a hyphen at the end of a line
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
MARK = (0.6, 0.35)  # size and height of a raised figure, for those that a font has as letters of their own
NARROW = 0.06  # of the size: a space that takes less is none (`Tw eede Kamer`)
WIDE = 0.17  # white that is a space, though none is written
NUDGE = 0.12  # of the size: so near lie two printings of one word


class Glyph(NamedTuple):
    """A letter: its edges and baseline in points, its size, and its style."""

    x0: float
    x1: float
    y: float
    size: float
    style: int
    text: str


def to_words(glyphs: Iterable[Glyph]) -> list[Word]:
    """Return words in the order of the file, each word printed twice once."""
    words: list[Word] = []
    run: list[Glyph] = []
    spaced = space = False
    for glyph in _readable(glyphs):
        if glyph.text.isspace():
            spaced = True
            continue
        fits = bool(run) and _together(run[-1], glyph)
        parted = fits and _parted(run[-1], glyph, spaced)
        if fits and not parted:
            run.append(glyph)
        else:
            words += [_word(run, space)] if run else []
            space, run = parted, [glyph]
        spaced = False
    return _once(words + ([_word(run, space)] if run else []))


def _readable(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    for glyph in glyphs:
        if glyph.text.isascii() and glyph.text.isprintable():
            yield glyph
            continue
        text = HYPHENS.get(glyph.text) or LIGATURES.get(glyph.text) or glyph.text
        if text.isprintable() or text.isspace():
            yield _lowered(glyph._replace(text=text))


def _once(words: list[Word]) -> list[Word]:
    """Return the words without those printed again at nearly the same place, for a shadow or to look bold."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for word in words:
        grid = NUDGE * word.size or 1.0
        text, column, row = word.text, round(word.x0 / grid), round(word.y / grid)
        if not any((text, column + x, row + y) in seen for x in (-1, 0, 1) for y in (-1, 0, 1)):
            kept.append(word)
        seen.add((text, column, row))
    return kept


def _lowered(glyph: Glyph) -> Glyph:
    """Return a raised figure as a small one that stands high, as it is in most files."""
    figure = glyph.text.translate(SUPERSCRIPTS)
    if figure == glyph.text:
        return glyph
    return glyph._replace(text=figure, size=glyph.size * MARK[0], y=glyph.y - glyph.size * MARK[1])


def _together(left: Glyph, right: Glyph) -> bool:
    """Tell whether two letters stand on one line, in one size and style, one behind the other."""
    same = abs(left.y - right.y) < 0.1 * left.size and abs(left.size - right.size) < 0.06 * left.size
    return same and left.style == right.style and -0.5 * left.size < right.x0 - left.x1 < 1.0 * left.size


def _parted(left: Glyph, right: Glyph, spaced: bool) -> bool:
    white = (right.x0 - left.x1) / (left.size or 1.0)
    return white > (NARROW if spaced else WIDE)


def _word(run: list[Glyph], space: bool) -> Word:
    first = run[0]
    x0, x1 = min(each.x0 for each in run), max(each.x1 for each in run)
    return Word(x0, x1, first.y, first.size, first.style, "".join(each.text for each in run), space)
