"""Where in a sentence words for time stand: the pieces of which dates in running text are put together."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dossier_tui.reading.language import Language
from dossier_tui.reading.language.running import Running, running
from dossier_tui.reading.periods import choice

YEAR = r"(?:1[89]|20)[0-9]{2}(?![0-9])"
NUMERIC = r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
BEGIN = r"(?<!\w)(?<![0-9][.,:/-])"
END = r"(?!\w)(?![.,:/-][0-9])"
YEARS = rf"{YEAR} ?[-/] ?(?:{YEAR}|[0-9]{{2}}(?![0-9]))"


class Piece(NamedTuple):
    """Words that name a time: `kind` is the name of the pattern, `start` and `end` count signs of the sentence."""

    start: int
    end: int
    kind: str


def pieces(said: str, language: Language) -> Iterator[Piece]:
    """Yield the words for time in a folded sentence, in order; none overlaps another."""
    for found in _pattern(language).finditer(said):
        yield Piece(found.start(), found.end(), str(found.lastgroup))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = running(language.code)
    kinds = _days(language) | _words(language, words) | _periods(language, words)
    return re.compile(BEGIN + "(?:" + "|".join(f"(?P<{kind}>{each})" for kind, each in kinds.items()) + ")" + END)


def _tail(language: Language) -> str:
    """Return what may stand behind a month or a part of a year: its year, or `jl.`."""
    words = running(language.code)
    pointers = choice(language.this + language.next + language.last)
    units = choice(word for word, unit in language.units.items() if unit == "year")
    year = rf"{YEAR}|(?:(?:{pointers}) )?(?:{units})|{choice(words.same_year)}"
    year = rf",?[ -](?:(?:{choice(language.of)}) )?(?:(?:{choice(words.articles)}) )?(?:{year})"
    return rf"(?:{year}(?!\w)| (?:{choice(language.past + language.coming)})(?!\w))?"


def _days(language: Language) -> dict[str, str]:
    weekdays = rf"(?:(?:{choice(language.weekdays + language.short_weekdays)})\.? )?"
    weekday, month = choice(language.weekdays), _month(language)
    pointers = choice(language.this + language.next + language.last)
    day = rf"[0-3]?[0-9](?:{choice(language.day_endings)})?(?![0-9])"
    joint = rf"(?:,? (?:{choice(language.until)}) | ?[-/] ?|, )"
    of, tail = f"(?:(?:{choice(language.of)}) )?", _tail(language)
    dated = rf"{day} {of}{month}{tail}"
    units = choice(word for word, unit in language.units.items() if unit == "week")
    sides = choice(language.past + language.coming)
    week = rf"(?:{pointers}) (?:{units})"
    return {
        "week_of": rf"(?:{choice(language.week_of)}) (?:[a-z]{{2,3}} )?(?:(?:{weekday}) )?(?:{NUMERIC}|{dated})",
        "week": rf"(?:{units}) [0-5]?[0-9](?: {of}{YEAR})?",
        "numeric": NUMERIC,
        "nth_weekday": rf"(?:{choice(language.ordinals)}) (?:{weekday}) {of}{month}{tail}",
        "day": rf"(?:(?:{pointers}) )?{weekdays}(?:{day}{joint}{weekdays}){{0,9}}{dated}",
        "month_day": rf"(?:(?:{pointers}) )?{weekdays}{month} {day}(?:{joint}{day})?(?![0-9])(?:,? {YEAR})?",
        "weekday": rf"{week} (?:{weekday})|(?:{weekday}) {week}|(?:{pointers}) (?:{weekday})|(?:{weekday}) (?:{sides})",
    }


def _month(language: Language) -> str:
    """Return the names of months: a full stop belongs to the short ones alone."""
    full = full_months(language)
    short = choice(each for each in language.months if each not in full)
    return rf"(?:(?:{choice(full)})(?![a-z])|(?:{short})(?![a-z])\.?)"


def _periods(language: Language, words: Running) -> dict[str, str]:
    of, tail = f"(?:(?:{choice(language.of)}) )?", _tail(language)
    pointer = rf"(?:(?:{choice(language.this + language.next + language.last)}) )?"
    full = choice(full_months(language))
    month_unit = choice(word for word, unit in language.units.items() if unit == "month")
    units = choice(word for word, unit in language.units.items() if unit in ("week", "month", "quarter", "year"))
    part = rf"(?:{choice(language.ordinals)}) (?:{choice(language.quarter + language.half)})"
    signs = choice(language.quarter_signs + language.half_signs)
    phases = choice(each for each in language.phases + language.ends if not each.endswith("-"))
    article = f"(?:(?:{choice(words.articles)}) )?"
    return {
        "years": YEARS,
        "month": rf"{pointer}(?:(?:{month_unit}) {of})?(?:{full}){tail}|(?:{choice(language.months)})\.? {YEAR}",
        "season": rf"{pointer}(?:{choice(language.seasons)}){tail}",
        "part": rf"{pointer}(?:{part}){tail}|(?:{signs}) ?[1-4]{tail}|{YEAR}[ -]?(?:{signs})[1-4]",
        "same_year": choice(words.same_year),
        "new_year": choice(words.new_year),
        "phase": rf"(?:{phases}) {article}(?:{units})",
        "period": rf"(?:{choice(language.this + language.next + language.last)}) (?:{units})",
        "year": YEAR,
    }


def _words(language: Language, words: Running) -> dict[str, str]:
    of = f"(?:(?:{choice(language.of)}) )?"
    numbers = rf"[0-9]{{1,3}}|{choice(language.numbers)}"
    counts = rf"(?:{numbers}) (?:{choice(language.units | language.plurals)})"
    counting = choice(language.within + language.ahead)
    feasts = choice((*language.budget_day, *language.fixed, *language.movable))
    from_now = rf"(?:(?:{choice(words.at_most)}) )?{counts} (?:{choice(words.counting_from)})"
    return {
        "no_date": choice(words.no_date),
        "recess": rf"(?:{choice(language.recesses)})(?: {of}{YEAR})?",
        "named_day": rf"(?:{feasts})(?: {of}{YEAR})?|{choice(language.days)}",
        "count": rf"{from_now}|(?:{counting}) {counts}(?: (?:{choice(words.counting_from)}))?",
    }


@cache
def full_months(language: Language) -> tuple[str, ...]:
    """Return the names of the months that are written out."""
    longest: dict[int, str] = {}
    for name, number in language.months.items():
        longest[number] = max(longest.get(number, ""), name, key=len)
    return tuple(longest.values())


@cache
def names_of(language: Language, unit: str) -> tuple[str, ...]:
    """Return the words for a unit of time: `jaar` and `jaren` for year."""
    return tuple(word for word, each in (language.units | language.plurals).items() if each == unit)
