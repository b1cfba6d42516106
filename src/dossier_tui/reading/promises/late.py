"""What a sentence says of something that comes later, made ready to be found among its words."""

import re
from dataclasses import dataclass
from functools import cache

from dossier_tui.reading.folding import Phrases, Word
from dossier_tui.reading.language.asking import asking
from dossier_tui.reading.promises.grammar import Grammar, grammar
from dossier_tui.reading.promises.verbs import Paired

ENDED = re.compile(r"[.!?:;…][^\w.!?:;…]*[⁰¹²³⁴-⁹\d]{0,3}$")  # a sentence, whatever closes it or notes it has


@dataclass
class Late:
    """One language's tables for questions, their answers, and for what comes later."""

    code: str

    def __post_init__(self) -> None:
        table = asking(self.code)
        self.grammar: Grammar = grammar(self.code)
        self.asked, self.answers = Phrases(table.asked), Phrases(table.answers)
        self.now, self._late = Phrases(table.now), Phrases(table.late)
        self._verbs = Paired(table.late_verbs, self.grammar.infinitive)

    def told(self, words: list[Word]) -> bool:
        """Tell whether the words say that something comes later than it was to come."""
        paired = any(self._verbs.at(words, place, 0, len(words)) for place in range(len(words)))
        return paired or self._late.first(words) is not None

    def recalls(self, words: list[Word]) -> bool:
        """Tell whether the words tell of an earlier promise."""
        before = self.grammar.promised_before
        paired = any(before.at(words, place, 0, len(words)) for place in range(len(words)))
        return paired or self.grammar.recalls.first(words) is not None

    def in_part(self, words: list[Word]) -> bool:
        """Tell whether the words say that a part of something promised is kept, so that the rest comes later."""
        return self.grammar.partly.first(words) is not None and self.grammar.kept.first(words) is not None

    def of_questions(self, words: list[Word]) -> bool:
        """Tell whether the words are about questions and their answers."""
        return self.asked.first(words) is not None and self.answers.first(words) is not None


def is_heading(sentence: str) -> bool:
    """Tell whether these words end as no sentence does."""
    return ENDED.search(sentence) is None


@cache
def late(code: str) -> Late:
    """Return the tables of a language."""
    return Late(code)
