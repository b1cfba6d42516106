"""A letter and its forms in a real terminal: another program takes the screen, and gives it back."""

import signal
from pathlib import Path

import pytest

from dossier_tui.store.store import Store

from .conftest import Start


def test_the_text_of_a_letter_is_shown_in_the_pager_and_one_comes_back(start: Start, tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\ncat "$1"; printf "PAGED\\n"; read -r line; echo "$line" > "$0.said"\n')
    pager.chmod(0o755)
    terminal = start("ferry/L1", PAGER=str(pager))
    terminal.wait("On 14 January 2022")
    terminal.type("v")
    terminal.wait("PAGED")
    assert b"\x1b]0;OWNED" not in terminal.sent
    terminal.type("enough\n")
    terminal.wait(lambda: (tmp_path / "pager.said").exists())
    assert (tmp_path / "pager.said").read_text() == "enough\n"
    terminal.type("?")
    terminal.wait("All keys")
    terminal.type("\x1b")
    terminal.wait(lambda: "All keys" not in terminal.text)
    terminal.type("q")
    assert terminal.end() == 0
    assert terminal.attributes() == terminal.before


@pytest.mark.parametrize(
    ("pager", "told"),
    [("nowhere-to-be-found", "nowhere-to-be-found"), ("false", "ended with an error"), ("'less", "names no program")],
)
def test_a_pager_that_fails_is_said_and_the_screen_comes_back(start: Start, pager: str, told: str) -> None:
    terminal = start("ferry/L1", PAGER=pager)
    terminal.wait("On 14 January 2022")
    terminal.type("v")
    terminal.wait(told)
    terminal.type("?")
    terminal.wait("All keys")


def test_a_record_is_changed_in_a_form_and_saved_by_enter(start: Start, root: Path, tmp_path: Path) -> None:
    terminal = start("ferry")
    terminal.wait("Ferry lies still")
    terminal.type("te")
    terminal.wait("E1: change")
    terminal.type("\x15")
    terminal.wait("undated")
    terminal.type("Q2 2022\r")
    terminal.wait("u takes it back.")
    assert Store(root).dossier("ferry-x-bold").contents().events["E1"].when == "2022-34"
    terminal.type("q")
    assert terminal.end() == 0


def test_what_is_typed_in_a_form_outlives_a_kill(start: Start, tmp_path: Path) -> None:
    terminal = start("ferry")
    terminal.wait("Ferry lies still")
    terminal.type("te")
    terminal.wait("E1: change")
    terminal.type(" or even later")
    terminal.wait(lambda: any((tmp_path / "state").rglob("drafts-*")))
    terminal.stop(signal.SIGKILL)
    assert terminal.end() == -signal.SIGKILL
    again = start("ferry")
    again.wait("Ferry lies still")
    again.type("te")
    again.wait("or even later")
