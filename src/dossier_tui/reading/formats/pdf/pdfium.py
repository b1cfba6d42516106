"""The file itself: what PDFium says of each letter, to pages of words."""

import ctypes
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from math import hypot, isfinite, pi
from typing import TYPE_CHECKING, Any

from dossier_tui.errors import Usage
from dossier_tui.reading.formats.pdf.glyphs import Glyph, to_words
from dossier_tui.reading.formats.pdf.sheets import BOLD, ITALIC, File, Rule, Sheet

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped,unused-ignore]

KIND = "PDF"
PAGES = 1_000
LETTERS = 3_000_000  # of one file
PAGE_LETTERS, PAGE_WORDS = 40_000, 10_000
SMALLEST, LARGEST = 0.5, 1_000.0  # points: the size of a letter
OBJECTS = 20_000  # of one page that are looked at
SECONDS = 20  # after which no further page is opened
PASSWORD = 4  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
SECURITY = 5
BOLD_FLAG, ITALIC_FLAG, BOLD_WEIGHT = 1 << 18, 1 << 6, 600  # PDF 32000-1, table 123, and the usual weights
THIN, SHORTEST = 3, 15  # points: a rule
INVISIBLE = 3  # text render mode


def open_pdf(data: bytes) -> File:
    """Return the pages of a PDF; Usage where it is locked or broken."""
    import pypdfium2 as pdfium  # type: ignore[import-untyped,unused-ignore]

    try:
        document = pdfium.PdfDocument(data)
        total = len(document)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (PASSWORD, SECURITY) or "assword" in str(error)
        raise Usage("error.file-encrypted" if locked else "error.file-broken", kind=KIND) from error
    if not total:
        raise Usage("error.file-broken", kind=KIND)
    title = ""
    with suppress(pdfium.PdfiumError, KeyError, UnicodeError):
        title = document.get_metadata_value("Title")
    return File(_pages(document, total), total, title)


def _pages(document: "PdfDocument", total: int) -> list[Sheet]:
    until, letters, pages = time.monotonic() + SECONDS, 0, list[Sheet]()
    for number in range(min(total, PAGES)):
        if time.monotonic() > until or letters > LETTERS:
            break
        try:
            page = document[number]
            found, count = _page(page, number)
            page.close()
        except Exception:  # a page that cannot be read is said, whatever is wrong with it
            found, count = Sheet(number, broken=True), 0
        letters += count
        pages.append(found)
    return pages


def _page(page: "PdfPage", number: int) -> tuple[Sheet, int]:
    import pypdfium2.raw as raw  # type: ignore[import-untyped,unused-ignore]

    text = page.get_textpage()
    count = min(raw.FPDFText_CountChars(text), PAGE_LETTERS)
    left, bottom, right, top = page.get_cropbox()
    runs = list(_runs(raw, text, count))
    turns = Counter({run.turn: 0 for run in runs})
    for run in runs:
        turns[run.turn] += len(run.letters)
    turn = max(turns, key=lambda each: turns[each], default=0)
    frame = (left, bottom, right, top, turn)
    width, height = (right - left, top - bottom)[:: -1 if turn % 2 else 1]
    glyphs = [glyph for run in runs if run.turn == turn for glyph in _placed(run, frame)]
    rules, objects, hidden = _objects(raw, page, frame)
    sheet = Sheet(number, width, height, rules=rules, objects=objects, hidden=hidden)
    words = to_words([each for each in glyphs if _is_on(each, width, height)])
    sheet.words = words[:PAGE_WORDS]
    sheet.cut = len(words) > PAGE_WORDS or raw.FPDFText_CountChars(text) > PAGE_LETTERS
    sheet.turned = "".join(letter[0] for run in runs if run.turn != turn for letter in run.letters).strip()
    sheet.unknown = sum(len(run.letters) for run in runs if run.unknown)
    return sheet, count


def _is_on(glyph: Glyph, width: float, height: float) -> bool:
    return glyph.x0 >= -1 and glyph.x1 <= width + 1 and 0 <= glyph.y <= height


@dataclass
class _Run:
    """Letters that the file shows in one go: a letter is its text and its box (left, bottom, right, top)."""

    x: float
    y: float
    size: float
    style: int
    turn: int
    unknown: bool
    letters: list[tuple[str, float, float, float, float]] = field(default_factory=list)


def _runs(raw: Any, text: Any, count: int) -> Iterator[_Run]:
    """Yield the letters of a page as they stand in the file."""
    box, shown, run = raw.FS_RECTF(), None, None
    for index in range(count):
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        item = raw.FPDFText_GetTextObject(text, index)
        address = ctypes.addressof(item.contents) if item else None
        if run is None or address != shown:
            if run:
                yield run
            shown, run = address, _run(raw, text, index)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        letter = chr(raw.FPDFText_GetUnicode(text, index))
        run.letters.append((letter, box.left, box.bottom, box.right, box.top))
    if run:
        yield run


def _run(raw: Any, text: Any, index: int) -> _Run:
    """Return a run without letters, with what is true of all of them."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    raw.FPDFText_GetMatrix(text, index, matrix)
    raw.FPDFText_GetFontInfo(text, index, name, len(name), flags)
    size = raw.FPDFText_GetFontSize(text, index) * (hypot(matrix.c, matrix.d) or 1.0)
    turn = round(raw.FPDFText_GetCharAngle(text, index) / (pi / 2)) % 4
    style = _style(name.value.lower(), flags.value, raw.FPDFText_GetFontWeight(text, index))
    size = min(max(size, SMALLEST), LARGEST) if isfinite(size) else SMALLEST
    return _Run(x.value, y.value, size, style, turn, raw.FPDFText_HasUnicodeMapError(text, index) == 1)


def _style(name: bytes, flags: int, weight: int) -> int:
    bold = flags & BOLD_FLAG or weight >= BOLD_WEIGHT or b"bold" in name or b"black" in name
    italic = flags & ITALIC_FLAG or b"italic" in name or b"oblique" in name
    return (BOLD if bold else 0) | (ITALIC if italic else 0)


def _placed(run: _Run, frame: tuple[float, float, float, float, int]) -> Iterator[Glyph]:
    """Yield the letters of a run with their places counted from the upper left corner of the page as it is read."""
    left, bottom, right, top, turn = frame
    for text, x0, low, x1, high in run.letters:
        if turn == 0:
            place = x0 - left, x1 - left, top - run.y
        elif turn == 2:
            place = right - x1, right - x0, run.y - bottom
        elif turn == 1:
            place = low - bottom, high - bottom, run.x - left
        else:
            place = top - high, top - low, right - run.x
        yield Glyph(*place, run.size, run.style, text)


def _objects(raw: Any, page: "PdfPage", frame: tuple[float, ...]) -> tuple[list[Rule], int, int]:
    """Return the horizontal rules of a page, the number of things drawn on it, and that of texts not drawn."""
    rules, hidden = list[Rule](), 0
    count = raw.FPDFPage_CountObjects(page)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(count, OBJECTS)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            hidden += raw.FPDFTextObj_GetTextRenderMode(item) == INVISIBLE
        elif kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            flat = top.value - bottom.value < THIN and right.value - left.value > SHORTEST
            if flat and frame[4] == 0:
                rules.append(Rule(left.value - frame[0], right.value - frame[0], frame[3] - bottom.value))
    return rules, count, hidden
