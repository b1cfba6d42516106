"""PDF files to letters: words at their places on the page, read as a person reads them.

`read_pdf` lets `child` work in a process of its own. There `pdfium` asks for each letter, `glyphs` makes words of
them, and `letter` a letter of these: `rows` makes rows of cells; `furniture`, `flows`, `columns`, `notes` and `head`
take out or set apart what is not running text; `tables` finds tables and signatories side by side, `blocks` makes
paragraphs, headings and items, and `text` writes them.
"""

import json
from functools import partial
from typing import Any

from dossier_tui.errors import Usage
from dossier_tui.reading.aside import Aside, Copied, Started, may_fork
from dossier_tui.reading.document import Document, Facts, Part, Remark

KIND = "PDF"
SECONDS = 60  # the child opens no further page after a third of this
CHILD = "dossier_tui.reading.formats.pdf.child"

_begun: dict[bytes, Aside] = {}


def begin_pdf(data: bytes) -> None:
    """Start to read a PDF, which `read_pdf` of the same bytes then waits for."""
    if data not in _begun:
        _begun[data] = _child(data)


def has_begun(data: bytes) -> bool:
    """Tell whether a PDF was begun and its reading goes on still."""
    return data in _begun and _begun[data].busy()


def read_pdf(data: bytes) -> Document:
    """Return the letter in a PDF; Usage where it is locked, broken, or takes too long."""
    found = _found(_begun.pop(data) if data in _begun else _child(data))
    if "error" in found:
        raise Usage(found["error"], kind=KIND)
    facts = Facts(**found["facts"])
    facts.senders = [(name, office) for name, office in facts.senders]
    return Document([Part(*each) for each in found["parts"]], facts, [Remark(*each) for each in found["remarks"]])


def _child(data: bytes) -> Aside:
    if may_fork():
        import dossier_tui.reading.formats.frame  # noqa: F401 - what both need is loaded while there is only one

        return Copied(partial(_answer, data))
    from tempfile import TemporaryFile  # who makes a copy needs neither

    from dossier_tui.processes import start

    with TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        return Started(start(CHILD, file))


def _answer(data: bytes) -> bytes:
    from dossier_tui.reading.formats.pdf.child import answer  # the copy alone needs what reads pages

    return answer(data)


def _found(child: Aside) -> dict[str, Any]:
    """Return what the child says; however the waiting ends, it ends too."""
    try:
        found: dict[str, Any] = json.loads(child.said(SECONDS))
    except TimeoutError as error:
        raise Usage("error.file-too-slow", kind=KIND, seconds=SECONDS) from error
    except (ValueError, ChildProcessError) as error:
        raise Usage("error.file-broken", kind=KIND) from error
    finally:
        child.end()
    return found
