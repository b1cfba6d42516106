"""The program as a process of its own: pipes that close, signals, locales, and a letter as large as they come."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli_run import LETTER, Run
from scale import scaled

REPOSITORY = Path(__file__).parents[2]
SAMPLE = str(REPOSITORY / "dossiers")
PROGRAM = [sys.executable, "-m", "dossier_tui"]


def env(**more: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(REPOSITORY / "src")} | more


def started(*args: str, **more: str) -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    return subprocess.Popen([*PROGRAM, *args], env=env(**more), stdin=pipe, stdout=pipe, stderr=pipe)


def ended(*args: str, stdin: bytes = b"", **more: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*PROGRAM, *args], env=env(**more), input=stdin, capture_output=True, check=False)


def test_a_reader_who_goes_is_no_fault(run: Run, store: Path) -> None:
    run("new", "Brug", "--description", "x" * 2_000_000)
    process = started("--store", str(store), "show", "brug", "--json")
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


def test_an_interrupt_ends_with_130_and_a_sentence(run: Run, store: Path) -> None:
    run("new", "Brug")
    editor = f"{sys.executable} -c 'import os, signal; os.kill(os.getppid(), signal.SIGINT)'"
    done = ended("--store", str(store), "edit", "brug", EDITOR=editor)
    assert done.returncode == 130
    assert done.stdout == b""
    assert done.stderr.decode().strip() == "Interrupted; nothing half-done."


def test_an_interrupt_while_a_letter_comes_in_leaves_nothing(run: Run, store: Path) -> None:
    run("new", "Brug")
    process = started("--store", str(store), "add", "letter", "brug", "-")
    assert process.stdin
    process.stdin.write(b"Geachte voorzitter,\n" * 10_000)  # more than a pipe holds: it is being read when this returns
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, words = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Interrupted" in words
    assert run("show", "brug", "--json").json["letters"] == []


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_what_was_told_is_there_when_many_letters_are_cut_short(
    run: Run, store: Path, tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    run("new", "Brug")
    folder = tmp_path / "map"
    folder.mkdir()
    for number in range(16):
        long = 3_000 if number == 8 else 9  # at this one it is when it is cut short
        text = "\n\n".join(f"Op {1 + each % 28} mei 2026 sprak ik over brug {number}-{each}." for each in range(long))
        (folder / f"{number:02}.txt").write_text(f"Betreft: Brug {number}\n\nGeachte voorzitter,\n\n{text}\n", "utf-8")
    process = started("--store", str(store), "add", "letter", "brug", str(folder), PYTHONUNBUFFERED="1")
    assert process.stdout
    first = process.stdout.readline()
    process.send_signal(sent)
    told, _ = process.communicate(timeout=60)
    assert process.returncode == code
    there = {f"brug/{letter['id']}" for letter in run("show", "brug", "--json").json["letters"]}
    assert {*(first + told).decode().split()} <= there
    assert len(there) < 16
    assert {each["kind"] for each in run("check", "--json").json} <= {"orphan", "leftover"}


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_accents_survive_a_locale_without_them(locale: dict[str, str]) -> None:
    done = ended("--store", SAMPLE, "list", "--json", **locale)
    assert done.returncode == 0
    assert "Situatie in Oekraïne" in {one["title"] for one in json.loads(done.stdout)}
    for command in (["show", "situatie/L1"], ["brief", "situatie"], ["--help"]):
        assert ended("--store", SAMPLE, *command, **locale).returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_can_be_read_whatever_stdout_can_encode(encoding: str) -> None:
    done = ended("--store", SAMPLE, "show", "situatie", "--json", PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout.decode(encoding))["dossier"]["title"] == "Situatie in Oekraïne"


def test_nothing_is_cut_where_stdout_is_no_terminal() -> None:
    out = ended("--store", SAMPLE, "due", COLUMNS="40").stdout.decode()
    assert "Toegankelijkheid van de aanlegsteigers voor reizigers met een rolstoel of rollator" in out
    assert "…" not in out


def test_a_pipe_is_asked_nothing(run: Run, store: Path) -> None:
    run("new", "Brug")
    done = ended("--store", str(store), "remove", "brug")
    assert (done.returncode, done.stdout) == (0, b"")
    assert run("list", "--json").json == []


@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "1>&- 2>&-"])
def test_closed_streams_are_no_fault(closed: str) -> None:
    line = f'"$0" -m dossier_tui --store "$1" list {closed}'
    assert subprocess.run(["sh", "-c", line, sys.executable, SAMPLE], env=env(), check=False).returncode == 0


def test_a_full_disk_behind_stdout_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "--store", SAMPLE, "list"], env=env(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert b"No space left" in done.stderr


def test_a_letter_of_many_megabytes_comes_in(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("new", "Brug")
    for name in ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"):
        monkeypatch.delenv(name, raising=False)  # to count its lines would take minutes, and tell nothing new
    paragraph = "In het overleg van 13 januari 2022 is gesproken over de veerdienst naar de eilanden, en over meer.\n\n"
    size = scaled(3_000_000, 20_000_000)
    text = LETTER + paragraph * (size // len(paragraph))
    (tmp_path / "groot.txt").write_text(text, "utf-8")
    done = ended("--store", str(store), "add", "letter", "brug", str(tmp_path / "groot.txt"))
    assert (done.returncode, done.stdout) == (0, b"brug/L1\n")
    assert run("show", "brug/L1", "--json").json["title"] == "Sluiting van de Zandbrug"
    assert (store / "brug" / "letters" / "L1.md").stat().st_size > size * 0.95
