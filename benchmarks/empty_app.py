"""The smallest Textual app that shows a line and answers a key: the limit of any screen."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class Empty(App[None]):
    """One line, which a key changes."""

    changes = 0
    BINDINGS: ClassVar[list[BindingType]] = [("j", "change", "Change")]

    def compose(self) -> ComposeResult:
        """Show the line."""
        yield Static("Welkom", id="line")

    def action_change(self) -> None:
        """Change the line."""
        self.changes += 1
        self.query_one("#line", Static).update(f"Veranderd {self.changes}")


if __name__ == "__main__":
    Empty().run()
