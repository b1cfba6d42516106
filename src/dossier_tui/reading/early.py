"""A PDF is read by a process of its own; in the meantime this one makes ready to understand what comes of it."""

from dossier_tui.reading.document import Document, Part
from dossier_tui.reading.formats.detect import detect

# A letter that has a bit of everything, so that reading it loads and compiles what reading any other takes.
LETTER = (
    Part("aside", "1 maart 2024", label="Datum"),
    Part("aside", "Reactie op het rapport", label="Betreft"),
    Part("paragraph", "Geachte voorzitter,"),
    Part(
        "paragraph",
        "Hierbij stuur ik uw Kamer mijn reactie (Kamerstuk 12 345, nr. 6). Ik zeg toe dat ik de Kamer voor de zomer "
        "informeer.",
    ),
    Part("paragraph", "Hoogachtend,"),
    Part("paragraph", "De minister van Financiën,\\\nA. Jansen"),
)


def begin(data: bytes) -> bool:
    """Start to read a file that is read elsewhere, for `read_letter` to wait for; tell whether it is one."""
    if detect(data) != "pdf":
        return False
    from dossier_tui.reading.formats.pdf import begin_pdf

    begin_pdf(data)
    return True


def make_ready(data: bytes) -> None:
    """Load what understanding a letter takes, and compile it, for as long as a file that was begun is being read."""
    from dossier_tui.model.calendar import Recesses
    from dossier_tui.reading.formats.pdf import has_begun
    from dossier_tui.reading.letter import understand_parts
    from dossier_tui.reading.understanding import understand_letter

    if has_begun(data):
        letter = understand_parts(Document([*LETTER]), "pdf")
        if has_begun(data):
            understand_letter(letter, Recesses())
