"""Dates as they are printed: with the precision that they have and no more."""

from datetime import date

from dossier_tui.model.edtf import Edtf, Part
from dossier_tui.words import Words

WIDTH = 13  # columns of a date in a list


def month_name(month: int, words: Words) -> str:
    """Return the name of a month, 1 to 12."""
    return words("date.months").split()[month - 1]


def say_date(edtf: str, words: Words) -> str:
    """Return a date in full: `20 januari 2022`, `Q3 2022`, `vanaf 2025`; an approximate one says so."""
    return _said(Edtf.parse(edtf), words, short=False)


def short_date(edtf: str, words: Words) -> str:
    """Return a date for a column, at most thirteen characters: `12 jan 2022`, `≤ zomer 2022`, `~ 2024`."""
    value = Edtf.parse(edtf)
    text = _said(value, words, short=True)
    if len(text) <= WIDTH or value.start is None or value.end is None:
        return text[:WIDTH]
    years = [str(value.start.first.year), str(value.end.last.year)]
    return years[0] if years[0] == years[1] else "–".join(years)


def _said(value: Edtf, words: Words, *, short: bool) -> str:
    if value.start and value.end and not value.interval:
        text = _part(value.start, words, short)
    elif value.start and value.end:
        text = _interval(value.start, value.end, words, short)
    elif value.end:
        text = _open("date.until", "≤", value.end, words, short)
    else:
        assert value.start is not None  # an EDTF interval has one end at least
        text = _open("date.onward", "≥", value.start, words, short)
    if not value.approximate:
        return text
    return f"~{text}" if short else words("date.about", date=text)


def _open(key: str, sign: str, part: Part, words: Words, short: bool) -> str:
    text = _part(part, words, short)
    if short:
        return f"{sign} {text}" if len(text) <= WIDTH - 2 else f"{sign}{text}"
    if part.precision == "season" and key == "date.until":
        return words("date.until-season", season=words(f"date.season-{part.text[5:7]}"), year=part.text[:4])
    return words(key, date=text)


def _part(part: Part, words: Words, short: bool) -> str:
    year, code = part.text[:4].lstrip("0") or "0", part.text.rstrip("~?%")[5:7]
    if part.precision == "year":
        return year
    if part.precision == "day":
        return words("date.day", day=part.first.day, month=_month(part.first, words, short), year=year)
    if part.precision == "month":
        return words("date.month", month=_month(part.first, words, short), year=year)
    if part.precision == "quarter":
        return words("date.quarter", n=int(code) - 32, year=year)
    if part.precision == "half":
        n = int(code) - 39
        return words("date.half-short", n=n, year=year) if short else words(f"date.half-{n}", year=year)
    return words("date.season", season=words(f"date.season-{code}"), year=year)


def _month(day: date, words: Words, short: bool) -> str:
    return words("date.short-months" if short else "date.months").split()[day.month - 1]


def _interval(start: Part, end: Part, words: Words, short: bool) -> str:
    days = start.precision == end.precision == "day"
    if days and (start.first.year, start.first.month) == (end.first.year, end.first.month):
        span = words("date.days", first=start.first.day, last=end.first.day)
        month = _month(end.first, words, short)
        return words("date.day", day=span, month=month, year=f"’{end.first.year % 100:02}" if short else end.first.year)
    first, last = _part(start, words, short), _part(end, words, short)
    return f"{first}–{last}" if short else words("date.interval", start=first, end=last)
