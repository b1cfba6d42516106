"""Which points of a timeline are shown: of a kind, of a person, with some words; or all but those."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from dossier_tui.model.text import fold
from dossier_tui.tui.screens.chooser import Chooser
from dossier_tui.tui.session import Session
from dossier_tui.views.rows import GAP, Row, heading, kind_word
from dossier_tui.views.timeline import Point, select
from dossier_tui.words import Words

KINDS = ("event", "letter", "deadline")
ALL = "all"


@dataclass(frozen=True)
class Sieve:
    """A `field` (`kind`, `person` or `text`; "" for everything) and the `value` that it has, or has not (`without`)."""

    field: str = ""
    value: str = ""
    without: bool = False

    @classmethod
    def of(cls, ref: str) -> Self:
        """Return the sieve that a reference names."""
        field, _, value = ref.lstrip("-").partition(":")
        return cls(field, value, ref.startswith("-")) if value else cls()

    @property
    def ref(self) -> str:
        """Return the reference that names it: `kind:letter`, or `-kind:letter` for all but these."""
        return f"{'-' if self.without else ''}{self.field}:{self.value}" if self.field else ALL

    def sift(self, points: list[Point]) -> list[Point]:
        """Return the points that it lets through."""
        wanted = {self.field: self.value} if self.field else {}
        return select(
            points,
            kind=wanted.get("kind"),
            person=wanted.get("person"),
            text=wanted.get("text"),
            without=self.without,
        )

    def say(self, words: Words) -> str:
        """Return what it lets through in words, "" where that is everything."""
        if not self.field:
            return ""
        said = self.value
        if self.field == "kind":
            said = words(f"screen.sieve-{said}") if said in KINDS else kind_word(said, words)
        said = f"“{said}”" if self.field == "text" else said
        return words("screen.all-but", what=said) if self.without else said


def sieve_screen(session: Session, points: list[Point], now: Sieve) -> Chooser:
    """Return the list of what a timeline can be filtered by, of which one is chosen."""
    words = session.words
    every = list(_choices(points, words))

    def find(typed: str, _width: int) -> list[Row]:
        if not typed:
            return every if now.ref == ALL else [Row("item", words("screen.sieve-all"), ref=ALL), GAP, *every]
        found = [row for row in every if row.kind == "item" and fold(typed) in fold(row.text)]
        return [*found, Row("item", words("screen.sieve-text", text=typed), ref=f"text:{typed}")]

    title, keys = words("screen.sieve-title"), words("screen.sieve-keys")
    return Chooser(title, keys, words("screen.sieve-none"), find)


def _choices(points: list[Point], words: Words) -> Iterator[Row]:
    """Yield the kinds and the persons that there are, each with how many points it has."""
    kinds = Counter(point.kind for point in points)
    own = Counter(kind for point in points if point.kind == "event" and (kind := getattr(point.record, "kind", None)))
    people = Counter(person for point in points for person in dict.fromkeys(point.people))
    yield heading(words("screen.sieve-kind"))
    yield from (_choice("kind", each, kinds[each], words(f"screen.sieve-{each}")) for each in KINDS if kinds[each])
    yield from (_choice("kind", each, count, kind_word(each, words)) for each, count in own.most_common())
    if people:
        yield from (GAP, heading(words("screen.sieve-person")))
    yield from (_choice("person", each, count, each) for each, count in people.most_common())


def _choice(field: str, value: str, count: int, name: str) -> Row:
    return Row("item", name, tail=str(count), ref=f"{field}:{value}")
