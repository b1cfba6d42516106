"""The same answers without an index: every dossier is opened and every letter read."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dossier_tui.model.tokens import said_words
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.rows import Row as EntryRow
from dossier_tui.store.index.rows import rows_of
from dossier_tui.store.query.conditions import Condition, Every, Fact, Neither, Row, Said, Some, Together
from dossier_tui.store.query.facts import FACTS, Place

Texts = Callable[[str, str], str]  # the text of a letter, by its dossier and its id
Columns = dict[str, tuple[str, ...]]  # the words of each column, in order


class Scanned(NamedTuple):
    """An entry that was found by looking through everything; `typed` where words stand in it as they were typed."""

    slug: str
    row: EntryRow
    typed: bool


def scan(condition: Condition, typed: Condition, dossiers: Iterable[Contents], texts: Texts) -> Iterator[Scanned]:
    """Yield every entry of which a condition holds, in no order; `typed` is the same without other forms of words."""
    for contents in dossiers:
        for row in rows_of(contents):
            said = row.said._replace(body=texts(contents.slug, row.ref)) if row.kind == "letter" else row.said
            columns = {name: said_words(text) for name, text in said._asdict().items()}
            place = Place(contents.slug, row)
            if holds(condition, place, columns):
                yield Scanned(contents.slug, row, holds(typed, place, columns))


def holds(condition: Condition, place: Place, columns: Columns) -> bool:
    """Tell whether a condition holds of an entry."""
    if isinstance(condition, Said):
        among = [columns[condition.column]] if condition.column else [*columns.values()]
        return any(True for row in condition.rows for words in among for _ in starts(row, words))
    if isinstance(condition, Together):
        return any(_near(condition, words) for words in columns.values())
    if isinstance(condition, Fact):
        return bool(FACTS[condition.name].holds(place, *condition.values))
    if isinstance(condition, Neither):
        return not holds(condition.child, place, columns)
    every = all if isinstance(condition, Every) else any
    return every(holds(child, place, columns) for child in condition.children)


def starts(row: Row, words: tuple[str, ...]) -> Iterator[int]:
    """Yield the places among words at which a row of them begins."""
    *whole, last = row.words
    size = len(row.words)
    for place in range(len(words) - size + 1):
        end = words[place + size - 1]
        if (end.startswith(last) if row.prefix else end == last) and list(words[place : place + size - 1]) == whole:
            yield place


def _near(condition: Together, words: tuple[str, ...]) -> bool:
    """Tell whether a row of each group stands near the others, as FTS5 counts it: from the beginning of the last."""
    found = [[(place, len(row.words)) for row in group for place in starts(row, words)] for group in condition.groups]
    latest = {place for places in found for place, _ in places}
    return any(
        all(any(end - size - condition.within <= place <= end for place, size in places) for places in found)
        for end in latest
    )
