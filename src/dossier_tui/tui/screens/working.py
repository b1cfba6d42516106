"""How the screen makes changes: beside its own work, in turn, and so that one can give up what waits."""

from abc import abstractmethod
from collections.abc import Awaitable, Callable
from functools import partial

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from dossier_tui.errors import Failure
from dossier_tui.tui.session import Session
from dossier_tui.tui.work import Work, begin
from dossier_tui.words.failures import say_failure


class Working(Screen[None]):
    """A screen that changes dossiers which another program may hold; how it is drawn is its own."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.work = Work(session.words, self._tell_of_work)
        self.under_way = Static(id="under-way")

    @abstractmethod
    def redraw(self) -> None:
        """Draw the place where one is."""

    @abstractmethod
    def say(self, sentence: str, stays: bool = False) -> None:
        """Show a sentence until the next key; one that `stays`, until Escape or the next thing that is done."""

    def fail(self, failure: Failure) -> None:
        """Say what went wrong, until that was read."""
        self.say(say_failure(failure, self.session.words), stays=True)

    @property
    def is_held(self) -> bool:
        """Tell whether keys wait for a change, which takes a moment at most: else they go on meanwhile."""
        return self.work.is_going and not self.work.is_told

    def change(self, change: Callable[[], Awaitable[None]]) -> None:
        """Make a change in its turn; where it fails, say why."""
        begin(self, self.work.in_turn(partial(self._change, change)), group="change")

    async def _change(self, change: Callable[[], Awaitable[None]]) -> None:
        try:
            await change()
        except Failure as failure:
            self.redraw()
            self.fail(failure)

    def _tell_of_work(self, sentence: str) -> None:
        """Say above what else is said why a change is not done yet; "" once it is."""
        self.under_way.update(Content(sentence))
        self.under_way.display = bool(sentence)
