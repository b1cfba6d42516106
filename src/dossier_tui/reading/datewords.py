"""Dates as people type them and as letters word them, in every language the program knows."""

import re
import unicodedata
from datetime import date
from functools import cache

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading import days, spans, weekdays
from dossier_tui.reading.language import Language, languages
from dossier_tui.reading.periods import Anchor, Period, Reader, choice
from dossier_tui.reading.when import When, read_edtf

LONGEST = 200  # characters; no expression of time is longer
READERS: tuple[Reader, ...] = (
    days.numeric,
    days.named_day,
    days.day_of_week,
    days.day_of_month,
    days.week_of,
    weekdays.nth_weekday,
    weekdays.day_of_that_week,
    spans.recess,
    spans.whole_period,
    spans.named_period,
    spans.stretch,
)


def read_when(words: str, anchor: date, recesses: Recesses, *, ahead: bool = False) -> When | None:
    """Read a date or a term hanging on `anchor`; None where it is none.

    A date without a year is the one nearest to the anchor, or with `ahead`, as for terms, the first that is not over.
    """
    said = " ".join(words.split())
    if not said or len(said) > LONGEST:
        return None
    return read_edtf(said) or _in_words(said, Anchor(anchor, ahead, recesses))


def _in_words(said: str, anchor: Anchor) -> When | None:
    folded = fold_words(said)
    for language in languages():
        found = read_period(folded, language, anchor)
        if found is not None:
            return When(found.edtf, said, found.due_by)
    if any(_begins(strip_fillers(folded, each), each.vague) or _begins(folded, each.vague) for each in languages()):
        return When(None, said, None)
    return None


def fold_words(text: str) -> str:
    """Return small letters without accents, one kind of dash, single spaces, no punctuation at the end."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = re.sub(r"[–—−‐‑]", "-", plain).replace("’", "'").replace(",", " ")
    return " ".join(plain.split()).rstrip(";:.")


def read_period(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read an expression with the words that say on which side of a date the time lies; None where it is none."""
    try:
        return _read(text.strip(), language, anchor)
    except OverflowError:  # beyond the years 1 to 9999
        return None


def _read(text: str, language: Language, anchor: Anchor) -> Period | None:
    for phrase in dict.fromkeys((text, strip_fillers(text, language))):
        for words, side in _sides(language):
            rest = _after(phrase, words)
            if rest and (found := side(rest, language, anchor)):
                return found
    for word in language.latest:
        if text.endswith(f" {word}"):
            return _until(text.removesuffix(word).strip(), language, anchor)
    return read_plain(text, language, anchor)


def _sides(language: Language) -> list[tuple[tuple[str, ...], Reader]]:
    return [
        (language.by, _until),
        (language.before, _before),
        (language.since, _since),
        (language.onward, _from_on),
        (language.after, _afterwards),
        (language.within, _within),
        (language.ahead, _in_time),
    ]


def _until(rest: str, language: Language, anchor: Anchor) -> Period | None:
    found = _read(rest, language, anchor._replace(ahead=True))
    if found is None or found.edtf.endswith("/.."):
        return None
    return found if found.edtf.startswith("../") else found.until()


def _before(rest: str, language: Language, anchor: Anchor) -> Period | None:
    if recess := spans.before_recess(rest, language, anchor):
        return recess
    found = read_plain(rest, language, anchor._replace(ahead=True))
    if found is None:
        return None
    at_its_end = _after(strip_fillers(rest, language), language.ends) is not None
    return found.until() if at_its_end else found.strictly_before()


def _from_on(rest: str, language: Language, anchor: Anchor) -> Period | None:
    if whole := spans.stretch(rest, language, anchor):
        return whole  # "from May to July"
    found = read_plain(rest, language, anchor)
    return found.onward() if found else None


def _since(rest: str, language: Language, anchor: Anchor) -> Period | None:
    found = read_plain(rest, language, anchor._replace(behind=True))
    return found.onward() if found else None


def _afterwards(rest: str, language: Language, anchor: Anchor) -> Period | None:
    found = read_plain(rest, language, anchor._replace(ahead=True))
    return found.onward() if found else None


def _within(rest: str, language: Language, anchor: Anchor) -> Period | None:
    end = days.counted(rest, language, anchor.day)
    return Period(f"{anchor.day}/{end}", end) if end else None


def _in_time(rest: str, language: Language, anchor: Anchor) -> Period | None:
    end = days.counted(rest, language, anchor.day)
    return Period(end.isoformat(), end) if end else None


def read_plain(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read a day, a period or a stretch of days, with the words that stand around it and say nothing of their own."""
    text = strip_fillers(text.strip(), language)
    for reader in READERS:
        if found := reader(text, language, anchor):
            return found
    rest = _after(text, language.phases + language.ends + language.weekdays)
    if rest is None:
        rest = _half_of(text, language)
    return read_plain(rest, language, anchor) if rest else None


def _half_of(text: str, language: Language) -> str | None:
    """Return what `tweede helft van november` is a part of: as with `eind`, the whole keeps its precision."""
    found = _half(language).fullmatch(text)
    return found[1] if found else None


@cache
def _half(language: Language) -> re.Pattern[str]:
    ordinals = choice(word for word, number in language.ordinals.items() if number < 3)
    return re.compile(rf"(?:{ordinals}) (?:{choice(language.half)}) (?:{choice(language.of)}) (.+)")


def strip_fillers(text: str, language: Language) -> str:
    """Return the text without the words at its beginning that say nothing about time."""
    while rest := _after(text, language.fillers):
        text = rest
    return text


def _after(text: str, words: tuple[str, ...]) -> str | None:
    """Return what follows the longest of the words that the text begins with, or None."""
    found = next((each for each in _by_first_sign(words).get(text[:1], ()) if text.startswith(each)), None)
    return None if found is None else text[len(found) :].strip()


@cache
def _by_first_sign(words: tuple[str, ...]) -> dict[str, list[str]]:
    """Return words by their first sign, the longest first, each with the space behind it unless a hyphen ends it."""
    known: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        known.setdefault(word[0], []).append(word if word.endswith("-") else f"{word} ")
    return known


def _begins(text: str, words: tuple[str, ...]) -> bool:
    return any(text == word or text.startswith(word + " ") for word in words)
