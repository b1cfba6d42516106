"""What a letter says: what happens when, what it promises, and what it keeps."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.folding import words_of
from dossier_tui.reading.happenings.dates import FoundDate, find_dates
from dossier_tui.reading.happenings.events import ProposedEvent, propose_events
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.letter import UNDERSTOOD, ReadLetter
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.promises.commitments import FoundCommitment, Signed, find_commitments
from dossier_tui.reading.promises.deferrals import FoundDeferral, find_deferrals
from dossier_tui.reading.promises.fulfilments import KEEPS, FoundFulfilment, find_fulfilments
from dossier_tui.reading.promises.grammar import grammar
from dossier_tui.reading.promises.questions import FoundQuestion, find_answers, find_question
from dossier_tui.reading.promises.terms import Clock

PARAGRAPH = "\n\n"
YEAR = re.compile(r"\b\d{4}\b")
NOWHEN = date(1900, 1, 1)


@dataclass
class Understood:
    """What was found in a letter, each in the order of the text; places count characters of its plain text.

    `question` is that of a paper that puts questions to a minister: it promises and keeps nothing. `answers` are the
    sentences with which answers come. `deferrals` may be commitments too: which it is, the open ones tell.
    """

    dates: list[FoundDate] = field(default_factory=list)
    events: list[ProposedEvent] = field(default_factory=list)
    commitments: list[FoundCommitment] = field(default_factory=list)
    fulfilments: list[FoundFulfilment] = field(default_factory=list)
    question: FoundQuestion | None = None
    answers: list[FoundFulfilment] = field(default_factory=list)
    deferrals: list[FoundDeferral] = field(default_factory=list)


def understand(
    text: str, signed: Signed, day: date | None, recesses: Recesses, language: str | None, title: str = ""
) -> Understood:
    """Read a letter's plain text; `day` is its own date, on which its words hang, `title` what it is called.

    Where it is not known, the latest day stands for it that the letter names with its year; without that, what has no
    date of its own stays out.
    """
    lang = language if language in LANGUAGES else LANGUAGES[0]
    text = text if len(text) <= UNDERSTOOD else text[: text.rfind("\n\n", 0, UNDERSTOOD) + 1]
    question = None if signed.offices else find_question(text, title, day)
    day = day or latest_day(text, lang)
    if day is None:
        return Understood(question=question)
    dates = find_dates(text, day, recesses, lang)
    commitments = [] if question else find_commitments(text, signed, day, recesses, lang)
    terms = _Terms(commitments)
    events = [each for each in propose_events(text, dates, day, lang) if not terms.has(each)]
    if question:
        return Understood(dates, [each for each in events if not _is_asked(each, question, text)], question=question)
    fulfilments = find_fulfilments(text, signed, lang, frozenset(each.start for each in commitments))
    commitments, fulfilments = _settled(text, commitments, fulfilments, lang)
    answers = find_answers(text, lang)
    return Understood(
        dates,
        events,
        commitments,
        fulfilments,
        answers=answers,
        deferrals=find_deferrals(text, Clock(day, recesses), commitments, lang, answered=bool(answers)),
    )


def _settled(
    text: str, commitments: list[FoundCommitment], fulfilments: list[FoundFulfilment], language: str
) -> tuple[list[FoundCommitment], list[FoundFulfilment]]:
    """Return the commitments without those told again that the same paragraph says to keep, which then name it.

    `Aan het lid X is toegezegd dat de Kamer een overzicht krijgt. Daarmee is deze toezegging afgedaan.`
    """
    known = grammar(language)
    again = [each for each in commitments if known.recalls.first(words_of(each.quote)) is not None]
    kept = {
        each.start: told
        for each in fulfilments
        for told in again
        if each.rule == KEEPS and told.end <= each.start and PARAGRAPH not in text[told.end : each.start]
    }
    gone = {told.start for told in kept.values()}
    return (
        [each for each in commitments if each.start not in gone],
        [each._replace(of=kept[each.start].quote) if each.start in kept else each for each in fulfilments],
    )


class Asked(NamedTuple):
    """What is known of a letter, beside its text, on which it hangs what that says."""

    signed: Signed
    day: date | None
    language: str | None
    title: str


class Heard(NamedTuple):
    """What a letter says, what was known of it by who read that, and its plain text."""

    asked: Asked
    said: Understood
    text: str


def understand_letter(read: ReadLetter, recesses: Recesses) -> Understood:
    """Read what a letter says that was just read from a file."""
    return hear(read, read.title or "", recesses).said


def hear(read: ReadLetter, title: str, recesses: Recesses) -> Heard:
    """Read what a letter called `title` says that was just read from a file."""
    offices = tuple(each.office for each in read.head.senders if each.office)
    day = Edtf.parse(read.head.date).first() if read.head.date else None
    asked = Asked(Signed(offices, read.head.recipient), day, read.language, title)
    text = reads(read.markdown)
    return Heard(asked, understand(text, asked.signed, day, recesses, read.language, title), text)


def latest_day(text: str, language: str) -> date | None:
    """Return the latest day that a text names with its year, or None."""
    found = find_dates(text, NOWHEN, Recesses(), language)
    days = (Edtf.parse(each.value) for each in found if YEAR.search(each.quote))
    return max((day.last() or NOWHEN for day in days if day.precision == "day"), default=None)


def _is_asked(event: ProposedEvent, question: FoundQuestion, text: str) -> bool:
    """Tell whether an event is only the day of questions, or what one of them asks about without a name."""
    above = (event.start < question.end and question.start < event.end) or event.fields["when"] == question.made
    return above or (text[event.start : event.end].rstrip().endswith("?") and not event.fields.get("kind"))


class _Terms:
    """The terms of the promises that are proposed already, in the order of the text."""

    def __init__(self, commitments: list[FoundCommitment]) -> None:
        self._terms = [each for each in commitments if each.due]
        self._begins = [each.start for each in self._terms]
        self._ends = [each.end for each in self._terms]

    def has(self, event: ProposedEvent) -> bool:
        """Tell whether an event is only the term of one of them."""
        near = self._terms[bisect_right(self._ends, event.start) : bisect_left(self._begins, event.end)]
        return any(
            each.due == event.fields["when"]
            for each in near
            if each.kind == "promise" or Edtf.parse(each.due or "").precision != "day"
        )
