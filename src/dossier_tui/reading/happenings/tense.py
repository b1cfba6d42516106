"""Whether a sentence tells of what is over or of what is to come, as its verbs say."""

import re
from functools import cache

from dossier_tui.reading.language.running import Running, running

WORD = re.compile(r"[a-z][a-z.']*[a-z]|[a-z]")
REACH = 400  # signs of a sentence, before or behind a date, that tell
SHORT_OPENING = 4  # words before a date with which its sentence opens: `in de week van`
CLAUSE = re.compile(r"[,;:()]")


def tense(said: str, start: int, end: int, code: str) -> str:
    """Return `gone`, `done` (over, or soon to be), `to come` or nothing for when a stretch of a folded sentence is.

    The clause of the stretch goes before the rest of the sentence, and the nearest word that tells before the others.
    """
    words = running(code)
    left, right = _clause(said, start, end)
    around = said[max(start - REACH, 0) : start], said[end : end + REACH]
    clause = said[left:start], said[end:right]
    inserted = said[:left].endswith((",", ")"))  # behind what was put in: `ik zal, zoals altijd, in juni aanbieden`
    return _said(*clause, words) or _formed(*clause, words, inserted) or _said(*around, words)


def _clause(said: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch between two commas, or the like, in which another stands."""
    begin = max(start - REACH, 0)
    marks = [begin + found.end() for found in CLAUSE.finditer(said[begin:start].rstrip())]
    behind = CLAUSE.search(said[end : end + REACH])
    return marks[-1] if marks else begin, end + behind.start() if behind else min(end + REACH, len(said))


def _said(before: str, behind: str, known: Running) -> str:
    """Return what the nearest word around a date says that is sure of it, those before it first."""
    words = [*reversed(WORD.findall(before)), *WORD.findall(behind)]
    for word in words:
        if word in known.to_come:
            return "to come"
        if word in known.gone:
            return "gone"
    return "done" if _has_participle(words, known) else ""


def _formed(before: str, behind: str, known: Running, inserted: bool) -> str:
    """Return what the forms of the words around a date say: the one behind a date that opens a sentence is its verb."""
    words = [*WORD.findall(before), *WORD.findall(behind)]
    if any(_forms(known.past).fullmatch(each) for each in words):
        return "gone"
    opens = known.verb_behind and len(before.split()) <= SHORT_OPENING and WORD.match(behind.lstrip())
    if opens and not inserted and _forms(known.past_behind).fullmatch(opens[0]) and opens[0] not in known.present:
        return "gone"
    if any(each in known.present for each in words):
        return "to come"
    return "to come" if opens and opens[0] not in known.helpers else ""


@cache
def _forms(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _has_participle(words: list[str], known: Running) -> bool:
    """Tell whether a participle stands with its helper: `heb gesproken`, `is afgerond`, `have run`."""
    participles = (each for each in words if each not in known.helpers)
    return any(each in known.helpers for each in words) and any(
        _forms(known.participle).fullmatch(each) for each in participles
    )


def has_verb(said: str, code: str) -> bool:
    """Tell whether a text has a verb that is known: a sentence without one is a heading, a label or a source."""
    known = running(code)
    words = set(WORD.findall(said))
    return not words.isdisjoint((*known.gone, *known.to_come, *known.helpers, *known.present)) or any(
        _forms(known.participle).fullmatch(each) for each in words
    )
