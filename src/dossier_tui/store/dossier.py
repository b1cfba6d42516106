"""One dossier on disk: read it with `contents`, change it inside `change`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_tui.errors import NotFound
from dossier_tui.model.records import KINDS, Record
from dossier_tui.store.contents import Contents, read_contents
from dossier_tui.store.files import move_folder, read_text, said
from dossier_tui.store.form import natural
from dossier_tui.store.history import Entry, read_old_history
from dossier_tui.store.lined import Lined
from dossier_tui.store.places import Places
from dossier_tui.store.storage import JsonFile, Opened, Tables, Version, whole

if TYPE_CHECKING:
    from dossier_tui.store.change import Change
    from dossier_tui.store.sound import Sound
    from dossier_tui.store.together import Together

Clock = Callable[[], str]
Followed = Callable[[str, set[str], Version | None, Version | None], None]
ALONE = "LECN"  # the kinds that are shown without a look at other records of the dossier
LARGE = 500_000  # bytes of tables: to look at all that is in more takes longer than to ask whether that was done before
MOVES_OPEN_FOLDERS = sys.platform != "win32"  # Windows moves no folder in which a file (the lock) is open


class DossierFile:
    """The tables of a dossier, the texts and originals of its letters, and its history.

    `sound` knows which versions of its tables need no look at every record, and hears of them.
    """

    def __init__(self, folder: Path, followed: Followed | None = None, sound: "Sound | None" = None) -> None:
        self.slug = folder.name
        self._followed = followed  # hears of every change: its records, the version before and the one after
        self._sound = sound
        self._sure: Version | None = None  # the version that is known to be sound
        self.places = Places(folder)
        self._file = JsonFile(self.places.tables, self._is_sound)
        self._contents: tuple[Version | None, Contents] | None = None
        self._together: Together | None = None  # the changes that are under way together
        self._looked: Contents | None = None  # what was looked at last, be it another version

    def version(self) -> Version | None:
        """Return what tells one state of the dossier from the next, or None where it is gone."""
        with said(self.places.folder):
            return self._file.version()

    @property
    def seen(self) -> Version | None:
        """Return the version of the tables that `contents` was last built from."""
        return self._file.seen

    def contents(self) -> Contents:
        """Return what the dossier holds now, built again only where its file has changed."""
        tables = self._read()
        if self._contents is None or self._contents[0] != self._file.seen:
            self._looked = read_contents(self.slug, tables, self._looked)
            self._contents = self._file.seen, self._looked
            self._find_sound(self._looked)
        return self._contents[1]

    def single(self, record_id: str) -> Record | None:
        """Return one record of a large dossier without reading the others; None where that cannot be done."""
        kind = KINDS.get(record_id[:1])
        table = self._read().get(kind.table) if kind and kind.prefix in ALONE else None
        if kind is None or not isinstance(table, Lined) or record_id not in table:
            return None
        return kind.from_written({**table[record_id], "id": record_id})

    def _is_sound(self, version: Version) -> bool:
        """Tell whether a version is of a large dossier, and was found to be sound."""
        if self._sound and version[1] > LARGE and self._sound.holds(self.slug, version):
            self._sure = version
        return self._sure == version

    def _find_sound(self, contents: Contents) -> None:
        """Keep of a large dossier that it is sound, where it is, so that the next to read it need not look."""
        seen = self._file.seen
        if self._sound is None or seen is None or seen == self._sure or not self.is_large:
            return
        from dossier_tui.store.index.stamps import is_fresh

        if contents.as_written and (self._file.is_own or not is_fresh(seen[0])) and self._file.is_lined():
            self._sure = seen
            self._sound.keep(self.slug, seen)

    @property
    def is_large(self) -> bool:
        """Tell whether the tables that were read are large."""
        return self._file.seen is not None and self._file.seen[1] > LARGE

    def tables(self) -> Tables:
        """Return the tables as they are stored; NotFound where there are none."""
        return whole(self._read())

    def _read(self) -> Opened:
        tables = self._file.read()
        if tables is None:
            raise NotFound("error.no-tables", path=self.places.tables)
        return tables

    def history(self) -> list[Entry]:
        """Return every entry of the history, oldest first, those that have moved to the old history too."""
        entries = read_old_history(self.places.old_history) + self.contents().history
        # A crash while entries move to the old history leaves them in both.
        return sorted({entry["id"]: entry for entry in entries}.values(), key=lambda entry: natural(entry["id"]))

    def text(self, letter_id: str) -> str:
        """Return a letter's text as Markdown."""
        return read_text(self.places.text(letter_id))

    @contextmanager
    def change(
        self, what: str, who: str, at: Clock, *, move_to: Path | None = None, **told: str | None
    ) -> Iterator["Change"]:
        """Hold the lock, hand out a Change, and write it with its entry in the history, whole or not at all.

        `what` names the change (`add`, `fulfil`), `at` is the clock, looked at under the lock so that the history is in
        order, and `told` are further words for its entry. With `move_to` the folder
        goes there together with the change; this is then a file of nothing.
        """
        from dossier_tui.store.change import Change  # TinyDB is loaded by who writes, not by who only reads

        if self._together is not None:
            try:
                with self._together.change(self._looked, told | {"who": who, "what": what}, at) as change:
                    self._looked = change.contents
                    yield change
            finally:
                self._contents = None
            return
        with said(self.places.folder):
            with self._file.change(new=what == "new"):
                before = self._file.seen
                entry = told | {"at": at(), "who": who, "what": what}
                change = Change(self.places, self._file, entry, self._looked)
                self._looked = change.contents
                try:
                    yield change
                    change.prepare()
                    self._file.commit()
                except BaseException:
                    if self._file.untouched():
                        change.abandon()
                    raise
                finally:
                    self._contents = None
                change.finish()
                if move_to and MOVES_OPEN_FOLDERS:
                    self._move(move_to)
                touched, after = change.touched, self._file.seen
            if move_to and not MOVES_OPEN_FOLDERS:
                self._move(move_to)
        if self._followed and not move_to:
            self._followed(self.slug, touched, before, after)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Hold the lock, and write the changes that are made inside at once in the end, each with its own entry.

        One that fails is taken back alone. None is made before the end: until then nobody is to be told of it.
        """
        from dossier_tui.store.together import Together

        with said(self.places.folder), self._file.change():
            before = self._file.seen
            self._together = together = Together(self.places, self._file)
            try:
                yield
                together.commit()
            except BaseException:
                if self._file.untouched():
                    together.abandon()
                raise
            finally:
                self._together = self._contents = None
            touched, after = together.touched, self._file.seen
        if self._followed and touched:
            self._followed(self.slug, touched, before, after)

    @contextmanager
    def rewriting(self) -> Iterator[Tables]:
        """Hold the lock, hand out the tables to be altered in place, and write them without a version before."""
        with said(self.places.folder), self._file.change():
            tables = self.tables()
            self._looked = None
            yield tables
            self._file.write(tables)
            self._file.commit(backup=False)
            self._contents = None

    def _move(self, target: Path) -> None:
        try:
            move_folder(self.places.folder, target)
        except OSError:
            self._file.take_back()
            raise
