"""The tables of the index.

An entry is a dossier, letter, event, commitment, note or waiting proposal. Its id begins with the day that it is of, so
that `ORDER BY words.rowid DESC` is newest first, and a range of days is a range of ids, without any sorting. An id is
never given twice: where SQLite cannot take a row out of `words`, one that nothing joins any more stays in it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

VERSION = 6
APPLICATION = 0x646F7373  # "doss": what stands in a file of ours and in no other
DAY_BITS = 24  # so many bits of an entry's id number the entries of one day
GATHERED = 16_000_000  # bytes of words that FTS5 gathers before it writes them: its own 1 MB makes it merge too often
CONTENTLESS_DELETE = (3, 43, 0)  # the SQLite from which rows can be taken out of a table without content

# meta: `left` tells whether there are rows in `words` that nothing joins any more, `given` how many ids were given,
# `common` whether the marks of common words are among them, which takes a third more time, and pays in a large index.
# dossier: mtime, size and inode are of dossier.json, `folder` is the time of letters/; `failed` could not be read, and
# all of a `plain` one is stored as this program writes it. `place` is its place in a list, archived ones last. Of the
# last days of what is open in it, `due_first` and `due_final` are the first and the last, `terms` is their number;
# `newest` is the last day of its newest letter or event, whose date is `newest_date`.
# entry: `ref` is the id in its dossier (L1; D for the dossier itself), `sort` its kind within that kind (answer).
# `date` is EDTF; first, last and due_last are days as numbers of datetime.date.toordinal, null where an end is open.
# `due_last` is the last day of `due_by`. `by_whom` and `to_whom` are senders, actors or who promised, and to whom.
# `place`, `when_words` and `description` are those of an event.
# `has` are flags parted by spaces (rows.py). Of an open commitment, `record` is its JSON, `moved` how often its term
# was, `since` the day from which that stands, `urgent` the day by which it is sorted. `digest` is of all that is said
# here of an entry, `worded` of what stands in `words` but for a letter's text, whose time, size and inode these are.
# words: `marks` are those of marks.py.
TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE dossier (
    id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT, number TEXT, status TEXT, updated TEXT,
    letters INTEGER, events INTEGER, waiting INTEGER, open INTEGER, failed INTEGER NOT NULL DEFAULT 0,
    mtime INTEGER, size INTEGER, inode INTEGER, folder INTEGER, plain INTEGER,
    place TEXT, terms INTEGER, due_first INTEGER, due_final INTEGER, newest INTEGER, newest_date TEXT
);
CREATE INDEX dossier_place ON dossier (
    place, slug, title, number, status, updated, letters, events, waiting, open,
    terms, due_first, due_final, newest, newest_date, failed
) WHERE NOT failed;
CREATE INDEX dossier_failed ON dossier (slug) WHERE failed;
CREATE INDEX dossier_stamps ON dossier (slug, mtime, size, inode, folder) WHERE NOT failed;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier (id), ref TEXT NOT NULL, kind TEXT NOT NULL,
    sort TEXT, title TEXT NOT NULL, date TEXT, first INTEGER, last INTEGER, by_whom TEXT, to_whom TEXT, status TEXT,
    open INTEGER NOT NULL, due TEXT, due_words TEXT, due_by TEXT, due_last INTEGER, number TEXT, tags TEXT, has TEXT,
    record TEXT, moved INTEGER, since INTEGER, owner TEXT, urgent INTEGER, place TEXT, when_words TEXT,
    description TEXT, digest INTEGER, worded INTEGER, mtime INTEGER, size INTEGER, inode INTEGER, UNIQUE (dossier, ref)
);
CREATE INDEX entry_facets ON entry (id, dossier, kind, status);
CREATE INDEX entry_due ON entry (due_last, open) WHERE due_last IS NOT NULL;
CREATE INDEX entry_span ON entry (last) WHERE last IS NOT first;
CREATE INDEX entry_number ON entry (number) WHERE number IS NOT NULL;
CREATE INDEX entry_open ON entry (dossier, due_last) WHERE open;
CREATE INDEX entry_urgent ON entry (
    urgent, dossier, ref, title, by_whom, to_whom, owner, status, due, due_words, due_by, due_last, moved, since, open
) WHERE open;
CREATE INDEX entry_dated ON entry (dossier, last, date) WHERE kind IN ('letter', 'event');
CREATE INDEX entry_text ON entry (dossier, ref, mtime, size, inode) WHERE kind = 'letter';
CREATE INDEX entry_letter ON entry (date) WHERE kind = 'letter';
CREATE TABLE cites (entry INTEGER, number TEXT, PRIMARY KEY (entry, number)) WITHOUT ROWID;
CREATE INDEX cites_number ON cites (number);
CREATE TABLE file (entry INTEGER, sha256 TEXT, PRIMARY KEY (entry, sha256)) WITHOUT ROWID;
CREATE INDEX file_sha256 ON file (sha256);
CREATE TABLE day (day INTEGER PRIMARY KEY, next INTEGER NOT NULL);
"""
WORDS = """
CREATE VIRTUAL TABLE words USING fts5(
    title, body, by_whom, to_whom, tags, marks, content='', {delete} tokenize='unicode61 remove_diacritics 2'
);
"""


def can_delete(db: "Connection") -> bool:
    """Tell whether the SQLite of a connection can take rows out of `words`."""
    (version,) = db.execute("SELECT sqlite_version()").fetchone()
    return tuple(int(part) for part in version.split(".")) >= CONTENTLESS_DELETE


def make_tables(db: "Connection", store: str, deletes: bool, *, common: bool = False) -> None:
    """Make the tables of an empty index on the store at a path, in the transaction that is open.

    With `deletes` a row can be taken out of `words`, which needs an SQLite that can; with `common`, `words` has the
    marks by which common words are found in a very large index.
    """
    for statement in (TABLES + WORDS.format(delete="contentless_delete=1," if deletes else "")).split(";"):
        db.execute(statement)
    db.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (GATHERED,))
    db.executemany(
        "INSERT INTO meta VALUES (?, ?)",
        [("store", store), ("deletes", deletes), ("common", common), ("left", 0), ("given", 0), ("swept", 0)],
    )
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def first_id(day: int) -> int:
    """Return the lowest id that an entry of a day can have; `first_id(day + 1)` is beyond the last."""
    return day << DAY_BITS
