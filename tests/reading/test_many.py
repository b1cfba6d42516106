"""Many files are read by several processes, in their order, and none of them can stop the others."""

import io
import os
import pickle
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from dossier_tui.errors import Failure, NotFound
from dossier_tui.model.calendar import Recesses
from dossier_tui.reading import many, reader
from dossier_tui.reading.many import Read, read_each

HANDS = 2
LETTER = b"Datum: 20 januari 2027\n\nGeachte voorzitter,\n\nIk zal uw Kamer voor 1 mei 2027 informeren over de kaap.\n"


class File(NamedTuple):
    """A file that holds what is given."""

    name: str
    load: Any


def holding(*datas: bytes) -> list[File]:
    return [File(f"{number}.txt", partial(bytes, data)) for number, data in enumerate(datas)]


def outcomes(found: Iterator[list[tuple[File, Read]]]) -> list[str]:
    """Return what came of each file: `read`, or the key of its failure."""
    reads = [read for files in found for _, read in files]
    return [read.key if isinstance(read, Failure) else "read" for read in reads]


def gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let two processes read, and return where the numbers of those will stand that were started."""
    started: list[int] = []
    start = many.start

    def noted(module: str) -> Any:
        process = start(module)
        started.append(process.pid)
        return process

    monkeypatch.setattr(many, "cores", lambda: HANDS)
    monkeypatch.setattr(many, "WORTH", 1)
    monkeypatch.setattr(many, "start", noted)
    return started


@pytest.fixture
def unruly(several: list[int], monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let two processes read that do what a file says, bad things too."""
    monkeypatch.setattr(many, "CHILD", "reading_child")
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return several


def test_the_next_file_is_read_after_one_that_brings_its_process_down(unruly: list[int]) -> None:
    found = read_each(holding(b"", b"die", b"", b"noise", b"", b"refuse", b"large"), Recesses())
    crashed = "error.file-crashed"
    assert outcomes(found) == ["read", crashed, "read", crashed, "read", "error.file-empty", "read"]
    assert len(unruly) <= HANDS + 2
    assert all(map(gone, unruly))


def test_a_file_that_hangs_is_given_up(unruly: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "LONGEST", 0.5)
    assert outcomes(read_each(holding(b"hang", b""), Recesses()))[0] == "error.file-crashed"
    assert all(map(gone, unruly))


def test_a_file_that_cannot_be_had_is_told_in_its_turn(unruly: list[int]) -> None:
    def missing() -> bytes:
        raise NotFound("error.path-gone", path="weg.txt")

    files = [*holding(b"", b""), File("weg.txt", missing), *holding(b"")]
    assert outcomes(read_each(files, Recesses())) == ["read", "read", "error.path-gone", "read"]


def test_who_stops_listening_ends_the_processes_whatever_they_do(
    unruly: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "GATHERED", 0)
    found = read_each(holding(b"", *[b"hang"] * 30), Recesses())
    assert [file.name for file, _ in next(found)] == ["0.txt"]
    found.close()  # type: ignore[attr-defined]  # a generator
    assert unruly
    assert all(map(gone, unruly))


def test_files_come_in_their_order_and_so_many_together(unruly: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "TOGETHER", 3)
    monkeypatch.setattr(many, "GATHERED", 60)
    found = [[file.name for file, _ in files] for files in read_each(holding(*[b""] * 7), Recesses())]
    assert found == [["0.txt", "1.txt", "2.txt"], ["3.txt", "4.txt", "5.txt"], ["6.txt"]]


@pytest.mark.parametrize(("room", "loaded"), [(1, 1), (100, 4), (10**9, 32)])
def test_no_more_files_are_held_than_there_is_room_for(
    unruly: list[int], monkeypatch: pytest.MonkeyPatch, room: int, loaded: int
) -> None:
    monkeypatch.setattr(many, "ROOM", room)
    monkeypatch.setattr(many, "AHEAD", 16)
    loads: list[int] = []

    def load() -> bytes:
        loads.append(len(loads))
        return b" " * 30

    ahead = many._Ahead(HANDS, [File("brief.txt", load)] * 40, Recesses())
    ahead._begin_more(0)
    assert len(loads) == loaded
    ahead.end()


def test_one_process_reads_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "cores", lambda: 1)
    monkeypatch.setattr(many, "TOGETHER", 2)
    monkeypatch.setattr(many, "GATHERED", 60)
    found = list(read_each(holding(LETTER, b"", LETTER), Recesses()))
    assert [len(files) for files in found] == [2, 1]
    assert outcomes(iter(found)) == ["read", "error.file-empty", "read"]


def test_one_after_the_other_they_are_not_kept_back_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "GATHERED", 0)
    monkeypatch.setattr(many, "monotonic", iter(range(100)).__next__)
    assert [len(files) for files in read_each(holding(LETTER, LETTER), Recesses())] == [1, 1]


@pytest.mark.parametrize(("letters", "heard"), [(1, False), (2, True)])
def test_what_letters_say_is_found_with_them_but_for_a_single_one(letters: int, heard: bool) -> None:
    for files in read_each(holding(*[LETTER] * letters), Recesses()):
        for _, read in files:
            assert not isinstance(read, Failure)
            assert bool(read[0].heard) == heard


def test_the_reader_answers_until_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = b"".join(pickle.dumps((data, "brief.txt", Recesses())) for data in (LETTER, b""))
    answers = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(asked)))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=answers, flush=lambda: None))
    reader.main()
    answers.seek(0)
    letters, failure = (pickle.load(answers) for _ in range(2))
    assert [each.heard.said.commitments[0].due for each in letters] == ["../2027-05-01"]
    assert failure.key == "error.file-empty"


def test_there_is_at_least_one_core() -> None:
    assert many.cores() >= 1
