"""Commitments: made, moved, kept, withdrawn, lapsed and opened again, with every term and status on record."""

import json
from collections.abc import Callable

import pytest

from actions.parts import LETTER, commitment, contents, letter, record, refused
from dossier_tui.actions.commitments import add_commitment, close, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_note, edit_record

BEFORE_SUMMER = "Ik informeer uw Kamer vóór de zomer over de kaap"


def test_a_commitment_keeps_all_that_was_said_of_it(desk: Desk, kaap: str) -> None:
    letter(desk)
    made = add_commitment(
        desk,
        "ka",
        "De Kamer informeren",
        due="vóór de zomer",
        letter="l1",
        quote=BEFORE_SUMMER,
        kind="undertaking",
        by="Minister van IenW",
        to="Tweede Kamer",
        tags=["kaap"],
    )
    assert made == "kaap/C1"
    found = commitment(desk)
    assert (found.text, found.kind, found.by, found.to, found.tags) == (
        "De Kamer informeren",
        "undertaking",
        "Minister van IenW",
        "Tweede Kamer",
        ["kaap"],
    )
    assert (found.made, found.status) == ("2026-01-20", "open")
    assert (found.due, found.due_words, found.due_by) == ("../2026-22", "vóór de zomer", "2026-06-30~")
    term = {"due": found.due, "due_words": found.due_words, "due_by": found.due_by}
    assert found.due_log == [term | {"on": "2026-01-20", "letter": "L1", "why": None}]
    assert found.status_log == [{"status": "open", "on": "2026-01-20", "letter": "L1", "why": None}]
    assert [(quote["letter"], quote["exact"]) for quote in found.quotes] == [("L1", BEFORE_SUMMER)]


def test_a_term_before_a_recess_is_taken_from_the_calendar_of_the_store(desk: Desk, kaap: str) -> None:
    mark = {"format": "1.0", "calendar": {"summer": {"2027": ["2027-07-09", "2027-09-05"]}}}
    (desk.store.root / "store.json").write_text(json.dumps(mark), "utf-8")
    add_commitment(desk, "kaap", "Informeren", due="voor de zomer")
    assert commitment(desk).due_by == "2027-07-08"


@pytest.mark.parametrize(
    ("made", "source", "due_by", "on"),
    [
        ("2024-03-01", "L1", "2025-01-31", "2024-03-01"),  # the day it was made goes before the letter's
        (None, "L1", "2026-01-31", "2026-01-20"),
        (None, None, "2027-01-31", "2026-11-24"),
        ("2024-03", None, "2025-01-31", "2024-03"),
    ],
)
def test_a_term_in_words_hangs_on_made_else_the_letter_else_today(
    desk: Desk, kaap: str, made: str | None, source: str | None, due_by: str, on: str
) -> None:
    letter(desk)
    add_commitment(desk, "kaap", "Informeren", due="eind januari", made=made, letter=source)
    found = commitment(desk)
    assert (found.due_by, found.due_log[0]["on"], found.status_log[0]["on"]) == (due_by, on, on)
    assert found.made == (made or ("2026-01-20" if source else None))


def test_a_commitment_without_a_term_and_one_with_vague_words_have_no_last_day(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Zonder termijn")
    add_commitment(desk, "kaap", "Vaag", due="zo spoedig mogelijk")
    assert (commitment(desk).due, commitment(desk).due_log) == (None, [])
    vague = commitment(desk, "kaap/C2")
    assert (vague.due, vague.due_words, vague.due_by, len(vague.due_log)) == (None, "zo spoedig mogelijk", None, 1)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"due": "blauw"}, "error.not-a-date"),
        ({"made": "zo spoedig mogelijk"}, "error.not-a-date"),
        ({"letter": "L9"}, "error.no-letter"),
        ({"letter": "brief"}, "error.not-an-id"),
        ({"quote": "Dat zeg ik niet toe", "letter": "L1"}, "error.quote-not-found"),
        ({"quote": BEFORE_SUMMER}, "error.quote-without-letter"),
        ({"kind": "wish"}, "error.field"),
        ({"tags": [""]}, "error.field"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_added(
    desk: Desk, kaap: str, wrong: dict[str, str], key: str
) -> None:
    letter(desk)
    with refused(desk, key):
        add_commitment(desk, "kaap", "Informeren", **wrong)


def test_a_quote_may_be_wrapped_otherwise_than_in_its_letter(desk: Desk, kaap: str) -> None:
    letter(desk)
    add_commitment(desk, "kaap", "Informeren", letter="L1", quote="ik informeer uw\n  Kamer voor de zomer")
    assert commitment(desk).quotes[0]["exact"] == "Ik informeer uw Kamer vóór de zomer"
    assert commitment(desk).quotes[0]["suffix"].startswith("over de kaap")
    assert "Ik informeer uw Kamer vóór de zomer" in LETTER


def test_every_term_stays_on_record(desk: Desk, kaap: str) -> None:
    letter(desk)
    add_commitment(desk, "kaap", "Informeren", due="2026-06-01")
    defer(desk, "kaap/c1", "na de zomer", by="L1", why="Het onderzoek duurt langer.")
    defer(desk, "kaap/C1", "eind januari")
    found = commitment(desk)
    assert [term["due_by"] for term in found.due_log] == ["2026-06-01", None, "2027-01-31"]
    assert found.due_log[1] == {
        "due": "2026-22/..",
        "due_words": "na de zomer",
        "due_by": None,
        "on": "2026-01-20",
        "letter": "L1",
        "why": "Het onderzoek duurt langer.",
    }
    assert (found.due_log[2]["on"], found.due, found.due_by) == ("2026-11-24", found.due_log[2]["due"], "2027-01-31")
    assert contents(desk).history[-2]["why"] == "Het onderzoek duurt langer."


def test_a_first_term_can_come_later(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Informeren")
    defer(desk, "kaap/C1", "2027-03")
    assert [term["due"] for term in commitment(desk).due_log] == ["2027-03"]


def test_a_term_entered_wrongly_is_mended_without_counting_as_moved(desk: Desk, kaap: str) -> None:
    letter(desk)
    add_commitment(desk, "kaap", "Informeren", due="2026-06-01")
    defer(desk, "kaap/C1", "2026-09-01", by="L1", why="Later.")
    edit_record(desk, "kaap/C1", {"due": "eind maart"})
    first, last = commitment(desk).due_log
    assert (first["due_by"], last["due_by"]) == ("2026-06-01", "2026-03-31")  # it hangs on the letter of the deferral
    assert (last["on"], last["letter"], last["why"]) == ("2026-01-20", "L1", "Later.")
    assert (commitment(desk).due_words, commitment(desk).due_by) == ("eind maart", "2026-03-31")


def test_a_term_can_be_taken_away_and_given_by_an_edit(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Informeren", due="2026-06-01")
    edit_record(desk, "kaap/C1", {"due": ""})
    assert (commitment(desk).due, commitment(desk).due_by, commitment(desk).due_log) == (None, None, [])
    edit_record(desk, "kaap/C1", {"due": "Q1 2027"})
    assert (commitment(desk).due_by, len(commitment(desk).due_log)) == ("2027-03-31", 1)


def test_a_commitment_is_kept_partly_and_then_wholly(desk: Desk, kaap: str) -> None:
    letter(desk)
    add_commitment(desk, "kaap", "Informeren")
    fulfil(desk, "kaap/C1", by="L1", partly=True, why="Het eerste deel.")
    assert (commitment(desk).status, commitment(desk).is_open) == ("partly", True)
    fulfil(desk, "kaap/C1", on="2026-11-20")
    found = commitment(desk)
    assert found.status == "fulfilled"
    assert found.fulfilled_by == [
        {"letter": "L1", "on": "2026-01-20", "why": "Het eerste deel."},
        {"letter": None, "on": "2026-11-20", "why": None},
    ]
    assert [entry["status"] for entry in found.status_log] == ["open", "partly", "fulfilled"]
    assert [entry["on"] for entry in found.status_log] == ["2026-11-24", "2026-01-20", "2026-11-20"]


def test_a_commitment_kept_without_a_letter_or_a_day_was_kept_today(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Informeren")
    fulfil(desk, "kaap/C1")
    assert commitment(desk).fulfilled_by == [{"letter": None, "on": "2026-11-24", "why": None}]


def test_a_day_of_fulfilment_in_words_hangs_on_its_letter(desk: Desk, kaap: str) -> None:
    letter(desk)
    add_commitment(desk, "kaap", "Informeren")
    fulfil(desk, "kaap/C1", by="L1", on="14 januari")
    assert commitment(desk).fulfilled_by[0]["on"] == "2026-01-14"


@pytest.mark.parametrize("status", ["withdrawn", "lapsed", "broken"])
def test_a_closed_commitment_opens_again_with_its_life_on_record(desk: Desk, kaap: str, status: str) -> None:
    letter(desk)
    add_commitment(desk, "kaap", "Informeren", due="2027-01-01")
    close(desk, "kaap/C1", status, by="L1", why="Niet meer nodig.")
    assert (commitment(desk).status, commitment(desk).is_open) == (status, False)
    close(desk, "kaap/C1", "open", on="2026-11-01", why="Toch wel.")
    found = commitment(desk)
    assert (found.status, found.due_by) == ("open", "2027-01-01")
    assert found.status_log[1:] == [
        {"status": status, "on": "2026-01-20", "letter": "L1", "why": "Niet meer nodig."},
        {"status": "open", "on": "2026-11-01", "letter": None, "why": "Toch wel."},
    ]


def test_a_kept_commitment_that_opens_again_is_kept_by_nothing(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Informeren")
    fulfil(desk, "kaap/C1")
    close(desk, "kaap/C1", "open")
    assert (commitment(desk).fulfilled_by, commitment(desk).status) == ([], "open")
    fulfil(desk, "kaap/C1")
    assert len(commitment(desk).fulfilled_by) == 1


def test_a_change_of_status_drops_the_word_of_the_source(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Informeren", source_status="Openstaand")
    assert commitment(desk).source_status == "Openstaand"
    fulfil(desk, "kaap/C1")
    assert commitment(desk).source_status is None


CLOSED = ("fulfilled", "withdrawn", "lapsed", "broken")
Act = Callable[[Desk], None]


def end(desk: Desk, status: str) -> None:
    """Bring a commitment to its end."""
    if status == "fulfilled":
        fulfil(desk, "kaap/C1")
    else:
        close(desk, "kaap/C1", status)


@pytest.mark.parametrize("status", CLOSED)
@pytest.mark.parametrize(
    "act",
    [
        lambda desk: fulfil(desk, "kaap/C1"),
        lambda desk: fulfil(desk, "kaap/C1", partly=True),
        lambda desk: close(desk, "kaap/C1", "withdrawn"),
        lambda desk: close(desk, "kaap/C1", "lapsed"),
    ],
)
def test_what_is_closed_has_to_be_opened_before_it_ends_otherwise(desk: Desk, kaap: str, status: str, act: Act) -> None:
    add_commitment(desk, "kaap", "Informeren")
    end(desk, status)
    with refused(desk, "error.already", 1) as values:
        act(desk)
    assert (values["id"], str(values["status"])) == ("C1", f"view.status-{status} {{}}")


@pytest.mark.parametrize("status", CLOSED)
def test_what_is_closed_has_no_term_to_move(desk: Desk, kaap: str, status: str) -> None:
    add_commitment(desk, "kaap", "Informeren", due="2027-01-01")
    end(desk, status)
    with refused(desk, "error.not-open", 1):
        defer(desk, "kaap/C1", "2027-02-01")


def test_what_is_open_cannot_be_opened(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Informeren")
    with refused(desk, "error.already-open", 1):
        close(desk, "kaap/C1", "open")


ACTS: list[Act] = [
    lambda desk: fulfil(desk, "kaap/N1"),
    lambda desk: defer(desk, "kaap/N1", "2027-01-01"),
    lambda desk: close(desk, "kaap/N1", "lapsed"),
]


@pytest.mark.parametrize("act", ACTS)
def test_only_a_commitment_can_be_kept_moved_or_closed(desk: Desk, kaap: str, act: Act) -> None:
    add_note(desk, "kaap", "Een notitie")
    with refused(desk, "error.not-a-commitment", 2):
        act(desk)


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        ("kaap/C9", "error.no-record"),
        ("kaap", "error.no-id"),
        ("kaap/X1", "error.not-an-id"),
        ("noord/C1", "error.unknown-dossier"),
    ],
)
def test_a_commitment_that_is_not_there_is_said(desk: Desk, kaap: str, reference: str, key: str) -> None:
    with refused(desk, key):
        fulfil(desk, reference)


def test_a_letter_that_keeps_a_commitment_has_to_be_there(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Informeren")
    new_dossier(desk, "Veer")
    letter(desk, "veer")
    with refused(desk, "error.no-letter", 3):
        fulfil(desk, "kaap/C1", by="L1")


def test_control_characters_do_not_get_in_by_any_word(desk: Desk, kaap: str) -> None:
    add_commitment(desk, "kaap", "Infor\x1b[31mmeren", by="Min\x07ister", tags=["k\x00aap"])
    fulfil(desk, "kaap/C1", why="om\x1b]0;dat")
    assert "\\u00" not in (desk.store.root / "kaap" / "dossier.json").read_text("utf-8")
    assert record(desk, "kaap/C1").status_log[-1]["why"] == "om]0;dat"
