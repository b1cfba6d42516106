"""An official print that was copied or saved in another form says its number, its dossier and its title."""

import pytest

from dossier_tui.reading.document import Document, Part
from dossier_tui.reading.formats.print_lines import print_head
from dossier_tui.reading.letter import ReadLetter, read_letter

PRINT = """\
Tweede Kamer der Staten-Generaal                                                   2
Vergaderjaar 2026–2027
39 930 Bruggen in het noorden van het land

Nr. 12 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 4 maart 2027

Hierbij bied ik u de beantwoording aan van de vragen die in het schriftelijk overleg van 1 maart zijn gesteld
over de brug bij Oosterzijl (Kamerstuk 39 930, nr. 3). Ook ga ik in op de motie van het lid Haverlag.

De Minister van Infrastructuur en Waterstaat,
A. Voorbeeld
kst-39930-12
ISSN 0921 - 7371
’s-Gravenhage 2027

Tweede Kamer, vergaderjaar 2026–2027, 39 930, nr. 12                                1
"""


def read(text: str) -> ReadLetter:
    return read_letter(text.encode(), "stuk.txt")


def test_a_print_says_its_number_and_its_dossier() -> None:
    facts = read(PRINT).facts
    assert (facts.number, facts.dossier_number) == ("39930/12", "39930")
    assert facts.dossier_title == "Bruggen in het noorden van het land"
    assert facts.kind == "letter"


def test_the_text_of_a_print_begins_with_its_title_and_ends_with_who_signed() -> None:
    found = read(PRINT)
    assert found.markdown.startswith("# BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT\n\nAan de Voorzitter")
    assert found.markdown.endswith("De Minister van Infrastructuur en Waterstaat,\\\nA. Voorbeeld\n")
    assert found.title == "BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT"


def test_a_print_does_not_cite_itself() -> None:
    assert read(PRINT.replace("nr. 3)", "nr. 12)")).citations == []


@pytest.mark.parametrize(
    ("head", "number", "kind", "title"),
    [
        ("Nr. 12\nMOTIE VAN HET LID HAVERLAG", "39930/12", "motion", "MOTIE VAN HET LID HAVERLAG"),
        ("A BRIEF VAN DE MINISTER", "39930/A", "letter", "BRIEF VAN DE MINISTER"),
        ("Nr. 12 Brief van de minister", "39930/12", "letter", "Brief van de minister"),
        ("Nr. 12 VERSLAG VAN EEN SCHRIFTELIJK\nOVERLEG", "39930/12", "report", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
    ],
)
def test_the_title_beside_or_below_the_number_tells_the_kind(head: str, number: str, kind: str, title: str) -> None:
    found = read(PRINT.replace("Nr. 12 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT", head))
    assert (found.facts.number, found.facts.kind, found.title) == (number, kind, title)


def test_the_title_of_a_dossier_may_go_on_below() -> None:
    text = PRINT.replace("in het noorden van het land", "in het noorden\nvan het land")
    assert read(text).facts.dossier_title == "Bruggen in het noorden van het land"


@pytest.mark.parametrize(
    "line", ["39 930 bruggen zijn er in het land", "Postbus 20 901 te Den Haag", "12 500 EU-landen"]
)
def test_a_number_in_a_letter_makes_it_no_print(line: str) -> None:
    assert read(f"{line}\n\nGeachte voorzitter,\n\nDank.\n").facts.number is None


PAGE = PRINT.replace("\n\n", "</p><p>").replace("\n", "<br>")


def test_a_print_that_was_saved_as_a_page_or_a_mail_says_the_same() -> None:
    found = read_letter(f"<html><body><p>{PAGE}</p></body></html>".encode(), "stuk.html")
    assert (found.facts.number, found.facts.dossier_number, found.facts.kind) == ("39930/12", "39930", "letter")
    assert found.facts.dossier_title == "Bruggen in het noorden van het land"
    assert found.title == "BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT"
    assert "Vergaderjaar" not in found.markdown


HEAD = ["39 930 Bruggen in\\\nhet noorden", "Nr. 12 MOTIE VAN HET LID\\\nHAVERLAG\\\nVoorgesteld 4 maart 2027"]
IMPRINT = "kst-39930-12\\\nISSN 0921 - 7371\\\n’s-Gravenhage 2027"


@pytest.mark.parametrize("split", [False, True])
def test_lines_that_stand_together_are_told_apart(split: bool) -> None:
    texts = [line for text in HEAD for line in text.split("\\\n")] if split else HEAD
    texts = ["Nr. 12", "MOTIE VAN HET LID HAVERLAG", *texts[-1:]] if split else texts
    texts = [*(["39 930 Bruggen in", "het noorden"] if split else []), *texts, "De Kamer,", IMPRINT]
    document = print_head(Document([Part("paragraph", text) for text in texts]))
    text = [(part.role, part.text) for part in document.parts if part.role != "aside"]
    assert text == [
        ("heading", "MOTIE VAN HET LID HAVERLAG"),
        ("paragraph", "Voorgesteld 4 maart 2027"),
        ("paragraph", "De Kamer,"),
    ]
    facts = document.facts
    assert (facts.number, facts.kind, facts.dossier_title) == ("39930/12", "motion", "Bruggen in het noorden")


def test_a_letter_of_the_upper_house_has_a_sign() -> None:
    parts = [Part("paragraph", "CXLVIII Bruggen"), Part("paragraph", "B BRIEF VAN DE MINISTER"), Part("paragraph", "x")]
    document = print_head(Document(parts))
    assert (document.facts.number, document.parts[1].text) == ("CXLVIII/B", "B")


def test_what_is_no_print_stays_as_it_is() -> None:
    document = Document([Part("paragraph", "39 930 Bruggen"), Part("paragraph", "Nr. 12")][:1])
    assert print_head(document) is document
