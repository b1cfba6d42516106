"""What the program knows of the words around dates in running text, as data: another language is a table more."""

from functools import cache
from importlib import import_module

from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.language.table import Table


class Running(Table):
    """The words of one language that stand around dates in sentences. All are folded, as those of Language are.

    Around a date: `nearly` words are fillers that belong to its quote; `between` words make `1 mei en 30 juni` one
    stretch, `both` and `either` stand between two; `articles` stand before a period; `doubtful` names of months and
    seasons are other words as well, unless behind one of the words of `placing`. `for_words` mean both before and for:
    for, behind `planned_for` and before periods, but `surely_before` with their accents never do. `now` ends a stretch
    that still runs; `same_year` hangs on a year just named, `new_year` is the next one. `counting_from` words behind a
    count of weeks say that it runs from the letter's own day, `counting_else` words that it does not; `at_most` stand
    before a count. `no_date` are words for a day that mean none; `own_date` stand before the letter's own date;
    `numbered` stand before a number and `units` behind one that is no year.

    What a date is for: `documents` are last parts of words for papers and laws, `sayings` those of what is said in one,
    `meanwhile` words tell that something happens all the same, `by_paper` words that sending the paper did; `dated`
    words stand between a paper and its date, `dates_itself` words before the date of their own subject; `sessions`
    stand before the years of a session, `stretches` before years in which something is done; `budgets` (last parts of
    words) and then `of_year` before the year of a budget or a report; `recurring` words make of a date without a year
    one of every year; `bodies` are what sits as well as writes; `denied` words deny what follows and `but` sets it
    right.

    Time: `gone` and `to_come` are words that place a sentence in the past or the future; where there are none,
    `participle` beside one of `helpers`, `past` for any word and `past_behind` for the one right behind a date are
    expressions for forms of the past; `present` are words for what is now or soon, and with `verb_behind` the word
    right behind a date that opens a sentence is its verb.

    Events: `kinds` maps last parts of nouns to kinds of events, `deeds` verbs; `places` stand before a place, `visited`
    before one that is visited, `unplaced` are names that are no place; `moved` and `cancelled` tell what came of a
    plan; `cut` are words with which a sentence opens that say nothing on their own, `subjects` those that change places
    with the verb when a date is taken away before them, `prepositions` and the like begin and end a noun with what
    belongs to it, and `breaks` are where that ends, as does a word like `participle_alone`; `leaning` words begin a
    clause that does not stand alone.
    """

    code: str
    nearly: tuple[str, ...]
    between: tuple[str, ...]
    both: tuple[str, ...]
    either: tuple[str, ...]
    articles: tuple[str, ...]
    doubtful: tuple[str, ...]
    placing: tuple[str, ...]
    for_words: tuple[str, ...]
    surely_before: tuple[str, ...]
    planned_for: tuple[str, ...]
    now: tuple[str, ...]
    same_year: tuple[str, ...]
    new_year: tuple[str, ...]
    counting_from: tuple[str, ...]
    counting_else: tuple[str, ...]
    at_most: tuple[str, ...]
    no_date: tuple[str, ...]
    own_date: tuple[str, ...]
    numbered: tuple[str, ...]
    units: tuple[str, ...]
    documents: tuple[str, ...]
    sayings: tuple[str, ...]
    meanwhile: tuple[str, ...]
    by_paper: tuple[str, ...]
    dated: tuple[str, ...]
    dates_itself: tuple[str, ...]
    sessions: tuple[str, ...]
    stretches: tuple[str, ...]
    budgets: tuple[str, ...]
    of_year: tuple[str, ...]
    recurring: tuple[str, ...]
    bodies: tuple[str, ...]
    denied: tuple[str, ...]
    but: tuple[str, ...]
    gone: tuple[str, ...]
    to_come: tuple[str, ...]
    helpers: tuple[str, ...]
    participle: str
    past: str
    past_behind: str
    present: tuple[str, ...]
    verb_behind: bool
    kinds: dict[str, str]
    deeds: dict[str, str]
    places: tuple[str, ...]
    visited: tuple[str, ...]
    moved: tuple[str, ...]
    cancelled: tuple[str, ...]
    subjects: tuple[str, ...]
    prepositions: tuple[str, ...]
    participle_alone: str
    breaks: tuple[str, ...]
    leaning: tuple[str, ...]
    unplaced: tuple[str, ...]
    cut: tuple[str, ...]


@cache
def running(code: str) -> Running:
    """Return the words of a language for dates in running text; those of the first language where it is unknown."""
    known = code if code in LANGUAGES else LANGUAGES[0]
    found: Running = import_module(f"dossier_tui.reading.language.{known}_running").RUNNING
    return found
