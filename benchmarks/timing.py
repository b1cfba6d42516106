"""Two things timed side by side: on a busy machine only their ratio means something."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

RUNS = 9
UNLIKE_USERS = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")  # a developer's shell; nobody's program starts so
Timed = Callable[[], object]


class Row(NamedTuple):
    """What was measured: ours against a peer's or the limit, in seconds (or another unit), and what we want.

    `ratio` is ours by theirs, as the median over pairs that ran right after each other; None where the peer is absent.
    `goal` reads `<= 1.3` or `>= 4`, of the ratio, or of the inverse where `faster` is told in times.
    """

    area: str
    what: str
    against: str
    ours: float | None
    theirs: float | None
    ratio: float | None
    goal: str = ""
    unit: str = "s"
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Tell whether the goal is met; None where there is none, or nothing to compare with."""
        if not self.goal or self.ratio is None:
            return None
        sign, _, bound = self.goal.partition(" ")
        return self.ratio <= float(bound) if sign == "<=" else self.ratio >= float(bound)


def side_by_side(ours: Timed, theirs: Timed, runs: int = RUNS) -> tuple[float, float, float]:
    """Run two things by turns and return the median of each in seconds, and the median of their ratios."""
    ours(), theirs()
    pairs = []
    for turn in range(runs):
        if turn % 2:
            second, first = seconds(theirs), seconds(ours)
        else:
            first, second = seconds(ours), seconds(theirs)
        pairs.append((first, second))
    return (
        median(first for first, _ in pairs),
        median(second for _, second in pairs),
        median(first / second for first, second in pairs),
    )


def compare(area: str, what: str, against: str, ours: Timed, theirs: Timed, goal: str = "", runs: int = RUNS) -> Row:
    """Return the row of two things timed side by side; a goal of `>=` is of theirs by ours: how much faster we are."""
    first, second, ratio = side_by_side(ours, theirs, runs)
    return Row(area, what, against, first, second, 1 / ratio if goal.startswith(">=") else ratio, goal)


def seconds(thing: Timed) -> float:
    """Return how long something takes, by the clock on the wall."""
    begun = perf_counter()
    thing()
    return perf_counter() - begun


def process(*command: str | Path, code: int | None = 0, **environment: str) -> Timed:
    """Return a thing to time: a whole process, its output thrown away; RuntimeError where it ends otherwise."""
    surroundings = {name: value for name, value in os.environ.items() if name not in UNLIKE_USERS} | environment

    def run() -> None:
        done = subprocess.run(command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if code is not None and done.returncode != code:
            raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr.decode()[-500:]}")

    return run


def dossier(store: Path, *words: str, code: int | None = 0, **environment: str) -> Timed:
    """Return a thing to time: the program as a user starts it, on a store, on one day."""
    script = Path(sys.executable).parent / "dossier"
    surroundings = {"DOSSIER_STORE": str(store), "DOSSIER_TODAY": "2026-11-24", "DOSSIER_LANG": "en"} | environment
    return process(script, *words, code=code, **surroundings)


def bare_typer() -> Timed:
    """Return a thing to time: the smallest program on Typer, which is the limit of ours."""
    return process(sys.executable, Path(__file__).with_name("bare_typer.py"))


def python(*words: str | Path) -> Timed:
    """Return a thing to time: the same Python with a program of its own."""
    return process(sys.executable, *words)


def peer(name: str) -> str | None:
    """Return where a program to compare with stands, or None where it is not installed."""
    from shutil import which

    return which(name, path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))


def absent(area: str, what: str, against: str, goal: str = "") -> Row:
    """Return the row of a comparison with a program that is not installed here."""
    return Row(area, what, against, None, None, None, goal, note="absent")


Rows = Sequence[Row]
