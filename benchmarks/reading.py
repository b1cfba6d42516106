"""Understanding letters: a PDF against the extraction of its text alone, longer letters, many at once."""

import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from shutil import rmtree
from statistics import median
from tempfile import mkdtemp

from benchmarks.letters import Writer
from benchmarks.timing import Row, Timed, compare, dossier, process, seconds

AREA = "reading"
PDF = next(Path(__file__).parents[1].glob("dossiers/veer*/originals/*.pdf"))
EXTRACT = """
import sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]):
    page.get_textpage().get_text_range()
"""
MANY = 1_000
LONG, LONGER = 50_000, 500_000  # characters
PAGES = 10
PAIRS = 3  # of a thousand letters


def measure(stores: Path, *, large: bool) -> Iterator[Row]:
    """Yield the rows of one PDF, of letters of two lengths, and of a thousand letters at once."""
    del large
    theirs = process(sys.executable, "-c", EXTRACT, PDF)
    yield compare(AREA, "read a PDF letter", "pypdfium2 alone", dossier(stores, "read", str(PDF)), theirs, "<= 4")
    yield _linear("a letter ten times as long", *(_reader(_of_length(wanted)) for wanted in (LONGER, LONG)))
    yield _linear("a PDF of ten times the pages", *(_reader(_of_pages(PAGES * times)) for times in (10, 1)))
    yield _many(stores)


def _linear(what: str, longer: Timed, long: Timed) -> Row:
    """Ten times the length against ten times the time: 1.0 is linear."""
    return compare(AREA, what, "ten times one", longer, lambda: [long() for _ in range(10)], "<= 1.1", 7)


def _of_pages(wanted: int) -> bytes:
    """Return a PDF of so many pages, all of them those of one letter."""
    from pypdfium2 import PdfDocument

    letter, long, data = PdfDocument(PDF), PdfDocument.new(), BytesIO()
    for _ in range(wanted // len(letter)):
        long.import_pages(letter)
    long.save(data)
    return data.getvalue()


def _of_length(wanted: int) -> bytes:
    text, number = "", 0
    while len(text) < wanted:
        text += Writer().letter(number).text
        number += 1
    return text.encode()


def _reader(data: bytes) -> Callable[[], object]:
    from dossier_tui.model.calendar import Recesses
    from dossier_tui.reading.letter import read_letter
    from dossier_tui.reading.understanding import understand_letter

    return lambda: understand_letter(read_letter(data, "brief"), Recesses())


def _many(stores: Path) -> Row:
    """A thousand letters put in by one command, against reading each of them by itself in one process.

    The command starts, stores, keeps its index and tells of every letter in this time; medians of a few pairs.
    """
    folder = stores / "letters-to-take-in"
    folder.mkdir(parents=True, exist_ok=True)
    texts = [Writer().letter(number).text for number in range(MANY)]
    for number, text in enumerate(texts):
        (folder / f"{number:04}.txt").write_text(text, "utf-8")
    pairs, worked = [], []
    for _ in range(PAIRS):
        store = Path(mkdtemp(dir=stores))
        dossier(store, "new", "Proef")()
        before, own = _worked(RUSAGE_CHILDREN), _worked(RUSAGE_SELF)
        together = seconds(dossier(store, "add", "letter", "proef", str(folder)))
        pairs.append((together, seconds(lambda: [_reader(text.encode())() for text in texts])))
        worked.append((_worked(RUSAGE_CHILDREN) - before) / (_worked(RUSAGE_SELF) - own))
        rmtree(store)
    together, alone = (median(each) for each in zip(*pairs, strict=True))
    ratio = median(ours / theirs for ours, theirs in pairs)
    note = f"{PAIRS} pairs; processor time of all processes {median(worked):.1f} times"
    return Row(
        AREA, f"take in {MANY:,} letters", "reading them one by one", together, alone, ratio, "<= 1.1", note=note
    )


def _worked(whose: int) -> float:
    """Return the seconds that processors have worked so far."""
    used = getrusage(whose)
    return used.ru_utime + used.ru_stime
