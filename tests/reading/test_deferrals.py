"""What comes later than was promised: the sentence that says so, and the term that holds from then on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.promises.commitments import Signed
from dossier_tui.reading.promises.deferrals import FoundDeferral
from dossier_tui.reading.understanding import understand

DAY = date(2022, 6, 20)
HEADS = {
    "nl": Signed(("Minister van Visserij",), "Voorzitter van de Tweede Kamer"),
    "en": Signed(("Minister for Fisheries",), "Chair of the Fisheries Committee"),
}


def deferrals(text: str, language: str = "nl") -> list[FoundDeferral]:
    return understand(text, HEADS[language], DAY, Recesses(), language).deferrals


@pytest.mark.parametrize(
    ("text", "language", "due"),
    [
        ("Ik verwacht u de evaluatie niet voor de zomer maar in het najaar te kunnen sturen.", "nl", "2022-23"),
        ("Het toegezegde onderzoek ontvangt u niet voor de zomer maar in Q4.", "nl", "2022-36"),
        ("Het onderzoek naar garnalen is vertraagd; ik informeer u in maart.", "nl", "2023-03"),
        ("De evaluatie, die ik u voor de zomer had toegezegd, komt nu in het najaar.", "nl", "2022-23"),
        ("De planning van de evaluatie schuift op naar december 2022.", "nl", "2022-12"),
        (
            "Het is niet gelukt de evaluatie af te ronden. Ik streef ernaar haar in oktober toe te sturen.",
            "nl",
            "2022-10",
        ),
        ("Het eerste deel van deze toezegging is nagekomen. De rest ontvangt u eind 2022.", "nl", "2022"),
        ("De afronding vergt meer tijd. Uw Kamer ontvangt het rapport zo spoedig mogelijk.", "nl", None),
        ("The review, promised for the summer, will now be published in the autumn.", "en", "2022-23"),
        ("The study has been delayed. I will send the Committee the report by the end of October.", "en", "../2022-10"),
        ("I will not be able to publish the review in June. I will write to you in September.", "en", "2022-09"),
        ("Publication of the review has been postponed until October 2022.", "en", "../2022-10"),
        ("This has taken longer than expected, and I now expect to write to you in November.", "en", "2022-11"),
    ],
)
def test_a_new_term_for_what_was_promised_is_found(text: str, language: str, due: str | None) -> None:
    (found,) = deferrals(f"{text}\n", language)
    assert found.due == due
    assert found.quote in text
    assert 0.5 < found.confidence < 1
    assert not found.questions


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ik informeer uw Kamer in het najaar over de toekomst van de mosselsector.", "nl"),
        ("De boot loopt vertraging op.", "nl"),
        ("Kunt u zeggen waarom de evaluatie is vertraagd tot oktober 2022?", "nl"),
        ("De evaluatie is vertraagd.\n\n## Mosselen\n\nIk informeer uw Kamer in oktober over mosselen.", "nl"),
        ("I will write to you in November about mussels.", "en"),
    ],
)
def test_a_promise_alone_moves_nothing(text: str, language: str) -> None:
    assert deferrals(f"{text}\n", language) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            "De vragen van het lid Bos kunnen niet tijdig worden beantwoord. U krijgt de antwoorden uiterlijk 3 juli.",
            *("nl", "uiterlijk 3 juli"),
        ),
        (
            "De beantwoording van de Kamervragen vergt meer tijd. U ontvangt de antwoorden zo spoedig mogelijk.",
            *("nl", "zo spoedig mogelijk"),
        ),
        ("Het lukt niet de vragen van het lid Pels binnen drie weken te beantwoorden.", "nl", None),
        (
            "I am not able to answer the questions from Dr O'Hara within the usual time. I will reply by 3 July.",
            *("en", "by 3 July"),
        ),
    ],
)
def test_answers_that_come_later_are_told_from_promises(text: str, language: str, words: str | None) -> None:
    (found,) = deferrals(f"Geachte voorzitter,\n\n{text}\n", language)
    assert found.questions
    assert found.due_words == words
    assert (found.promise is None) == (words is None)


def test_the_sentence_tells_more_than_the_heading_above_it() -> None:
    (found,) = deferrals("# Uitstel beantwoording vragen\n\nDe vragen kan ik niet tijdig beantwoorden.\n")
    assert found.quote == "De vragen kan ik niet tijdig beantwoorden."


def test_where_the_heading_alone_tells_it_that_will_do() -> None:
    (found,) = deferrals("Uitstel beantwoording vragen\n\nIk zend u deze in juli.\n")
    assert (found.due, found.questions) == ("2022-07", True)


def test_answers_that_come_with_the_letter_are_late_no_more() -> None:
    given_now = "Hierbij zend ik u de antwoorden op de vragen van het lid Pels."
    assert deferrals(f"{given_now} De antwoorden op deze vragen vergden meer tijd dan drie weken.\n") == []


def test_the_words_that_name_what_comes_later_go_back_to_where_it_was_promised() -> None:
    text = (
        "In mijn brief heb ik het onderzoek naar garnalen toegezegd. Dat lukt niet. Ik zend u het rapport in oktober."
    )
    (found,) = deferrals(f"Garnalen\n\nEen zin vooraf over kustvissers.\n\n{text}\n")
    assert (found.of, found.before.startswith("Garnalen Een zin vooraf")) == (text, True)


@given(st.lists(st.sampled_from("niet maar lukt vertraagd in oktober vragen antwoorden u ik zal . ; ? nu".split())))
def test_whatever_a_text_says_the_quotes_stand_in_it(words: list[str]) -> None:
    text = " ".join(words)
    assert all(found.quote in text for found in deferrals(text))
