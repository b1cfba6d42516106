"""Work in a process beside this one: what it says, that it fails alone, and that it ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from dossier_tui.reading.aside import Aside, Copied, Started, may_fork

Begin = Callable[[str], Aside]


def _copied(program: str) -> Aside:
    def work() -> bytes:
        said: dict[str, bytes] = {"said": b""}
        exec(program, {"said": said})
        return said["said"]

    return Copied(work)


def _started(program: str) -> Aside:
    program = f"import sys\nsaid = {{'said': b''}}\n{program}\nsys.stdout.buffer.write(said['said'])"
    said, nothing = subprocess.PIPE, subprocess.DEVNULL
    return Started(subprocess.Popen([sys.executable, "-c", program], stdin=nothing, stdout=said, stderr=nothing))


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="a copy of a process is made on Linux alone")
each_way = pytest.mark.parametrize("begin", [pytest.param(_copied, marks=on_linux), _started])


@each_way
def test_what_comes_of_it_is_told_also_where_it_is_long(begin: Begin) -> None:
    aside = begin("said['said'] = b'brief' * 100_000")
    assert aside.said(20) == b"brief" * 100_000
    assert not aside.busy()
    aside.end()


@each_way
@pytest.mark.parametrize(
    "program", ["raise ValueError", "import os; os.abort()", "import sys; sys.exit(3)", "bytes(1 << 62)"]
)
def test_work_that_fails_fails_alone(begin: Begin, program: str, capfd: pytest.CaptureFixture[str]) -> None:
    aside = begin(program)
    with pytest.raises(ChildProcessError):
        aside.said(20)
    aside.end()
    assert capfd.readouterr() == ("", "")


@each_way
def test_work_that_hangs_is_not_waited_for(begin: Begin) -> None:
    aside = begin("import time; time.sleep(600)")
    assert aside.busy()
    with pytest.raises(TimeoutError):
        aside.said(0.01)
    aside.end()


@on_linux
def test_a_copy_holds_no_file_of_the_process_that_it_is_of(tmp_path: Path) -> None:
    with (tmp_path / "slot").open("w") as held:
        link = Path(f"/proc/self/fd/{held.fileno()}")
        aside = Copied(lambda: str(link.exists() and link.samefile(tmp_path / "slot")).encode())
        assert aside.said(20) == b"False"
        aside.end()


@on_linux
def test_an_interrupt_ends_a_copy_without_a_word(capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> NoReturn:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(600)
        raise AssertionError

    aside = Copied(interrupted)
    with pytest.raises(ChildProcessError):
        aside.said(20)
    aside.end()
    assert capfd.readouterr().err == ""


def test_beside_another_thread_no_copy_is_made() -> None:
    wait = threading.Event()
    other = threading.Thread(target=wait.wait)
    other.start()
    assert not may_fork()
    wait.set()
    other.join()
