"""The proposals of a letter that wait for a decision, as a list."""

from dossier_tui.store.contents import Contents
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.views.proposals import proposal_rows
from dossier_tui.views.rows import heading


class ProposalsPane(RowsPane):
    """What was read in a letter, two lines a proposal: what it would become, and how sure that is."""

    def __init__(self, pane: str, session: Session) -> None:
        super().__init__(pane, session)
        self.rows.empty = session.words("say.no-proposals")

    @property
    def deciding(self) -> str:
        """Return the proposal under the cursor."""
        return self.chosen

    def show(self, place: Place, contents: Contents) -> None:
        """Show the proposals of a letter, the cursor on the one that the place is about."""
        from dossier_tui.actions.proposals import waiting

        words = self.session.words
        found = waiting(contents, contents.find(place.id).id)
        head = [heading(words("screen.proposed"), str(len(found)))] if found else []
        self.rows.show([*head, *proposal_rows(contents, found, words)], keep=place.about)
