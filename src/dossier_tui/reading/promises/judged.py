"""A clause with all that the rules of promising ask of it, and what they say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dossier_tui.reading.promises.clauses import OURS, Clause, Subject
from dossier_tui.reading.promises.terms import Clock, Term, terms_in
from dossier_tui.reading.promises.verbs import Paired, Verbs

LAW = 4  # words behind a verb among which it is said that a law requires it
PAPER = 5  # words at the beginning of a clause among which the paper stands that it is about


class Verdict(NamedTuple):
    """What a clause promises: by which rule, about whom, and the place of its verb."""

    rule: str
    subject: Subject
    verb: int

    @property
    def kind(self) -> str:
        """Return promise or undertaking."""
        return self.rule.partition(".")[0]


@dataclass
class Judged:
    """A clause with all that the rules ask of it; `carried` is the subject of a verb that it shares with one before."""

    clause: Clause
    clock: Clock
    carried: Subject | None = None

    def __post_init__(self) -> None:
        clause = self.clause
        self.grammar, self.words, self.end = clause.grammar, clause.words, clause.end
        self.start = self._past_this_letter()
        self.terms: list[Term] = terms_in(clause.text, self.words, clause.start, self.end, self.grammar, self.clock)
        self.reader = self._reader()
        self.channel = self.grammar.channels.first(self.words, clause.start, self.end) is not None
        self.herewith = self._is_herewith()

    def _past_this_letter(self) -> int:
        """Return where to begin: behind what tells of this very letter, at the clause that it announces if any."""
        clause, grammar = self.clause, self.grammar
        here = grammar.this_letter.first(self.words, clause.start, self.end)
        if here is None:
            return clause.start
        telling = grammar.subordinators.places(self.words, here + 1, self.end)
        return next((place for place in telling if grammar.announces.at(self.words, place)), self.end)

    def _is_herewith(self) -> bool:
        """Tell whether the clause does now what it tells, and does not promise it: `hierbij zeg ik toe`."""
        clause, words = self.clause, self.words
        here = self.grammar.herewith.first(words, clause.start, self.end)
        vowed = (self.grammar.vows.at(words, place, clause.start, self.end) for place in range(clause.start, self.end))
        return here is not None and not any(vowed)

    def _reader(self) -> Subject | None:
        """Return the reader where it is named outside a term: not `before the House rises`."""
        place = self.clause.start
        while found := self.clause.reader(place):
            if not self.in_term(found.start):
                return found
            place = found.end
        return None

    def in_term(self, place: int) -> bool:
        """Tell whether a word is part of a date to come."""
        return any(term.due and term.start <= place < term.end for term in self.terms)

    @cached_property
    def reported(self) -> int | None:
        """Return the place of what somebody of neither side said, or None."""
        return self.clause.reported()

    @cached_property
    def paper(self) -> bool:
        """Tell whether the clause is about a paper for parliament: one stands at its beginning."""
        grammar, words, begin = self.grammar, self.words, self.clause.start
        first = grammar.papers.first(words, begin, min(begin + PAPER, self.end))
        return first is not None and not any(
            words[place].said in grammar.joints - grammar.modifiers or words[place + 1].apart
            for place in range(begin, first)
        )

    @cached_property
    def later(self) -> bool:
        """Tell whether it is said that something is to come: a term, another paper, or a condition."""
        laters = self.grammar.laters.first(self.words, self.clause.start, self.end)
        return (
            self.channel or laters is not None or any(each.words.casefold() not in self.sequels for each in self.terms)
        )

    @property
    def sequels(self) -> tuple[str, ...]:
        """Return the terms that only tell in which order things are said."""
        return self.grammar.table.sequels

    @property
    def courtesy(self) -> bool:
        """Tell whether the verb is one that only says something: to thank, to stress."""
        return self.grammar.courtesies.first(self.words, self.start, self.end) is not None

    @property
    def doubted(self) -> bool:
        """Tell whether a verb of doubt or duty governs the clause: `kan worden`."""
        return self.grammar.doubts.first(self.words, self.start, self.end) is not None

    def lawful(self, verb: int) -> bool:
        """Tell whether a law is named, up to a little behind a verb, that says what has to be done."""
        return self.grammar.laws.first(self.words, self.clause.start, min(verb + LAW, self.end)) is not None

    @property
    def dated(self) -> bool:
        """Tell whether a day or a period to come is named."""
        return any(term.due for term in self.terms)

    def tells(self, start: int, roles: tuple[int, ...], end: int | None = None) -> bool:
        """Tell whether the reader is told something by a verb of these roles, at `start` or later."""
        places = range(start, min(end or self.end, self.end))
        return any(table.at(self.words, place, roles, self.end) for table in self.verbs for place in places)

    @cached_property
    def verbs(self) -> list[Verbs]:
        """Return the verbs that tell here: some need the reader, others a later paper or a term."""
        grammar = self.grammar
        asked = (
            (grammar.tells, self.reader or self.channel or self.paper),
            (grammar.lasting, self.reader),
            (grammar.replies, self.later),
            (grammar.records, self.channel),
        )
        return [grammar.answers, *(table for table, fits in asked if fits)]

    def agentless(self, start: int) -> bool:
        """Tell whether a passive names nobody who does it, or somebody of the writer's side."""
        for place in self.grammar.agent.places(self.words, start, self.end):
            if self.grammar.means.at(self.words, place):
                continue
            who = self.clause.named(place + 1)
            if any(term.start <= place < term.end for term in self.terms):
                continue  # "by 1 June"
            if who is None or who.kind not in OURS:
                return False
        return True


def futures(it: Judged) -> Iterator[tuple[int, Subject]]:
    """Yield each auxiliary of the future with its subject."""
    if it.carried:
        yield it.clause.start - 1, it.carried
    for place in it.grammar.future.places(it.words, it.start, it.end):
        subject = it.clause.subject(place)
        if not it.clause.refused(place, subject):
            yield place, subject


def plans(it: Judged, table: Paired) -> Iterator[tuple[int, int, Subject]]:
    """Yield each plan of a table with the place behind it and its subject, which is of the writer's side."""
    for place in range(it.start, it.end):
        behind = table.behind(it.words, place, it.clause.start, it.end)
        if behind is not None:
            subject = it.clause.subject(place)
            if subject.kind in OURS and not it.clause.refused(place, subject):
                yield place, behind, subject
