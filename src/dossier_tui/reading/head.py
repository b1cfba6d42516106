"""The head of a letter: what it plainly prints of its date, subject, sender, addressee and own references."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import dropwhile, pairwise

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.datewords import fold_words
from dossier_tui.reading.days import day_of_month
from dossier_tui.reading.language import languages, papers
from dossier_tui.reading.pages import BREAK, without_furniture
from dossier_tui.reading.paragraphs import FULL, is_greeting, usual_width
from dossier_tui.reading.periods import Anchor, choice
from dossier_tui.reading.signatures import Signatory, person_name, read_senders

ENOUGH = 20_000  # characters at either end of a letter in which all of this stands
TOP = 50  # lines at the beginning
BELOW = 4  # lines below a label in which its value may stand
SUBJECT_LINES = 14
SHORTEST = 20  # characters of a subject above its label
WIDE = 52  # a line of a subject as long as this may go on in the next
PROSE = 60  # a line as long as this is not the end of a subject
DAY = r"\d{1,2}\s+[^\W\d_]+\.?\s+\d{4}"
DATELINE = re.compile(rf"(?:[’'A-Z][\w’' -]{{1,30}},\s*)?({DAY})")
REFERENCE = re.compile(
    r"(?!\d{4}[DZ]\d{5}\b)(?=(?:.*\d){4})(?:[A-Z]+ ?[-/.] ?)*[A-Z0-9][\w./()-]*(?: ?/ ?[\w.-]*\d[\w.-]*)?(?: \(\d+\))?"
)
NUMBER_BEHIND = re.compile(r"\s(\d{4}-\d{6,})$")


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
    top = _lines(text[:ENOUGH])[:TOP]
    below = [line for line in _lines(body_of(text)[-ENOUGH:]) if line]
    references = _references(top)
    return Head(
        date=_labelled_date(top) or next((day for line in top if (day := _day(line))), None),
        subject=_subject(top, references),
        senders=read_senders([line for line in top if line], below),
        recipient=_recipient(top),
        references=references,
    )


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in without_furniture(text) if line != BREAK]


def _words(name: str) -> str:
    return choice(word for paper in papers() for word in getattr(paper, name))


@cache
def _label(name: str) -> re.Pattern[str]:
    """Return a label at the beginning of a line; what follows it is its value."""
    return re.compile(rf"(?:{_words(name)})\s*(?:[:.]\s*|\s|$)", re.IGNORECASE)


@cache
def _any_label() -> re.Pattern[str]:
    words = "|".join(_words(name) for name in ("labels", "date", "subject", "reference"))
    return re.compile(rf"(?:{words})(?:\s*:)?", re.IGNORECASE)


def _day(line: str) -> str | None:
    """Return the date with which a line begins, if it holds nothing else but a place before it."""
    found = DATELINE.fullmatch(line.rstrip(". "))
    return _iso(found[1]) if found else None


def _iso(words: str) -> str | None:
    anchor = Anchor(date(2000, 1, 1), False, Recesses())
    days = (day_of_month(fold_words(words), language, anchor) for language in languages())
    return next((day.edtf for day in days if day), None)


def _labelled_date(top: list[str]) -> str | None:
    """Return the date behind its label, whatever stands behind it, or the first that fills a line below."""
    for number, line in enumerate(top):
        if found := _label("date").match(line):
            value = line[found.end() :]
            begins = re.match(DAY, value)
            below = [] if value else top[number + 1 : number + 1 + TOP // 5]
            found_days = [_iso(begins[0]) if begins else None, *map(_day, below)]
            if day := next((each for each in found_days if each), None):
                return day
    return None


def _references(top: list[str]) -> list[str]:
    """Return the sender's own references: behind their label, or below it among what stands beside it."""
    label = re.compile(rf"(?:^|(?<=\s))(?<!uw )(?<!your )(?:{_words('reference')})[.:]?\s*$", re.IGNORECASE)
    found = []
    for place, line in enumerate(top):
        behind = _label("reference").match(line)
        if behind and (value := REFERENCE.fullmatch(line[behind.end() :].strip())):
            found.append(value[0])
        elif label.search(line):
            below = [each for each in top[place + 1 :] if each][:BELOW]
            found += [number for each in below if (number := _reference(each))][:1]
    return list(dict.fromkeys(found))


def _reference(line: str) -> str | None:
    if behind := NUMBER_BEHIND.search(line):
        return behind[1]
    found = REFERENCE.fullmatch(line)
    return found[0] if found and not re.fullmatch(r"\d{4} ?[A-Z]{2}|\d{2} ?\d{3}", line) else None


def _subject(top: list[str], references: list[str]) -> str | None:
    """Return the subject on one line: behind its label, above it where the label was printed late, or below it."""
    for number, line in enumerate(top):
        found = _label("subject").match(line)
        if not found:
            continue
        value, below = line[found.end() :].strip(), top[number + 1 :]
        if not value and number and _may_be_subject(top[number - 1]):
            value = top[number - 1]
        if not value:  # labels stand above one another, and then their values
            below = list(dropwhile(lambda each: not each or _day(each) or _any_label().fullmatch(each), below))
            value, below = (below or [""])[0], below[1:]
        return None if is_greeting(value) else _without(_continued(value, below), references) or None
    return None


def _may_be_subject(line: str) -> bool:
    return len(line) > SHORTEST and not (_is_aside(line) or _day(line) or person_name(line))


def _continued(value: str, below: list[str]) -> str:
    """Return a subject with the lines on which it goes on, past what a side column printed between them."""
    last, empty, beside = value, 0, False
    for line in below[:SUBJECT_LINES]:
        if is_greeting(line) or _day(line) or empty > 1:
            break
        if not line:
            empty += 1
        elif _goes_on(last, line, apart=bool(empty) and not beside):
            value, last, empty = f"{value} {line}", line, 0
        elif _is_aside(line):
            beside = True
        else:
            break
    return value


def _goes_on(last: str, line: str, *, apart: bool) -> bool:
    if _is_aside(line) and not (re.fullmatch(r"\d{4}", line) and len(last) > WIDE):
        return False
    small = {word for paper in papers() for word in paper.small}
    if line[0].islower() or line[0] == "(" or last.split()[-1].casefold() in small:
        return len(line) < PROSE + 20
    return not apart and len(last) > WIDE and len(line) < PROSE and not line.endswith(".")


def _is_aside(line: str) -> bool:
    """Tell whether a line belongs to an address, a side column or the head: no part of a subject."""
    words = _words("aside")
    shape = rf"\d{{4}} ?[A-Z]{{2}}\b.*|[\d ]+|\S+@\S+|www\..*|\d{{4}}[DZ]\d{{5}}.*|(?:{words})\b.*|[TF] [\d (].*"
    if not line or re.fullmatch(shape, line, re.IGNORECASE) or REFERENCE.fullmatch(line):
        return True
    return bool(_any_label().fullmatch(line))


def _without(subject: str, references: list[str]) -> str:
    """Return a subject without what a side column printed on its lines."""
    for reference in references:
        subject = subject.replace(f" {reference}", "")
    label = re.search(rf"\s(?:{_words('labels')})$", subject, re.IGNORECASE)
    return (subject[: label.start()] if label else subject).strip()


@cache
def _addressee() -> re.Pattern[str]:
    articles = choice(word for paper in papers() for word in paper.articles)
    return re.compile(rf"(?:(?:aan|to) )?(?:(?:{articles}) )?((?:{_words('addressee')})\b.*)", re.IGNORECASE)


def _recipient(top: list[str]) -> str | None:
    """Return the first addressee without the article: an office, or else a person with a title."""
    for number, line in enumerate(top):
        if found := _addressee().fullmatch(line):
            text = _whole_office(found[1], [each for each in top[number + 1 :] if each][:BELOW])
            return text[0].upper() + text[1:]
    titled = (line for line in top if re.match(rf"(?:{_words('honorifics')})\.? ", line))
    return next((name for line in titled if (name := person_name(line))), None)


def _whole_office(text: str, below: list[str]) -> str:
    """Return an addressee with the lines on which it goes on, up to the words that end it."""
    for line in below:
        joined = text.endswith("-")
        if re.match(rf"(?:{_words('continued')})\b", line, re.IGNORECASE) and (joined or not _ended(text)):
            text = text + line if joined else f"{text} {line}"
    ended = _ended(text)
    return text[: ended.end()] if ended else text


def _ended(text: str) -> re.Match[str] | None:
    return re.search(rf"\b(?:{_words('addressee_ends')})\b", text, re.IGNORECASE)


def body_of(text: str) -> str:
    """Return a letter's text below its head: after the salutation, else from the first lines of running text on."""
    lines = text.split("\n")
    top = [line.strip() for line in lines[: TOP + BELOW]]
    width = usual_width(lines)
    greeting = next((number + 1 for number, line in enumerate(top) if is_greeting(line)), None)
    full = [len(line) >= width * FULL and not _any_label().match(line) for line in top]
    running = (number for number, (one, other) in enumerate(pairwise(full)) if one and other)
    return "\n".join(lines[greeting if greeting is not None else next(running, 0) :])
