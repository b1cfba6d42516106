"""The smallest Textual app that shows something and answers a key: the limit of any screen.

`empty_app.py line` shows one line, `list` a list in which j and k move the cursor, `text` a text of a thousand lines
that they scroll, `field` a line to type in.
"""

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

MANY = 1000
UP_AND_DOWN: list[BindingType] = [Binding("j", "down"), Binding("k", "up")]


class Lines(OptionList):
    """A list with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("j", "cursor_down"), Binding("k", "cursor_up")]


class Text(VerticalScroll):
    """A text that is scrolled a line at a time."""

    BINDINGS: ClassVar[list[BindingType]] = UP_AND_DOWN

    def action_down(self) -> None:
        """Scroll a line down."""
        self.scroll_to(y=self.scroll_offset.y + 1, animate=False)

    def action_up(self) -> None:
        """Scroll a line up."""
        self.scroll_to(y=self.scroll_offset.y - 1, animate=False)


class Empty(App[None]):
    """One widget, which a key changes."""

    def __init__(self, shown: Widget) -> None:
        super().__init__()
        self._shown = shown

    def compose(self) -> ComposeResult:
        """Show it."""
        yield self._shown


def widget(kind: str) -> Widget:
    """Return what is shown: one of the four that the module tells of."""
    numbered = [f"Welkom {number}" for number in range(MANY)]
    if kind == "list":
        return Lines(*numbered)
    if kind == "text":
        return Text(Static("\n".join(numbered)))
    return Input(placeholder="Welkom") if kind == "field" else Static("Welkom")


if __name__ == "__main__":
    Empty(widget(sys.argv[1])).run()
