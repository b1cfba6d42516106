"""Written questions from paper to answer: one commitment, put off once as the rules allow, and kept by the answer."""

import pytest

from actions.parts import commitment, contents, record, refused
from dossier_tui.actions.commitments import add_commitment, defer
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.actions.proposals import accept, reject
from dossier_tui.model.records import Proposal
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.walk import check_store

pytestmark = pytest.mark.usefixtures("a_clock_that_goes_on")
MINISTER = Given(date="2026-03-20", senders=["A. Voorbeeld, Minister van Dijken"], recipient="Voorzitter Tweede Kamer")
ASKED = """\
2026Z04123

Vragen van het lid Pelskamp (NKV) aan de Minister van Dijken over de ringdijk (ingezonden 3 maart 2026)

1
Klopt het dat de ringdijk verzakt, en komt u daar vóór de zomer op terug?
"""
LATE = "De vragen van het lid Pelskamp over de ringdijk (2026Z04123) kunnen niet tijdig worden beantwoord."
ANSWER = "Hierbij bied ik u de antwoorden aan op de vragen van het lid Pelskamp over de ringdijk (2026Z04123)."


@pytest.fixture(autouse=True)
def _proposals_of_the_tests_alone() -> None:
    """Let letters be read as they come in."""


def add(desk: Desk, text: str, given: Given = MINISTER, slug: str = "kaap") -> list[Proposal]:
    """Add a letter and return what it proposes, but for events."""
    place = add_letter(desk, slug, text.encode(), "brief.txt", given)
    proposals = contents(desk, slug).proposals.values()
    return [each for each in proposals if f"{slug}/{each.letter}" == place and each.kind != "event"]


@pytest.fixture
def asked(desk: Desk, kaap: str) -> Desk:
    """A desk at a dossier with open questions, and another promise of the same minister."""
    add_commitment(desk, "kaap", "Onderhoud van de ringdijk", by="Minister van Dijken", due="2026-06-01")
    (question,) = add(desk, ASKED, Given())
    accept(desk, [f"kaap/{question.id}"])
    return desk


def test_questions_become_one_commitment_with_their_own_number_and_term(asked: Desk) -> None:
    question = commitment(asked, "kaap/C2")
    assert (question.kind, question.text, question.register) == ("question", "Vragen over de ringdijk", "2026Z04123")
    assert (question.by, question.to, question.made) == ("Minister van Dijken", "Pelskamp (NKV)", "2026-03-03")
    assert (question.due, question.due_words, question.due_by) == (
        "2026-03-24",
        "drie weken na inzending",
        "2026-03-24",
    )
    assert question.due_log[0]["on"] == "2026-03-03"
    letter = contents(asked).letters["L1"]
    assert (letter.kind, letter.date, letter.number) == ("other", "2026-03-03", "2026Z04123")
    assert check_store(asked.store, reads) == []


@pytest.mark.parametrize(
    ("term", "due", "due_by"),
    [
        ("Uw Kamer ontvangt de antwoorden uiterlijk 3 mei.", "../2026-05-03", "2026-05-03"),
        ("Uw Kamer ontvangt de antwoorden zo spoedig mogelijk.", "2026-04-14~", "2026-04-14~"),
        ("", "2026-04-14~", "2026-04-14~"),
    ],
)
def test_a_letter_puts_the_answers_off_to_its_term_or_by_as_much_again(
    asked: Desk, term: str, due: str, due_by: str
) -> None:
    (late,) = add(asked, f"Geachte voorzitter,\n\n{LATE} {term}\n")
    assert (late.kind, late.fields["commitment"]) == ("deferral", "C2")
    assert ("match.once-more" in [each["key"] for each in late.fields["reasons"]]) == due.endswith("~")
    assert accept(asked, [f"kaap/{late.id}"]) == ["kaap/C2"]
    question = commitment(asked, "kaap/C2")
    assert (question.due, question.due_by) == (due, due_by)
    assert [(step["due"], step["on"], step["letter"]) for step in question.due_log] == [
        ("2026-03-24", "2026-03-03", "L1"),
        (due, "2026-03-20", "L2"),
    ]
    assert question.due_words in (term, "uiterlijk 3 mei", "zo spoedig mogelijk", "nog eens drie weken")
    assert check_store(asked.store, reads) == []


def test_by_as_much_again_is_once_only(asked: Desk) -> None:
    defer(asked, "kaap/C2", "2026-04-14")
    (late,) = add(asked, f"{LATE}\n")
    assert (late.fields["commitment"], late.fields["due"]) == ("C2", None)
    with refused(asked, "error.which-term", 2):
        accept(asked, [f"kaap/{late.id}"])
    accept(asked, [f"kaap/{late.id}"], {"due": "eind april"})
    assert (commitment(asked, "kaap/C2").due, len(commitment(asked, "kaap/C2").due_log)) == ("2026-04", 3)


def test_the_person_at_the_desk_says_which_questions_and_by_when(asked: Desk) -> None:
    add_commitment(asked, "kaap", "Vragen over iets anders", kind="question", due="2026-03-24")
    (late,) = add(asked, f"{LATE}\n")
    with refused(asked, "error.no-field", 2):
        accept(asked, [f"kaap/{late.id}"], {"partly": "ja"})
    accept(asked, [f"kaap/{late.id}"], {"commitment": "C3"})
    assert commitment(asked, "kaap/C3").due == "2026-04-14~"  # as much again as that one had


def test_what_is_put_off_without_questions_at_hand_waits_for_a_word(desk: Desk, kaap: str) -> None:
    (late,) = add(desk, f"{LATE}\n")
    assert (late.kind, late.fields["commitment"]) == ("deferral", None)
    with refused(desk, "error.which-commitment", 2):
        accept(desk, [f"kaap/{late.id}"])
    (promise,) = add(desk, f"{LATE} Uw Kamer ontvangt de antwoorden uiterlijk 3 mei.\n")
    assert (promise.kind, promise.fields["due"]) == ("commitment", "../2026-05-03")


def test_the_answer_keeps_the_questions(asked: Desk) -> None:
    (kept,) = add(asked, f"Geachte voorzitter,\n\n{ANSWER}\n")
    assert (kept.kind, kept.fields["commitment"], kept.rule) == ("fulfilment", "C2", "question.answered")
    accept(asked, [f"kaap/{kept.id}"])
    assert commitment(asked, "kaap/C2").fulfilled_by == [{"letter": "L2", "on": "2026-03-20", "why": None}]


def test_a_printed_answer_keeps_the_questions_above_it(asked: Desk) -> None:
    head = ASKED.partition("\n\n1\n")[0].removeprefix("2026Z04123\n\n")
    answer = "Antwoord van Minister Voorbeeld (Dijken) (ontvangen 9 april 2026)"
    text = f"{head}\n\n{answer}\n\nVraag 1\n\nKlopt het?\n\nAntwoord 1\n\nJa."
    (kept,) = add(asked, text, Given(date="2026-04-09"))
    assert (kept.kind, kept.fields["commitment"]) == ("fulfilment", "C2")


def test_answers_to_what_nobody_asked_here_propose_nothing(desk: Desk, kaap: str) -> None:
    assert add(desk, f"{ANSWER}\n") == []


MOVED = "De toezegging over het onderhoud van de ringdijk haal ik niet. Ik informeer uw Kamer in het najaar."


def test_a_promise_put_off_is_a_new_term_of_the_one_that_is_open(asked: Desk) -> None:
    (moved,) = add(asked, f"{MOVED}\n")
    assert (moved.kind, moved.fields["commitment"], moved.fields["due"]) == ("deferral", "C1", "2026-23")
    accept(asked, [f"kaap/{moved.id}"])
    assert (commitment(asked).due_words, commitment(asked).due_by) == ("in het najaar", "2026-11-30")
    assert len(contents(asked).commitments) == 2


def test_without_one_that_is_likely_it_stays_a_promise(desk: Desk, kaap: str) -> None:
    (promise,) = add(desk, f"{MOVED}\n")
    assert (promise.kind, promise.fields["due"]) == ("commitment", "2026-23")


@pytest.mark.parametrize("due", ["najaar 2026", "2027-01-01"])
def test_a_term_that_is_no_later_moves_nothing(desk: Desk, kaap: str, due: str) -> None:
    add_commitment(desk, "kaap", "Onderhoud van de ringdijk", by="Minister van Dijken", due=due)
    assert [each.kind for each in add(desk, f"{MOVED}\n")] == ["commitment"]


def test_a_sentence_that_was_turned_down_does_not_come_back_as_something_else(asked: Desk) -> None:
    from dossier_tui.actions.suggestions import suggest

    (moved,) = add(asked, f"{MOVED}\n")
    reject(asked, [f"kaap/{moved.id}"])
    defer(asked, "kaap/C1", "2027-01-01")
    file = asked.store.dossier("kaap")
    with file.change("propose", asked.who, asked.at) as change:
        assert suggest(asked, change, change.contents.letters["L2"], file.text("L2")) == []


def test_a_term_that_was_moved_by_hand_settles_its_proposal(asked: Desk) -> None:
    (moved,) = add(asked, f"{MOVED}\n")
    defer(asked, "kaap/C1", "in het najaar", by="L2")
    assert record(asked, f"kaap/{moved.id}").state == "accepted"


def test_a_term_in_vague_words_takes_the_place_of_a_date_alone(asked: Desk) -> None:
    vague = MOVED.replace("in het najaar", "zo spoedig mogelijk")
    (moved,) = add(asked, f"{vague}\n")
    accept(asked, [f"kaap/{moved.id}"])
    assert (commitment(asked).due, commitment(asked).due_words) == (None, "zo spoedig mogelijk")
    assert [each.kind for each in add(asked, f"{vague} Nogmaals.\n")] == ["commitment"]


def test_questions_without_a_day_get_none_from_the_rules(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Vragen over de ringdijk", kind="question", to="Pelskamp", register="2026Z04123")
    (late,) = add(desk, f"{LATE}\n")
    assert (late.fields["commitment"], late.fields["due"]) == ("C1", None)


def test_what_is_recalled_and_put_off_is_not_kept(asked: Desk) -> None:
    said = "Het onderhoud van de ringdijk, dat ik u voor de zomer had toegezegd, komt nu in het najaar aan bod."
    assert [each.kind for each in add(asked, f"{said}\n")] == ["deferral"]
