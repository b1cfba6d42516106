"""Long work over the screen: how far it is, and a key that ends it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Event, Thread
from time import monotonic
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from dossier_tui.errors import Failure
from dossier_tui.model.text import visible
from dossier_tui.store.lock import meanwhile
from dossier_tui.tui.work import SOON
from dossier_tui.views.density import BARS
from dossier_tui.words import Words

WIDTH = 40  # cells of the bar


class Progress(ModalScreen[str]):
    """Work in `of` steps, done one after the other in a thread; each step gives the name of what was done.

    Escape ends it after the step that it is at; one that waits for another program is given up. It ends with the
    sentence that `told` returns.
    """

    CSS_PATH = "../styles/picker.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "stop", show=False)]

    def __init__(self, title: str, steps: Iterable[str], of: int, told: Callable[[], str], words: Words) -> None:
        super().__init__()
        self._title, self._steps, self._of, self._told, self._words = title, steps, of, told, words
        self._line = Static()
        self._stopped = Event()
        self._since = 0.0  # when the step that it is at began
        self._keys = Static(classes="keys", markup=False)

    def compose(self) -> Iterator[Widget]:
        """Lay out the title, how far it is, and what can be pressed."""
        with Vertical(id="picker"):
            yield Static(Content(visible(self._title)), classes="heading")
            yield self._line
            yield self._keys

    def on_mount(self) -> None:
        """Begin, in a thread of its own."""
        self._show(0, "")
        Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        meanwhile.set(self._wait)
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
        self._keys.update(self._words("screen.progress-keys"))
        self._since = monotonic()

    def _wait(self) -> None:
        """Say that another program holds the dossier, in the thread that waits for it."""
        if self._stopped.is_set():
            raise Failure("error.given-up")
        if monotonic() - self._since > SOON:
            self._since = monotonic()
            self.app.call_from_thread(self._keys.update, self._words("screen.waiting"))

    def action_stop(self) -> None:
        """End after the step that it is at."""
        self._stopped.set()
