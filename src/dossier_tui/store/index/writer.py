"""Bringing the rows of dossiers in step with what they hold; only what has changed is written, and read again."""

from collections.abc import Iterable
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from dossier_tui.model.records import STILL_OPEN
from dossier_tui.model.tokens import RESERVED
from dossier_tui.store.contents import TABLES, Contents
from dossier_tui.store.index.marks import common_marks, facts_of, mark
from dossier_tui.store.index.rows import COLUMNS, Row, Said, rows_of
from dossier_tui.store.index.schema import first_id
from dossier_tui.store.index.stamps import (
    ENDING,
    LETTERS,
    NOTHING,
    OURS,
    UNSURE,
    Stamp,
    Stamps,
    is_fresh,
    text_stamp,
    texts,
)
from dossier_tui.store.index.text import read_letter_text
from dossier_tui.store.places import Places

if TYPE_CHECKING:
    from sqlite3 import Connection

# Put together of our own names alone; every value is a parameter.
VALUES = (*COLUMNS, "digest", "worded", "mtime", "size", "inode")
INSERT = f"INSERT INTO entry (id, dossier, {', '.join(VALUES)}) VALUES (?, ?{', ?' * len(VALUES)})"  # noqa: S608
UPDATE = f"UPDATE entry SET {', '.join(f'{name} = ?' for name in VALUES)} WHERE id = ?"  # noqa: S608
TAKEN = "INSERT INTO day VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET next = excluded.next"
KNOWN = "SELECT ref, id, digest, worded, mtime, size, inode FROM entry WHERE dossier = ?"
WORDS = f"INSERT INTO words (rowid, {', '.join(Said._fields)}, marks) VALUES (?, ?{', ?' * len(Said._fields)})"  # noqa: S608
COUNTED = """
UPDATE dossier SET title = ?, number = ?, status = ?, updated = ?, letters = ?, events = ?, waiting = ?, open = ?,
    failed = 0, mtime = ?, size = ?, inode = ?, folder = ?, plain = ?, place = ? WHERE id = ?
"""
SETTLED = """
UPDATE dossier SET
    (terms, due_first, due_final) = (
        SELECT count(due_last), min(due_last), max(due_last) FROM entry WHERE dossier = dossier.id AND open
    ),
    (newest, newest_date) = (
        SELECT last, date FROM entry WHERE dossier = dossier.id AND kind IN ('letter', 'event') AND last IS NOT NULL
        ORDER BY last DESC, date DESC LIMIT 1
    ) WHERE id = ?
"""
RECOUNTED = """
UPDATE dossier SET
    letters = (SELECT count(*) FROM entry WHERE dossier = dossier.id AND ref BETWEEN 'L' AND 'M'),
    events = (SELECT count(*) FROM entry WHERE dossier = dossier.id AND ref BETWEEN 'E' AND 'F'),
    waiting = (SELECT count(*) FROM entry WHERE dossier = dossier.id AND ref BETWEEN 'P' AND 'Q'),
    open = (SELECT count(*) FROM entry WHERE dossier = dossier.id AND open) WHERE id = ?
"""
FAILED = "UPDATE dossier SET failed = 1, mtime = ?, size = ?, inode = ?, folder = ? WHERE id = ?"

BODY = Said._fields.index("body")
Counts = tuple[str, int, int, int, int]  # `updated`, `letters`, `events`, `waiting` and `open` of a dossier
NEAR = 180  # days before and after one that are looked up with it: a letter and what it says are of about one time


class Known(NamedTuple):
    """An entry as the index has it."""

    id: int
    digest: int
    worded: int
    stamp: Stamp


class Whole(NamedTuple):
    """All that the index says of a dossier: the values of COUNTED but its id, and what `_entry` says of each.

    `common` tells whether the marks of common words are among that.
    """

    counted: tuple[Any, ...]
    entries: list[tuple[Any, ...]]
    common: bool


class Writer:
    """What writes rows inside one transaction; `flush` brings new entries in before that ends."""

    def __init__(self, db: "Connection") -> None:
        self._db = db
        asked = "SELECT value FROM meta WHERE name IN ('common', 'deletes') ORDER BY name"
        self.common, self._deletes = (bool(value) for (value,) in db.execute(asked))
        self._days: dict[int, int] = {}  # how many ids of a day are given
        self._new: list[tuple[Any, ...]] = []
        self._cites: list[tuple[int, str]] = []
        self._files: list[tuple[int, str]] = []
        self._waiting: list[tuple[Any, ...]] = []
        self._counted: set[int] = set()  # the dossiers whose entries may be others
        self._uncounted: set[int] = set()  # of them, those that were not looked through
        self._ours = False  # a change of ours is followed: what it wrote was there when it was looked at
        self.size = 0  # characters that wait for `flush`

    def follow(self, places: Places, contents: Contents, now: Stamps, ids: set[str] | None = None) -> None:
        """Bring a dossier in step with what it holds, of which its folder had the stamps `now` before it was read.

        Where only some records can have changed, `ids` says which, and the others are not looked at; whether nothing
        else has come into its folder is then for the next sweep to see.
        """
        dossier = self._dossier(contents.slug)
        self._ours = ids is not None
        if ids is not None:  # what was read in a letter is of the letter's day
            letters = [each for each in ids if each[:1] == "L"]
            ids = ids.union(*([each.id for each in contents.proposed_from(letter)] for letter in letters))
        known = self._known(dossier, ids)
        if ids is None and not known:
            self._take(dossier, whole_of(places, contents, now, common=self.common))
            return
        stamps = texts(str(places.folder)) if ids is None else _texts_of(places, ids)
        for row in rows_of(contents, ids):
            stamp = stamps.get(row.ref, NOTHING) if row.kind == "letter" else NOTHING
            self._put(dossier, row, known.pop(row.ref, None), stamp, places)
        self._drop(each.id for each in known.values())
        if ids is None:
            self._count(dossier, _counted(contents, _sure(now)))
            return
        (updated,) = self._db.execute("SELECT updated FROM dossier WHERE id = ?", (dossier,)).fetchone()
        told = _last_change(contents, ids, updated), 0, 0, 0, 0
        self._count(dossier, _counted(contents, now._replace(letters=OURS), told))
        self._uncounted.add(dossier)

    def take(self, slug: str, whole: Whole) -> None:
        """Bring a dossier in of which the index has nothing."""
        self._take(self._dossier(slug), whole)

    def _take(self, dossier: int, whole: Whole) -> None:
        for each in whole.entries:
            self._add(dossier, *each)
        self._count(dossier, whole.counted)

    def _count(self, dossier: int, counted: tuple[Any, ...]) -> None:
        self._db.execute(COUNTED, (*counted, dossier))
        self._counted.add(dossier)

    def settle(self, slug: str, letters: int) -> None:
        """Keep the time of the folder of a dossier in which every text is as it was."""
        self._db.execute("UPDATE dossier SET folder = ? WHERE slug = ? AND folder = ?", (letters, slug, OURS))

    def fail(self, slug: str, now: Stamps) -> None:
        """Keep of a dossier that cannot be read no more than that."""
        dossier = self._dossier(slug)
        self._drop(each.id for each in self._known(dossier, None).values())
        self._db.execute(FAILED, (*now.tables, now.letters, dossier))

    def forget(self, slug: str) -> None:
        """Take a dossier out that is no longer there."""
        dossier = self._dossier(slug)
        self._drop(each.id for each in self._known(dossier, None).values())
        self._db.execute("DELETE FROM dossier WHERE id = ?", (dossier,))

    def flush(self) -> None:
        """Bring new entries in, in the order of the ids: out of order, FTS5 writes each on its own.

        What else is written comes by the same pages of the file no more than once then.
        """
        for rows in (self._new, self._cites, self._files, self._waiting):
            rows.sort(key=itemgetter(0))
        self._db.executemany(TAKEN, ((day, taken) for day, taken in self._days.items() if taken))
        self._db.execute("UPDATE meta SET value = value + ? WHERE name = 'given'", (len(self._new),))
        self._db.executemany(INSERT, self._new)
        self._db.executemany("INSERT INTO cites VALUES (?, ?)", self._cites)
        self._db.executemany("INSERT INTO file VALUES (?, ?)", self._files)
        self._db.executemany(SETTLED, ((dossier,) for dossier in self._counted))
        self._db.executemany(RECOUNTED, ((dossier,) for dossier in self._uncounted))
        self._db.executemany(WORDS, self._waiting)

    def _dossier(self, slug: str) -> int:
        found = self._db.execute("SELECT id FROM dossier WHERE slug = ?", (slug,)).fetchone()
        if not found:
            found = self._db.execute("INSERT INTO dossier (slug) VALUES (?) RETURNING id", (slug,)).fetchone()
        return int(found[0])

    def _known(self, dossier: int, ids: set[str] | None) -> dict[str, Known]:
        rows = (
            self._db.execute(KNOWN, (dossier,))
            if ids is None
            else chain.from_iterable(self._db.execute(f"{KNOWN} AND ref = ?", (dossier, each)) for each in ids)
        )
        return {ref: Known(number, digest, worded, stamp) for ref, number, digest, worded, *stamp in rows}

    def _put(self, dossier: int, row: Row, was: Known | None, stamp: Stamp, places: Places) -> None:
        digest, worded = row.digests(facts_of(row))
        if was and was.worded == worded and tuple(was.stamp) == stamp:
            if was.digest != digest:
                self._drop_beside(was.id)
                self._db.execute(UPDATE, (*row[: len(COLUMNS)], digest, worded, *stamp, was.id))
                self._put_beside(was.id, row.cites, row.files)
            return
        if was:
            self._drop([was.id])
        self._add(dossier, *_entry(places, row, stamp, common=self.common, ours=self._ours))

    def _add(
        self,
        dossier: int,
        day: int,
        columns: tuple[Any, ...],
        said: tuple[str, ...],
        cites: tuple[str, ...],
        files: tuple[str, ...],
    ) -> None:
        """Have an entry wait for `flush`; `columns` are those of VALUES, and the last of what is `said` are marks."""
        entry = self._new_id(day)
        self._new.append((entry, dossier, *columns))
        self._put_beside(entry, cites, files)
        words = (text and text.replace(RESERVED, " ") for text in said[:-1])
        self._waiting.append((entry, *words, f"{said[-1]} {mark('dossier', dossier)}"))
        self.size += len(said[BODY])

    def _new_id(self, day: int) -> int:
        if day not in self._days:
            self._days |= self._taken_near(day)
        self._days[day] += 1
        return first_id(day) + self._days[day]

    def _taken_near(self, day: int) -> dict[int, int]:
        """Return how many ids are given of each day of a year around a day, but of those already known."""
        days = range(day - NEAR, day + NEAR + 1)
        found = dict(self._db.execute("SELECT day, next FROM day WHERE day BETWEEN ? AND ?", (days[0], days[-1])))
        return {each: found.get(each, 0) for each in days if each not in self._days}

    def _put_beside(self, entry: int, cites: tuple[str, ...], files: tuple[str, ...]) -> None:
        self._cites += [(entry, number) for number in cites]
        self._files += [(entry, digest) for digest in files]

    def _drop_beside(self, entry: int) -> None:
        self._db.execute("DELETE FROM cites WHERE entry = ?", (entry,))
        self._db.execute("DELETE FROM file WHERE entry = ?", (entry,))

    def _drop(self, entries: Iterable[int]) -> None:
        for entry in entries:
            self._drop_beside(entry)
            self._db.execute("DELETE FROM entry WHERE id = ?", (entry,))
            if self._deletes:
                self._db.execute("DELETE FROM words WHERE rowid = ?", (entry,))
            else:
                self._db.execute("UPDATE meta SET value = 1 WHERE name = 'left'")


def whole_of(places: Places, contents: Contents, now: Stamps, *, common: bool) -> Whole:
    """Return all that the index says of what a dossier holds, of which its folder had the stamps `now` before.

    With `common`, it has the marks of common words.
    """
    stamps = texts(str(places.folder))
    entries = [
        _entry(places, row, stamps.get(row.ref, NOTHING) if row.kind == "letter" else NOTHING, common=common)
        for row in rows_of(contents)
    ]
    return Whole(_counted(contents, _sure(now)), entries, common)


def _entry(places: Places, row: Row, stamp: Stamp, *, common: bool, ours: bool = False) -> tuple[Any, ...]:
    """Return what `Writer._add` takes of an entry; with `ours`, its text is one that nobody else is writing."""
    said = row.said._replace(body=read_letter_text(places, row.ref)) if stamp[0] is not None else row.said
    kept = (*stamp[:2], UNSURE) if is_fresh(stamp[0]) and not ours else stamp
    facts = facts_of(row)
    marks = " ".join((*facts, *(common_marks(row.kind, said) if common else ())))
    return row.day, (*row[: len(COLUMNS)], *row.digests(facts), *kept), (*said, marks), row.cites, row.files


def _sure(now: Stamps) -> Stamps:
    """Return the stamps of a folder, to be looked at again where it was changed just now."""
    return now._replace(letters=UNSURE) if is_fresh(now.tables[0]) or is_fresh(now.letters) else now


def _counted(contents: Contents, now: Stamps, told: Counts | None = None) -> tuple[Any, ...]:
    """Return the values of COUNTED but the id; `told` are those that a look at all of the dossier would tell."""
    own = contents.dossier
    state = (*now.tables, now.letters, contents.as_written)
    place = f"{own.status == 'archived':d}{own.title.casefold()}"
    return own.title, own.number, own.status, *(told or _looked_through(contents)), *state, place


def _looked_through(contents: Contents) -> Counts:
    """Return when a dossier was changed last, how many letters and events it has, and what waits and is open in it."""
    waiting = sum(state == "waiting" for _, state in contents.column("proposals", "state"))
    still_open = sum(status in STILL_OPEN for _, status in contents.column("commitments", "status"))
    return contents.updated, len(contents.letters), len(contents.events), waiting, still_open


def _last_change(contents: Contents, ids: set[str], before: str) -> str:
    """Return when something in a dossier was changed last, where that was `before`, and then some records were."""
    changed = (record["changed"] for name in TABLES for record in contents.stored(name, ids))
    last = max(chain([contents.dossier.changed], changed))
    return last if last >= before else contents.updated


def _texts_of(places: Places, ids: set[str]) -> dict[str, Stamp]:
    """Return the stamps of the texts of letters."""
    return {each: text_stamp(places.folder / LETTERS / f"{each}{ENDING}") for each in ids if each[:1] == "L"}
