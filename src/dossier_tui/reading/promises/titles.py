"""A short title for what was promised, out of the letter's own words: `Uw Kamer informeren over de uitkomsten`."""

import re

from dossier_tui.reading.folding import Word, words_of
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.promises.clauses import OURS, Clause
from dossier_tui.reading.promises.grammar import Grammar, grammar
from dossier_tui.reading.promises.verbs import PRESENT

LONGEST = 90  # characters
FEWEST = 3  # words that still say something
OPENING = 30  # words of a clause that opens a sentence and is left out
INSTEAD = 8  # words of a term that does not hold, and of what refuses it
ASIDE = range(4, 16)  # words between two commas that are left out of a long title
TRAILING = re.compile(r"[\s,;:.–(\[-]+$")
LEADING = re.compile(r"^[\s,;:.–)\]-]+")
SPACES = re.compile(r"\s+([,;:.])")
BRACKETS = re.compile(r" \([^()]*\)")
NOTE_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def title(sentence: str, due_words: str | None = None, language: str = LANGUAGES[0]) -> str:
    """Return a promise's sentence without who promises and when, its verb in the infinitive where that is known.

    The title has 90 characters at most and is one line; where nothing would be left, it begins as the sentence does.
    """
    known = grammar(language if language in LANGUAGES else LANGUAGES[0])
    text = BRACKETS.sub("", NOTE_MARKS.sub("", " ".join(sentence.split())))
    words = words_of(text)
    kept, verb = _kept(words, known, _term(text, words, due_words, known))
    kept = _subject_first(text, words, kept, known)
    if len(_joined(text, words, kept, verb, known)) > LONGEST:
        kept = _without_aside(words, kept)
    return _short(_joined(text, words, kept, verb, known) if len(kept) >= FEWEST else text, known)


def _term(text: str, words: list[Word], due_words: str | None, known: Grammar) -> range:
    """Return which words are those of the term, where the title reads without."""
    start = text.find(due_words) if due_words else -1
    if start < 0:
        return range(0)
    inside = [place for place, word in enumerate(words) if start <= word.start < start + len(due_words or "")]
    if (
        not inside
        or _of_what(words, inside[0], known, last=inside[-1] == len(words) - 1)
        or _is_what(words, inside, known)
    ):
        return range(0)
    return range(inside[0], inside[-1] + 1)


def _of_what(words: list[Word], place: int, known: Grammar, *, last: bool) -> bool:
    """Tell whether a term tells which thing is meant (`van het tweede kwartaal`); `last` ends a sentence."""
    article = place > 1 and words[place - 1].said in known.modifiers
    of_something = place > 1 and known.of_paper.at(words, place - 1 - article) > 0
    return of_something and (article or not last)


def _is_what(words: list[Word], term: list[int], known: Grammar) -> bool:
    """Tell whether a sentence says no more than when something is: `Beoogde inwerkingtreding is 1 juli 2026`."""
    return term[-1] == len(words) - 1 and term[0] > 1 and known.past.at(words, term[0] - 1) > 0


def _kept(words: list[Word], known: Grammar, term: range) -> tuple[list[int], int | None]:
    """Return the places of the words that stay, and among them a verb of telling beside the writer's pronoun."""
    dropped, verb = set(term) | set(range(_opened(words, known))) | set(_instead(words, known, term)), None
    for place in known.drops.places(words):
        dropped |= set(range(place, place + known.drops.at(words, place)))
    own = known.selves.first(words)
    if own is not None:
        beside = [each for each in (own - 1, own + 1) if 0 <= each < len(words)]
        dropped.add(own)
        dropped |= {place for place in known.future.places(words) if known.table.objects_first or place in beside}
        for place in beside:
            behind = known.hopes.behind(words, place, 0, len(words))
            if behind is not None and words[place].said not in known.told:
                dropped |= set(range(place, behind)) if own < place < behind <= place + 2 else {place}
                dropped |= _marks(words, known, place)
        if known.table.objects_first:
            dropped |= {place for place in beside if known.doubts.at(words, place)}
            verb = next((place for place in beside if words[place].said in known.told), None)
            if verb is None and own > 1 and not dropped.issuperset(range(own - 1)) and own - 1 not in dropped:
                dropped.discard(own)  # `Met Kences voer ik een gesprek`
    return [place for place in range(len(words)) if place not in dropped], verb


def _opened(words: list[Word], known: Grammar) -> int:
    """Return behind how many words the title begins: after a joint, or a clause that only opens the sentence."""
    if known.coordinators.at(words, 0):
        return known.coordinators.at(words, 0)
    recalled = known.recalls.first(words, 0, min(OPENING, len(words) - FEWEST))
    if recalled is not None and known.announces.at(words, recalled + 1):
        return recalled + 2  # `Aan het lid X is toegezegd dat de Kamer een overzicht krijgt`
    if not known.openings.at(words, 0):
        return 0
    places = range(1, min(OPENING, len(words) - FEWEST))
    ends = (n for n in places if ("," in words[n].apart and words[n].said.isalpha()) or known.future.at(words, n))
    return next(ends, 0)


def _instead(words: list[Word], known: Grammar, term: range) -> range:
    """Return the words of an earlier term that does not hold: `niet voor de zomer maar`."""
    refused = known.negations.first(words, max(term.start - INSTEAD, 0), term.start)
    return range(refused, term.start) if refused is not None and known.but.at(words, term.start - 1) else range(0)


def _marks(words: list[Word], known: Grammar, plan: int) -> set[int]:
    """Return the places of words that go with a plan, and say nothing without it: `ernaar … te kunnen`."""
    marks = {each for place in known.marks.places(words) for each in range(place, place + known.marks.at(words, place))}
    first = known.infinitive_marks.first(words, plan)
    return marks if first is None else marks | {first}


def _subject_first(text: str, words: list[Word], kept: list[int], known: Grammar) -> list[int]:
    """Return the places with a subject before its verb where the term stood before both: `ontvangt uw Kamer`."""
    if len(kept) < FEWEST or not known.table.objects_first or kept[0] == 0:
        return kept
    verb, clause = kept[0], Clause(text, words, 0, len(words), known)
    found = clause.named(kept[1])
    told = found is not None and (found.kind in OURS or known.gets.at(words, verb, (PRESENT,), len(words)))
    if found is None or not told:
        return kept
    named = list(range(kept[1], found.end))
    return [*named, verb, *kept[1 + len(named) :]] if kept[1 : 1 + len(named)] == named else kept


def _without_aside(words: list[Word], kept: list[int]) -> list[int]:
    """Return the places without what stands between the first two commas, if it is long enough to be an aside."""
    commas = [number for number, place in enumerate(kept) if number and "," in words[place].apart]
    if len(commas) < 2 or commas[0] > ASIDE.stop or commas[1] - commas[0] not in ASIDE:
        return kept
    return [*kept[: commas[0]], *kept[commas[1] :]]


def _joined(text: str, words: list[Word], kept: list[int], verb: int | None, known: Grammar) -> str:
    """Return the words that stay; a verb in its infinitive stands before what is told of, or else at the end."""
    said = ""
    waiting = None if verb is None else known.told[words[verb].said]
    places = [place for place in kept if place != verb]
    for number, place in enumerate(places):
        if waiting and said and verb is not None and place > verb and known.about.at(words, place):
            said = f"{TRAILING.sub('', said)} {waiting} "
            waiting = None
        stop = words[place + 1].start if place + 1 < len(words) else len(text)
        piece = text[words[place].start : stop]
        following = places[number + 1] if number + 1 < len(places) else None
        said += piece if following == place + 1 else TRAILING.sub("", piece) + _gap(words, place, following, known)
    said = TRAILING.sub("", said) if waiting else said
    last = said.rpartition(" ")[2] + (waiting or "")
    apart = "" if waiting and (last in known.tells or last in known.answers) else " "  # `toe` + `zenden`
    return SPACES.sub(r"\1", f"{said}{apart}{waiting}" if waiting else said)


def _gap(words: list[Word], place: int, following: int | None, known: Grammar) -> str:
    """Return what joins two words where others are left out: nothing between a particle and its verb."""
    if following != place + 2 or not known.infinitive_marks.at(words, place + 1):
        return " "
    return "" if known.separable.at(words, place) else " "


def _short(said: str, known: Grammar) -> str:
    said = LEADING.sub("", said)
    if len(said) > LONGEST:
        cut = said[: LONGEST - 1]
        comma = cut.rfind(", ")
        said = cut[:comma] if comma > LONGEST // 2 else cut.rpartition(" ")[0] + "…"
    said = TRAILING.sub("", said)
    while (last := said.rpartition(" "))[0] and last[2].casefold() in known.joints:
        said = TRAILING.sub("", last[0])
    return said[:1].upper() + said[1:]
