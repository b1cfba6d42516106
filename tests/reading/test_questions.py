"""Papers with questions to a minister: who asks whom, about what, and by when an answer is due; and the answers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.promises.commitments import Signed
from dossier_tui.reading.promises.questions import FoundQuestion, find_answers, find_question
from dossier_tui.reading.understanding import Understood, understand, understand_letter

ASKED = "\n\n1\nKlopt het dat de dijk verzakt, en komt u daar vóór de zomer op terug?\n"
ENGLISH = "\n\n1. Is the dyke sinking, and will you write to us in May?\n"
SIGNED = Signed(("Minister van Dijken",), "Voorzitter van de Tweede Kamer")


def question(text: str, title: str = "", day: date | None = None) -> FoundQuestion:
    found = find_question(text, title, day)
    assert found is not None
    return found


def understood(text: str, signed: Signed = SIGNED) -> Understood:
    return understand(text, signed, date(2022, 5, 10), Recesses(), "nl")


@pytest.mark.parametrize(
    ("line", "text", "by", "to", "due"),
    [
        (
            "Vragen van het lid De Wit (NKV) aan de Minister van Dijken over de ringdijk (ingezonden 3 maart 2022)."
            + ASKED,
            *("Vragen over de ringdijk", "Minister van Dijken", "De Wit (NKV)", "2022-03-24"),
        ),
        (
            "Schriftelijke vragen van de leden Bos (A), Van 't Hek (B) en Özer (C) c.s. aan de minister voor Water en "
            "de staatssecretaris van Financiën inzake de verzakking van dijken (ingezonden 12 december 2023)" + ASKED,
            "Schriftelijke vragen inzake de verzakking van dijken",
            "Minister voor Water en de staatssecretaris van Financiën",
            *("Bos (A), Van 't Hek (B) en Özer (C) c.s.", "2024-01-02"),
        ),
        (
            "Kamervragen van het lid Íñigo aan de minister-president over het weer, ingezonden op 1 mei 2024" + ASKED,
            *("Kamervragen over het weer", "Minister-president", "Íñigo", "2024-05-22"),
        ),
        (
            "Vragen aan de Ministers van Water en van Financiën\n\nIngezonden: 2 mei 2024" + ASKED,
            *("Vragen", "Ministers van Water en van Financiën", None, "2024-05-23"),
        ),
        (
            "Written question from Dr J. O'Hara (North Bay) to the Minister of State for Rivers concerning dykes, "
            "tabled on 12 March 2025." + ENGLISH,
            *("Written question concerning dykes", "Minister of State for Rivers"),
            *("Dr J. O'Hara (North Bay)", "2025-04-02"),
        ),
        (
            "Questions by Lady Wexcombe for the Chancellor of the Exchequer on the cost of the canal (submitted "
            "1 April 2025)" + ENGLISH,
            *("Questions on the cost of the canal", "Chancellor of the Exchequer", "Lady Wexcombe", "2025-04-22"),
        ),
    ],
)
def test_questions_are_to_be_answered_three_weeks_after_they_were_sent_in(
    line: str, text: str, by: str, to: str | None, due: str
) -> None:
    found = question(line)
    assert (found.text, found.by, found.to) == (text, by, to)
    assert (found.due, found.due_by, found.kind) == (due, due, "question")
    assert found.due_words == ("drie weken na inzending" if ASKED in line else "three weeks after submission")
    assert line[found.start : found.end] == found.quote == line.split("\n")[0]


def test_a_line_over_several_lines_below_its_number_is_read_as_one() -> None:
    text = "2024Z09999\n\nVragen van het lid Pels (A) aan de minister van Zorg\nover tandzorg voor\nouderen" + ASKED
    found = question(text, day=date(2024, 5, 2))
    assert (found.text, found.register, found.made) == ("Vragen over tandzorg voor ouderen", "2024Z09999", "2024-05-02")


def test_questions_to_be_answered_in_the_house_have_no_term() -> None:
    found = question("Mondelinge vragen van het lid Pels (A) aan de Minister van Zorg (ingezonden 2 mei 2024)." + ASKED)
    assert (found.made, found.due, found.due_words) == ("2024-05-02", None, None)


def test_without_any_day_no_term_is_made_up() -> None:
    said = understand("Vragen van het lid Pels aan de Minister van Zorg" + ASKED, Signed(), None, Recesses(), "nl")
    assert said.question is not None
    assert (said.question.made, said.question.due) == (None, None)


def test_the_line_may_be_the_title_of_the_paper_alone() -> None:
    title = "Vragen van het lid Pels (A) aan de Minister van Zorg over tandzorg (ingezonden 2 mei 2024)"
    found = question(ASKED, title)
    assert (found.quote, found.due) == (
        "1 Klopt het dat de dijk verzakt, en komt u daar vóór de zomer op terug?",
        "2024-05-23",
    )


@pytest.mark.parametrize("text", [
    "Vragen van het lid Pels (A) aan de Minister van Zorg over tandzorg.",
    "Ik kom terug op de vragen van het lid Pels aan de Minister van Zorg over tandzorg." + ASKED,
    "Vragen van het lid Pels aan de Minister van Zorg over tandzorg.\n\n1\nKlopt het?\n\nAntwoord 1\nJa.",
    "Vragen van het lid Pels aan zijn fractie over tandzorg." + ASKED,
])  # fmt: skip
def test_what_is_no_paper_of_questions_or_answers_them_asks_nothing(text: str) -> None:
    assert find_question(text, "", date(2024, 5, 2)) is None


def test_questions_promise_nothing_and_are_no_events_but_a_debate_is() -> None:
    line = "Vragen van het lid Pels (A) aan de Minister van Zorg over tandzorg (ingezonden 2 mei 2024)."
    asked = "\n\nInformeert u de Kamer in juni?\n\nKunt u antwoorden vóór het commissiedebat van 30 mei?"
    said = understand(line + asked, Signed(), None, Recesses(), "nl")
    assert (said.commitments, said.fulfilments, said.deferrals, said.answers) == ([], [], [], [])
    assert [each.fields["kind"] for each in said.events] == ["commissiedebat"]


def test_a_publication_of_questions_is_called_dated_and_numbered_by_them() -> None:
    xml = (
        '<officiele-publicatie><metadata><meta name="DC.type" content="Kamervragen zonder antwoord"/></metadata>'
        "<kamervragen><kamervraagnummer>2022Z05001</kamervraagnummer><kamervraagomschrijving>Vragen van het lid "
        "<achternaam>Pels</achternaam> (A) aan de Minister van Zorg over <kamervraagonderwerp>tandzorg"
        "</kamervraagonderwerp> (ingezonden <datum>14 maart 2022</datum>).</kamervraagomschrijving>"
        "<vraag><nr>Vraag 1</nr><al>Klopt het?</al></vraag></kamervragen></officiele-publicatie>"
    )
    read = read_letter(xml.encode(), "kv.xml")
    assert (read.facts.kind, read.facts.number, read.head.date) == ("other", "2022Z05001", "2022-03-14")
    assert str(read.title).startswith("Vragen van het lid Pels (A)")
    said = understand_letter(read, Recesses()).question
    assert said is not None
    assert (said.due, said.to) == ("2022-04-04", "Pels (A)")


def test_a_minister_s_letter_with_questions_in_it_asks_nothing() -> None:
    line = "Vragen van het lid Pels (A) aan de Minister van Zorg over tandzorg (ingezonden 2 mei 2024)."
    assert understood(line + ASKED).question is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hierbij bied ik u de antwoorden aan op de vragen van het lid Pels over tandzorg (2024Z09999).", "nl"),
        ("Bijgaand treft u de beantwoording aan van de schriftelijke vragen van de leden Pels en Bos.", "nl"),
        ("Antwoord van Minister Bos (Zorg) (ontvangen 3 juni 2024).", "nl"),
        ("I enclose my answers to the written questions from Dr O'Hara about dykes.", "en"),
        ("Please find attached the reply to the parliamentary question tabled by Lady Wexcombe.", "en"),
    ],
)
def test_the_sentence_that_gives_the_answers_is_found(text: str, language: str) -> None:
    (found,) = find_answers(f"Geachte voorzitter,\n\n{text}\n", language)
    assert found.quote == text


@pytest.mark.parametrize("text", [
    "De vragen van het lid Pels zal ik in mei beantwoorden.",
    "Hierbij meld ik dat de antwoorden op de vragen meer tijd vergen.",
    "Antwoorden op Kamervragen over tandzorg",
    "Hierbij stuur ik u het verslag.",
])  # fmt: skip
def test_what_gives_no_answers_is_none(text: str) -> None:
    assert find_answers(text, "nl") == []


@given(st.text(alphabet="Vragen vhtlid?Pels()\naMinstrovez.12 20ë", max_size=120), st.sampled_from(["nl", "en"]))
def test_whatever_a_text_holds_its_quotes_stand_in_it(text: str, language: str) -> None:
    text = f"Vragen van het lid {text} aan de Minister van Zorg over {text}\n\nKlopt het?"
    said = understand(text, Signed(), date(2024, 5, 2), Recesses(), language)
    assert (
        said.question is None or " ".join(text[said.question.start : said.question.end].split()) == said.question.quote
    )
