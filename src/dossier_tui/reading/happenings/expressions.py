"""Words for time put together: stretches, lists of days, and what they share, such as a month or a year."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dossier_tui.reading.happenings.timewords import YEAR, Piece, pieces
from dossier_tui.reading.happenings.wording import ends_with
from dossier_tui.reading.language import Language
from dossier_tui.reading.language.running import running
from dossier_tui.reading.periods import choice

SHARING = ("day", "month", "season", "part", "month_day")  # what may leave its year to the next of a list
JOINED = (*SHARING, "numeric", "year", "named_day", "nth_weekday", "period")
HAS_YEAR = re.compile(YEAR)


class Expression(NamedTuple):
    """An expression of time in a folded sentence: `text` is how it is read, with what it shares with another.

    `start` and `end` count signs of the sentence; `kind` names the pattern; a stretch is `joined`.
    """

    start: int
    end: int
    text: str
    kind: str
    joined: bool = False


def expressions(said: str, language: Language) -> Iterator[Expression]:
    """Yield the expressions of a folded sentence, in order."""
    found = list(pieces(said, language))
    place = 0
    while place < len(found):
        piece = found[place]
        following = found[place + 1] if place + 1 < len(found) else None
        if running_on := _until_now(said, piece, language):
            yield running_on
            place += 1
            continue
        if following and (whole := _joined(said, piece, following, language)):
            yield whole
            place += 2
            continue
        year = _shared_year(said, piece, following, language) if following else ""
        yield from _listed(said, piece, year, language)
        place += 1


@cache
def _joints(language: Language) -> dict[str, re.Pattern[str]]:
    """Return what may stand between two dates: `range` makes them one, `or` and `and` only sometimes."""
    words = running(language.code)
    bare = choice((*words.articles, *language.phases, *language.ends, *language.weekdays, *words.nearly, "in", "op"))
    behind = rf"(?:(?:{bare})(?: |(?<=-)))*"
    ways = {"and": words.both, "or": words.either}
    until = choice(each for each in language.until if each not in words.both + words.either)
    patterns = {name: re.compile(rf",? (?:{choice(each)}) {behind}") for name, each in ways.items()}
    return patterns | {"range": re.compile(rf" ?[-/] ?{behind}| (?:{until}) {behind}"), "comma": re.compile(", ")}


def _joint(gap: str, language: Language) -> str:
    return next((name for name, each in _joints(language).items() if each.fullmatch(gap)), "")


def _joined(said: str, piece: Piece, following: Piece, language: Language) -> Expression | None:
    """Return two pieces as one stretch of time, where they are one."""
    if piece.kind not in JOINED or following.kind not in JOINED:
        return None
    joint = _joint(said[piece.end : following.start], language)
    if joint in ("range", "or") or (
        joint == "and" and (_between(said, piece, language) or _adjacent(said, piece, following, language))
    ):
        text = said[piece.start : following.end]
        return Expression(piece.start, following.end, text, _finer(piece.kind, following.kind), joined=True)
    return None


def _between(said: str, piece: Piece, language: Language) -> bool:
    """Tell whether the word before two dates makes them the ends of one stretch."""
    before = said[max(piece.start - 30, 0) : piece.start]
    between = running(language.code).between
    return ends_with(before, between) or ends_with(re.sub(r"(?<= )[a-z]+ $", "", before), between)


def _until_now(said: str, piece: Piece, language: Language) -> Expression | None:
    """Return a stretch that ends on the letter's own day: `tussen 2010 en nu`."""
    words = running(language.code)
    joints, now = choice((*language.until, *words.both)), choice(words.now)
    found = re.match(rf" (?:{joints}) (?:{now})(?![a-z])", said[piece.end : piece.end + 40])
    opening = (*words.between, *language.since, *language.onward, *language.of)
    before = said[max(piece.start - 30, 0) : piece.start]
    if found is None or piece.kind not in JOINED or not ends_with(before, opening):
        return None
    return Expression(piece.start, piece.end + found.end(), said[piece.start : piece.end], "until_now", joined=True)


def _finer(one: str, other: str) -> str:
    return "day" if "day" in (one, other) else other


def _adjacent(said: str, piece: Piece, following: Piece, language: Language) -> bool:
    """Tell whether two months follow each other: `mei en juni 2026` is one stretch, as two days in a row are."""
    if piece.kind != "month" or following.kind != "month" or HAS_YEAR.search(said[piece.start : piece.end]):
        return False
    one = language.months.get(said[piece.start : piece.end])
    other = language.months.get(said[following.start : following.end].split()[0])
    return one is not None and other is not None and other - one == 1


def _shared_year(said: str, piece: Piece, following: Piece, language: Language) -> str:
    """Return the year that the first of a list leaves to the next: `1 maart en 5 april 2019`."""
    if piece.kind not in SHARING or following.kind != piece.kind or HAS_YEAR.search(said[piece.start : piece.end]):
        return ""
    if _joint(said[piece.end : following.start], language) not in ("and", "comma"):
        return ""
    year = HAS_YEAR.search(said[following.start : following.end])
    return f" {year[0]}" if year else ""


def _listed(said: str, piece: Piece, year: str, language: Language) -> Iterator[Expression]:
    """Yield a piece, or the days of a list that are not one stretch: `3 en 17 mei`."""
    text = said[piece.start : piece.end] + year
    days = _days(text, language) if piece.kind == "day" and not _between(said, piece, language) else []
    if len(days) < 2 or days == list(range(days[0], days[-1] + 1)):
        yield Expression(piece.start, piece.end, text, piece.kind, joined=len(days) > 1)
        return
    last = [*re.finditer(r"\b[0-3]?[0-9](?![0-9])", _month_cut(text, language))][-1]
    for found in re.finditer(r"\b[0-3]?[0-9](?![0-9])", text[: last.end()]):
        yield Expression(piece.start + found.start(), piece.end, found[0] + text[last.end() :], "day")


def _days(text: str, language: Language) -> list[int]:
    """Return the numbers of a list of days; none where a stretch is meant or there is only one."""
    words = running(language.code)
    head = _month_cut(text, language)
    for joint in choice((*language.until, *words.either)).split("|"):
        plain = joint.replace("\\", "")
        if plain not in words.both and re.search(rf"(?<![a-z]){joint}(?![a-z])", head):
            return []
    if re.search(r"[0-9] ?[-/]", head):
        return []
    return [int(each) for each in re.findall(r"\b[0-3]?[0-9](?![0-9])", head)]


def _month_cut(text: str, language: Language) -> str:
    """Return what stands before the name of the month."""
    found = re.search(rf"(?<![a-z])(?:{choice(language.months)})(?![a-z])", text)
    return text[: found.start()] if found else text
