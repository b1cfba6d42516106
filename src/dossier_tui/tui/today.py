"""What wants attention today as home shows it: read beside the screen's own work, and kept while one looks."""

from asyncio import to_thread
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dossier_tui.errors import Failure
from dossier_tui.store.contents import Contents
from dossier_tui.tui.session import Session
from dossier_tui.views.listing import Listed
from dossier_tui.views.rows import Row
from dossier_tui.views.today import Kept, Section, today_rows

if TYPE_CHECKING:
    from dossier_tui.views.due import Due

Told = tuple[list["Due"], list[Row], list[Row]]


class Today:
    """The sections of home above the dossiers, kept up by `look`; what no longer wants attention stays, marked."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept = Kept()
        self._told: Told = ([], [], [])
        self._sections: list[Section] = []
        self._opened: dict[str, tuple[str, Contents]] = {}

    async def look(self, dossiers: Sequence[Listed]) -> bool:
        """Read what wants attention now; tell whether that is something else than before."""
        try:
            told = await to_thread(self._read, dossiers)
        except Failure:
            return False  # what is wrong with the store is said by its list
        was, self._told = self._told, told
        if told == was:
            return False
        from dossier_tui.views.news import say_since
        from dossier_tui.views.today import today_sections

        session = self._session
        since = say_since(session.memory.left, session.today, session.words) if session.memory.left else ""
        self._sections = today_sections(*told, since, session.words)
        self._kept.look(self._sections, [each.slug for each in dossiers])
        return True

    def rows(self, most: int) -> list[Row]:
        """Return the rows of all sections, so many of each at most."""
        return today_rows(self._sections, self._session.words, most, self._kept)

    def let_go(self) -> bool:
        """Let go of what was dealt with; tell whether something was."""
        return self._kept.let_go()

    def _read(self, dossiers: Sequence[Listed]) -> Told:
        from dossier_tui.views.news import changed_rows, waiting_rows

        session, since = self._session, self._session.memory.left
        changed = changed_rows(dossiers, since, session.today, session.words, self._open) if since else []
        told = session.attention(), changed, waiting_rows(dossiers, session.words, self._open)
        named = {each.slug for each in dossiers}
        self._opened = {slug: found for slug, found in self._opened.items() if slug in named}
        return told

    def _open(self, one: Listed) -> Contents:
        """Return what a dossier holds, read again only where it has changed; for a thread of its own."""
        known = self._opened.get(one.slug)
        if known is None or known[0] != one.updated:
            known = one.updated, self._session.another_desk().store.dossier(one.slug).contents()
            self._opened[one.slug] = known
        return known[1]
