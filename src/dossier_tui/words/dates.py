"""Dates as they are printed: with the precision that they have and no more."""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from dossier_tui.model.edtf import DAYS, Edtf, Part, is_day
from dossier_tui.words import Words

MONTH = 7  # characters of a month
WIDTH = 13  # columns of a date in a list


def month_name(month: int, words: Words) -> str:
    """Return the name of a month, 1 to 12."""
    return _months(words, False)[month - 1]


@lru_cache(maxsize=DAYS)
def say_date(edtf: str, words: Words) -> str:
    """Return a date in full: `20 januari 2022`, `Q3 2022`, `vanaf 2025`; an approximate one says so."""
    return _said(Edtf.parse(edtf), words)


@lru_cache(maxsize=DAYS)
def short_date(edtf: str, words: Words) -> str:
    """Return a date for a column, at most thirteen characters: `12 jan 2022`, `≤ zomer 2022`, `jan–mrt 2022`.

    What does not fit is said less precisely, never cut: an interval of days by its months, or by its years.
    """
    if is_day(edtf):  # most are, and these fit
        before, after = _beside_day(edtf[:MONTH], words)
        return f"{before}{int(edtf[MONTH + 1 :])}{after}"
    value = Edtf.parse(edtf)
    guessed = "~" if value.approximate else ""
    room = WIDTH - len(guessed)
    said = (each for each in _writings(value, words) if len(each) <= room)
    return guessed + next(said)


@lru_cache(maxsize=DAYS)
def _beside_day(month: str, words: Words) -> tuple[str, str]:
    """Return what stands before and after the number of a day of a month (`2022-01`), for a column."""
    first = Edtf.parse(month).first()
    assert first is not None  # a month has two ends
    before, _, after = words("date.day", day="|", month=_month(first, words, short=True), year=first.year).partition(
        "|"
    )
    return before, after


def said_term(due: str | None, due_words: str | None, words: Words) -> str:
    """Return a term from its EDTF and its words: both, where they say different things."""
    if not due:
        return due_words or ""
    meant = say_date(due, words)
    same = not due_words or due_words.casefold() == meant.casefold()
    return meant if same else f"{due_words} ({meant})"


def _said(value: Edtf, words: Words) -> str:
    if value.start and value.end and not value.interval:
        return _guessed(value.start, words, "")
    if value.start and value.end:
        if days := _days(value.start, value.end, words, short=False):
            return days if not value.approximate else words("date.about", date=days)
        ends = {"start": _guessed(value.start, words, "the-"), "end": _guessed(value.end, words, "the-")}
        return words("date.interval", **ends)
    if value.end:
        return words(_until(value.end), date=_guessed(value.end, words, "the-"))
    assert value.start is not None  # an EDTF interval has one end at least
    return words("date.onward", date=_guessed(value.start, words, "the-"))


def _until(part: Part) -> str:
    """Return the key of the words for a last date: "by 2026" would be heard as before that year begins."""
    if part.precision == "season":
        return "date.before"
    return "date.until-end" if part.precision == "year" and not part.approximate else "date.until"


def _guessed(part: Part, words: Words, article: str) -> str:
    """Return a date in full; where it is approximate, it says so."""
    if not part.approximate:
        return _part(part, words, article)
    return words("date.about", date=_part(part, words, "the-"))


def _writings(value: Edtf, words: Words) -> Iterator[str]:
    """Yield the short writings of a date, the most precise first."""
    if value.start and value.end and value.interval:
        yield from _interval(value.start, value.end, words)
    elif value.start and value.end:
        yield _short(value.start, words)
    else:
        part, sign = (value.end, "≤") if value.end else (value.start, "≥")
        assert part is not None  # an EDTF interval has one end at least
        text = _short(part, words)
        yield from (f"{sign} {text}", f"{sign}{text}")


def _interval(start: Part, end: Part, words: Words) -> Iterator[str]:
    if days := _days(start, end, words, short=True):
        yield days
    yield _joined(_short(start, words), _short(end, words))
    if {start.precision, end.precision} <= {"day", "month"}:
        months = [words("date.month", month=_month(day, words, True), year=day.year) for day in (start.first, end.last)]
        yield _joined(*months)
    yield _joined(str(start.first.year), str(end.last.year))


def _joined(first: str, last: str) -> str:
    """Return `jan–mrt 2022` for `jan 2022` and `mrt 2022`."""
    if first == last:
        return last
    begin, _, year = first.rpartition(" ")
    return f"{begin if begin and last.endswith(' ' + year) else first}–{last}"


def _days(start: Part, end: Part, words: Words, *, short: bool) -> str | None:
    """Return the days of one month as `13–17 oktober 2014`, or None where an interval is something else."""
    days = start.precision == end.precision == "day"
    if not days or (start.first.year, start.first.month) != (end.first.year, end.first.month):
        return None
    span = words("date.days", first=start.first.day, last=end.first.day)
    year = f"’{end.first.year % 100:02}" if short else end.first.year
    return words("date.day", day=span, month=_month(end.first, words, short), year=year)


def _part(part: Part, words: Words, article: str) -> str:
    """Return a date in full; `article` is `the-` where it stands in a phrase: `vanaf de zomer van 2022`."""
    if part.precision == "season":
        season = words(f"date.season-{_code(part)}")
        return words(f"date.{article}season", season=season, year=part.first.year)
    if part.precision == "half":
        return words(f"date.{article}half-{int(_code(part)) - 39}", year=part.first.year)
    return _plain(part, words, short=False)


def _short(part: Part, words: Words) -> str:
    if part.precision == "season":
        return words("date.season", season=words(f"date.season-{_code(part)}"), year=part.first.year)
    if part.precision == "half":
        return words("date.half-short", n=int(_code(part)) - 39, year=part.first.year)
    return _plain(part, words, short=True)


def _plain(part: Part, words: Words, *, short: bool) -> str:
    year, month = part.first.year, _month(part.first, words, short)
    if part.precision == "day":
        return words("date.day", day=part.first.day, month=month, year=year)
    if part.precision == "month":
        return words("date.month", month=month, year=year)
    if part.precision == "quarter":
        return words("date.quarter", n=int(_code(part)) - 32, year=year)
    return str(year)


def _code(part: Part) -> str:
    """Return what stands in the place of the month."""
    return part.text[5:7]


def _month(day: date, words: Words, short: bool) -> str:
    return _months(words, short)[day.month - 1]


@cache
def _months(words: Words, short: bool) -> list[str]:
    return words("date.short-months" if short else "date.months").split()
