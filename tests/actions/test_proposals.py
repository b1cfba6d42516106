"""What was read in a letter waits; a person accepts, changes or rejects it, and every step can be taken back."""

from collections.abc import Callable

import pytest

from actions.parts import commitment, contents, letter, record, refused, state
from actions.proposing import PROMISE, TALK, proposal, proposed, read_in, states
from dossier_tui.actions.commitments import fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import edit_record, remove_record
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.proposals import accept, reject, sure, waiting
from dossier_tui.actions.undo import redo, undo
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.walk import check_store

pytestmark = pytest.mark.usefixtures("a_clock_that_goes_on")
KINDS = ("event", "commitment", "fulfilment")


def test_what_was_read_waits_with_its_sentence_its_rule_and_its_confidence(desk: Desk, kaap: str) -> None:
    assert proposed(desk, "event", "commitment") == ["kaap/P1", "kaap/P2"]
    first, second = contents(desk).waiting
    assert (first.kind, second.kind) == ("commitment", "event")  # in the order of the text
    assert second.quotes[0]["exact"] == f"{TALK}."
    assert (second.letter, second.rule, second.confidence, second.became) == ("L1", "event-rule", 0.9, None)
    assert check_store(desk.store, reads) == []


def test_the_proposals_of_one_letter_are_told_from_those_of_another(desk: Desk, kaap: str) -> None:
    proposed(desk, "event")
    letter(desk)
    read_in(desk, "kaap/L2", "event", "commitment")
    assert [each.id for each in waiting(contents(desk), "L2")] == ["P2", "P3"]
    assert len(waiting(contents(desk))) == 3


def test_an_event_is_accepted_as_it_was_read(desk: Desk, kaap: str) -> None:
    assert accept(desk, proposed(desk, "event")) == ["kaap/E1"]
    event = record(desk, "kaap/E1")
    assert (event.title, event.when, event.when_words) == ("Gesprek met de gemeente", "2026-01-14", "14 januari")
    assert (event.kind, event.status) == ("meeting", "held")
    assert event.quotes == [proposal(desk).quote]
    assert (proposal(desk).state, proposal(desk).became) == ("accepted", "E1")
    assert check_store(desk.store, reads) == []


def test_an_event_is_accepted_with_what_was_typed_and_its_date_hangs_on_the_letter(desk: Desk, kaap: str) -> None:
    accept(desk, proposed(desk, "event"), {"when": "vorige maand", "title": "Anders", "place": "Delft"})
    event = record(desk, "kaap/E1")
    assert (event.when, event.when_words) == ("2025-12", "vorige maand")
    assert (event.title, event.place, event.kind) == ("Anders", "Delft", "meeting")


@pytest.mark.parametrize(
    ("fields", "typed", "status"),
    [
        ({}, {}, "held"),
        ({"status": "planned"}, {}, "planned"),
        ({"status": "cancelled"}, {"when": "2027-01-01"}, "cancelled"),
        ({"status": "held"}, {"when": "2027-01-01"}, "planned"),
        ({}, {"status": "moved"}, "moved"),
        ({}, {"when": "2027-01-01"}, "planned"),
        ({}, {"when": ""}, "planned"),
    ],
)
def test_whether_an_event_is_planned_or_held_follows_its_date_unless_it_was_said(
    desk: Desk, kaap: str, fields: dict[str, str], typed: dict[str, str], status: str
) -> None:
    accept(desk, proposed(desk, "event", **fields), typed)
    assert record(desk, "kaap/E1").status == status


def test_a_commitment_is_accepted_as_it_was_read_with_its_last_day_and_its_logs(desk: Desk, kaap: str) -> None:
    assert accept(desk, proposed(desk, "commitment")) == ["kaap/C2"]
    made = commitment(desk, "kaap/C2")
    assert (made.text, made.by, made.to, made.made) == (
        "Kamer informeren over de kaap", "Minister", "Tweede Kamer", "2026-01-20",
    )  # fmt: skip
    assert (made.due, made.due_words, made.due_by) == ("../2026-22", "vóór de zomer", "2026-06-30~")
    term = {"due": made.due, "due_words": made.due_words, "due_by": made.due_by}
    assert made.due_log == [term | {"on": "2026-01-20", "letter": "L1", "why": None}]
    assert made.status_log == [{"status": "open", "on": "2026-01-20", "letter": "L1", "why": None}]
    assert check_store(desk.store, reads) == []


@pytest.mark.parametrize(
    ("typed", "due", "due_by", "on"),
    [
        ({"due": "binnen drie weken"}, "2026-01-20/2026-02-10", "2026-02-10", "2026-01-20"),
        ({"due": "binnen drie weken", "made": "2026-03-01"}, "2026-03-01/2026-03-22", "2026-03-22", "2026-03-01"),
        ({"due": "zo spoedig mogelijk"}, None, None, "2026-01-20"),
    ],
)
def test_a_term_is_typed_in_words_and_hangs_on_the_day_it_was_made(
    desk: Desk, kaap: str, typed: dict[str, str], due: str | None, due_by: str | None, on: str
) -> None:
    accept(desk, proposed(desk, "commitment"), typed)
    made = commitment(desk, "kaap/C2")
    assert (made.due, made.due_words, made.due_by) == (due, typed["due"], due_by)
    assert [(entry["due"], entry["on"], entry["letter"]) for entry in made.due_log] == [(due, on, "L1")]


def test_a_commitment_can_be_accepted_without_its_term(desk: Desk, kaap: str) -> None:
    accept(desk, proposed(desk, "commitment"), {"due": "", "kind": "undertaking"})
    made = commitment(desk, "kaap/C2")
    assert (made.due, made.due_words, made.due_by, made.due_log) == (None, None, None, [])
    assert made.kind == "undertaking"


def test_words_that_say_nothing_here_leave_the_last_day_open(desk: Desk, kaap: str) -> None:
    accept(desk, proposed(desk, "commitment", due=None, due_words="kort daarna"))
    assert (commitment(desk, "kaap/C2").due_words, commitment(desk, "kaap/C2").due_by) == ("kort daarna", None)


def test_a_last_day_that_was_read_is_kept(desk: Desk, kaap: str) -> None:
    accept(desk, proposed(desk, "commitment", due_by="2026-05-01"))
    assert commitment(desk, "kaap/C2").due_by == "2026-05-01"


@pytest.mark.parametrize(("due", "due_by"), [("2026-05", "2026-05-31"), ("../2026-05-01", "2026-05-01")])
def test_a_term_without_words_has_its_last_day_too(desk: Desk, kaap: str, due: str, due_by: str) -> None:
    accept(desk, proposed(desk, "commitment", due=due, due_words=None))
    assert commitment(desk, "kaap/C2").due_by == due_by


def test_a_fulfilment_keeps_the_commitment_by_the_letter_on_its_day(desk: Desk, kaap: str) -> None:
    assert accept(desk, proposed(desk, "fulfilment")) == ["kaap/C1"]
    kept = commitment(desk)
    assert kept.status == "fulfilled"
    assert kept.fulfilled_by == [{"letter": "L1", "on": "2026-01-20", "why": None}]
    assert check_store(desk.store, reads) == []


def test_a_person_says_which_commitment_is_kept_when_and_whether_partly(desk: Desk, kaap: str) -> None:
    references = proposed(desk, "fulfilment", commitment=None)
    with refused(desk, "error.which-commitment", 2):
        accept(desk, references)
    accept(desk, references, {"commitment": "c1", "partly": "ja", "on": "vorige maand"})
    assert commitment(desk).status == "partly"
    assert commitment(desk).fulfilled_by[0]["on"] == "2025-12"


def test_a_letter_without_a_date_keeps_today(desk: Desk, kaap: str) -> None:
    references = proposed(desk, "fulfilment", "commitment", partly=True)
    edit_record(desk, "kaap/L1", {"date": ""})
    accept(desk, references)
    assert commitment(desk).status_log[-1] | {"why": 0} == {
        "status": "partly", "on": "2026-11-24", "letter": "L1", "why": 0,
    }  # fmt: skip
    assert commitment(desk, "kaap/C2").due_log[0]["on"] == "2026-11-24"


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        ("event", {"when": "gisterenavondje"}, "error.not-a-date"),
        ("event", {"title": ""}, "error.field"),
        ("event", {"status": "gone"}, "error.field"),
        ("event", {"colour": "red"}, "error.no-field"),
        ("commitment", {"due": "ooit misschien"}, "error.not-a-date"),
        ("commitment", {"kind": "wish"}, "error.field"),
        ("commitment", {"status": "fulfilled"}, "error.use-command"),
        ("fulfilment", {"commitment": "C9"}, "error.no-record"),
        ("fulfilment", {"commitment": "L1"}, "error.not-a-commitment"),
        ("fulfilment", {"commitment": "veer/C1"}, "error.unknown-dossier"),
        ("fulfilment", {"partly": "misschien"}, "error.not-yes-or-no"),
        ("fulfilment", {"on": "zo spoedig mogelijk"}, "error.not-a-date"),
        ("fulfilment", {"title": "Anders"}, "error.no-field"),
    ],
)
def test_what_is_typed_wrongly_is_refused_and_nothing_is_decided(
    desk: Desk, kaap: str, kind: str, typed: dict[str, str], key: str
) -> None:
    references = proposed(desk, kind)
    with refused(desk, key):
        accept(desk, references, typed)


def test_several_are_accepted_in_one_change(desk: Desk, kaap: str) -> None:
    references = proposed(desk, *KINDS)
    assert sorted(accept(desk, references)) == ["kaap/C1", "kaap/C2", "kaap/E1"]
    assert set(states(desk).values()) == {"accepted"}
    undo(desk)
    assert set(states(desk).values()) == {"waiting"}


def test_of_several_all_are_accepted_or_none(desk: Desk, kaap: str) -> None:
    references = proposed(desk, *KINDS)
    fulfil(desk, "kaap/C1")
    with refused(desk, "error.already", 1):
        accept(desk, references)
    with refused(desk, "error.decided", 1):
        accept(desk, [references[0], references[0]])
    with refused(desk, "error.one-dossier", 2):
        accept(desk, [])


def test_proposals_of_two_dossiers_are_not_decided_at_once(desk: Desk, kaap: str) -> None:
    proposed(desk, "event")
    new_dossier(desk, "Veer")
    letter(desk, "veer")
    read_in(desk, "veer/L1", "event")
    for decide in (accept, reject):
        with refused(desk, "error.one-dossier", 2):
            decide(desk, ["kaap/P1", "veer/P1"])


@pytest.mark.parametrize("decide", [accept, reject])
def test_what_is_no_proposal_cannot_be_decided(desk: Desk, kaap: str, decide: Callable[..., object]) -> None:
    proposed(desk, "event")
    with refused(desk, "error.not-a-proposal", 2):
        decide(desk, ["kaap/C1"])
    with refused(desk, "error.no-record", 3):
        decide(desk, ["kaap/P9"])


@pytest.mark.parametrize("first", [accept, reject])
@pytest.mark.parametrize("then", [accept, reject])
def test_what_was_decided_is_not_decided_again(
    desk: Desk, kaap: str, first: Callable[..., object], then: Callable[..., object]
) -> None:
    references = proposed(desk, "event")
    first(desk, references)
    with refused(desk, "error.decided", 1):
        then(desk, references)


def test_what_was_rejected_leaves_nothing_but_that(desk: Desk, kaap: str) -> None:
    reject(desk, proposed(desk, "event", "commitment"))
    assert set(states(desk).values()) == {"rejected"}
    assert (len(contents(desk).events), len(contents(desk).commitments)) == (0, 1)


@pytest.mark.parametrize("decide", [accept, reject, lambda desk, references: None])
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_proposed_before_does_not_come_again_when_the_letter_is_read_again(
    desk: Desk, kaap: str, kind: str, decide: Callable[..., object]
) -> None:
    decide(desk, proposed(desk, kind))
    assert read_in(desk, "kaap/L1", *KINDS) == ["P2", "P3"]


def test_a_letter_read_again_with_other_line_breaks_is_the_same_letter(desk: Desk, kaap: str) -> None:
    reject(desk, proposed(desk, "commitment"))
    path = desk.store.root / "kaap/letters/L1.md"
    path.write_text(path.read_text("utf-8").replace("vóór de zomer", "vóór\nde zo\u00admer"), "utf-8")
    text = reads(path.read_text("utf-8"))
    assert PROMISE not in text
    file = desk.store.dossier("kaap")
    from actions.proposing import COMMITMENT
    from dossier_tui.actions.suggestions import propose
    from dossier_tui.reading.proposed import Proposed

    start = text.index("Ik informeer")
    again = Proposed("commitment", COMMITMENT, start, text.index("nr. 12)") + 7, "x", 0.9)
    with file.change("propose", desk.who, desk.at) as change:
        assert propose(change, "L1", text, [again]) == []


def test_two_dates_in_one_sentence_are_two_proposals(desk: Desk, kaap: str) -> None:
    reject(desk, proposed(desk, "event"))
    assert read_in(desk, "kaap/L1", "event", when_words="diezelfde week", when="2026-W03") == ["P2"]
    assert read_in(desk, "kaap/L1", "event", when_words="diezelfde week", when="2026-W03") == []


def test_those_that_are_sure_are_the_confident_ones_with_a_commitment_to_keep(desk: Desk, kaap: str) -> None:
    proposed(desk, "event", "fulfilment", confidence=0.8)
    read_in(desk, "kaap/L1", "commitment", confidence=0.79)
    read_in(desk, "kaap/L1", "fulfilment", of="nogmaals", confidence=0.99)
    read_in(desk, "kaap/L1", "fulfilment", of="onbekend", commitment=None, confidence=0.99)
    found = sure(contents(desk), waiting(contents(desk)))
    assert sorted((each.kind, each.id) for each in found) == [("event", "P2"), ("fulfilment", "P1")]
    accept(desk, [f"kaap/{each.id}" for each in found])
    assert sure(contents(desk), waiting(contents(desk))) == []  # the commitment is kept by now


STEPS: dict[str, Callable[[Desk], object]] = {
    "event": lambda desk: accept(desk, ["kaap/P3"]),
    "commitment": lambda desk: accept(desk, ["kaap/P1"], {"due": "2027-01-01"}),
    "fulfilment": lambda desk: accept(desk, ["kaap/P2"], {"partly": "yes"}),
    "all": lambda desk: accept(desk, ["kaap/P1", "kaap/P2", "kaap/P3"]),
    "reject": lambda desk: reject(desk, ["kaap/P1", "kaap/P3"]),
    "remove the letter": lambda desk: remove_record(desk, "kaap/L1"),
    "remove the commitment": lambda desk: remove_record(desk, "kaap/C1"),
    "move the letter": lambda desk: move_record(desk, "kaap/L1", "veer"),
}


@pytest.mark.parametrize("step", STEPS)
def test_every_step_is_taken_back_and_done_again(desk: Desk, kaap: str, step: str) -> None:
    new_dossier(desk, "Veer")
    proposed(desk, *KINDS)
    before = state(desk)
    STEPS[step](desk)
    after = state(desk)
    assert after != before
    for _ in range(2):
        undo(desk)
        assert state(desk) == before
        redo(desk)
        assert state(desk) == after
    assert [finding.kind for finding in check_store(desk.store, reads) if finding.kind != "no-such-record"] == []


def test_proposals_are_taken_back_with_the_change_that_made_them(desk: Desk, kaap: str) -> None:
    proposed(desk, "event")
    undo(desk)
    assert contents(desk).proposals == {}
    redo(desk)
    assert states(desk) == {"P1": "waiting"}
