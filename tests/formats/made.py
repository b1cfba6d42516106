"""Letters made for tests: Word and ODF files of the pieces that a test is about; and where real letters are."""

import os
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from dossier_tui.reading.document import Document

SAMPLE = Path(__file__).parents[1] / "sample"
ROOT = Path(__file__).parents[2]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:draw="d" xmlns:style="s" xmlns:fo="f" xmlns:meta="m"'
RELATIONS = ("styles", "numbering", "footnotes", "endnotes", "header", "footer")
LONG = (
    "Dit is een alinea van de brief die lang genoeg is om voor tekst van de brief te worden gehouden, en die met een "
    "punt eindigt."
)


def corpus(*names: str) -> Path:
    """Return a file of the corpus; the test is skipped where it is not there."""
    places = [os.environ.get("DOSSIER_CORPUS"), ROOT.parent / "shared" / "corpus"]
    path = next((Path(each, *names) for each in places if each and Path(each).is_dir()), None)
    if path is None or not path.exists():
        pytest.skip(f"the corpus with {'/'.join(names)} is not here: set DOSSIER_CORPUS")
    return path


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Return a Word file; `parts` are the insides of `styles`, `footnotes`, `header1` and so on."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="x/{next(kind for kind in RELATIONS if name.startswith(kind))}" '
        f'Target="{name}.xml"/>'
        for name in parts
    )
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    return zipped(members | {f"word/{name}.xml": f"<w:root {W}>{inside}</w:root>" for name, inside in parts.items()})


def p(text: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph of Word."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """Return a table of Word."""
    cells = ["".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def odf(body: str, *, styles: str = "", meta: str = "", **more: str) -> bytes:
    """Return an ODF file."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
        }
        | more
    )


def texts(document: Document, *roles: str) -> list[str]:
    """Return the texts of the parts of some roles, or of all that are not beside the letter."""
    return [part.text for part in document.parts if part.role in roles or (not roles and _is_body(part.role))]


def labelled(document: Document) -> dict[str, str]:
    """Return asides by label."""
    return {part.label: part.text for part in document.parts if part.role == "aside" and part.label}


def words(document: Document) -> str:
    """Return letters and digits of a letter's text, notes last."""
    notes = texts(document, "footnote")
    body = [part.text for part in document.parts if _is_body(part.role) and part.role != "footnote"]
    return letters(" ".join(body + notes))


def letters(markdown: str) -> str:
    """Return letters and digits of Markdown, without the marks of notes."""
    import re

    return "".join(each for each in re.sub(r"\[\^[\w-]+\]:?", "", markdown) if each.isalnum())


def _is_body(role: str) -> bool:
    return role not in ("aside", "furniture")
