"""A clause with all that the rules of promising ask of it, and what they say of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier_tui.reading.promises.clauses import OURS, Clause, Subject
from dossier_tui.reading.promises.grammar import Paired
from dossier_tui.reading.promises.terms import Clock, Term, terms_in


@dataclass(frozen=True)
class Verdict:
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
        self.reader = clause.reader()
        self.herewith = self.grammar.herewith.first(self.words, clause.start, self.end) is not None

    def _past_this_letter(self) -> int:
        """Return where to begin: behind what tells of this very letter, at the clause that it announces if any."""
        clause, grammar = self.clause, self.grammar
        here = grammar.this_letter.first(self.words, clause.start, self.end)
        if here is None:
            return clause.start
        telling = grammar.subordinators.places(self.words, here + 1, self.end)
        return next((place for place in telling if grammar.announces.at(self.words, place)), self.end)

    @property
    def courtesy(self) -> bool:
        """Tell whether the verb is one that only says something: to thank, to stress."""
        return self.grammar.courtesies.first(self.words, self.start, self.end) is not None

    @property
    def doubted(self) -> bool:
        """Tell whether a verb of doubt or duty governs the clause: `kan worden`."""
        return self.grammar.doubts.first(self.words, self.start, self.end) is not None

    @property
    def dated(self) -> bool:
        """Tell whether a day or a period to come is named."""
        return any(term.due for term in self.terms)

    def tells(self, start: int, roles: tuple[int, ...], end: int | None = None) -> bool:
        """Tell whether the reader is told something by a verb of these roles, at `start` or later."""
        tables = (self.grammar.answers, self.grammar.tells) if self.reader else (self.grammar.answers,)
        places = range(start, min(end or self.end, self.end))
        return any(table.at(self.words, place, roles, self.end) for table in tables for place in places)

    def agentless(self, start: int) -> bool:
        """Tell whether a passive names nobody who does it, or somebody of the writer's side."""
        for place in self.grammar.agent.places(self.words, start, self.end):
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
