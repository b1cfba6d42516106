"""The commitments of a dossier, grouped: by when they are due, by what became of them, or by whose they are."""

from collections.abc import Callable, Iterable
from datetime import date

from dossier_tui.model.records import COMMITMENT_STATUSES, Commitment
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import Due, due_row, due_rows, kept_late, list_due
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

CLOSED = ("fulfilled", "withdrawn", "lapsed", "broken")
MARKS = {"fulfilled": "✓", "withdrawn": "✗", "lapsed": "✗", "broken": "✗"}


def commitment_rows(contents: Contents, today: date, words: Words, by: str = "due") -> list[Row]:
    """Return the rows of all commitments of a dossier, under headings; `by` is one of `GROUPINGS`."""
    return GROUPINGS[by](contents, today, words)


def _by_due(contents: Contents, today: date, words: Words) -> list[Row]:
    rows = due_rows(list_due([contents], today, words), words, dossier_shown=False)
    closed = closed_rows(contents, words)
    return rows + ([GAP] if rows and closed else []) + closed


def _by_status(contents: Contents, today: date, words: Words) -> list[Row]:
    titles = {status: words(f"view.status-{status}").capitalize() for status in COMMITMENT_STATUSES}
    return _grouped(contents, today, words, lambda record: record.status, titles)


def _by(part: str) -> Callable[[Contents, date, Words], list[Row]]:
    """Return what groups by a person or an office, in the order of their names; those without one come last."""

    def rows(contents: Contents, today: date, words: Words) -> list[Row]:
        named = {str(getattr(each, part) or "") for each in contents.commitments.values()} - {""}
        titles = {name: name for name in sorted(named, key=str.casefold)} | {"": words(f"view.without-{part}")}
        return _grouped(contents, today, words, lambda record: getattr(record, part) or "", titles)

    return rows


GROUPINGS: dict[str, Callable[[Contents, date, Words], list[Row]]] = {
    "due": _by_due,
    "status": _by_status,
    "who": _by("by"),
    "owner": _by("owner"),
}


def _grouped(
    contents: Contents, today: date, words: Words, key: Callable[[Commitment], str], titles: dict[str, str]
) -> list[Row]:
    """Return the rows under the titles of their groups, in each those that want attention first, closed ones last."""
    still_open = list_due([contents], today, words)
    closed = sorted((each for each in contents.commitments.values() if not each.is_open), key=closed_on)
    rows: list[Row] = []
    for group, title in titles.items():
        members = [*_open(still_open, group, key, words), *_closed(contents.slug, closed, group, key, words)]
        if members:
            rows += [*([GAP] if rows else []), heading(title, str(len(members))), *members]
    return rows


def _open(items: Iterable[Due], group: str, key: Callable[[Commitment], str], words: Words) -> list[Row]:
    return [due_row(item, words, dossier_shown=False) for item in items if key(item.record) == group]


def _closed(
    slug: str, records: Iterable[Commitment], group: str, key: Callable[[Commitment], str], words: Words
) -> list[Row]:
    return [_closed_row(slug, record, words) for record in records if key(record) == group]


def closed_rows(contents: Contents, words: Words) -> list[Row]:
    """Return the rows of what was kept, withdrawn, lapsed or broken, under headings."""
    rows: list[Row] = []
    for status in CLOSED:
        members = [record for record in contents.commitments.values() if record.status == status]
        if members:
            rows += [GAP] if rows else []
            rows.append(heading(words(f"view.status-{status}").capitalize(), str(len(members))))
            rows += [_closed_row(contents.slug, record, words) for record in sorted(members, key=closed_on)]
    return rows


def closed_on(record: Commitment) -> str:
    """Return the day on which a commitment got the status it has."""
    return (record.status_log[-1].get("on") if record.status_log else None) or ""


def _closed_row(slug: str, record: Commitment, words: Words) -> Row:
    on = closed_on(record)
    late = kept_late(record)
    tail = f"{words('view.late-short', n=late)}  {record.id}" if late else record.id
    lead = short_date(on, words) if on else ""
    return Row(
        "item",
        record.text,
        lead,
        MARKS[record.status],
        tail,
        "good" if not late else "",
        f"{slug}/{record.id}",
    )
