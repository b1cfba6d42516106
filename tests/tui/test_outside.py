"""What goes out of the screen: the clipboard's own program, and the pager."""

import os
from pathlib import Path

import pytest

from dossier_tui.errors import Failure
from dossier_tui.tui.clipboard import copy_natively
from dossier_tui.tui.outside import viewer


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
