"""The expressions that name a day or a week: `14 januari jl.`, `29-6-2021`, `next Friday`, `week van 7 december`."""

import re
from datetime import date, timedelta
from functools import cache

from dossier_tui.model.calendar import budget_day, easter
from dossier_tui.reading.language import Language
from dossier_tui.reading.periods import Anchor, Period, choice, nearest, period, side_of, week

NUMERIC = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})", re.ASCII)
YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", re.ASCII)
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
DAYS_IN = {"day": 1, "week": 7}


def numeric(text: str, _language: Language, _anchor: Anchor) -> Period | None:
    """Read `14-01-2022`, day first as in all of Europe, and `2022/1/14`."""
    found = NUMERIC.fullmatch(text) or YEAR_FIRST.fullmatch(text)
    return period(f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}") if found else None


@cache
def _day_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{choice(language.months)})\.?"
    day = rf"(?P<day>[0-9]{{1,2}})(?:{choice(language.day_endings)})?"
    before = rf"(?:(?P<before>{choice(language.next + language.last)}) )?"
    before += rf"(?:(?:{choice(language.weekdays + language.short_weekdays)})\.? )?"
    tail = rf"(?: (?:(?P<year>[0-9]{{4}})|(?P<side>{choice(language.past + language.coming)})\.?))?"
    of = f"(?:(?:{choice(language.of)}) )?"
    return re.compile(f"{before}{day} {of}{month}{tail}"), re.compile(f"{before}{month} {day}{tail}")


def day_of_month(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `14 januari 2022`, `14 januari jl.`, `14 Jan`, `January 14 2022`, `aanstaande 14 januari`."""
    found = next((found for each in _day_patterns(language) if (found := each.fullmatch(text))), None)
    if found is None:
        return None
    month_and_day = f"{language.months[found['month']]:02}-{int(found['day']):02}"
    if found["year"]:
        return period(f"{found['year']}-{month_and_day}")
    side = side_of(found["before"] or found["side"], language)
    return nearest(anchor, side, lambda year: f"{year:04}-{month_and_day}")


def day_of_week(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `vrijdag`, `aanstaande vrijdag`, `vrijdag jl.`, `next Friday`: the nearest, the next or the last one."""
    before, side = choice(language.this + language.next + language.last), choice(language.past + language.coming)
    found = re.fullmatch(rf"(?:({before}) )?({choice(language.weekdays)})(?: ({side})\.?)?", text)
    if not found:
        return None
    forward = (language.weekdays.index(found[2]) - anchor.day.weekday()) % 7
    side = side_of(found[1] or found[3], language)
    if side == "coming":
        forward = forward or 7
    elif side == "past" or (not anchor.ahead and forward > 3):
        forward -= 7
    return period((anchor.day + timedelta(days=forward)).isoformat())


def week_of(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `week van 7 december`, `week of Monday 20 October`, and by its ISO number `week 42 van 2026`."""
    weekdays, of = choice(language.weekdays), choice(language.of)
    if found := re.fullmatch(rf"(?:{choice(language.week_of)}) (?:(?:{weekdays}) )?(.+)", text):
        day = numeric(found[1], language, anchor) or day_of_month(found[1], language, anchor)
        return week(day.last) if day and day.last else None
    units = choice(word for word, unit in language.units.items() if unit == "week")
    found = re.fullmatch(rf"(?:{units}) ([0-9]{{1,2}})(?: (?:(?:{of}) )?([0-9]{{4}}))?", text)
    if not found:
        return None
    number = int(found[1])
    if found[2]:
        return period(_numbered_week(int(found[2]), number))
    return nearest(anchor, "", lambda year: _numbered_week(year, number))


def _numbered_week(year: int, number: int) -> str:
    """Return the days of an ISO week (ISO 8601) as an interval; an empty text where the year has no such week."""
    try:
        return f"{date.fromisocalendar(year, number, 1)}/{date.fromisocalendar(year, number, 7)}"
    except ValueError:
        return ""


def named_day(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `vandaag`, `tomorrow`, `Prinsjesdag 2026`, `kerst`, `Easter`."""
    if text in language.days:
        return period((anchor.day + timedelta(days=language.days[text])).isoformat())
    names, of = choice((*language.budget_day, *language.fixed, *language.movable)), choice(language.of)
    found = re.fullmatch(rf"({names})(?: (?:(?:{of}) )?([0-9]{{4}}))?", text)
    if not found:
        return None

    def day(year: int) -> str:
        if found[1] in language.fixed:
            return "{:04}-{:02}-{:02}".format(year, *language.fixed[found[1]])
        if not year:
            return ""
        feast = language.movable.get(found[1])
        return (budget_day(year) if feast is None else easter(year) + timedelta(days=feast)).isoformat()

    return period(day(int(found[2]))) if found[2] else nearest(anchor, "", day)


def counted(text: str, language: Language, day: date) -> date | None:
    """Return the day that lies `drie weken` or `a half year` from a day."""
    units = language.units | language.plurals
    found = re.fullmatch(rf"([0-9]{{1,3}}|{choice(language.numbers)}) ({choice(units)})", text)
    if not found:
        return None
    count = int(found[1]) if found[1].isdecimal() else language.numbers[found[1]]
    unit = units[found[2]]
    if unit in DAYS_IN:
        return day + timedelta(days=count * DAYS_IN[unit])
    return _months_on(day, count * MONTHS_IN[unit])


def _months_on(day: date, months: int) -> date | None:
    """Return the same day of a later month, or the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 27, -1) if day.day > 28 else (day.day,):
        if found := period(f"{year:04}-{month + 1:02}-{number:02}"):
            return found.last
    return None
