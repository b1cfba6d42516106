"""The morning list: what is overdue, due within the week, and undated for too long, over all dossiers."""

from collections.abc import Iterable
from datetime import date

from dossier_tui.store.contents import Contents
from dossier_tui.views.due import GROUPS, Due, due_row, list_due
from dossier_tui.views.history import say_moment
from dossier_tui.views.listing import Listed
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


def changed_rows(dossiers: Iterable[Listed], since: str, words: Words, most: int = MOST) -> list[Row]:
    """Return the dossiers that were changed after a moment (UTC, ISO 8601), marked `+`, the newest first."""
    changed = sorted((each for each in dossiers if each.updated > since), key=lambda one: one.updated, reverse=True)
    rows = [Row("item", one.title, "", "+", say_moment(one.updated, words), "", one.slug) for one in changed]
    return _section(words("view.today-changed", since=say_moment(since, words)), rows, words, most)


def waiting_rows(dossiers: Iterable[Listed], words: Words, most: int = MOST) -> list[Row]:
    """Return the dossiers in which proposals wait, those with the most first."""
    waiting = sorted((each for each in dossiers if each.proposals), key=lambda one: -one.proposals)
    rows = [
        Row("item", one.title, "", "~", words.count("review.count", one.proposals), "", one.slug) for one in waiting
    ]
    return _section(words("view.today-waiting"), rows, words, most)


def _section(title: str, rows: list[Row], words: Words, most: int) -> list[Row]:
    return [heading(title, str(len(rows))), *_cut(rows, words, most, "view.dossiers-more")] if rows else []


def _told(item: Due, words: Words) -> Row:
    row = due_row(item, words)
    return row._replace(tail=f"{item.reason}  {item.number or item.slug}")


def _done(item: Due, words: Words) -> Row:
    return due_row(item, words)._replace(lead="", mark="✓", tail=words("view.dealt-with"), style="dim")


def _cut(rows: list[Row], words: Words, most: int, more: str = "view.today-more") -> list[Row]:
    beyond = len(rows) - most
    return [*rows[:most], Row("more", words(more, n=beyond), style="dim")] if beyond > 0 else rows
