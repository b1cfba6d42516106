"""A PDF is read by a process of its own; in the meantime this one makes ready to understand what comes of it."""

from dossier_tui.reading.formats.detect import detect

# A letter that has a bit of everything, so that reading it loads and compiles what reading any other takes.
LETTER = """Datum: 1 maart 2024
Betreft: Reactie op het rapport

Geachte voorzitter,

Hierbij stuur ik uw Kamer mijn reactie (Kamerstuk 12 345, nr. 6). Ik zeg toe dat ik de Kamer voor de zomer informeer.

Hoogachtend,

De minister van Financiën,
A. Jansen
"""


def begin(data: bytes) -> bool:
    """Start to read a file that is read elsewhere, for `read_letter` to wait for; tell whether it is one."""
    if detect(data) != "pdf":
        return False
    from dossier_tui.reading.formats.pdf import begin_pdf

    begin_pdf(data)
    return True


def make_ready() -> None:
    """Load and compile what understanding a letter takes."""
    from dossier_tui.model.calendar import Recesses
    from dossier_tui.reading.letter import read_letter
    from dossier_tui.reading.understanding import understand_letter

    understand_letter(read_letter(LETTER.encode(), "letter"), Recesses())
