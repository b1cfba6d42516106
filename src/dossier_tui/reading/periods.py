"""The expressions that name a day or a period by themselves: `14 januari jl.`, `Q3 2026`, `de week van 7 december`."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dossier_tui.errors import Usage
from dossier_tui.model.calendar import Recesses, budget_day
from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.language import Language

YEAR = r"(?P<year>\d{4})"
NUMERIC = re.compile(rf"(?P<day>\d{{1,2}})[-/.](?P<month>\d{{1,2}})[-/.]{YEAR}")


@dataclass(frozen=True)
class Anchor:
    """What an expression hangs on: a day, whether time to come is meant, and the recess calendar."""

    day: date
    ahead: bool
    recesses: Recesses


@dataclass(frozen=True)
class Period:
    """An EDTF value and its last day in time, with whether that day is a guess."""

    edtf: str
    last: date | None
    guessed: bool = False

    @property
    def due_by(self) -> str | None:
        """Return the last day in time as EDTF, with `~` where it is a guess."""
        return None if self.last is None else self.last.isoformat() + ("~" if self.guessed else "")

    def until(self) -> "Period":
        """Return the time up to and with this."""
        return Period(f"../{self._end()}", Edtf.parse(self.edtf).last())

    def strictly_before(self) -> "Period":
        """Return the time up to this, its last day being the one before."""
        first = Edtf.parse(self.edtf).first()
        return Period(f"../{self._end()}", first - timedelta(days=1) if first and first > date.min else None)

    def onward(self) -> "Period":
        """Return the time from this on, which has no last day."""
        return Period(f"{self.edtf.partition('/')[0]}/..", None)

    def _end(self) -> str:
        return self.edtf.rpartition("/")[2]


Reader = Callable[[str, Language, Anchor], Period | None]


def period(edtf: str) -> Period | None:
    """Return an EDTF value as a Period, or None where there is no such date."""
    try:
        return Period(edtf, Edtf.parse(edtf).last())
    except Usage:
        return None


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _nearest(anchor: Anchor, side: str, edtf: Callable[[int], str]) -> Period | None:
    """Return, of a date without a year, the one meant: `side` is past, coming or empty."""
    years = range(max(anchor.day.year - 1, 1), min(anchor.day.year + 3, 9999))
    found = [each for year in years if (each := period(edtf(year))) and each.last]
    if side == "past":
        before = [each for each in found if _first(each) < anchor.day]
        return before[-1] if before else None
    if side == "coming" or anchor.ahead:
        return next((each for each in found if each.last and each.last >= anchor.day), None)
    return min(found, key=lambda each: abs((_first(each) - anchor.day).days), default=None)


def _first(found: Period) -> date:
    return Edtf.parse(found.edtf).first() or date.min


def _side(text: str | None, language: Language) -> str:
    if text and text in language.past:
        return "past"
    return "coming" if text and text in language.coming else ""


def numeric(text: str, _language: Language, _anchor: Anchor) -> Period | None:
    """Read `14-01-2022`, day first as in all of Europe."""
    found = NUMERIC.fullmatch(text)
    return period(f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}") if found else None


def day_of_month(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `14 januari 2022`, `14 januari jl.`, `14 Jan`, `January 14 2022`."""
    month = rf"(?P<month>{_choice(language.months)})\.?"
    tail = rf"(?: (?:{YEAR}|(?P<side>{_choice(language.past + language.coming)})))?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|e)?"
    found = re.fullmatch(rf"{day} (?:of )?{month}{tail}|", text) or re.fullmatch(rf"{month} {day}{tail}", text)
    if not found or not found["day"]:
        return None
    number, code = int(found["day"]), language.months[found["month"]]
    if found["year"]:
        return period(f"{found['year']}-{code:02}-{number:02}")
    return _nearest(anchor, _side(found["side"], language), lambda year: f"{year:04}-{code:02}-{number:02}")


def day_range(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `7-13 december 2026`, `van 13 tot en met 17 oktober 2014`, `30 mei tot en met 2 juni`, `14 en 15 maart`."""
    between = rf" ?(?:-|{_choice(language.until)}) ?"
    month = rf"(?:{_choice(language.months)})\.?"
    found = re.fullmatch(rf"(?:from |between |tussen )?(\d{{1,2}}(?: {month})?(?: \d{{4}})?){between}(.+)", text)
    if not found:
        return None
    end = day_of_month(found[2], language, anchor)
    if end is None:
        return None
    start = found[1] if re.search(month, found[1]) else f"{found[1]} {_month_name(end, language)}"
    start = start if re.search(r"\d{4}", start) else f"{start} {end.edtf[:4]}"
    begin = day_of_month(start, language, anchor)
    return period(f"{begin.edtf}/{end.edtf}") if begin else None


def stretch(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `2013-2016`, `2024/25`, `september 2020 t/m maart 2021`, `mei en juli 2025`."""
    if years := re.fullmatch(r"(\d{4}) ?[-/] ?(\d{2}|\d{4})", text):
        return period(f"{years[1]}/{years[1][: 4 - len(years[2])]}{years[2]}")
    between = rf" ?(?:[-/]|\b(?:{_choice(language.until)})\b) ?"
    found = re.fullmatch(rf"(?:from |between |tussen |van )?(.+?){between}(.+)", text)
    end = named_period(found[2], language, anchor) if found else None
    if found is None or end is None:
        return None
    start = found[1] if re.search(r"\d{4}", found[1]) else f"{found[1]} {end.edtf[:4]}"
    begin = named_period(start, language, anchor)
    return period(f"{begin.edtf}/{end.edtf}") if begin else None


def _month_name(found: Period, language: Language) -> str:
    return next(name for name, number in language.months.items() if number == int(found.edtf[5:7]))


def named_period(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read a month, quarter, half, season or year, with `dit`, `vorige`, `volgende`, or a year behind it."""
    parts = re.fullmatch(
        rf"(?:(?P<this>{_choice(language.this)}|{_choice(language.next)}|{_choice(language.last)}) )?"
        rf"(?P<name>.+?)(?: (?:van |of |in )?(?:{YEAR}|(?P<side>{_choice(language.past + language.coming)}))"
        rf"|(?: (?:van |of )?(?P<dit>dit jaar|this year)))?",
        text,
    )
    if not parts:
        return None
    code = _code(parts["name"], language)
    if code is None:
        return None
    if parts["year"] or parts["dit"]:
        return period(f"{parts['year'] or anchor.day.year}-{code:02}")
    if parts["this"]:
        return _pointed(parts["this"], code, language, anchor)
    return _nearest(anchor, _side(parts["side"], language), lambda year: f"{year:04}-{code:02}")


def _code(name: str, language: Language) -> int | None:
    """Return the EDTF code of a month, season, quarter or half."""
    if name.rstrip(".") in language.months:
        return language.months[name.rstrip(".")]
    if name in language.seasons:
        return language.seasons[name]
    if found := re.fullmatch(r"[qk] ?([1-4])", name):
        return 32 + int(found[1])
    quarter = rf"({_choice(language.ordinals)}) ({_choice(language.quarter)})"
    if found := re.fullmatch(quarter, name):
        return 32 + language.ordinals[found[1]]
    found = re.fullmatch(rf"({_choice(language.ordinals)}) ({_choice(language.half)})", name)
    return 39 + min(language.ordinals[found[1]], 2) if found else None


def _pointed(word: str, code: int, language: Language, anchor: Anchor) -> Period | None:
    """Return the period that `this`, `next` or `last` points to: the one running or nearest, to come, or over."""
    found = [
        each for year in range(anchor.day.year - 2, anchor.day.year + 3) if (each := period(f"{year:04}-{code:02}"))
    ]
    if word in language.last:
        return next((each for each in reversed(found) if each.last and each.last < anchor.day), None)
    if word in language.next:
        return next((each for each in found if _first(each) > anchor.day), None)
    running = [each for each in found if each.last and _first(each) <= anchor.day <= each.last]
    same_year = [each for each in found if each.edtf.startswith(f"{anchor.day.year:04}-")]
    return (running + same_year)[0] if running or same_year else None


def the_year(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `2026`, `dit jaar`, `het jaar` (this one), `volgend jaar`, `de maand`."""
    if re.fullmatch(r"\d{4}", text):
        return period(text)
    found = re.fullmatch(rf"(?:(.+) )?({_choice(language.units)})(?: (\d{{4}}))?", text)
    if not found or language.units[found[2]] == "day":
        return None
    if found[3]:
        return period(found[3]) if language.units[found[2]] == "year" and not found[1] else None
    steps = {
        **dict.fromkeys(language.this, 0),
        **dict.fromkeys(language.next, 1),
        **dict.fromkeys(language.last, -1),
    }
    step = steps.get(found[1], 0 if found[1] in (None, *language.fillers) else None)
    return None if step is None else _around(language.units[found[2]], step, anchor.day)


def _around(unit: str, step: int, day: date) -> Period | None:
    """Return the week, month, quarter or year that stands `step` from the one in which `day` falls."""
    if unit == "week":
        return week(day + timedelta(weeks=step))
    if unit == "year":
        return period(f"{day.year + step:04}")
    length = 3 if unit == "quarter" else 1
    number = day.year * 12 // length + (day.month - 1) // length + step
    year, part = divmod(number, 12 // length)
    return period(f"{year:04}-{part + (33 if unit == 'quarter' else 1):02}")


def week(day: date) -> Period | None:
    """Return the week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return period(f"{monday}/{monday + timedelta(days=6)}")


def week_of(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `week van 7 december`."""
    for words in language.week_of:
        if text.startswith(words + " "):
            rest = text[len(words) :].strip()
            found = day_of_month(rest.removeprefix(language.weekdays[0]).strip(), language, anchor)
            return week(found.last) if found and found.last else None
    return None


def named_day(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `vandaag`, `tomorrow`, `Prinsjesdag 2026`, `kerst`."""
    if text in language.days:
        return period((anchor.day + timedelta(days=language.days[text])).isoformat())
    found = re.fullmatch(rf"({_choice((*language.budget_day, *language.fixed))})(?: (?:van )?(\d{{4}}))?", text)
    if not found:
        return None
    years = [int(found[2])] if found[2] else None

    def day(year: int) -> str:
        if found[1] in language.budget_day:
            return budget_day(year).isoformat()
        month, number = language.fixed[found[1]]
        return f"{year:04}-{month:02}-{number:02}"

    return period(day(years[0])) if years else _nearest(anchor, "", day)


def recess(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `zomerreces 2026` as what the calendar says, or as the season it is named for."""
    found = re.fullmatch(rf"({_choice(language.recesses)})(?: (?:van |of )?(\d{{4}}))?", text)
    if not found:
        return None
    kind = language.recesses[found[1]]
    season = {"summer": 22, "autumn": 23, "christmas": 12, "spring": 21, "may": 5}[kind]
    if found[2]:
        return period(f"{found[2]}-{season:02}")
    return _nearest(anchor, "", lambda year: f"{year:04}-{season:02}")


def before_recess(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read what follows `voor`: `de zomer`, `het zomerreces van 2027`: up to the day before the recess."""
    summers = {word: "summer" for word, code in language.seasons.items() if code == 22}
    names = language.recesses | summers
    pointers = _choice((*language.fillers, *language.this, *language.next))
    found = re.fullmatch(rf"(?:(?:{pointers}) )*({_choice(names)})(?: (?:van |of )?(\d{{4}}))?", text)
    if not found:
        return None
    kind = names[found[1]]
    season = {"summer": 22, "autumn": 10, "christmas": 12, "spring": 2, "may": 4}[kind]
    first, last = (int(found[2]), int(found[2])) if found[2] else (anchor.day.year, anchor.day.year + 1)
    for year in range(first, last + 1):
        end, guessed = anchor.recesses.before(kind, year)
        if end >= anchor.day or year == last:
            return Period(f"../{year:04}-{season:02}", end, guessed)
    return None


def counted(text: str, language: Language, day: date) -> date | None:
    """Return the day that lies `drie weken` from a day."""
    found = re.fullmatch(rf"(\d{{1,3}}|{_choice(language.numbers)}|a) ({_choice(language.units)})", text)
    if not found:
        return None
    count = int(found[1]) if found[1].isdecimal() else language.numbers.get(found[1], 1)
    unit = language.units[found[2]]
    try:
        if unit in ("day", "week"):
            return day + timedelta(days=count * (7 if unit == "week" else 1))
        return _months_on(day, count * {"month": 1, "quarter": 3, "year": 12}[unit])
    except (ValueError, OverflowError):
        return None


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, day.day - 4, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    raise ValueError(day)


READERS: tuple[Reader, ...] = (
    numeric,
    named_day,
    day_of_month,
    day_range,
    week_of,
    recess,
    the_year,
    named_period,
    stretch,
)
