"""The index of one store: asked, kept in step, made anew where it is damaged, and done without where it must be."""

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from dossier_tui.errors import Failure
from dossier_tui.store.index.connection import HASTE, STALE, Broken, Unusable, connected, remove, transaction
from dossier_tui.store.index.questions import TOTALS
from dossier_tui.store.index.stamps import look, stamp_at
from dossier_tui.store.index.sweep import behind, bring, is_due, sweep
from dossier_tui.store.storage import Version
from dossier_tui.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

    from dossier_tui.store.index.writer import Writer

ANSWER = TypeVar("ANSWER")
PATIENCE = 2.0  # seconds that who asks waits for another program to let go of the index


class State(NamedTuple):
    """How an index stands: its bytes, what it holds, when it was brought in step, and how many dossiers are not."""

    size: int
    dossiers: int
    letters: int
    entries: int
    swept: float
    behind: int


class Index:
    """The index on a store, which tells its user that it was made anew, and how far a sweep is."""

    def __init__(self, store: Store) -> None:
        if store.index is None:
            raise ValueError("a store without a place for an index")
        self.path = store.index
        self._store = store
        self._root = store.root.resolve()

    def ask(self, question: "Callable[[Connection], ANSWER]", *, sweeping: bool = True, texts: bool = True) -> ANSWER:
        """Return the answer of an index that is in step with the store; Unusable where there is no using it.

        Without `sweeping`, it is in step as far as it was brought so before; without `texts`, but for those of letters.

        What `question` raises of itself goes through, but for what SQLite says: an index that is damaged is made anew,
        and asked again.
        """
        try:
            return self._ask(question, sweeping, texts)
        except Broken as broken:
            self._store.tell(Failure("error.index-anew", path=self.path, reason=broken.values["reason"]))
            remove(self.path)
        try:
            return self._ask(question, sweeping=True, texts=True)
        except Broken as broken:
            raise Unusable("error.index-unusable", **broken.values) from broken

    def rebuild(self) -> None:
        """Make the index anew; Unusable where it cannot be used."""
        remove(self.path)
        self.ask(lambda _: None)

    def state(self) -> "State | None":
        """Return how it stands, without bringing it in step; None where there is none, Unusable, Broken."""
        if not self.path.exists():
            return None
        with connected(self.path, self._root, PATIENCE) as db:
            dossiers, letters, entries, swept = db.execute(TOTALS).fetchone()
            left = behind(db, self._store)
            return State(self.path.stat().st_size, dossiers, letters, entries, swept, left)

    def _ask(self, question: "Callable[[Connection], ANSWER]", sweeping: bool, texts: bool) -> ANSWER:
        with connected(self.path, self._root, PATIENCE) as db:
            stale = self.path.with_name(self.path.name + STALE)
            if sweeping and (stale.exists() or is_due(db)):
                texts = texts or stale.exists()
                with suppress(OSError):
                    stale.unlink(missing_ok=True)
                sweep(db, self._store, self._store.progress, with_texts=texts)
            return question(db)

    def follow(self, slug: str, change: "Changed | None" = None) -> None:
        """Bring a dossier in step after a change of ours; where that cannot be done, leave word for the next sweep."""
        from dossier_tui.store.index.writer import Writer  # by who has something to write

        try:
            with connected(self.path, self._root, HASTE) as db, transaction(db):
                writer = Writer(db)
                if not change or not _follow(db, writer, self._store, slug, change):
                    bring(writer, self._store, slug)
                writer.flush()
        except (Failure, OSError):
            with suppress(OSError):
                self.path.with_name(self.path.name + STALE).touch(mode=0o600)

    def rename(self, was: str, now: str) -> None:
        """Let a dossier have another name, before it is followed under that."""
        with suppress(Failure), connected(self.path, self._root, HASTE) as db:
            db.execute("UPDATE dossier SET slug = ? WHERE slug = ?", (now, was))


class Changed(NamedTuple):
    """A change of ours to a dossier: its records, and the version of the tables before it and after."""

    ids: set[str]
    before: Version | None
    after: Version | None


def _follow(db: "Connection", writer: "Writer", store: Store, slug: str, change: Changed) -> bool:
    """Write what a change of ours has changed and no more; False where somebody else has changed something too."""
    known = db.execute("SELECT mtime, size, inode FROM dossier WHERE slug = ? AND NOT failed", (slug,)).fetchone()
    if change.before is None or known != stamp_at(change.before):
        return False
    file = store.dossier(slug)
    contents = file.contents()
    if change.after is None or file.seen != change.after:
        return False
    now = look(str(file.places.folder))._replace(tables=stamp_at(change.after))
    writer.follow(file.places, contents, now, change.ids)
    return True
