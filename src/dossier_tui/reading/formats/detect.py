"""What kind of file it is, by what is in it: names lie."""

import re
from collections.abc import Callable

from dossier_tui.reading.formats.archive import Archive
from dossier_tui.reading.formats.xml import BOMS

FILES = {  # of each kind that is read, the suffix and the media type
    "pdf": (".pdf", "application/pdf"),
    "docx": (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "odt": (".odt", "application/vnd.oasis.opendocument.text"),
    "html": (".html", "text/html"),
    "publication": (".xml", "application/xml"),
    "metadata": (".xml", "application/xml"),
    "mail": (".eml", "message/rfc822"),
    "markdown": (".md", "text/markdown"),
    "text": (".txt", "text/plain"),
}
HEAD = 8_192  # bytes that are looked at
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"Rar!", "packed"),
)
PROLOGUE = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL | re.IGNORECASE)
ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
ROOTS = {
    "officiele-publicatie": "publication",
    "kamerstuk": "publication",
    "kamervragen": "publication",
    "metadata_gegevens": "metadata",
    "html": "html",
}
PAGE = re.compile(r"<(?:html|head|body|div|p|table|h[1-6])\b[^>]{0,500}>", re.IGNORECASE)
FIELD = re.compile(r"[!-9;-~]{1,70}:(?:[ \t]|$)")
MAIL = ("message-id", "mime-version", "received", "return-path", "content-type", "delivered-to", "x-mailer", "from")
BASIC = ("from", "to", "subject", "date", "received", "message-id")
HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\r\f\x0b\x1b")
LOCKED = "EncryptedPackage".encode("utf-16-le")


def detect(data: bytes) -> str:
    """Return the kind of a file.

    One that is read: `pdf docx odt html publication metadata mail markdown text`. One that is not: `empty`, `zip`,
    `ole` (old Office), `locked` (Office with a password), `rtf`, `xml` of another kind, `picture`, `program`, `packed`,
    `binary`. A damaged zip is a `zip`.
    """
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return "empty"
    for magic, kind in MAGIC:
        if start.startswith(magic):
            return FURTHER[kind](data) if kind in FURTHER else kind
    if b"%PDF-" in data[:1024]:
        return "pdf"
    text = _head(data)
    return "binary" if text is None else _of_text(text)


def _of_text(text: str) -> str:
    beginning = text[PROLOGUE.match(text).end() :]  # type: ignore[union-attr]
    if root := ROOT.match(beginning):
        if root[1].casefold() in ROOTS:
            return ROOTS[root[1].casefold()]
        if text.lstrip().startswith("<?xml"):
            return "xml"
    if _is_mail(text):
        return "mail"
    if len(PAGE.findall(beginning)) > 1 or beginning.lstrip().casefold().startswith(("<html", "<!doctype html")):
        return "html"
    return "markdown" if HEADING.search(text) else "text"


def _is_mail(text: str) -> bool:
    """Tell whether a text begins with the head of a mail: fields and nothing else, up to the first empty line."""
    lines = text.lstrip("\r\n").replace("\r\n", "\n").split("\n")
    if lines and lines[0].startswith(("From ", ">From ")):
        lines = lines[1:]
    names = []
    for line in lines[:-1] if len(text) >= HEAD else lines:
        if not line.strip():
            break
        if line[0] not in " \t":
            if not FIELD.match(line):
                return False
            names.append(line.partition(":")[0].casefold())
    return len({each for each in names if each in BASIC}) > 1 and any(each in MAIL for each in names)


def _head(data: bytes) -> str | None:
    """Return the beginning of a text, or None where it is no text."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data[:HEAD].decode(encoding, "replace")
    sample = data[:HEAD]
    zeros = sample.count(0)
    if zeros > len(sample) // 4:
        return sample.decode("utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be", "replace")
    if zeros or len(sample.translate(None, CONTROLS)) < len(sample) * 0.95:
        return None
    return sample.decode("utf-8", "replace")


def _zip(data: bytes) -> str:
    from dossier_tui.errors import Usage

    try:
        archive = Archive(data, "zip")
        mimetype = archive.read("mimetype") or b""
    except Usage:
        return "zip"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if "[Content_Types].xml" in archive and any(name.startswith("word/") for name in archive.members):
        return "docx"
    return "odt" if not mimetype and "content.xml" in archive and "META-INF/manifest.xml" in archive else "zip"


def _ole(data: bytes) -> str:
    return "locked" if LOCKED in data else "ole"


FURTHER: dict[str, Callable[[bytes], str]] = {"zip": _zip, "ole": _ole}
