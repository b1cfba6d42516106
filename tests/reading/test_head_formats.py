"""One head of one letter, whatever form it comes in."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.model.text import fold
from dossier_tui.reading.document import Document, Facts, Part
from dossier_tui.reading.formats.read import read_document
from dossier_tui.reading.head import Head, read_head

SAMPLE = Path(__file__).parents[1] / "sample"
LETTERS = sorted((SAMPLE / "letters").iterdir())


def in_gold(head: dict[str, Any]) -> dict[str, Any]:
    """Return a head as it is compared: letters and digits alone."""
    return {
        "date": head["date"],
        "subject": fold(head["subject"] or ""),
        "senders": [(fold(each["name"] or ""), fold(each["office"] or "")) for each in head["senders"]],
        "references": head["references"],
    }


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: str(path.name))
def test_the_head_of_a_sample_letter_is_as_annotated(path: Path) -> None:
    gold = json.loads((SAMPLE / "gold" / f"{path.stem}.json").read_text("utf-8"))["letterhead"]
    head = asdict(read_head(read_document(path.read_bytes(), path.name)))
    assert in_gold(head) == in_gold(gold)
    assert fold(gold["recipient"] or "") in fold(head["recipient"] or "")


def aside(label: str, text: str) -> Part:
    return Part("aside", text, label=label)


TEXT = Part(
    "paragraph",
    "Hierbij informeer ik uw Kamer over de stand van zaken rond het veer naar de eilanden, zoals ik in het debat van "
    "vorige maand heb toegezegd, en over de kosten.",
)
SIGNED = Part("paragraph", "De minister van Financiën,\\\nA.B. Kade")
GREETING = Part("paragraph", "Geachte voorzitter,")


def test_labels_beside_a_letter_go_before_its_lines_and_these_before_what_the_file_states() -> None:
    facts = Facts(date="2020-01-01", senders=[("X", None)], recipient="Y", references=["Z-0001"])
    parts = [
        aside("Datum", "donderdag 3 mei 2024"),
        Part("aside", "Aan de Voorzitter van de Tweede Kamer\\\nder Staten-Generaal\\\nPostbus 20018"),
        Part("paragraph", "Den Haag, 4 mei 2024"),
        aside("Onderwerp:", "Het veer\\\nnaar de eilanden"),
        aside("Ons kenmerk", "AB-12/345\\\n2500 EA Den Haag"),
        GREETING,
        TEXT,
        SIGNED,
    ]
    head = read_head(Document(parts, facts))
    assert head.date == "2024-05-03"
    assert head.subject == "Het veer naar de eilanden"
    assert head.recipient == "Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert head.references == ["AB-12/345"]
    assert [each.office for each in head.senders] == ["Minister van Financiën"]


def test_what_a_letter_does_not_print_is_taken_from_its_file() -> None:
    facts = Facts(date="2020-01-01", senders=[("X", None)], recipient="Y", references=["Z-0001"])
    head = read_head(Document([TEXT], facts))
    assert (head.date, head.recipient, head.references) == ("2020-01-01", "Y", ["Z-0001"])
    assert [(each.name, each.office) for each in head.senders] == [("X", None)]


def test_the_date_of_a_letter_goes_before_that_of_the_mail_it_came_in() -> None:
    mail = [
        aside("From", "x@example.org"),
        aside("Date", "Thu, 22 May 2025 16:05:00 +0100"),
        aside("Subject", "FW: mail"),
    ]
    parts = [Part("aside", "14 May 2025"), Part("paragraph", "Dear Chair,"), TEXT, *mail]
    head = read_head(Document(parts, Facts(date="2025-05-22")))
    assert (head.date, head.subject) == ("2025-05-14", None)


def test_labels_printed_again_below_the_text_count_where_nothing_stands_above_it() -> None:
    parts = [GREETING, TEXT, SIGNED, aside("Datum", "11 april 2024"), aside("Kenmerk", "5401166")]
    head = read_head(Document(parts))
    assert (head.date, head.references) == ("2024-04-11", ["5401166"])
    above = read_head(Document([aside("Datum", "16 mei 2024"), *parts]))
    assert above.date == "2024-05-16"


def test_signatures_in_a_table_are_read_column_by_column() -> None:
    table = (
        "| De minister van Financiën, | De staatssecretaris van Defensie, |\n| --- | --- |\n| A.B. Kade | C.D. Wal |"
    )
    head = read_head(Document([GREETING, TEXT, Part("table", table)]))
    assert [(each.name, each.office) for each in head.senders] == [
        ("A.B. Kade", "Minister van Financiën"),
        ("C.D. Wal", "Staatssecretaris van Defensie"),
    ]


def test_a_long_table_signs_nothing() -> None:
    rows = "\n".join(["| De minister van Financiën, |", "| --- |", *["| A.B. Kade |"] * 60])
    assert read_head(Document([GREETING, TEXT, Part("table", rows)])).senders == []


def test_who_signs_a_letter_does_not_sign_what_is_added_to_it() -> None:
    added = [TEXT] * 10 + [Part("paragraph", "De minister van Defensie,\\\nC.D. Wal")]
    head = read_head(Document([GREETING, TEXT, SIGNED, *added]))
    assert [each.name for each in head.senders] == ["A.B. Kade"]


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("BRIEF VAN DE MINISTER VAN FINANCIËN", "Minister van Financiën"),
        ("BRIEF VAN DE MINISTER VOOR MEDISCHE ZORG EN SPORT", "Minister voor Medische Zorg en Sport"),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", None),
    ],
)
def test_a_title_tells_whose_letter_it_is_where_nobody_signs(title: str, office: str | None) -> None:
    head = read_head(Document([Part("heading", title, 1), TEXT]))
    assert [each.office for each in head.senders] == ([office] if office else [])


@pytest.mark.parametrize("parts", [[], [aside("", "")], [aside("Datum", "onbekend"), Part("furniture", "1")]])
def test_a_document_without_a_head_has_none(parts: list[Part]) -> None:
    assert read_head(Document(parts)) == Head()


@pytest.mark.parametrize(
    ("line", "senders"),
    [
        ("Antwoord van Minister Kade (Financiën) (ontvangen 3 mei 2024).", [("Kade", "Minister van Financiën")]),
        (
            "Antwoord van Minister Kade (Financiën) en Staatssecretaris Van der Wal (Defensie) (ontvangen 3 mei 2024).",
            [("Kade", "Minister van Financiën"), ("Van der Wal", "Staatssecretaris van Defensie")],
        ),
        (
            "Antwoord van Minister Kade (Financiën), mede namens de Minister van Defensie (ontvangen 3 mei 2024).",
            [("Kade", "Minister van Financiën")],
        ),
    ],
)
def test_who_answers_questions_is_read_in_the_line_that_says_so(line: str, senders: list[tuple[str, str]]) -> None:
    head = read_head(Document([Part("paragraph", "Vragen van het lid Steiger (VVD)."), Part("paragraph", line), TEXT]))
    assert [(each.name, each.office) for each in head.senders] == senders
    assert head.date == "2024-05-03"


def test_the_words_of_a_mail_above_a_letter_are_not_its_head() -> None:
    cover = [
        Part("paragraph", "Beste allen,"),
        Part("paragraph", "Hierbij de brief."),
        Part("paragraph", "Jan Bode\\\nBureau Zaken"),
    ]
    head_of_letter = [
        Part("paragraph", "De Voorzitter van de Tweede Kamer der Staten-Generaal\\\nPostbus 20018"),
        Part("paragraph", "Onze referentie: 57720813\\\nDatum: 15 oktober 2026\\\nBetreft: Eerste uitkomsten"),
    ]
    head = read_head(Document([*cover, *head_of_letter, GREETING, TEXT, SIGNED]))
    assert (head.date, head.subject, head.references) == ("2026-10-15", "Eerste uitkomsten", ["57720813"])
    assert [each.name for each in head.senders] == ["A.B. Kade"]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        (
            "de Voorzitter van de Eerste Kamer\\\nder Staten-Generaal",
            "Voorzitter van de Eerste Kamer der Staten-Generaal",
        ),
        ("Commissie voor de Rivieren", "Commissie voor de Rivieren"),
    ],
)
def test_an_addressee_may_stand_under_a_label(text: str, recipient: str) -> None:
    assert read_head(Document([aside("Aan", text), GREETING, TEXT])).recipient == recipient
