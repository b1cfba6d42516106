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
    a terminal program waits for what may follow it.
    """

    start: Callable[[], Terminal]
    word: str
    keys: tuple[str, str] = ("j", "k")
    opens: str = ""

    def seen(self) -> Seen:
        """Start the program once, press some keys, and end it."""
        terminal = self.start()
        try:
            paint = terminal.until(self.word)
            if self.opens:
                terminal.press(self.opens)
            answers = [terminal.press(self.keys[turn % 2]) for turn in range(6)]
            return Seen(paint, median(answers[1:]), terminal.memory())
        finally:
            terminal.close()


EMPTY = Look(empty, "Welkom", ("j", "j"))


def measure(stores: Path, *, large: bool) -> Iterator[Row]:
    """Yield first paint and key to paint of the places where one may be, and the memory of a large store."""
    del large
    none = stores / "no-dossiers"
    none.mkdir(parents=True, exist_ok=True)
    many = write_store(stores / "40000-dossiers", dossiers=40_000, letters=1)
    deep = write_store(stores / "10000-entries", dossiers=1, letters=2_500)
    long = _store_with_a_long_letter(stores / "500-kB-letter")
    yield from _rows("an empty store", "<= 1.4", Look(lambda: screen(none), "dossier", ("a", "\x7f"), "?"))
    yield from _rows("40,000 dossiers", "<= 1.5", Look(lambda: screen(many), "Dossiers"))
    yield from _rows("10,000 entries", "<= 1.6", Look(lambda: screen(deep, "000000"), "overdue"))
    yield from _rows("a letter of 500 kB", "<= 2.5", Look(lambda: screen(long, "000000/L1"), "Geachte"))


def _rows(what: str, goal: str, look: Look) -> Iterator[Row]:
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(look.seen())
        theirs.append(EMPTY.seen())
    limit = "empty Textual app"
    for name, aim, at in ((f"first paint, {what}", goal, 0), (f"key to paint, {what}", "<= 1.3", 1)):
        pairs = [(mine[at], other[at]) for mine, other in zip(ours, theirs, strict=True)]
        ratio = median(mine / other for mine, other in pairs)
        yield Row(AREA, name, limit, median(a for a, _ in pairs), median(b for _, b in pairs), ratio, aim)
    mine, other = (median(each.memory for each in runs) / 1e6 for runs in (ours, theirs))
    yield Row(AREA, f"memory, {what}", limit, mine, other, mine / other, "<= 1.5", "MB")


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
