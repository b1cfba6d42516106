"""All dossiers as the list at home shows them, each read again only where its file has changed."""

import asyncio
from datetime import date
from time import monotonic

from dossier_tui.errors import Failure
from dossier_tui.store.storage import Version
from dossier_tui.tui.session import Session
from dossier_tui.views.listing import Listed, column_rows, columns_in, listed, whens_of, with_activity
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words.failures import say_failure

Seen = tuple[Version | None, Listed | Failure]
Known = dict[str, Seen]
SLICE = 0.02  # seconds of looking after which keys have their turn
REST = 0.005  # seconds that they have then


class Catalogue:
    """The list of dossiers, kept up by `look`; a damaged dossier is in it with its failure."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: Known = {}
        self._day: date | None = None
        self._state: object = None
        self._dossiers: list[Listed] = []
        self._drawn: tuple[object, list[Row]] = (None, [])

    async def look(self) -> bool:
        """Look at every dossier, in slices; tell whether any has changed. Failure if the store is damaged."""
        day, state = self._session.today, self._session.index_state()
        if state and (day, state) == (self._day, self._state):
            return False
        was = self._known if day == self._day else {}
        found = await asyncio.to_thread(self._session.summaries, day) if self._session.indexed else None
        now = await self._look_at_all(was, day) if found is None else self._with_damaged(found, was, day)
        changed = day != self._day or now != was
        self._known, self._day, self._state = now, day, state
        if changed:
            told = [each for _, each in now.values() if isinstance(each, Listed)]
            self._dossiers = sorted(told, key=lambda one: (one.archived, one.title.casefold()))
            self._drawn = (None, [])
        return changed

    def _with_damaged(self, found: list[Listed], was: Known, day: date) -> Known:
        """Return what the index tells of the dossiers, and what is wrong with those of which it tells nothing."""
        told = {each.slug: each for each in found}
        return {
            slug: (None, told[slug]) if slug in told else self._look_at(slug, was.get(slug), day)
            for slug in self._session.desk.store.slugs()
        }

    async def _look_at_all(self, was: Known, day: date) -> Known:
        now: Known = {}
        began = monotonic()
        for slug in self._session.desk.store.slugs():
            now[slug] = self._look_at(slug, was.get(slug), day)
            if monotonic() - began > SLICE:
                await asyncio.sleep(REST)
                began = monotonic()
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

    @property
    def looked(self) -> bool:
        """Tell whether the store was looked at whole."""
        return self._day is not None

    @property
    def dossiers(self) -> list[Listed]:
        """Return the dossiers that can be read, by title, archived ones last."""
        return self._dossiers

    def rows(self, width: int) -> list[Row]:
        """Return a row for each dossier under headings, for lines of `width` cells; the damaged ones stand last."""
        columns = columns_in(width)
        if self._drawn[0] != columns:
            self._drawn = columns, self._rows(width)
        return self._drawn[1]

    def _rows(self, width: int) -> list[Row]:
        words = self._session.words
        damaged = [
            Row("item", f"{slug}: {say_failure(each, words)}", "", "✗", "", "dim", slug)
            for slug, (_, each) in self._known.items()
            if isinstance(each, Failure)
        ]
        parts = {
            "dossiers": column_rows([each for each in self.dossiers if not each.archived], words, width),
            "archived": column_rows([each for each in self.dossiers if each.archived], words, width),
            "damaged": [heading(""), *damaged],
        }
        rows: list[Row] = []
        for name, (head, *members) in parts.items():
            if members:
                rows += [*([GAP] if rows else []), head._replace(text=words(f"screen.{name}")), *members]
        return rows
