"""All dossiers of a store: which there are, which is meant, and how one comes and goes."""

import json
import os
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier_tui.errors import Failure, NotFound, Usage
from dossier_tui.model.records import Dossier, Letter
from dossier_tui.model.text import fold, valid_slug
from dossier_tui.store import dossier as dossiers
from dossier_tui.store.contents import Contents
from dossier_tui.store.dossier import Clock, DossierFile
from dossier_tui.store.files import TEMPORARY, make_folder, move_folder, remove_folder, said, sweep, write_whole
from dossier_tui.store.lock import locked
from dossier_tui.store.mark import MARK, read_mark
from dossier_tui.store.places import TABLES
from dossier_tui.store.sound import Sound
from dossier_tui.store.storage import Version

if TYPE_CHECKING:
    from dossier_tui.store.change import Change
    from dossier_tui.store.index.axis import Row
    from dossier_tui.store.index.catalogue import Catalogue

Fill = Callable[["Change"], None]
TRASH = ".trash"
TEMPLATES = "templates"  # of briefings, in a store that has its own
FORMAT = "1.0"


def is_dossier(entry: "os.DirEntry[str]") -> bool:
    """Tell whether a folder of a store stands for a dossier; that of the store's own templates does not."""
    if not valid_slug(entry.name) or not entry.is_dir(follow_symlinks=False):
        return False
    return entry.name != TEMPLATES or (Path(entry.path) / TABLES).exists()


class Store:
    """A folder with dossiers. A damaged dossier is a matter of that dossier alone.

    `index` is the file of the index on it, which every change goes on to where that is there; None where none is to be
    used. `tell` hears what its user is to know, `progress` how many dossiers of those that had changed were indexed.
    """

    def __init__(
        self,
        root: Path,
        index: Path | None = None,
        tell: Callable[[Failure], None] = lambda _: None,
        progress: Callable[[int, int], None] = lambda *_: None,
    ) -> None:
        self.root = root
        self.index = index
        self.tell = tell
        self.progress = progress
        self._open: dict[str, DossierFile] = {}
        self._sound = Sound(root, index) if index else None

    @cached_property
    def catalogue(self) -> "Catalogue":
        """Return what answers questions over all dossiers."""
        from dossier_tui.store.index.catalogue import Catalogue

        return Catalogue(self)

    def settings(self) -> dict[str, Any]:
        """Return what `store.json` says (the recess calendar, for one); empty where there is no store yet."""
        return read_mark(self.root)

    def slugs(self, known: Container[str] = ()) -> list[str]:
        """Return the names of all dossiers, in order; links that lead out of the store are none.

        What is `known` as one is not looked at again, but for a link in its place.
        """
        self.settings()
        try:
            with said(self.root), os.scandir(self.root) as entries:
                found = [
                    each.name for each in entries if (not each.is_symlink() if each.name in known else is_dossier(each))
                ]
        except NotFound:
            return []
        return sorted(found)

    def dossier(self, slug: str) -> DossierFile:
        """Return the dossier with exactly this name; NotFound offers the nearest names."""
        if slug not in self._open:
            folder = self.root / slug
            with said(folder):
                if not valid_slug(slug) or folder.is_symlink() or not folder.is_dir():
                    raise self._unknown(slug)
            self._open[slug] = DossierFile(folder, self._follow, self._sound)
        return self._open[slug]

    def single(self, slug: str, record_id: str) -> Contents | None:
        """Return a dossier with one record alone, of the others what a letter cites or is cited by; None for the rest.

        It serves to show that record, and takes no more than its own line where the dossier is large.
        """
        record = self.dossier(slug).single(record_id)
        if record is None:
            return None
        near = self.catalogue.around([record]) if isinstance(record, Letter) else ()
        contents = next((each for each in near if each.slug == slug), Contents(slug, Dossier(slug=slug)))
        getattr(contents, record.table)[record.id] = record
        return contents

    def placed(
        self, slug: str, version: Version | None, *, said: bool = False, near: tuple[date, int] | None = None
    ) -> "list[Row] | None":
        """Return the values of `index.axis.Placed` for what stands on the axis of a dossier at a version of its tables.

        None where the tables are to be read: they are not large, or the index does not know this version. With `said`,
        the words that each is searched by come along; with `near` (a day, and a number), only the terms, the events to
        come, and so many at least of what came last.
        """
        if version is None or version[1] <= dossiers.LARGE or self.index is None or not self.index.exists():
            return None
        from dossier_tui.store.index.axis import Near, read_placed

        return read_placed(self.index, self.root, slug, version, said=said, near=near and Near(*near))

    def resolve(self, name: str) -> str:
        """Return the slug that is meant by a slug, a unique beginning of one, or a number in any writing."""
        wanted = name.strip().casefold()
        if self._has(wanted):
            return wanted
        found = [slug for slug in self.slugs() if wanted and slug.startswith(wanted)] or self._numbered(name)
        if len(found) > 1:
            raise Usage("error.ambiguous-dossier", name=name, candidates=", ".join(found[:8]))
        if not found:
            raise self._unknown(name)
        return found[0]

    def _numbered(self, name: str) -> list[str]:
        """Return the slugs of the dossiers whose number this is, in any writing."""
        from dossier_tui.model.numbers import dossier_number  # most name a dossier by its slug

        number = dossier_number(name)
        return self.catalogue.numbered(number) if number else []

    def _has(self, slug: str) -> bool:
        """Tell whether a dossier has exactly this name, without a look at all the others."""
        self.settings()
        folder = self.root / slug
        with said(self.root):
            if not valid_slug(slug) or folder.is_symlink() or not folder.is_dir():
                return False
            return slug != TEMPLATES or (folder / TABLES).exists()

    def each(self, skipped: list[Failure]) -> Iterator[Contents]:
        """Yield the contents of every dossier; those that cannot be read are named in `skipped`."""
        for slug in self.slugs():
            try:
                yield self.dossier(slug).contents()
            except Failure as failure:
                skipped.append(failure)

    def create(self, dossier: Dossier, who: str, at: Clock, fill: Fill | None = None) -> DossierFile:
        """Make a dossier, and the store where there is none yet; Failure where the name is taken.

        With `fill`, what it holds comes from elsewhere, as a second change: `import`.
        """
        self.check_free(dossier.slug)
        dossier.id = "D"
        dossier.checked(dossier.slug)
        self._make_store()
        with self.alone():
            self.check_free(dossier.slug)
            self._build(dossier, who, at, fill)
        self._follow(dossier.slug)
        return self.dossier(dossier.slug)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the lock of the store: for what touches more than one dossier, or where a dossier's folder stands.

        Taken before any dossier's own lock, so that no two programs wait for each other.
        """
        with said(self.root), locked(self.root):
            sweep(self.root)
            yield

    @contextmanager
    def moving(
        self, slug: str, now: str | None, what: str, who: str, at: Clock, **told: str | None
    ) -> Iterator["Change"]:
        """Change a dossier and name its folder `now`, whole or not at all; Failure where that name is taken.

        Where `now` is None, the folder goes to the trash of the store.
        """
        with self.alone():
            if now:
                self.check_free(now)
            target = self.root / now if now else self._trash_for(slug)
            with self.dossier(slug).change(what, who, at, move_to=target, **told) as change:
                yield change
            self._open.pop(slug, None)
        self._follow(slug, now=now)

    def trashed(self, slug: str | None = None) -> list[Path]:
        """Return the folders of removed dossiers, or of those that had one name."""
        trash = self.root / TRASH
        with said(trash):
            folders = sorted(each for each in trash.iterdir() if each.is_dir()) if trash.is_dir() else []
        return [folder for folder in folders if slug in (None, folder.name.partition("~")[0])]

    def hide(self, folder: Path) -> Path:
        """Give a folder that is to be erased a name under which it is no dossier, and return it."""
        hidden = self.root / f"{TEMPORARY}{os.urandom(4).hex()}"
        move_folder(folder, hidden)
        self._open.pop(folder.name, None)
        return hidden

    def drop_index(self) -> None:
        """Take the index away: after a purge, for what was erased from the store still stands in it."""
        if self.index is None:
            return
        from dossier_tui.store.index.connection import remove

        remove(self.index)

    def recover(self, folder: Path) -> DossierFile:
        """Move a removed dossier back from the trash; Failure where its name is taken."""
        slug = folder.name.partition("~")[0]
        with self.alone():
            self.check_free(slug)
            move_folder(folder, self.root / slug)
        self._open.pop(slug, None)
        self._follow(slug)
        return self.dossier(slug)

    def adopt(self, name: str, slug: str) -> DossierFile:
        """Give a folder of the store a name that a dossier can have; Failure where that is taken."""
        with self.alone():
            self.check_free(slug)
            move_folder(self.root / name, self.root / slug)
        self._follow(slug)
        return self.dossier(slug)

    def check_free(self, slug: str) -> None:
        """Refuse a name that cannot be a dossier's (Usage) or is one already (Failure)."""
        if not valid_slug(slug):
            raise Usage("error.bad-slug", slug=slug)
        if os.path.lexists(self.root / slug):
            raise Failure("error.dossier-exists", slug=slug)

    def _follow(
        self,
        slug: str,
        ids: set[str] | None = None,
        before: Version | None = None,
        after: Version | None = None,
        *,
        now: str | None = None,
    ) -> None:
        """Let the index, where there is one, follow a change to a dossier, of which `now` is the new name if any.

        The change stands on disk by then: whatever happens here is no reason to say that it does not.
        """
        with suppress(Exception):
            if ids is not None and (file := self.dossier(slug)).is_large:
                file.contents()  # what is sound is kept to be so
        if self.index is None or not self.index.exists():
            return
        from dossier_tui.store.index.index import Changed, Index  # SQLite is loaded by who has an index

        with suppress(Exception):
            index = Index(self)
            if now:
                index.rename(slug, now)
                slug = now
            index.follow(slug, None if ids is None else Changed(ids, before, after))

    def _build(self, dossier: Dossier, who: str, at: Clock, fill: Fill | None) -> None:
        """Build the new dossier under another name, so that it appears whole or not at all."""
        draft = self.root / f"{TEMPORARY}{os.urandom(4).hex()}"
        draft.mkdir(mode=self.root.stat().st_mode & 0o777)
        try:
            file = DossierFile(draft)
            with file.change("new", who, at) as change:
                change.put(dossier)
            if fill:
                with file.change("import", who, at) as change:
                    fill(change)
            move_folder(draft, self.root / dossier.slug)
        except BaseException:
            with suppress(OSError):
                remove_folder(draft)
            raise

    def _trash_for(self, slug: str) -> Path:
        """Return a free place in the trash of the store for a dossier's folder."""
        trash = self.root / TRASH
        make_folder(trash)
        target = trash / slug
        while os.path.lexists(target):
            target = trash / f"{slug}~{os.urandom(2).hex()}"
        return target

    def _make_store(self) -> None:
        with said(self.root):
            if not self.root.exists():
                self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self.alone():
            self.settings()
            if not (self.root / MARK).exists():
                mark = json.dumps({"format": FORMAT}) + "\n"
                write_whole(self.root / MARK, mark.encode("utf-8"), self.root)

    def _unknown(self, name: str) -> NotFound:
        slugs = self.slugs()
        if not slugs:
            return NotFound("error.no-dossiers", name=name, store=self.root)
        by_fold = {fold(slug): slug for slug in slugs}
        from difflib import get_close_matches

        near = get_close_matches(fold(name), by_fold, n=3, cutoff=0.5)
        if not near:
            return NotFound("error.unknown-dossier", name=name)
        return NotFound("error.unknown-dossier-near", name=name, near=", ".join(by_fold[each] for each in near))
