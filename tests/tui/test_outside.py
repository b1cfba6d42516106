"""What goes out of the screen: the clipboard's own program, and where one was, in the user's folder."""

import json
import os
from pathlib import Path

import pytest

from dossier_tui.errors import Failure
from dossier_tui.tui.clipboard import copy_natively
from dossier_tui.tui.outside import viewer
from dossier_tui.tui.positions import KEPT, Positions


def tool(folder: Path, name: str, script: str) -> dict[str, str]:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize(
    ("name", "needed"), [("wl-copy", "WAYLAND_DISPLAY"), ("xclip", "DISPLAY"), ("xsel", "DISPLAY")]
)
def test_text_goes_to_the_clipboard_by_the_program_of_the_desktop(tmp_path: Path, name: str, needed: str) -> None:
    env = tool(tmp_path, name, f"cat > {tmp_path}/got") | {needed: ":0"}
    env["PATH"] = f"{tmp_path}{os.pathsep}/bin"
    assert copy_natively("“vóór” de zomer", env)
    assert (tmp_path / "got").read_text("utf-8") == "“vóór” de zomer"


def test_a_program_of_windows_is_given_what_windows_reads(tmp_path: Path) -> None:
    env = tool(tmp_path, "clip.exe", f"cat > {tmp_path}/got")
    assert copy_natively("vóór", env)
    assert (tmp_path / "got").read_bytes().decode("utf-16") == "vóór"


@pytest.mark.parametrize(
    ("script", "more"),
    [("exit 1", {}), ("true", {"SSH_CONNECTION": "1"}), ("true", {"SSH_TTY": "/dev/pts/1"}), ("true", {"DISPLAY": ""})],
)
def test_where_no_program_can_the_terminal_is_left_to_do_it(tmp_path: Path, script: str, more: dict[str, str]) -> None:
    assert not copy_natively("x", {"DISPLAY": ":0", "PATH": tool(tmp_path, "xclip", script)["PATH"]} | more)


def test_a_program_that_cannot_be_run_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "xclip").write_bytes(b"\x00")
    (tmp_path / "xclip").chmod(0o755)
    assert not copy_natively("x", {"DISPLAY": ":0", "PATH": str(tmp_path)})


def test_the_user_s_pager_goes_before_those_of_the_system_and_the_editor_comes_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert viewer("pager", {"PAGER": "less -R", "EDITOR": "vi"}) == ["less", "-R"]
    assert viewer("editor", {"PAGER": "less -R", "EDITOR": "vi"}) == ["vi"]
    monkeypatch.setattr("dossier_tui.tui.outside.PAGERS", ())
    assert viewer("pager", {"EDITOR": "vi -u NONE"}) == ["vi", "-u", "NONE"]


@pytest.mark.parametrize(("kind", "told"), [("pager", {"PAGER": "'less"}), ("editor", {"EDITOR": " "}), ("editor", {})])
def test_a_program_that_cannot_be_told_is_no_traceback(kind: str, told: dict[str, str]) -> None:
    with pytest.raises(Failure):
        viewer(kind, told)


def test_positions_are_kept_by_store_and_the_oldest_forgotten(tmp_path: Path) -> None:
    here = Positions(tmp_path / "state", tmp_path / "a")
    for number in range(KEPT + 5):
        here.keep(f"x/L{number}", number + 1)
    here.keep("x/L9", 0)
    here.save()
    again = Positions(tmp_path / "state", tmp_path / "a")
    assert (again.of("x/L4"), again.of("x/L9"), again.of("x/L10")) == (0, 0, 11)
    assert Positions(tmp_path / "state", tmp_path / "b").of("x/L10") == 0


@pytest.mark.parametrize("damaged", [b"", b"{", b"[1]", b'{"x/L1": "a", "x/L2": true, "x/L3": -1}', b"\xff"])
def test_positions_that_cannot_be_read_are_none(tmp_path: Path, damaged: bytes) -> None:
    positions = Positions(tmp_path, tmp_path)
    positions.keep("x/L1", 5)
    positions.save()
    (path,) = tmp_path.glob("positions-*")
    assert json.loads(path.read_bytes()) == {"x/L1": 5}
    path.write_bytes(damaged)
    assert [Positions(tmp_path, tmp_path).of(f"x/L{n}") for n in (1, 2, 3)] == [0, 0, 0]


def test_a_folder_that_cannot_be_written_is_as_if_nothing_was_remembered(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    positions = Positions(tmp_path / "state", tmp_path)
    positions.keep("x/L1", 5)
    positions.save()
    assert positions.of("x/L1") == 5
