"""The constructions of a promise to the reader, one rule each."""

from collections.abc import Callable, Iterator

from dossier_tui.reading.promises.clauses import OTHER, OURS, READER, SELF, Subject
from dossier_tui.reading.promises.judged import Judged, Verdict, futures, plans
from dossier_tui.reading.promises.verbs import GERUND, INFINITIVE, PARTICIPLE, PRESENT

BEHIND = 4  # words behind `worden` among which its participle stands
NEAR = 5  # words from a verb on among which the paper stands that comes
OPENING = 2  # words before a promise given earlier: with more, the letter tells where it was given, and keeps it now
EITHER = (PRESENT, INFINITIVE)
ANY_FORM = (PRESENT, INFINITIVE, PARTICIPLE, GERUND)


def _from(it: Judged, place: int, subject: Subject) -> int:
    """Return from where the verb that belongs to an auxiliary may stand: before it, where it closes its clause."""
    return min(place, subject.end) if it.grammar.table.objects_first and subject.end < place else place


def _present(subject: Subject, place: int) -> tuple[int, ...]:
    """Return the roles of the present beside a subject, where it may be plural and look like the infinitive."""
    return EITHER if place in (subject.end, subject.start - 1) else (PRESENT,)


def _told(it: Judged) -> Iterator[Verdict]:
    """`Ik zal uw Kamer informeren`, `I will be writing to the Committee`, `I will ensure that it is informed`."""
    grammar = it.grammar
    if it.herewith:
        return
    for place, subject in futures(it):
        if subject.kind not in OURS:
            continue
        begin = _from(it, place, subject)
        caused = grammar.causes.first(it.words, begin, it.end)
        roles = (INFINITIVE,) if grammar.be.first(it.words, begin, it.end) is None else (INFINITIVE, GERUND)
        if it.tells(begin, roles) or (caused is not None and _sees_to_it(it, caused)):
            yield Verdict("promise.future", subject, place)


def _sees_to_it(it: Judged, place: int) -> bool:
    """Tell whether behind a verb that causes something the reader gets it or is told."""
    gets = it.grammar.gets.first(it.words, (PRESENT,), place, it.end)
    return it.clause.reader(place) is not None and (gets is not None or it.tells(place, ANY_FORM))


def _got(it: Judged) -> Iterator[Verdict]:
    """`Uw Kamer ontvangt`, `you will have these`."""
    if it.herewith:
        return
    grammar = it.grammar
    for place, subject in futures(it):
        gets = grammar.gets.first(it.words, (INFINITIVE,), subject.end, it.end) if subject.kind == READER else None
        perfect = gets is not None and gets + 1 < it.end and grammar.participle.fullmatch(it.words[gets + 1].said)
        if gets is not None and not perfect:
            yield Verdict("promise.receive", subject, place)
    for place in grammar.awaits.places(it.words, it.start, it.end):
        if it.clause.subject(place).kind == READER:
            yield Verdict("promise.receive", it.clause.subject(place), place)
    for place in range(it.start, it.end):
        if not grammar.table.objects_first or not grammar.gets.at(it.words, place, EITHER, it.end):
            continue
        subject = it.clause.subject(place)
        got = grammar.gets.at(it.words, place, _present(subject, place), it.end)
        if got and subject.kind == READER and not it.clause.refused(place, subject):
            yield Verdict("promise.receive", subject, place)


def _arrives(it: Judged) -> Iterator[Verdict]:
    """`Dit rapport zal uw Kamer bereiken`, `gaat de Kamer in mei toe`."""
    grammar = it.grammar
    if not it.reader or it.herewith:
        return
    for place, subject in futures(it):
        if grammar.arrives.first(it.words, (INFINITIVE,), place, it.end) is not None:
            yield Verdict("promise.arrive", subject, place)
    if not grammar.table.objects_first or not it.later:
        return
    for place in range(it.start, it.end):
        arrives = grammar.arrives.at(it.words, place, (PRESENT,), it.end)
        if arrives and it.clause.subject(place).kind not in OURS and not it.clause.refused(place):
            yield Verdict("promise.arrive", Subject(OTHER), place)


def _follows(it: Judged) -> Iterator[Verdict]:
    """`Een reactie volgt voor de zomer`, `Our full response will follow`, `De rapportage is voorzien voor mei`."""
    grammar = it.grammar
    if it.herewith:
        return
    for place, _ in futures(it):
        if it.paper and grammar.follows.first(it.words, (INFINITIVE,), place, it.end) is not None:
            yield Verdict("promise.follow", Subject(OTHER), place)
    for place in range(it.start, it.end if grammar.table.objects_first else it.start):
        paper = it.paper or grammar.papers.first(it.words, place, min(place + NEAR, it.end)) is not None
        follows = grammar.follows.at(it.words, place, (PRESENT,), it.end)
        if follows and paper and (it.later or place == it.end - 1) and not it.clause.refused(place):
            yield Verdict("promise.follow", Subject(OTHER), place)
    sent = grammar.sendings.first(it.words, it.start, it.end) is not None and it.reader is not None
    for place in grammar.scheduled.places(it.words, it.start, it.end if it.dated else it.start):
        if it.paper or sent:
            yield Verdict("promise.scheduled", Subject(OTHER), place)


def _is_told(it: Judged) -> Iterator[Verdict]:
    """`wordt uw Kamer geïnformeerd`, `the House will be told`, `zal met uw Kamer gedeeld worden`."""
    grammar = it.grammar
    auxiliaries = [(place, True) for place in grammar.future.places(it.words, it.start, it.end)]
    auxiliaries += [(place, False) for place in grammar.passive.places(it.words, it.start, it.end)]
    for place, future in auxiliaries:
        begin = it.start if grammar.table.objects_first else place
        passive = not future or grammar.be.first(it.words, begin, it.end) is not None
        if not passive or it.clause.refused(place) or it.herewith or it.lawful(place) or not it.agentless(place):
            continue
        if _told_of(it, place, future) and (future or not it.doubted):
            yield Verdict("promise.passive", it.clause.subject(place), place)


def _told_of(it: Judged, place: int, future: bool) -> bool:
    """Tell whether the participle of a passive is of telling: next to `worden`, or behind the verb it belongs to."""
    grammar = it.grammar
    if not grammar.table.objects_first:
        past = (each for each in grammar.past.places(it.words, place + 1, it.end))
        finite = next((each for each in past if not grammar.participle.fullmatch(it.words[each].said)), None)
        return it.tells(place, (PARTICIPLE,), finite)
    if not future:
        return it.tells(max(place - 1, it.start), (PARTICIPLE,))
    return any(
        it.tells(max(be - 2, it.start), (PARTICIPLE,), be + BEHIND)
        for be in grammar.be.places(it.words, it.start, it.end)
    )


def _planned_telling(it: Judged) -> Iterator[Verdict]:
    """`Ik streef ernaar … toe te sturen`, `I expect to write to you`, `verwacht wordt … te kunnen melden`."""
    grammar = it.grammar
    if it.herewith:
        return
    for place, behind, subject in plans(it, grammar.hopes):
        begin = behind if behind > place + 1 and not grammar.table.objects_first else place + 1
        wished = it.words[place].said in grammar.wishes
        caused = grammar.causes.first(it.words, begin, it.end)
        tells = it.tells(begin, (INFINITIVE, GERUND)) or (caused is not None and _sees_to_it(it, caused))
        if tells and (it.later or not wished):
            yield Verdict("promise.plan", subject, place)
    for place, _, subject in plans(it, grammar.pledges):
        if it.terms and place <= it.clause.start + OPENING and it.tells(it.start, (INFINITIVE,)):
            yield Verdict("promise.pledge", subject, place)
    nobody = sorted(
        place for table in (grammar.impersonal, grammar.expected) for place in table.places(it.words, it.start, it.end)
    )
    for place in nobody if grammar.others.first(it.words, it.start, min(it.start + 4, it.end)) is None else ():
        if it.tells(it.start, (INFINITIVE, PARTICIPLE)):
            yield Verdict("promise.plan", Subject(OTHER), place)


def _telling_then(it: Judged) -> Iterator[Verdict]:
    """`Dit najaar informeer ik uw Kamer`, `Daar kom ik op terug`: the present, with a term or without need of one."""
    grammar = it.grammar
    if it.herewith or not grammar.table.objects_first:
        return
    further = it.later or bool(it.terms) or grammar.further.first(it.words, it.start, it.end) is not None
    free = [each for each in it.verbs if each in (grammar.answers, grammar.lasting)]
    tables = it.verbs if further else free
    for place in range(it.start, it.end):
        if not any(table.at(it.words, place, EITHER, it.end) for table in tables):
            continue
        subject = it.clause.subject(place)
        if subject.kind not in OURS or it.clause.refused(place, subject) or (it.lawful(place) and subject.kind != SELF):
            continue
        roles = _present(subject, place)
        if any(table.at(it.words, place, roles, it.end) for table in tables):
            yield Verdict("promise.present", subject, place)


def _toward(it: Judged) -> Iterator[Verdict]:
    """`Ik zal met uw Kamer in gesprek gaan`, `I will bring it before Parliament`: whatever is done, to the reader."""
    grammar = it.grammar
    if it.carried or it.herewith or it.courtesy or grammar.begs.first(it.words, it.start, it.end) is not None:
        return
    doing = [*futures(it), *((place, subject) for place, _, subject in plans(it, grammar.plans))]
    doing += [(place, Subject(SELF, place, place)) for place in grammar.impersonal.places(it.words, it.start, it.end)]
    for place, subject in doing:
        if subject.kind in OURS and it.words[place].said not in grammar.wishes and _addressed(it, place, subject):
            yield Verdict("promise.toward", subject, place)


def _addressed(it: Judged, verb: int, subject: Subject) -> bool:
    """Tell whether the reader stands behind a preposition, or where whom it is for stands without one."""
    clause, grammar = it.clause, it.grammar
    for place in range(it.start, it.end):
        found = clause.named(place)
        if found is None or found.kind != READER or clause.possessive(found) or it.in_term(place):
            continue
        sent = found.end < it.end and grammar.participle.fullmatch(it.words[found.end].said)  # `aan uw Kamer verzonden`
        beside = grammar.table.objects_first and place in (verb + 1, max(subject.end, verb + 1))
        if beside or (grammar.toward.at(it.words, place - 1) and not sent):
            return True
    return False


RULES: tuple[Callable[[Judged], Iterator[Verdict]], ...] = (
    _told,
    _got,
    _is_told,
    _planned_telling,
    _telling_then,
    _arrives,
    _follows,
    _toward,
)
