"""A list over the screen of which one row is chosen."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from dossier_tui.model.text import visible
from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.views.rows import Row
from dossier_tui.words import Words


class Picker(ModalScreen[str]):
    """Rows to choose from; it ends with the `ref` of the one that was chosen, or "" where one leaves.

    `chosen` is the `ref` of the row on which the cursor stands at first; `keys` are keys that choose a row at once.
    """

    CSS_PATH = "../styles/picker.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,backspace,left,h", "leave", show=False),
        Binding("right", "choose", show=False),
        Binding("ctrl+q,ctrl+c", "app.quit", show=False),
    ]

    def __init__(
        self, title: str, rows: Sequence[Row], words: Words, chosen: str = "", keys: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self._title, self._shown, self._words, self._chosen = title, rows, words, chosen
        self._choices = keys or {}
        self.rows = Rows()

    def compose(self) -> Iterator[Widget]:
        """Lay out the title, the rows, and what can be pressed."""
        with Vertical(id="picker"):
            yield Static(Content(visible(self._title)), classes="heading")
            yield self.rows
            yield Static(self._words("screen.picker-keys"), markup=False, classes="keys")

    def on_mount(self) -> None:
        """Show the rows, as high as they are."""
        self.rows.show(self._shown, keep=self._chosen)
        self.rows.styles.height = max(len(self._shown), 1)
        self.rows.focus()

    def on_key(self, event: Key) -> None:
        """Choose a row by its own key."""
        if event.key in self._choices:
            event.stop()
            self.dismiss(self._choices[event.key])

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Choose a row by Enter or a click."""
        self.dismiss(event.row.ref)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.rows.action_open()

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss("")
