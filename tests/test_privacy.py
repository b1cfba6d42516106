"""Nothing leaves the computer, and nothing private leaves the store, unless it is asked for."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dossier_tui.cli.main import COMMANDS, run_command
from dossier_tui.cli.setting import copy_sample

REPOSITORY = Path(__file__).parents[1]
SOURCE = REPOSITORY / "src" / "dossier_tui"
NETWORK = set(
    "socket socketserver ssl http urllib ftplib smtplib imaplib poplib telnetlib nntplib xmlrpc wsgiref"
    " requests httpx aiohttp urllib3 websockets paramiko".split()
)
LETTERS = Path(__file__).parent / "sample" / "letters"
REFUSING = """
import socket
def refuse(*args, **kwargs):
    raise SystemExit("a socket was asked for")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
"""
READING: tuple[tuple[str, ...], ...] = (
    ("list",),
    ("list", "--json"),
    ("show", "39901"),
    ("show", "39901/L1"),
    ("show", "39901/C1", "--json"),
    ("timeline", "39901"),
    ("today",),
    ("due",),
    ("due", "--json"),
    ("search", "zomer"),
    ("log", "39901"),
    ("log", "39901/C1"),
    ("check",),
    ("index",),
    ("index", "--rebuild"),
    ("brief", "39901"),
    *(("read", str(LETTERS / name)) for name in ("a1-veerverbindingen.txt", "a4-uitstel.pdf", "a2-motie.html")),
    ("review", "39901", "--json"),
    ("config",),
    *(("export", "36045", "--what", "events", "--format", form) for form in ("json", "csv", "ics")),
    ("export", "--as", "rappel"),
    ("--help",),
    ("--version",),
)
CHANGING = set("new add edit fulfil defer withdraw lapse reopen remove undo redo purge rename move demo import".split())
FINE = re.compile(r"(Nothing is wrong|There is no index .*|Made the index anew|It is in step with the store)\.\n")
SECRETS = ("Geheime eigenaar", "Geheime stap", "Geheime notitie", "Geheim over de brief", "Geheim over het dossier")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample, with nobody's settings."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("DOSSIER_CACHE")
    copy_sample(tmp_path / "dossiers")
    return tmp_path / "dossiers"


def packages(path: Path) -> set[str]:
    """Return every package of which something is imported anywhere in a file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(str(node.module).partition(".")[0])
    return found


def test_no_module_imports_what_speaks_to_a_network() -> None:
    found = {str(path): packages(path) & NETWORK for path in SOURCE.rglob("*.py")}
    assert len(found) > 300
    assert {path: names for path, names in found.items() if names} == {}


def test_every_command_that_only_reads_is_tried_without_a_network() -> None:
    assert {args[0] for args in READING} - {"--help", "--version"} == COMMANDS.keys() - CHANGING


@pytest.mark.parametrize("args", READING, ids=" ".join)
def test_a_command_that_reads_asks_for_no_socket_and_writes_its_index_alone(
    store: Path, tmp_path: Path, args: tuple[str, ...]
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(REFUSING, "utf-8")
    before = everything(tmp_path)
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path / "site"), str(SOURCE.parent)])}
    env |= {"PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "dossier_tui", "--store", str(store), "--today", "2026-11-24", *args]
    ended = subprocess.run(command, env=env, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (ended.returncode, FINE.sub("", ended.stderr)) == (0, "")
    index = tmp_path / "home" / "dossier"
    assert {path: data for path, data in everything(tmp_path).items() if path.parent != index} == before
    assert {path.stat().st_mode & 0o777 for path in [*tmp_path.glob("home/dossier"), *index.glob("*")]} <= {
        0o700,
        0o600,
    }


def everything(root: Path) -> dict[Path, bytes]:
    """Return every file under a folder with what is in it, but for what a user's state folder keeps of briefings."""
    found = {path for path in root.rglob("*") if path.is_file()} - {*(root / "state").rglob("*")}
    return {path: path.read_bytes() for path in found}


def test_the_refusal_of_sockets_is_heard(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(REFUSING, "utf-8")
    env = os.environ | {"PYTHONPATH": str(tmp_path)}
    ended = subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], env=env, capture_output=True)
    assert b"a socket was asked for" in ended.stderr


def test_private_fields_and_notes_leave_only_with_private(store: Path) -> None:
    def run(*args: str) -> str:
        code, out, _ = run_command(["--store", str(store), "--today", "2026-11-24", *args])
        assert code == 0
        return out

    owner, step, note, about, whole = SECRETS
    run("edit", "39901/C12", f"owner={owner}", f"next_step={step}", f"private_note={note}")
    run("add", "note", "39901/L1", about)
    run("add", "note", "39901", whole)
    told = run("brief", "39901")
    assert [words for words in SECRETS if words in told] == []
    assert [words for words in SECRETS if words not in run("brief", "39901", "--private")] == []


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_what_the_program_makes_is_the_users_alone(tmp_path: Path, umask: int) -> None:
    store = tmp_path / "store"
    (tmp_path / "brief.txt").write_text("Geachte voorzitter,\n\nIk informeer u.\n", "utf-8")
    was = os.umask(umask)
    try:
        for args in (
            ("new", "Brug"),
            ("add", "letter", "brug", str(tmp_path / "brief.txt")),
            ("remove", "brug/L1"),
            ("undo",),
            ("new", "Weg"),
            ("rename", "weg", "--slug", "pad"),
            ("remove", "pad"),
        ):
            assert run_command(["--store", str(store), *args])[0] == 0
    finally:
        os.umask(was)
    modes = {path.stat().st_mode & 0o777 for path in [store, *store.rglob("*")] if path.is_dir()}
    assert modes == {0o700}
    assert {path.stat().st_mode & 0o777 for path in store.rglob("*") if path.is_file()} == {0o600}
    assert json.loads((store / "store.json").read_text("utf-8")) == {"format": "1.0"}
