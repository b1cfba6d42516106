"""A file to a document, whatever kind of file it is."""

from importlib import import_module

from dossier_tui.errors import Usage
from dossier_tui.reading.decode import decode
from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.archive import Archive
from dossier_tui.reading.formats.detect import detect

READERS = {
    "pdf": "pdf.read_pdf",
    "docx": "docx.read_docx",
    "odt": "odt.read_odt",
    "html": "html.read_html",
    "publication": "publication.read_publication",
    "metadata": "metadata.read_metadata",
    "mail": "mail.read_mail",
}
TEXTS = {"text": "read_text", "markdown": "read_markdown"}
REFUSED = {"ole": "error.file-old-office", "locked": "error.file-encrypted"}


def read_document(data: bytes, name: str) -> Document:
    """Return what a file called `name` holds; Usage where it is empty, too large, damaged or of another kind."""
    kind = detect(data)
    if kind in READERS:
        module, _, reader = READERS[kind].partition(".")
        document: Document = getattr(import_module(f"{__package__}.{module}"), reader)(data)
        return document
    if kind in TEXTS or kind == "empty":
        from dossier_tui.reading.formats import text

        read: Document = getattr(text, TEXTS.get(kind, "read_text"))(decode(data, name))
        return read
    if kind == "zip":
        Archive(data, "zip")  # one that is damaged, or a bomb, is refused as such
    raise Usage(REFUSED.get(kind, "error.file-unknown"), name=name)
