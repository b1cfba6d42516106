"""The commitments of a dossier: the open ones by when they are due, then what became of the others."""

from datetime import date

from dossier_tui.model.records import Commitment
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import due_rows, kept_late, list_due
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

CLOSED = ("fulfilled", "withdrawn", "lapsed", "broken")
MARKS = {"fulfilled": "✓", "withdrawn": "✗", "lapsed": "✗", "broken": "✗"}


def commitment_rows(contents: Contents, today: date, words: Words) -> list[Row]:
    """Return the rows of all commitments of a dossier, under headings."""
    rows = due_rows(list_due([contents], today, words), words, dossier_shown=False)
    closed = closed_rows(contents, words)
    return rows + ([GAP] if rows and closed else []) + closed


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
