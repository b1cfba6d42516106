"""The words of one language for what a letter keeps, as data: another language is a table more."""

from functools import cache
from importlib import import_module

from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.language.promising import Plans
from dossier_tui.reading.language.table import Table


class Keeping(Table):
    """The words in which a language keeps what was promised or asked for. Accents and capitals do not matter.

    `as_said` and `in_line` begin what recalls a promise or request: the first say so themselves, the others need one of
    the names in `kept`; `as_somebody` needs a word of `recalls` or `requests` behind it. `recalls` and the pairs of
    `promised_before` tell of a promise, `requests` of a request. `keeps` pair verbs of keeping with what belongs to
    them, `keeps_here` those that keep only in this very letter. `hereby` marks the letter or what comes with it,
    `this_kept` points to the sentence before, `partly` to a part, `delays` to something that is not kept yet.

    To match: `motions` name one, `member_words` stand before a member's name and keep their capital, `formal` words say
    nothing of a subject.
    """

    as_said: tuple[str, ...]
    as_somebody: tuple[str, ...]
    in_line: tuple[str, ...]
    recalls: tuple[str, ...]
    promised_before: Plans
    requests: tuple[str, ...]
    kept: tuple[str, ...]
    keeps: Plans
    keeps_here: Plans
    hereby: tuple[str, ...]
    this_kept: tuple[str, ...]
    partly: tuple[str, ...]
    delays: tuple[str, ...]
    motions: tuple[str, ...]
    member_words: tuple[str, ...]
    formal: tuple[str, ...]


@cache
def keepings() -> tuple[Keeping, ...]:
    """Return the words for keeping of all languages."""
    return tuple(keeping(code) for code in LANGUAGES)


@cache
def keeping(code: str) -> Keeping:
    """Return the words for keeping of one language."""
    found: Keeping = import_module(f"dossier_tui.reading.language.{code}_keeping").KEEPING
    return found
