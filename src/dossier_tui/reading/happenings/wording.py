"""Words of a table looked for right before or right behind a place in a folded sentence."""

import re
from functools import cache

from dossier_tui.reading.periods import choice


@cache
def _ending(words: tuple[str, ...], part: bool) -> re.Pattern[str]:
    return re.compile(rf"{'' if part else '(?<![a-z])'}(?:{choice(words)})(?: |(?<=-))$")


@cache
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[, ]*(?:{choice(words)})(?![a-z])")


def ends_with(before: str, words: tuple[str, ...], *, part: bool = False) -> bool:
    """Tell whether a text ends with one of the words and a space; with `part`, with a word that ends in one."""
    return bool(words) and bool(_ending(words, part).search(before))


def begins_with(behind: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text begins, behind spaces and commas, with one of the words."""
    return bool(words) and bool(_beginning(words).match(behind))


def without_end(before: str, words: tuple[str, ...]) -> str:
    """Return a text without one of the words at its end, where one stands there."""
    return _ending(words, part=False).sub("", before) if words else before
