"""The command line as a face: what it knows of this run, and how it speaks. stdout is data, stderr is words."""

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any

import typer

from dossier_tui.cli.printing import cut, print_json, print_pairs, print_rows
from dossier_tui.model.text import inert, visible
from dossier_tui.settings import Settings
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from pathlib import Path

    from dossier_tui.actions.desk import Desk
    from dossier_tui.errors import Failure
    from dossier_tui.store.contents import Contents
    from dossier_tui.store.store import Store

MOMENT = 1.0  # seconds of work after which is said what it is
CLEAR = "\r\x1b[K"  # back to the beginning of the line, and the rest of it empty


class Face:
    """One run of a command: its settings, the words of its language, and the desk on its store."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.in_progress = False  # a line that says how far it is stands on the terminal
        self.told: set[str] = set()  # what was said once and is not said again
        self.began = 0.0  # when the index was first heard of
        self.said_indexing = False

    @cached_property
    def words(self) -> Words:
        """Return the words of the user's language."""
        return Words(self.settings.lang)

    @cached_property
    def store(self) -> "Store":
        """Return the store of this run, which need not exist yet."""
        from dossier_tui.store.store import Store

        return Store(self.settings.store, self.index, self.tell, self.indexing)

    @property
    def index(self) -> "Path | None":
        """Return where the index on the store is."""
        from dossier_tui.store.index.place import index_path

        cache = self.settings.cache
        return index_path(cache, self.settings.store) if cache else None

    @cached_property
    def desk(self) -> "Desk":
        """Return the desk at which this run changes the store."""
        from dossier_tui.actions.desk import Desk

        return Desk(self.store, self.settings.who, self.settings.day)

    @property
    def today(self) -> date:
        """Return the day it is, or is taken to be."""
        return self.settings.day or date.today()

    def contents(self, name: str) -> "Contents":
        """Return the dossier that is meant by a name or number."""
        return self.store.dossier(self.store.resolve(name)).contents()

    def tell(self, failure: "Failure") -> None:
        """Say once on stderr what went wrong beside what was asked for."""
        text = say_failure(failure, self.words)
        if text not in self.told:
            self.told.add(text)
            self.say_text(text)

    def indexing(self, done: int, total: int) -> None:
        """Say how far the index is, where that takes longer than a moment: in a pipe one line, once."""
        now = monotonic()
        self.began = self.began or now
        if now - self.began < MOMENT:
            return
        text = self.words("say.indexing", done=done, total=total) if total else self.words("say.sweeping")
        if sys.stderr.isatty():
            self.progress(text if done < total or not total else "")
        elif not self.said_indexing:
            self.said_indexing = True
            self.say_text(self.words("say.sweeping"))

    def rows(self, rows: list[Row], empty: str) -> None:
        """Print rows for reading, or say on stderr that there are none."""
        if not rows:
            self.say(empty)
        self.lines(print_rows(rows, self.width, self.settings.plain))

    def pairs(self, pairs: list[tuple[str, str]]) -> None:
        """Print labels and values."""
        self.lines(print_pairs(pairs, self.width))

    @property
    def width(self) -> int | None:
        """Return the columns of the terminal, or None where stdout is none and nothing need be cut."""
        return shutil.get_terminal_size().columns if sys.stdout.isatty() else None

    @property
    def is_whole(self) -> bool:
        """Tell whether lines are printed as they are: nothing cut, and with every sign."""
        return self.width is None and not self.settings.plain

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines of data, all at once."""
        if printed := [*lines]:
            self.out("\n".join(printed))

    def out(self, line: str) -> None:
        """Print a line of data; where whoever read it has gone, end."""
        try:
            sys.stdout.write(line + "\n")
        except BrokenPipeError as error:
            raise typer.Exit(close_pipe()) from error

    def data(self, data: bytes) -> None:
        """Print the bytes of a document as they are; where whoever read them has gone, end."""
        try:
            stream = getattr(sys.stdout, "buffer", None)
            if stream is None:
                sys.stdout.write(data.decode("utf-8"))
            else:
                sys.stdout.flush()
                stream.write(data)
        except BrokenPipeError as error:
            raise typer.Exit(close_pipe()) from error

    def json(self, value: Any) -> None:
        """Print one JSON document, in which what would play with a terminal, or cannot be encoded, is escaped."""
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        self.out(inert(print_json(value, ascii_only=not encoding.lower().startswith("utf"))))

    def say(self, key: str, **values: object) -> None:
        """Say a sentence of `words/*/say.py` on stderr."""
        self.say_text(self.words(f"say.{key}", **values))

    def say_text(self, text: str) -> None:
        """Say words on stderr."""
        self.progress("")
        sys.stderr.write(visible(text) + "\n")

    def ask(self, key: str, **values: object) -> bool:
        """Ask a yes-or-no question of `words/*/say.py`; where nobody can answer, say that the safe answer is taken."""
        if self.settings.yes:
            return True
        question = self.words(f"say.ask-{key}", **values)
        if not self.may_ask:
            self.say("not-asked", question=question)
            return False
        answer = self.answer(f"{question} {self.words('say.yes-or-no')} ") or ""
        return answer.casefold() in self.words("say.yes").split()

    @property
    def may_ask(self) -> bool:
        """Tell whether somebody is there to be asked."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    def answer(self, question: str) -> str | None:
        """Put a question on the terminal and return what is typed, None at the end of input."""
        sys.stderr.write(visible(question))
        sys.stderr.flush()
        line = sys.stdin.readline()
        return line.strip() if line else None

    def choose(self, question: str, keys: list[str]) -> int:
        """Ask a question that is answered by one of some keys, and return its place; the first where nobody answers."""
        if self.settings.yes or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return 0
        self.progress("")
        sys.stderr.write(f"{visible(question)} ")
        sys.stderr.flush()
        answer = sys.stdin.readline().strip().casefold()[:1]
        return keys.index(answer) if answer in keys else 0

    def progress(self, text: str) -> None:
        """Show on a terminal how far it is, on one line that the next words replace; elsewhere nothing."""
        if sys.stderr.isatty() and (text or self.in_progress):
            sys.stderr.write(CLEAR + cut(visible(text), shutil.get_terminal_size().columns - 1))
            sys.stderr.flush()
            self.in_progress = bool(text)

    def done(self, key: str, **values: object) -> None:
        """Say what was done, and to a person how to undo it."""
        hint = f" {self.words('say.undo-hint')}" if sys.stderr.isatty() else ""
        self.say_text(self.words(f"say.{key}", **values) + hint)


def close_pipe() -> int:
    """End quietly where whoever read our output has gone: the rest of it goes nowhere."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
