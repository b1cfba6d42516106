"""The morning list: what is overdue, due within the week, and undated for too long, over all dossiers."""

from collections.abc import Iterable
from datetime import date

from dossier_tui.store.contents import Contents
from dossier_tui.views.due import GROUPS, Due, due_row, list_due
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words import Words

TOO_LONG = 30  # days
MOST = 8  # rows of one section


def list_today(dossiers: Iterable[Contents], today: date, words: Words) -> list[Due]:
    """Return what wants attention today: overdue, due within seven days, and undated for more than a month."""
    return [item for item in list_due(dossiers, today, words) if _wants_attention(item)]


def _wants_attention(item: Due) -> bool:
    if item.group in ("overdue", "due"):
        return True
    return item.group == "undated" and item.since is not None and item.since > TOO_LONG


def today_rows(items: list[Due], done: list[Due], words: Words, most: int = MOST) -> list[Row]:
    """Return a section for each group, cut after `most` rows; `done` stands in its place, marked as dealt with."""
    rows: list[Row] = []
    for group in GROUPS:
        members = [_told(item, words) for item in items if item.group == group]
        members = _cut(members, words, most) + [_done(item, words) for item in done if item.group == group]
        if members:
            count = sum(item.group == group for item in items)
            rows += [*([GAP] if rows else []), heading(words(f"view.today-{group}"), str(count)), *members]
    return rows


def _told(item: Due, words: Words) -> Row:
    row = due_row(item, words)
    return row._replace(tail=f"{item.reason}  {item.number or item.slug}")


def _done(item: Due, words: Words) -> Row:
    return due_row(item, words)._replace(lead="", mark="✓", tail=words("view.dealt-with"), style="dim")


def _cut(rows: list[Row], words: Words, most: int) -> list[Row]:
    beyond = len(rows) - most
    return [*rows[:most], Row("more", words("view.today-more", n=beyond), style="dim")] if beyond > 0 else rows
