"""The line below a letter in which one types what to find in it."""

from asyncio import to_thread
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from dossier_tui.model.finding import Finder, Stretch
from dossier_tui.tui.widgets.line import Line
from dossier_tui.tui.widgets.reader import Reader
from dossier_tui.tui.work import begin
from dossier_tui.words import Words


class FindBar(Horizontal):
    """What is typed, how many places it stands at, and which of them is gone to; the places are marked in `reader`.

    The letter is prepared when something is first typed, and searched beside the screen's own work: keys never wait.
    """

    DEFAULT_CSS = """
    FindBar {
        height: 1; display: none; padding: 0 1;
        & > .sign { width: 2; color: $text-accent; text-style: bold; }
        & > Line { width: 1fr; background: $background; }
        & > .count { width: auto; padding-left: 2; color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False, priority=True),  # what is typed ahead after it is for the letter
        Binding("enter", "read_on", show=False, priority=True),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("tab", "whole_words", show=False, priority=True),
    ]

    class Turned(Message):
        """The find is on now, or is over."""

    def __init__(self, reader: Reader, words: Words) -> None:
        super().__init__()
        self._reader, self._words = reader, words
        self._line, self._count = Line(), Static(classes="count", markup=False)
        self._line.placeholder = words("screen.find-line")
        self._text: Callable[[], str] = str
        self._finder: Finder | None = None
        self._found: list[Stretch] = []
        self._current = -1
        self._whole = False
        self._from = 0  # where in the letter one was when one began to type

    def compose(self) -> Iterator[Widget]:
        """Lay out the sign, the line and the count."""
        yield Static("/", classes="sign")
        yield self._line
        yield self._count

    @property
    def is_on(self) -> bool:
        """Tell whether something is being looked for."""
        return bool(self.display)

    def show(self, text: Callable[[], str]) -> None:
        """Look in another text from now on, the plain text of what the reader shows; a find that is on goes on."""
        self._text, self._finder = text, None
        if self.is_on:
            self._look(stay=True)

    def open(self) -> None:
        """Begin to type, over what was looked for last."""
        if not self.is_on:
            self._from = self._reader.offset_at_top
            self.display = True
            self.post_message(self.Turned())
        self.screen.set_focus(self._line)
        self._line.action_select_all()
        self._look()

    def action_close(self) -> None:
        """Look for nothing any more."""
        if self.is_on:
            self.display = False
            self._mark([], -1)
            self.screen.set_focus(self._reader)
            self.post_message(self.Turned())

    def action_step(self, by: int) -> None:
        """Go to the next place, or with -1 the one before; after the last comes the first."""
        if self._found:
            self._mark(self._found, (self._current + by) % len(self._found))

    def action_whole_words(self) -> None:
        """Find whole words alone, or parts of words too."""
        self._whole = not self._whole
        self._look()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look again at every key."""
        event.stop()
        self._look()

    def action_read_on(self) -> None:
        """Let the keys be for the letter again; what was found stays marked."""
        self.screen.set_focus(self._reader)

    def _look(self, *, stay: bool = False) -> None:
        if self.is_on:
            begin(self, partial(self._search, self._line.value, stay=stay), exclusive=True)

    async def _search(self, typed: str, *, stay: bool) -> None:
        """Find what is typed, and go to the first place from where one was; with `stay` to the same as before."""
        text = self._text
        finder = self._finder
        if finder is None:
            finder = await to_thread(lambda: Finder(text()))
        found = await to_thread(finder.find, typed, whole=self._whole)
        if text is not self._text or not self.is_on:
            return
        self._finder = finder
        start = self._found[self._current][0] if stay and 0 <= self._current < len(self._found) else self._from
        first = bisect_left(found, (start, 0))
        self._mark(found, first if first < len(found) else 0)

    def _mark(self, found: list[Stretch], current: int) -> None:
        self._found, self._current = found, current
        self._reader.mark_hits(found, current)
        told = f"{current + 1}/{len(found)}" if found else ""
        nothing = self._words("screen.find-nothing") if self._line.value.strip() and not found else ""
        whole = self._words("screen.find-whole") if self._whole else ""
        self._count.update(Content("  ".join(part for part in (whole, told or nothing) if part)))
