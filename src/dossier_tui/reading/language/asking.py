"""The words of one language for written questions, and for what comes later than was said, as data."""

from functools import cache
from importlib import import_module

from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.language.promising import Plans
from dossier_tui.reading.language.table import Table


class Asking(Table):
    """The words in which a language asks a minister and puts things off. Accents and capitals do not matter.

    The line above questions: `questions` are its first words, `oral` those of questions that are asked and answered in
    the house and have no term; `asked_by` stands before who asks, `members` before their names, `asked_of` before the
    offices, `about` before the subject, `sent_in` before the day. `answer_heads` begin what a print answers.

    Their term: `weeks` after the day on which they were sent in, as the rules of the house have it, `term` in words;
    once they may be put off by as much, `longer` in words.

    In letters: `asked` are the questions themselves, `answers` what is given to them. `late` tells that something
    comes later, as the pairs of `late_verbs` do; `now` stands before the term that holds instead of another.
    """

    questions: tuple[str, ...]
    oral: tuple[str, ...]
    asked_by: tuple[str, ...]
    members: tuple[str, ...]
    asked_of: tuple[str, ...]
    about: tuple[str, ...]
    sent_in: tuple[str, ...]
    answer_heads: tuple[str, ...]
    weeks: int
    term: str
    longer: str
    asked: tuple[str, ...]
    answers: tuple[str, ...]
    late: tuple[str, ...]
    late_verbs: Plans
    now: tuple[str, ...]


@cache
def askings() -> tuple[Asking, ...]:
    """Return the words for asking of all languages."""
    return tuple(asking(code) for code in LANGUAGES)


@cache
def asking(code: str) -> Asking:
    """Return the words for asking of one language."""
    found: Asking = import_module(f"dossier_tui.reading.language.{code}_asking").ASKING
    return found
