"""Home: what wants attention today, the dossiers, and the saved searches."""

from asyncio import Event, Lock, to_thread
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.geometry import Size

from dossier_tui.errors import Failure
from dossier_tui.tui.bindings import with_bindings
from dossier_tui.tui.catalogue import Catalogue
from dossier_tui.tui.opening import SAVED
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.session import MANY, Session
from dossier_tui.tui.today import Today
from dossier_tui.tui.widgets.scrolling import scroll_at_once
from dossier_tui.views.lists import Chain, Listing, listing
from dossier_tui.views.rows import ASKED
from dossier_tui.views.today import MOST
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier_tui.views.rows import Row

FEWEST = 2  # rows of a section on the smallest screen
FRAME = 4  # lines of the terminal above and below the pane


class HomePane(RowsPane):
    """What wants attention, and the dossiers with what is open in each; where there are none, it says how to begin."""

    def __init__(self, session: Session) -> None:
        super().__init__("home", session)
        self._bindings = with_bindings(self._bindings, "pane", session.keymap, "home")
        self.rows.empty = session.words("screen.reading")
        self.catalogue = Catalogue(session)
        self._today = Today(session)
        self._saved: Sequence[Row] = ()
        self._indexed = False
        self._begun = False
        self._parts: list[tuple[int, str]] = []
        self._counted: object = None
        self._looking = Lock()
        self.shown = Event()  # what can be shown at once is: other work may begin

    @property
    def chosen(self) -> str:
        """Return the dossier or the commitment under the cursor; a search is none."""
        return "" if super().chosen.startswith((SAVED, ASKED)) else super().chosen

    @property
    def mode(self) -> str:
        """Return what can be done here: more, where the cursor stands on a commitment."""
        return "attention" if "/C" in self.chosen else "home"

    def begin(self) -> None:
        """Let go of what was dealt with."""
        if self._today.let_go():
            self._draw()

    def prepare(self) -> None:
        """Read what the first paint can show, where the index of a large store has it at hand."""
        with suppress(Failure):  # the first look says what is wrong
            if self.catalogue.begin():
                self._today.begin(self.catalogue.shelf)
                self._draw()

    @property
    def is_looking(self) -> bool:
        """Tell whether a look at the store is on its way."""
        return self._looking.locked()

    async def look(self) -> bool:
        """Look at the store; draw the list and return True where it has changed."""
        async with self._looking:
            try:
                return await self._look()
            finally:
                self.shown.set()

    async def _look(self) -> bool:
        failed: Failure | None = None
        try:
            changed = await self.catalogue.look_at_shelf()
            if not self.catalogue.shelf.totals:
                self.shown.set()
                changed = await self.catalogue.look() or changed
        except Failure as failure:
            changed, failed = False, failure
        words = self.session.words
        changed = await self._look_at_today(changed) or changed
        changed = await self._look_at_saved(changed) or changed
        empty = say_failure(failed, words) if failed else self.session.empty("dossiers")
        if not changed and empty == self.rows.empty:
            return False
        self.rows.empty = empty
        if len(self.catalogue.dossiers) > MANY:
            await to_thread(self.catalogue.rows, self._room.width)
        self._draw(bool(failed))
        return True

    def on_resize(self) -> None:
        """Give the columns as much room as there is."""
        if self.catalogue.looked:
            self._draw()

    def _draw(self, failed: bool = False) -> None:
        rows = [] if failed else self.catalogue.rows(self._room.width)
        today = self._today.rows(self._most) if rows else []
        parts = [listing(part) for part in (today, rows, self._saved if rows else ())]
        shown = Chain(parts)
        self._parts = [*_begins(parts)]
        self.rows.show(shown, None if self._begun else self._first(shown))
        if today and not self._begun:
            self._begun = True
            scroll_at_once(self.rows, 0)

    def _first(self, shown: Listing) -> str | None:
        """Return where the cursor begins: where it was at the last visit, as far as the top stays in sight with it."""
        was = self.session.memory.cursors.get("home", "")
        if was and any(row.ref == was for row in shown[: self._room.height]):
            return was
        return next((row.ref for row in shown if row.ref), None)

    def action_jump(self, by: int) -> None:
        """Go to the next part: from today to the dossiers, and to the saved searches; with -1 to the one before.

        Its heading then stands on top, so far as there are rows below.
        """
        rows = self.rows
        stops = [stop for near, ref in self._parts if (stop := rows.find(ref, near)) >= 0]
        beyond = [stop for stop in stops[::by] if (stop - rows.index) * by > 0]
        if beyond:
            rows.step(beyond[0] - rows.index)
            rows.raise_cursor()

    @property
    def _room(self) -> Size:
        """Return the cells that there are; before the first paint, those of the terminal."""
        return self.size or self.app.size

    @property
    def _most(self) -> int:
        """Return how many rows of a section leave room for the three of them above the first dossier.

        That goes by the terminal: where a message takes lines of the pane, the rows stay where they are.
        """
        return max(FEWEST, min(MOST, (self.app.size.height - FRAME - 2) // 3 - 3))

    async def _look_at_today(self, changed: bool) -> bool:
        """Read what wants attention, where the store has changed."""
        if not changed and self._indexed == self.session.indexed:
            return False
        self._indexed = self.session.indexed
        return await self._today.look(self.catalogue)

    async def _look_at_saved(self, changed: bool) -> bool:
        """Count what the saved searches find, where the store has changed or they have; tell whether that is other."""
        session = self.session
        state = (tuple(session.searches), {query: len(refs) for query, refs in session.memory.found.items()})
        if not session.searches or not (changed or state != self._counted):
            return False
        from dossier_tui.views.saved import saved_rows

        try:
            rows = saved_rows(await to_thread(session.count_saved), session.memory.found, session.words)
        except Failure:
            return False  # what is wrong with the store is said by its list
        was, self._saved, self._counted = self._saved, rows, state
        return rows != was

    def leave(self) -> None:
        """Remember what the cursor stands on."""
        if self.chosen:
            self.session.memory.stand("home", self.chosen)


def _begins(parts: "Sequence[Listing]") -> "Iterator[tuple[int, str]]":
    """Yield of each part that has one the first item: its number where all are shown, and its reference."""
    begin = 0
    for part in parts:
        if first := next(((number, row.ref) for number, row in enumerate(part) if row.kind == "item"), None):
            yield begin + first[0], first[1]
        begin += len(part) + 1 if part else 0
