"""The head of a letter: date, subject, addressee and references, also where extraction tore them apart."""

import pytest

from dossier_tui.reading.formats.text import read_text
from dossier_tui.reading.head import Head, read_head

PROSE = (
    "Hierbij informeer ik uw Kamer over de stand van zaken van een aantal openstaande\n"
    "toezeggingen en Kamervragen waarvan de opvolging gepland stond voor het eind.\n"
)
HOUSE_STYLE = """> Retouradres Postbus 20011 2500 EA Den Haag
Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018
2500 EA DEN HAAG

Ons kenmerk
WJZ / 12055032
Uw kenmerk
2022Z00966

Datum 23 december 2022
Betreft Stand van zaken van een aantal openstaande toezeggingen
inzake Digitale Zaken
"""


def head_of(text: str) -> Head:
    """Return the head of a letter in plain text."""
    return read_head(read_text(text))


def test_a_letter_in_house_style_is_understood() -> None:
    head = head_of(f"{HOUSE_STYLE}\n{PROSE}")
    assert head == Head(
        date="2022-12-23",
        subject="Stand van zaken van een aantal openstaande toezeggingen inzake Digitale Zaken",
        recipient="Voorzitter van de Tweede Kamer der Staten-Generaal",
        references=["WJZ / 12055032"],
    )


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("Datum 22 maart 2022", "2022-03-22"),
        ("Datum: 22 maart 2022", "2022-03-22"),
        ("Datum 22 maart 2022 MPC 58 B", "2022-03-22"),
        ("Datum\n22 maart 2022", "2022-03-22"),
        ("Datum\nBetreft\n\nDen Haag, 22 maart 2022\nVragen", "2022-03-22"),
        ("Den Haag, 22 maart 2022", "2022-03-22"),
        ("’s-Gravenhage, 22 maart 2022", "2022-03-22"),
        ("14 February 2025", "2025-02-14"),
        ("Brussels, 12 September 2025", "2025-09-12"),
        ("Datum\nDatum 22 maart 2022", "2022-03-22"),
        ("Datum 31 februari 2022", None),
        ("Op 22 maart 2022 sprak ik u.", None),
        ("Datum binnenkort", None),
    ],
)
def test_the_date_of_the_letter_is_read(lines: str, day: str | None) -> None:
    assert head_of(f"{lines}\n\n{PROSE}").date == day


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        ("Betreft Evaluatie van de verkiezingen", "Evaluatie van de verkiezingen"),
        ("Onderwerp: Evaluatie", "Evaluatie"),
        ("Re: Damp and mould in rented homes", "Damp and mould in rented homes"),
        (
            "Subject: Recycled content and the collection of\n         portable cells",
            "Recycled content and the collection of portable cells",
        ),
        ("Betreft\nEvaluatie van de verkiezingen", "Evaluatie van de verkiezingen"),
        ("Betreft\n\nEvaluatie", "Evaluatie"),
        (
            "Betreft Onderzoek naar visumverlening in de Caribische delen van\n\nhet Koninkrijk",
            "Onderzoek naar visumverlening in de Caribische delen van het Koninkrijk",
        ),
        (
            "Inzet van het schip in het gebied in het kader van\nBetreft\n2500 ES Den Haag\nCOVID-19\nwww.defensie.nl",
            "Inzet van het schip in het gebied in het kader van COVID-19",
        ),
        (
            "Betreft Verschillen in het beschermen van dieren in het gehele land\nAB-C / 18055724\nEuropees Nederland",
            "Verschillen in het beschermen van dieren in het gehele land Europees Nederland",
        ),
        (
            "Kenmerk\nBetreft Evaluatie van de eilanden Bonaire, Sint 2015-0000598286\nEustatius en Saba",
            "Evaluatie van de eilanden Bonaire, Sint Eustatius en Saba",
        ),
        (
            "Betreft Uitstel van antwoorden over het behoud van koraal en\nnatuur Uw kenmerk",
            "Uitstel van antwoorden over het behoud van koraal en natuur",
        ),
        (
            "Betreft Uitstelbericht Kamerbrief overzicht bijzondere uitkeringen\n2021",
            "Uitstelbericht Kamerbrief overzicht bijzondere uitkeringen 2021",
        ),
        ("Betreft Kort\nWilt u slechts een zaak in uw\nbrief behandelen.", "Kort"),
        ("Datum\nBetreft\n\n25 januari 2024\nToekomst van het veer", "Toekomst van het veer"),
        ("Betreft", None),
        ("", None),
    ],
)
def test_the_subject_is_read_whole(lines: str, subject: str | None) -> None:
    assert head_of(f"{lines}\n\nGeachte voorzitter,\n\n{PROSE}").subject == subject


@pytest.mark.parametrize(
    ("lines", "recipient"),
    [
        (
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            "Voorzitter van de Tweede Kamer der Staten-Generaal",
        ),
        (
            "de voorzitter van de Eerste Kamer\nBinnenhof 22\nder Staten-Generaal",
            "Voorzitter van de Eerste Kamer der Staten-Generaal",
        ),
        (
            "Aan de Voorzitter van de Tweede Kamer der Staten-\nGeneraal Kenmerk",
            "Voorzitter van de Tweede Kamer der Staten-Generaal",
        ),
        (
            "Aan de Voorzitter van de\nDirectie Noord\nTweede Kamer der Staten-Generaal",
            "Voorzitter van de Tweede Kamer der Staten-Generaal",
        ),
        (
            "Voorzitter van de Tweede Kamer der Staten-Generaal Korte Voorhout 7",
            "Voorzitter van de Tweede Kamer der Staten-Generaal",
        ),
        ("Desmond Okafor MP\nChair of the Housing Committee", "Desmond Okafor MP, Chair of the Housing Committee"),
        ("Ms Sorcha Breathnach TD\nDáil Éireann", "Sorcha Breathnach TD"),
        ("Aan allen", None),
    ],
)
def test_the_first_addressee_is_read(lines: str, recipient: str | None) -> None:
    assert head_of(f"{lines}\n\n{PROSE}").recipient == recipient


@pytest.mark.parametrize(
    ("lines", "references"),
    [
        ("Ons kenmerk: 2022-0000711049", ["2022-0000711049"]),
        ("Onze referentie\nBZDOC-178186983-31", ["BZDOC-178186983-31"]),
        ("Kenmerk\n2500 EA Den Haag\nIENW/BSK-2023/154512", ["IENW/BSK-2023/154512"]),
        ("Ons kenmerk\nDGNR-NB / 13097296", ["DGNR-NB / 13097296"]),
        ("Onze referentie\nWJZ/1276237 (8154)", ["WJZ/1276237 (8154)"]),
        ("Our ref: MC2025/01234\nYour ref: HCC/25/117", ["MC2025/01234"]),
        ("Ref. Ares(2025)7604321", ["Ares(2025)7604321"]),
        ("Kenmerk: AB-12345 Uw kenmerk: 2022Z00966", ["AB-12345"]),
        ("Uw kenmerk\n2022Z00966", []),
        ("Kenmerk\n30825-191/2013D19521", []),
        ("Kenmerk\n2022Z00966", []),
        ("Ons kenmerk\nOns kenmerk\nAB/12345", ["AB/12345"]),
        ("het kenmerk van deze brief", []),
    ],
)
def test_the_senders_own_references_are_read(lines: str, references: list[str]) -> None:
    assert head_of(f"{lines}\n\n{PROSE}").references == references


@pytest.mark.parametrize("text", ["", "\n", "Datum", "Betreft\nOnderwerp\nKenmerk", "a" * 50_000])
def test_a_text_without_a_head_has_none(text: str) -> None:
    assert head_of(text) == Head()
