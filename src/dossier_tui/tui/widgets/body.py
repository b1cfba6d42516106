"""Several lines to type in, which draw nothing that would play with the terminal."""

from rich.text import Text
from textual.widgets import TextArea

from dossier_tui.model.text import HIDDEN
from dossier_tui.tui.widgets.line import STANDS_FOR


class Body(TextArea):
    """A text of a form; Tab goes on to the next field."""

    DEFAULT_CSS = """
    Body { height: auto; min-height: 1; max-height: 8; padding: 0; border: none; &:focus { border: none; } }
    """

    def __init__(self, value: str = "") -> None:
        super().__init__(value, compact=True, tab_behavior="focus", highlight_cursor_line=False)

    @property
    def value(self) -> str:
        """Return the text."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.load_text(text)

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is drawn: what is hidden in it as a sign."""
        return Text(HIDDEN.sub(STANDS_FOR, self.document.get_line(line_index)), end="", no_wrap=True)
