"""Whether a clause binds its writer: the constructions of a promise and of another undertaking, one function each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossier_tui.reading.clauses import OTHER, OURS, READER, SELF, Clause, Subject
from dossier_tui.reading.grammar import INFINITIVE, PARTICIPLE, PRESENT, Paired
from dossier_tui.reading.terms import Clock, Term, terms_in




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
        return next((place for place in telling if self.words[place].said in ("dat", "that")), self.end)

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


def _only_says(verdict: Verdict, judged: "Judged") -> bool:
    return verdict.kind == "undertaking" and verdict.subject.kind == SELF and judged.courtesy


Rule = Callable[[Judged], Iterator[Verdict]]


def judge(clause: Clause, clock: Clock, carried: Subject | None = None) -> tuple[Verdict, Judged] | None:
    """Return what a clause promises, by the first rule that finds it, or None."""
    judged = Judged(clause, clock, carried)
    if judged.start >= clause.end:
        return None
    for rule in RULES:
        for verdict in rule(judged):
            if not clause.asked_before(verdict.verb) and not _only_says(verdict, judged):
                return verdict, judged
    return None


def _futures(it: Judged) -> Iterator[tuple[int, Subject]]:
    """Yield each auxiliary of the future with its subject."""
    if it.carried:
        yield it.clause.start - 1, it.carried
    for place in it.grammar.future.places(it.words, it.start, it.end):
        subject = it.clause.subject(place)
        if not it.clause.refused(place, subject):
            yield place, subject


def _from(it: Judged, place: int, subject: Subject) -> int:
    """Return from where the verb that belongs to an auxiliary may stand: before it, where it closes its clause."""
    return min(place, subject.end) if it.grammar.table.objects_first and subject.end < place else place


def _told(it: Judged) -> Iterator[Verdict]:
    """`Ik zal uw Kamer informeren`, `I will write to the Committee`."""
    for place, subject in _futures(it):
        if subject.kind in OURS and it.tells(_from(it, place, subject), (INFINITIVE,)) and not it.herewith:
            yield Verdict("promise.future", subject, place)


def _got(it: Judged) -> Iterator[Verdict]:
    """`Uw Kamer ontvangt`, `you will have these`."""
    if it.herewith:
        return
    for place, subject in _futures(it):
        if subject.kind == READER and it.grammar.gets.first(it.words, (INFINITIVE,), subject.end, it.end) is not None:
            yield Verdict("promise.receive", subject, place)
    for place in it.grammar.awaits.places(it.words, it.start, it.end):
        if it.clause.subject(place).kind == READER:
            yield Verdict("promise.receive", it.clause.subject(place), place)
    for place in range(it.start, it.end):
        if it.grammar.gets.at(it.words, place, (PRESENT,), it.end) and it.grammar.table.objects_first:
            subject = it.clause.subject(place)
            if subject.kind == READER and not it.clause.refused(place, subject):
                yield Verdict("promise.receive", subject, place)


def _arrives(it: Judged) -> Iterator[Verdict]:
    """`Dit rapport zal uw Kamer bereiken`."""
    for place, subject in _futures(it):
        if it.reader and it.grammar.arrives.first(it.words, (INFINITIVE,), place, it.end) is not None:
            yield Verdict("promise.arrive", subject, place)


def _is_told(it: Judged) -> Iterator[Verdict]:
    """`wordt uw Kamer geïnformeerd`, `the House will be told`, `zal met uw Kamer gedeeld worden`."""
    grammar = it.grammar
    auxiliaries = [(place, True) for place in grammar.future.places(it.words, it.start, it.end)]
    auxiliaries += [(place, False) for place in grammar.passive.places(it.words, it.start, it.end)]
    for place, future in auxiliaries:
        begin = it.start if grammar.table.objects_first else place
        passive = not future or grammar.be.first(it.words, begin, it.end) is not None
        if not passive or it.clause.refused(place) or it.herewith or not it.agentless(place):
            continue
        if _told_of(it, place, future) and (future or not it.doubted):
            yield Verdict("promise.passive", it.clause.subject(place), place)


def _told_of(it: Judged, place: int, future: bool) -> bool:
    """Tell whether the participle of a passive is one of telling: next to `worden`, or behind the verb it belongs to."""
    grammar = it.grammar
    if not grammar.table.objects_first:
        return it.tells(place, (PARTICIPLE,))
    if not future:
        return it.tells(max(place - 1, it.start), (PARTICIPLE,))
    return any(it.tells(max(be - 2, it.start), (PARTICIPLE,), be + 3) for be in grammar.be.places(it.words, it.start, it.end))


def _planned_telling(it: Judged) -> Iterator[Verdict]:
    """`Ik streef ernaar … toe te sturen`, `I expect to write to you`, `verwacht wordt … te kunnen melden`."""
    for place, behind, subject in _plans(it, it.grammar.hopes):
        begin = behind if behind > place + 1 and not it.grammar.table.objects_first else place + 1
        if it.tells(begin, (INFINITIVE,)) and not it.herewith:
            yield Verdict("promise.plan", subject, place)
    nobody = sorted(place for table in (it.grammar.impersonal, it.grammar.expected) for place in table.places(it.words, it.start, it.end))
    for place in nobody:
        if it.tells(it.start, (INFINITIVE, PARTICIPLE)) and not it.herewith:
            yield Verdict("promise.plan", Subject(OTHER), place)


def _plans(it: Judged, table: Paired) -> Iterator[tuple[int, int, Subject]]:
    for place in range(it.start, it.end):
        behind = table.behind(it.words, place, it.clause.start, it.end)
        if behind is not None:
            subject = it.clause.subject(place)
            if subject.kind in OURS and not it.clause.refused(place, subject):
                yield place, behind, subject


def _telling_then(it: Judged) -> Iterator[Verdict]:
    """`Dit najaar informeer ik uw Kamer`, `Daar kom ik op terug`: the present, with a term or without need of one."""
    if it.herewith or not it.grammar.table.objects_first:
        return
    for place in range(it.start, it.end):
        answers = it.grammar.answers.at(it.words, place, (PRESENT,), it.end)
        tells = answers or it.grammar.tells.at(it.words, place, (PRESENT,), it.end)
        if not tells:
            continue
        subject = it.clause.subject(place)
        if subject.kind in OURS and (answers or (it.reader and it.terms)) and not it.clause.refused(place, subject):
            yield Verdict("promise.present", subject, place)


def _future(it: Judged) -> Iterator[Verdict]:
    """`Ik zal de voortgang bewaken`, `the Department will visit`."""
    for place, subject in _futures(it):
        if subject.kind in OURS and place >= it.start:
            yield Verdict("undertaking.future", subject, place)


def _planned(it: Judged) -> Iterator[Verdict]:
    """`Ik ben voornemens`, `we intend to consult`, `ga ik in overleg met`."""
    if it.herewith:
        return
    for place, _, subject in _plans(it, it.grammar.plans):
        yield Verdict("undertaking.plan", subject, place)
    for place in it.grammar.impersonal.places(it.words, it.start, it.end):
        yield Verdict("undertaking.impersonal", Subject(OTHER), place)


def _binding(it: Judged) -> Iterator[Verdict]:
    """`blijft het kabinet inzetten op`, `Ik draag er zorg voor`."""
    for place in range(it.start, it.end):
        if it.grammar.binds.at(it.words, place, it.clause.start, it.end):
            subject = it.clause.subject(place)
            inside = subject.start <= place < subject.end
            if subject.kind in OURS and not inside and not it.clause.refused(place, subject):
                yield Verdict("undertaking.binding", subject, place)


def _dated_present(it: Judged) -> Iterator[Verdict]:
    """`Medio november start ik de aanbesteding`: the writer's side, the present, and a date to come."""
    if not it.dated or it.herewith or not it.grammar.table.objects_first:
        return
    for place in range(it.start, it.end):
        subject = it.clause.named(place)
        if subject is None or subject.kind not in OURS:
            continue
        if place == it.start and subject.end < it.end:
            verb = subject.end
        elif subject.kind == SELF and place > it.start and not it.grammar.subordinators.at(it.words, place - 1):
            verb = place - 1
        else:
            continue
        if not it.grammar.past.at(it.words, verb) and not it.words[verb].apart.startswith(","):
            yield Verdict("undertaking.dated", subject, verb)
        return


def _passive(it: Judged) -> Iterator[Verdict]:
    """`zal worden verzonden`, `tenants will be heard`, `wordt in 2025 vervangen`: by whom is not said."""
    grammar = it.grammar
    for place in grammar.future.places(it.words, it.start, it.end):
        begin = it.start if grammar.table.objects_first else place
        if grammar.be.first(it.words, begin, it.end) is not None and _made(it, begin) and _open_ended(it, place):
            yield Verdict("undertaking.passive", it.clause.subject(place), place)
    for place in grammar.passive.places(it.words, it.start, it.end):
        if it.dated and _made(it, it.start) and _open_ended(it, place) and not it.doubted and not it.herewith:
            yield Verdict("undertaking.passive-dated", it.clause.subject(place), place)


def _open_ended(it: Judged, place: int) -> bool:
    denied = it.grammar.negations.first(it.words, it.start, place) is not None
    return not denied and it.agentless(place) and not it.clause.refused(place)


def _made(it: Judged, start: int) -> bool:
    return any(it.grammar.participle.fullmatch(word.said) for word in it.words[start : it.end])


def _scheduled(it: Judged) -> Iterator[Verdict]:
    """`Invoering is voorzien per 1 januari 2013`."""
    for place in it.grammar.scheduled.places(it.words, it.start, it.end):
        if it.dated and not it.herewith:
            yield Verdict("undertaking.scheduled", Subject(OTHER), place)


def _foreseen(it: Judged) -> Iterator[Verdict]:
    """`De consultatie zal in april starten`: it happens at a date, and nobody else is named who does it."""
    grammar = it.grammar
    if not it.dated or grammar.others.first(it.words, it.start, it.end) is not None:
        return
    for place, subject in _futures(it):
        if subject.kind == OTHER and grammar.begins.first(it.words, place, it.end) is not None:
            yield Verdict("undertaking.foreseen", subject, place)


RULES: tuple[Rule, ...] = (
    _told,
    _got,
    _is_told,
    _planned_telling,
    _telling_then,
    _arrives,
    _future,
    _planned,
    _binding,
    _dated_present,
    _passive,
    _scheduled,
    _foreseen,
)
