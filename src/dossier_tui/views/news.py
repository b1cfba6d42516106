"""What changed since a moment, and where proposals wait, over all dossiers: as far as one looks, record by record."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta

from dossier_tui.errors import Failure
from dossier_tui.model.records import Record
from dossier_tui.store.contents import Contents
from dossier_tui.views import proposals
from dossier_tui.views.listing import Listed
from dossier_tui.views.record import record_title
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

LOOKED = 20  # dossiers that are opened; of the others it is said that they have news, and not what
WEEK = timedelta(days=7)
Opener = Callable[[Listed], Contents]


def changed_rows(dossiers: Iterable[Listed], since: str, today: date, words: Words, opener: Opener) -> list[Row]:
    """Return what was added or changed after a moment (UTC, ISO 8601), the newest first, marked `+`.

    A dossier stands for itself where it was changed but nothing in it, and where too many were changed to be opened.
    """
    changed = sorted((each for each in dossiers if each.updated > since), key=lambda one: one.updated, reverse=True)
    said = say_since(since, today, words)
    found: list[tuple[str, Row]] = []
    for one in changed[:LOOKED]:
        records = _changed(one, since, opener)
        found += [(record.changed, _changed_row(one, record, since, said, words)) for record in records]
        found += [] if records else [(one.updated, _dossier_row(one, words("view.changed-since", since=said)))]
    rows = [row for _, row in sorted(found, key=lambda pair: pair[0], reverse=True)]
    return rows + [_dossier_row(one, words("view.changed-since", since=said)) for one in changed[LOOKED:]]


def _changed(one: Listed, since: str, opener: Opener) -> list[Record]:
    try:
        contents = opener(one)
    except Failure:
        return []
    tables = (contents.letters, contents.events, contents.commitments, contents.notes)
    return [record for table in tables for record in table.values() if record.changed > since]


def _changed_row(one: Listed, record: Record, since: str, said: str, words: Words) -> Row:
    told = words("view.new-since" if record.added > since else "view.changed-since", since=said)
    title = record_title(record).split("\n")[0]
    return Row("item", title, "", "+", f"{told}  {one.number or one.slug}/{record.id}", "", f"{one.slug}/{record.id}")


def _dossier_row(one: Listed, told: str, mark: str = "+") -> Row:
    return Row("item", one.title, "", mark, told, "", one.slug)


def waiting_rows(dossiers: Iterable[Listed], words: Words, opener: Opener) -> list[Row]:
    """Return the letters with proposals that wait, a row each, of the dossier with the most proposals first.

    A dossier stands for its letters where too many have proposals to be opened.
    """
    waiting = sorted((each for each in dossiers if each.proposals), key=lambda one: -one.proposals)
    opened = [row for one in waiting[:LOOKED] for row in _waiting(one, words, opener)]
    return opened + [_waiting_dossier(one, words) for one in waiting[LOOKED:]]


def _waiting(one: Listed, words: Words, opener: Opener) -> Sequence[Row]:
    try:
        rows = proposals.waiting_rows(opener(one), words)
    except Failure:
        return [_waiting_dossier(one, words)]
    place = f"  {one.number or one.slug}/"
    return [row._replace(lead="", style="", tail=place.join(row.tail.rsplit("  ", 1))) for row in rows]


def _waiting_dossier(one: Listed, words: Words) -> Row:
    return _dossier_row(one, words.count("review.count", one.proposals), proposals.MARK)


def say_since(at: str, today: date, words: Words) -> str:
    """Return a moment (UTC, ISO 8601) as one says it: its hour on the same day, its weekday within a week, its date."""
    when = datetime.fromisoformat(at).astimezone()
    if when.date() == today:
        return f"{when:%H:%M}"
    if timedelta() < today - when.date() < WEEK:
        return words("date.weekdays").split()[when.weekday()]
    return short_date(when.date().isoformat(), words)
