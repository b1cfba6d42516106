"""Marks: words that nobody types, in the column `marks` of `words`. By them, all that is so of an entry is found among
the words, and what is in nearly every entry is found by what is not.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dossier_tui.model.tokens import RESERVED, said_words
from dossier_tui.store.index.common import BESIDE, LACKED

if TYPE_CHECKING:
    from dossier_tui.store.index.rows import Row

SIGN = RESERVED  # of private use, and a part of words to FTS5
LAST = date.max.toordinal()
COLUMNS = ("by_whom", "to_whom", "tags")  # the columns in which alone words can be looked for
AGES = (1000, 100, 10, 1)  # years that one mark of a day stands for
EVERY, NEVER = f"{SIGN}every", f"{SIGN}never"  # a mark that every entry has, and one that none has


@lru_cache(maxsize=16_384)
def mark(name: str, value: str | int = "") -> str:
    """Return the mark for something that is so of an entry; FTS5 folds letters, so a text is in hexadecimal."""
    told = value.encode("utf-8", "surrogatepass").hex() if isinstance(value, str) else value
    return f"{SIGN}{name}{SIGN}{told}"


def begins(word: str, column: str = "") -> str:
    """Return the mark for a word that begins with the same character, in one of COLUMNS where that is named."""
    return f"{SIGN}begins{column.replace('_', '')}{SIGN}{word[0]}"


def lacks(kind: str, word: str) -> str:
    """Return the mark of entries of a kind without a word, one of LACKED."""
    return f"{SIGN}lacks{SIGN}{kind}{SIGN}{word}"


def beside(one: str, other: str) -> str | None:
    """Return the mark for two words side by side; None where one of them is not in BESIDE."""
    return f"{SIGN}beside{SIGN}{one}{SIGN}{other}" if one in BESIDE and other in BESIDE else None


def facts_of(row: "Row") -> tuple[str, ...]:
    """Return the marks for what the columns of an entry say."""
    ends = row.due_last is not None
    flags = (row.due is not None or row.due_words is not None, bool(row.tags), row.kind == "letter" and bool(row.cites))
    plain = _plain(row.kind, row.sort, row.status, row.has, not row.day, row.open, ends, *flags)
    if row.number is None and not row.cites and row.due is None and not ends:
        return plain
    return (*plain, *_numbers(row), *_terms(row))


@lru_cache(maxsize=4_096)
def _plain(
    kind: str,
    sort: str | None,
    status: str | None,
    has: str,
    undated: bool,
    is_open: bool,
    ends: bool,
    due: bool,
    tag: bool,
    citation: bool,
) -> tuple[str, ...]:
    """Return the marks of what many entries have in common."""
    flags = {"undated": undated, "open": is_open, "endless": is_open and not ends, "due": due, "tag": tag}
    flags |= dict.fromkeys(has.split(), True) | {"citation": citation}
    found = [EVERY, mark("kind", kind), *(mark("has", name) for name, so in flags.items() if so)]
    found += [mark("sort", small(sort))] if sort and kind != "proposal" else []
    return (*found, *([mark("status", status)] if status else []))


def _numbers(row: "Row") -> Iterator[str]:
    if row.number is not None:
        yield mark("has", "number")
        yield mark("said", small(row.number))
        yield from (mark("number", each) for each in beginnings(row.number))
    yield from (mark("cites", each) for each in sorted({each for number in row.cites for each in beginnings(number)}))


def _terms(row: "Row") -> tuple[str, ...]:
    from dossier_tui.store.index.rows import days_of

    if row.due_last is not None:
        return _marks_of_day("due", row.due_last)
    first = days_of(row.due)[0]
    begun = _marks_of_day("begun", first) if first else ()
    return begun if row.since is None else (*begun, *_marks_of_day("since", row.since))


def beginnings(number: str) -> Iterator[str]:
    """Yield what a number is found by: itself, and the dossier or paper that it is of."""
    parts = number.split("/")
    yield from ("/".join(parts[: end + 1]) for end in range(len(parts)))


def small(text: str) -> str:
    """Return a text as it is compared where capitals do not matter: ASCII letters small, others as they are."""
    return "".join(each.lower() if each.isascii() else each for each in text)


def common_marks(kind: str, said: tuple[str, ...]) -> list[str]:
    """Return the marks for the words of an entry of a kind, as `Said` holds them."""
    columns = [said_words(text) for text in said if text]
    words = set().union(*columns)
    signs = {begins(word) for word in {word[0] for word in words}}
    signs |= {begins(word, name) for name, text in zip(COLUMNS, said[2:], strict=True) for word in said_words(text)}
    pairs = {pair for column in columns for pair in pairwise(column) if pair[0] in BESIDE and pair[1] in BESIDE}
    return [
        *[lacks(kind, word) for word in LACKED - words],
        *signs,
        *[f"{SIGN}beside{SIGN}{one}{SIGN}{other}" for one, other in pairs],
    ]


@lru_cache(maxsize=16_384)
def _marks_of_day(name: str, ordinal: int) -> tuple[str, ...]:
    """Return the marks of a day: for itself, its month, its year and the ages that this is of."""
    day = date.fromordinal(ordinal)
    ages = (mark(f"{name}{years}", day.year // years) for years in AGES)
    return (mark(f"{name}day", ordinal), mark(f"{name}month", 12 * day.year + day.month), *ages)


def days_between(name: str, first: int, last: int) -> Iterator[str]:
    """Yield the fewest marks that stand for all days from the first to the last, as numbers of `date.toordinal`."""
    first, last = max(first, 1), min(last, LAST)
    while first <= last:
        day = date.fromordinal(first)
        found = next((each for each in _beginning(name, day) if each[1] <= last), (mark(f"{name}day", first), first))
        yield found[0]
        first = found[1] + 1


def _beginning(name: str, day: date) -> Iterator[tuple[str, int]]:
    """Yield the marks of the ages, year and month that begin on a day, the longest first, with their last day."""
    for years in AGES if (day.month, day.day) == (1, 1) else ():
        if day.year % years == 0 or day.year == 1:
            yield mark(f"{name}{years}", day.year // years), _before(day.year // years * years + years, 1)
    if day.day == 1:
        yield mark(f"{name}month", 12 * day.year + day.month), _before(day.year + day.month // 12, day.month % 12 + 1)


def _before(year: int, month: int) -> int:
    """Return the day before the first of a month."""
    return LAST if year > date.max.year else date(year, month, 1).toordinal() - 1
