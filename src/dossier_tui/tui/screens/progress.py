"""Long work over the screen: how far it is, and a key that ends it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Event, Thread
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from dossier_tui.model.text import visible
from dossier_tui.views.density import BARS
from dossier_tui.words import Words

WIDTH = 40  # cells of the bar


class Progress(ModalScreen[str]):
    """Work in `of` steps, done one after the other in a thread; each step gives the name of what was done.

    Escape ends it after the step that it is at. It ends with the sentence that `told` returns.
    """

    CSS_PATH = "../styles/picker.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "stop", show=False)]

    def __init__(self, title: str, steps: Iterable[str], of: int, told: Callable[[], str], words: Words) -> None:
        super().__init__()
        self._title, self._steps, self._of, self._told, self._words = title, steps, of, told, words
        self._line = Static()
        self._stopped = Event()

    def compose(self) -> Iterator[Widget]:
        """Lay out the title, how far it is, and what can be pressed."""
        with Vertical(id="picker"):
            yield Static(Content(visible(self._title)), classes="heading")
            yield self._line
            yield Static(self._words("screen.progress-keys"), markup=False, classes="keys")

    def on_mount(self) -> None:
        """Begin, in a thread of its own."""
        self._show(0, "")
        Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        with suppress(RuntimeError):  # the screen was closed meanwhile, and nobody looks any more
            for number, name in enumerate(self._steps, 1):
                self.app.call_from_thread(self._show, number, name)
                if self._stopped.is_set():
                    break
            self.app.call_from_thread(self.dismiss, self._told())

    def _show(self, number: int, name: str) -> None:
        filled = WIDTH * number // max(self._of, 1)
        bar = BARS[3] * filled + BARS[0] * (WIDTH - filled)
        told = self._words("screen.progress", n=number, of=self._of, name=name)
        self._line.update(Content(visible(f"{bar}\n{told}")))

    def action_stop(self) -> None:
        """End after the step that it is at."""
        self._stopped.set()
