"""Everything that one can go to by a few letters of its name, or by its number: found as one types."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest
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


def goals_of(named: Iterable[Named]) -> list[Goal]:
    """Return what one can go to: everything that is named, and the persons that are named with it, each once."""
    found: list[Goal] = []
    told: dict[str | None, None] = {}  # the same few write and promise over and over
    for each in named:
        found.append(_goal(each))
        told[each.by_whom] = told[each.to_whom] = None
    people = {plain(name): _person(name) for each in told for name in _names(each)}
    return [*found, *people.values()]


def dossier_goals(slugs: Iterable[str]) -> list[Goal]:
    """Return dossiers of which no more is known than how their folders are called."""
    return [Goal("dossier", slug, slug, sought=plain(slug)) for slug in slugs]


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


def find_goals(goals: Sequence[Goal], typed: str, most: int, wanted: Callable[[], bool] = lambda: True) -> list[Goal]:
    """Return the goals in which all words that are typed stand, the best first, so many at `most`.

    The letters of a word may stand apart, in their order. What has the word itself comes first, then what begins with
    it, has it at the beginning of a word, as the beginnings of several words, within one, and last with its letters
    apart. Nothing once `wanted` is no longer true: then another key was pressed.
    """
    words = plain(typed).split()
    if not words:
        return []
    begins = [f" {word}" for word in words]
    near = list(_while(wanted, goals, lambda goal: 0 if all(each in goal.sought for each in begins) else -1))
    tests = [_distance(word) for word in words]
    among = [goals[number] for _, number in near] if len(near) >= most else goals
    found = _while(wanted, among, lambda goal: _sum(test(goal.sought) for test in tests))
    best = nsmallest(most, ((far, KINDS.index(among[number].kind), number) for far, number in found))
    return [among[number] for *_, number in best] if wanted() else []


def _while(
    wanted: Callable[[], bool], goals: Sequence[Goal], distance: Callable[[Goal], int]
) -> Iterator[tuple[int, int]]:
    """Yield how far each goal is that is not out of reach (-1), with its number, as long as that is wanted."""
    for number, goal in enumerate(goals):
        if number % SLICE == 0 and not wanted():
            return
        if (far := distance(goal)) >= 0:
            yield far, number


def _sum(distances: Iterable[int]) -> int:
    """Return the sum of distances; -1 where one of them is."""
    total = 0
    for each in distances:
        if each < 0:
            return -1
        total += each
    return total


def _distance(word: str) -> Callable[[str], int]:
    """Return what tells how far a goal is from a word; -1 where its letters do not stand in it."""
    begins, letters = f" {word}", [re.escape(each) for each in word]
    initials, apart = re.compile(" " + ".*? ".join(letters)), re.compile(".*?".join(letters))

    def distance(sought: str) -> int:
        if begins in sought:
            return 0 if f"{begins} " in f"{sought} " else 1 if sought.startswith(begins) else 2
        if not apart.search(sought):
            return -1
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
