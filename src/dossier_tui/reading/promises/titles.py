"""A short title for what was promised, out of the letter's own words: `Uw Kamer informeren over de uitkomsten`."""

import re

from dossier_tui.reading.folding import Word, words_of
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.promises.grammar import Grammar, grammar

LONGEST = 90  # characters
FEWEST = 3  # words that still say something
TRAILING = re.compile(r"[\s,;:.–-]+$")
SPACES = re.compile(r"\s+([,;:.])")
NOTE_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def title(sentence: str, due_words: str | None = None, language: str = LANGUAGES[0]) -> str:
    """Return a promise's sentence without who promises and when, its verb in the infinitive where that is known.

    The title has 90 characters at most and is one line; where nothing would be left, it begins as the sentence does.
    """
    known = grammar(language if language in LANGUAGES else LANGUAGES[0])
    text = NOTE_MARKS.sub("", " ".join(sentence.split()))
    words = words_of(text)
    kept, verb = _kept(words, known, _term(text, words, due_words))
    said = _joined(text, words, kept, None if verb is None else known.told[words[verb].said], verb, known)
    return _short(said if len(kept) >= FEWEST else text, known)


def _term(text: str, words: list[Word], due_words: str | None) -> range:
    """Return which words are those of the term."""
    start = text.find(due_words) if due_words else -1
    if start < 0:
        return range(0)
    inside = [place for place, word in enumerate(words) if start <= word.start < start + len(due_words or "")]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _kept(words: list[Word], known: Grammar, term: range) -> tuple[list[int], int | None]:
    """Return the places of the words that stay, and among them a verb of telling beside the writer's pronoun."""
    dropped, verb = set(term), None
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
        if known.table.objects_first:
            verb = next((place for place in beside if words[place].said in known.told), None)
    return [place for place in range(len(words)) if place not in dropped], verb


def _joined(text: str, words: list[Word], kept: list[int], base: str | None, verb: int | None, known: Grammar) -> str:
    """Return the words that stay; a verb in its infinitive stands before what is told of, or else at the end."""
    parts: list[str] = []
    waiting = base
    for place in kept:
        if place == verb:
            continue
        word = words[place]
        if waiting and parts and verb is not None and place > verb and known.about.at(words, place):
            parts.append(waiting)
            waiting = None
        stop = words[place + 1].start if place + 1 < len(words) else len(text)
        parts.append(text[word.start : stop].rstrip())
    if waiting and parts:
        parts[-1:] = [TRAILING.sub("", parts[-1]), waiting]
    return SPACES.sub(r"\1", " ".join(parts))


def _short(said: str, known: Grammar) -> str:
    if len(said) > LONGEST:
        cut = said[: LONGEST - 1]
        comma = cut.rfind(", ")
        said = cut[:comma] if comma > LONGEST // 2 else cut.rpartition(" ")[0] + "…"
    said = TRAILING.sub("", said)
    while (last := said.rpartition(" "))[0] and last[2].casefold() in known.joints:
        said = TRAILING.sub("", last[0])
    return said[:1].upper() + said[1:]
