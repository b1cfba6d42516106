"""What a letter says: what happens when, what it promises, and what it keeps."""

import re
from dataclasses import dataclass, field
from datetime import date

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.happenings.dates import FoundDate, find_dates
from dossier_tui.reading.happenings.events import ProposedEvent, propose_events
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.letter import UNDERSTOOD, ReadLetter
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.promises.commitments import FoundCommitment, Signed, find_commitments
from dossier_tui.reading.promises.fulfilments import FoundFulfilment, find_fulfilments

YEAR = re.compile(r"\b\d{4}\b")
NOWHEN = date(1900, 1, 1)


@dataclass
class Understood:
    """What was found in a letter, each in the order of the text; places count characters of its plain text."""

    dates: list[FoundDate] = field(default_factory=list)
    events: list[ProposedEvent] = field(default_factory=list)
    commitments: list[FoundCommitment] = field(default_factory=list)
    fulfilments: list[FoundFulfilment] = field(default_factory=list)


def understand(text: str, signed: Signed, day: date | None, recesses: Recesses, language: str | None) -> Understood:
    """Read a letter's plain text; `day` is its own date, on which its words hang.

    Where it is not known, the latest day stands for it that the letter names with its year; without that, what has no
    date of its own stays out.
    """
    lang = language if language in LANGUAGES else LANGUAGES[0]
    text = text if len(text) <= UNDERSTOOD else text[: text.rfind("\n\n", 0, UNDERSTOOD) + 1]
    day = day or latest_day(text, lang)
    if day is None:
        return Understood()
    dates = find_dates(text, day, recesses, lang)
    commitments = find_commitments(text, signed, day, recesses, lang)
    promised = frozenset(each.start for each in commitments)
    return Understood(
        dates,
        [each for each in propose_events(text, dates, day, lang) if not _is_term(each, commitments)],
        commitments,
        find_fulfilments(text, signed, lang, promised),
    )


def understand_letter(read: ReadLetter, recesses: Recesses) -> Understood:
    """Read what a letter says that was just read from a file."""
    offices = tuple(each.office for each in read.head.senders if each.office)
    day = Edtf.parse(read.head.date).first() if read.head.date else None
    return understand(reads(read.markdown), Signed(offices, read.head.recipient), day, recesses, read.language)


def latest_day(text: str, language: str) -> date | None:
    """Return the latest day that a text names with its year, or None."""
    found = find_dates(text, NOWHEN, Recesses(), language)
    days = (Edtf.parse(each.value) for each in found if YEAR.search(each.quote))
    return max((day.last() or NOWHEN for day in days if day.precision == "day"), default=None)


def _is_term(event: ProposedEvent, commitments: list[FoundCommitment]) -> bool:
    """Tell whether an event is only the term of a promise that is proposed already."""
    return any(
        each.start < event.end and event.start < each.end and each.due and each.due == event.fields["when"]
        for each in commitments
        if each.kind == "promise" or Edtf.parse(each.due or "1900").precision != "day"
    )
