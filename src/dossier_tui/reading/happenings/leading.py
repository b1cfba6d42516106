"""The words before an expression of time that belong to it: `uiterlijk`, `in het begin van`, `before the end of`."""

import re
from functools import cache

from dossier_tui.reading.datewords import fold_words
from dossier_tui.reading.happenings.expressions import Expression
from dossier_tui.reading.happenings.wording import ends_with
from dossier_tui.reading.language import Language
from dossier_tui.reading.language.running import running

FARTHEST = 8  # words before an expression that may belong to it
LONGEST = 24  # letters of such a word
WORD_BEFORE = re.compile(r"(?:^|(?<=[^\w.'-]))([a-z][a-z.'/]*-?)( ?)$")
SUMMER = 22
PERIODS = ("year", "years", "part", "period", "month", "same_year")


@cache
def words_before_dates(language: Language) -> frozenset[str]:
    """Return every word that may stand before an expression and belong to it."""
    words = running(language.code)
    tables = (
        language.by + language.before + language.since + language.onward + language.after + language.phases,
        language.ends + language.fillers + language.of + words.nearly + words.articles + words.between,
    )
    return frozenset(word for table in tables for phrase in table for word in re.split(r" |(?<=-)", phrase) if word)


def leading_starts(said: str, expression: Expression, floor: int, language: Language) -> list[int]:
    """Return where an expression may begin, the farthest first: at each word before it that may belong to it."""
    starts = [expression.start]
    while len(starts) <= FARTHEST:
        before = WORD_BEFORE.search(said[max(floor, starts[-1] - LONGEST) : starts[-1]])
        if not before or before[1] not in words_before_dates(language) or not (before[2] or before[1].endswith("-")):
            break
        starts.append(starts[-1] - len(before[0]))
    return starts[::-1]


def for_not_before(said: str, text: str, start: int, expression: Expression, language: Language) -> bool:
    """Tell whether the word at `start` means `for` here and not `before`: `de plannen voor 2023`."""
    words = running(language.code)
    leading = said[start : expression.start]
    first = leading.partition(" ")[0]
    if first not in words.for_words or text[start : start + len(first)].lower() in words.surely_before:
        return False
    if ends_with(said[max(start - LONGEST, 0) : start], words.planned_for):
        return expression.kind not in ("recess", "season")
    if expression.kind == "phase" or any(f" {each} " in leading for each in language.ends):
        return False
    if expression.kind == "season":
        return not any(name in expression.text for name, code in language.seasons.items() if code == SUMMER)
    return expression.kind in PERIODS


def quote_start(said: str, start: int, expression: Expression, language: Language) -> int:
    """Return where the quote begins: behind words that carry nothing of the date."""
    words = running(language.code)
    kept = words.nearly + words.between
    silent = sorted({*language.fillers, *words.articles} - {*kept}, key=len, reverse=True)
    while phrase := next((each for each in silent if said.startswith(f"{each} ", start, expression.start)), ""):
        start += len(phrase) + 1
    return start


@cache
def _sides(language: Language) -> dict[str, tuple[str, ...]]:
    return {
        "by": language.by + language.latest,
        "before": language.before,
        "after": language.after,
        "since": language.since,
        "onward": language.onward,
        "within": language.within,
    }


def side_of_words(whole: str, language: Language) -> str:
    """Return on which side of a date the time lies, as the words around it say; empty where they say nothing."""
    text = fold_words(whole)
    while True:
        for side, phrases in _sides(language).items():
            if text.startswith(tuple(f"{phrase} " for phrase in phrases)):
                return side
        filler = next((each for each in language.fillers if text.startswith(f"{each} ")), None)
        if filler is None:
            return "by" if text.endswith(tuple(f" {each}" for each in language.latest)) else ""
        text = text[len(filler) + 1 :]
