"""What wants attention today as home shows it: read beside the screen's own work, and kept while one looks."""

from asyncio import to_thread
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from dossier_tui.errors import Failure
from dossier_tui.store.contents import Contents
from dossier_tui.store.index import shelf as index
from dossier_tui.tui.catalogue import Catalogue
from dossier_tui.tui.session import Session
from dossier_tui.tui.shelf import Shelf
from dossier_tui.views.due import TOO_LONG, WITHIN, Due, stand
from dossier_tui.views.listing import Listed
from dossier_tui.views.news import LOOKED, changed_rows, say_since, waiting_rows
from dossier_tui.views.rows import Row
from dossier_tui.views.today import MOST, Kept, Section, today_rows, today_sections


class Told(NamedTuple):
    """What was read: what is open, changed, and waits; how much more of each; and of what is shown, what is there.

    `there` is by family, and `slugs` the dossiers that there are, among those that matter here.
    """

    items: Sequence[Due]
    changed: Sequence[Row]
    waiting: Sequence[Row]
    beyond: dict[str, int]
    slugs: frozenset[str]
    there: dict[str, set[str]]


class Today:
    """The sections of home above the dossiers, kept up by `look`; what no longer wants attention stays, marked."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept = Kept()
        self._told = Told((), (), (), {}, frozenset(), {})
        self._sections: list[Section] = []
        self._opened: dict[str, tuple[str, Contents]] = {}

    async def look(self, catalogue: Catalogue) -> bool:
        """Read what wants attention now; tell whether that is something else than before."""
        shelf = catalogue.shelf
        try:
            told = await to_thread(self._ask, shelf) if shelf.totals else await to_thread(self._read, catalogue)
        except Failure:
            return False  # what is wrong with the store is said by its list
        return self._take(told)

    def begin(self, shelf: Shelf) -> None:
        """Read at once what wants attention in a large store."""
        self._take(self._ask(shelf))

    def _take(self, told: Told) -> bool:
        """Take up what was read; tell whether that is something else than before."""
        was, self._told = self._told, told
        if told == was:
            return False
        session = self._session
        since = say_since(session.memory.left, session.today, session.words) if session.memory.left else ""
        self._sections = today_sections(*told[:3], since, session.words, told.beyond)
        self._kept.look(self._sections, told.slugs, told.there)
        return True

    def rows(self, most: int) -> list[Row]:
        """Return the rows of all sections, so many of each at most."""
        return today_rows(self._sections, self._session.words, most, self._kept)

    def let_go(self) -> bool:
        """Let go of what was dealt with; tell whether something was."""
        return self._kept.let_go()

    def _read(self, catalogue: Catalogue) -> Told:
        session, dossiers = self._session, catalogue.dossiers
        named = frozenset(each.slug for each in dossiers)
        self._opened = {slug: found for slug, found in self._opened.items() if slug in named}
        waiting = waiting_rows(dossiers, session.words, self._open)
        return Told(session.attention(), self._changed(dossiers), waiting, {}, named, {})

    def _ask(self, shelf: Shelf) -> Told:
        """Read from the index what has room on a screen, and count the rest."""
        session, since = self._session, self._session.memory.left
        terms = index.Terms(session.today.toordinal(), WITHIN, TOO_LONG)
        items: list[Due] = []
        beyond: dict[str, int] = {}
        pressing = index.ask(shelf.store, partial(index.all_pressing, terms=terms, limit=MOST)) or {}
        for group, (found, count) in pressing.items():
            items += [stand(contents, record, session.today, session.words) for contents, record in found]
            beyond[group] = count - len(found)
        is_new, waits = shelf.totals and "" < since < shelf.totals.latest, shelf.totals and shelf.totals.proposals
        news, beyond["changed"] = self._some(shelf, partial(index.changed, since=since)) if is_new else ([], 0)
        unread, beyond["waiting"] = self._some(shelf, index.waiting) if waits else ([], 0)
        waiting = waiting_rows(unread, session.words, self._open)
        return Told(items, self._changed(news), waiting, beyond, *self._alive(shelf, terms))

    def _some(self, shelf: Shelf, question: "index.Some") -> tuple[list[Listed], int]:
        """Return the first dossiers that a question finds, and how many more there are."""
        numbers, count = index.ask(shelf.store, partial(question, limit=LOOKED)) or ([], 0)
        listed = shelf.listed(numbers) if numbers else {}
        found = [listed[number] for number in numbers if number in listed]
        return found, count - len(found)

    def _alive(self, shelf: Shelf, terms: index.Terms) -> tuple[frozenset[str], dict[str, set[str]]]:
        """Return which dossiers of what is shown are there, and what of it wants attention still."""
        shown = self._kept.shown
        slugs = {about.partition("/")[0] for abouts in shown.values() for about in abouts}
        if not slugs:
            return frozenset(), {}
        alive = index.ask(shelf.store, partial(index.alive, slugs=slugs)) or {}
        since = self._session.memory.left
        kinds = {"changed": {slug for slug, (at, _) in alive.items() if at and since < at}}
        kinds["waiting"] = {slug for slug, (_, proposals) in alive.items() if proposals}
        there = {
            family: {about for about in shown.get(family, ()) if about.partition("/")[0] in holding}
            for family, holding in kinds.items()
        }
        refs = [(slug, ref) for slug, _, ref in (about.partition("/") for about in shown.get("open", ()))]
        there["open"] = index.ask(shelf.store, partial(index.still, refs=refs, terms=terms)) or set()
        return frozenset(alive), there

    def _changed(self, dossiers: Sequence[Listed]) -> list[Row]:
        session, since = self._session, self._session.memory.left
        return changed_rows(dossiers, since, session.today, session.words, self._open) if since else []

    def _open(self, one: Listed) -> Contents:
        """Return what a dossier holds, read again only where it has changed; for a thread of its own."""
        known = self._opened.get(one.slug)
        if known is None or known[0] != one.updated:
            known = one.updated, self._session.another_desk().store.dossier(one.slug).contents()
            self._opened[one.slug] = known
        return known[1]
