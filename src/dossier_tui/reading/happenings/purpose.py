"""What a date in a sentence is for: to tell when something happens, or to name a paper, a session, a law, a budget."""

import re
from functools import cache

from dossier_tui.reading.happenings.leading import words_before_dates
from dossier_tui.reading.happenings.spot import Spot
from dossier_tui.reading.happenings.tense import has_verb
from dossier_tui.reading.happenings.timewords import names_of
from dossier_tui.reading.happenings.wording import begins_with, ends_with, without_end
from dossier_tui.reading.language.running import Running
from dossier_tui.reading.periods import choice

CHAIN = r"(?: (?:[^,.;:()]|[a-z]\.[a-z]\.|\([^()]{1,12}\)){1,70}?)??"  # `de brief van het lid Bos (D66) c.s. van 7 mei`
DAYS = ("day", "month_day", "numeric", "month")
CITED = re.compile(r"[,)] ?[0-9]{2} ?[0-9]{3}")
LONG = 400  # signs: what is longer is a sentence
SHORT = 3  # letters of a word that is never the last part of another


def is_event(spot: Spot) -> bool:
    """Tell whether a date says when something happens, and does not only name something else."""
    if _is_denied(spot):
        return False
    kind = spot.expression.kind
    if kind == "years":
        return _are_years_of_doing(spot)
    if kind == "year" and spot.start == spot.expression.start and not spot.expression.joined:
        return _is_year_of_doing(spot)
    return kind not in DAYS or not (names_paper(spot.before, spot.words) or _is_source(spot))


def _is_denied(spot: Spot) -> bool:
    """Tell whether a date is the one that does not hold: `niet voor de zomer maar in het najaar`."""
    return ends_with(spot.before, spot.words.denied) and begins_with(spot.behind, spot.words.but)


@cache
def _paper(words: Running) -> re.Pattern[str]:
    nouns = choice((*words.documents, *words.sayings))
    return re.compile(rf"[\w'-]*(?:{nouns})(?:-[\w-]+)?(?P<chain>{CHAIN}),? (?:{choice(words.dated)}) $")


@cache
def _happening(words: Running) -> re.Pattern[str]:
    """Return an expression for what happens, and is no paper as well as `besluit` is, nor the body that wrote one."""
    nouns = [each for each in words.kinds if each not in words.documents + words.bodies]
    long = choice(each for each in nouns if len(each) > SHORT)
    short = choice((*(each for each in nouns if len(each) <= SHORT), *words.meanwhile))
    return re.compile(rf"(?:{long}|(?<![a-z])(?:{short}))(?![a-z])")


def names_paper(before: str, words: Running) -> bool:
    """Tell whether a date belongs to the paper named before it, and nothing was done with that paper then."""
    found = _paper(words).search(before)
    if found is None:
        return ends_with(before, words.dates_itself)
    if has_verb(found["chain"], words.code) or _happening(words).search(found["chain"]):
        return False
    opening = re.sub(r"(?<= )[a-z]+ $", "", before[: found.start()])
    return not ends_with(opening, words.by_paper) and not ends_with(before[: found.start()], words.by_paper)


def _is_source(spot: Spot) -> bool:
    """Tell whether a date stands behind the name of a source: `(Leeuwarder Courant 4 juli 2024)`."""
    name = re.search(r"(\w+)['’\"”»]?,? $", spot.text[max(spot.start - 40, 0) : spot.start])
    if not name or not name[1][:1].isupper() or name[1].lower() in words_before_dates(spot.language):
        return False
    if re.fullmatch(r"\W*(?:[A-Z][\w.'’-]* ?){1,4}, ", spot.text[: spot.start]):
        return True
    is_enclosed = spot.before.rfind("(") > spot.before.rfind(")") and spot.behind[:1] in (",", ")")
    return is_enclosed or (len(spot.said) <= LONG and not has_verb(spot.said, spot.words.code))


@cache
def _session(words: Running) -> re.Pattern[str]:
    """Return an expression for what stands before the years of a session: `Tweede Kamer, vergaderjaar`."""
    return re.compile(rf"(?<![a-z])(?:{choice(words.sessions)})(?: ?\(?[a-z.]{{1,3}}\)?)?,?(?: der [a-z-]+,?)? \(?$")


def _is_cited(spot: Spot) -> bool:
    return spot.behind[:1] in (",", ")") and begins_with(spot.behind[1:], spot.words.numbered)


def _are_years_of_doing(spot: Spot) -> bool:
    if _session(spot.words).search(spot.before) or CITED.match(spot.behind) or _is_cited(spot):
        return False
    return spot.before.endswith("(") or ends_with(spot.before, (*spot.words.placing, *spot.words.stretches))


def _is_year_of_doing(spot: Spot) -> bool:
    """Tell whether something happens in a year: a preposition says so, and neither a name nor an account does."""
    words = spot.words
    before = re.sub(r"(?:[12][0-9]{3},? )+$", "", without_end(spot.before, words.both + words.either))
    before = without_end(without_end(before, names_of(spot.language, "year")), words.articles)
    account = without_end(before, words.of_year)
    accounts = words.budgets + words.documents
    if names_paper(before, words) or (account != before and ends_with(account, accounts, part=True)):
        return False
    return ends_with(before, (*words.placing, *words.nearly))
