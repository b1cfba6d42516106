"""The expressions that name more than a day: `Q3 2026`, `dit najaar`, `volgend jaar`, `13 tot en met 17 oktober`."""

import re
from datetime import timedelta
from functools import cache

from dossier_tui.reading.days import day_of_month, numeric
from dossier_tui.reading.language import Language
from dossier_tui.reading.periods import Anchor, Period, choice, nearest, period, pointed, side_of, week

YEARS = re.compile(r"([0-9]{4}) ?[-/] ?([0-9]{2})")
YEAR_FIRST = re.compile(r"([0-9]{4})[ -]?([a-z]) ?([1-4])")
DAYS_ALONE = re.compile(r"[0-9]{1,2}(?: [0-9]{1,2})*")
# What stands for a recess in EDTF, which has no recesses: its season or month, and the end of the time before it.
RECESS = {"summer": "22", "autumn": "23", "christmas": "12", "spring": "21", "may": "05"}
BEFORE_RECESS = {"summer": "22", "autumn": "10", "christmas": "12-25", "spring": "02", "may": "04"}


def _pointers(language: Language) -> str:
    return choice(language.this + language.next + language.last)


def _units(language: Language, *kinds: str) -> str:
    return choice(word for word, kind in language.units.items() if kind in kinds)


@cache
def _named(language: Language) -> re.Pattern[str]:
    names = [
        rf"(?P<month>{choice(language.months)})\.?",
        rf"(?P<season>{choice(language.seasons)})",
        rf"(?P<sign>{choice(language.quarter_signs + language.half_signs)}) ?(?P<digit>[1-4])",
        rf"(?P<ordinal>{choice(language.ordinals)}) (?P<part>{choice(language.quarter + language.half)})",
    ]
    of, pointers, years = choice(language.of), _pointers(language), _units(language, "year")
    fillers = f"(?:(?:{choice(language.fillers)}) )?"
    year = rf"(?P<year>[0-9]{{4}})|(?:(?P<which>{pointers}) )?(?:{years})"
    tail = rf"[ /-](?:(?:{of}) )?{fillers}(?:{year})| (?P<side>{choice(language.past + language.coming)})\.?"
    month = rf"(?:(?:{_units(language, 'month')}) (?:(?:{of}) )?(?={choice(language.months)}))?"
    return re.compile(rf"(?:(?P<pointer>{pointers}) )?{month}(?:{'|'.join(names)})(?P<tail>{tail})?")


def named_period(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read a month, quarter, half or season, with `dit`, `vorige` or `volgende` before it or a year behind it."""
    if year_first := YEAR_FIRST.fullmatch(text):
        text = f"{year_first[2]}{year_first[3]} {year_first[1]}"
    found = _named(language).fullmatch(text)
    code = _code(found, language) if found else None
    if found is None or code is None:
        return None
    if found["year"]:
        return period(f"{found['year']}-{code:02}")
    if found["tail"] and not found["side"]:
        return period(f"{anchor.day.year + step(found['which'], language):04}-{code:02}")
    if found["pointer"]:
        return pointed(found["pointer"], language, anchor, lambda year: f"{year:04}-{code:02}")
    return nearest(anchor, side_of(found["side"], language), lambda year: f"{year:04}-{code:02}")


def _code(found: re.Match[str], language: Language) -> int | None:
    """Return the EDTF code of a month, season, quarter or half; None for a third half."""
    if found["month"] or found["season"]:
        return (language.months | language.seasons)[found["month"] or found["season"]]
    number = int(found["digit"] or language.ordinals[found["ordinal"]])
    if found["sign"] in language.quarter_signs or found["part"] in language.quarter:
        return 32 + number
    last = found["ordinal"] and number == max(language.ordinals.values())
    return 41 if last else 39 + number if number < 3 else None


def step(word: str | None, language: Language) -> int:
    """Return how many periods on `this`, `next` or `last` points: 0, 1 or -1."""
    return 1 if word in language.next else -1 if word in language.last else 0


def whole_period(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `2026`, `dit jaar`, `het jaar` (this one), `volgend jaar`, `vorige maand`, `next week`, `het jaar 2026`."""
    if re.fullmatch(r"[0-9]{4}", text):
        return period(text)
    units = _units(language, "week", "month", "quarter", "year")
    found = re.fullmatch(rf"(?:({_pointers(language)}) )?({units})(?: ([0-9]{{4}}))?", text)
    if not found:
        return None
    unit = language.units[found[2]]
    if found[3]:
        return period(found[3]) if unit == "year" and not found[1] else None
    return _around(unit, step(found[1], language), anchor)


def _around(unit: str, step: int, anchor: Anchor) -> Period | None:
    """Return the week, month, quarter or year that stands `step` from the one in which the anchor falls."""
    if unit == "week":
        return week(anchor.day + timedelta(weeks=step))
    if unit == "year":
        return period(f"{anchor.day.year + step:04}")
    length = 3 if unit == "quarter" else 1
    number = anchor.day.year * 12 // length + (anchor.day.month - 1) // length + step
    year, part = divmod(number, 12 // length)
    return period(f"{year:04}-{part + (33 if unit == 'quarter' else 1):02}")


def recess(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `zomerreces 2026` as the season or month it is named for."""
    found = re.fullmatch(rf"({choice(language.recesses)}){_of_year(language)}", text)
    if not found:
        return None
    code = RECESS[language.recesses[found[1]]]
    return period(f"{found[2]}-{code}") if found[2] else nearest(anchor, "", lambda year: f"{year:04}-{code}")


def before_recess(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read what follows `voor`: `de zomer`, `het zomerreces van 2027`: up to the day before the recess."""
    names = language.recesses | {word: "summer" for word, code in language.seasons.items() if code == 22}
    around = choice((*language.fillers, *language.this, *language.next))
    found = re.fullmatch(rf"(?:(?:{around}) )*({choice(names)}){_of_year(language)}", text)
    if not found:
        return None
    kind = names[found[1]]
    first = int(found[2] or anchor.day.year)
    for year in (first,) if found[2] else (first, first + 1):
        if not 0 < year < 10_000:
            return None
        end, guessed = anchor.recesses.before(kind, year)
        if end >= anchor.day:
            break
    return Period(f"../{year:04}-{BEFORE_RECESS[kind]}", end, guessed)


def _of_year(language: Language) -> str:
    return rf"(?: (?:(?:{choice(language.of)}) )?([0-9]{{4}}))?"


def stretch(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `13 tot en met 17 oktober 2014`, `2013-2016`, `2024/25`, `mei en juli 2025`, `eind maart/begin april`."""
    if years := YEARS.fullmatch(text):
        return period(f"{years[1]}/{years[1][:2]}{years[2]}")
    for joint in re.finditer(rf" ?[-/] ?| (?:{choice(language.until)}) ", text):
        end = _end_of_stretch(text[joint.end() :], language, anchor)
        found = end and _begun(text[: joint.start()], end, language, anchor)
        if found:
            return found
    return None


def _end_of_stretch(text: str, language: Language, anchor: Anchor) -> Period | None:
    text = _bare(text, language)
    readers = (numeric, day_of_month, whole_period, named_period)
    return next((found for each in readers if (found := each(text, language, anchor))), None)


def _begun(text: str, end: Period, language: Language, anchor: Anchor) -> Period | None:
    """Return the stretch that begins with a text that leaves to its end what they share: month, year, or both."""
    text = _bare(f"{text} ", language).strip()
    if not text:
        return None
    if DAYS_ALONE.fullmatch(text):
        return period(f"{end.edtf[:8]}{int(text.split()[0]):02}/{end.edtf}") if len(end.edtf) == 10 else None
    if re.search(r"[0-9]{4}", text):
        begin = _end_of_stretch(text, language, anchor)
        return period(f"{begin.edtf}/{end.edtf}") if begin else None
    year = int(end.edtf[:4])
    for each in (year, year - 1):  # over New Year, the beginning is of the year before
        begin = _end_of_stretch(f"{text} {each:04}", language, anchor)
        if begin and (found := period(f"{begin.edtf}/{end.edtf}")):
            return found
    return None


def _bare(text: str, language: Language) -> str:
    """Return the text without weekdays, fillers and phases at its beginning."""
    words = choice(language.weekdays + language.fillers + language.phases + language.ends)
    return re.sub(rf"^(?:(?:{words})(?: |(?<=-)))+", "", text.lstrip())
