"""Sentences that keep an earlier promise, motion or request, and those that only speak of one."""

import pytest
from promise_cases import KEEPS_EN, KEEPS_NL, KEEPS_NOTHING, rows
from promise_parts import HEADS, kept

from dossier_tui.reading.promises.commitments import Signed

KEEPS = [("nl", *row) for row in rows(KEEPS_NL)] + [("en", *row) for row in rows(KEEPS_EN)]


@pytest.mark.parametrize(("language", "sentence", "of"), KEEPS)
def test_a_sentence_that_keeps_is_found_with_what_it_keeps(language: str, sentence: str, of: str) -> None:
    assert any(of.casefold() in each.of.casefold() for each in kept(sentence, language)), kept(sentence, language)


@pytest.mark.parametrize("sentence", [each for each, _ in rows(KEEPS_NOTHING)])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sentence_that_keeps_nothing_is_left_alone(language: str, sentence: str) -> None:
    assert kept(sentence, language) == []


NAMED = {
    "Hiermee beschouw ik de motie-Bos c.s. als afgedaan.": "de motie-Bos c.s",
    "Daarmee is de toezegging aan het lid Bos afgedaan.": "de toezegging aan het lid Bos",
    "De toezegging aan het lid Bos doe ik hiermee gestand.": "De toezegging aan het lid Bos",
    "Conform mijn toezegging in het debat van 2 februari stuur ik u hierbij het rapport.": (
        "Conform mijn toezegging in het debat van 2 februari"
    ),
    "Bijgaand bied ik u, ter uitvoering van de motie-Bos (Kamerstuk 39 847, nr. 12), het onderzoek aan.": (
        "ter uitvoering van de motie-Bos (Kamerstuk 39 847, nr. 12)"
    ),
}


@pytest.mark.parametrize(("sentence", "of"), NAMED.items())
def test_what_is_kept_is_named_without_the_words_that_say_so(sentence: str, of: str) -> None:
    assert [each.of for each in kept(sentence)] == [of]


def test_words_that_point_back_are_named_by_the_sentence_before() -> None:
    asked = "Bij brief van 3 februari heeft uw Kamer verzocht om een overzicht van de kosten."
    (found,) = kept(f"{asked} Met deze brief voldoe ik aan dit verzoek.")
    assert found.quote.startswith("Met deze brief")
    assert found.of == found.before == asked


def test_a_request_told_at_the_beginning_is_kept_by_the_letter() -> None:
    asked = "De vaste commissie heeft bij brief van 3 februari verzocht om een toelichting op de bijdrage."
    assert [each.rule for each in kept(f"{asked} De bijdrage bedraagt 3 miljoen euro.")] == ["kept.recalled"]


def test_a_request_that_is_put_off_is_not_kept() -> None:
    asked = "De vaste commissie heeft bij brief van 3 februari verzocht om een toelichting op de bijdrage."
    assert kept(f"{asked} Voor de beantwoording is meer tijd nodig.") == []


def test_what_was_done_as_promised_is_kept() -> None:
    (found,) = kept("De Minister heeft op 3 februari het gesprek gevoerd dat hij in zijn brief had toegezegd.")
    assert found.rule == "kept.recalled"


def test_a_committee_that_recalls_a_promise_made_to_it_keeps_nothing() -> None:
    chair = Signed(("Chair of the Transport Committee",), "Secretary of State for Transport")
    assert kept("In January you promised to send us the plan.", "en", chair) == []


def test_a_part_is_said_to_be_a_part() -> None:
    (found,) = kept("Met deze brief geef ik gedeeltelijk uitvoering aan de motie van het lid Bos.")
    assert found.partly
    assert not kept("Met deze brief geef ik uitvoering aan de motie van het lid Bos.")[0].partly


def test_a_question_keeps_nothing() -> None:
    assert kept("Geeft u met deze brief uitvoering aan de motie van het lid Bos?", "nl", HEADS["nl"]) == []
