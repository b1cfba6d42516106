"""Saved searches: `[searches]` of config.toml, and how much each finds now."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.calendar import Recesses
from dossier_tui.model.query.language import parse_query
from dossier_tui.store.query.looking import Searches, look_in
from dossier_tui.store.store import Store
from dossier_tui.views.asking import Asker
from dossier_tui.views.hits import say_total
from dossier_tui.views.rows import Row, heading
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure

FOLLOWED = 200  # hits, the newest, of which is known whether they are new


class Saved(NamedTuple):
    """A saved search: how much it finds, or `beyond` how much, the references of the newest, or what is wrong."""

    name: str
    query: str
    total: int = 0
    refs: tuple[str, ...] = ()
    wrong: Failure | None = None
    beyond: bool = False


def read_searches(config: Mapping[str, Any]) -> tuple[dict[str, str], list[Failure]]:
    """Return the saved searches by name, and what is wrong with those that cannot be searched for."""
    lines = config.get("searches", {})
    if not isinstance(lines, dict):
        return {}, []  # what is wrong with the table itself is said with the other settings
    found = {name: query for name, query in lines.items() if isinstance(query, str)}
    troubles = [failure for name, query in found.items() if (failure := _trouble(name, query))]
    return found, troubles + [Usage("error.search-not-text", name=name) for name in sorted(lines.keys() - found)]


def _trouble(name: str, query: str) -> Failure | None:
    try:
        Asker(date.today(), Recesses(), str).condition(parse_query(query))
    except Failure as failure:
        return Usage("error.bad-search", name=name, reason=failure)
    return None


def count_saved(store: Store, recesses: Recesses, today: date, searches: Mapping[str, str]) -> list[Saved]:
    """Return what each saved search finds now."""
    asker = Asker(today, recesses, store.resolve)
    return look_in(store, lambda found: [_count(asker, found, name, query) for name, query in searches.items()])


def _count(asker: Asker, searches: Searches, name: str, query: str) -> Saved:
    try:
        search = searches(asker.condition(parse_query(query)))
    except Failure as failure:
        return Saved(name, query, wrong=failure)
    total = search.count()
    newest = tuple(hit.reference for hit in search.newest(total, FOLLOWED))
    return Saved(name, query, total, newest, beyond=search.beyond)


def saved_rows(found: list[Saved], seen: Mapping[str, Collection[str]], words: Words) -> list[Row]:
    """Return a row for each saved search: how much it finds, and how much of that is new since the last look.

    The `ref` of each is its name with `?` before it.
    """
    if not found:
        return []
    return [heading(words("screen.saved")), *(_row(each, seen.get(each.query), words) for each in found)]


def _row(saved: Saved, seen: Collection[str] | None, words: Words) -> Row:
    ref = f"?{saved.name}"
    if saved.wrong:
        return Row("item", f"{saved.name}: {say_failure(saved.wrong, words)}", "", "✗", "", "dim", ref)
    new = [] if seen is None else [each for each in saved.refs if each not in seen]
    told = f"{words.count('view.new-hits', len(new))}  " if new else ""
    told += say_total(saved.total, saved.beyond, words)
    return Row("item", saved.name, "", "+" if new else "·", told, "warn" * bool(new), ref)
