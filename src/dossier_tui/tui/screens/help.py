"""All keys, by where they apply."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from dossier_tui.tui.commands import SECTIONS, Command, in_section, sign
from dossier_tui.tui.widgets.facts import Facts
from dossier_tui.words import Words

LABELS = 20  # columns for the keys


class HelpScreen(ModalScreen[None]):
    """A panel over the screen with every command, its keys, and a sentence on what it does."""

    CSS_PATH = "../styles/help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,backspace,left,h,enter", "dismiss", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("ctrl+q,ctrl+c", "app.quit", show=False),
    ]

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._panel = VerticalScroll(id="panel")

    def compose(self) -> Iterator[Widget]:
        """Lay out a heading and the commands of every section."""
        words = self._words
        with self._panel:
            for section in SECTIONS:
                yield Static(words(f"screen.in-{section}"), markup=False, classes="heading")
                told = [(keys_of(each), words(f"screen.{each.id}-help")) for each in in_section(section)]
                yield Facts(told, label_style="bold $text-accent", label_width=LABELS)

    def on_mount(self) -> None:
        """Let the keys scroll the panel."""
        self._panel.focus()

    def action_move(self, lines: int) -> None:
        """Scroll by so many lines."""
        self._panel.scroll_relative(y=lines, animate=False)


def keys_of(command: Command) -> str:
    """Return all keys of a command as they are shown."""
    return "  ".join(sign(key) for key in command.keys)
