"""Damaged and closed stores, hostile text: one sentence, the right exit code, and the rest stays usable."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_run import Run

HOSTILE = "Brug [/x] \u202eomgekeerd\u202c [bold]niet[/]"
DAMAGE = [b'{"dossier": {', b"[]", b"\xff\xfe\x00", b"", b'{"dossier": {"D": {"title": 3}}}']


@pytest.fixture
def hurt(bridge: Run, store: Path) -> Callable[[bytes], Run]:
    """Return a run on a store in which `kustwacht` is damaged and `zandbrug` is not."""

    def damage(data: bytes) -> Run:
        bridge("new", "Kustwacht", "--number", "39903")
        (store / "kustwacht" / "dossier.json").write_bytes(data)
        return bridge

    return damage


@pytest.mark.parametrize("data", DAMAGE)
@pytest.mark.parametrize("command", [["list"], ["due"], ["today"]])
def test_a_command_over_many_goes_on_past_a_damaged_dossier(
    hurt: Callable[[bytes], Run], data: bytes, command: list[str]
) -> None:
    result = hurt(data)(*command, "--json")
    assert result.code == 0
    assert len(result.json) == 1
    assert "kustwacht" in result.err


@pytest.mark.parametrize("data", DAMAGE)
@pytest.mark.parametrize(
    "command",
    [
        ["show", "kustwacht"],
        ["timeline", "kustwacht"],
        ["brief", "kustwacht"],
        ["due", "kustwacht"],
        ["edit", "kustwacht", "title=Nieuw"],
        ["add", "note", "kustwacht", "x"],
    ],
)
def test_a_damaged_dossier_in_question_is_named_and_left_as_it_is(
    hurt: Callable[[bytes], Run], store: Path, data: bytes, command: list[str]
) -> None:
    result = hurt(data)(*command)
    assert (result.code, result.out) == (4, "")
    assert "kustwacht" in result.err
    assert result.err.count("\n") == 1
    assert (store / "kustwacht" / "dossier.json").read_bytes() == data


def test_the_other_dossiers_stay_usable(hurt: Callable[[bytes], Run]) -> None:
    run = hurt(b"{")
    assert run("add", "note", "39902", "Gaat door").code == 0
    assert run("show", "zandbrug").code == 0
    assert run("undo").code == 0


def test_a_dossier_from_a_later_program_is_left_alone(bridge: Run, store: Path) -> None:
    path = store / "zandbrug" / "dossier.json"
    later = path.read_text("utf-8").replace('"format": "1.0"', '"format": "2.0"')
    path.write_text(later, "utf-8")
    result = bridge("show", "zandbrug")
    assert result.code == 4
    assert "2.0" in result.err
    assert bridge("edit", "zandbrug", "title=x").code == 4
    assert path.read_text("utf-8") == later


@pytest.mark.parametrize(("number", "said"), [(errno.EROFS, "read-only"), (errno.EACCES, "may not"), (28, "full")])
@pytest.mark.parametrize(
    "command", [["new", "Ander"], ["add", "note", "zandbrug", "x"], ["edit", "zandbrug", "title=x"], ["undo"]]
)
def test_a_store_that_cannot_be_written_is_said_to_be_so(
    bridge: Run, monkeypatch: pytest.MonkeyPatch, number: int, said: str, command: list[str]
) -> None:
    before = bridge("show", "zandbrug", "--json").json
    real = os.open

    def refused(path: str | Path, flags: int, *rest: int, **more: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(number, os.strerror(number), str(path))
        return real(path, flags, *rest, **more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refused)
        result = bridge(*command)
    assert (result.code, result.out) == (1, "")
    assert said in result.err
    assert bridge("show", "zandbrug", "--json").json == before
    assert bridge("add", "note", "zandbrug", "x").code == 0


def test_a_file_in_the_place_of_a_store_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    result = run("list", on=tmp_path / "bestand")
    assert result.code == 1
    assert "bestand" in result.err


def test_hostile_words_are_printed_as_what_they_are(run: Run) -> None:
    run("new", HOSTILE, "--slug", "brug", "--description", HOSTILE)
    run("add", "event", "brug", "2022", HOSTILE, "--place", HOSTILE)
    run("add", "commitment", "brug", HOSTILE, "--by", HOSTILE, "--due", "2026-11-30")
    run("add", "note", "brug", HOSTILE)
    commands = [
        "list",
        "show brug",
        "show brug/C1",
        "show brug/E1",
        "show brug/N1",
        "timeline brug",
        "due",
        "brief brug",
    ]
    for command in commands:
        result = run(*command.split())
        assert result.code == 0
        assert "\u202e" not in result.out + result.err, command
        assert "⟨U+202E⟩" in result.out, command
        assert "[/x]" in result.out.replace("\\", ""), command


def test_json_gives_hostile_words_back_but_plays_with_no_terminal(run: Run) -> None:
    run("new", HOSTILE, "--slug", "brug")
    result = run("list", "--json")
    assert "\u202e" not in result.out
    assert result.json[0]["title"] == HOSTILE


@pytest.mark.parametrize("typed", [["show", "\x1b]0;x\x07brug"], ["new", "\x1b]0;x\x07Brug"], ["\x1b[31m"]])
def test_control_characters_never_come_back_to_the_terminal(run: Run, typed: list[str]) -> None:
    result = run(*typed)
    assert "\x1b" not in result.out + result.err
    assert "\x07" not in result.out + result.err
