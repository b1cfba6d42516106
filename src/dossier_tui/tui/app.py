"""The application: its colours, its keys, its start and its end."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from textual.screen import Screen

from dossier_tui.actions.desk import Desk
from dossier_tui.settings import THEMES, state_path
from dossier_tui.tui.bindings import step_keymap, with_bindings
from dossier_tui.tui.commands import COMMANDS
from dossier_tui.tui.screens.main import MainScreen
from dossier_tui.tui.session import Session
from dossier_tui.tui.theme import ALL
from dossier_tui.tui.typed import InTurn
from dossier_tui.tui.work import AtWork
from dossier_tui.words import Words

HEIGHTS = [(0, "-low"), (13, "-high")]  # from so many lines on, rules stand between the parts
STOPS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
STDIN = 0
# Seconds after which a thread lets others work: one of them writes what was drawn, and waits for no more than this.
TURN = 0.0005


class DossierApp(InTurn):
    """The interface on one store, opened at `start` (`slug` or `slug/E3`) or at the list of dossiers."""

    TITLE = "dossier"
    CSS_PATH = "styles/main.tcss"
    ENABLE_COMMAND_PALETTE = False
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self,
        desk: Desk,
        words: Words,
        start: str | None = None,
        config: Mapping[str, Any] | None = None,
        *,
        no_color: bool = False,
        state: Path | None = None,
    ) -> None:
        super().__init__(ansi_color=no_color or None)
        self.session = Session(desk, words, config, state)
        self._bindings = with_bindings(self._bindings, "app", self.session.keymap)
        self.set_keymap(step_keymap(self.session.keymap))
        self._start = start
        self.wants_sample = False
        for theme in ALL.values():
            self.register_theme(theme)
        self.theme = "terminal" if no_color else self.session.find_theme()

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that everything else comes on top of."""
        return MainScreen(self.session, self._start)

    def on_mount(self) -> None:
        """Draw all of it again after it was put aside, and leave the terminal as it was also when told to stop."""
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if not self.is_headless:
            for number in STOPS:
                signal.signal(number, partial(self._told_to_stop, asyncio.get_running_loop()))

    def _told_to_stop(self, loop: asyncio.AbstractEventLoop, number: int, _frame: object) -> None:
        """Stop soon; at once where the terminal is gone, as writing to it might wait for ever."""
        if not os.isatty(STDIN):
            self.main.remember()
            os._exit(128 + number)
        loop.call_soon_threadsafe(partial(self.exit, return_code=128 + number))

    @property
    def is_ready(self) -> bool:
        """Tell whether what stands on screen is all there, the panes that are not shown yet among it."""
        return super().is_ready and self.main.is_whole

    @property
    def is_held(self) -> bool:
        """Tell whether a change is being made, which what is typed meanwhile waits for."""
        return isinstance(self.screen, AtWork) and self.screen.is_held

    @property
    def can_give_up(self) -> bool:
        """Tell whether what is being changed waits for another program, and was said to."""
        screen = self.screen
        return isinstance(screen, AtWork) and screen.work.is_told and screen.work.waits

    @property
    def main(self) -> MainScreen:
        """Return the screen under whatever stands on top of it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, MainScreen)
        return screen

    def action_next_theme(self) -> None:
        """Take the next theme, and remember it."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]
        self.session.memory.theme = self.theme
        words = self.session.words
        self.main.say(words("screen.theme-is", theme=words(f"screen.theme-{self.theme}")))

    def action_help(self) -> None:
        """Show what all keys do."""
        from dossier_tui.tui.screens.help import help_screen

        self.push_screen(help_screen(self.session, self.main.pane.mode), self._do)

    def action_palette(self) -> None:
        """Show all that can be done here."""
        from dossier_tui.tui.screens.help import palette_screen

        self.push_screen(palette_screen(self.session, self.main.pane.mode), self._do)

    def action_demo(self) -> None:
        """End, to be opened on the sample."""
        self.wants_sample = True
        self.exit()

    async def action_do(self, chosen: str) -> None:
        """Do the command with this id, where it applies."""
        await self._do(chosen)

    async def _do(self, chosen: str | None) -> None:
        main = self.main
        owners = {"app": self, "screen": main, "pane": main.pane, "step": main.focused or main}
        for each in COMMANDS:
            if each.id == chosen:
                owner, _, action = each.action.partition(".")
                await self.run_action(action, owners[owner])


def run_app(desk: Desk, words: Words, start: str | None = None, config: Mapping[str, Any] | None = None) -> bool:
    """Open the interface until the user leaves it, and return whether for the sample; SystemExit where it failed."""
    sys.setswitchinterval(TURN)
    app = DossierApp(desk, words, start, config, no_color="NO_COLOR" in os.environ, state=state_path())
    app.run(mouse=app.session.config.get("mouse") is not False)
    if app.return_code:
        raise SystemExit(app.return_code)
    return app.wants_sample
