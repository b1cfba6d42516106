"""What happens on a date: the noun or the verb in its sentence that says so, and the kind of event it is."""

import re
from functools import cache
from typing import NamedTuple

from dossier_tui.reading.happenings.tense import has_verb
from dossier_tui.reading.language.running import Running
from dossier_tui.reading.periods import choice

SHORT = 3  # letters of a word that is never the last part of another
BRACKETS = re.compile(r"\([^()]*\)")
CLAUSE = re.compile(r"[,;:](?= )|[()]|(?<=[^\W\d_])\.(?= [A-Z])")
NEAR = 60  # signs between a body and the date on which it sat


class Happening(NamedTuple):
    """A word for an event in a folded sentence: its place, the kind of event, and whether it is a noun."""

    start: int
    end: int
    kind: str
    noun: bool


@cache
def _nouns(words: Running) -> re.Pattern[str]:
    long = choice(each for each in words.kinds if len(each) > SHORT)
    short = choice(each for each in words.kinds if len(each) <= SHORT)
    return re.compile(rf"[\w'-]*?(?P<kind>{long}|(?<![a-z])(?:{short or '(?!)'}))(?![a-z])")


@cache
def _deeds(words: Running) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?P<kind>{choice(words.deeds)})(?![a-z])")


def happening(text: str, said: str, start: int, end: int, words: Running) -> Happening | None:
    """Return what is said to happen on the date that stands from `start` to `end`, in its clause: the nearest word."""
    left, right = clause(text, start, end)
    found = [
        Happening(left + each.start(), left + each.end(), table[each["kind"]], noun)
        for pattern, table, noun in ((_nouns(words), words.kinds, True), (_deeds(words), words.deeds, False))
        for each in pattern.finditer(said[left:right])
    ]
    sure = [each for each in found if not each.noun or _names_event(text, said, each, start, words)]
    return min(sure, key=lambda each: (not each.noun, _distance(each, start, end)), default=None)


def _names_event(text: str, said: str, each: Happening, start: int, words: Running) -> bool:
    """Tell whether a noun names an event: not the first half of another, nor a verb, nor a body that only acts."""
    behind = re.match(r" ([\w'-]+)", text[each.end :])
    if said[each.start : each.end].endswith(words.bodies):
        between = said[each.end : start]
        if not 0 <= start - each.end <= NEAR or has_verb(between, words.code):
            return False
    if behind is None or each.end + 1 == start or behind[1][0].isupper():
        return True
    following = behind[1].lower()
    if following in words.subjects:
        return False
    return following in words.prepositions + words.articles + words.breaks or has_verb(following, words.code)


def _distance(each: Happening, start: int, end: int) -> int:
    return start - each.end if each.end <= start else each.start - end


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a stretch of a sentence: up to commas, colons, and brackets around it."""

    def hidden(found: re.Match[str]) -> str:
        return found[0] if found.start() < start < found.end() else "_" * len(found[0])

    plain = BRACKETS.sub(hidden, text)
    marks = [found.end() for found in CLAUSE.finditer(plain[:start].rstrip())]
    behind = CLAUSE.search(plain, end)
    return marks[-1] if marks else 0, behind.start() if behind else len(text)
