"""All dossiers of a store, a row each."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.catalogue import Summary
from dossier_tui.views.density import bars, last_months
from dossier_tui.views.due import due_group
from dossier_tui.views.rows import NO_BREAK, Noted, Row, heading
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

MONTHS = 12
FULL = 4  # letters and events in a month for which a bar is as high as it gets, unless there are more in another
COLUMNS = (
    (4, 0),
    (5, 0),
    (6, 0),
    (14, 96),
    (14, 70),
)  # of each: its cells, and the cells of a line that has room for it

Line = tuple[Row, list[str]]  # a row without its columns, and what stands in them


class Listed(NamedTuple):
    """What a list tells of one dossier: `updated` is the moment of the last change, `last` the day of the last news.

    `activity` counts its letters and events in each of the last `MONTHS` months; only `with_activity` looks at that.
    """

    slug: str
    title: str
    number: str | None
    letters: int
    events: int
    proposals: int
    open: int
    overdue: int
    updated: str
    last: str | None
    archived: bool
    activity: tuple[int, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `list --json`."""
        keys = ("slug", "title", "number", "letters", "events", "open", "overdue", "updated")
        return {key: getattr(self, key) for key in keys}


def list_dossiers(dossiers: Iterable[Summary | Contents], today: date) -> list[Listed]:
    """Return every dossier with its counts, in the order of their titles, archived ones last."""
    found = [listed(each, today) if isinstance(each, Contents) else Listed._make((*each, ())) for each in dossiers]
    found.sort(key=lambda one: one.title.casefold())
    return [*(one for one in found if not one.archived), *(one for one in found if one.archived)]


def listed(contents: Contents, today: date) -> Listed:
    """Count what one dossier holds."""
    still_open = [record for record in contents.commitments.values() if record.is_open]
    records = [contents.dossier, *contents.letters.values(), *contents.events.values()]
    records += [*contents.commitments.values(), *contents.notes.values(), *contents.proposals.values()]
    return Listed(
        contents.slug,
        contents.dossier.title,
        contents.dossier.number,
        len(contents.letters),
        len(contents.events),
        len(contents.waiting),
        len(still_open),
        sum(due_group(record, today) == "overdue" for record in still_open),
        max(record.changed for record in records),
        last_news(contents, today),
        contents.dossier.status == "archived",
    )


def with_activity(one: Listed, whens: Iterable[str], today: date) -> Listed:
    """Return what a list tells of a dossier with its activity: `whens` are the dates (EDTF) of what it holds."""
    return one._replace(activity=last_months(whens, today, MONTHS))


def active_days(today: date) -> tuple[date, date]:
    """Return two days between which all the months are that activity is counted in."""
    return today - timedelta(days=31 * (MONTHS + 1)), today + timedelta(days=31)


def last_news(contents: Contents, today: date) -> str | None:
    """Return the date of the latest letter or event that is not in the future, as EDTF."""
    past = [(Edtf.parse(when).last(), when) for when in whens_of(contents)]
    return max(((day, when) for day, when in past if day and day <= today), default=(None, None))[1]


def whens_of(contents: Contents) -> list[str]:
    """Return the dates (EDTF) of the letters and events of a dossier."""
    dates = [letter.date for letter in contents.letters.values()] + [event.when for event in contents.events.values()]
    return [when for when in dates if when]


def named_rows(listed_dossiers: list[Listed], words: Words) -> list[Row]:
    """Return the rows of a list of dossiers, each with the name under it that one types to mean the dossier."""
    told = zip(listed_dossiers, zip(*named_columns(listed_dossiers, words), strict=True), strict=True)
    return [row for one, (*parts, slug) in told for row in (_row(one, *parts), Row("more", slug, "", "", "", "dim"))]


def named_columns(listed_dossiers: list[Listed], words: Words) -> Noted:
    """Return what such rows say, column by column, for who prints tens of thousands of them."""
    numbers = {number: _number(number) if number else "" for number in {one.number for one in listed_dossiers}}
    days = {last: f"{_last(last, words):>12}" for last in {one.last for one in listed_dossiers}}
    return Noted(
        [numbers[one.number] for one in listed_dossiers],
        ["!" if one.overdue else "·" for one in listed_dossiers],
        [one.title for one in listed_dossiers],
        [f"{_counts(one.overdue, one.proposals, one.open, words)}  {days[one.last]}" for one in listed_dossiers],
        [one.slug for one in listed_dossiers],
    )


def _row(one: Listed, lead: str, mark: str, title: str, tail: str) -> Row:
    style = "dim" if one.archived else "bad" if one.overdue else ""
    return Row("item", title, lead, mark, tail, style, one.slug)


@lru_cache(maxsize=4096)
def _counts(overdue: int, proposals: int, still_open: int, words: Words) -> str:
    late = f"{words.count('view.overdue-count', overdue)}  " if overdue else ""
    waiting = f"{words.count('review.count', proposals)}  " if proposals else ""
    return f"{late}{waiting}{words.count('view.open-count', still_open)}"


def _last(last: str | None, words: Words) -> str:
    return short_date(last, words) if last else "–"


@lru_cache(maxsize=16_384)
def _number(number: str) -> str:
    return print_dossier_number(number)


def line_of(one: Listed, words: Words) -> Line:
    """Return the row of a dossier, and what stands in its columns."""
    ((*parts, _),) = zip(*named_columns([one], words), strict=True)
    return _row(one, *parts), _cells_of(one, words)


def column_rows(lines: list[Line], words: Words, width: int) -> list[Row]:
    """Return the rows of the list of dossiers with their numbers in columns, of which as many as have room in `width`.

    First stands a heading for the columns: what is overdue, open and proposed, the last months, the last news.
    """
    return [columns_heading(words, width), *(in_columns(line, columns_in(width)) for line in lines)]


def columns_heading(words: Words, width: int) -> Row:
    """Return the heading over the columns that have room in `width`."""
    return heading("", _in_columns(words("view.dossier-columns").split("; "), columns_in(width)))


def in_columns(line: Line, columns: tuple[int, ...]) -> Row:
    """Return the row of a dossier with its numbers in columns of so many cells."""
    row, cells = line
    return row._replace(tail=_in_columns(cells, columns))


def _cells_of(one: Listed, words: Words) -> list[str]:
    numbers = [str(number or "·") for number in (one.overdue, one.open, one.proposals)]
    return [*numbers, bars(one.activity, FULL), _last(one.last, words)]


def _in_columns(cells: list[str], columns: tuple[int, ...]) -> str:
    """Return cells right-aligned in columns; no-break spaces hold them together where a line is cut."""
    return "".join(cell.rjust(room, NO_BREAK) for cell, room in zip(cells, columns, strict=True) if room)


def columns_in(width: int) -> tuple[int, ...]:
    """Return how many cells each column of the list of dossiers takes in a line of `width` cells, 0 for none."""
    return tuple(cells if width >= least else 0 for cells, least in COLUMNS)
