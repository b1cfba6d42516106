"""The head of a letter as lines: date, subject, addressee and own references, and which lines they stand on."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache

from dossier_tui.model.text import fold
from dossier_tui.reading.addressee import read_addressee
from dossier_tui.reading.labels import first_value, label, own_reference
from dossier_tui.reading.letterdate import begins_with_day, day_alone, printed_day
from dossier_tui.reading.names import words_of
from dossier_tui.reading.subject import read_subject

BELOW = 4  # lines below a label in which a reference may stand
DATE_BELOW = 10  # and a date


@dataclass
class Letterhead:
    """What was read; None and empty where it is not printed.

    `addressed` are the name and office of the first addressee, or one of them. `labelled` are values with the labels
    that they stand under, as printed; the label of a date alone is empty. `used` are the numbers of the lines from
    which date, subject and addressee were read.
    """

    date: str | None = None
    subject: str | None = None
    addressed: tuple[str, ...] = ()
    references: list[str] = field(default_factory=list)
    labelled: list[tuple[str, str]] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    @property
    def recipient(self) -> str | None:
        """Return the first addressee on one line, or None."""
        return ", ".join(self.addressed) or None


def read_letterhead(lines: list[str], senders: Collection[str] = ()) -> Letterhead:
    """Return what the first lines of a letter say; single spaces, empty lines stay.

    `senders` are the names and offices of those who sign it: they are not written to.
    """
    head = Letterhead()
    _read_references(lines, head)
    head.addressed = read_addressee(lines, {fold(each) for each in senders}, head.used)
    if found := read_subject(lines, head.used):
        name, subject = found
        head.subject = _without(subject, head.references)
        head.labelled.append((name, head.subject))
    _read_date(lines, head)
    return head


@cache
def _label_behind() -> re.Pattern[str]:
    """Return a label of a reference at the end of a line, or alone on it."""
    return re.compile(rf"(?:^|(?<=\s))(?<!uw )(?<!your )(?:{words_of('reference')})[.:]?\s*$", re.IGNORECASE)


def _read_date(lines: list[str], head: Letterhead) -> None:
    """Read the date behind its label, whatever stands behind it, or below it, or else the first that fills a line."""
    for number, place, name in [*_labelled_days(lines), *_lone_days(lines)]:
        value = lines[place][len(name) :] if number == place else lines[place]
        head.date = begins_with_day(value)
        head.used |= {number, place}
        head.labelled.append((name.strip(" :."), printed_day(value)))
        return


def _labelled_days(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield on which line a label of a date stands, on which its date, and the label."""
    for number, line in enumerate(lines):
        if found := label("date").match(line):
            below = range(number + 1, min(number + 1 + DATE_BELOW, len(lines)) if found.end() == len(line) else 0)
            if begins_with_day(line[found.end() :]):
                yield number, number, found[0]
            elif (place := next((each for each in below if day_alone(lines[each])), None)) is not None:
                yield number, place, found[0]


def _lone_days(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    return ((number, number, "") for number, line in enumerate(lines) if day_alone(line))


def _read_references(lines: list[str], head: Letterhead) -> None:
    """Read the sender's own references: behind their label, or below it among what stands beside it."""
    found: dict[str, str] = {}
    for place, line in enumerate(lines):
        behind = label("reference").match(line)
        if behind and (value := own_reference(first_value(line[behind.end() :]))):
            found.setdefault(value, behind[0])
        elif name := _label_behind().search(line):
            below = [each for each in lines[place + 1 : place + 1 + 3 * BELOW] if each][:BELOW]
            if value := next((value for each in below if (value := own_reference(each))), None):
                found.setdefault(value, name[0])
    head.references = list(found)
    head.labelled += [(name.strip(" :."), value) for value, name in found.items()]


def _without(subject: str, references: list[str]) -> str:
    """Return a subject without the references that a side column printed on its lines."""
    for reference in references:
        subject = subject.replace(f" {reference}", "")
    return subject
