"""What stands beside a list on a wide screen: the dossier or the record that the cursor stands on."""

from dataclasses import replace

from textual.containers import Container
from textual.widgets import ContentSwitcher

from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.tui.panes.lists import OverviewPane
from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.panes.proposals import ProposalsPane
from dossier_tui.tui.panes.record import RecordPane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.words.failures import say_failure


class Beside(Container):
    """A second look, that follows the cursor. The first paint does without: before `complete` it shows nothing."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="beside")
        self._session = session
        self._overview = OverviewPane("beside-overview", session)
        self._record = RecordPane("beside-record", session)
        self.proposals = ProposalsPane("beside-proposals", session)
        self._switch = ContentSwitcher(self._overview, self._record, self.proposals, initial="beside-record")

    async def complete(self) -> None:
        """Bring what can stand here, one at a time."""
        await self.mount(self._switch)

    def show(self, ref: str) -> None:
        """Show what a reference names; a dossier is shown by its overview, and "" is nothing."""
        if not self._record.is_attached:
            return
        if not ref:
            self._record.tell("")
            self._switch.current = self._record.id
            return
        slug, record_id = split_reference(ref)
        self._show(self._record if record_id else self._overview, Place("", slug, record_id or ""))

    def show_proposals(self, letter: Place, chosen: str) -> None:
        """Show the proposals of a letter, the cursor on the one that is chosen."""
        if self._record.is_attached:
            self._show(self.proposals, replace(letter, about=chosen))

    def _show(self, pane: Pane, place: Place) -> None:
        try:
            pane.show(place, self._session.contents(place.slug))
        except Failure as failure:
            pane = self._record
            self._record.tell(say_failure(failure, self._session.words))
        self._switch.current = pane.id
