"""The events that a letter tells of, as proposals: a title, a kind, a place and a status for each date on which
something happens.
"""

import re
from bisect import bisect_right
from datetime import date
from typing import NamedTuple

from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.folding import folded
from dossier_tui.reading.happenings.dates import FoundDate
from dossier_tui.reading.happenings.happening import Happening, clause, happening
from dossier_tui.reading.happenings.naming import event_title
from dossier_tui.reading.happenings.tense import tense
from dossier_tui.reading.language import LANGUAGES, Language, languages
from dossier_tui.reading.language.running import Running, running
from dossier_tui.reading.periods import choice
from dossier_tui.reading.sentences import Sentence, sentences

REACH = 400  # signs of a sentence on either side of a date that tell what happens then
VISITS = ("visit", "werkbezoek")
NAME = r"(?:Den |De |New |Sint |St )?[A-Z][a-zà-ÿ]+(?:[-–][A-Z]?[a-zà-ÿ]+)*(?: [A-Z][a-zà-ÿ]+)?"
BY_KIND = {True: 1.0, False: 0.95}  # an event whose kind a word says is surer than one of which only the date is known


class ProposedEvent(NamedTuple):
    """An event found in a letter. `fields` are those of the record `event`: `when` `when_words` `title` `kind`
    `status` `place`. `start` and `end` count characters of the plain text: the sentence to be quoted.
    """

    fields: dict[str, str | None]
    start: int
    end: int
    rule: str
    confidence: float


def propose_events(text: str, dates: list[FoundDate], day: date, language: str) -> list[ProposedEvent]:
    """Return an event for each of a letter's dates on which something happens; `day` is the letter's own."""
    known = languages()[LANGUAGES.index(language) if language in LANGUAGES else 0]
    within = [each for each in sentences(text) if each.text]
    begins = [each.span(0, 1)[0] for each in within]
    found = [
        _proposed(within[bisect_right(begins, each.start) - 1], each, day, known)
        for each in dates
        if each.event and begins
    ]
    return _once(found)


def _once(proposed: list[ProposedEvent]) -> list[ProposedEvent]:
    """Return the proposals without a second one of the same name on the same date."""
    seen: dict[tuple[str | None, str | None], ProposedEvent] = {}
    for each in proposed:
        seen.setdefault((each.fields["when"], each.fields["title"]), each)
    return list(seen.values())


def _proposed(sentence: Sentence, found: FoundDate, day: date, language: Language) -> ProposedEvent:
    start, end = _places(sentence, found)
    begin = max(start - REACH, 0)
    text = sentence.text[begin : end + REACH]
    start, end, said = start - begin, end - begin, folded(text)
    words = running(language.code)
    what = happening(text, said, start, end, words)
    fields: dict[str, str | None] = {
        "when": found.value,
        "when_words": " ".join(found.quote.replace("\u00ad", "").split()),
        "title": event_title(text, said, start, end, what, language),
        "kind": what.kind if what else None,
        "status": _status(text, said, start, end, found, day, words),
        "place": _place(text, start, end, what, words),
    }
    confidence = round(found.confidence * BY_KIND[what is not None], 2)
    return ProposedEvent(fields, *sentence.span(0, len(sentence.text)), f"event {found.rule}", confidence)


def _places(sentence: Sentence, found: FoundDate) -> tuple[int, int]:
    """Return where a date of the letter stands in its sentence."""
    start = bisect_right(sentence.places, found.start) - 1
    return max(start, 0), bisect_right(sentence.places, found.end - 1)


def _status(text: str, said: str, start: int, end: int, found: FoundDate, day: date, words: Running) -> str:
    """Return what became of an event: by what its clause says, by its date, and on the letter's day by the tense."""
    left, right = clause(text, start, end)
    for status, told in (("moved", words.moved), ("cancelled", words.cancelled)):
        if re.search(rf"(?<![a-z])(?:{choice(told)})(?![a-z])", said[left:right]):
            return status
    value = Edtf.parse(found.value)
    first, last = value.first(), value.last()
    if last is not None and last < day:
        return "held"
    if (first or last or day) > day:
        return "planned"
    return "planned" if tense(said, start, end, words.code) == "to come" else "held"


def _place(text: str, start: int, end: int, what: Happening | None, words: Running) -> str | None:
    """Return the place that the clause of an event names, where the event is one that has a place."""
    if what is None or what.kind == "publication":
        return None
    left, right = clause(text, start, end)
    leading = (*words.places, *words.visited) if what.kind in VISITS else words.places
    for found in re.finditer(rf"\b(?i:{choice(leading)}) ({NAME}(?: (?:en|and) {NAME})?)(?![\w-])", text[left:right]):
        if not any(word in words.unplaced for word in folded(found[1]).split()):
            return found[1]
    return None
