"""A letter and a typist that mean ill: no control or bidi character reaches a terminal from any command that reads."""

import json
import re
from pathlib import Path

import pytest
from cli_run import Run

EVIL = "\x1b]0;OWNED\x07\x1b[2J\x9b31m \u202egnp.exe\u2066 \u200f\u061c\u2028[/x] <b>`x`</b> |=cmd"
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]")
LETTER = f"""Den Haag, 20 januari 2026

Onderwerp: Brief {EVIL}

Geachte voorzitter,

Ik informeer uw Kamer {EVIL} voor de zomer.
"""
COMMANDS = (
    ("list",),
    ("show", "kwaad"),
    ("show", "kwaad/L1"),
    ("show", "kwaad/E1"),
    ("show", "kwaad/C1"),
    ("show", "kwaad/N1"),
    ("timeline", "kwaad"),
    ("due",),
    ("today",),
    ("log", "kwaad"),
    ("log", "kwaad/C1"),
    ("check",),
    ("brief", "kwaad"),
    ("brief", "kwaad", "--private"),
    ("config",),
)
JSON = ("list", "show", "timeline", "due", "today", "log", "check", "config")


@pytest.fixture
def evil(run: Run, tmp_path: Path) -> Run:
    """Return a run on a store in which every text means ill."""
    (tmp_path / "brief.txt").write_text(LETTER, "utf-8")
    quote = f"Ik informeer uw Kamer {EVIL} voor de zomer"
    for args in (
        ("new", f"Kwaad {EVIL}", "--slug", "kwaad", "--description", EVIL, "--tag", EVIL),
        ("add", "letter", "kwaad", str(tmp_path / "brief.txt"), "--from", f"A.B. {EVIL}, {EVIL}", "--to", EVIL),
        ("add", "event", "kwaad", "2026-01-12", EVIL, "--place", EVIL, "--actor", EVIL, "--kind", EVIL),
        ("add", "commitment", "kwaad", EVIL, "--by", EVIL, "--to", EVIL, "--due", "voor de zomer", "--letter", "L1"),
        ("add", "event", "kwaad", "2026-01-13", "Met woorden", "--letter", "L1", "--quote", quote),
        ("defer", "kwaad/C1", "1 oktober 2026", "--why", EVIL),
        ("edit", "kwaad/C1", f"owner={EVIL}", f"next_step={EVIL}", f"private_note={EVIL}"),
        ("add", "note", "kwaad/C1", EVIL),
        ("add", "note", "kwaad", EVIL, "--public"),
    ):
        done = run(*args)
        assert done.code == 0, done.err
        assert not FORBIDDEN.search(done.out + done.err)
    return run


@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_nothing_that_steers_a_terminal_gets_through(evil: Run, args: tuple[str, ...], lang: str) -> None:
    told = evil(*args, "--lang", lang)
    assert told.code == 0
    assert not FORBIDDEN.search(told.out + told.err)


@pytest.mark.parametrize("args", [args for args in COMMANDS if args[0] in JSON], ids=" ".join)
def test_json_holds_it_escaped(evil: Run, args: tuple[str, ...]) -> None:
    told = evil(*args, "--json")
    assert not FORBIDDEN.search(told.out)
    if args[0] in ("show", "log"):
        assert "\u202e" in json.dumps(json.loads(told.out), ensure_ascii=False)


def test_a_briefing_in_a_file_shows_what_is_hidden(evil: Run, tmp_path: Path) -> None:
    assert evil("brief", "kwaad", "-o", str(tmp_path / "b.md")).code == 0
    assert not FORBIDDEN.search((tmp_path / "b.md").read_text("utf-8"))


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "/etc",
        "..",
        "con",
        "NUL",
        "a\x00b",
        "x" * 4096,
        "kааp",
        "a/b",
        "a\\b",
        "kwaad ",
        ".hidden",
        "~",
        "\u202e",
    ],
)
@pytest.mark.parametrize("command", ["show", "rename", "remove", "log", "check", "purge", "undo"])
def test_a_name_that_leads_elsewhere_is_no_dossier(run: Run, store: Path, command: str, name: str) -> None:
    run("new", "Kwaad", "--slug", "goed")
    before = {path: path.read_bytes() for path in store.parent.rglob("*") if path.is_file()}
    told = run(command, name, *(["--title", "x"] if command == "rename" else []))
    assert told.code in (2, 3)
    assert not FORBIDDEN.search(told.out + told.err)
    assert {path: path.read_bytes() for path in store.parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "name", ["../x", "/etc/x", "..", "con", "NUL", "a\x00b", "x" * 4096, "kааp", "a/b", "a\\b", "Kwaad"]
)
def test_a_dossier_cannot_be_given_a_name_that_leads_elsewhere(run: Run, store: Path, name: str) -> None:
    run("new", "Kwaad", "--slug", "goed")
    before = {path: path.read_bytes() for path in store.parent.rglob("*") if path.is_file()}
    for args in (("new", "Titel", "--slug", name), ("rename", "goed", "--slug", name)):
        told = run(*args)
        assert told.code == 2
        assert not FORBIDDEN.search(told.err)
    assert {path: path.read_bytes() for path in store.parent.rglob("*") if path.is_file()} == before
