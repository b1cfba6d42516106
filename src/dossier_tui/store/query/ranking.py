"""How well hits answer a search. What is in very many entries tells little, and FTS5 would go through all of them."""

from collections.abc import Iterator
from sqlite3 import Connection

from dossier_tui.store.query.conditions import Condition, Every, Row, Said, Some, Together
from dossier_tui.store.query.parts import LARGE, State
from dossier_tui.store.query.statement import match_of, quoted

COMMON = 50_000  # entries: in a large index, a word that is in more of them is left out of the score
FORMS = 24  # of more than so many words, of which one is to be there, none tells much
TITLE = 1.0  # the score of what has such words in its title, where there are no others
WEIGHTS = "8.0, 1.0, 2.0, 2.0, 4.0, 0.0"  # of the columns of `words`, in bm25
FOUND = "FROM words WHERE words MATCH ? AND rowid >= ? AND +rowid IN"
MANY = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1 OFFSET ?"


def scores(db: Connection, condition: Condition, ids: list[int], state: State, match: str) -> dict[int, float]:
    """Return what each of some hits of a match scores, in bm25; what is left out has nothing that tells it apart."""
    parts = [*_worded(condition)]
    if state.given > LARGE:
        parts = [*_telling(db, parts)]
    if parts:
        scored = f"SELECT rowid, -bm25(words, {WEIGHTS}) {FOUND} {among(ids)}"
        return dict(db.execute(scored, (match_of(Some(tuple(parts))), min(ids))))
    titled = [each for each in _worded(condition) if not any(row.prefix for row in each.rows)]
    within = f"{match} AND {{title}} : {match_of(Some(tuple(titled)))}"  # FTS5 looks where both can be
    return dict.fromkeys(found(db, within, ids), TITLE) if titled else {}


def found(db: Connection, match: str, ids: list[int]) -> set[int]:
    """Return which of some hits match."""
    return {number for (number,) in db.execute(f"SELECT rowid {FOUND} {among(ids)}", (match, min(ids)))}


def among(ids: list[int]) -> str:
    """Return numbers as SQL."""
    return f"({', '.join(map(str, ids))})"


def _worded(condition: Condition) -> Iterator[Said]:
    """Yield the words by which entries are found, wherever they stand in a condition."""
    if isinstance(condition, Said):
        yield condition
    elif isinstance(condition, Together):
        yield from map(Said, condition.groups)
    elif isinstance(condition, Every | Some):
        for child in condition.children:
            yield from _worded(child)


def _telling(db: Connection, parts: list[Said]) -> Iterator[Said]:
    """Yield what is left of words without those that are in very many entries."""
    known: dict[str, bool] = {}

    def tells(row: Row) -> bool:
        for word in row.words:
            if word not in known:
                known[word] = db.execute(MANY, (quoted(Row((word,))), COMMON)).fetchone() is None
        return not row.prefix and any(known[word] for word in row.words)

    for part in parts:
        if len(part.rows) <= FORMS and (rows := tuple(filter(tells, part.rows))):
            yield Said(rows, part.column)
