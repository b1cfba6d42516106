"""The term of a promise: the words in a sentence that say when it will be kept."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.datewords import read_when
from dossier_tui.reading.folding import Phrases, Word, folded
from dossier_tui.reading.happenings.wording import begins_with
from dossier_tui.reading.language import Language, languages, papers
from dossier_tui.reading.language.running import running
from dossier_tui.reading.promises.grammar import Grammar
from dossier_tui.reading.promises.verbs import PARTICIPLE
from dossier_tui.reading.when import When

YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
LONGEST = 11  # words of a term
NAME = 7  # words between `before` and the day of what something comes before


class Term(NamedTuple):
    """A term: its words, EDTF value (None where they are vague) and where it stands among the sentence's words."""

    words: str
    due: str | None
    due_by: str | None
    start: int
    end: int


class Clock(NamedTuple):
    """What terms hang on: the letter's date and the recess calendar."""

    day: date
    recesses: Recesses

    def read(self, words: str, *, ahead: bool) -> When | None:
        """Read an expression of time."""
        return _read(words, self, ahead)

    def __hash__(self) -> int:
        return hash(self.day)


@lru_cache(maxsize=4096)
def _read(words: str, clock: Clock, ahead: bool) -> When | None:
    return read_when(words, clock.day, clock.recesses, ahead=ahead)


class Starts(NamedTuple):
    """The words with which an expression of time begins, those that carry it, and those with which it may end."""

    begins: Phrases
    carries: frozenset[str]
    before: frozenset[str]
    parts: frozenset[str]
    dotted: frozenset[str]


@cache
def starts(code: str) -> Starts:
    """Return the words of a language with which its terms begin."""
    language = next(each for each in languages() if each.code == code)
    edges = (*language.before, *language.by, *language.after, *language.onward, *language.since, *language.within)
    around = (*language.ahead, *language.phases, *language.ends, *language.fillers, *language.week_of)
    carriers = tuple(_carriers(language))
    silent = {language.of[0], *(word for paper in papers() for word in paper.articles)}
    begins = [each.rstrip("-") for each in (*edges, *around, *language.this, *language.next, *carriers)]
    return Starts(
        Phrases(each for each in begins if each and each not in silent and each[0].isalnum()),
        frozenset(word for each in carriers for word in each.replace(".", " ").split()),
        frozenset(language.before),
        frozenset((*language.units, *language.plurals, *language.ordinals, *language.numbers, *language.half)),
        frozenset(each.rpartition(".")[2] for each in (*language.past, *language.coming)),
    )


def _carriers(language: Language) -> tuple[str, ...]:
    return (
        *language.months,
        *language.weekdays,
        *language.seasons,
        *language.ordinals,
        *language.units,
        *language.plurals,
        *language.quarter,
        *(f"{sign}{number}" for sign in language.quarter_signs for number in range(1, 5)),
        *language.half,
        *language.days,
        *language.recesses,
        *language.fixed,
        *language.movable,
        *language.budget_day,
        *language.past,
        *language.coming,
        *language.latest,
        *(f"{sign}{number}" for sign in language.quarter_signs for number in range(1, 5)),
        *(f"{sign}{number}" for sign in language.half_signs for number in (1, 2)),
    )


def terms_in(text: str, words: list[Word], start: int, end: int, grammar: Grammar, clock: Clock) -> list[Term]:
    """Return the terms to come that stand among the words of a sentence, in order; those in the past are left out."""
    found: list[Term] = []
    place = start
    while place < end:
        dated = _dated(text, words, place, end, grammar, clock)
        vague = grammar.vague.at(words, place) >= (dated.end - place if dated else 1)
        term = _vague(text, words, place, end, grammar) if vague or not dated else dated
        if term and not grammar.negations.at(words, place - 1):
            found.append(term)
        place = term.end if term and not grammar.upon.at(words, place) else place + 1
    return [each for each in found if each.due is None or _to_come(each.due, clock.day)]


def _to_come(due: str, day: date) -> bool:
    when = Edtf.parse(due)
    last = when.last() or (when.start.last if when.start else None)  # `sinds 2024` is no term
    return last is None or last >= day


def _dated(text: str, words: list[Word], place: int, end: int, grammar: Grammar, clock: Clock) -> Term | None:
    table = starts(grammar.table.code)
    if not words[place].said[0].isdigit() and not table.begins.at(words, place):
        return None
    reach = [
        last
        for last in range(place, min(place + LONGEST, end))
        if words[last].said in table.carries or words[last].said[0].isdigit()
    ]
    for last in reversed(reach):
        said = text[words[place].start : words[last].end]
        if _ends_clause(words, place, last) or _bare_number(said) or said.casefold() in table.parts:
            continue
        when = _resolved(said, words, place, grammar, clock)
        if when:
            stop = words[last].end
            if _counts_from_else(said, text[stop:], grammar.table.code):
                return _vague_count(text, words, place, last + 1, end)
            if text[stop : stop + 1] == "." and words[last].said in table.dotted:
                said += "."
            return _before_what(Term(said, when.edtf, when.due_by, place, last + 1), text, words, grammar, clock)
    return None


def _counts_from_else(said: str, behind: str, code: str) -> bool:
    """Tell whether a count of weeks runs from something that is no date: `binnen zes weken na ontvangst`."""
    language, known = next(each for each in languages() if each.code == code), running(code)
    counts = folded(said).startswith(tuple(f"{each} " for each in language.within))
    behind = folded(behind)
    return counts and begins_with(behind, known.counting_else) and not begins_with(behind, known.counting_from)


def _vague_count(text: str, words: list[Word], place: int, stop: int, end: int) -> Term:
    """Return such a count with all words up to the next comma, or its own where that is far."""
    last = next((n for n in range(stop, end) if words[n].apart), end)
    last = last if last - place < LONGEST else stop
    return Term(text[words[place].start : words[last - 1].end], None, None, place, last)


def _before_what(term: Term, text: str, words: list[Word], grammar: Grammar, clock: Clock) -> Term:
    """Return the term that ends at a day of something, where it is to be before that: `voor het debat van 3 april`."""
    if not grammar.of_paper.at(words, term.start - 1):
        return term
    before = starts(grammar.table.code).before
    for place in range(term.start - 2, max(term.start - 2 - NAME, -1), -1):
        if words[place + 1].apart:
            return term
        if words[place].said in before:
            when = clock.read(f"{words[place].said} {term.words}", ahead=True)
            said = text[words[place].start : words[term.end - 1].end]
            return Term(said, when.edtf, when.due_by, place, term.end) if when and when.edtf else term
    return term


def _ends_clause(words: list[Word], place: int, last: int) -> bool:
    """Tell whether a number among some words ends a clause before the last: `Control Period 7, in March 2029`."""
    return any(
        words[each].said.isdigit() and words[each + 1].apart.startswith(",") and not words[each + 1].said[0].isdigit()
        for each in range(place, last)
    )


def _bare_number(said: str) -> bool:
    """Tell whether these are digits alone: a number, or a year that says of what and not when."""
    return said.replace("-", "").replace("/", "").isdigit() and said.count("-") != 2


def _resolved(said: str, words: list[Word], place: int, grammar: Grammar, clock: Clock) -> When | None:
    """Read an expression; as a term, unless it is the date of a document or of something said, which may be over."""
    said_before = (grammar.of_paper, grammar.past, grammar.recalls)
    told = place > 0 and grammar.tells.at(words, place - 1, (PARTICIPLE,), place)
    to_come = any(grammar.channels.at(words, each) == place - 1 - each for each in range(max(place - 4, 0), place - 1))
    asked = grammar.kept.at(words, place - 2) or grammar.papers.at(words, place - 2)
    if asked and grammar.of_paper.at(words, place - 1) and not to_come:
        return None  # "your request of 3 May"
    over = told or (any(table.at(words, place - 1) for table in said_before) and not to_come)
    scheduled = grammar.scheduled.at(words, place - 1) or grammar.scheduled.at(words, place - 2)
    if scheduled and words[place].said in starts(grammar.table.code).before:
        said = said.partition(" ")[2]  # planned for a time, not before it
    when = clock.read(said, ahead=not over)
    plain = said.partition(" ")[2] == str(clock.day.year)
    if when and when.edtf == f"../{clock.day.year}" and plain:
        when = clock.read(str(clock.day.year), ahead=True)  # `voor 2024` within that year: for it
    return when if when and when.edtf else None


def _vague(text: str, words: list[Word], place: int, end: int, grammar: Grammar) -> Term | None:
    if length := grammar.vague.at(words, place):
        if words[place].apart.startswith(",") and words[place].said in grammar.table.sequels:
            return None  # "mocht het anders lopen, dan": the order of what is said
        last = place + length
        last += last < end and bool(YEAR.fullmatch(words[last].said)) and not words[last].apart
        return Term(text[words[place].start : words[last - 1].end], None, None, place, last)
    if grammar.upon.at(words, place) and not grammar.subordinators.at(words, place + grammar.upon.at(words, place)):
        last = next((n for n in range(place + 1, end) if "," in words[n].apart), end)
        if last - place < LONGEST * 2:
            return Term(text[words[place].start : words[last - 1].end], None, None, place, last)
    return None


def chosen(terms: list[Term]) -> Term | None:
    """Return the term that counts: the first that names more than a year, then any date, then the vague."""
    dated = [each for each in terms if each.due]
    narrow = [each for each in dated if each.due and not each.due.removeprefix("../").isdigit()]
    return next(iter(narrow or dated or terms), None)
