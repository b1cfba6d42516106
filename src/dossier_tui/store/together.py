"""Changes that are written together: one lock and one writing for many letters that come in at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents
from dossier_tui.store.files import make_durable
from dossier_tui.store.places import Places
from dossier_tui.store.storage import JsonFile

if TYPE_CHECKING:
    from pathlib import Path


class Together:
    """The changes so far; their new files are brought on disk together, before the tables that name them."""

    def __init__(self, places: Places, file: JsonFile) -> None:
        self._places, self._file = places, file
        self._changes: list[Change] = []
        self._late: list[Path] = []
        self._highest: dict[str, int] = {}

    @contextmanager
    def change(self, looked: Contents | None, told: dict[str, str | None], at: Callable[[], str]) -> Iterator[Change]:
        """Hand out one more change; where it fails, everything is as it was before it."""
        kept, late = self._file.kept(), len(self._late)
        change = Change(self._places, self._file, told | {"at": at()}, looked, self._late, self._highest)
        try:
            yield change
            change.record()
        except BaseException:
            self._file.rewind(kept)
            change.abandon()
            del self._late[late:]
            raise
        self._changes.append(change)

    @property
    def touched(self) -> set[str]:
        """Return the ids of the records touched by any of them."""
        return set().union(*(change.touched for change in self._changes))

    def commit(self) -> None:
        """Write them all, and then do what waits for that."""
        if not self._changes:
            return
        make_durable(self._late)
        self._file.commit()
        for change in self._changes:
            change.finish()

    def abandon(self) -> None:
        """Take the files away again that came for them, the last first."""
        for change in reversed(self._changes):
            change.abandon()
