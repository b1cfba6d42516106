"""Go to anything: a list over the screen of all that has a name, which narrows as one types."""

from asyncio import to_thread
from functools import partial
from threading import Event
from typing import ClassVar

from textual.binding import Binding, BindingType

from dossier_tui.errors import Failure
from dossier_tui.tui.screens.chooser import Chooser
from dossier_tui.tui.session import Session
from dossier_tui.tui.work import begin
from dossier_tui.views.goals import Goal, find_goals, goal_rows
from dossier_tui.words.failures import say_failure

SHOWN = 100  # rows that the list holds


class Goto(Chooser):
    """What can be gone to, looked for beside the screen's own work: each key gives up what the one before began.

    Enter that comes before the answer to what is typed waits for that.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+k", "leave", show=False, priority=True)  # else the line would take it
    ]

    def __init__(self, session: Session) -> None:
        words = session.words
        super().__init__(words("screen.goto-title"), words("screen.goto-keys"), "", lambda *_: [])
        self._session = session
        self._given_up = Event()
        self._found: list[Goal] = []
        self._answered: str | None = None
        self._hurried = False

    def on_unmount(self) -> None:
        """Look for nothing any more."""
        self._given_up.set()

    def _show(self) -> None:
        typed = self._typed.value.strip()
        if typed == self._answered:
            return self._draw()
        self._given_up.set()
        self._given_up, self._hurried = Event(), False
        begin(self, partial(self._look, typed, self._given_up), group="goto", exclusive=True)
        return None

    async def _look(self, typed: str, given_up: Event) -> None:
        words = self._session.words
        if not self.rows.empty:
            self.rows.empty = words("screen.reading")
        empty = words("screen.goto-none" if typed else "screen.goto-hint")
        try:
            goals = await to_thread(self._session.goals)
            self._found = await to_thread(find_goals, goals, typed, SHOWN, lambda: not given_up.is_set())
        except Failure as failure:
            self._found, empty = [], say_failure(failure, words)
        self._answered, self.rows.empty = typed, empty
        self._draw()
        self.rows.action_top()
        if self._hurried:
            self.choose()

    def _draw(self) -> None:
        self.rows.show(goal_rows(self._found, self._session.words, self.rows.size.width))

    def choose(self) -> None:
        """End with the row under the cursor, once that is the answer to what is typed."""
        self.catch_up()
        if self._answered == self._typed.value.strip():
            super().choose()
        else:
            self._hurried = True
