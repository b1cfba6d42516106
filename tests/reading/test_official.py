"""Official prints pasted as text: their numbers and titles, and what only looks like one."""

import pytest

from dossier_tui.reading.document import Facts
from dossier_tui.reading.formats.text import read_text

ABOVE = "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2023-2024\n"
TWO_TITLES = """21 501-02 Raad Algemene Zaken en
Raad Buitenlandse Zaken

Nr. 2446

BRIEF VAN DE MINISTER
VAN DEFENSIE
"""
TEXT = "Bij de behandeling van dit wetsvoorstel heb ik toegezegd uw Kamer te informeren.\n"


@pytest.mark.parametrize(
    ("head", "facts", "title"),
    [
        (
            "36 045 Situatie in de Oekraïne\nNr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE\n",
            Facts(number="36045/12", dossier_number="36045", dossier_title="Situatie in de Oekraïne"),
            "BRIEF VAN DE MINISTER VAN DEFENSIE",
        ),
        (
            TWO_TITLES,
            Facts(
                number="21501-02/2446",
                dossier_number="21501-02",
                dossier_title="Raad Algemene Zaken en Raad Buitenlandse Zaken",
            ),
            "BRIEF VAN DE MINISTER VAN DEFENSIE",
        ),
        (
            "36 600 VII Begroting van het ministerie\nAI BRIEF VAN DE MINISTER VAN DEFENSIE\n",
            Facts(number="36600-VII/AI", dossier_number="36600-VII", dossier_title="Begroting van het ministerie"),
            "BRIEF VAN DE MINISTER VAN DEFENSIE",
        ),
    ],
)
def test_the_numbers_and_titles_of_a_print_are_read(head: str, facts: Facts, title: str) -> None:
    document = read_text(f"{ABOVE}{head}{TEXT}")
    assert document.facts == facts
    assert [part.text for part in document.parts if part.role == "heading"] == [title]
    assert [part.text for part in document.parts if part.role == "paragraph"] == [TEXT.strip()]


@pytest.mark.parametrize(
    "head",
    [
        "36 045 Situatie in de Oekraïne\nNr. 12 is een brief van de minister.\n",
        "36 045 Situatie in de Oekraïne\n",
        "36 045 Situatie in de Oekraïne\nNr. 12\nHierbij stuur ik u een brief.\n",
        "Aanhangsel van de Handelingen\n",
        "Vergaderjaar 2023-2024 Aanhangsel van de Handelingen\nVragen van het lid Kade\n",
    ],
)
def test_what_only_looks_like_a_print_is_a_letter(head: str) -> None:
    assert read_text(f"{head}{TEXT}").facts == Facts()


def test_the_number_of_an_appendix_belongs_to_its_session() -> None:
    head = "Vergaderjaar 2020–2021 Aanhangsel van de Handelingen\n3235\n"
    assert read_text(f"{head}Vragen van het lid Kade (VVD).\n").facts.number == "AH 2020-2021/3235"
