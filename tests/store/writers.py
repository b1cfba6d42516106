"""Programs that write to one dossier and are killed, or write all at once: run as `python writers.py WHAT STORE`.

Each writer is a fork of this program. What it says on standard output is what it was told is done.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from dossier_tui.actions.commitments import add_commitment, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.store.store import Store

KILLS = 25
CALLS = ("open", "fdopen", "link", "replace", "unlink", "mkdir", "fsync", "scandir", "stat", "close")


def say(*words: str) -> None:
    """Acknowledge, in one write."""
    os.write(1, (" ".join(words) + "\n").encode())


def forked(work: Callable[[], None]) -> int:
    """Run `work` in a process of its own and return its id."""
    if process := os.fork():
        return process
    try:
        work()
    finally:
        os._exit(0)


def killed_at(moment: int) -> None:
    """Let this process be killed at its n-th call to the system from here on."""
    calls = count(1)

    def deadly(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            if next(calls) == moment:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*args, **named)

        return call

    for name in CALLS:
        setattr(os, name, deadly(getattr(os, name)))


def changes(desk: Desk, name: str) -> Iterator[None]:
    """Make changes of all kinds, each acknowledged when it is made, and named before where its record is there."""
    for number in count():
        text = f"{name}-{number}"
        note = add_note(desk, "kaap", text)
        say("added", note, text)
        yield
        letter = add_letter(desk, "kaap", f"Geachte voorzitter,\n\n{text}\n".encode(), "b.md", Given(title=text))
        say("added", letter, text)
        yield
        promise = add_commitment(desk, "kaap", text, due="2027-01-01")
        say("added", promise, text)
        yield
        say("trying", note)
        edit_record(desk, note, {"text": f"{text} edited"})
        say("edited", note, f"{text} edited")
        yield
        say("trying", promise)
        fulfil(desk, promise)
        say("fulfilled", promise)
        yield
        say("trying", letter)
        remove_record(desk, letter)
        say("removed", letter)
        yield


def be_killed(root: Path) -> None:
    """Kill one writer after another, each at another moment."""
    for seed in range(KILLS):

        def work(seed: int = seed) -> None:
            killed_at(Random(seed).randrange(1, 300))
            for _ in changes(Desk(Store(root), "writer"), f"w{seed}"):
                pass

        _, status = os.waitpid(forked(work), 0)
        say("died", str(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0))


def write_together(root: Path) -> None:
    """Let four writers make 25 changes each at the same time."""

    def work(name: str) -> None:
        for _, _ in zip(range(25), changes(Desk(Store(root), "writer"), name), strict=False):
            pass

    processes = [forked(lambda name=name: work(name)) for name in "abcd"]  # type: ignore[misc]
    for process in processes:
        os.waitpid(process, 0)


if __name__ == "__main__":
    {"killed": be_killed, "together": write_together}[sys.argv[1]](Path(sys.argv[2]))
