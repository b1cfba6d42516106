"""The words of a language for promises, made ready to be found among the words of a sentence."""

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import Any, Generic, TypeVar

from dossier_tui.reading.folding import Phrases, words_of
from dossier_tui.reading.language import papers
from dossier_tui.reading.language.keeping import Keeping, keeping
from dossier_tui.reading.language.promising import Plans, Promising, promising
from dossier_tui.reading.promises.verbs import Paired, Verbs

MADE = TypeVar("MADE")


class Ready(Generic[MADE]):
    """What is made of a field of a table, once, when it is first wanted; `field` is its name there, where another."""

    def __init__(self, make: Callable[[Any, "Grammar"], MADE], table: str = "table", field: str = "") -> None:
        self._make, self._table, self._field = make, table, field

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._field = name, self._field or name

    def __get__(self, grammar: "Grammar", owner: type) -> MADE:
        made = self._make(getattr(getattr(grammar, self._table), self._field), grammar)
        grammar.__dict__[self._name] = made  # which is found before this the next time
        return made


def _phrases(words: Iterable[str], _grammar: "Grammar") -> Phrases:
    return Phrases(words)


def _set(words: Iterable[str], _grammar: "Grammar") -> frozenset[str]:
    return frozenset(words)


def _pattern(expression: str, _grammar: "Grammar") -> re.Pattern[str]:
    return re.compile(expression)


def _verbs(rows: tuple[str, ...], _grammar: "Grammar") -> Verbs:
    return Verbs(rows)


def _paired(rows: Plans, grammar: "Grammar") -> Paired:
    return Paired(rows, grammar.infinitive)


class Grammar:
    """One language's tables, ready for use: what `Promising`, `Keeping` and `Telling` say of a field holds here."""

    def __init__(self, table: Promising, keeping: Keeping) -> None:
        self.table, self.keeping, self.telling = table, keeping, table.telling

    selves = Ready(_phrases)
    hands = Ready(_phrases)
    houses = Ready(_phrases)
    deposits = Ready(_phrases)
    future = Ready(_phrases)
    passive = Ready(_phrases)
    be = Ready(_phrases)
    past = Ready(_phrases)
    says = Ready(_phrases)
    laws = Ready(_phrases)
    strangers = Ready(_phrases)
    means = Ready(_phrases)
    ongoing = Ready(_phrases)
    purposes = Ready(_phrases)
    further = Ready(_phrases)
    soon = Ready(_phrases)
    binds_self = Ready(_phrases)
    awaits = Ready(_phrases)
    begins = Ready(_phrases)
    bodies_last = Ready(_phrases)
    others = Ready(_phrases)
    expected = Ready(_phrases)
    courtesies = Ready(_phrases)
    impersonal = Ready(_phrases)
    scheduled = Ready(_phrases)
    bygone = Ready(_phrases)
    subordinators = Ready(_phrases)
    coordinators = Ready(_phrases)
    announces = Ready(_phrases)
    agent = Ready(_phrases)
    herewith = Ready(_phrases)
    this_letter = Ready(_phrases)
    negations = Ready(_phrases)
    but = Ready(_phrases)
    asks = Ready(_phrases)
    doubts = Ready(_phrases)
    vague = Ready(_phrases)
    upon = Ready(_phrases)
    same_term = Ready(_phrases)
    of_paper = Ready(_phrases)
    separable = Ready(_phrases)
    infinitive_marks = Ready(_phrases)
    readers = Ready(_phrases, "table", "addressees")
    about = Ready(_phrases, "table", "title_about")
    drops = Ready(_phrases, "table", "title_drops")
    marks = Ready(_phrases, "table", "title_marks")
    openings = Ready(_phrases, "table", "title_openings")
    modifiers = Ready(_set)
    wishes = Ready(_set)
    owners = Ready(_set)
    infinitive = Ready(_pattern)
    participle = Ready(_pattern)
    past_form = Ready(_pattern)
    works = Ready(_pattern)
    vows = Ready(_paired)
    pledges = Ready(_paired)
    binds = Ready(_paired)
    as_said = Ready(_phrases, "keeping")
    in_line = Ready(_phrases, "keeping")
    as_somebody = Ready(_phrases, "keeping")
    recalls = Ready(_phrases, "keeping")
    requests = Ready(_phrases, "keeping")
    kept = Ready(_phrases, "keeping")
    hereby = Ready(_phrases, "keeping")
    partly = Ready(_phrases, "keeping")
    this_kept = Ready(_phrases, "keeping")
    delays = Ready(_phrases, "keeping")
    keeps = Ready(_paired, "keeping")
    keeps_here = Ready(_paired, "keeping")
    promised_before = Ready(_paired, "keeping")
    causes = Ready(_phrases, "telling")
    begs = Ready(_phrases, "telling")
    papers = Ready(_phrases, "telling")
    sendings = Ready(_phrases, "telling")
    channels = Ready(_phrases, "telling")
    laters = Ready(_phrases, "telling")
    toward = Ready(_phrases, "telling")
    tells = Ready(_verbs, "telling")
    answers = Ready(_verbs, "telling")
    lasting = Ready(_verbs, "telling")
    replies = Ready(_verbs, "telling")
    records = Ready(_verbs, "telling")
    gets = Ready(_verbs, "telling")
    arrives = Ready(_verbs, "telling")
    follows = Ready(_verbs, "telling")

    @cached_property
    def bodies(self) -> Phrases:
        """Return those of the writer's side: the offices of all languages too, but those of a chamber."""
        offices = (office for paper in papers() for office in paper.offices)
        return Phrases((*self.table.bodies, *(each for each in offices if each not in (*self.table.chambers, "chair"))))

    @cached_property
    def chambers(self) -> Phrases:
        """Return those who are of the writer's side in letters of a chamber."""
        return Phrases((*self.table.chambers, "chair"))

    @cached_property
    def joints(self) -> frozenset[str]:
        """Return the small words that join others, of all languages."""
        return frozenset(word for paper in papers() for word in paper.small)

    @cached_property
    def named_houses(self) -> dict[str, str]:
        """Return the names of the houses by their words as they are compared."""
        return {" ".join(word.said for word in words_of(said)): name for said, name in self.table.houses.items()}

    @cached_property
    def plans(self) -> Paired:
        """Return plans, and the vows that are plans too."""
        return Paired((*self.table.plans, *self.table.vows), self.infinitive)

    @cached_property
    def hopes(self) -> Paired:
        """Return plans and hopes: of telling, both are promises."""
        return Paired((*self.table.plans, *self.table.vows, *self.table.hopes), self.infinitive)

    @cached_property
    def told(self) -> dict[str, str]:
        """Return the infinitives of the verbs that tell, by their present forms."""
        return self.answers.base | self.tells.base


@cache
def grammar(code: str) -> Grammar:
    """Return the tables of a language."""
    return Grammar(promising(code), keeping(code))
