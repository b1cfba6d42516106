"""The line below a list in which one types what its rows are to have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from dossier_tui.tui.widgets.line import Line
from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.words import Words


class FilterBar(Horizontal):
    """What is typed, and how many rows of a list have it; the others are not shown meanwhile."""

    DEFAULT_CSS = """
    FilterBar {
        height: 1; display: none; padding: 0 1;
        & > .sign { width: 2; color: $text-accent; text-style: bold; }
        & > Line { width: 1fr; background: $background; }
        & > .count { width: 16; text-align: right; color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down", "to_rows", show=False),
    ]

    @dataclass
    class Unfound(Message):
        """One wants to go on with what is typed, and no row has it."""

        typed: str

    def __init__(self, words: Words) -> None:
        super().__init__(id="filter")
        self._line, self._count = Line(), Static(classes="count", markup=False)
        self._line.placeholder = words("screen.filter-line")
        self._rows: Rows | None = None

    def compose(self) -> Iterator[Widget]:
        """Lay out the sign, the line and the count."""
        yield Static("/", classes="sign")
        yield self._line
        yield self._count

    def open(self, rows: Rows) -> None:
        """Begin to type what the rows of a list are to have."""
        if self._rows is not rows:
            self.action_close()
            self._rows = rows
        self.display = True
        self._line.focus()

    def action_close(self) -> None:
        """Show all rows again."""
        if self._rows:
            self._rows.narrow("")
            if self._line.has_focus:
                self._rows.focus()
        self._rows = None
        self._line.value = ""
        self.display = False

    def is_on(self, rows: Rows) -> bool:
        """Tell whether rows of a list are left out."""
        return self._rows is rows

    def action_to_rows(self) -> None:
        """Let the keys be for the list; what is typed stays."""
        if self._rows:
            self._rows.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list at every key."""
        event.stop()
        if self._rows:
            self._rows.narrow(event.value.strip())
            shown, of = self._rows.counts
            self._count.update(Content(f"{shown}/{of}" if event.value.strip() else ""), layout=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Let the keys be for the list; where no row has what is typed, say so."""
        event.stop()
        typed = event.value.strip()
        if typed and self._rows and not self._rows.counts[0]:
            self.post_message(self.Unfound(typed))
        else:
            self.action_to_rows()
