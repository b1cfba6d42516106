"""What a letter promises: each sentence that binds its writer, with who, to whom and when."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.folding import folded, words_of
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.promises.clauses import BODY, OURS, Clause
from dossier_tui.reading.promises.grammar import Grammar, grammar
from dossier_tui.reading.promises.judged import Judged, Verdict
from dossier_tui.reading.promises.judging import judge
from dossier_tui.reading.promises.terms import Clock, Term, chosen, terms_in
from dossier_tui.reading.sentences import Sentence, sentences

BACK = 3  # sentences before one in which the term may stand to which it points
HEADING = 20  # words
LONGEST = 120  # words of a sentence: what is longer is a table or a list of names
# The share of what each rule finds in annotated letters that people took for a commitment; less where it found few.
CONFIDENCE = {
    "promise.future": 0.9,
    "promise.receive": 0.9,
    "promise.passive": 0.9,
    "promise.plan": 0.9,
    "promise.present": 0.9,
    "promise.arrive": 0.8,
    "promise.follow": 0.8,
    "promise.toward": 0.8,
    "promise.scheduled": 0.8,
    "promise.pledge": 0.8,
    "undertaking.future": 0.85,
    "undertaking.plan": 0.8,
    "undertaking.impersonal": 0.85,
    "undertaking.binding": 0.75,
    "undertaking.dated": 0.85,
    "undertaking.passive": 0.8,
    "undertaking.passive-dated": 0.5,
    "undertaking.passive-now": 0.5,
    "undertaking.scheduled": 0.6,
    "undertaking.foreseen": 0.6,
}


class Signed(NamedTuple):
    """What a letter's head says of who binds himself and to whom: the signing offices, and the addressee."""

    offices: tuple[str, ...] = ()
    recipient: str | None = None

    def own_chamber(self, known: Grammar) -> bool:
        """Tell whether a committee writes: then it is no addressee, but binds itself."""
        return known.chambers.first(words_of(" ".join(self.offices))) is not None

    def strange(self, known: Grammar) -> bool:
        """Tell whether nobody signs whose body is a stranger in other letters: the European Commission."""
        return known.strangers.first(words_of(" ".join(self.offices))) is None


class FoundCommitment(NamedTuple):
    """A commitment as a letter words it: `quote` stands from `start` to `end` of its text, in characters.

    `kind` is promise or undertaking, `due` EDTF or None where `due_words` cannot be resolved, `confidence` the share of
    those found by this `rule` that people took for commitments.
    """

    quote: str
    start: int
    end: int
    kind: str
    by: str | None
    to: str | None
    due_words: str | None
    due: str | None
    due_by: str | None
    rule: str
    confidence: float


def find_commitments(
    text: str, signed: Signed, day: date, recesses: Recesses, language: str = LANGUAGES[0]
) -> list[FoundCommitment]:
    """Return the commitments in a letter's plain text, in order; `day` is the letter's own date."""
    known = grammar(language if language in LANGUAGES else LANGUAGES[0])
    reader = _Reader(known, signed, Clock(day, recesses))
    return [each for sentence in sentences(text) for each in reader.read(sentence)]


@dataclass
class _Reader:
    """Reads sentence after sentence; `before` are those that were read."""

    grammar: Grammar
    signed: Signed
    clock: Clock
    before: list[Clause] = field(default_factory=list)

    def read(self, sentence: Sentence) -> Iterator[FoundCommitment]:
        """Yield what one sentence promises."""
        words = words_of(sentence.text)
        if sentence.text.rstrip("\"'’”»)")[-1:] == "?" or not 2 < len(words) <= LONGEST:
            return
        own, strange = self.signed.own_chamber(self.grammar), self.signed.strange(self.grammar)
        clause = Clause(sentence.text, words, 0, len(words), self.grammar, own, strange)
        for part, (verdict, judged) in self._parts(clause):
            yield self._found(sentence, part, verdict, judged)
        self.before = [*self.before[1 - BACK :], clause]

    def _parts(self, clause: Clause) -> list[tuple[Clause, tuple[Verdict, Judged]]]:
        """Return the parts of a sentence that promise, each narrowed to its own promise where there are two."""
        whole = judge(clause, self.clock)
        if whole is None:
            return self._part(clause)
        if whole[0].kind == "undertaking" and _is_heading(clause):
            return []
        for joint in self._joints(clause):
            left = judge(clause.part(clause.start, joint), self.clock)
            if left is None:
                continue
            rest = clause.part(joint + 1, clause.end)
            right = judge(rest, self.clock) or judge(rest, self.clock, left[0].subject)
            if right and "promise" in (left[0].kind, right[0].kind) and _apart(right):
                return [(clause.part(clause.start, joint), left), (rest, right)]
        return [(clause, whole)]

    def _part(self, clause: Clause) -> list[tuple[Clause, tuple[Verdict, Judged]]]:
        """Return the part that promises of a sentence which does not do so as a whole: the rest refuses or is done."""
        refusing = (self.grammar.negations, self.grammar.herewith, self.grammar.asks)
        if not any(table.first(clause.words) is not None for table in refusing):
            return []
        for joint in self._joints(clause):
            rest = clause.part(joint + 1, clause.end)
            judged = judge(rest, self.clock)
            if judged and judged[0].kind == "promise" and judged[0].subject.kind in OURS:
                return [(rest, judged)]
        return []

    def _joints(self, clause: Clause) -> list[int]:
        """Return where a sentence may be parted: at joints behind a comma first, and rather late than early."""
        places = self.grammar.coordinators.places(clause.words, clause.start + 2, clause.end - 2)
        return sorted(places, key=lambda place: ("," not in clause.words[place].apart, -place))

    def _found(self, sentence: Sentence, part: Clause, verdict: Verdict, judged: Judged) -> FoundCommitment:
        start, end = self._stretch(sentence, part)
        term = self._same_term(judged) or chosen(self._own_terms(verdict, judged))
        begin, stop = sentence.span(start, end)
        return FoundCommitment(
            quote=sentence.text[start:end],
            start=begin,
            end=stop,
            kind=verdict.kind,
            by=self._by(verdict, part),
            to=self._to(judged) if verdict.kind == "promise" else None,
            due_words=term.words if term else None,
            due=term.due if term else None,
            due_by=term.due_by if term else None,
            rule=verdict.rule,
            confidence=CONFIDENCE[verdict.rule],
        )

    def _own_terms(self, verdict: Verdict, judged: Judged) -> list[Term]:
        """Return the terms of the verb that promises: those behind it, where it stands right behind a joint."""
        joined = self.grammar.coordinators.at(judged.words, verdict.verb - 1) > 0
        behind = [each for each in judged.terms if each.start >= verdict.verb]
        return behind if joined and behind else judged.terms

    def _same_term(self, judged: Judged) -> Term | None:
        """Return the term to which words like `deze datum` point: the last that was named, in these words."""
        clause, known = judged.clause, self.grammar
        place = known.same_term.first(clause.words, clause.start, clause.end)
        if place is None:
            return None
        words = clause.words[place : place + known.same_term.at(clause.words, place)]
        said = clause.text[words[0].start : words[-1].end]
        for each in reversed(self.before):
            dated = [term for term in terms_in(each.text, each.words, 0, each.end, known, self.clock) if term.due]
            if dated:
                return dated[-1]._replace(words=said)
        return Term(said, None, None, place, place + len(words))

    def _stretch(self, sentence: Sentence, part: Clause) -> tuple[int, int]:
        """Return which signs of a sentence a part of it takes: all, up to the word that joins, or from it on."""
        words = part.words
        start = 0 if part.start == 0 else words[part.start - 1].start
        end = len(sentence.text) if part.end == len(words) else words[part.end - 1].end
        return start, end

    def _by(self, verdict: Verdict, part: Clause) -> str | None:
        office = self.signed.offices[0] if self.signed.offices else None
        subject = verdict.subject
        if subject.kind != BODY or self.grammar.hands.at(part.words, subject.start):
            return office
        said = part.text[part.words[subject.start].start : part.words[subject.end - 1].end]
        signing = (each for each in self.signed.offices if f"{folded(each)} ".startswith(f"{folded(said)} "))
        return next(signing, said)

    def _to(self, judged: Judged) -> str | None:
        table, clause = self.grammar.table, judged.clause
        for place in range(clause.start, clause.end):
            if judged.in_term(place):
                continue
            if length := self.grammar.houses.at(clause.words, place):
                said = " ".join(word.said for word in clause.words[place : place + length])
                named, own = self.grammar.named_houses[said], self._house()
                return own if own and named in own and own != table.default_house else named
            if self.grammar.readers.at(clause.words, place):
                break
        return self._house() or table.default_house

    def _house(self) -> str | None:
        """Return the addressee's chamber: the words behind its chair."""
        if not self.signed.recipient:
            return None
        recipient = folded(self.signed.recipient)
        names = sorted(self.grammar.table.houses.items(), key=lambda item: -len(item[0]))
        return next((name for said, name in names if said in recipient), self.signed.recipient)


def _is_heading(clause: Clause) -> bool:
    """Tell whether these are few words without an end: a heading, or the head of the letter."""
    return clause.end <= HEADING and clause.text[-1].isalnum()


def _apart(right: tuple[Verdict, Judged]) -> bool:
    """Tell whether the second part stands for itself: a promise, or one with a subject or a term of its own."""
    verdict, judged = right
    return verdict.kind == "promise" or bool(judged.terms) or verdict.subject.start >= judged.clause.start
