"""Which points of a timeline are shown: of some kinds, of some persons, with some words; or all but those."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self

from dossier_tui.model.text import fold
from dossier_tui.tui.screens.chooser import Chooser
from dossier_tui.tui.session import Session
from dossier_tui.views.rows import GAP, Row, heading, kind_word
from dossier_tui.views.timeline import Point, select
from dossier_tui.words import Words

KINDS = ("event", "letter", "deadline")
ALL = "all"
ON = "✓"  # before a condition that holds now
NOT = "-"  # before what is typed, or a reference: all but these
EITHER = ("kind", "person")  # fields of which one of several values is enough; all words that are asked for stand there


class Condition(NamedTuple):
    """A `field` (`kind`, `person` or `text`) and the `value` that it has, or has not (`without`)."""

    field: str
    value: str
    without: bool = False

    @classmethod
    def of(cls, ref: str) -> Self:
        """Return the condition that a reference names."""
        field, _, value = ref.removeprefix(NOT).partition(":")
        return cls(field, value, ref.startswith(NOT))

    @property
    def ref(self) -> str:
        """Return the reference that names it: `kind:letter`, or `-kind:letter` for all but these."""
        return f"{NOT if self.without else ''}{self.field}:{self.value}"

    @property
    def turned(self) -> Self:
        """Return the condition that says the opposite."""
        return self._replace(without=not self.without)

    def sift(self, points: list[Point]) -> list[Point]:
        """Return the points that it lets through."""
        kind, person, text = (self.value if self.field == each else None for each in ("kind", "person", "text"))
        return select(points, kind=kind, person=person, text=text, without=self.without)

    def say(self, words: Words) -> str:
        """Return what it lets through in words."""
        said = self.value
        if self.field == "kind":
            said = words(f"screen.sieve-{said}") if said in KINDS else kind_word(said, words)
        said = f"“{said}”" if self.field == "text" else said
        return words("screen.all-but", what=said) if self.without else said


@dataclass(frozen=True)
class Sieve:
    """The conditions under which a point is shown, in the order in which they were chosen; without any all are."""

    conditions: tuple[Condition, ...] = ()

    def choose(self, ref: str) -> "Sieve":
        """Return the sieve with one condition more, or without it where it was there; with `ALL`, without any."""
        if ref == ALL:
            return Sieve()
        chosen = Condition.of(ref)
        others = tuple(each for each in self.conditions if each not in (chosen, chosen.turned))
        return Sieve(others if chosen in self.conditions else (*others, chosen))

    def turn(self) -> "Sieve":
        """Return the sieve with the last condition turned round."""
        return Sieve((*self.conditions[:-1], *(each.turned for each in self.conditions[-1:])))

    def sift(self, points: list[Point]) -> list[Point]:
        """Return the points that it lets through."""
        for each in self.conditions:
            if each.without or each.field not in EITHER:
                points = each.sift(points)
        for either in filter(None, map(self._either, EITHER)):
            found = {point.ref for each in either for point in each.sift(points)}
            points = [point for point in points if point.ref in found]
        return points

    def say(self, words: Words) -> str:
        """Return what it lets through in words, "" where that is everything."""
        others = [each for each in self.conditions if each.without or each.field not in EITHER]
        groups = [*filter(None, map(self._either, EITHER)), *([each] for each in others)]
        return " · ".join(" / ".join(each.say(words) for each in group) for group in groups)

    @property
    def reads(self) -> bool:
        """Tell whether more is looked at than what kind a point is of."""
        return any(each.field != "kind" for each in self.conditions)

    def _either(self, field: str) -> list[Condition]:
        return [each for each in self.conditions if each.field == field and not each.without]


def sieve_screen(session: Session, points: list[Point], now: Sieve) -> Chooser:
    """Return the list of what a timeline can be filtered by: of which one is chosen, or let go of again."""
    words = session.words
    every = list(_choices(points, words))
    active = [
        Row("item", each.say(words), mark=ON, tail=words("screen.sieve-drop"), ref=each.ref) for each in now.conditions
    ]
    head = [*active, Row("item", words("screen.sieve-all"), ref=ALL), GAP] if active else []
    taken = {each.ref for each in now.conditions}
    left = [row for row in every if row.ref not in taken]

    def find(typed: str, _width: int) -> list[Row]:
        if not typed:
            return [*head, *left]
        wanted, sign = typed.removeprefix(NOT).strip(), typed.startswith(NOT)
        found = [row for row in every if row.kind == "item" and fold(wanted) in fold(row.text)]
        by_words = [Row("item", words("screen.sieve-text", text=wanted), ref=f"text:{wanted}")] if wanted else []
        rows = [*found, *by_words]
        return [_turned(row, words) for row in rows] if sign else rows

    title, keys = words("screen.sieve-title"), words("screen.sieve-keys")
    return Chooser(title, keys, words("screen.sieve-none"), find)


def _turned(row: Row, words: Words) -> Row:
    turned = Condition.of(row.ref).turned
    return row._replace(text=turned.say(words), ref=turned.ref)


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
