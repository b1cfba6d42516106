"""Whole letters, read end to end: what is expected of each stands here word for word."""

from dataclasses import asdict
from pathlib import Path

import pytest

from dossier_tui.errors import Usage
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.markdown import read_markdown

HEADS = {
    "d01-kiev.txt": {
        "date": "2022-01-20",
        "subject": None,
        "senders": [{"name": "W.B. Hoekstra", "office": "Minister van Buitenlandse Zaken"}],
        "recipient": "Voorzitter van de Tweede Kamer der Staten-Generaal",
        "references": [],
    },
    "e01-dampness.txt": {
        "date": "2025-02-14",
        "subject": "Damp and mould in rented homes",
        "senders": [{"name": "Rosalind Thackeray", "office": "Minister for Housing"}],
        "recipient": "Desmond Okafor MP, Chair of the Housing Committee",
        "references": ["MC2025/01234"],
    },
    "e02-ferry.txt": {
        "date": "2025-04-07",
        "subject": "Ferry services to the islands and the pier at Rosscarrow",
        "senders": [{"name": "Fiachra Ó Dálaigh", "office": "Minister for Transport"}],
        "recipient": "Sorcha Breathnach TD",
        "references": ["DOT-MO-01877-2025"],
    },
    "e03-batteries.txt": {
        "date": "2025-09-12",
        "subject": "Recycled content in batteries and the collection of portable cells",
        "senders": [{"name": "Ilse VERHAEGEN-ROTH", "office": "European Commissioner for Circular Economy"}],
        "recipient": "Chair of the Committee on the Environment",
        "references": ["Ares(2025)7604321"],
    },
}
SHAPES = {  # of the text: how many titles, paragraphs, notes
    "d01-kiev.txt": (0, 17, 1),
    "e01-dampness.txt": (1, 10, 0),
    "e02-ferry.txt": (1, 10, 0),
    "e03-batteries.txt": (1, 11, 0),
}


@pytest.mark.parametrize("name", HEADS)
def test_the_head_of_a_letter_is_read_to_the_letter(letters: Path, name: str) -> None:
    assert asdict(read_letter((letters / name).read_bytes(), name).head) == HEADS[name]


@pytest.mark.parametrize("name", SHAPES)
def test_a_letter_has_its_paragraphs_and_notes(letters: Path, name: str) -> None:
    blocks = read_markdown(read_letter((letters / name).read_bytes(), name).markdown)
    kinds = [block.kind for block in blocks if block.kind != "rule"]
    counts = tuple(kinds.count(kind) for kind in ("heading", "paragraph", "footnote"))
    assert (counts, len(kinds)) == (SHAPES[name], sum(SHAPES[name]))


def test_the_letter_on_kiev_cites_three_papers_each_once(letters: Path) -> None:
    read = read_letter((letters / "d01-kiev.txt").read_bytes(), "d01-kiev.txt")
    assert read.citations == ["21501-02/2446", "21501-20/1757", "21501-02/2433"]


@pytest.mark.parametrize(
    "words",
    [
        "over het bezoek van de Minister-President en de Minister van Buitenlandse Zaken aan Kiev kan ik u als volgt",
        "internationale oproepen te de-escaleren en transparantie te betrachten over deze troepen.\n",
        "\n\nDe spanningen met Rusland staan internationaal hoog op de agenda",
        "plaats over de zorgwekkende toestand aan de oostflank",
        "op 14 januari jl. (Kamerstuk 21 501-02, nr. 2446) in Brest",
        "op 16 december 2021 (Kamerstuk 21 501-20, nr. 1757) conclusies",
        "waaronder met partners gecoördineerde maatregelen. Conform de motie van het lid Brekelmans c.s.[^1] blijft",
        "momenteel gesproken in bilateraal en in EU-verband.\n\nZoals aangegeven in een verklaring",
        "bij hervormingen in de veiligheids- en defensie sector",
        "\n\nDe Minister van Buitenlandse Zaken,\\\nW.B. Hoekstra\n\n[^1]: Kamerstuk 21 501-02, nr. 2433\n",
    ],
)
def test_the_letter_on_kiev_reads_as_it_was_written(letters: Path, words: str) -> None:
    assert words in read_letter((letters / "d01-kiev.txt").read_bytes(), "d01-kiev.txt").markdown


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("e01-dampness.txt", "2024 councils inspected 18,400 homes"),
        ("e01-dampness.txt", "the twelve boroughs with the most complaints."),
        ("e01-dampness.txt", "guidance is settled.\n\nWork on the ground"),
        ("e01-dampness.txt", "Yours ever,\n\nRosalind Thackeray MP\\\nMinister for Housing\n"),
        ("e02-ferry.txt", "Le gach dea-ghuí,\n\nFiachra Ó Dálaigh TD\\\nMinister for Transport\n"),
        (
            "e03-batteries.txt",
            "and the collection of portable cells\n\nDear Chair, dear Mr Ferraz,\n\nIn response",
        ),
        ("e03-batteries.txt", "in the week of 20 October.\n\nOn collection, the picture is mixed."),
    ],
)
def test_the_english_letters_read_as_they_were_written(letters: Path, name: str, words: str) -> None:
    assert words in read_letter((letters / name).read_bytes(), name).markdown


@pytest.mark.parametrize("name", ["brief.md", "BRIEF.MARKDOWN", "/een/map/brief.md"])
def test_a_markdown_letter_keeps_its_marks(name: str) -> None:
    read = read_letter(b"Betreft: Proef\r\n\r\n# Kop\r\n\r\nZie *Kamerstuk 36 045, nr. 12*.\r\n", name)
    assert read.markdown == "Betreft: Proef\n\n# Kop\n\nZie *Kamerstuk 36 045, nr. 12*.\n"
    assert read.citations == ["36045/12"]
    assert read.head.subject == "Proef"


def test_the_numbers_in_the_head_are_no_citations() -> None:
    text = (
        "Uw kenmerk\n2022Z00966\n\nGeachte voorzitter,\n\nZie Kamerstuk 36 045, nr. 12, en nogmaals 36 045, nr. 12.\n"
    )
    assert read_letter(text.encode(), "brief.txt").citations == ["36045/12"]


def test_a_letter_that_is_none_is_refused_by_the_name_of_its_file() -> None:
    with pytest.raises(Usage) as raised:
        read_letter(b"", "/een/map/brief.txt")
    assert (raised.value.key, raised.value.values) == ("error.file-empty", {"name": "brief.txt"})
