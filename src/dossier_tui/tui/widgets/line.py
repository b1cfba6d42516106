"""A line to type in, which draws nothing that would play with the terminal."""

from rich.text import Text
from textual.widgets import Input

from dossier_tui.model.text import HIDDEN

STANDS_FOR = "\N{REPLACEMENT CHARACTER}"  # one sign for one, so that the cursor stays where it is


class Line(Input):
    """A line of a form, without a border; what is hidden in its value is drawn as a sign, and stays in the value."""

    def __init__(self, value: str = "") -> None:
        super().__init__(value, compact=True, select_on_focus=False)

    @property
    def _value(self) -> Text:
        return Text(HIDDEN.sub(STANDS_FOR, self.value), no_wrap=True, overflow="ignore", end="")
