"""The program that reads a PDF in a process of its own, so that no file can crash, fill or hang the one that asked.

It reads the file on standard input and writes JSON on standard output: either `error`, the key of a sentence, or
`parts`, `facts` and `remarks` as in `dossier_tui.reading.document`.
"""

import json
import sys
from contextlib import suppress
from dataclasses import asdict

from dossier_tui.errors import Failure
from dossier_tui.reading.formats.pdf.letter import letter
from dossier_tui.reading.formats.pdf.pdfium import open_pdf

MEMORY = 2 << 30  # bytes


def main() -> None:
    """Read a file from standard input, and write the letter in it."""
    _bounded()
    json.dump(_found(sys.stdin.buffer.read()), sys.stdout)


def _found(data: bytes) -> dict[str, object]:
    try:
        document = letter(open_pdf(data))
    except Failure as failure:
        return {"error": failure.key}
    return {"parts": document.parts, "facts": asdict(document.facts), "remarks": document.remarks}


def _bounded() -> None:
    """Take no more memory than a large letter needs, where the system can be told so."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
