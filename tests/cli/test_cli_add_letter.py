"""A letter comes in from a file or a pipe, in any of the encodings that letters have, or not at all."""

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from cli_run import LETTER, Run

from dossier_tui.store import files

pytestmark = pytest.mark.usefixtures("nothing_read")  # the head of a letter is the matter here


@pytest.fixture
def brug(run: Run) -> Run:
    run("new", "Zandbrug")
    return run


def letters(run: Run) -> list[dict[str, object]]:
    found: list[dict[str, object]] = run("show", "zandbrug", "--json").json["letters"]
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_letter_is_read_in_the_encoding_it_has(brug: Run, tmp_path: Path, encoding: str) -> None:
    text = LETTER.replace("Sluiting", "Sluiting – één")
    data = text.encode(encoding)
    (tmp_path / "brug.txt").write_bytes(b"\xff\xfe" + data if encoding == "utf-16-le" else data)
    result = brug("add", "letter", "zandbrug", "brug.txt")
    assert (result.code, result.out) == (0, "zandbrug/L1\n")
    letter = letters(brug)[0]
    assert letter["title"] == "Sluiting – één van de Zandbrug"
    assert letter["date"] == "2026-01-20"
    assert letter["citations"] == ["39902/1"]


def test_whoever_adds_a_letter_reads_what_was_understood(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    err = brug("add", "letter", "zandbrug", "brug.txt").err
    assert "Sluiting van de Zandbrug" in err
    assert "20 January 2026" in err
    assert "Kamerstuk 39 902, nr. 1 (not in this store)" in err


def test_the_original_stays_as_it_came(brug: Run, tmp_path: Path, store: Path) -> None:
    (tmp_path / "brug.md").write_bytes(LETTER.replace("\n", "\r\n").encode())
    brug("add", "letter", "zandbrug", "brug.md")
    letter = letters(brug)[0]
    assert isinstance(letter["original"], dict)
    kept = store / "zandbrug" / "originals" / letter["original"]["file"]
    assert kept.read_bytes() == (tmp_path / "brug.md").read_bytes()
    assert letter["original"]["name"] == "brug.md"


def test_what_is_given_goes_before_what_was_read(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    given = {
        "--title": "Brug dicht",
        "--date": "21 januari 2026",
        "--to": "Eerste Kamer",
        "--number": "39 902, nr. 4",
        "--kind": "answer",
    }
    options = [part for pair in given.items() for part in pair]
    people = ["--from", "K. Duin, Minister van Bruggen", "--from", "Staatssecretaris", "--tag", "brug", "--tag", "zand"]
    assert brug("add", "letter", "zandbrug", "brug.txt", *options, *people).code == 0
    letter = letters(brug)[0]
    assert (letter["title"], letter["date"], letter["recipient"]) == ("Brug dicht", "2026-01-21", "Eerste Kamer")
    assert (letter["number"], letter["kind"], letter["tags"]) == ("39902/4", "answer", ["brug", "zand"])
    assert letter["senders"] == [
        {"name": "K. Duin", "office": "Minister van Bruggen"},
        {"name": None, "office": "Staatssecretaris"},
    ]


@pytest.mark.parametrize("option", ["--date=31-31-2026", "--number=veel", "--kind=liefdesbrief"])
def test_what_is_given_wrongly_is_refused_and_nothing_is_added(brug: Run, tmp_path: Path, option: str) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    result = brug("add", "letter", "zandbrug", "brug.txt", option)
    assert (result.code, result.out) == (2, "")
    assert option.partition("=")[2] in result.err or "letter, answer" in result.err
    assert letters(brug) == []


def test_a_letter_comes_in_from_a_pipe(brug: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(LETTER.encode("cp1252"))))
    assert brug("add", "letter", "zandbrug", "-").ids == ["zandbrug/L1"]
    assert letters(brug)[0]["title"] == "Sluiting van de Zandbrug"


def test_a_letter_from_a_pipe_without_a_subject_is_called_after_the_pipe(
    brug: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Geachte voorzitter,\n\nDe brug is dicht.\n")))
    brug("add", "letter", "zandbrug", "-")
    assert letters(brug)[0]["title"] == "standard input"


def test_several_letters_come_in_together(brug: Run, tmp_path: Path) -> None:
    for name in ("een.txt", "twee.txt"):
        (tmp_path / name).write_text(LETTER.replace("Zandbrug", name), "utf-8")
    assert brug("add", "letter", "zandbrug", "een.txt", "twee.txt").ids == ["zandbrug/L1", "zandbrug/L2"]


BAD = {
    "missing.txt": (None, 3),
    "empty.txt": (b"", 2),
    "blank.txt": (b" \n\n ", 2),
    "binary.txt": (bytes(range(256)) * 20, 2),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, 2),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_letter_is_named_and_nothing_is_added(
    brug: Run, tmp_path: Path, store: Path, name: str
) -> None:
    data, code = BAD[name]
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = brug("add", "letter", "zandbrug", name)
    assert (result.code, result.out) == (code, "")
    assert name in result.err
    assert result.err.count("\n") == 1
    assert letters(brug) == []
    assert not list(store.rglob("*.md"))


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_letter_stops_none_of_its_neighbours(brug: Run, tmp_path: Path, name: str) -> None:
    data, _ = BAD[name]
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = brug("add", "letter", "zandbrug", name, "brug.txt")
    assert (result.code, result.ids) == (1, ["zandbrug/L1"])
    assert result.err.splitlines()[-2] == "Added 1, there already 0, failed 1."
    assert name in result.err.splitlines()[-1]


def test_what_is_neither_file_nor_folder_is_no_letter(brug: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    assert brug("add", "letter", "zandbrug", "pijp").code == 2


def test_a_file_that_may_not_be_read_is_said_to_be_so(
    brug: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")

    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refused)
    result = brug("add", "letter", "zandbrug", "brug.txt")
    monkeypatch.undo()
    assert (result.code, result.out) == (1, "")
    assert "brug.txt may not be read" in result.err


def test_a_file_beyond_all_measure_is_refused_unread(
    brug: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LIMIT", 0)
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    result = brug("add", "letter", "zandbrug", "brug.txt")
    assert result.code == 2
    assert "larger than" in result.err


def test_a_pipe_beyond_all_measure_is_refused(brug: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 0)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Geachte")))
    result = brug("add", "letter", "zandbrug", "-")
    assert result.code == 2
    assert "larger than" in result.err
