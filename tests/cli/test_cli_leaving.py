"""How the program ends: at once, but with all that it said, and after whoever still has something to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier_tui.__main__ import leave

SOURCE = Path(__file__).parents[2] / "src"
WORK = "import threading, time; threading.Thread(target=lambda: (time.sleep(0.05), print('done', flush=True))).start()"
LAST = "import atexit; atexit.register(print, 'done', flush=True)"


def ended(first: str) -> "subprocess.CompletedProcess[str]":
    code = f"{first}\nfrom dossier_tui.__main__ import leave\nprint('said')\nleave(5)"
    env = os.environ | {"PYTHONPATH": str(SOURCE)}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("first", [WORK, LAST], ids=["a thread", "a last act"])
def test_what_is_still_to_be_done_is_done(first: str) -> None:
    done = ended(first)
    assert done.returncode == 5
    assert sorted(done.stdout.split()) == ["done", "said"]


def test_who_traces_the_program_sees_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "gettrace", lambda: print)
    with pytest.raises(SystemExit) as ended:
        leave(3)
    assert ended.value.code == 3


def test_it_ends_at_once_where_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr("threading.active_count", lambda: 1)
    monkeypatch.setattr("atexit._run_exitfuncs", lambda: codes.append(0))
    monkeypatch.setattr(os, "_exit", codes.append)
    for name in ("gettrace", "getprofile"):
        monkeypatch.setattr(sys, name, lambda: None)
    with pytest.raises(SystemExit):
        leave(4)
    assert codes == [0, 4]
