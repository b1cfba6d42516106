"""What every test runs under: the terminal's own colours, nothing moving, no waiting, no chance."""

import gc
import os
import signal
import sys
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from scale import scaled

# The same examples on every machine, however slow, and in every run: more of them are for a long one.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=scaled(50, 500))
settings.load_profile("steady")
gc.set_threshold(200_000, 20, 100)  # what is there stays there: to look through it often takes a quarter of the time
os.environ["TEXTUAL_ANIMATIONS"] = "none"
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell lets what it runs in the background ignore an interrupt
    signal.signal(signal.SIGINT, signal.default_int_handler)
for name in ("NO_COLOR", "DOSSIER_STORE", "DOSSIER_TODAY", "PYTHONDONTWRITEBYTECODE"):
    os.environ.pop(name, None)
sys.dont_write_bytecode = False  # the program is started hundreds of times, as users start it: compiled once
CACHE = TemporaryDirectory(prefix="dossier-cache-")  # kept until the tests have ended
os.environ["DOSSIER_CACHE"] = CACHE.name


def pytest_configure() -> None:
    """Spare the disk, and every key its pause: no test asks whether a write outlives a loss of power."""
    pytest.MonkeyPatch().setattr(os, "fsync", lambda _: None)
    from textual import _wait

    _wait.SLEEP_GRANULARITY = 0.002  # a key pressed by a test sleeps this long, and not 20 ms
    _wait.SLEEP_IDLE = 0.001


@pytest.fixture
def nothing_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let letters come in without being read for proposals, where a test makes its own or wants none."""
    for module in ("letters", "again"):
        monkeypatch.setattr(f"dossier_tui.actions.{module}.suggest", lambda *_: [])
