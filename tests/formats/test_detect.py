"""The kind of a file, by what is in it."""

import pytest
from made import SAMPLE, odf, p, word, zipped

from dossier_tui.errors import Usage
from dossier_tui.reading.formats.detect import detect
from dossier_tui.reading.formats.read import read_document

KINDS = {".txt": "text", ".pdf": "pdf", ".docx": "docx", ".html": "html", ".xml": "publication", ".eml": "mail"}


@pytest.mark.parametrize("path", sorted((SAMPLE / "letters").iterdir()), ids=lambda path: path.name)
def test_every_sample_letter_is_of_the_kind_that_its_name_says(path) -> None:  # type: ignore[no-untyped-def]
    assert detect(path.read_bytes()) == KINDS[path.suffix]


FILES = {
    "odt": odf("<text:p>x</text:p>"),
    "docx": word(p("x")),
    "zip": zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}),
    "metadata": b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->\n<metadata_gegevens/>',
    "publication": '<?xml version="1.0"?><officiele-publicatie/>'.encode("utf-16"),
    "html": b"<p>een</p><p>twee</p>",
    "xml": b'<?xml version="1.0"?><rss/>',
    "mail": b"Return-Path: <x@y.example>\r\nReceived: a\r\n\tb\r\nSubject: c\r\n\r\nd",
    "markdown": b"# Titel\n\nTekst",
    "text": b"Datum: 3 mei 2024\nBetreft: iets\n\nGeachte voorzitter,",
    "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "locked": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    "rtf": b"{\\rtf1 x}",
    "picture": b"\x89PNG\r\n\x1a\n",
    "binary": bytes(range(256)) * 20,
    "empty": b"\xef\xbb\xbf \n",
}


@pytest.mark.parametrize("kind", FILES)
def test_the_kind_is_found_by_content(kind: str) -> None:
    assert detect(FILES[kind]) == kind


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("zip", "file-unknown"),
        ("ole", "file-old-office"),
        ("locked", "file-encrypted"),
        ("rtf", "file-unknown"),
        ("xml", "file-unknown"),
        ("picture", "file-unknown"),
        ("binary", "file-unknown"),
        ("empty", "file-empty"),
    ],
)
def test_what_is_not_read_is_refused_with_the_reason(kind: str, key: str) -> None:
    with pytest.raises(Usage) as refused:
        read_document(FILES[kind], "brief")
    assert refused.value.key == f"error.{key}"


@pytest.mark.parametrize("name", ["brief.pdf", "brief.docx", "brief"])
def test_a_name_that_lies_does_not_matter(name: str) -> None:
    assert read_document(FILES["html"], name).parts[0].text == "een"
