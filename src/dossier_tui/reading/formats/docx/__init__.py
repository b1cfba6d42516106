"""Word letters (.docx): text, headers, text boxes and notes, each once."""

from dossier_tui.errors import Usage
from dossier_tui.reading.document import Document, Part
from dossier_tui.reading.formats.builder import Builder
from dossier_tui.reading.formats.docx.body import BodyReader, once
from dossier_tui.reading.formats.docx.numbering import Numbering
from dossier_tui.reading.formats.docx.package import Package
from dossier_tui.reading.formats.docx.styles import Styles
from dossier_tui.reading.formats.frame import asides
from dossier_tui.reading.formats.lettering import PAGE
from dossier_tui.reading.formats.xml import Element, child
from dossier_tui.reading.mend import mended


def read_docx(data: bytes) -> Document:
    """Return a Word letter; Usage where the file is damaged, locked or no letter."""
    package = Package(data)
    styles = Styles(package.related("styles"))
    numbering = Numbering(package.related("numbering"), styles)
    body = child(package.document, "body")
    if body is None:
        raise Usage("error.file-broken", kind="Word")
    builder = Builder(remarks=package.remarks)
    BodyReader(builder, styles, numbering, package.notes()).read(body)
    document = builder.document(letter=True)
    first, further = [_surrounding(roots, styles) for roots in package.surroundings("header")]
    feet = [
        part._replace(role="furniture")
        for roots in package.surroundings("footer")
        for part in _surrounding(roots, styles)
    ]
    document.parts = once(first + document.parts + further) + feet
    return document


def _surrounding(roots: list[Element], styles: Styles) -> list[Part]:
    """Return what headers or footers hold, by its labels; page numbers are furniture."""
    found: list[Part] = []
    for root in roots:
        reader = BodyReader(Builder(), styles, Numbering(None, styles), {})
        found += asides(reader.lines(root))
    return mended([part._replace(role="furniture") if PAGE.fullmatch(part.text) else part for part in found])
