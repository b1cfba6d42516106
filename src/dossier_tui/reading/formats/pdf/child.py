"""Reading a PDF in a process of its own, so that no file can crash, fill or hang the one that asked.

What it says is JSON: either `error`, the key of a sentence, or `parts`, `facts` and `remarks` as in
`dossier_tui.reading.document`. As a program it reads the file on standard input and answers on standard output.
"""

import json
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.reading.formats.pdf.letter import letter
from dossier_tui.reading.formats.pdf.pdfium import open_pdf

MEMORY = 2 << 30  # bytes, beside those that the process holds already
HELD = Path("/proc/self/statm")  # in pages of memory, the first number


def answer(data: bytes) -> bytes:
    """Return what is in a PDF, as JSON; this process then takes no more memory than a large letter needs."""
    _bound()
    return json.dumps(_found(data)).encode()


def _found(data: bytes) -> dict[str, object]:
    try:
        document = letter(open_pdf(data))
    except Failure as failure:
        return {"error": failure.key}
    return {"parts": document.parts, "facts": asdict(document.facts), "remarks": document.remarks}


def _bound() -> None:
    """Set the bounds of this process, where the system can be told so."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        held = int(HELD.read_text().split()[0]) * resource.getpagesize() if HELD.exists() else 0
        resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
