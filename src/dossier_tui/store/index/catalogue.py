"""What spans dossiers, answered by the index without opening them; where it cannot be used, by opening them all.

A dossier that the index could not read is opened for every answer, so that what is wrong with it is said.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from json import loads
from operator import itemgetter
from os import stat_result
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from dossier_tui.errors import Failure
from dossier_tui.model.records import Commitment, Dossier, Letter
from dossier_tui.store.contents import Contents
from dossier_tui.store.form import natural
from dossier_tui.store.index import questions

if TYPE_CHECKING:
    from sqlite3 import Connection

    from dossier_tui.store.store import Store

ANSWER = TypeVar("ANSWER")
Row = tuple[Any, ...]
NAMED = ("dossier", "letter", "event", "commitment")
RETRY = 30.0  # seconds for which an index that could not be used is not tried again


class Summary(NamedTuple):
    """What a list tells of one dossier on a day, in the order of `views.listing.Listed`."""

    slug: str
    title: str
    number: str | None
    letters: int
    events: int
    proposals: int
    open: int
    overdue: int
    updated: str
    last: str | None
    archived: bool


class Promised(NamedTuple):
    """An open commitment of a dossier, as far as a list tells of it; days are numbers of `date.toordinal`.

    `due_last` is the last day in time, `since` the day from which the term stands, `moved` how often it was moved.
    """

    slug: str
    number: str | None
    id: str
    text: str
    by: str | None
    to: str | None
    owner: str | None
    status: str
    due: str | None
    due_words: str | None
    due_by: str | None
    due_last: int | None
    moved: int
    since: int | None

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done, which it is."""
        return True


class Named(NamedTuple):
    """A dossier, letter, event or commitment by what it is called, and by whom; `ref` is its id, `D` for a dossier."""

    slug: str
    dossier: str
    dossier_number: str | None
    ref: str
    kind: str
    title: str
    date: str | None
    number: str | None
    by_whom: str | None
    to_whom: str | None


class Catalogue:
    """The dossiers of a store, as far as a question goes. The store tells its user of those that cannot be read."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self.sweeping = True  # False where somebody else sees to it that the index is in step
        self._told = False
        self._retry = 0.0

    def summaries(self, today: date) -> Iterator[Summary | Contents]:
        """Yield what a list tells of every dossier, or what it holds where that has not been counted.

        They come about in the order in which they are listed.
        """
        found = self.ask(lambda db: _with_failed(db, questions.LISTED, {"today": today.toordinal()}))
        if found is None:
            return (yield from self._each())
        rows, failed = found
        yield from map(Summary._make, rows)
        return (yield from self._opened(failed))

    def recent(self, begin: date, end: date) -> dict[str, list[str]]:
        """Return by dossier the dates (EDTF) of its letters and events that begin between two days, as indexed."""
        days = {"begin": begin.toordinal(), "end": end.toordinal()}
        found: dict[str, list[str]] = {}
        for slug, when in self.ask(lambda db: db.execute(questions.RECENT, days).fetchall()) or ():
            found.setdefault(slug, []).append(when)
        return found

    def promises(self) -> Iterator[Contents]:
        """Yield the dossiers in which something is open, with what is open."""
        found = self.ask(self._promises)
        if found is None:
            return (yield from self._each())
        rows, failed = found
        for contents, members in _by_dossier(rows):
            contents.commitments.update(members)
            yield contents
        return (yield from self._opened(failed))

    def urgent(self) -> list[Promised] | None:
        """Return what is open, what wants attention first first; None where dossiers have to be opened for that."""
        found = self.ask(lambda db: _with_failed(db, questions.URGENT, {}))
        return None if found is None or found[1] else [*map(Promised._make, found[0])]

    def named(self) -> Iterator[Named]:
        """Yield whatever has a name, the newest first; without an index, and where that failed, by dossier."""
        found = self.ask(lambda db: _with_failed(db, questions.NAMED, {}))
        rows, failed = found or ([], [])
        yield from map(Named._make, rows)
        for contents in self._each() if found is None else self._opened(failed):
            yield from _named(contents)

    def state(self) -> tuple[str, ...]:
        """Return what tells one state of the index from the next, without opening it."""
        index = self._store.index
        paths = (index, index.with_name(f"{index.name}-wal")) if index else ()
        return tuple(f"{found.st_mtime_ns} {found.st_size}" for path in paths if (found := _stat(path)))

    def numbered(self, number: str) -> list[str]:
        """Return the names of the dossiers that have a number, in order."""
        rows = self.ask_at_once(lambda db: db.execute(questions.NUMBERED, {"number": number}).fetchall())
        looked = [self._store.dossier(slug).contents() for (slug,) in rows or () if slug in self._store.slugs()]
        found = [each.slug for each in looked if each.dossier.number == number]
        return found or [each.slug for each in self._store.each([]) if each.dossier.number == number]

    def around(self, letters: Iterable[Letter], *, at_once: bool = False) -> Iterator[Contents]:
        """Yield the dossiers in which something cites one of these letters, or is cited by one, with that.

        With `at_once` it is asked in the midst of other work.
        """
        chosen = list(letters)
        cited = dict.fromkeys(number for letter in chosen for number in letter.citations)
        named = dict.fromkeys(letter.number for letter in chosen if letter.number)

        def asked(db: "Connection") -> tuple[list[Row], list[str]]:
            return _around(db, cited, named)

        found = self.ask_at_once(asked) if at_once else self.ask(asked, texts=False)
        if found is None:
            return (yield from self._each())
        rows, failed = found
        for contents, members in _by_dossier(rows):
            for ref, *told in sorted(members, key=lambda each: natural(each[0])):
                _add(contents, ref, *told)
            yield contents
        return (yield from self._opened(failed))

    def twins(
        self, number: str | None, date: str | None, sha256: str, text: str, sizes: tuple[float, float]
    ) -> list[str]:
        """Return the names of the dossiers that can hold a letter with this number, file, or date and size of text.

        One without a date can have that of any other: then the words of its text tell which.
        """
        values = {"number": number, "date": date, "sha256": sha256, "least": sizes[0], "most": sizes[1]}

        def asked(db: "Connection") -> set[str]:
            found = {slug for (slug,) in db.execute(questions.TWINS, values)}
            return found if date else found.union(_undated(db, text, values))

        found = self.ask_at_once(asked)
        return self._store.slugs() if found is None else sorted(found)

    @contextmanager
    def looked_once(self) -> Iterator[None]:
        """Bring the index in step now, and not again before the end: in between, who asks is the one who changes."""
        was = self.sweeping
        if was:
            self.ask_at_once(lambda _: None)
        self.sweeping = False
        try:
            yield
        finally:
            self.sweeping = was

    def ask_at_once(self, question: "Callable[[Connection], ANSWER]") -> ANSWER | None:
        """Return what the index answers in the midst of other work: none is made for that, nor a large store swept."""
        if self._store.index is None or not self._store.index.exists():
            return None
        from dossier_tui.store.index.sweep import is_large

        large = self.ask(is_large, sweeping=False)
        return None if large is None else self.ask(question, sweeping=not large)

    def ask(
        self, question: "Callable[[Connection], ANSWER]", *, sweeping: bool = True, texts: bool = True
    ) -> ANSWER | None:
        """Return what the index answers; None where there is none, or it cannot be used, which is told once.

        Without `texts`, what letters say is no part of the answer, and no text is looked at.
        """
        if self._store.index is None or monotonic() < self._retry or not self._store.root.is_dir():
            return None
        from dossier_tui.store.index.connection import Unusable
        from dossier_tui.store.index.index import Index

        try:
            return Index(self._store).ask(question, sweeping=sweeping and self.sweeping, texts=texts)
        except Unusable as unusable:
            self._retry = monotonic() + RETRY
            if not self._told:
                self._store.tell(unusable)
            self._told = True
            return None

    def _promises(self, db: "Connection") -> tuple[list[Row], list[str]]:
        """Return the open commitments, each with its dossier; Broken where they are not as they were written."""
        from dossier_tui.store.index.connection import Broken

        rows, failed = _with_failed(db, questions.OPEN, {})
        try:
            records = zip(rows, _loaded(row[-1] for row in rows), strict=True)
            return [(*row[:-1], Commitment.from_written(each | {"id": row[-2]})) for row, each in records], failed
        except (ValueError, TypeError, Failure) as error:
            raise Broken("error.index-broken", path=self._store.index, reason=type(error).__name__) from error

    def _each(self) -> Iterator[Contents]:
        """Yield every dossier, and tell of those that cannot be read when all are done."""
        skipped: list[Failure] = []
        yield from self._store.each(skipped)
        for failure in skipped:
            self._store.tell(failure)

    def _opened(self, slugs: list[str]) -> Iterator[Contents]:
        """Yield those dossiers of which the index has nothing that can be read after all; tell of the others."""
        for slug in slugs:
            try:
                yield self._store.dossier(slug).contents()
            except Failure as failure:
                self._store.tell(failure)


def _with_failed(db: "Connection", question: str, values: dict[str, Any]) -> tuple[list[Row], list[str]]:
    """Return the rows that answer a question, and the dossiers of which the index knows nothing."""
    return db.execute(question, values).fetchall(), [slug for (slug,) in db.execute(questions.FAILED)]


def _loaded(records: Iterable[str]) -> list[Any]:
    """Return records of which each is JSON, read as one: reading them one by one takes twice as long."""
    loaded: list[Any] = loads(f"[{','.join(records)}]")
    return loaded


def _stat(path: Path) -> stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _named(contents: Contents) -> Iterator[Named]:
    from dossier_tui.store.index.rows import rows_of

    slug, dossier = contents.slug, contents.dossier
    for row in rows_of(contents):
        if row.kind in NAMED:
            told = (row.ref, row.kind, row.title, row.date, row.number, row.by_whom, row.to_whom)
            yield Named(slug, dossier.title, dossier.number, *told)


def _undated(db: "Connection", text: str, values: dict[str, Any]) -> Iterable[str]:
    """Return the dossiers that can hold the same letter as one without a date."""
    from dossier_tui.store.index.alike import dossiers_alike  # for a letter that comes in

    found = dossiers_alike(db, text, (values["least"], values["most"]))
    return [slug for (slug,) in db.execute(questions.SIZED, values)] if found is None else found


def _around(db: "Connection", cited: Iterable[str], named: Iterable[str]) -> tuple[list[Row], list[str]]:
    rows: list[Row] = []
    for question, numbers in ((questions.CITED, cited), (questions.CITING, named)):
        for number in numbers:
            rows += db.execute(question, {"number": number})
    return rows, [slug for (slug,) in db.execute(questions.FAILED)]


def _by_dossier(rows: list[Row]) -> Iterator[tuple[Contents, list[Row]]]:
    """Yield each dossier, in order, with what the rows say after its name, title and number."""
    for _, members in groupby(sorted(rows, key=itemgetter(0)), key=itemgetter(0)):
        told = [*members]
        slug, title, number = told[0][:3]
        own = Dossier.from_written({"slug": slug, "title": title, "number": number})
        yield Contents(slug, own), [row[3:] for row in told]


def _add(contents: Contents, ref: str, title: str, day: str | None, kind: str, number: str, cites: str | None) -> None:
    """Add a letter or commitment to a dossier; a letter that cites several of the papers asked for comes so often."""
    if ref[0] == "C":
        contents.commitments[ref] = Commitment(id=ref, text=title, register=number)
        return
    letter = contents.letters.setdefault(ref, Letter(id=ref, title=title, date=day, kind=kind, number=number))
    if cites:
        letter.citations.append(cites)
