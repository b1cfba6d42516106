"""The panes of a dossier that are lists: overview, letters."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from dossier_tui.store.contents import Contents
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.facts import Facts
from dossier_tui.tui.widgets.rows import Rows
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

    def __init__(self, pane: str, session: Session, rows: Rows | None = None) -> None:
        super().__init__(pane, session, rows)
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
        self.rows.empty = self.session.empty((self.id or "").rpartition("-")[2], len(contents.waiting))
        self.rows.show(self.list_rows(contents), keep=self.session.memory.cursors.get(self._kept_as(contents.slug)))

    def list_rows(self, contents: Contents) -> Sequence[Row]:
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

    def list_rows(self, contents: Contents) -> Sequence[Row]:
        """Return the rows of the overview."""
        session = self.session
        return overview_rows(contents, session.today, session.words, session.axis(contents))
