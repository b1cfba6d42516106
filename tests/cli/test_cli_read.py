"""What is understood of a letter is shown, as JSON or to read, and nothing is stored."""

import io
from pathlib import Path
from types import SimpleNamespace

import pytest
from cli_run import LETTER, Run
from mails import METADATA, mail

SHAPE = ["id", "language", "letterhead", "citations", "dates", "commitments", "fulfilments", "text", "notes"]


@pytest.fixture
def brug(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    return run


def test_a_letter_is_understood_in_the_shape_in_which_letters_are_annotated(brug: Run) -> None:
    read = brug("read", "brug.txt", "--json").json
    assert [*read] == SHAPE
    assert (read["id"], read["language"], read["citations"]) == ("brug", "nl", ["39902/1"])
    assert read["letterhead"] == {
        "date": "2026-01-20",
        "subject": "Sluiting van de Zandbrug",
        "senders": [],
        "recipient": None,
        "references": [],
    }
    assert read["text"].startswith("# Sluiting van de Zandbrug\n\nGeachte voorzitter,\n\nOp 12 januari")
    assert "Onderwerp" not in read["text"]
    assert read["dates"] == [
        {"quote": "12 januari jl.", "value": "2026-01-12", "event": True},
        {"quote": "voor de zomer", "value": "../2026-22", "event": True},
    ]
    assert read["commitments"] == [
        {
            "quote": "Ik zal uw Kamer voor de zomer informeren over de kosten van het herstel.",
            "kind": "promise",
            "by": None,
            "to": "Tweede Kamer",
            "due_words": "voor de zomer",
            "due": "../2026-22",
        }
    ]
    assert read["fulfilments"] == read["notes"] == []


def test_nothing_is_stored(brug: Run, store: Path) -> None:
    brug("read", "brug.txt")
    assert not store.exists()


def test_a_letter_is_read_to_a_person_with_its_title_once(brug: Run) -> None:
    result = brug("read", "brug.txt")
    assert (result.code, result.err) == (0, "")
    assert result.out.count("Sluiting van de Zandbrug") == 1
    for told in ("20 January 2026", "Kamerstuk 39 902, nr. 1", "Geachte voorzitter,", "What is promised  1"):
        assert told in result.out


def test_a_letter_is_read_from_a_pipe(brug: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(LETTER.encode())))
    assert brug("read", "-", "--json").json["id"] == "standard input"


def test_metadata_are_a_head_without_a_text(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "metadata.xml").write_text(METADATA, "utf-8")
    read = brug("read", "metadata.xml", "--json").json
    assert (read["text"], read["letterhead"]["date"]) == ("", "2026-11-13")
    assert read["notes"] == ["This is the metadata of a paper alone; its text is not here."]
    shown = brug("read", "metadata.xml", "--lang", "nl")
    assert "Kamerstuk 39 930, nr. 3" in shown.out
    assert "alleen de metadata" in shown.err


def test_of_a_mail_with_more_letters_the_first_is_read_and_the_others_named(brug: Run, tmp_path: Path) -> None:
    other = LETTER.replace("Zandbrug", "Kleibrug").encode()
    message = mail("Hierbij.\n", ("een.txt", LETTER.encode()), ("twee.txt", other))
    (tmp_path / "post.eml").write_bytes(bytes(message))
    read = brug("read", "post.eml", "--json").json
    assert (read["id"], read["letterhead"]["subject"]) == ("post", "Sluiting van de Zandbrug")
    assert read["notes"] == ["More letters came in the same file: twee.txt."]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("weg.txt", None, 3), ("leeg.txt", b"", 2), ("foto.png", b"\x89PNG\r\n\x1a\n", 2), ("stuk.pdf", b"%PDF-1", 2)],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    brug: Run, tmp_path: Path, name: str, data: bytes | None, code: int
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = brug("read", name, "--json")
    assert (result.code, result.out, result.err.count("\n")) == (code, "", 1)
    assert name in result.err


def test_questions_to_a_minister_are_shown_with_their_term_and_are_no_promise(run: Run, tmp_path: Path) -> None:
    asked = tmp_path / "vragen.txt"
    line = "Vragen van het lid Pels (A) aan de Minister van Zorg over tandzorg (ingezonden 2 mei 2024)"
    asked.write_text(f"2024Z01234\n\n{line}\n\n1\nKunt u de Kamer vóór de zomer informeren?\n", "utf-8")
    told = run("read", str(asked)).out
    assert "What is promised  1" in told
    assert "Vragen over tandzorg" in told
    assert "question  drie weken na inzending (23 May 2024)" in told
    assert run("read", str(asked), "--json").json["commitments"] == []
