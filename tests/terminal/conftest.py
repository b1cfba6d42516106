"""The program opened in a terminal on a small store."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.store.store import Store

from .screen import Terminal

HOSTILE = "\x1b]0;OWNED\x07 \x9b31m hidden \u202e text"
Start = Callable[..., Terminal]


@pytest.fixture
def root(nothing_read: None, tmp_path: Path) -> Path:
    """A store with a dossier that holds a letter and an event."""
    desk = Desk(Store(tmp_path / "dossiers"), "Test", date(2022, 3, 15))
    slug = new_dossier(desk, "Ferry [/x] [bold]")
    letter = "The winter service\n\nOn 14 January 2022 the ferry lay still.\n\n" + HOSTILE
    add_letter(desk, slug, letter.encode(), "winter.txt", Given(title="Winter", date="2022-01-20"))
    add_event(desk, slug, "14 January 2022", "Ferry lies still", letter="L1", quote="the ferry lay still")
    return desk.store.root


@pytest.fixture
def start(root: Path, tmp_path: Path) -> Iterator[Start]:
    own = {"XDG_STATE_HOME": str(tmp_path / "state")}
    running: list[Terminal] = []

    def run(*args: str, **env: str) -> Terminal:
        options = ["--store", str(root), "--today", "2022-03-15", "--lang", "en"]
        running.append(Terminal([*options, *args], own | env))
        return running[-1]

    yield run
    for terminal in running:
        terminal.close()
