"""The head of a letter: what it plainly prints of its date, subject, sender, addressee and own references."""

import re
from dataclasses import dataclass, field
from datetime import date

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.datewords import fold_words
from dossier_tui.reading.days import day_of_month
from dossier_tui.reading.language import languages
from dossier_tui.reading.periods import Anchor

LABELS = {
    "date": r"datum|date",
    "subject": r"betreft|onderwerp|subject|re",
    "reference": r"ons kenmerk|onze referentie|kenmerk|our reference|our ref",
}
LABEL = re.compile(
    "|".join(rf"(?P<{name}>\s*(?:{words})\s*(?::|\s{{1,}}|$))" for name, words in LABELS.items()),
    re.IGNORECASE,
)
DATELINE = re.compile(r"(?:[’'A-Z][\w’' -]{1,30},\s*)?(\d{1,2}\s+[^\W\d_]+\s+\d{4})\.?")
ADDRESSEE = re.compile(r"(?:Aan\s+)?(?:[Dd]e\s+)?([Vv]oorzitter\b.*)|(Chair of .*)")
OFFICE = re.compile(
    r"(?:de\s+)?((?:vice)?minister(?:-president)?|staatssecretaris|secretary of state|chair)\b", re.IGNORECASE
)
TITLES = re.compile(r"\b(?:drs|dr|ir|ing|mr|prof|MA|MSc|Rt Hon|MP)\b\.?\s*")
REFERENCE = re.compile(r"[A-Z0-9][\w./-]*\d[\w./-]*")
NEAR = 40  # lines at the beginning and end in which a head and signatures stand


@dataclass
class Signatory:
    """Who signed: name without titles, office without article; None where absent."""

    name: str | None
    office: str | None


@dataclass
class Head:
    """What was read; None or empty where it is not printed."""

    date: str | None = None
    subject: str | None = None
    senders: list[Signatory] = field(default_factory=list)
    recipient: str | None = None
    references: list[str] = field(default_factory=list)


def read_head(text: str) -> Head:
    """Return what the letter plainly says of itself."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    top = lines[:NEAR]
    head = Head(recipient=_recipient(top), senders=_senders([line for line in lines if line][-NEAR // 2 :]))
    for number, line in enumerate(top):
        found = LABEL.match(line)
        if found and found.lastgroup:
            _take(head, found.lastgroup, line[found.end() :].strip(), top[number + 1 :])
    head.date = head.date or next((day for line in top if (day := _day(line))), None)
    return head


def _take(head: Head, label: str, value: str, below: list[str]) -> None:
    """Take in a labelled value, or where label and value stand apart, the first below that fits."""
    if label == "date":
        head.date = head.date or (_day(value) if value else next((day for each in below if (day := _day(each))), None))
    elif label == "reference":
        fits = REFERENCE.fullmatch(value or next((each for each in below if each), ""))
        head.references += [fits[0]] if fits else []
    elif head.subject is None:
        rest = [each for each in below[:6] if each and not _day(each) and not LABEL.fullmatch(each)]
        head.subject = value or (rest[0] if rest else None)


def _day(line: str) -> str | None:
    found = DATELINE.fullmatch(line.strip())
    if not found:
        return None
    anchor = Anchor(date(2000, 1, 1), False, Recesses())
    days = (day_of_month(fold_words(found[1]), language, anchor) for language in languages())
    return next((day.edtf for day in days if day), None)


def _recipient(lines: list[str]) -> str | None:
    for number, line in enumerate(lines):
        found = ADDRESSEE.fullmatch(line)
        if found:
            text = found[1] or found[2]
            below = lines[number + 1] if number + 1 < len(lines) else ""
            if found[1] and below.startswith("der "):
                text = f"{text} {below}"
            return text[0].upper() + text[1:]
    return None


def _senders(lines: list[str]) -> list[Signatory]:
    """Read signatures: an office and a name on the lines beside it, in either order."""
    signed: list[Signatory] = []
    for number, line in enumerate(lines):
        if not OFFICE.match(line) or len(line) > 90:
            continue
        office = re.sub(r"^[Dd]e\s+", "", line.rstrip(",. "))
        after = lines[number + 1] if number + 1 < len(lines) else ""
        before = lines[number - 1] if number else ""
        name = after if line.endswith(",") else before if _is_name(before) else after
        signed.append(Signatory(TITLES.sub("", name).strip() or None if _is_name(name) else None, _title_case(office)))
    return signed


def _is_name(line: str) -> bool:
    words = line.split()
    return (
        len(words) + line.count(".") > 1
        and len(words) <= 7
        and line[:1].isupper()
        and not line.endswith((",", ":", "?"))
    )


def _title_case(office: str) -> str:
    if office.isupper():
        small = {"van", "voor", "en", "de", "of", "for", "the", "and"}
        office = " ".join(word if word in small else word.capitalize() for word in office.casefold().split())
    return office[0].upper() + office[1:]
