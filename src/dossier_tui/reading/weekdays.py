"""Days named by their weekday inside a longer time: `derde woensdag in mei`, `volgende week dinsdag`."""

import re
from datetime import date, timedelta

from dossier_tui.reading.language import Language
from dossier_tui.reading.periods import Anchor, Period, choice, period
from dossier_tui.reading.spans import named_period, whole_period


def nth_weekday(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `derde woensdag in mei`, `first Tuesday of November 2026`, `laatste vrijdag van juni`."""
    found = re.fullmatch(
        rf"({choice(language.ordinals)}) ({choice(language.weekdays)}) (?:{choice(language.of)}) (.+)", text
    )
    month = named_period(found[3], language, anchor) if found else None
    if found is None or month is None or month.last is None or len(month.edtf) != 7:
        return None
    weekday, number = language.weekdays.index(found[2]), language.ordinals[found[1]]
    last = number == max(language.ordinals.values()) and not found[1][0].isdecimal()
    day = _last(month.last, weekday) if last else _nth(month.first, weekday, number)
    return period(day.isoformat()) if day.month == month.last.month else None


def _nth(first: date, weekday: int, number: int) -> date:
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _last(last: date, weekday: int) -> date:
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def day_of_that_week(text: str, language: Language, anchor: Anchor) -> Period | None:
    """Read `volgende week dinsdag`, `dinsdag vorige week`."""
    weekdays = choice(language.weekdays)
    found = re.fullmatch(rf"(?:({weekdays}) )?(.+?)(?: ({weekdays}))?", text)
    day = found and (found[1] or found[3])
    if not found or not day or (found[1] and found[3]):
        return None
    week = whole_period(found[2], language, anchor)
    if week is None or "/" not in week.edtf:
        return None
    return period((week.first + timedelta(days=language.weekdays.index(day))).isoformat())
