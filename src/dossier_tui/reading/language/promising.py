"""The words of one language for what is promised, as data: another language is a table more."""

from functools import cache
from importlib import import_module

from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.language.table import Table
from dossier_tui.reading.language.telling import Telling

Plans = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


class Promising(Table):
    """The words in which a language promises. Accents and capitals do not matter.

    Sentences: `abbreviations` end in a full stop and end no sentence, `closers` may; then one of the `openers` follows.
    `coordinators` join two clauses, `subordinators` begin one (`purposes` among them one without a finite verb),
    `objects_first` tells that a verb may stand at its end.

    Who: `selves` are the writer, `bodies` are of the writer's side (`hands` among them only do what the writer says,
    `bodies_last` have their own name before them), `chambers` are so in their own letters, `others` of neither side,
    `strangers` are called like bodies and are none, unless they sign. `modifiers` may stand before any of them, `agent`
    names who does it in the passive, `means` with what. To whom: `addressees` are the reader, `owners` among them stand
    before what is theirs, `houses` the chambers with their names, `default_house` holds where no head says it,
    `deposits` are places where a house finds papers.

    Verbs: `telling` holds those that tell the reader something. `begins` are infinitives of what happens by itself.
    `future`, `passive` and `be` are auxiliaries, `past` are present and past forms that bind nobody (`past_form` is an
    expression for others that are over), `awaits` stand behind a reader who will get something. `works` is an
    expression for participles of what a government does, if it is not `ongoing`, `says` are those of what others said.

    `plans`, `vows`, `hopes` and `binds` pair present forms with what has to follow them, if anything: plans want
    another verb; vows are plans too, and promise also where a letter says what it does itself (`hierbij zeg ik toe`).
    Hopes are promises of telling alone, and plans of something else only with a term. `wishes` among the plans tell
    only with a term, and so do the `pledges` that were given before. Binding words bind by themselves, `binds_self`
    only beside the writer's pronoun; `…` is any infinitive.
    `impersonal` plans have nobody for a subject; with `expected` telling is promised, and nothing else.
    `scheduled` are participles of what has a date, or had one beside one of `bygone`. `participle` and
    `infinitive` are expressions for any verb's, `infinitive_marks` stand before one, behind a `separable` part that is
    written in one word with it otherwise.

    Not one: `herewith` and `this_letter` tell what the letter itself does, but not what one of `announces` begins;
    `negations` refuse unless one of `but` follows, `asks` are of others, `doubts` before a verb bind nobody,
    `courtesies` only say something, `laws` tell what has to be done.

    Time: `vague` terms, those that hang `upon` something else, those that are `soon`; `same_term` points to the last
    term named, `sequels` only to the order of things, `further` to another letter. `of_paper` stand before the date of
    a document. Titles: `title_about` begin what is told of, `title_drops` say nothing there, `title_marks` nothing
    without the plan that they belong to; `title_openings` begin a clause that opens a sentence and is left out.
    """

    code: str
    telling: Telling
    abbreviations: tuple[str, ...]
    closers: tuple[str, ...]
    openers: tuple[str, ...]
    coordinators: tuple[str, ...]
    subordinators: tuple[str, ...]
    purposes: tuple[str, ...]
    objects_first: bool
    selves: tuple[str, ...]
    bodies: tuple[str, ...]
    bodies_last: tuple[str, ...]
    others: tuple[str, ...]
    strangers: tuple[str, ...]
    hands: tuple[str, ...]
    chambers: tuple[str, ...]
    modifiers: tuple[str, ...]
    agent: tuple[str, ...]
    means: tuple[str, ...]
    addressees: tuple[str, ...]
    owners: tuple[str, ...]
    houses: dict[str, str]
    default_house: str
    deposits: tuple[str, ...]
    future: tuple[str, ...]
    awaits: tuple[str, ...]
    begins: tuple[str, ...]
    passive: tuple[str, ...]
    be: tuple[str, ...]
    past: tuple[str, ...]
    past_form: str
    works: str
    ongoing: tuple[str, ...]
    says: tuple[str, ...]
    plans: Plans
    vows: Plans
    hopes: Plans
    wishes: tuple[str, ...]
    pledges: Plans
    binds: Plans
    binds_self: tuple[str, ...]
    impersonal: tuple[str, ...]
    expected: tuple[str, ...]
    scheduled: tuple[str, ...]
    bygone: tuple[str, ...]
    participle: str
    infinitive: str
    infinitive_marks: tuple[str, ...]
    separable: tuple[str, ...]
    announces: tuple[str, ...]
    herewith: tuple[str, ...]
    this_letter: tuple[str, ...]
    negations: tuple[str, ...]
    but: tuple[str, ...]
    asks: tuple[str, ...]
    doubts: tuple[str, ...]
    courtesies: tuple[str, ...]
    laws: tuple[str, ...]
    vague: tuple[str, ...]
    upon: tuple[str, ...]
    soon: tuple[str, ...]
    same_term: tuple[str, ...]
    sequels: tuple[str, ...]
    further: tuple[str, ...]
    of_paper: tuple[str, ...]
    title_about: tuple[str, ...]
    title_drops: tuple[str, ...]
    title_marks: tuple[str, ...]
    title_openings: tuple[str, ...]


@cache
def promisings() -> tuple[Promising, ...]:
    """Return the words for promises of all languages."""
    return tuple(promising(code) for code in LANGUAGES)


@cache
def promising(code: str) -> Promising:
    """Return the words for promises of one language."""
    found: Promising = import_module(f"dossier_tui.reading.language.{code}_promises").PROMISING
    return found
