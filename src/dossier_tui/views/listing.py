"""All dossiers of a store, a row each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.catalogue import Summary
from dossier_tui.views.due import due_group
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date


@dataclass(frozen=True)
class Listed:
    """What a list tells of one dossier: `updated` is the moment of the last change, `last` the day of the last news."""

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

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `list --json`."""
        keys = ("slug", "title", "number", "letters", "events", "open", "overdue", "updated")
        return {key: getattr(self, key) for key in keys}


def list_dossiers(dossiers: Iterable[Summary | Contents], today: date) -> list[Listed]:
    """Return every dossier with its counts, in the order of their titles, archived ones last."""
    found = (listed(each, today) if isinstance(each, Contents) else Listed(*each) for each in dossiers)
    return sorted(found, key=lambda one: (one.archived, one.title.casefold()))


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


def last_news(contents: Contents, today: date) -> str | None:
    """Return the date of the latest letter or event that is not in the future, as EDTF."""
    dates = [letter.date for letter in contents.letters.values()] + [event.when for event in contents.events.values()]
    past = [(Edtf.parse(when).last(), when) for when in dates if when]
    return max(((day, when) for day, when in past if day and day <= today), default=(None, None))[1]


def dossier_rows(listed_dossiers: list[Listed], words: Words) -> list[Row]:
    """Return the rows of the list of dossiers: number, title, what is open, the day of the last news."""
    return [_row(one, words) for one in listed_dossiers]


def named_rows(listed_dossiers: list[Listed], words: Words) -> list[Row]:
    """Return the same rows, each with the name under it that one types to mean the dossier."""
    return [row for one in listed_dossiers for row in (_row(one, words), Row("more", one.slug, style="dim"))]


def _row(one: Listed, words: Words) -> Row:
    number = print_dossier_number(one.number) if one.number else ""
    overdue = f"{words.count('view.overdue-count', one.overdue)}  " if one.overdue else ""
    waiting = f"{words.count('review.count', one.proposals)}  " if one.proposals else ""
    last = short_date(one.last, words) if one.last else "–"
    tail = f"{overdue}{waiting}{words.count('view.open-count', one.open)}  {last:>12}"
    style = "dim" if one.archived else "bad" if one.overdue else ""
    return Row("item", one.title, number, "!" if one.overdue else "·", tail, style, one.slug)
