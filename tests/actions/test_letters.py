"""A letter comes in: text cleaned, original kept, head read, and what was given goes before what was read."""

import hashlib
import json
from pathlib import Path

import pytest

from actions.parts import LETTER, contents, letter, record, refused
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.actions.papers import sender

HEADED = """\
Ministerie van Infrastructuur en Waterstaat

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 20 januari 2026
Betreft De kaap

Geachte voorzitter,

Zie Kamerstuk 36 045, nr. 12, en Kamerstuk 33 328, nr. 4.

Hoogachtend,
DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,
M. Voorbeeld
"""


def original(desk: Desk, slug: str, file: str) -> Path:
    return desk.store.dossier(slug).places.original(file)


def test_a_letter_is_read_and_its_original_is_kept(desk: Desk, kaap: str) -> None:
    assert add_letter(desk, "kaap", HEADED.encode(), "Brief over de kaap.TXT", Given()) == "kaap/L1"
    found = record(desk, "kaap/L1")
    assert (found.title, found.date, found.kind) == ("De kaap", "2026-01-20", "letter")
    assert found.citations == ["36045/12", "33328/4"]
    assert original(desk, "kaap", "L1.txt").read_bytes() == HEADED.encode()
    assert found.original == {
        "file": "L1.txt",
        "name": "Brief over de kaap.TXT",
        "type": "text/plain",
        "sha256": hashlib.sha256(HEADED.encode()).hexdigest(),
        "taken_in": found.original["taken_in"],
    }
    assert "Geachte voorzitter" in desk.store.dossier("kaap").text("L1")


def test_the_record_of_a_letter_never_holds_its_text(desk: Desk, kaap: str) -> None:
    add_letter(desk, "kaap", HEADED.encode(), "brief.txt", Given())
    tables = (desk.store.root / "kaap" / "dossier.json").read_text("utf-8")
    assert "Geachte voorzitter" not in tables
    assert "Zie Kamerstuk" not in tables


def test_what_is_given_goes_before_what_is_read(desk: Desk, kaap: str) -> None:
    given = Given(
        title="Anders",
        date="1 feb 2026",
        senders=["M. Voorbeeld, Minister van IenW", "Directie Water"],
        recipient="Eerste Kamer",
        number="36 045, nr. 12",
        kind="answer",
        tags=["kaap"],
    )
    add_letter(desk, "kaap", HEADED.encode(), "brief.txt", given)
    found = record(desk, "kaap/L1")
    assert (found.title, found.date, found.recipient, found.kind) == ("Anders", "2026-02-01", "Eerste Kamer", "answer")
    assert (found.number, found.dossier_number, found.tags) == ("36045/12", "36045", ["kaap"])
    assert found.citations == ["33328/4"]  # a letter does not cite itself
    assert found.senders == [
        {"name": "M. Voorbeeld", "office": "Minister van IenW"},
        {"name": None, "office": "Directie Water"},
    ]


@pytest.mark.parametrize(("name", "title"), [("20260120 kaap.txt", "20260120 kaap"), ("", "?"), ("\x07.md", "?")])
def test_a_letter_without_a_subject_is_called_after_its_file(desk: Desk, kaap: str, name: str, title: str) -> None:
    add_letter(desk, "kaap", b"Geachte voorzitter,\n\nDank.\n", name, Given())
    assert record(desk, "kaap/L1").title == title


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("brief.md", "L1.md"),
        ("brief", "L1.txt"),
        ("../../brief.txt", "L1.txt"),
        ("brief.t/../x", "L1.txt"),
        ("brief.langachtervoegsel", "L1.txt"),
        ("brief.ë", "L1.txt"),
    ],
)
def test_an_original_is_called_after_its_letter(desk: Desk, kaap: str, name: str, file: str) -> None:
    add_letter(desk, "kaap", b"Geachte voorzitter,\n\nDank.\n", name, Given())
    assert record(desk, "kaap/L1").original["file"] == file
    assert original(desk, "kaap", file).exists()
    assert {path.name for path in desk.store.root.parent.iterdir()} == {"dossiers"}


@pytest.mark.parametrize(
    ("data", "given", "key"),
    [
        (b"", Given(), "error.file-empty"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", Given(), "error.file-unknown"),
        (LETTER.encode(), Given(date="ooit"), "error.not-a-date"),
        (LETTER.encode(), Given(number="twaalf"), "error.not-a-paper-number"),
        (LETTER.encode(), Given(kind="sonnet"), "error.field"),
        (LETTER.encode(), Given(tags=[" "]), "error.field"),
    ],
)
def test_a_letter_that_does_not_fit_leaves_nothing(desk: Desk, kaap: str, data: bytes, given: Given, key: str) -> None:
    with refused(desk, key, 2):
        add_letter(desk, "kaap", data, "brief.txt", given)
    assert {path.name for path in (desk.store.root / "kaap").rglob("*") if path.is_file()} == {".lock", "dossier.json"}


@pytest.mark.parametrize(
    ("typed", "name", "office"),
    [
        ("W.B. Hoekstra, Minister van Buitenlandse Zaken", "W.B. Hoekstra", "Minister van Buitenlandse Zaken"),
        ("Minister van Buitenlandse Zaken", None, "Minister van Buitenlandse Zaken"),
        ("W.B. Hoekstra", "W.B. Hoekstra", None),
        (", Minister", None, "Minister"),
        ("Jansen,", "Jansen", None),
    ],
)
def test_a_sender_is_a_name_and_an_office(typed: str, name: str | None, office: str | None) -> None:
    assert sender(typed) == {"name": name, "office": office}


def test_control_characters_in_a_letter_stay_outside(desk: Desk, kaap: str) -> None:
    add_letter(
        desk, "kaap", b"Geachte \x1b]0;titel\x07voorzitter,\n\nDank.\n", "b\x1b[2J.txt", Given(title="T\x1b[31m")
    )
    assert "\x1b" not in desk.store.dossier("kaap").text("L1")
    tables = (desk.store.root / "kaap" / "dossier.json").read_text("utf-8")
    assert not [sign for sign in json.dumps(json.loads(tables), ensure_ascii=False) if sign < " "]


def test_letters_are_numbered_in_the_order_in_which_they_come(desk: Desk, kaap: str) -> None:
    assert [letter(desk), letter(desk)] == ["kaap/L1", "kaap/L2"]
    assert [*contents(desk).letters] == ["L1", "L2"]
