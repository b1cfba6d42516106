"""The words of one language for what is promised and what is kept, as data: another language is a table more."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from dossier_tui.reading.language import LANGUAGES

Plans = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, eq=False)
class Promising:
    """The words in which a language promises and keeps. Accents and capitals do not matter.

    Sentences: `abbreviations` end in a full stop and end no sentence, `closers` may; then one of the `openers` follows.
    `coordinators` join two clauses, `subordinators` begin one, `objects_first` tells that a verb may stand at its end.

    Who: `selves` are the writer, `own` stand before what is the writer's, `bodies` are of the sender's side, `hands` among them only do what
    the writer says, `bodies_last` have their own name before them, `others` are of neither side, `chambers`
    are too in their own letters; `modifiers` may stand before any of them. `agent` names who does it in the passive.
    To whom: `addressees` are the reader, `houses` the chambers by name (to their name), `default_house` where no head
    says it, `deposits` are places where a house finds papers.

    Verbs are rows of present (I, he), infinitive and participle, `-` where a form is not used, behind `+` a particle
    that has to follow: `tells` need an addressee, `answers` need none, `gets` have the addressee as their subject,
    `arrives` a paper. `future`, `passive` and `be` are auxiliaries, `past` tells that it is over. `awaits` stand behind a reader who
    will get something, `begins` are infinitives of what happens by itself. `plans`, `hopes` (of telling alone) and `binds`
    pair present forms with what has to follow them, if anything: plans want a verb behind them, binding words bind
    by themselves; `…` stands for any infinitive. `impersonal` plans have nobody for a subject, `expected` none for sure. `scheduled` are participles of what has a date.
    `participle` and `infinitive` are expressions for those of any verb.

    Not one: `herewith` and `this_letter` tell what the letter itself does, `negations` refuse unless one of `but`
    follows, `asks` are of others, `doubts` before a verb bind nobody, `courtesies` only say something.

    Time: `vague` terms, those that hang `upon` something else, `same_term` points to the last term named; `contrast`
    stands before the term that holds. `of_paper` stand before the date of a document.

    Kept: `as_said` and `in_line` begin what recalls a promise or request: the first say so themselves, the others
    need one of the names in `kept`; `as_somebody` needs a word of `recalls` or `requests` behind it. `recalls` and `promised_before` tell of a promise, `requests` of a request. `keeps` pair verbs of keeping with
    what belongs to them, `keeps_here` those that keep only in this very letter, `hereby` marks the letter or what comes with it, `this_kept` points to the sentence before,
    `partly` to a part, `delays` to something that is not kept yet.

    Titles: `title_drops` say nothing there.
    """

    code: str
    abbreviations: tuple[str, ...]
    closers: tuple[str, ...]
    openers: tuple[str, ...]
    coordinators: tuple[str, ...]
    subordinators: tuple[str, ...]
    objects_first: bool
    selves: tuple[str, ...]
    own: tuple[str, ...]
    bodies: tuple[str, ...]
    bodies_last: tuple[str, ...]
    others: tuple[str, ...]
    hands: tuple[str, ...]
    chambers: tuple[str, ...]
    modifiers: tuple[str, ...]
    agent: tuple[str, ...]
    addressees: tuple[str, ...]
    houses: dict[str, str]
    default_house: str
    deposits: tuple[str, ...]
    tells: tuple[str, ...]
    answers: tuple[str, ...]
    gets: tuple[str, ...]
    arrives: tuple[str, ...]
    future: tuple[str, ...]
    awaits: tuple[str, ...]
    begins: tuple[str, ...]
    passive: tuple[str, ...]
    be: tuple[str, ...]
    past: tuple[str, ...]
    plans: Plans
    hopes: Plans
    binds: Plans
    impersonal: tuple[str, ...]
    expected: tuple[str, ...]
    scheduled: tuple[str, ...]
    participle: str
    infinitive: str
    herewith: tuple[str, ...]
    this_letter: tuple[str, ...]
    negations: tuple[str, ...]
    but: tuple[str, ...]
    asks: tuple[str, ...]
    doubts: tuple[str, ...]
    courtesies: tuple[str, ...]
    vague: tuple[str, ...]
    upon: tuple[str, ...]
    same_term: tuple[str, ...]
    of_paper: tuple[str, ...]
    as_said: tuple[str, ...]
    as_somebody: tuple[str, ...]
    in_line: tuple[str, ...]
    recalls: tuple[str, ...]
    promised_before: Plans
    requests: tuple[str, ...]
    kept: tuple[str, ...]
    keeps: Plans
    keeps_here: Plans
    hereby: tuple[str, ...]
    this_kept: tuple[str, ...]
    partly: tuple[str, ...]
    delays: tuple[str, ...]
    title_drops: tuple[str, ...]


@cache
def promisings() -> tuple[Promising, ...]:
    """Return the words for promises of all languages."""
    return tuple(promising(code) for code in LANGUAGES)


@cache
def promising(code: str) -> Promising:
    """Return the words for promises of one language."""
    found: Promising = import_module(f"dossier_tui.reading.language.{code}_promises").PROMISING
    return found
