"""A search as it comes from a command line, where the shell has taken the quotes away."""

import re
from collections.abc import Sequence

from dossier_tui.model.query.fields import FIELDS

SIGNS = re.compile(r'["“”„«»()]')
NAMED = re.compile(r"-?([^\W\d_]+):([<>]=?)?(?=\S)")
DATES = ("date", "due")


def joined(words: Sequence[str]) -> str:
    """Return the words of a command line as one search.

    One that has spaces in it was between quotes, and is a phrase or the value of a field where nothing in it says
    otherwise; a single one is the search as it is, but for a date in several words: `date:"vorige maand"`.
    """
    return " ".join(_quoted(word, alone=len(words) == 1) for word in words)


def _quoted(word: str, *, alone: bool) -> str:
    if " " not in word or SIGNS.search(word):
        return word
    named = NAMED.match(word)
    name = FIELDS.get(named[1].casefold(), "") if named else ""
    if named and name and ":" not in word[named.end() :] and (not alone or name in DATES):
        return f'{word[: named.end()]}"{word[named.end() :]}"'
    if alone or ":" in word or any(each.startswith("-") or each.isupper() for each in word.split()[1:]):
        return word
    minus = "-" if word.startswith("-") else ""
    return f'{minus}"{word.removeprefix("-")}"'
