"""The list of all dossiers."""

from dossier_tui.errors import Failure
from dossier_tui.tui.catalogue import Catalogue
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.session import Session
from dossier_tui.words.failures import say_failure


class HomePane(RowsPane):
    """The dossiers of the store with what is open in each; where there are none, it says how to begin."""

    def __init__(self, session: Session) -> None:
        super().__init__("home", session)
        self.rows.empty = session.words("screen.reading")
        self.catalogue = Catalogue(session)

    async def look(self) -> bool:
        """Look at the store; draw the list and return True where it has changed."""
        failed: Failure | None = None
        try:
            changed = await self.catalogue.look()
        except Failure as failure:
            changed, failed = False, failure
        words = self.session.words
        empty = say_failure(failed, words) if failed else self.session.empty("dossiers")
        if not changed and empty == self.rows.empty:
            return False
        self.rows.empty = empty
        self._draw(bool(failed))
        return True

    def on_resize(self) -> None:
        """Give the columns as much room as there is."""
        if self.catalogue.looked:
            self._draw()

    def _draw(self, failed: bool = False) -> None:
        keep = None if self.rows.cursor else self.session.memory.cursors.get("home")
        self.rows.show([] if failed else self.catalogue.rows(self.size.width), keep)

    def leave(self) -> None:
        """Remember the dossier that the cursor stands on."""
        if self.chosen:
            self.session.memory.cursors["home"] = self.chosen
