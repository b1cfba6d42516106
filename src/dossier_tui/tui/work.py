"""Changes under way beside the screen, one at a time, which may have to wait for another program."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from threading import Event
from time import monotonic
from typing import Any, Protocol, TypeVar, runtime_checkable

from textual.dom import DOMNode
from textual.worker import Worker

from dossier_tui.errors import Failure
from dossier_tui.store.lock import meanwhile
from dossier_tui.words import Words

RESULT = TypeVar("RESULT")
Doing = Callable[[], Coroutine[Any, Any, None]]
SOON = 1.0  # seconds after which is said that a change is not done yet
BEAT = 0.05  # seconds between two looks whether it is
FRESH = 0.5  # seconds after which who did not ask for the lock again has it


def begin(node: DOMNode, doing: Doing, *, group: str = "default", exclusive: bool = False) -> Worker[None] | None:
    """Begin to do something beside the screen's own work, which ends with the screen; once that ends, nothing begins.

    What begins when the app has ended all of it already would be left hanging. And it is called when its turn comes: a
    coroutine that is there already, and never gets that far, would complain.
    """
    if not node.app.is_running:
        return None
    return node.run_worker(doing, group=group, exclusive=exclusive)


class Work:
    """Changes that are made in threads, in the order in which they were asked for.

    `show` is called with a sentence on what takes so long, and with "" when that is over.
    """

    def __init__(self, words: Words, show: Callable[[str], None]) -> None:
        self._words, self._show = words, show
        self._turn = asyncio.Lock()
        self._under_way = 0
        self._told = ""
        self._asked = -FRESH  # when another program was last found to hold what we change
        self._given_up = Event()

    @property
    def is_going(self) -> bool:
        """Tell whether a change is under way, or has still to begin."""
        return self._under_way > 0

    @property
    def is_told(self) -> bool:
        """Tell whether it was said that a change takes long."""
        return bool(self._told)

    @property
    def waits(self) -> bool:
        """Tell whether a change waits for another program: nothing is written yet."""
        return self.is_going and monotonic() - self._asked < FRESH

    def give_up(self) -> bool:
        """Let no change wait for another program any more; tell whether one did."""
        if self.waits:
            self._given_up.set()
            return True
        return False

    def end(self) -> None:
        """Let nothing wait any more: the screen goes."""
        self._given_up.set()

    def in_turn(self, change: Callable[[], Awaitable[None]]) -> Doing:
        """Return what makes a change after all that was asked for before; from now on it counts as under way."""
        if not self.is_going:
            self._given_up.clear()
        self._under_way += 1
        return partial(self._in_turn, change)

    async def _in_turn(self, change: Callable[[], Awaitable[None]]) -> None:
        try:
            async with self._turn:
                await change()
        finally:
            self._under_way -= 1

    async def aside(self, doing: Callable[[], RESULT]) -> RESULT:
        """Return what is done in a thread, and say meanwhile what it is at where that takes long."""
        began, doing_it = monotonic(), asyncio.ensure_future(asyncio.to_thread(self._aside, doing))
        try:
            while not (await asyncio.wait({doing_it}, timeout=BEAT))[0]:
                if monotonic() - began >= SOON:
                    self._tell(self._words(f"screen.{'waiting' if self.waits else 'working'}"))
            return doing_it.result()
        finally:
            self._tell("")

    def _tell(self, sentence: str) -> None:
        if sentence != self._told:
            self._told = sentence
            self._show(sentence)

    def _aside(self, doing: Callable[[], RESULT]) -> RESULT:
        meanwhile.set(self._wait)  # in the context of this thread alone
        return doing()

    def _wait(self) -> None:
        self._asked = monotonic()
        if self._given_up.is_set():
            raise Failure("error.given-up")


@runtime_checkable
class AtWork(Protocol):
    """A screen that makes changes; while it `is_held`, what is typed waits for them."""

    work: Work

    @property
    def is_held(self) -> bool:
        """Tell whether keys wait."""
