"""Everything that one can go to by a few letters of its name, or by its number: found as one types."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import accumulate, repeat
from typing import NamedTuple

from dossier_tui.model.numbers import print_paper
from dossier_tui.model.text import plain
from dossier_tui.store.index.catalogue import Named
from dossier_tui.views.hits import MARKS, kind_word
from dossier_tui.views.rows import ASKED, Row
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

KINDS = ("dossier", "person", "letter", "event", "commitment")  # of what fits as well, the first
BETWEEN = re.compile(r"[;\n]")  # what stands between persons

NARROW = 72  # cells below which a row does not say in which dossier it is
DOSSIER = 24  # characters of a dossier's title that a row has room for
KIND = "Kamerstuk "  # before a number, which goes without saying
SLICE = 4096  # goals after which is asked whether the answer is still wanted


class Goal(NamedTuple):
    """Something to go to: its kind (one of `KINDS`), title, reference, dossier, date (EDTF) and paper number.

    `sought` is what it is found by: its words without case and accents, a space before each. The `ref` of a person is
    the search for what is by that person, or to them, after `ASKED`.
    """

    kind: str
    title: str
    ref: str
    dossier: str = ""
    date: str | None = None
    number: str = ""
    sought: str = ""


def goals_of(named: Iterable[Named]) -> "Goals":
    """Return what one can go to: everything that is named, and the persons that are named with it, each once."""
    found: list[Goal] = []
    told: dict[str | None, None] = {}  # the same few write and promise over and over
    for each in named:
        found.append(_goal(each))
        told[each.by_whom] = told[each.to_whom] = None
    people = {plain(name): _person(name) for each in told for name in _names(each)}
    return Goals([*found, *people.values()])


def dossier_goals(slugs: Iterable[str]) -> "Goals":
    """Return dossiers of which no more is known than how their folders are called."""
    return Goals(Goal("dossier", slug, slug, sought=plain(slug)) for slug in slugs)


def _goal(named: Named) -> Goal:
    is_dossier = named.kind == "dossier"
    number = (named.dossier_number if is_dossier else named.number) or ""
    said = print_paper(number).removeprefix(KIND) if number and named.kind != "commitment" else number
    ref = named.slug if is_dossier else f"{named.slug}/{named.ref}"
    sought = plain(f"{named.title} {number} {said}" if number else named.title)
    return Goal(named.kind, named.title, ref, "" if is_dossier else named.dossier, named.date, said, sought)


def _names(told: str | None) -> Iterator[str]:
    return (name for part in BETWEEN.split(told or "") if (name := " ".join(part.replace('"', " ").split())))


def _person(name: str) -> Goal:
    return Goal("person", name, f'{ASKED}by:"{name}" OR to:"{name}"', sought=plain(name))


class Lines(NamedTuple):
    """A text with a line for each goal, from the goal with the number `first` on; it begins with the end of a line."""

    first: int
    text: str
    starts: list[int]  # where the lines begin, and the text ends

    def numbers(self, pattern: "re.Pattern[str]") -> Iterator[int]:
        """Yield the numbers of the goals in whose lines a pattern is found."""
        found = pattern.search(self.text)
        while found:
            line = bisect_right(self.starts, found.end()) - 1
            yield self.first + line
            found = pattern.search(self.text, self.starts[line + 1] - 1)


class Goals(list[Goal]):
    """What one can go to by its kind, prepared to be looked through at every key: as texts that each take a moment."""

    def __init__(self, goals: Iterable[Goal] = ()) -> None:
        super().__init__(sorted(goals, key=lambda goal: KINDS.index(goal.kind)))
        self.sought = [*self._lines(lambda goal: f"{goal.sought} \n")]  # what they are found by, a space behind it
        self.initials = [*self._lines(lambda goal: "".join(word[0] for word in goal.sought.split()) + "\n")]

    def _lines(self, told: Callable[[Goal], str]) -> Iterator[Lines]:
        for first in range(0, len(self), SLICE):
            lines = [*map(told, self[first : first + SLICE])]
            yield Lines(first, "\n" + "".join(lines), [*accumulate(map(len, lines), initial=1)])


def find_goals(goals: Sequence[Goal], typed: str, most: int, wanted: Callable[[], bool] = lambda: True) -> list[Goal]:
    """Return the goals in which all words that are typed stand, the best first, so many at `most`.

    The letters of a word may stand apart, in their order. What has the word itself comes first, then what begins with
    it, has it at the beginning of a word, as the beginnings of several words, within one, and last with its letters
    apart. Nothing once `wanted` is no longer true: then another key was pressed.
    """
    prepared = goals if isinstance(goals, Goals) else Goals(goals)
    words = plain(typed).split()
    if not words:
        return []
    far: dict[int, int] = {}
    for found in _of_one(prepared, words[0]) if len(words) == 1 else _of_several(prepared, words):
        for number, distance in _while(wanted, found) if len(far) < most else ():
            far.setdefault(number, distance)
            if len(words) == 1 and len(far) == most:
                break  # they come in their order
    best = nsmallest(most, ((distance, number) for number, distance in far.items()))
    return [prepared[number] for _, number in best] if wanted() else []


Found = Iterator[tuple[int, int]]  # the numbers of goals, and how far they are


def _while(wanted: Callable[[], bool], slices: Iterable[Found]) -> Found:
    """Yield what is found in all slices, as long as that is wanted."""
    for found in slices:
        if not wanted():
            return
        yield from found


def _of_one(goals: Goals, word: str) -> Iterator[Iterator[Found]]:
    """Yield by how far they are, in slices, the goals in which a word stands: whoever finds enough stops there."""
    whole, apart = re.escape(word), _apart(word)
    near = [(goals.sought, f" {whole} "), (goals.sought, f"\n {whole}"), (goals.sought, f" {whole}")]
    others = [(goals.initials, apart), (goals.sought, whole), (goals.sought, apart)]
    for far, (slices, told) in enumerate([*near, *others]):
        yield map(zip, map(Lines.numbers, slices, repeat(re.compile(told))), repeat(repeat(far)))


def _of_several(goals: Goals, words: Sequence[str]) -> Iterator[Iterator[Found]]:
    """Yield in slices the goals in which all words begin one, then those in which their letters stand apart."""
    begins, tests = [f" {word}" for word in words], [_distance(word) for word in words]
    longest = re.compile(re.escape(max(begins, key=len)))
    apart = re.compile("\n" + "".join(f"(?={_apart(word)[1:]})" for word in words))

    def found(lines: Lines, pattern: "re.Pattern[str]", needed: Sequence[str]) -> Found:
        for number in lines.numbers(pattern):
            sought = goals[number].sought
            if all(each in sought for each in needed):
                yield number, sum(test(sought) for test in tests)

    yield (found(lines, longest, begins) for lines in goals.sought)
    yield (found(lines, apart, ()) for lines in goals.sought)


def _apart(word: str) -> str:
    """Return the pattern of a line in which the letters of a word stand in their order; each line is read once."""
    return "\n" + "".join(rf"[^\n{letter}]*+{letter}" for letter in map(re.escape, word))


def _distance(word: str) -> Callable[[str], int]:
    """Return what tells how far a goal is from a word whose letters stand in it."""
    begins, initials = f" {word}", re.compile(" " + ".*? ".join(map(re.escape, word)))

    def distance(sought: str) -> int:
        if begins in sought:
            return 0 if f"{begins} " in f"{sought} " else 1 if sought.startswith(begins) else 2
        return 3 if initials.search(sought) else 4 if word in sought else 5

    return distance


def goal_rows(goals: Iterable[Goal], words: Words, width: int) -> list[Row]:
    """Return a row for each goal, for lines of `width` cells: date, title, number, dossier and kind."""
    return [_row(goal, words, width) for goal in goals]


def _row(goal: Goal, words: Words, width: int) -> Row:
    dossier = goal.dossier if len(goal.dossier) <= DOSSIER else f"{goal.dossier[: DOSSIER - 1]}…"
    parts = (goal.number, dossier if width >= NARROW else "", kind_word(goal.kind, words))
    lead = short_date(goal.date, words) if goal.date else ""
    return Row("item", goal.title, lead, MARKS.get(goal.kind, "☺"), "  ".join(filter(None, parts)), "", goal.ref)
