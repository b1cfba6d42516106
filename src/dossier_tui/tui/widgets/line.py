"""A line to type in, which draws nothing that would play with the terminal."""

import os
from asyncio import to_thread
from collections.abc import Sequence
from pathlib import Path

from rich.text import Text
from textual.geometry import Size
from textual.reactive import Reactive
from textual.suggester import Suggester
from textual.widgets import Input

from dossier_tui.model.text import HIDDEN

STANDS_FOR = "\N{REPLACEMENT CHARACTER}"  # one sign for one, so that the cursor stays where it is


class Known(Suggester):
    """Completes what is typed to a value that is known; of several parts, the last one."""

    def __init__(self, known: Sequence[str], parted: str = "") -> None:
        super().__init__(case_sensitive=True)
        self._known = [each for each in known if not HIDDEN.search(each)]
        self._parted = parted

    async def get_suggestion(self, value: str) -> str | None:
        """Return what is typed with the rest of the first value that begins like it, or None."""
        before, sign, last = value.rpartition(self._parted) if self._parted else ("", "", value)
        start = last.lstrip()
        if not start:
            return None
        found = (each for each in self._known if each.casefold().startswith(start.casefold()) and each != start)
        return next(
            (before + sign + last[: len(last) - len(start)] + start + each[len(start) :] for each in found), None
        )


class Paths(Suggester):
    """Completes a path to the first file or folder whose name begins with what is typed of it."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return what is typed with the rest of a name, a folder's with the sign that goes on into it, or None."""
        before, sign, start = value.rpartition("/")
        folder = Path(f"{before}{sign}" or ".").expanduser()
        return None if not start else await to_thread(_completed, f"{before}{sign}", folder, start)


def _completed(typed: str, folder: Path, start: str) -> str | None:
    try:
        found = sorted((each.name, each.is_dir()) for each in os.scandir(folder) if each.name.startswith(start))
    except OSError:
        return None
    names = (f"{typed}{name}{'/' if is_folder else ''}" for name, is_folder in found if not HIDDEN.search(name))
    return next((name for name in names if name != f"{typed}{start}"), None)


class Line(Input):
    """A line of a form, without a border; what is hidden in its value is drawn as a sign, and stays in the value."""

    # It changes at every key, and Textual would lay the whole screen out anew: a line of one height needs none of that.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def __init__(self, value: str = "", known: Sequence[str] = (), parted: str = "", *, path: bool = False) -> None:
        suggester = Paths() if path else Known(known, parted) if known else None
        super().__init__(value, compact=True, select_on_focus=False, suggester=suggester)

    @property
    def _value(self) -> Text:
        return Text(HIDDEN.sub(STANDS_FOR, self.value), no_wrap=True, overflow="ignore", end="")
