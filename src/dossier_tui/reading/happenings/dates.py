"""The dates in a letter: every expression that places something in time, what it comes to, and what it is for."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.numbers import find_papers
from dossier_tui.reading.folding import folded
from dossier_tui.reading.happenings.expressions import HAS_YEAR, expressions
from dossier_tui.reading.happenings.placing import Setting, place
from dossier_tui.reading.happenings.plausible import is_time
from dossier_tui.reading.happenings.purpose import is_event
from dossier_tui.reading.happenings.spot import Spot
from dossier_tui.reading.happenings.tense import has_verb
from dossier_tui.reading.happenings.trust import trust
from dossier_tui.reading.happenings.wording import ends_with
from dossier_tui.reading.language import LANGUAGES, Language, languages
from dossier_tui.reading.language.running import running
from dossier_tui.reading.paragraphs import is_greeting
from dossier_tui.reading.periods import Period
from dossier_tui.reading.sentences import PARAGRAPH, Sentence, sentences

FULL_STOPS = (".", "?", "!", ":", ";", "…")


class FoundDate(NamedTuple):
    """A date in a letter.

    `start` and `end` count characters of the letter's plain text and `quote` is what stands there; `value` is EDTF and
    `due_by` the last day in time, as for terms; `event` tells whether something happens then. `rule` names what found
    it; of what is found with a `confidence` of 0.9 about nine in ten are right.
    """

    start: int
    end: int
    quote: str
    value: str
    due_by: str | None
    event: bool
    rule: str
    confidence: float


def find_dates(text: str, anchor: date, recesses: Recesses, language: str) -> list[FoundDate]:
    """Return the dates in a letter's plain text, in order, hanging on the letter's own day.

    `language` is a code; one that is not known is read as the first. The head of the letter is left out.
    """
    known = languages()[LANGUAGES.index(language) if language in LANGUAGES else 0]
    setting = Setting(anchor, recesses, known)
    papers = _Papers(text)
    found: list[FoundDate] = []
    for sentence in _body(text, known):
        for spot, period in _in_sentence(sentence, papers, setting):
            found.append(_found(text, sentence, spot, period, anchor))
            if _is_named(spot, period):
                setting = setting._replace(named=period)
    return found


def _body(text: str, language: Language) -> Iterator[Sentence]:
    """Yield the sentences of a letter from its salutation on, or without one those of all but its title."""
    begins = 0
    for number, paragraph in enumerate(PARAGRAPH.finditer(text)):
        if is_greeting(paragraph[0].strip()):
            begins = number
            break
        if number == 0 and _is_title(folded(paragraph[0]), language):
            begins = 1
    return (sentence for sentence in sentences(text) if sentence.paragraph >= begins)


def _is_title(said: str, language: Language) -> bool:
    """Tell whether the first paragraph, folded, is no sentence: without a stop, a verb, or a preposition to open it."""
    words = running(language.code)
    opening = said.split()[:1]
    opens = opening and opening[0] in (*words.meanwhile, *words.by_paper, *words.placing, *language.fillers)
    return not said.rstrip(" \n\"'”»)").endswith(FULL_STOPS) and not opens and not has_verb(said, language.code)


class _Papers:
    """Where in a text numbers of papers stand: what looks like a date there is none, but for the years of a session."""

    def __init__(self, text: str) -> None:
        self._spans = sorted((found.start, found.end) for found in find_papers(text))
        self._place = 0

    def hold(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the text overlaps a paper's number; to be asked from left to right."""
        while self._place < len(self._spans) and self._spans[self._place][1] <= start:
            self._place += 1
        return self._place < len(self._spans) and self._spans[self._place][0] < end


def _in_sentence(sentence: Sentence, papers: _Papers, setting: Setting) -> Iterator[tuple[Spot, Period]]:
    said = folded(sentence.text)
    floor = 0
    for expression in expressions(said, setting.language):
        if papers.hold(*sentence.span(expression.start, expression.end)) and expression.kind != "years":
            continue
        placed = place(said, sentence.text, expression, floor, setting)
        if placed is None or not is_time(placed[0]) or _is_own(placed, setting):
            continue
        yield placed
        spot, period = placed
        floor = spot.end
        if _is_named(spot, period):
            setting = setting._replace(named=period, near=period if len(period.edtf) == len("2026-01-01") else None)


def _is_named(spot: Spot, period: Period) -> bool:
    """Tell whether a date says its year, so that others may hang on it."""
    is_plain = spot.expression.kind != "years" and ".." not in period.edtf
    return is_plain and bool(HAS_YEAR.search(spot.expression.text))


def _is_own(placed: tuple[Spot, Period], setting: Setting) -> bool:
    """Tell whether this is where the letter says its own date: behind a label or a place, or alone on its line."""
    spot, period = placed
    if period.edtf != setting.day.isoformat() or not HAS_YEAR.search(spot.expression.text):
        return False
    is_alone = not re.search(r"\w", spot.before + spot.behind)
    return is_alone or ends_with(re.sub(r"[,:] $", " ", spot.before), spot.words.own_date)


def _found(text: str, sentence: Sentence, spot: Spot, period: Period, day: date) -> FoundDate:
    start, end = sentence.span(spot.start, spot.end)
    return FoundDate(
        start,
        end,
        text[start:end],
        period.edtf,
        period.due_by,
        is_event(spot),
        f"{spot.side} {spot.expression.kind}".strip(),
        trust(spot, period, day),
    )
