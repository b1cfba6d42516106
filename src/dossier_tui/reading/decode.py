"""Bytes to text: UTF-8, UTF-16 or Windows-1252, recognised by what they are; anything else is refused."""

from dossier_tui.errors import Usage

LIMIT = 50  # MB
MAGIC = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "Word, ODF or zip",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "RTF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\x1f\x8b": "a packed file",
}
CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\r\f\x0b\x1b")
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(data: bytes, name: str) -> str:
    """Return the text of a file called `name`; Usage where it is empty, too large, or no text at all."""
    if len(data) > LIMIT * 1_000_000:
        raise Usage("error.file-too-large", name=name, limit=LIMIT)
    kind = next((kind for magic, kind in MAGIC.items() if data.startswith(magic)), None)
    if kind:
        raise Usage("error.file-binary", name=name, kind=kind)
    text = _decoded(data)
    if text is None or "\0" in text:
        raise Usage("error.file-not-text", name=name)
    if not text.strip("\ufeff \t\r\n\f"):
        raise Usage("error.file-empty", name=name)
    return text


def _decoded(data: bytes) -> str | None:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _attempt(data, encoding)
    sample = data[:4096]
    if sample.count(0) > len(sample) // 4:
        return _attempt(data, "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be")
    if len(sample.translate(None, CONTROLS)) < len(sample) * 0.95:
        return None
    text = _attempt(data, "utf-8")
    return data.decode("cp1252", "replace") if text is None else text


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
