"""The screen in a real terminal, against an empty Textual app: first paint, key to paint, memory."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.letters import Writer
from benchmarks.stores import write_dossier, write_store
from benchmarks.terminal import Terminal, empty, screen
from benchmarks.timing import Row

AREA = "screen"
RUNS = 7


class Seen(NamedTuple):
    """One run of a program: seconds to the first paint and from a key to the next, and its memory in bytes."""

    paint: float
    key: float
    memory: float


class Look(NamedTuple):
    """How a program is looked at: what starts it, a word that it shows, and two keys that it answers by turns.

    `opens` is a key pressed before those, where the start has nothing that a key would change. Escape is none to time:
    a terminal program waits for what may follow it. `ready` is a word that is waited for before the keys.
    """

    start: Callable[[], Terminal]
    word: str
    keys: tuple[str, str] = ("j", "k")
    opens: str = ""
    ready: str = ""

    def seen(self) -> Seen:
        """Start the program once, press some keys, and end it."""
        terminal = self.start()
        try:
            paint = terminal.until(self.word)
            if self.ready:
                terminal.until(self.ready)
            if self.opens:
                terminal.press(self.opens)
            answers = [terminal.press(self.keys[turn % 2]) for turn in range(8)]
            return Seen(paint, median(answers[1:]), terminal.memory())
        finally:
            terminal.close()


class Place(NamedTuple):
    """A place on our screen, what its first paint may take, and which kind of empty app answers the same keys."""

    what: str
    goal: str
    look: Look
    kind: str


LINE = Look(empty, "Welkom")
KEYS = ("j", "k")
TYPED = ("a", "\x7f")


def measure(stores: Path, *, large: bool) -> Iterator[Row]:
    """Yield first paint, key to paint, and memory of the places where one may be.

    First paint and memory are those of an app of one line; a key is set against one with the same effect: the cursor
    of a list moved by a row, a text scrolled by a line, a letter typed in a field.
    """
    del large
    none = stores / "no-dossiers"
    none.mkdir(parents=True, exist_ok=True)
    many = write_store(stores / "40000-dossiers", dossiers=40_000, letters=1)
    deep = write_store(stores / "10000-entries", dossiers=1, letters=2_500)
    long = _store_with_a_long_letter(stores / "500-kB-letter")
    home = Look(lambda: screen(many), "Dossiers", ready="due ")
    for place in (
        Place("an empty store", "<= 1.4", Look(lambda: screen(none), "dossier", TYPED, "?"), "field"),
        Place("40,000 dossiers", "<= 1.5", home, "list"),
        Place("10,000 entries", "<= 1.6", Look(lambda: screen(deep, "000000"), "overdue"), "list"),
        Place("a letter of 500 kB", "<= 2.5", Look(lambda: screen(long, "000000/L1"), "Geachte"), "text"),
    ):
        yield from _rows(place)


def _rows(place: Place) -> Iterator[Row]:
    other = Look(lambda: empty(place.kind), "Welkom", TYPED if place.kind == "field" else KEYS)
    runs = [(place.look.seen(), _started(LINE), other.seen().key) for _ in range(RUNS)]
    keys = [(ours.key, key) for ours, _, key in runs]
    paints = [(ours.paint, least.paint) for ours, least, _ in runs]
    memory = [(ours.memory / 1e6, least.memory / 1e6) for ours, least, _ in runs]
    limit = "empty Textual app"
    yield _row(f"first paint, {place.what}", limit, paints, place.goal)
    yield _row(f"key to paint, {place.what}", f"{limit}, a {place.kind}", keys, "<= 1.3")
    yield _row(f"memory, {place.what}", limit, memory, "<= 1.5")._replace(unit="MB")


def _row(what: str, against: str, pairs: list[tuple[float, float]], goal: str) -> Row:
    ours, theirs = (median(each) for each in zip(*pairs, strict=True))
    return Row(AREA, what, against, ours, theirs, median(mine / other for mine, other in pairs), goal)


def _started(look: Look) -> Seen:
    """Start the program once, and press nothing."""
    terminal = look.start()
    try:
        paint = terminal.until(look.word)
        terminal.settle()
        return Seen(paint, 0, terminal.memory())
    finally:
        terminal.close()


def _store_with_a_long_letter(root: Path) -> Path:
    written = Writer().letter(0)
    text = written.text
    number = 1
    while len(text) < 500_000:
        text += Writer().letter(number).text
        number += 1
    write_store(root, dossiers=1, letters=1)
    write_dossier(root, 0, [written._replace(text=text)], 0, 0)
    return root
