"""The head of a letter: what it plainly prints of its date, subject, sender, addressee and own references."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from dossier_tui.reading.document import Document, Part
from dossier_tui.reading.formats.frame import is_salutation
from dossier_tui.reading.labels import begins_with_label, label, labelled_reference
from dossier_tui.reading.language import papers
from dossier_tui.reading.letterdate import begins_with_day, dated, day_alone
from dossier_tui.reading.letterhead import read_letterhead
from dossier_tui.reading.paragraphs import is_greeting
from dossier_tui.reading.signatures import Signatory, read_answering, read_senders, titled_office

LEAD = 40  # parts in which a head stands
LABELS = 2  # above a letter that stands below another, so many at least
PROSE = 150  # characters: a longer paragraph is text
LONGEST = 400  # characters: a longer paragraph signs nothing
MAIL = {"from", "van"}  # labels of a mail's own head
ESCAPED = re.compile(r"\\([^\w\s])|\*\*|\[\^[^\]\s]+\]")
TEXT = ("paragraph", "heading", "item", "quotation", "table")


@dataclass
class Head:
    """What was read; None or empty where it is not printed."""

    date: str | None = None
    subject: str | None = None
    senders: list[Signatory] = field(default_factory=list)
    recipient: str | None = None
    references: list[str] = field(default_factory=list)


def read_head(document: Document) -> Head:
    """Return what a letter says of itself: under its labels, else in its first and last lines, else in its file."""
    parts = document.parts
    begin, end = _opening(parts)
    above, below = _labelled(parts[begin:end]), _labelled(parts[end:])
    below = [] if any(part.label.casefold() in MAIL for part in below) else below
    top = list(_lines(parts[begin:end])) + _subject_below(parts[end:])
    senders = _senders(parts[end:], top) or _answering_or_titled(parts[begin:][:LEAD])
    printed = read_letterhead(top, [said for each in senders for said in (each.name, each.office) if said])
    facts = document.facts
    return Head(
        date=_date(above) or printed.date or _dated(parts) or _date(below) or facts.date,
        subject=_subject(above) or printed.subject or _subject(below),
        senders=senders or [Signatory(name, office) for name, office in facts.senders],
        recipient=_addressed(above) or printed.recipient or facts.recipient,
        references=_references(above) or printed.references or _references(below) or list(facts.references),
    )


def _opening(parts: list[Part]) -> tuple[int, int]:
    """Return between which parts the head of a letter stands.

    That is above its salutation, or above running text; below the words of a mail that a letter is added to.
    """
    greeted = [n for n, part in enumerate(parts[:LEAD]) if part.role == "paragraph" and _greets(part)]
    for first, second in pairwise(greeted):
        if sum(_is_labelled(part) for part in parts[first + 1 : second]) >= LABELS:
            return first + 1, second
    prose = (n for n, part in enumerate(parts) if _is_prose(part))
    return 0, greeted[0] if greeted else next(prose, len(parts))


def _is_prose(part: Part) -> bool:
    """Tell whether a part is running text: long, or a clause."""
    line = plain_lines(part)[-1] if len(part.text) <= PROSE else ""
    clause = part.role == "paragraph" and line.endswith((".", ",", ";", ":", "?")) and not day_alone(line)
    return part.role in TEXT and (len(part.text) > PROSE or clause)


def _is_labelled(part: Part) -> int:
    """Count the labels of a head in a part."""
    return bool(part.label) if part.role == "aside" else sum(begins_with_label(line) for line in plain_lines(part))


def _greets(part: Part) -> bool:
    first = plain_lines(part)[0]
    return is_greeting(first) or is_salutation(first)


def _labelled(parts: list[Part]) -> list[Part]:
    return [part for part in parts if part.role == "aside" and part.label]


def plain_lines(part: Part) -> list[str]:
    """Return the lines of a part as they read, without signs of Markdown and marks of notes."""
    text = part.text.replace("\\\n", "\n")
    return [" ".join(ESCAPED.sub(r"\1", line).split()) for line in text.split("\n")]


def _lines(parts: list[Part]) -> Iterator[str]:
    """Yield the lines above the text of a letter that stand under no label of their own, a gap between parts."""
    for part in parts[:LEAD]:
        if part.role in (*TEXT, "aside") and not part.label and len(part.text) < LONGEST:
            yield from plain_lines(part)
            yield ""


def _subject_below(parts: list[Part]) -> list[str]:
    """Return the subject that English letters set below the salutation."""
    lines = plain_lines(parts[1]) if len(parts) > 1 and len(parts[1].text) < LONGEST else []
    return ["", *lines] if lines and label("subject").match(lines[0]) and ":" in lines[0] else []


def _under(parts: Iterable[Part], name: str) -> Iterator[str]:
    """Yield the values of the parts that stand under a label of a kind."""
    labels = {word for paper in papers() for word in getattr(paper, name)}
    for part in parts:
        if part.label.casefold().rstrip(":. ") in labels:
            yield "\n".join(plain_lines(part))


def _date(parts: list[Part]) -> str | None:
    return next((day for value in _under(parts, "date") if (day := begins_with_day(value.strip()))), None)


def _subject(parts: list[Part]) -> str | None:
    return next((" ".join(value.split()) for value in _under(parts, "subject") if value.strip()), None)


def _references(parts: list[Part]) -> list[str]:
    lines = (line for value in _under(parts, "reference") for line in value.split("\n"))
    return list(dict.fromkeys(found for line in lines if (found := labelled_reference(line))))


def _addressed(parts: list[Part]) -> str | None:
    for value in _under(parts, "to"):
        lines = value.split("\n")
        return read_letterhead(lines, []).recipient or lines[0]
    return None


def _dated(parts: list[Part]) -> str | None:
    """Return the day under the title of a motion, or on which answers came."""
    lead = (part for part in parts[:LEAD] if part.role in ("paragraph", "heading") and len(part.text) < LONGEST)
    return next((day for part in lead if (day := dated(" ".join(plain_lines(part))))), None)


def _senders(parts: list[Part], top: list[str]) -> list[Signatory]:
    """Return who signed, as lines of the text and in tables."""
    lines = [line for part in parts if part.role in TEXT for line in _short(part)]
    return read_senders([line for line in top if line], lines)


def _answering_or_titled(lead: list[Part]) -> list[Signatory]:
    """Return who answered questions, or else whose letter the title says it is."""
    for part in lead:
        if part.role == "paragraph" and (answering := read_answering(" ".join(plain_lines(part)))):
            return answering
    titles = (line for part in lead if part.level == 1 for line in plain_lines(part))
    return [Signatory(None, office) for title in titles if (office := titled_office(title))][:1]


def _short(part: Part) -> list[str]:
    """Return the lines of a part that may be signed; an empty one for text."""
    if part.role == "table":
        return _columns(part)
    return plain_lines(part) if len(part.text) < LONGEST else [""]


def _columns(part: Part) -> list[str]:
    """Return the cells of a table column by column: in two stand signatures side by side."""
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in plain_lines(part)]
    rows = [row for row in rows if not all(set(cell) <= set("-: ") for cell in row)]
    if len(part.text) > LONGEST or not rows:
        return [""]
    return [row[column] for column in range(len(rows[0])) for row in rows if column < len(row) and row[column]]
