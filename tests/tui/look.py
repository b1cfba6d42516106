"""Looking at the screen in tests."""

import time
from collections.abc import Callable

from textual.pilot import Pilot

from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.places import Place
from dossier_tui.tui.screens.main import MainScreen
from dossier_tui.tui.widgets.reader import Reader

from .snap import screen_text

ASKED = ("search", "home", "goto")  # the groups of the workers whose answer is waited for
PATIENCE = 10.0  # seconds


def main(pilot: Pilot[None]) -> MainScreen:
    """The screen under whatever stands on top of it."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def here(pilot: Pilot[None]) -> Place:
    """Where one is."""
    return main(pilot).trail.here


def cursor(pilot: Pilot[None]) -> str:
    """The reference under the cursor."""
    return main(pilot).pane.chosen


def text(pilot: Pilot[None]) -> str:
    """What stands on the screen, line by line."""
    return screen_text(pilot.app)


def panel(pilot: Pilot[None]) -> str:
    """The lines of what stands over the screen, in its frame."""
    lines = text(pilot).splitlines()
    top, bottom = (next(n for n, line in enumerate(lines) if corner in line) for corner in "┌└")
    left, right = lines[top].index("┌"), lines[top].index("┐")
    return "".join(f"{line[left : right + 1]}\n" for line in lines[top : bottom + 1])


def run_on(pilot: Pilot[None]) -> str:
    """What stands on the screen without any space, for what may be broken over lines anywhere."""
    return "".join(text(pilot).split())


def at_work(pilot: Pilot[None]) -> bool:
    """Whether something is still to come of what was typed: a key under way, a search, a look, a frame to draw."""
    app, screen = pilot.app, pilot.app.screen
    assert isinstance(app, DossierApp)
    if app._exit:
        return False
    asked = any(each.group in ASKED and not each.is_finished for each in app.workers)
    return (
        asked
        or app.is_held
        or not (app.is_idle and app.is_ready and main(pilot).is_drawn)
        or bool(screen._callbacks)
        or screen._layout_required
    )


async def settle(pilot: Pilot[None]) -> None:
    """Wait until all that was typed has had its effect, and what stands on the screen stays as it is."""
    was = ""
    end = time.monotonic() + PATIENCE
    while (busy := at_work(pilot) and time.monotonic() < end) or was != (was := text(pilot)):
        was = "" if busy else was
        await pilot.pause(0.01)


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    """Give the terminal another size, and wait until the screen is laid out in it."""
    await pilot.resize_terminal(width, height)
    await until(pilot, lambda: main(pilot).pane.region.bottom + 2 <= height == main(pilot).size.height)
    await until(pilot, lambda: main(pilot).query_one("#keys").size.width == width - 2)
    await settle(pilot)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, one right after the other, and wait until all have had their effect."""
    await pilot.press(*keys)
    await settle(pilot)


async def to_dossiers(pilot: Pilot[None]) -> None:
    """Go at home from what wants attention to the first dossier."""
    if "/" in cursor(pilot):
        await press(pilot, "right_square_bracket")


async def until(pilot: Pilot[None], so: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Wait until something is so on screen."""
    end = time.monotonic() + patience
    while not so():
        assert time.monotonic() < end, f"waited in vain; on screen:\n{text(pilot)}"
        await pilot.pause(0.01)


def marked(pilot: Pilot[None]) -> str:
    """The words that are highlighted in the letter."""
    reader = main(pilot).pane.focal
    assert isinstance(reader, Reader)
    return reader.highlighted
