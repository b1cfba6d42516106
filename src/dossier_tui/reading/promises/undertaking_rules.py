"""The constructions of what the writer binds itself to beside promises, one rule each."""

from collections.abc import Callable, Iterator

from dossier_tui.reading.promises.clauses import OTHER, OURS, SELF, Subject
from dossier_tui.reading.promises.judged import Judged, Verdict, futures, plans
from dossier_tui.reading.promises.verbs import INFINITIVE

SUBJECT = 3  # words at the beginning among which somebody else may be the subject


def _future(it: Judged) -> Iterator[Verdict]:
    """`Ik zal de voortgang bewaken`, `the Department will visit`."""
    for place, subject in futures(it):
        if subject.kind in OURS and place >= it.start:
            yield Verdict("undertaking.future", subject, place)


def _planned(it: Judged) -> Iterator[Verdict]:
    """`Ik ben voornemens`, `we intend to consult`, `ga ik in overleg met`."""
    if it.herewith:
        return
    for place, _, subject in plans(it, it.grammar.plans):
        if it.words[place].said in it.grammar.wishes and it.tells(place, (INFINITIVE,)):
            continue  # "I want to inform you": this letter does
        yield Verdict("undertaking.plan", subject, place)
    for place, _, subject in plans(it, it.grammar.hopes) if it.dated else ():
        yield Verdict("undertaking.plan", subject, place)
    for place in it.grammar.impersonal.places(it.words, it.start, it.end):
        yield Verdict("undertaking.impersonal", Subject(OTHER), place)


def _binding(it: Judged) -> Iterator[Verdict]:
    """`blijft het kabinet inzetten op`, `Ik draag er zorg voor`."""
    for place in range(it.start, it.end):
        alone = it.grammar.binds_self.at(it.words, place) > 0
        if not alone and not it.grammar.binds.at(it.words, place, it.clause.start, it.end):
            continue
        subject = it.clause.subject(place)
        fits = subject.kind == SELF if alone else subject.kind in OURS
        within = subject.start <= place < subject.end  # a word of the office's own name
        if fits and not within and it.clause.governs(subject, place) and not it.clause.refused(place, subject):
            yield Verdict("undertaking.binding", subject, place)


def _dated_present(it: Judged) -> Iterator[Verdict]:
    """`Medio november start ik de aanbesteding`: the writer's side, the present, and a date to come."""
    soon = it.dated or it.grammar.soon.first(it.words, it.start, it.end) is not None
    if not soon or it.herewith or not it.grammar.table.objects_first:
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
        over = it.grammar.past.at(it.words, verb) or it.grammar.past_form.fullmatch(it.words[verb].said)
        hoped = not it.dated and it.grammar.hopes.at(it.words, verb, it.start, it.end)
        if not over and not hoped and not it.words[verb].apart.startswith(","):
            yield Verdict("undertaking.dated", subject, verb)
        return


def _passive(it: Judged) -> Iterator[Verdict]:
    """`zal worden verzonden`, `tenants will be heard`, `wordt in 2025 vervangen`: by whom is not said."""
    grammar = it.grammar
    for place in grammar.future.places(it.words, it.start, it.end):
        begin = it.start if grammar.table.objects_first else place
        if it.lawful(place):
            continue
        if grammar.be.first(it.words, begin, it.end) is not None and _made(it, begin) and _open_ended(it, place):
            yield Verdict("undertaking.passive", it.clause.subject(place), place)
    for place in grammar.passive.places(it.words, it.start, it.end):
        if it.doubted or it.herewith or it.lawful(place) or not _open_ended(it, place):
            continue
        if _made(it, it.start) and any(each.due and not each.due.startswith(f"{it.clock.day}/") for each in it.terms):
            yield Verdict("undertaking.passive-dated", it.clause.subject(place), place)
        elif _worked_on(it, place):
            yield Verdict("undertaking.passive-now", it.clause.subject(place), place)


def _worked_on(it: Judged, place: int) -> bool:
    """Tell whether the present passive of a main clause is of what a government does, from now on and by itself."""
    grammar, words = it.grammar, it.words
    end = grammar.subordinators.first(words, place + 1, it.end) or it.end
    works = any(grammar.works.fullmatch(word.said) for word in words[place:end])
    held = any(table.first(words, it.start, it.end) is not None for table in (grammar.others, grammar.ongoing))
    clauses = grammar.subordinators.places(words, it.start, place)
    main = all(grammar.purposes.at(words, each) for each in clauses)
    return works and main and not held and grammar.past.first(words, it.start, place) is None


def _open_ended(it: Judged, place: int) -> bool:
    if it.reported is not None and place > it.reported:
        return False
    denied = it.grammar.negations.first(it.words, it.start, place) is not None
    return not denied and it.agentless(place) and not it.clause.refused(place)


def _made(it: Judged, start: int) -> bool:
    return any(it.grammar.participle.fullmatch(word.said) for word in it.words[start : it.end])


def _scheduled(it: Judged) -> Iterator[Verdict]:
    """`Invoering is voorzien per 1 januari 2013`."""
    if it.grammar.others.first(it.words, it.start, min(it.start + SUBJECT, it.end)) is not None:
        return
    for place in it.grammar.scheduled.places(it.words, it.start, it.end):
        over = any(it.grammar.bygone.at(it.words, each) for each in (place - 1, place + 1))
        if it.dated and not it.herewith and it.reported is None and not over:
            yield Verdict("undertaking.scheduled", Subject(OTHER), place)


def _foreseen(it: Judged) -> Iterator[Verdict]:
    """`De consultatie zal in april starten`: it happens at a date, and nobody else is named who does it."""
    grammar = it.grammar
    if not it.dated or it.reported is not None or grammar.others.first(it.words, it.start, it.end) is not None:
        return
    for place, subject in futures(it):
        if subject.kind == OTHER and grammar.begins.first(it.words, place, it.end) is not None:
            yield Verdict("undertaking.foreseen", subject, place)


RULES: tuple[Callable[[Judged], Iterator[Verdict]], ...] = (
    _future,
    _planned,
    _binding,
    _dated_present,
    _passive,
    _scheduled,
    _foreseen,
)
