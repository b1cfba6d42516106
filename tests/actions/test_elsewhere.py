"""A letter that keeps or puts off what another dossier holds: both change at once, and go back at once."""

from collections.abc import Callable

import pytest

from actions.parts import commitment, contents, record, refused, state
from actions.test_questions_asked import ANSWER, ASKED, LATE, MINISTER, add
from dossier_tui.actions.commitments import add_commitment, defer
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, rename_dossier
from dossier_tui.actions.entries import edit_record
from dossier_tui.actions.letters import Given
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.proposals import accept, sure, waiting
from dossier_tui.actions.purge import purge
from dossier_tui.actions.undo import redo, undo
from dossier_tui.errors import Failure
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.walk import check_store
from dossier_tui.store.store import Store

pytestmark = pytest.mark.usefixtures("a_clock_that_goes_on")


@pytest.fixture(autouse=True)
def _proposals_of_the_tests_alone() -> None:
    """Let letters be read as they come in."""


@pytest.fixture
def two(desk: Desk, kaap: str) -> Desk:
    """A desk at a dossier with open questions, and another to which the letter about them comes: `veer/P1`."""
    (question,) = add(desk, ASKED, Given())
    accept(desk, [f"kaap/{question.id}"])
    new_dossier(desk, "Veer")
    add(desk, f"{LATE}\n", slug="veer")
    return desk


def test_it_is_named_with_its_dossier_and_what_it_is_called(two: Desk) -> None:
    (late,) = contents(two, "veer").waiting
    assert (late.fields["commitment"], late.fields["called"]) == ("kaap/C1", "Vragen over de ringdijk")
    assert check_store(two.store, reads) == []


def test_what_the_own_dossier_holds_comes_first(two: Desk) -> None:
    add_commitment(two, "veer", "Vragen over de ringdijk", kind="question", to="Pelskamp", due="2026-03-24")
    late = add(two, f"{LATE} Dit is een andere brief.\n", slug="veer")
    assert [each.fields["commitment"] for each in late] == ["C1"]


def test_accepted_it_changes_both_dossiers_and_the_letter_is_named_in_full(two: Desk) -> None:
    assert accept(two, ["veer/P1"]) == ["kaap/C1"]
    assert (record(two, "veer/P1").state, record(two, "veer/P1").became) == ("accepted", "kaap/C1")
    assert commitment(two).due_log[-1] | {"due_by": 0} == {
        "due": "2026-04-14~", "due_words": "nog eens drie weken", "due_by": 0, "on": "2026-03-20", "letter": "veer/L1",
        "why": None,
    }  # fmt: skip
    assert check_store(two.store, reads) == []


def test_the_answer_is_accepted_with_what_was_typed(two: Desk) -> None:
    (kept,) = add(two, f"{ANSWER}\n", slug="veer")
    accept(two, [f"veer/{kept.id}"], {"partly": "ja", "on": "2026-03-19"})
    assert commitment(two).fulfilled_by == [{"letter": "veer/L2", "on": "2026-03-19", "why": None}]
    assert commitment(two).status == "partly"


@pytest.mark.parametrize("dossier", [None, "kaap", "veer"])
def test_it_is_taken_back_and_done_again_in_both_at_once(two: Desk, dossier: str | None) -> None:
    before = state(two)
    accept(two, ["veer/P1"])
    after = state(two)
    for _ in range(2):
        undo(two, dossier)
        assert state(two) == before
        redo(two, dossier)
        assert state(two) == after


@pytest.mark.parametrize("dossier", ["kaap", "veer"])
def test_it_is_not_taken_back_by_halves(two: Desk, dossier: str) -> None:
    accept(two, ["veer/P1"])
    change = {"kaap": lambda: move_record(two, "veer/L1", "kaap"), "veer": lambda: defer(two, "kaap/C1", "2027-01-01")}
    change[dossier]()
    if dossier == "kaap":
        undo(two, "kaap")  # the move, first
        assert record(two, "veer/P1").state == "accepted"
    else:
        before = state(two)
        with pytest.raises(Failure, match="undo-first"):
            undo(two, "veer")
        assert state(two) == before


def test_a_half_that_never_came_on_disk_does_not_stop_the_other(two: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    file = two.store.dossier("veer")
    with file.change("accept", two.who, two.at, paired="kaap/C1") as change:
        proposal = change.contents.proposals["P1"]
        proposal.state = "accepted"
        change.put(proposal)
    undo(two, "veer")
    assert record(two, "veer/P1").state == "waiting"
    redo(two, "veer")
    purge(two, "kaap")
    undo(two, "veer")
    assert record(two, "veer/P1").state == "waiting"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"commitment": "kaap/C9"}, "error.no-record"),
        ({"commitment": "kaap/L1"}, "error.not-a-commitment"),
        ({"commitment": "nergens/C1"}, "error.unknown-dossier"),
        ({"due": "ooit misschien"}, "error.not-a-date"),
        ({"text": "anders"}, "error.no-field"),
    ],
)
def test_what_is_typed_wrongly_changes_neither(two: Desk, typed: dict[str, str], key: str) -> None:
    with refused(two, key):
        accept(two, ["veer/P1"], typed)


def test_what_is_closed_there_is_refused(two: Desk) -> None:
    from dossier_tui.actions.commitments import close

    close(two, "kaap/C1", "withdrawn")
    with refused(two, "error.not-open"):
        accept(two, ["veer/P1"])


def test_the_own_dossier_may_be_written_out(two: Desk) -> None:
    add_commitment(two, "veer", "Vragen", kind="question", due="2026-03-24")
    assert accept(two, ["veer/P1"], {"commitment": "veer/C1"}) == ["veer/C1"]
    assert commitment(two, "veer/C1").due_log[-1]["letter"] == "L1"


def test_it_is_accepted_by_itself_and_never_unasked(two: Desk) -> None:
    add(two, f"{ANSWER}\n", slug="veer")
    assert sure(contents(two, "veer"), waiting(contents(two, "veer"))) == []
    with refused(two, "error.one-elsewhere", 2):
        accept(two, ["veer/P1", "veer/P2"])


def test_the_other_half_follows_a_new_name(two: Desk) -> None:
    accept(two, ["veer/P1"])
    rename_dossier(two, "kaap", slug="duin")
    assert record(two, "veer/P1").became == "duin/C1"
    undo(two, "veer")
    assert [len(Store(two.store.root).dossier("duin").contents().commitments["C1"].due_log)] == [1]


def test_other_dossiers_are_read_only_for_what_has_no_home(
    desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr("dossier_tui.actions.aiming.open_elsewhere", lambda _desk, slug: read.append(slug))
    add(desk, "Geachte voorzitter,\n\nIk informeer uw Kamer in mei over de ringdijk.\n")
    assert read == []


def test_a_damaged_dossier_keeps_no_letter_out(two: Desk) -> None:
    (two.store.root / "kaap" / "dossier.json").write_text("{", "utf-8")
    (late,) = add(two, f"{LATE} Nog een brief.\n", MINISTER, slug="veer")
    assert late.fields["commitment"] is None


STEPS: list[Callable[[Desk], object]] = [
    lambda desk: accept(desk, ["veer/P1"]),
    lambda desk: edit_record(desk, "kaap/C1", {"owner": "Iemand"}),
]


def test_what_was_changed_there_since_is_taken_back_first(two: Desk) -> None:
    for step in STEPS:
        step(two)
    undo(two)
    undo(two)
    assert record(two, "veer/P1").state == "waiting"
    assert len(commitment(two).due_log) == 1
