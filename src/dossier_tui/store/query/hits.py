"""What a search finds, wherever it is looked for."""

from typing import NamedTuple, Protocol

COUNTED = 20_000  # hits that are counted; beyond it is "more than"
FACETS = ("dossier", "kind", "year", "status")


class Hit(NamedTuple):
    """An entry that was found, with what is needed to say why; `score` is higher for the better, None if not ranked."""

    slug: str
    ref: str
    kind: str
    sort: str | None
    date: str | None
    title: str
    by_whom: str | None
    to_whom: str | None
    tags: str | None
    score: float | None = None

    @property
    def reference(self) -> str:
        """Return the reference of the record, the slug for a dossier."""
        return self.slug if self.ref == "D" else f"{self.slug}/{self.ref}"


class Search(Protocol):
    """The answers to one search; `total` is what `count` returned, and `worded` tells whether hits can be ranked.

    `beyond` tells, once they are counted, whether there are more than that.
    """

    worded: bool
    beyond: bool

    def count(self) -> int:
        """Return how many entries there are, or of very many how many there are at least."""

    def newest(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, the newest first."""

    def best(self, total: int, limit: int, skip: int = 0) -> list[Hit]:
        """Return hits, those with the words as they were typed first."""

    def facets(self) -> dict[str, list[tuple[str, int]]]:
        """Return how many of the hits that are counted, the newest, there are of each value of each of FACETS.

        Who wants them asks for them first: the count and the hits then come of the same look.
        """
