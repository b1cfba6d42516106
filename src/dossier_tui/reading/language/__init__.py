"""What the program knows of each language, as data: another language is a module more."""

from functools import cache
from importlib import import_module

from dossier_tui.reading.language.table import Table

LANGUAGES = ("nl", "en")


class Language(Table):
    """The words of one language for time. All are folded: small letters without accents, single spaces.

    Names: `months` and `seasons` map to EDTF codes, `ordinals` and `numbers` to 1 and on, `units` to day, week, month,
    quarter, half, year (`plurals` too), `days` to days from today, `recesses` to the kinds of the calendar, `fixed` to
    month and day, `movable` to days after Easter. `weekdays` begin on Monday, `short_weekdays` stand before dates
    alone. `quarter`, `half` and their signs (`q`, `h`) name parts of a year.

    Beginnings of expressions: `before` is strictly before, `by` includes the day, `after`, `onward` and `since` leave
    the end open, `within` and `ahead` count from the anchor, `phases` narrow a period without making it shorter, `ends`
    are phases that name its end. `latest` stands behind and means `by`. `fillers` say nothing. `vague` begin words that
    cannot be resolved.

    Joints: `of` stands between a period and its year, `until` between the ends of a stretch, `day_endings` behind a
    day's number; `this`, `next` and `last` stand before a period, `past` and `coming` behind a date.
    """

    code: str
    months: dict[str, int]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    seasons: dict[str, int]
    ordinals: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, str]
    plurals: dict[str, str]
    quarter: tuple[str, ...]
    quarter_signs: tuple[str, ...]
    half: tuple[str, ...]
    half_signs: tuple[str, ...]
    days: dict[str, int]
    before: tuple[str, ...]
    by: tuple[str, ...]
    latest: tuple[str, ...]
    after: tuple[str, ...]
    onward: tuple[str, ...]
    since: tuple[str, ...]
    within: tuple[str, ...]
    ahead: tuple[str, ...]
    phases: tuple[str, ...]
    ends: tuple[str, ...]
    fillers: tuple[str, ...]
    of: tuple[str, ...]
    until: tuple[str, ...]
    day_endings: tuple[str, ...]
    this: tuple[str, ...]
    next: tuple[str, ...]
    last: tuple[str, ...]
    past: tuple[str, ...]
    coming: tuple[str, ...]
    week_of: tuple[str, ...]
    recesses: dict[str, str]
    fixed: dict[str, tuple[int, int]]
    movable: dict[str, int]
    budget_day: tuple[str, ...]
    vague: tuple[str, ...]


class Paper(Table):
    """The words of one language for the parts of a letter, as printed; capitals do not matter.

    `page` and `page_of` make `Pagina 1 van 2`; `furniture` are expressions for other lines of every page. `greetings`
    begin a salutation, in a mail also `hailings`; `closings` stand above a signature. `conjunctions` follow the hyphen
    of `steun- en`, `hyphened` are first parts of words that keep theirs.

    The head: `date`, `subject` and `reference` label values of a letter, `labels` all others in its head and side
    column, `fields` what else a form or a mail labels; `headers` of these are a mail's own. `aside` begins other lines
    of an address, `places` are expressions for them, `postcodes` find one in a line; `column` are sentences that house
    styles print beside the text. `addressee` begins the first, `to` stands before it, `continued` begins lines on
    which it goes on, `addressee_ends` ends it; `honorifics` begin a person's. `dated` stands before the day on which a
    paper was put forward.

    Who signs: `offices` begin an office, `office_of` what it is of. `titles` and `particles` belong to names. `behalf`
    stands before others for whom somebody signs. `appendix` is where answers to written questions are printed,
    `answers` begins the line that tells whose they are. `clauses` begin those of a motion, `moved` ends it above its
    names. `questions` are expressions for the headings of questions and answers, `disclaimers` for what mails add.
    `articles` and `small` words never begin or end anything.
    """

    page: tuple[str, ...]
    page_of: tuple[str, ...]
    furniture: tuple[str, ...]
    greetings: tuple[str, ...]
    hailings: tuple[str, ...]
    closings: tuple[str, ...]
    conjunctions: tuple[str, ...]
    hyphened: tuple[str, ...]
    date: tuple[str, ...]
    subject: tuple[str, ...]
    reference: tuple[str, ...]
    labels: tuple[str, ...]
    fields: tuple[str, ...]
    headers: tuple[str, ...]
    aside: tuple[str, ...]
    places: tuple[str, ...]
    postcodes: tuple[str, ...]
    column: tuple[str, ...]
    to: tuple[str, ...]
    addressee: tuple[str, ...]
    continued: tuple[str, ...]
    addressee_ends: tuple[str, ...]
    honorifics: tuple[str, ...]
    dated: tuple[str, ...]
    offices: tuple[str, ...]
    office_of: tuple[str, ...]
    titles: tuple[str, ...]
    particles: tuple[str, ...]
    behalf: tuple[str, ...]
    appendix: tuple[str, ...]
    answers: tuple[str, ...]
    clauses: tuple[str, ...]
    moved: tuple[str, ...]
    questions: tuple[str, ...]
    disclaimers: tuple[str, ...]
    articles: tuple[str, ...]
    small: tuple[str, ...]


@cache
def languages() -> tuple[Language, ...]:
    """Return all languages that the program knows."""
    return tuple(import_module(f"{__name__}.{code}").LANGUAGE for code in LANGUAGES)


@cache
def papers() -> tuple[Paper, ...]:
    """Return the words for the parts of a letter, of all languages."""
    return tuple(import_module(f"{__name__}.{code}").PAPER for code in LANGUAGES)
