"""What an expression of time in a sentence comes to: with the words before it, and the side on which it lies."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.datewords import fold_words, read_period
from dossier_tui.reading.happenings.counting import from_letter, until_letter
from dossier_tui.reading.happenings.expressions import HAS_YEAR, Expression
from dossier_tui.reading.happenings.leading import for_not_before, leading_starts, quote_start, side_of_words
from dossier_tui.reading.happenings.purpose import names_paper
from dossier_tui.reading.happenings.spot import REACH, Spot
from dossier_tui.reading.happenings.tense import tense
from dossier_tui.reading.happenings.timewords import names_of
from dossier_tui.reading.happenings.wording import ends_with
from dossier_tui.reading.language import Language
from dossier_tui.reading.language.running import running
from dossier_tui.reading.periods import Anchor, Period
from dossier_tui.reading.spans import step

SURE = 75  # days from the letter within which the nearest date needs no other sign
# A date without a year that is to come later than this is over where the sentence tells so.
GONE_AFTER = {"gone": timedelta(days=21), "done": timedelta(days=75)}
LATELY = timedelta(days=75)  # a date that short ago is the one meant, though its sentence tells of what is to come
FAR = timedelta(days=240)  # a term farther on than this in a sentence on the past was an earlier one
OLD = timedelta(days=300)  # a date named before that is as old as this draws the next one to it
YEAR_BACK = timedelta(days=365)


class Setting(NamedTuple):
    """What expressions hang on: the letter's day, the recess calendar, the language, and dates named before.

    `named` is the last that said its year, `near` the last day in the same sentence that did.
    """

    day: date
    recesses: Recesses
    language: Language
    named: Period | None = None
    near: Period | None = None


def place(said: str, text: str, expression: Expression, floor: int, setting: Setting) -> tuple[Spot, Period] | None:
    """Return an expression with the words that belong to it, and its value; those words begin at `floor` or later."""
    language = setting.language
    tail, end = _tail(said, expression, language)
    for start in leading_starts(said, expression, floor, language):
        if for_not_before(said, text, start, expression, language):
            continue
        whole = said[start : expression.start] + expression.text + tail
        if found := _read(whole, said, expression, setting):
            begin = quote_start(said, start, expression, language)
            return Spot(said, text, expression, begin, end, side_of_words(whole, language), language), found
    return None


@cache
def _behind(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    latest = "|".join(map(re.escape, language.latest))
    sides = "|".join(map(re.escape, language.past + language.coming))
    return re.compile(rf",? (?:{latest})(?![a-z])"), re.compile(rf"(?<![a-z])(?:{sides})\Z")


def _tail(said: str, expression: Expression, language: Language) -> tuple[str, int]:
    """Return the words behind an expression that make a term of it, and where they or the stop of `jl.` end."""
    latest, side = _behind(language)
    end = expression.end
    if found := latest.match(said, end):
        return found[0].replace(",", ""), found.end()
    stop = side.search(said[max(end - 20, 0) : end]) and said[end : end + 1] == "."
    return "", end + bool(stop)


def _read(whole: str, said: str, expression: Expression, setting: Setting) -> Period | None:
    """Return the value of words, the year chosen by what stands around them where they do not say it."""
    text = _with_year(whole, setting)
    if text is None:
        return None
    if expression.kind == "count" and (counted := from_letter(fold_words(text), setting.language, setting.day)):
        return counted
    found = _plain(text, setting)
    if found is None or expression.kind == "until_now":
        return until_letter(found, setting.day) if found else None
    return found if says_its_year(text, setting.language) else _in_tense(text, said, expression, found, setting)


def _plain(text: str, setting: Setting, *, ahead: bool = False, behind: bool = False) -> Period | None:
    return read_period(fold_words(text), setting.language, Anchor(setting.day, ahead, setting.recesses, behind))


def _with_year(text: str, setting: Setting) -> str | None:
    """Return words in which `that year` is the year just named, and the new year the next; None where none is named."""
    words = running(setting.language.code)
    for phrase in words.same_year:
        if ends_with(f"{text} ", (phrase,)):
            year = f"{setting.named.first.year:04}" if setting.named else None
            return text.removesuffix(phrase) + year if year else None
    for phrase in words.new_year:
        if ends_with(f"{text} ", (phrase,)):
            return f"{text.removesuffix(phrase)}{setting.day.year + 1:04}"
    if found := _of_year(setting.language).search(text):
        return f"{text[: found.end('day')]} {setting.day.year + step(found['which'], setting.language):04}"
    return text


@cache
def _of_year(language: Language) -> re.Pattern[str]:
    """Return an expression for the year behind a day: `1 januari van volgend jaar`."""
    units = "|".join(map(re.escape, names_of(language, "year")))
    which = "|".join(map(re.escape, language.this + language.next + language.last))
    months = "|".join(map(re.escape, language.months))
    return re.compile(rf"(?<=[0-9] )(?P<day>{months}) (?:[a-z]+ )?(?P<which>{which}) (?:{units})$")


@cache
def _pointing(language: Language) -> re.Pattern[str]:
    words = (*language.this, *language.next, *language.last, *language.past, *language.coming)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, words))})(?![a-z])")


def says_its_year(text: str, language: Language) -> bool:
    """Tell whether words leave no choice of a year: it is said, or one as `jl.` or `volgend` points to it."""
    return bool(HAS_YEAR.search(text) or _pointing(language).search(text))


def _in_tense(text: str, said: str, expression: Expression, found: Period, setting: Setting) -> Period:
    """Return the reading of a date without a year that agrees with what was named before it, and with the tense."""
    if expression.kind in ("day", "month") and (later := _after_near(text, found, setting)):
        return later
    words = running(setting.language.code)
    is_paper = names_paper(said[max(expression.start - REACH, 0) : expression.start], words)
    time = "gone" if is_paper else tense(said, expression.start, expression.end, words.code)
    value = Edtf.parse(found.edtf)
    first, last = value.first(), value.last() or value.first()
    if first is None or last is None:
        return _earlier_term(text, last, time, setting) or found
    if first - setting.day > GONE_AFTER.get(time, timedelta.max):
        return _plain(text, setting, behind=True) or found
    if (
        last < setting.day
        and setting.day - first > LATELY
        and (time == "to come" or (not time and side_of_words(text, setting.language) == "onward"))
    ):
        return _plain(text, setting, ahead=True) or found
    return found


def _earlier_term(text: str, last: date | None, time: str, setting: Setting) -> Period | None:
    """Return the term of a year ago where the one to come is far and the sentence tells of the past."""
    if time not in GONE_AFTER or last is None or last - setting.day <= FAR or setting.day - date.min < YEAR_BACK:
        return None
    return _plain(text, setting._replace(day=setting.day - YEAR_BACK))


def _after_near(text: str, found: Period, setting: Setting) -> Period | None:
    """Return the first such date after an old one in the same sentence: what followed, followed soon."""
    near = setting.near
    if near is None or setting.day - near.first < OLD or ".." in found.edtf:
        return None
    return _plain(text, setting._replace(day=near.first), ahead=True)
