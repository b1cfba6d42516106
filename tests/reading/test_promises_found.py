"""Promises and other undertakings, told apart from what binds nobody, in sentences of every construction."""

import pytest
from promise_cases import (
    NOTHING_EN,
    NOTHING_NL,
    PROMISES_EN,
    PROMISES_NL,
    UNDERTAKINGS_EN,
    UNDERTAKINGS_NL,
    rows,
)
from promise_parts import promised

from dossier_tui.reading.promises.commitments import Signed

TABLES = {
    ("nl", "promise"): PROMISES_NL,
    ("en", "promise"): PROMISES_EN,
    ("nl", "undertaking"): UNDERTAKINGS_NL,
    ("en", "undertaking"): UNDERTAKINGS_EN,
}
BINDING = [(*key, *row) for key, table in TABLES.items() for row in rows(table)]
NOTHING = [("nl", each) for each, _ in rows(NOTHING_NL)] + [("en", each) for each, _ in rows(NOTHING_EN)]


@pytest.mark.parametrize(("language", "kind", "sentence", "due"), BINDING)
def test_a_sentence_that_binds_is_found_with_its_term(language: str, kind: str, sentence: str, due: str) -> None:
    found = promised(sentence, language)
    assert [(each.kind, each.due or "") for each in found] == [(kind, due)]


@pytest.mark.parametrize(("language", "sentence"), NOTHING)
def test_a_sentence_that_binds_nobody_is_left_alone(language: str, sentence: str) -> None:
    assert promised(sentence, language) == []


BY = {
    "Ik zal de Minister van Financiën verzoeken hierop in te gaan.": "Minister van Economische Zaken",
    "Ik zal uw Kamer informeren.": "Minister van Economische Zaken",
    "Het kabinet informeert uw Kamer in mei.": "kabinet",
    "De Minister van Defensie zal uw Kamer informeren.": "Minister van Defensie",
    "De Minister informeert de Kamer in mei.": "Minister van Economische Zaken",
    "Nederland zal zich hiervoor blijven inzetten.": "Nederland",
    "In mei informeert de Staatssecretaris van Onderwijs, Cultuur en Wetenschap uw Kamer.": (
        "Staatssecretaris van Onderwijs, Cultuur en Wetenschap"
    ),
    "Rijkswaterstaat begint in mei met de werkzaamheden.": "Rijkswaterstaat",
    "Uw Kamer wordt in mei geïnformeerd.": "Minister van Economische Zaken",
    "Mijn ambtenaren zullen de cijfers controleren.": "Minister van Economische Zaken",
}
BY_ENGLISH = {
    "I will write to the Committee.": "Secretary of State for Transport",
    "The Government will write to the Committee.": "Government",
    "My officials will write to the Committee.": "Secretary of State for Transport",
    "The Minister for Ports will write to the Committee.": "Minister for Ports",
    "The Dam Safety Inspectorate will start its visits in May.": "Dam Safety Inspectorate",
}


@pytest.mark.parametrize(("sentence", "by"), BY.items())
def test_who_promises_in_dutch_is_the_signing_office_or_who_is_named(sentence: str, by: str) -> None:
    assert [each.by for each in promised(sentence)] == [by]


@pytest.mark.parametrize(("sentence", "by"), BY_ENGLISH.items())
def test_who_promises_in_english_is_the_signing_office_or_who_is_named(sentence: str, by: str) -> None:
    assert [each.by for each in promised(sentence, "en")] == [by]


TO = {
    "Ik zal uw Kamer informeren.": "Eerste Kamer",
    "U ontvangt de antwoorden voor 1 maart.": "Eerste Kamer",
    "Ik zal de Tweede Kamer informeren.": "Tweede Kamer",
    "Ik zal beide Kamers informeren.": "Eerste en Tweede Kamer",
    "Ik kom hier in mei op terug.": "Eerste Kamer",
    "Ik zal uw Kamer een afschrift sturen van mijn brief aan de Tweede Kamer.": "Eerste Kamer",
    "Ik zal de cijfers controleren.": None,
}


@pytest.mark.parametrize(("sentence", "to"), TO.items())
def test_to_whom_is_the_house_that_is_named_or_the_addressee(sentence: str, to: str | None) -> None:
    signed = Signed(("Minister van Financiën",), "Voorzitter van de Eerste Kamer der Staten-Generaal")
    assert [each.to for each in promised(sentence, "nl", signed)] == [to]


def test_without_a_head_nobody_signs_and_the_second_chamber_reads() -> None:
    (found,) = promised("Ik zal uw Kamer informeren.", "nl", Signed())
    assert (found.by, found.to) == (None, "Tweede Kamer")
    (found,) = promised("I will write to the Member shortly and to you.", "en", Signed((), "Anne Marsh MP"))
    assert found.to == "Anne Marsh MP"


def test_a_committee_binds_itself_in_its_own_letter() -> None:
    chair = Signed(("Chair of the Transport Committee",), "Secretary of State for Transport")
    (found,) = promised("The Committee will take oral evidence on 20 May.", "en", chair)
    assert (found.kind, found.by, found.due) == ("undertaking", "Committee", "2025-05-20")
    assert [each.kind for each in promised("I will write to you in May.", "en", chair)] == ["promise"]


def test_a_sentence_with_two_promises_is_narrowed_to_each() -> None:
    found = promised("Ik zal de voortgang bewaken, en uw Kamer hierover in mei informeren.")
    assert [(each.kind, each.quote) for each in found] == [
        ("undertaking", "Ik zal de voortgang bewaken"),
        ("promise", "en uw Kamer hierover in mei informeren."),
    ]
    assert [each.due for each in found] == [None, "2025-05"]


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        ("Het rapport volgt in mei. Ik zal uw Kamer kort daarna informeren.", "kort daarna", None),
        ("Zodra het rapport er is, zend ik het uw Kamer toe.", "Zodra het rapport er is", None),
        ("Ik informeer uw Kamer niet voor de zomer maar in het najaar.", "in het najaar", "2025-23"),
        ("De uiterste datum is 1 juli. Ik streef ernaar deze datum te halen.", "deze datum", "2025-07-01"),
        ("Ik streef ernaar deze datum te halen.", "deze datum", None),
        ("Ik zal uw Kamer over de cijfers van 2024 zo spoedig mogelijk informeren.", "zo spoedig mogelijk", None),
        (
            "De oplevering is voorzien voor het vierde kwartaal van 2025.",
            "voor het vierde kwartaal van 2025",
            "2025-36",
        ),
        ("Ik zal, zoals gemeld in januari, uw Kamer voor 1 mei informeren.", "voor 1 mei", "../2025-05-01"),
        ("Op 13 april a.s. bezoek ik Den Helder.", "Op 13 april a.s.", "2025-04-13"),
    ],
)
def test_the_words_of_the_term_are_kept_and_no_date_is_invented(text: str, words: str, due: str | None) -> None:
    found = promised(text)[-1]
    assert (found.due_words, found.due) == (words, due)


def test_confidence_and_rule_stand_beside_every_commitment() -> None:
    (found,) = promised("Ik zal uw Kamer informeren.")
    assert found.rule == "promise.future"
    assert 0.5 <= found.confidence <= 1


def test_a_body_that_signs_is_a_stranger_in_the_letters_of_others() -> None:
    said = "The European Commission will present its report to the European Parliament by 28 February 2026."
    commissioner = Signed(("Commissioner for Energy",), "Chair of the Committee on Industry of the European Parliament")
    (found,) = promised(said, "en", commissioner)
    assert (found.kind, found.by, found.to, found.due) == (
        "promise",
        "Commission",
        "European Parliament",
        "../2026-02-28",
    )
    assert promised(said, "en") == []


def test_the_year_of_the_letter_itself_is_for_which_and_not_before_which() -> None:
    (found,) = promised("Voor 2025 trek ik hiervoor vier miljoen euro uit.")
    assert (found.due_words, found.due) == ("Voor 2025", "2025")
