"""Words that only begin so, written out: FTS5 gathers all of them before it answers, and goes through each list whole.

Written out, their lists are followed from the newest on, as far as an answer needs.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from sqlite3 import Connection

from dossier_tui.store.query.conditions import Condition, Every, Neither, Row, Said, Some
from dossier_tui.store.query.parts import State

LARGE = 100_000  # entries: in a smaller index FTS5 is sooner done than the words are looked up
MOST = 400  # words that are written out; where more begin so, it is left to FTS5
TERMS = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, words, instance)"
NEXT = "SELECT term FROM temp.terms WHERE term >= ? LIMIT 1"  # one of a term: to know how many there are takes longer


def written_out(db: Connection, condition: Condition, state: State) -> Condition:
    """Return a condition with the words themselves for those that are said to begin so, in a large index."""
    if isinstance(condition, Neither):
        return Neither(written_out(db, condition.child, state))
    if isinstance(condition, Every | Some):
        return type(condition)(tuple(written_out(db, child, state) for child in condition.children))
    if not isinstance(condition, Said) or not any(_is_begun(row, state) for row in condition.rows):
        return condition
    return _written_out(db, condition, state) if state.given >= LARGE else condition


def _is_begun(row: Row, state: State) -> bool:
    """Tell whether the last word of a row only begins so, and there is no mark of that, as for one character."""
    return row.prefix and (not state.common or row.words != (row.words[0][:1],))


def _written_out(db: Connection, said: Said, state: State) -> Said:
    db.execute(TERMS)
    typed = [each for row in said.rows[: said.exact] for each in _rows(db, row, state)]
    others = [each for row in said.rows[said.exact :] for each in _rows(db, row, state)]
    return replace(said, rows=(*typed, *others), exact=len(typed))


def _rows(db: Connection, row: Row, state: State) -> list[Row]:
    """Return a row with each word that its last one begins; the row itself where there are too many, or none."""
    if not _is_begun(row, state):
        return [row]
    *before, last = row.words
    found = [Row((*before, word)) for word in islice(_begun(db, last), MOST + 1)]
    return found if 0 < len(found) <= MOST else [row]


def _begun(db: Connection, beginning: str) -> Iterator[str]:
    """Yield the words of all entries that begin so, in their order."""
    word = beginning
    while (row := db.execute(NEXT, (word,)).fetchone()) and row[0].startswith(beginning):
        yield row[0]
        word = f"{row[0]}\x00"
