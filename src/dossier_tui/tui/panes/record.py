"""A record in full."""

from dossier_tui.reading.blocks import Block
from dossier_tui.store.contents import Contents
from dossier_tui.tui.details import record_blocks, record_head
from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.reader import Reader
from dossier_tui.views.record import record_title


class RecordPane(Pane):
    """Every field of a record, or of the dossier itself; its words; and what became of it."""

    def __init__(self, pane: str, session: Session) -> None:
        self._reader = Reader()
        super().__init__(pane, session, self._reader)
        self._place: Place | None = None

    @property
    def chosen(self) -> str:
        """Return the record."""
        return self._place.ref if self._place else ""

    def show(self, place: Place, contents: Contents) -> None:
        """Show a record; without an id, the dossier itself."""
        record = contents.find(place.id) if place.id else contents.dossier
        head = record_head(self.session, contents, record)
        blocks = record_blocks(self.session, contents, record)
        self._reader.show(blocks, key=place.ref, head=[("", record_title(record)), *head])
        self._place = place

    def tell(self, sentence: str) -> None:
        """Show a sentence instead."""
        self._reader.show([Block("paragraph", sentence)], key="")
        self._place = None
