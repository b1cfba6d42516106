"""All dossiers as the list at home shows them, each read again only where its file has changed."""

import asyncio
from collections.abc import Sequence
from datetime import date
from time import monotonic

from dossier_tui.errors import Failure
from dossier_tui.store.storage import Version
from dossier_tui.tui.session import MANY, Session
from dossier_tui.tui.shelf import Shelf
from dossier_tui.views.listing import Line, Listed, column_rows, columns_in, line_of, listed, whens_of, with_activity
from dossier_tui.views.lists import Chain, Plain
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words.failures import say_failure

Seen = tuple[Version | None, Listed | Failure]
Known = dict[str, Seen]
SLICE = 0.02  # seconds of looking after which keys have their turn
REST = 0.005  # seconds that they have then


class Catalogue:
    """The list of dossiers, kept up by `look`; a damaged dossier is in it with its failure.

    Those of a large store with an index are on the `shelf`, and none of them is here.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.shelf = Shelf(session)
        self._shelved: object = None
        self._known: Known = {}
        self._day: date | None = None
        self._state: object = None
        self._dossiers: list[Listed] = []
        self._lines: dict[str, tuple[Listed, Line]] = {}
        self._drawn: dict[tuple[int, ...], list[Row]] = {}

    async def look(self) -> bool:
        """Look at all dossiers, beside the keys; tell whether any has changed. Failure if the store is damaged."""
        moved = await self.look_at_shelf()
        return moved if self.shelf.totals else await self._look() or moved

    def begin(self) -> bool:
        """Look at once whether the dossiers are on the shelf: these can be drawn by the first paint already."""
        self._shelved = self._index_state()
        return self._look_at_shelf()

    async def look_at_shelf(self) -> bool:
        """Look whether the dossiers are so many that they are on the shelf, and whether that has changed."""
        state = self._index_state()
        moved = state != self._shelved and await asyncio.to_thread(self._look_at_shelf)
        self._shelved = state
        return moved

    def _index_state(self) -> object:
        return self._session.today, self._session.desk.store.catalogue.state()

    def _look_at_shelf(self) -> bool:
        self._session.desk.store.settings()  # what is wrong with the store is said before what was in it
        moved = self.shelf.look()
        if moved and self.shelf.totals:
            day = self._session.today
            self._known = {slug: self._look_at(slug, None, day) for slug in self.shelf.failed}
            self._dossiers, self._lines, self._drawn, self._day, self._state = [], {}, {}, day, None
        return moved

    async def _look(self) -> bool:
        """Look at every dossier."""
        day, state = self._session.today, self._session.index_state()
        if state and (day, state) == (self._day, self._state):
            return False
        was = self._known if day == self._day else {}
        found = await asyncio.to_thread(self._ask, was, day) if self._session.indexed else None
        now = found if found is not None else await self._look_at_all(was, day)
        if now is None:
            return await self._look()  # the index came in the meantime
        changed = day != self._day or now != was
        if changed and len(now) > MANY:
            await asyncio.to_thread(self._prepare, now)
        elif changed:
            self._prepare(now)
        self._known, self._day, self._state = now, day, state
        return changed

    def _ask(self, was: Known, day: date) -> Known | None:
        """Return what the index tells of the dossiers, and what is wrong with those of which it tells nothing."""
        found = self._session.summaries(day)
        if found is None:
            return None
        told = {each.slug: each for each in found}
        return {
            slug: (None, told[slug]) if slug in told else self._look_at(slug, was.get(slug), day)
            for slug in self._session.desk.store.slugs()
        }

    async def _look_at_all(self, was: Known, day: date) -> Known | None:
        """Look at each dossier, in slices; None as soon as the index can be asked instead."""
        now: Known = {}
        began = monotonic()
        for slug in self._session.desk.store.slugs():
            now[slug] = self._look_at(slug, was.get(slug), day)
            if monotonic() - began > SLICE:
                await asyncio.sleep(REST)
                began = monotonic()
                if self._session.indexed:
                    return None
        return now

    def _look_at(self, slug: str, known: Seen | None, day: date) -> Seen:
        version = self._session.version(slug)
        if known and known[0] == version:
            return known
        try:
            contents = self._session.contents(slug)
            return version, with_activity(listed(contents, day), whens_of(contents), day)
        except Failure as failure:
            return version, failure

    def _prepare(self, now: Known) -> None:
        """Prepare what is drawn at any width."""
        told = [each for _, each in now.values() if isinstance(each, Listed)]
        self._dossiers = sorted(told, key=lambda one: (one.archived, one.title.casefold()))
        self._lines = {one.slug: (one, self._line(one)) for one in self._dossiers}
        self._drawn = {}

    def _line(self, one: Listed) -> Line:
        """Return the line of a dossier, which is made anew only where it says something else."""
        known = self._lines.get(one.slug)
        return known[1] if known and known[0] == one else line_of(one, self._session.words)

    @property
    def looked(self) -> bool:
        """Tell whether the store was looked at whole."""
        return self._day is not None

    @property
    def dossiers(self) -> list[Listed]:
        """Return the dossiers that can be read, by title, archived ones last."""
        return self._dossiers

    @property
    def damaged(self) -> int:
        """Return how many dossiers cannot be read."""
        return sum(isinstance(each, Failure) for _, each in self._known.values())

    @property
    def counts(self) -> tuple[int, int, int]:
        """Return how many dossiers there are, and in all of them what is overdue and the proposals that wait."""
        if totals := self.shelf.totals:
            return totals.dossiers, totals.overdue, totals.proposals
        found = self._dossiers
        return len(found), sum(each.overdue for each in found), sum(each.proposals for each in found)

    def with_proposals(self) -> list[str]:
        """Return the names of the dossiers in which proposals wait, in order."""
        if self.shelf.totals:
            return self.shelf.with_proposals()
        return [each.slug for each in self._dossiers if each.proposals]

    def rows(self, width: int) -> Sequence[Row]:
        """Return a row for each dossier under headings, for lines of `width` cells; the damaged ones stand last."""
        if self.shelf.totals:
            damaged = self._damaged()
            return Chain([*self.shelf.listings(width).values(), Plain(damaged if damaged[1:] else [])])
        columns = columns_in(width)
        if columns not in self._drawn:
            self._drawn[columns] = self._rows(width)
        return self._drawn[columns]

    def _damaged(self) -> list[Row]:
        """Return the dossiers that cannot be read, and why, under a heading."""
        words = self._session.words
        damaged = [
            Row("item", f"{slug}: {say_failure(each, words)}", "", "✗", "", "dim", slug)
            for slug, (_, each) in self._known.items()
            if isinstance(each, Failure)
        ]
        return [heading(words("screen.damaged")), *damaged]

    def _rows(self, width: int) -> list[Row]:
        words = self._session.words
        parts = {
            "dossiers": column_rows([line for one, line in self._lines.values() if not one.archived], words, width),
            "archived": column_rows([line for one, line in self._lines.values() if one.archived], words, width),
            "damaged": self._damaged(),
        }
        rows: list[Row] = []
        for name, (head, *members) in parts.items():
            if members:
                rows += [*([GAP] if rows else []), head._replace(text=words(f"screen.{name}")), *members]
        return rows
