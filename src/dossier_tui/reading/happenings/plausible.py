"""Whether words that may name a time do so where they stand: `May` is a month, `may` is a verb."""

import re
from collections.abc import Callable
from functools import cache

from dossier_tui.reading.happenings.spot import Spot
from dossier_tui.reading.happenings.timewords import YEAR, full_months, names_of
from dossier_tui.reading.happenings.wording import begins_with, ends_with, without_end
from dossier_tui.reading.periods import choice

SIGNED = re.compile(r"(?:[€$£] ?|[#@&=~_/\\%+-]|\w\()$")
COUNTED = re.compile(r" ?[%€]|[-/_@]\w")
POST_CODE = re.compile(r" [A-Z]{2}(?![\w-])")
LONGEST_STRETCH = 50  # years
WINTER = 24  # EDTF: a timetable in winter is one of every winter


def is_time(spot: Spot) -> bool:
    """Tell whether an expression names a time."""
    if _is_recurring(spot):
        return False
    check = CHECKS.get(spot.expression.kind)
    return check is None or spot.expression.joined or check(spot)


def _is_recurring(spot: Spot) -> bool:
    """Tell whether a date without a year is one of every year."""
    if spot.expression.kind not in ("day", "month", "season", "part") or re.search(YEAR, spot.expression.text):
        return False
    return bool(_clause_has(spot.words.recurring).search(spot.before + spot.behind))


@cache
def _clause_has(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{choice(words)})(?![a-z])")


def _is_placed(spot: Spot) -> bool:
    return ends_with(without_end(spot.ahead_of, spot.words.articles), spot.words.placing)


def _of_something(spot: Spot) -> bool:
    """Tell whether the expression is a part of something else: the first quarter of the project."""
    return begins_with(spot.behind, spot.language.of[:1])


def _is_month(spot: Spot) -> bool:
    name = spot.expression.text
    if re.match(r"-[a-z]", spot.behind):
        return False
    if name not in full_months(spot.language) or name not in spot.words.doubtful:
        return True
    return spot.capital and _is_placed(spot)


def _is_season(spot: Spot) -> bool:
    code = spot.language.seasons.get(spot.expression.text)
    if re.match(r"-[a-z]", spot.behind):
        return False
    if code is None or spot.side:
        return True
    return code != WINTER and not _of_something(spot) and _is_placed(spot)


def _is_part(spot: Spot) -> bool:
    said = spot.expression.text
    if re.search(YEAR, said):
        return True
    if re.fullmatch(r"[a-z] ?[1-4]", said):
        return said[0] == spot.language.quarter_signs[0] and spot.capital
    if ends_with(f"{said} ", spot.language.half):
        return False
    return not (ends_with(f"{said} ", spot.language.quarter) and _of_something(spot))


def _is_year(spot: Spot) -> bool:
    behind = spot.text[spot.expression.end : spot.expression.end + 12]
    is_amount = COUNTED.match(behind) or POST_CODE.match(behind) or begins_with(spot.behind, spot.words.units)
    return not (_is_numbered(spot) or is_amount)


def _is_numbered(spot: Spot) -> bool:
    """Tell whether a number is that of a page, an article, a paper, or an amount of money."""
    if spot.start < spot.expression.start:
        return False
    before = re.sub(r"\. ?$", " ", spot.ahead_of)
    return bool(SIGNED.search(spot.ahead_of)) or ends_with(before, spot.words.numbered)


def _are_years(spot: Spot) -> bool:
    begin, end = re.findall(r"[0-9]+", spot.expression.text)
    length = int(begin[:2] + end if len(end) == 2 else end) - int(begin)
    return 0 < length <= LONGEST_STRETCH and not _is_numbered(spot) and not re.match(r"[-/]\w", spot.behind)


def _is_count(spot: Spot) -> bool:
    said = f"{spot.expression.text} "
    if ends_with(said, spot.words.counting_from):
        return True
    if ends_with(said, names_of(spot.language, "year")):
        return False  # a pace, not a term
    return not ends_with(spot.before, spot.words.denied) and not begins_with(spot.behind, spot.words.counting_else)


def _is_named_day(spot: Spot) -> bool:
    if spot.expression.text in spot.language.days:
        return not ends_with(spot.ahead_of, (*spot.words.articles, *spot.language.of[:1]))
    return not re.match(r"-?[a-z]", spot.behind)


def _is_month_day(spot: Spot) -> bool:
    return spot.capital or not spot.expression.text.startswith(tuple(f"{each} " for each in spot.words.doubtful))


def _is_never(_spot: Spot) -> bool:
    return False


CHECKS: dict[str, Callable[[Spot], bool]] = {
    "month": _is_month,
    "season": _is_season,
    "part": _is_part,
    "year": _is_year,
    "years": _are_years,
    "count": _is_count,
    "named_day": _is_named_day,
    "month_day": _is_month_day,
    "no_date": _is_never,
}
