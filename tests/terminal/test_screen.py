"""What only a real terminal shows: colours, control characters, signals, and how the terminal is left."""

import re
import signal
from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.entries import add_event
from dossier_tui.actions.suggestions import propose
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.proposed import Proposed
from dossier_tui.store.store import Store
from dossier_tui.tui import watch

from .conftest import Start

ALTERNATE_OFF = b"\x1b[?1049l"
CURSOR_ON = b"\x1b[?25h"
MOUSE_ON = b"\x1b[?1000h"
MOUSE_OFF = b"\x1b[?1000l"


def test_it_opens_goes_about_and_leaves_the_terminal_as_it_was(start: Start) -> None:
    terminal = start()
    terminal.wait("Ferry [/x] [bold]")
    terminal.type("t")
    terminal.wait("Ferry lies still")
    terminal.type("\r")
    terminal.wait("L1 Winter")
    terminal.type("\x1b")
    terminal.wait("› Timeline")
    terminal.type("q")
    assert terminal.end() == 0
    assert all(sign in terminal.sent for sign in (ALTERNATE_OFF, CURSOR_ON, MOUSE_OFF))
    assert terminal.attributes() == terminal.before


def test_it_opens_where_it_is_told(start: Start) -> None:
    terminal = start("ferry/E1")
    terminal.wait("L1 Winter")


def test_colours_are_sent_unless_they_are_not_wanted(start: Start) -> None:
    coloured, plain = start(), start(NO_COLOR="1")
    for terminal in (coloured, plain):
        terminal.wait("Ferry [/x] [bold]")
        terminal.type("t")
        terminal.wait("Ferry lies still")
        terminal.type("\r")
        terminal.wait("L1 Winter")
        terminal.type("?")
        terminal.wait("All keys")
        terminal.type("\x1b")
        terminal.wait(lambda terminal=terminal: "All keys" not in terminal.text)
        terminal.type("q")
        assert terminal.end() == 0
    assert colours(coloured.sent)
    assert not colours(plain.sent)


def colours(sent: bytes) -> list[bytes]:
    """The colour codes in what came out; 39 and 49 are the terminal's own and no colour."""
    codes = [part for found in re.findall(rb"\x1b\[([0-9;]*)m", sent) for part in found.split(b";")]
    coloured = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}
    return [code for code in codes if code.isdigit() and int(code) in coloured]


def test_what_a_letter_hides_never_reaches_the_terminal(start: Start) -> None:
    terminal = start("ferry/L1")
    terminal.wait("The winter service")
    terminal.wait("⟨U+202E⟩")
    terminal.type("q")
    assert terminal.end() == 0
    assert b"\x1b]0;OWNED" not in terminal.sent
    assert "\x9b31m".encode() not in terminal.sent
    assert "\u202e".encode() not in terminal.sent


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_told_to_stop_it_still_leaves_the_terminal_as_it_was(start: Start, number: signal.Signals) -> None:
    terminal = start()
    terminal.wait("Ferry [/x] [bold]")
    terminal.stop(number)
    assert terminal.end() == 128 + number
    assert all(sign in terminal.sent for sign in (ALTERNATE_OFF, CURSOR_ON, MOUSE_OFF))
    assert terminal.attributes() == terminal.before


def test_put_aside_it_gives_the_terminal_back_and_takes_it_again_where_one_was(start: Start) -> None:
    terminal = start()
    terminal.wait("Ferry [/x] [bold]")
    terminal.type("t")
    terminal.wait("Ferry lies still")
    terminal.type("\x1a")
    terminal.wait(lambda: terminal.is_stopped)
    terminal.wait(lambda: all(sign in terminal.sent for sign in (ALTERNATE_OFF, CURSOR_ON, MOUSE_OFF)))
    assert terminal.attributes() == terminal.before
    terminal.sent = b""
    terminal.stop(signal.SIGCONT)
    terminal.wait(lambda: all(words in terminal.sent for words in (b"Timeline", b"Ferry lies still", b"all keys")))
    terminal.type("q")
    assert terminal.end() == 0


def test_it_ends_with_its_terminal(start: Start) -> None:
    terminal = start()
    terminal.wait("Ferry [/x] [bold]")
    assert terminal.hang_up() == 128 + signal.SIGHUP


def test_where_one_was_outlives_the_terminal(start: Start) -> None:
    terminal = start("ferry")
    terminal.wait("Ferry lies still")
    terminal.type("t")
    terminal.wait("› Timeline")
    assert terminal.hang_up() == 128 + signal.SIGHUP
    again = start()
    again.wait("Ferry [/x] [bold]")
    again.type(".")
    again.wait("› Timeline")


def test_keys_typed_ahead_are_for_the_place_that_they_lead_to(start: Start) -> None:
    terminal = start()
    terminal.wait("Ferry [/x] [bold]")
    terminal.type("oc" + "t" + "j\r")
    terminal.wait("L1 Winter")


def test_another_size_keeps_the_place(start: Start) -> None:
    terminal = start("ferry/E1")
    terminal.wait("▌ On 14 January 2022")
    for columns, lines, rule in ((40, 12, False), (120, 40, True), (80, 24, True)):
        terminal.resize(columns, lines)
        terminal.wait(lambda rule=rule, columns=columns: ("─" * columns in terminal.text) == rule)
        terminal.wait("▌")
        terminal.wait("? all keys")
    terminal.type("\x1b")
    terminal.wait("› Overview")


def test_the_mouse_can_be_left_to_the_terminal(start: Start, tmp_path: Path) -> None:
    config = tmp_path / "config" / "dossier" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("mouse = false\n")
    terminal = start(XDG_CONFIG_HOME=str(tmp_path / "config"))
    terminal.wait("Ferry [/x] [bold]")
    assert MOUSE_ON not in terminal.sent


def test_the_mouse_chooses_and_opens(start: Start) -> None:
    terminal = start("ferry")
    terminal.wait("Ferry lies still")
    assert MOUSE_ON in terminal.sent
    line = next(number for number, line in enumerate(terminal.text.splitlines(), 1) if "Ferry lies still" in line)
    for _ in range(2):
        terminal.type(f"\x1b[<0;30;{line}M\x1b[<0;30;{line}m")
    terminal.wait("▌ On 14 January 2022")


def test_a_change_from_another_program_shows_unasked(start: Start, root: Path) -> None:
    terminal = start()
    terminal.wait("Ferry [/x] [bold]")
    terminal.type("t")
    terminal.wait("Ferry lies still")
    desk = Desk(Store(root), "Other", None)
    add_event(desk, "ferry-x-bold", "2022-02-02", "It sails again")
    terminal.wait("It sails again")
    assert watch.PAUSE < 2  # seconds; a busy machine may take longer than it is asked to


def test_one_key_accepts_a_proposal(start: Start, root: Path) -> None:
    desk = Desk(Store(root), "Other", None)
    file = desk.store.dossier("ferry-x-bold")
    words = "the ferry lay still"
    text = reads(file.text("L1"))
    place = text.index(words)
    fields = {"title": "Ferry out of service", "when": "2022-01-14"}
    found = [Proposed("event", fields, place, place + len(words), "rule", 0.9)]
    with file.change("add", desk.who, desk.at) as change:
        propose(change, "L1", text, found)
    terminal = start("ferry")
    terminal.wait("1 proposal")
    terminal.type("p")
    terminal.wait("1 of 1 proposals left")
    terminal.wait("Ferry out of service")
    terminal.type("e")
    terminal.wait("change before accepting")
    terminal.type("\x1b")
    terminal.wait(lambda: "change before accepting" not in terminal.text)
    terminal.type(" ")
    terminal.wait("Accepted: E2 “Ferry out of service”. u takes it back.")
    terminal.type("q")
    assert terminal.end() == 0
    assert file.contents().proposals["P1"].became == "E2"
