"""What a letter keeps: each sentence that says that an earlier promise, motion or request is carried out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from dossier_tui.reading.folding import Phrases, words_of
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.promises.clauses import OURS, Clause
from dossier_tui.reading.promises.commitments import Signed
from dossier_tui.reading.promises.grammar import grammar
from dossier_tui.reading.promises.verbs import PRESENT
from dossier_tui.reading.sentences import Sentence, sentences

LONGEST = 120  # words of a sentence: what is longer is a table or a list of names
OPENING = 2  # sentences in which a letter tells to what it answers
SAID_SOON = 4  # sentences after one that recalls in which another says that it is kept now
AHEAD = 3  # sentences after a request in which its answer, or its delay, stands
PROSE = 9  # words of a sentence, and not of an address
NEAR = 9  # words from what recalls to the name of what is kept
FEW = 3  # words behind a name: fewer say nothing of what was promised
NAMING = 30  # words that name what is kept, at most
KEEPS = "kept.keeps"
CONFIDENCE = {
    KEEPS: 0.95,
    "kept.as-said": 0.85,
    "kept.in-line": 0.85,
    "kept.recalled": 0.75,
}


class FoundFulfilment(NamedTuple):
    """A sentence that keeps something: `quote` stands from `start` to `end` of the letter's text, in characters.

    `of` are the words that name what is kept, `before` is the sentence before, `partly` tells that only a part is kept,
    `confidence` is the share of those found by this `rule` that people took for fulfilments.
    """

    quote: str
    start: int
    end: int
    of: str
    before: str
    partly: bool
    rule: str
    confidence: float


def find_fulfilments(
    text: str, signed: Signed, language: str = LANGUAGES[0], promised: frozenset[int] = frozenset()
) -> list[FoundFulfilment]:
    """Return what a letter's plain text says to keep, in order.

    `promised` are the places at which commitments begin: what is promised anew is not kept yet.
    """
    known = grammar(language if language in LANGUAGES else LANGUAGES[0])
    told: list[Told] = []
    own_chamber, prose = signed.own_chamber(known), 0
    for sentence in sentences(text):
        words = words_of(sentence.text)
        if 2 < len(words) <= LONGEST:
            clause = Clause(sentence.text, words, 0, len(words), known, own_chamber, signed.strange(known))
            told.append(Told(sentence, clause, sentence.places[0] in promised, opening=prose < OPENING))
            prose += _is_prose(told[-1])
    kept = [_kept(told, number) for number in range(len(told))]
    return [each for each in _without_repeated(kept) if each]


@dataclass
class Told:
    """A sentence with its words, whether it promises something and opens the letter, and what is found in it."""

    sentence: Sentence
    clause: Clause
    promises: bool
    opening: bool = False
    seen: dict[str, int | None] = field(default_factory=dict)

    def first(self, name: str) -> int | None:
        """Return the first place at which a phrase of a table stands, or None."""
        if name not in self.seen:
            table: Phrases = getattr(self.clause.grammar, name)
            self.seen[name] = table.first(self.clause.words)
        return self.seen[name]

    def has(self, name: str) -> bool:
        """Tell whether a phrase of a table stands in it."""
        return self.first(name) is not None

    @property
    def over(self) -> bool:
        """Tell whether it says that something was done."""
        grammar, words = self.clause.grammar, self.clause.words
        participles = any(grammar.participle.fullmatch(word.said) for word in words)
        return participles and self.has("past")

    def words(self, start: int, end: int) -> str:
        """Return the text of some of its words, with the bracket that closes one among them."""
        words, text = self.clause.words, self.sentence.text
        said = text[words[start].start : words[end - 1].end]
        closes = said.count("(") > said.count(")") and text[words[end - 1].end :].startswith(")")
        return said + ")" * closes


Rule = Callable[[list[Told], int], str | None]


def _kept(told: list[Told], number: int) -> FoundFulfilment | None:
    it = told[number]
    if it.sentence.text.rstrip("\"'’”»)")[-1:] == "?":
        return None
    for name, rule in RULES.items():
        of = rule(told, number)
        if of is not None:
            start, end = it.sentence.span(0, len(it.sentence.text))
            before = told[number - 1].sentence.text if number else ""
            return FoundFulfilment(it.sentence.text, start, end, of, before, it.has("partly"), name, CONFIDENCE[name])
    return None


def _keeps(told: list[Told], number: int) -> str | None:
    """`Hiermee doe ik de toezegging gestand`, `this reply discharges that undertaking`."""
    it = told[number]
    kept = it.first("kept")
    if it.promises or it.has("future") or it.has("negations"):
        return None
    clause, grammar = it.clause, it.clause.grammar
    tables = (grammar.keeps, grammar.keeps_here) if it.has("hereby") else (grammar.keeps,)
    keeping = ((n, table.span(clause.words, n, 0, clause.end)) for n in range(clause.end) for table in tables)
    verb, phrase = next(((n, found) for n, found in keeping if found), (0, None))
    late = it.first("delays")
    if phrase is None or (late is not None and late < verb):
        return None
    if kept is None and not (it.has("hereby") and number and told[number - 1].has("kept")):
        return None
    if not _of_ours(it) and not it.has("hereby") and not grammar.passive.at(clause.words, verb):
        return None
    return told[number - 1].sentence.text if kept is None else _naming(told, number, kept, verb, phrase)


def _of_ours(it: Told) -> bool:
    return any((found := it.clause.named(place)) and found.kind in OURS for place in range(it.clause.end))


def _naming(told: list[Told], number: int, kept: int, verb: int, phrase: tuple[int, int]) -> str:
    """Return the words that name what is kept, without the `verb` and the `phrase` that say so behind them.

    Where they only point back, return the sentence before.
    """
    it = told[number]
    points = it.clause.grammar.this_kept.at(it.clause.words, kept - 1) > 0
    end = _naming_end(it, kept)
    end = phrase[0] if kept < phrase[0] and phrase[1] == end else end
    end = verb if kept < verb < end else end
    if points and end - kept <= FEW and number:
        return told[number - 1].sentence.text
    return it.words(max(kept - 1, 0), end)


def _naming_end(it: Told, start: int) -> int:
    words = it.clause.words
    end = min(start + NAMING, len(words))
    return next((place for place in range(start + 1, end) if ":" in words[place].apart), end)


def _as_said(told: list[Told], number: int) -> str | None:
    """`Zoals toegezegd … stuur ik u hierbij`, `As promised in my letter of 14 January, I enclose`."""
    it = told[number]
    begin = it.first("as_said")
    if begin is None and (it.has("recalls") or it.has("requests")):
        begin = it.first("as_somebody")
    if begin is None or it.promises or it.has("future"):
        return None
    return _recalled(it, begin) if _delivers(it) or (begin < FEW and it.over) else None


def _in_line(told: list[Told], number: int) -> str | None:
    """`Naar aanleiding van het verzoek … kan ik u berichten`, `In response to the Committee's request`."""
    it = told[number]
    begin, kept = it.first("in_line"), it.first("kept")
    if begin is None or kept is None or not 0 < kept - begin < NEAR or it.promises or it.has("future"):
        return None
    return _recalled(it, begin) if it.has("hereby") or (begin < FEW and (it.opening or _of_ours(it))) else None


def _delivers(it: Told) -> bool:
    """Tell whether the letter gives something: the present of a verb of telling, or a word for what comes with it."""
    clause = it.clause
    told = clause.grammar.tells.first(clause.words, (PRESENT,), 0, clause.end)
    return it.has("hereby") or (told is not None and clause.subject(told).kind in OURS)


def _recalled(it: Told, begin: int) -> str:
    """Return the words from a place on, up to the comma or the verb of telling (`stuur ik`) that ends them."""
    end = min(begin + NAMING, it.clause.end)
    return it.words(begin, next((n for n in range(begin + 3, end) if _ends_naming(it, begin, n)), end))


def _ends_naming(it: Told, begin: int, place: int) -> bool:
    """Tell whether a comma stands before a word, outside brackets, or the word is what the writer does now."""
    words, grammar = it.clause.words, it.clause.grammar
    said = it.sentence.text[words[begin].start : words[place].start]
    comma = "," in words[place].apart and said.count("(") <= said.count(")")
    tells = grammar.tells.at(words, place, (PRESENT,), it.clause.end)
    return comma or (tells and place + 1 < it.clause.end and grammar.selves.at(words, place + 1) > 0)


def _told_before(told: list[Told], number: int) -> str | None:
    """`De commissie heeft verzocht om …`, `I agreed to tell you …`: told at the beginning, and now done."""
    it = told[number]
    if it.promises:
        return None
    recalled, future = _promise_recalled(it), it.first("future")
    foretold = future is not None and (recalled is None or future < recalled)
    own = it.clause.own_chamber
    after = told[number + 1 : number + 1 + AHEAD]
    late = any(each.has("delays") for each in (it, *after)) or any(each.promises for each in after[:1])
    reader = it.clause.reader() is not None
    recalls = recalled is not None and not foretold and not own and (_of_ours(it) or it.has("hereby") or reader)
    requests = bool(it.first("requests")) and not foretold and not own and not it.has("kept")
    if recalls and (it.has("hereby") or ":" in it.sentence.text.rstrip(":") or _done_as_promised(it)):
        return it.sentence.text
    asked = requests and (reader or it.has("chambers"))
    soon = bool(after) and (after[0].has("hereby") or after[0].has("this_letter"))
    if soon and not it.has("delays") and not after[0].has("delays") and not after[0].promises and (recalls or asked):
        return it.sentence.text
    if not late and requests and it.has("hereby"):
        return it.sentence.text
    return it.sentence.text if (recalls or asked) and it.opening and not late else None


def _promise_recalled(it: Told) -> int | None:
    """Return the place at which a sentence tells of an earlier promise."""
    clause, table = it.clause, it.clause.grammar.promised_before
    paired = (place for place in range(clause.end) if table.at(clause.words, place, 0, clause.end))
    recalled = it.first("recalls")
    return recalled if recalled is not None else next(paired, None)


def _is_prose(it: Told) -> bool:
    return len(it.clause.words) > PROSE and it.sentence.text.endswith((".", ":", "!"))


def _done_as_promised(it: Told) -> bool:
    """Tell whether something was done of which a clause behind it says that it was promised."""
    clause, grammar = it.clause, it.clause.grammar
    recalled, aux = it.first("recalls"), it.first("past")
    if recalled is None or aux is None or aux > recalled:
        return False
    begun = next(grammar.subordinators.places(clause.words, aux, recalled), None)
    done = (word for word in clause.words[aux:begun] if grammar.participle.fullmatch(word.said))
    return begun is not None and next(done, None) is not None


RULES: dict[str, Rule] = {
    KEEPS: _keeps,
    "kept.as-said": _as_said,
    "kept.in-line": _in_line,
    "kept.recalled": _told_before,
}


def _without_repeated(kept: list[FoundFulfilment | None]) -> Iterator[FoundFulfilment]:
    """Yield what was found, but no request or promise recalled before a sentence that says to keep it."""
    for number, each in enumerate(kept):
        said = (later for later in kept[number + 1 : number + 1 + SAID_SOON] if later and later.rule != "kept.recalled")
        if each and not (each.rule == "kept.recalled" and next(said, None)):
            yield each
