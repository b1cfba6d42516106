"""The same answers without an index: every dossier is opened and every letter read."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from dossier_tui.model.tokens import said_words
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.rows import days_of, rows_of
from dossier_tui.store.query.conditions import (
    Condition,
    Every,
    Fact,
    Neither,
    Row,
    Said,
    Together,
    as_typed,
)
from dossier_tui.store.query.facts import FACTS, Place
from dossier_tui.store.query.hits import FACETS, Hit
from dossier_tui.store.query.statement import is_worded

Texts = Callable[[str, str], str]  # the text of a letter, by its dossier and its id
Columns = dict[str, tuple[str, ...]]  # the words of each column, in order


class Scanner:
    """One search over everything: the answers of `run.Searcher`, but for the score."""

    def __init__(self, condition: Condition, dossiers: Iterable[Contents], texts: Texts) -> None:
        self._typed: list[Hit] = []  # with words as they were typed
        self._others: list[Hit] = []
        self._counts = {name: Counter[str]() for name in FACETS}
        self.worded = is_worded(condition)
        self.beyond = False  # every one is counted
        typed = as_typed(condition)
        for place, columns in _places(dossiers, texts):
            if holds(condition, place, columns):
                self._take(place, self._typed if holds(typed, place, columns) else self._others)

    def count(self) -> int:
        """Return how many entries there are."""
        return len(self._typed) + len(self._others)

    def newest(self, _total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the newest first."""
        return _ordered(self._typed + self._others)[skip : skip + limit]

    def best(self, _total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits: those with the words as they were typed before those with other forms, the newest first."""
        return (_ordered(self._typed) + _ordered(self._others))[skip : skip + limit]

    def facets(self) -> dict[str, list[tuple[str, int]]]:
        """Return how many hits there are of each value of each of FACETS, most first."""
        return {
            name: sorted(counts.items(), key=lambda each: (-each[1], each[0])) for name, counts in self._counts.items()
        }

    def _take(self, place: Place, among: list[Hit]) -> None:
        slug, row = place
        among.append(Hit(slug, row.ref, row.kind, row.sort, row.date, row.title, row.by_whom, row.to_whom, row.tags))
        year = str(date.fromordinal(row.day).year) if row.day else ""
        for name, value in zip(FACETS, (slug, row.kind, year, row.status), strict=True):
            if value:
                self._counts[name][value] += 1


def _places(dossiers: Iterable[Contents], texts: Texts) -> Iterator[tuple[Place, Columns]]:
    """Yield every entry with its words."""
    for contents in dossiers:
        for row in rows_of(contents):
            said = row.said._replace(body=texts(contents.slug, row.ref)) if row.kind == "letter" else row.said
            yield Place(contents.slug, row), {name: said_words(text) for name, text in said._asdict().items()}


def _ordered(hits: list[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (-_day(hit), hit.slug, len(hit.ref), hit.ref))


def _day(hit: Hit) -> int:
    first, last = days_of(hit.date)
    return first or last or 0


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
