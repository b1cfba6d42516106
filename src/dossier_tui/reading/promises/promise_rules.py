"""The constructions of a promise to the reader, one rule each."""

from collections.abc import Callable, Iterator

from dossier_tui.reading.promises.clauses import OTHER, OURS, READER, Subject
from dossier_tui.reading.promises.grammar import INFINITIVE, PARTICIPLE, PRESENT
from dossier_tui.reading.promises.judged import Judged, Verdict, futures, plans


def _from(it: Judged, place: int, subject: Subject) -> int:
    """Return from where the verb that belongs to an auxiliary may stand: before it, where it closes its clause."""
    return min(place, subject.end) if it.grammar.table.objects_first and subject.end < place else place


def _told(it: Judged) -> Iterator[Verdict]:
    """`Ik zal uw Kamer informeren`, `I will write to the Committee`."""
    for place, subject in futures(it):
        if subject.kind in OURS and it.tells(_from(it, place, subject), (INFINITIVE,)) and not it.herewith:
            yield Verdict("promise.future", subject, place)


def _got(it: Judged) -> Iterator[Verdict]:
    """`Uw Kamer ontvangt`, `you will have these`."""
    if it.herewith:
        return
    for place, subject in futures(it):
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
    for place, subject in futures(it):
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
    """Tell whether the participle of a passive is of telling: next to `worden`, or behind the verb it belongs to."""
    grammar = it.grammar
    if not grammar.table.objects_first:
        return it.tells(place, (PARTICIPLE,))
    if not future:
        return it.tells(max(place - 1, it.start), (PARTICIPLE,))
    return any(
        it.tells(max(be - 2, it.start), (PARTICIPLE,), be + 3) for be in grammar.be.places(it.words, it.start, it.end)
    )


def _planned_telling(it: Judged) -> Iterator[Verdict]:
    """`Ik streef ernaar … toe te sturen`, `I expect to write to you`, `verwacht wordt … te kunnen melden`."""
    for place, behind, subject in plans(it, it.grammar.hopes):
        begin = behind if behind > place + 1 and not it.grammar.table.objects_first else place + 1
        if it.tells(begin, (INFINITIVE,)) and not it.herewith:
            yield Verdict("promise.plan", subject, place)
    nobody = sorted(
        place
        for table in (it.grammar.impersonal, it.grammar.expected)
        for place in table.places(it.words, it.start, it.end)
    )
    for place in nobody:
        if it.tells(it.start, (INFINITIVE, PARTICIPLE)) and not it.herewith:
            yield Verdict("promise.plan", Subject(OTHER), place)


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


RULES: tuple[Callable[[Judged], Iterator[Verdict]], ...] = (
    _told,
    _got,
    _is_told,
    _planned_telling,
    _telling_then,
    _arrives,
)
