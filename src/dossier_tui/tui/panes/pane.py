"""What all panes have in common, and those that are a list."""

from collections.abc import Iterator

from textual.containers import Container
from textual.widget import Widget

from dossier_tui.store.contents import Contents
from dossier_tui.tui.keymap import sign
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.rows import Rows


class Pane(Container):
    """One of the places on screen: its id is the `pane` of these places, `focal` is what the keys are for."""

    def __init__(self, pane: str, session: Session, focal: Widget) -> None:
        super().__init__(id=pane)
        self.session = session
        self.focal = focal

    def compose(self) -> Iterator[Widget]:
        """Lay out what the keys are for."""
        yield self.focal

    def begin(self) -> None:
        """Be gone to, not come back to: a pane that keeps its place may begin anew."""

    def leave(self) -> None:
        """Remember, before the program ends, where one was."""

    def enter(self, _ref: str) -> bool:
        """Open a row here, where it is nothing that can be gone to; tell whether that was so."""
        return False

    def show(self, place: Place, contents: Contents) -> None:
        """Show a place of a dossier as it is now; Failure where that cannot be done."""

    def retreat(self) -> bool:
        """Take the last step back inside the pane; False where there is none, and one leaves it."""
        return False

    @property
    def chosen(self) -> str:
        """Return the reference of what the cursor stands on, or "" where it stands on nothing."""
        return ""

    @property
    def mode(self) -> str:
        """Return what can be done here: a name in `commands.WHERE`."""
        return self.id or ""

    @property
    def deciding(self) -> str:
        """Return the reference of the proposal about which the keys decide, or "" where there is none."""
        return ""


class RowsPane(Pane):
    """A pane that is a list."""

    def __init__(self, pane: str, session: Session, rows: Rows | None = None) -> None:
        self.rows = rows or Rows()
        super().__init__(pane, session, self.rows)
        self.rows.none_left = session.words("screen.filter-lets-none", key=sign("escape", session.words))

    @property
    def chosen(self) -> str:
        """Return the reference of the row under the cursor."""
        return self.rows.cursor.ref if self.rows.cursor else ""

    def retreat(self) -> bool:
        """Take the marks of rows away."""
        return self.rows.unmark()
