"""The papers that a letter cites, and the letters that cite it."""

from dossier_tui.model.records import Letter
from dossier_tui.store.contents import Contents
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.views.papers import paper_rows


class PapersPane(RowsPane):
    """A list whose rows open the papers that are in the store; the others are said not to be there."""

    def __init__(self, session: Session) -> None:
        super().__init__("papers", session)
        self._place: Place | None = None

    def show(self, place: Place, contents: Contents) -> None:
        """Show the papers around a letter; the cursor stays where it was on coming back."""
        letter = contents.find(place.id)
        assert isinstance(letter, Letter)
        words = self.session.words
        self.rows.empty = words("screen.no-papers")
        keep = self.chosen if place == self._place else None
        self.rows.show(paper_rows(contents, letter, words, self.session.others()), keep=keep)
        self._place = place
