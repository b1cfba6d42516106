"""The lines above a mail, as they are meant: encoded words decoded, wrapped lines joined."""

from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from dossier_tui.model.text import clean_line
from dossier_tui.reading.formats.xml import decode_as

LENGTH_LIMIT = 2_000  # characters


def header(message: Message, name: str) -> str:
    """Return a line of the head as one line of text; empty where there is none."""
    value = str(message.get(name, ""))[:LENGTH_LIMIT]
    try:
        pieces = decode_header(value.replace("\r", "").replace("\n", " "))
    except (HeaderParseError, ValueError):
        return clean_line(value)
    return clean_line("".join(_decoded(piece, charset) for piece, charset in pieces))


def _decoded(piece: bytes | str, charset: str | None) -> str:
    return piece if isinstance(piece, str) else decode_as(piece, charset or "")
