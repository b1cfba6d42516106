"""Understanding letters: a PDF against the extraction of its text alone, longer letters, many at once."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from benchmarks.letters import Writer
from benchmarks.timing import Row, compare, dossier, process, seconds

AREA = "reading"
PDF = next(Path(__file__).parents[1].glob("dossiers/veer*/originals/*.pdf"))
EXTRACT = """
import sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]):
    page.get_textpage().get_text_range()
"""
MANY = 1_000
LONG, LONGER = 50_000, 500_000  # characters


def measure(stores: Path, *, large: bool) -> Iterator[Row]:
    """Yield the rows of one PDF, of letters of two lengths, and of a thousand letters at once."""
    del large
    theirs = process(sys.executable, "-c", EXTRACT, PDF)
    yield compare(AREA, "read a PDF letter", "pypdfium2 alone", dossier(stores, "read", str(PDF)), theirs, "<= 4")
    yield _linear()
    yield _many(stores)


def _linear() -> Row:
    """Ten times the length against ten times the time: 1.0 is linear."""
    longer, long = (_reader(_of_length(wanted)) for wanted in (LONGER, LONG))
    times = LONGER // LONG
    return compare(
        AREA, "a letter ten times as long", "ten times one", longer, lambda: [long() for _ in range(times)], "<= 1.1", 7
    )


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

    return lambda: understand_letter(read_letter(data, "brief.txt"), Recesses())


def _many(stores: Path) -> Row:
    """A thousand letters put in by one command, against reading each of them by itself in one process."""
    folder = stores / "letters-to-take-in"
    folder.mkdir(parents=True, exist_ok=True)
    texts = [Writer().letter(number).text for number in range(MANY)]
    for number, text in enumerate(texts):
        (folder / f"{number:04}.txt").write_text(text, "utf-8")
    store = Path(mkdtemp(dir=stores))
    dossier(store, "new", "Proef")()
    together = seconds(dossier(store, "add", "letter", "proef", str(folder)))
    alone = seconds(lambda: [_reader(text.encode())() for text in texts])
    rmtree(store)
    return Row(
        AREA, f"take in {MANY:,} letters", "reading them one by one", together, alone, together / alone, "<= 1.1"
    )
