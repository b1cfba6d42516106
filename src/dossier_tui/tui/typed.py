"""Keys in the order in which they are typed, each for what the one before has opened."""

import asyncio
from abc import abstractmethod
from contextlib import suppress
from time import monotonic

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump

PATIENCE = 1.0  # seconds that a key waits for the one before, at most
AT_ONCE = ("escape", "ctrl+c", "ctrl+q")  # what does not wait its turn where one waits for another program
BEAT = 0.002  # seconds between two looks whether a screen is there


class InTurn(App[None]):
    """An app that passes a key on when the one before has had its effect.

    Textual itself passes keys on as they come: what is typed right after a key that opens something would still go to
    what had the focus then, and be taken for commands.
    """

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._typed: asyncio.Queue[Event] = asyncio.Queue()
        self._passing = False

    def on_mount(self) -> None:
        """Begin to pass keys on."""
        self.run_worker(self._pass_on())

    async def on_event(self, event: Event) -> None:
        """Put what is typed in the queue; handle all else at once."""
        is_typed = isinstance(event, Key | Paste) and not event.is_forwarded
        if is_typed and not (self.can_give_up and isinstance(event, Key) and event.key in AT_ONCE):
            self._typed.put_nowait(event)
        else:
            await super().on_event(event)

    @property
    def is_idle(self) -> bool:
        """Tell whether all that was typed has had its effect."""
        return self._typed.empty() and not self._passing

    @property
    def is_ready(self) -> bool:
        """Tell whether what stands on screen is all there, and takes keys."""
        return self.screen.is_running

    @property
    @abstractmethod
    def is_held(self) -> bool:
        """Tell whether what is typed waits for what is being done."""

    @property
    @abstractmethod
    def can_give_up(self) -> bool:
        """Tell whether what is being done waits for somebody else, and can be given up."""

    async def _pass_on(self) -> None:
        while True:
            event = await self._typed.get()
            self._passing = True
            await self._until_ready()
            on_its_way = (self.focused or self.screen).ancestors_with_self
            await super().on_event(event)
            for each in on_its_way:
                await _passed(each)
            self._passing = False

    async def _until_ready(self) -> None:
        """Wait until what stands on screen is done with, has come whole, and has asked the app for the focus."""
        while self.is_held:
            await asyncio.sleep(BEAT)
        end = monotonic() + PATIENCE
        while not self.is_ready and monotonic() < end:
            await asyncio.sleep(BEAT)
        await _passed(self.screen)
        await _passed(self)


async def _passed(pump: MessagePump) -> None:
    """Wait until a widget has dealt with all it has been told so far; one that is going does not answer."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PATIENCE)
