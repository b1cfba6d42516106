"""What the program knows of each language, as data: another language is a module more."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Language:
    """The words of one language for time. All are folded: small letters without accents, single spaces.

    `months` and `seasons` map to EDTF codes; `numbers` holds words for 1 to 12; `units` maps to day, week, month,
    quarter, year. The tuples are the beginnings of expressions: `before` is strictly before, `by` includes the day,
    `after` and `onward` leave the end open, `phases` narrow a period without making it shorter, `ends` are phases that
    name its end. `fillers` say nothing. `vague` begin words that cannot be resolved.
    """

    code: str
    months: dict[str, int]
    weekdays: tuple[str, ...]
    seasons: dict[str, int]
    ordinals: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, str]
    quarter: tuple[str, ...]
    half: tuple[str, ...]
    days: dict[str, int]
    before: tuple[str, ...]
    by: tuple[str, ...]
    after: tuple[str, ...]
    onward: tuple[str, ...]
    within: tuple[str, ...]
    ahead: tuple[str, ...]
    phases: tuple[str, ...]
    ends: tuple[str, ...]
    fillers: tuple[str, ...]
    until: tuple[str, ...]
    this: tuple[str, ...]
    next: tuple[str, ...]
    last: tuple[str, ...]
    past: tuple[str, ...]
    coming: tuple[str, ...]
    week_of: tuple[str, ...]
    recesses: dict[str, str]
    fixed: dict[str, tuple[int, int]]
    budget_day: tuple[str, ...]
    vague: tuple[str, ...]


@cache
def languages() -> tuple[Language, ...]:
    """Return all languages that the program knows."""
    return tuple(import_module(f"{__name__}.{code}").LANGUAGE for code in LANGUAGES)
