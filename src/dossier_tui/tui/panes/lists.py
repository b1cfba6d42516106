"""The panes of a dossier that are lists: overview, letters, commitments."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from dossier_tui.store.contents import Contents
from dossier_tui.tui.bindings import with_bindings
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.facts import Facts
from dossier_tui.views.commitments import GROUPINGS, grouped_rows, list_commitments
from dossier_tui.views.letter import letter_rows
from dossier_tui.views.overview import overview_head, overview_rows
from dossier_tui.views.rows import Row

if TYPE_CHECKING:
    from datetime import date

LISTS: dict[str, Callable[[Contents, Session], list[Row]]] = {
    "letters": lambda contents, session: letter_rows(contents, session.words),
}


class ListPane(RowsPane):
    """A list of one dossier's rows; where the cursor was is kept for every dossier."""

    def __init__(self, pane: str, session: Session) -> None:
        super().__init__(pane, session)
        self._shown: tuple[Contents, date] | None = None

    def show(self, _place: Place, contents: Contents) -> None:
        """Show the rows of a dossier; nothing is drawn again where nothing has changed."""
        if self._shown and self._shown[0] is contents and self._shown[1] == self.session.today:
            return
        if self._shown:
            self.leave()
        self.draw(contents)
        self._shown = contents, self.session.today

    def leave(self) -> None:
        """Remember what the cursor stands on."""
        if self._shown and self.chosen:
            self.session.memory.stand(self._kept_as(self._shown[0].slug), self.chosen)

    def _kept_as(self, slug: str) -> str:
        return f"{self.id} {slug}"

    def draw(self, contents: Contents) -> None:
        """Draw the rows of a dossier."""
        self.rows.empty = self.session.empty((self.id or "").rpartition("-")[2])
        self.rows.show(self.list_rows(contents), keep=self.session.memory.cursors.get(self._kept_as(contents.slug)))

    def list_rows(self, contents: Contents) -> list[Row]:
        """Return the rows of this pane."""
        return LISTS[(self.id or "").rpartition("-")[2]](contents, self.session)


class OverviewPane(ListPane):
    """What a dossier is, above what wants attention in it, what came last and what comes next."""

    def __init__(self, pane: str, session: Session) -> None:
        super().__init__(pane, session)
        self._facts = Facts()

    def compose(self) -> Iterator[Widget]:
        """Lay out the facts above the list."""
        yield self._facts
        yield self.rows

    def draw(self, contents: Contents) -> None:
        """Draw the facts and the rows of a dossier."""
        self._facts.show(overview_head(contents, self.session.words))
        super().draw(contents)

    def list_rows(self, contents: Contents) -> list[Row]:
        """Return the rows of the overview."""
        return overview_rows(contents, self.session.today, self.session.words)


class CommitmentsPane(ListPane):
    """The commitments of a dossier; a key groups them by when they are due, by status, by who, or by owner."""

    def __init__(self, session: Session) -> None:
        super().__init__("commitments", session)
        self._bindings = with_bindings(self._bindings, "pane", session.keymap, "commitments")
        self._by = next(iter(GROUPINGS))

    def list_rows(self, contents: Contents) -> list[Row]:
        """Return the rows in the groups of now."""
        session = self.session
        items = list_commitments([contents], session.today, session.words)
        return grouped_rows(items, session.words, self._by, dossier_shown=False)

    def action_group(self) -> None:
        """Group by what comes next; the cursor stays on its row."""
        names = [*GROUPINGS]
        self._by = names[(names.index(self._by) + 1) % len(names)]
        if self._shown:
            self.rows.show(self.list_rows(self._shown[0]))
            self.post_message(self.Said(self.session.words(f"screen.group-{self._by}")))

    @dataclass
    class Said(Message):
        """Something is to be said at the bottom of the screen."""

        sentence: str
