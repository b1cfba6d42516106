"""What one file brings: a letter, or a mail with the letters that come with it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dossier_tui.errors import Failure
from dossier_tui.reading.document import Remark
from dossier_tui.reading.formats.detect import detect
from dossier_tui.reading.letter import ReadLetter, read_letter

if TYPE_CHECKING:
    from dossier_tui.reading.understanding import Heard

COVER = 500  # characters: a mail with less text than this, and letters with it, is no letter itself
NESTING = 3  # mails within one another whose letters are looked for
TELLING = 2  # fields of a head that a letter has at least


class Arrived(NamedTuple):
    """One letter with the file that it came in; `name` is that of the file, `read` what was understood.

    `heard` is what it says, where that was found together with it.
    """

    name: str
    data: bytes
    read: ReadLetter
    heard: "Heard | None" = None


def letters_in(data: bytes, name: str) -> list[Arrived]:
    """Return the letters in a file called `name`, one at least: a mail's own first, then those that come with it.

    What comes with a mail and is no letter is named in the remarks of the first. Usage where the file cannot be read.
    """
    read = read_letter(data, name)
    mail = Arrived(name, data, read)
    if not read.attachments:
        return [mail]
    left: list[str] = []
    inside = [each for attached in read.attachments for each in _letters_with(*attached, left, NESTING)]
    letters = inside if inside and _is_cover(read) else [mail, *inside]
    _state(letters, read)
    if left:
        letters[0].read.remarks.append(Remark("attachments-no-letters", {"names": left}))
    return letters


def _letters_with(name: str, data: bytes, left: list[str], depth: int) -> Iterator[Arrived]:
    """Yield the letters in what comes with a mail; what is none is added to `left` by name."""
    if detect(data) == "metadata":
        return
    try:
        read = read_letter(data, name)
    except Failure:
        left.append(name)
        return
    deeper = read.attachments if depth else []
    inside = [each for attached in deeper for each in _letters_with(*attached, left, depth - 1)]
    if _is_letter(read) and not (inside and _is_cover(read)):
        yield Arrived(name, data, read)
    elif not inside:
        left.append(name)
    yield from inside


def _is_letter(read: ReadLetter) -> bool:
    """Tell whether a file that came along is a letter: it has a head, a paper's number, or is a scan."""
    head = read.head
    told = sum(map(bool, (head.date, head.subject, head.recipient, head.senders, head.references)))
    return bool(read.facts.number or told >= TELLING or (not read.markdown and read.kind == "pdf"))


def _is_cover(read: ReadLetter) -> bool:
    """Tell whether a mail only says what comes with it."""
    return read.kind == "mail" and len(read.markdown) < COVER and not read.head.references


def _state(letters: list[Arrived], mail: ReadLetter) -> None:
    """Let a `metadata.xml` that comes along go before what was read in the only letter there is."""
    stated = [data for _, data in mail.attachments if detect(data) == "metadata"]
    if len(stated) == len(letters) == 1:
        letters[0].read.state(read_letter(stated[0], "metadata.xml").facts)
