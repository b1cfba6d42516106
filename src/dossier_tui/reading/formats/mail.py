"""Mails (.eml): the letter in the body, the files that come with it beside it."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import PureWindowsPath

from dossier_tui.errors import Usage
from dossier_tui.model.text import clean_line
from dossier_tui.reading.document import Document, Facts, Part, Remark
from dossier_tui.reading.formats.html import read_page
from dossier_tui.reading.formats.inline import escape
from dossier_tui.reading.formats.mail_header import header
from dossier_tui.reading.formats.text import read_text
from dossier_tui.reading.formats.xml import decode_as

SIZE_LIMIT = 64_000_000  # bytes
TEXT_LIMIT = 2_000_000  # characters of a body in plain text
PARTS_LIMIT = 300
DEPTH_LIMIT = 10  # mails and bundles within one another
FILES_LIMIT = 50
FILES_SIZE = 100_000_000  # bytes of all attachments
NESTING = re.compile(rb"content-type:\s*(?:multipart/|message/rfc822)", re.IGNORECASE)
REPLY = re.compile(r"^(?:(?:re|fw|fwd|antw|betr|tr|doorst|wg)\s*:\s*)+", re.IGNORECASE)
SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted", "application/ms-tnef")
SHOWN = ("From", "To", "Cc", "Date", "Subject")
WRAPPED = (45, 110)  # characters of a line that is broken to fit, not on purpose
SUBJECTS = ("betreft", "onderwerp", "re", "subject")


def read_mail(data: bytes) -> Document:
    """Return a mail: its body as a letter, its head as asides, what comes with it as attachments.

    Title and date are those of the mail, unless the letter in it has its own.
    """
    if len(data) > SIZE_LIMIT:
        raise Usage("error.file-too-much", limit=SIZE_LIMIT // 1_000_000)
    if len(NESTING.findall(data)) > PARTS_LIMIT:
        raise Usage("error.file-too-nested")
    try:
        message = message_from_bytes(data)
        found = _Found()
        found.take(message, 0)
    except RecursionError as problem:
        raise Usage("error.file-too-nested") from problem
    except (MessageError, LookupError, ValueError, AssertionError, TypeError, AttributeError) as problem:
        raise Usage("error.file-broken", kind="mail") from problem
    return _document(message, found)


@dataclass
class _Found:
    """The bodies and files of a mail, as far as they have been met."""

    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    left: int = 0
    size: int = 0

    def take(self, part: Message, depth: int) -> None:
        """Take in a part of a mail, and all parts in it."""
        kind = part.get_content_type()
        if depth > DEPTH_LIMIT:
            self._remark("nested-mail")
        elif kind in SEALED:
            self._remark("sealed")
        elif kind == "message/rfc822":
            self._enclosed(part, depth)
        elif part.is_multipart():
            for each in part.get_payload():
                if isinstance(each, Message):
                    self.take(each, depth + 1)
        elif part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
            self._file(part)
        else:
            bodies = self.plain if kind == "text/plain" else self.pages
            bodies.append(_text(part))

    def _enclosed(self, part: Message, depth: int) -> None:
        """Take in a mail within a mail: it is the letter where there is no other, else a file."""
        inside = part.get_payload()
        mail = inside[0] if isinstance(inside, list) and inside else None
        if not isinstance(mail, Message):
            return
        if depth >= DEPTH_LIMIT:
            self._remark("nested-mail")
        else:
            self._keep(f"{header(mail, 'Subject')[:80] or 'mail'}.eml", _written(mail))

    def _file(self, part: Message) -> None:
        name = part.get_filename() or part.get_param("name") or ""
        payload = part.get_payload(decode=True)
        inline = part.get_content_maintype() == "image" and part.get("Content-ID")
        if isinstance(payload, bytes) and payload and not inline:
            self._keep(str(name), payload)

    def _keep(self, name: str, data: bytes) -> None:
        self.size += len(data)
        if not data or len(self.files) >= FILES_LIMIT or self.size > FILES_SIZE:
            self.left += 1
        else:
            self.files.append((safe_name(name), data))

    def _remark(self, key: str) -> None:
        if Remark(key, {}) not in self.remarks:
            self.remarks.append(Remark(key, {}))


def _written(mail: Message) -> bytes:
    """Return a mail as a file; empty where it is too broken to be written again."""
    try:
        return mail.as_bytes()
    except (MessageError, LookupError, ValueError, TypeError, AttributeError):
        return b""


def safe_name(name: str) -> str:
    """Return the name of a file without folders, drives and signs that mean something to a disk."""
    last = PureWindowsPath(clean_line(name).replace("/", "\\")).name
    return re.sub(r'[<>:"|?*\x00-\x1f]', "_", last).strip(". ")[-120:] or "attachment"


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return decode_as(data, str(part.get_content_charset("")))


def _document(message: Message, found: _Found) -> Document:
    document = _body(found)
    head = [Part("aside", escape(value), label=name) for name in SHOWN if (value := header(message, name))]
    document.facts = _facts(message, document)
    document.parts += head  # below the letter: its own labels are met first
    document.remarks += found.remarks
    if found.left:
        document.remarks.append(Remark("attachments-left", {"n": found.left}))
    document.attachments = found.files
    return document


def _body(found: _Found) -> Document:
    """Read the body from the page, unless that is only the plain text with its lines broken."""
    plain = "\n\n".join(each for each in found.plain if each.strip())
    page = "\n".join(found.pages)
    if page.strip() and not (plain.strip() and _is_wrapped(page)):
        document = read_page(page)
        if document.parts:
            return document
    if len(plain) > TEXT_LIMIT:
        raise Usage("error.file-too-much", limit=TEXT_LIMIT // 1_000_000)
    return read_text(plain) if plain.strip() else Document()


def _is_wrapped(page: str) -> bool:
    """Tell whether a page breaks its lines to fit a width, as a program does that makes it of plain text."""
    lines = [
        re.sub(r"<[^>]{0,500}>|\s+", " ", line).strip() for line in re.split(r"<br\s*/?>", page, flags=re.IGNORECASE)
    ]
    full = [line for line in lines[:-1] if WRAPPED[0] <= len(line) <= WRAPPED[1]]
    return len(full) > 4 and len(full) * 2 > len(lines)


def _facts(message: Message, document: Document) -> Facts:
    """Return subject and day of the mail, where the letter in it does not name its own."""
    labels = {part.label.casefold() for part in document.parts if part.role == "aside"}
    facts = Facts(language=document.facts.language)
    if not labels & set(SUBJECTS):
        facts.title = REPLY.sub("", clean_line(header(message, "Subject"))) or None
    if not labels & {"datum", "date"}:
        facts.date = _day(header(message, "Date"))
    return facts


def _day(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
