"""What comes later: each sentence that moves the term of an earlier promise, or of the answers to questions."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from dossier_tui.reading.folding import Word, words_of
from dossier_tui.reading.promises.commitments import FoundCommitment
from dossier_tui.reading.promises.late import Late, is_heading, late
from dossier_tui.reading.promises.terms import Clock, Term, chosen, starts, terms_in
from dossier_tui.reading.sentences import Sentence, sentences

BACK = 5  # sentences before a new term in which it is told that the earlier one is not kept
AHEAD = 3  # sentences after one on late answers in which their new term stands
QUESTION, MOVED, RECALLED, LATE = "deferral.question", "deferral.moved", "deferral.recalled", "deferral.late"
CONFIDENCE = {QUESTION: 0.9, MOVED: 0.85, RECALLED: 0.8, LATE: 0.8}


class FoundDeferral(NamedTuple):
    """A sentence that gives a new term; `quote` stands from `start` to `end` of the letter's text, in characters.

    `of` are the words that name what comes later, `before` those further before it that may do so, `promise` is where
    the sentence begins that would be a promise by itself, or None. `due_words` is None where no term is given, as only
    with `questions`.
    """

    quote: str
    start: int
    end: int
    of: str
    before: str
    due_words: str | None
    due: str | None
    due_by: str | None
    promise: int | None
    rule: str

    @property
    def questions(self) -> bool:
        """Tell whether it is answers to questions that come later."""
        return self.rule == QUESTION

    @property
    def confidence(self) -> float:
        """Return the share of those found by this rule that are right."""
        return CONFIDENCE[self.rule]


def find_deferrals(
    text: str, clock: Clock, commitments: Iterable[FoundCommitment], language: str, *, answered: bool = False
) -> list[FoundDeferral]:
    """Return what a letter's plain text says to come later; `commitments` are the promises that were found in it.

    Of questions that are `answered` by the letter, the answers are not late any more.
    """
    return [*_Finder(late(language), clock, sentences(text), [*commitments], answered).found()]


@dataclass
class _Finder:
    """Looks through the sentences of a letter."""

    known: Late
    clock: Clock
    sentences: list[Sentence]
    commitments: list[FoundCommitment]
    answered: bool

    def __post_init__(self) -> None:
        self.words = [words_of(each.text) for each in self.sentences]
        begins = [each.places[0] for each in self.sentences]
        self.made = {bisect_right(begins, each.start) - 1: each for each in reversed(self.commitments)}
        self.late = [self.known.told(words) or self.known.in_part(words) for words in self.words]

    def found(self) -> Iterator[FoundDeferral]:
        """Yield that answers come later first: their new term moves no other promise. Then what else does."""
        taken: set[int] = set()
        late_answers = [number for number in range(len(self.words)) if self._answers_late(number)]
        late_answers.sort(key=self._is_heading)
        for number in [] if self.answered else late_answers[:1]:
            found = self._question(number)
            taken |= {self.sentences[number].places[0], found.promise or 0}
            yield found
        for number, sentence in enumerate(self.sentences):
            made = self.made.get(number)
            if sentence.places[0] in taken or (made and made.start in taken) or sentence.text.endswith("?"):
                continue
            term = self._new_term(number, made) if self._may_move(number, made) else None
            if term and (rule := self._rule(number, term, made)):
                yield self._deferral(number, term, made, rule)

    def _answers_late(self, number: int) -> bool:
        return self.late[number] and self.known.of_questions(self.words[number])

    def _is_heading(self, number: int) -> bool:
        return is_heading(self.sentences[number].text)

    def _question(self, number: int) -> FoundDeferral:
        """Return that answers come later; their term stands in the sentence itself or in one of the next."""
        near = (self.made.get(each) for each in range(number, number + 1 + AHEAD))
        made = [each for each in near if each and each.kind == "promise"]
        named = [each for each in made if each.due_words]
        promise = next(iter(sorted(named, key=lambda each: not each.due) or made), None)
        promised = _term_of(promise)
        usual = f"{self.clock.day}/"  # `binnen drie weken` is the time that does not do
        own = chosen([each for each in self._terms(number) if each.due and not each.due.startswith(usual)])
        term = promised if promised and (promised.due or not own) else own
        return self._deferral(number, term, promise, QUESTION)

    def _rule(self, number: int, term: Term, made: FoundCommitment | None) -> str | None:
        """Return the rule by which a sentence with a new term moves an earlier one, or None where it does not."""
        if self._moves(self.words[number]):
            return MOVED
        if self._recalled(number) and (made or (term.due and self._to_come(number))):
            return RECALLED
        if self.late[number] and (made or (term.due and not self._followed(number))):
            return LATE
        return LATE if made and self._late_before(number, made) else None

    def _may_move(self, number: int, made: FoundCommitment | None) -> bool:
        """Tell whether any rule can hold for a sentence: only then its terms are worth reading."""
        told = self._moves(self.words[number]) or self.late[number] or self._recalled(number)
        return told or (made is not None and self._late_before(number, made))

    def _now(self, number: int) -> bool:
        return self.known.now.first(self.words[number]) is not None

    def _to_come(self, number: int) -> bool:
        return self._now(number) or self.known.grammar.future.first(self.words[number]) is not None

    def _recalled(self, number: int) -> bool:
        """Tell whether a sentence recalls a promise, or says what holds now of the one that the last recalls."""
        return self._recalls(number) or (self._now(number) and any(map(self._recalls, self._before(number)[:1])))

    def _late_before(self, number: int, made: FoundCommitment) -> bool:
        """Tell whether the sentences before a commitment say that something is late: of a promise, a few of them."""
        before = self._before(number)
        return any(self.late[place] for place in (before if made.kind == "promise" else before[:1]))

    def _followed(self, number: int) -> bool:
        """Tell whether the next sentence gives a term: then the one that a late sentence names is the earlier one."""
        made = self.made.get(number + 1)
        return made is not None and made.due_words is not None

    def _moves(self, words: list[Word]) -> bool:
        """Tell whether one term is put in the place of another: `niet voor de zomer maar in het najaar`."""
        grammar = self.known.grammar
        begins = starts(self.known.code).begins
        refused = (place for place in grammar.negations.places(words) if begins.at(words, place + 1))
        return any(grammar.but.first(words, place) is not None for place in refused)

    def _new_term(self, number: int, made: FoundCommitment | None) -> Term | None:
        """Return the term that holds now: behind the word that says so, else the promise's own, else the last."""
        terms = [each for each in self._terms(number) if each.due]
        now = next(self.known.now.places(self.words[number]), len(self.words[number]))
        behind = (each for each in terms if each.start > now)
        return next(behind, None) or _term_of(made) or next(reversed(terms), None)

    def _terms(self, number: int) -> list[Term]:
        words = self.words[number]
        return terms_in(self.sentences[number].text, words, 0, len(words), self.known.grammar, self.clock)

    def _before(self, number: int) -> list[int]:
        """Return the sentences before one, the nearest first, as far as its section goes."""
        back = range(number - 1, max(number - 1 - BACK, -1), -1)
        return [*takewhile(lambda place: not self._is_heading(place), back)]

    def _heading(self, number: int) -> str:
        """Return the heading under which a sentence stands, or "" where there is none near it."""
        first = min(self._before(number), default=number) - 1
        return self.sentences[first].text if first >= 0 and self._is_heading(first) else ""

    def _near(self, number: int) -> list[int]:
        """Return those of its paragraph from the one on that tells of the promise, or that it is late."""
        before = [each for each in self._before(number) if self._paragraph(each) == self._paragraph(number)]
        told = [each for each in before if self.late[each] or self._recalls(each)]
        return [*range(min(told, default=number), number)]

    def _recalls(self, number: int) -> bool:
        return self.known.recalls(self.words[number])

    def _paragraph(self, number: int) -> int:
        return self.sentences[number].paragraph

    def _deferral(self, number: int, term: Term | None, made: FoundCommitment | None, rule: str) -> FoundDeferral:
        sentence = self.sentences[number]
        start, end = (made.start, made.end) if made else sentence.span(0, len(sentence.text))
        before = range(number) if rule == QUESTION else sorted(self._before(number))
        return FoundDeferral(
            quote=made.quote if made else sentence.text,
            start=start,
            end=end,
            of=self._text([*self._near(number), number]),
            before=" ".join([self._heading(number), self._text(before)]),
            due_words=term.words if term else None,
            due=term.due if term else None,
            due_by=term.due_by if term else None,
            promise=made.start if made else None,
            rule=rule,
        )

    def _text(self, numbers: Iterable[int]) -> str:
        return " ".join(self.sentences[each].text for each in numbers)


def _term_of(made: FoundCommitment | None) -> Term | None:
    """Return the term of a promise that was found, or None where it has none."""
    return Term(made.due_words, made.due, made.due_by, 0, 0) if made and made.due_words else None
