"""Who does what in a sentence: the subject of a verb, the reader of the letter, and what lies between them."""

from dataclasses import dataclass
from typing import NamedTuple

from dossier_tui.reading.folding import Word
from dossier_tui.reading.promises.grammar import Grammar

SELF, BODY, READER, OTHER = "self", "body", "reader", "other"
OURS = (SELF, BODY)
VERB_LAST = 26  # words between a subject and the verb at the end of its clause
LONG_SUBJECT = 18
LONG_NAME = 6
OWNS = ("'s", "’s", "'", "’")
SAYING = 6  # words between a verb of saying and what is said
NEAR = 8  # words behind a verb within which `not` refuses what it says


class Subject(NamedTuple):
    """Who a verb is about: the writer, a body of its side, the reader, or somebody or something else."""

    kind: str
    start: int = 0
    end: int = 0


@dataclass
class Clause:
    """The words of a sentence, or of a part of it from `start` to `end`; `own_chamber` in a committee's own letter,
    `strange` where no body signs that elsewhere is a stranger.
    """

    text: str
    words: list[Word]
    start: int
    end: int
    grammar: Grammar
    own_chamber: bool = False
    strange: bool = True

    def part(self, start: int, end: int) -> "Clause":
        """Return a part of it."""
        return Clause(self.text, self.words, start, end, self.grammar, self.own_chamber, self.strange)

    def named(self, place: int) -> Subject | None:
        """Return whom the words from a place on name, or None where it is nobody of either side."""
        grammar, words = self.grammar, self.words
        if place >= self.end:
            return None
        if length := grammar.selves.at(words, place):
            return Subject(SELF, place, place + length)
        if not self.own_chamber and (length := grammar.readers.at(words, place) or grammar.houses.at(words, place)):
            return Subject(READER, place, place + length)
        at = place
        while at < min(place + 3, self.end) and words[at].said in grammar.modifiers:
            at += 1
        if not self.own_chamber and at > place and grammar.readers.at(words, at):
            return Subject(READER, place, at + grammar.readers.at(words, at))
        length = grammar.bodies.at(words, at) or (self.own_chamber and grammar.chambers.at(words, at))
        if self.strange and any(
            each + grammar.strangers.at(words, each) > at for each in range(max(at - LONG_NAME, 0), at + 1)
        ):
            return None
        if length and at < self.end:
            return Subject(BODY, at, self._office_end(at + length))
        return self._named_last(at) if at > place else None

    def _named_last(self, place: int) -> Subject | None:
        """Return a body whose name stands before its kind: `the Dam Safety Inspectorate`."""
        for at in range(place + 1, min(place + LONG_NAME, self.end)):
            if not self.text[self.words[at].start].isupper() or self.words[at].apart:
                return None
            if self.grammar.bodies_last.at(self.words, at):
                return Subject(BODY, place, at + 1)
        return None

    def _office_end(self, place: int) -> int:
        """Return where an office ends of which the first words were read: its names have capitals."""
        last = place
        for at in range(place, min(place + LONG_SUBJECT, self.end)):
            word = self.words[at]
            if self.grammar.readers.at(self.words, at):
                break
            if self.text[word.start].isupper():
                last = at + 1
            elif word.said not in self.grammar.joints or (word.apart and "," not in word.apart):
                break
        return last

    def subject(self, verb: int, width: int = 1) -> Subject:
        """Return the subject of the finite verb at a place; `width` is its number of words."""
        if self.grammar.selves.at(self.words, verb):  # grown together: "we'll"
            return Subject(SELF, verb, verb)
        behind = verb + width
        found = self.named(behind) if behind < self.end and not self.words[behind].apart else None
        beside = self._self_beside(verb)
        if found and not (beside and found.kind == BODY) and (found.kind != READER or not self._taken(verb)):
            return found
        return self._before(verb) or Subject(OTHER)

    def _taken(self, verb: int) -> bool:
        """Tell whether the subject stands before a verb, so that the reader behind it is told something."""
        before = self._before(verb)
        return before is not None and (before.kind in OURS or not self.grammar.table.objects_first)

    def _before(self, verb: int) -> Subject | None:
        """Return the subject that stands before a verb: next to it, or at the beginning of its clause."""
        if beside := self._self_beside(verb) or self._beside(verb):
            return beside
        enclosed = self.named(self.start) if self.words[verb].apart.startswith(",") else None
        if enclosed:  # "The Inspectorate, which reports to me, will"
            return enclosed
        begin = self._clause_begin(verb)
        if begin == verb:
            return self._of_first_verb(verb)
        found = self.named(begin)
        if found is None and begin + 1 < verb and self.grammar.subordinators.at(self.words, begin):
            found = self.named(begin + self.grammar.subordinators.at(self.words, begin))
        if found is None or verb - begin > VERB_LAST:
            return None
        if found.kind == SELF and not self._may_be_far(begin, verb):
            return None
        return found

    def _self_beside(self, verb: int) -> Subject | None:
        """Return the writer right before a verb, or with a word or two between."""
        for place in range(verb - 1, max(verb - 4, self.start - 1), -1):
            if (found := self.named(place)) and found.kind == SELF and found.end == place + 1:
                return found
        return None

    def _beside(self, verb: int) -> Subject | None:
        """Return the subject right before a verb, if it is no part of something else: `from the Department`."""
        for place in range(verb - 1, max(verb - LONG_NAME, self.start) - 1, -1):
            found = self.named(place)
            first = place == self.start or (
                self.words[place - 1].said not in self.grammar.joints | self.grammar.modifiers
            )
            if found and found.end == verb and (first or self.grammar.coordinators.at(self.words, place - 1)):
                return found
        return None

    def governs(self, subject: Subject, verb: int) -> bool:
        """Tell whether a finite verb stands where its subject allows: beside it, or at the end of a clause."""
        joined = self.grammar.coordinators.at(self.words, verb - 1) > 0
        return subject.start > verb or subject.end == verb or joined or self._may_be_far(self._clause_begin(verb), verb)

    def _may_be_far(self, begin: int, verb: int) -> bool:
        subordinate = self.grammar.subordinators.at(self.words, begin) > 0
        return subordinate or any("," in self.words[place].apart for place in range(begin + 1, verb + 1))

    def _clause_begin(self, verb: int) -> int:
        """Return where the clause of a verb begins: at the nearest word that begins one, or the sentence's first."""
        grammar, words = self.grammar, self.words
        for place in range(verb - 1, self.start - 1, -1):
            if grammar.subordinators.at(words, place) and (place == self.start or not self.named(place)):
                return place
            if place > self.start and words[place].apart and "," in words[place].apart and self.named(place):
                return place
        if grammar.coordinators.at(words, verb - 1):
            return verb
        return self.start + (grammar.coordinators.at(words, self.start) if verb > self.start + 1 else 0)

    def _of_first_verb(self, verb: int) -> Subject | None:
        """Return the subject at the beginning of the sentence, which a verb behind `and` shares."""
        first = self.named(self.start)
        if first is None:
            second = self.named(self.start + 2)
            return second if second and second.end < verb else None
        return first if first.end < verb else None

    def reader(self, start: int | None = None, end: int | None = None) -> Subject | None:
        """Return the first place at which the reader of the letter is named."""
        grammar = self.grammar
        for place in range(self.start if start is None else start, self.end if end is None else end):
            for table in (grammar.houses, grammar.readers, grammar.deposits):
                if (length := table.at(self.words, place)) and not (
                    self.own_chamber and table is not grammar.deposits and self.words[place].said != "you"
                ):
                    return Subject(READER, place, place + length)
        return None

    def possessive(self, found: Subject) -> bool:
        """Tell whether who is named owns what follows: `the Committee's`, `uw` before something else."""
        last = self.words[found.end - 1]
        owns = self.text[last.start : last.end].endswith(OWNS)
        return owns or (found.end - found.start == 1 and last.said in self.grammar.owners)

    def reported(self) -> int | None:
        """Return the place of the clause that tells what somebody of neither side said, or None: `X meldt dat …`."""
        grammar, words = self.grammar, self.words
        for place in grammar.announces.places(words, self.start + 1, self.end):
            said = grammar.says.first(words, max(place - SAYING, self.start), place) is not None
            ours = any((found := self.named(each)) and found.kind in OURS for each in range(self.start, place))
            if said and not ours:
                return place
        return None

    def refused(self, verb: int, subject: Subject | None = None) -> bool:
        """Tell whether `not` stands by a verb and is not followed by what it leaves standing: `niet … maar`."""
        grammar = self.grammar
        begin = subject.end if subject and subject.kind != OTHER and subject.end <= verb else verb - 1
        joint = next((n + 1 for n in range(verb - 1, begin, -1) if grammar.coordinators.at(self.words, n)), begin)
        for place in grammar.negations.places(self.words, max(joint, self.start), min(verb + NEAR, self.end)):
            after = range(place + 1, min(place + NEAR, self.end))
            if not self._subordinate(verb, place) and not any(grammar.but.at(self.words, each) for each in after):
                return True
        return grammar.doubts.at(self.words, verb - 1) > 0 and not grammar.future.at(self.words, verb)

    def _subordinate(self, verb: int, place: int) -> bool:
        """Tell whether a clause begins behind a verb in which a word stands: `aangepast, zodat dit niet meer kan`."""
        begun = list(self.grammar.subordinators.places(self.words, verb + 2, place))
        return bool(begun) and not any("," in self.words[each].apart for each in range(begun[-1] + 1, place + 1))

    def asked_before(self, verb: int) -> bool:
        """Tell whether what a verb says is what somebody asked for: the asking stands before it, or in its clause."""
        grammar, words = self.grammar, self.words
        for place in grammar.asks.places(words, self.start, self.end):
            if grammar.as_said.at(words, place - 1):
                continue
            between = range(verb + 1, place)
            apart = any(words[each].apart.startswith(",") or grammar.subordinators.at(words, each) for each in between)
            if place <= verb or not apart:
                return True
        return False
