"""Review in a pipe, as JSON, and step by step at a terminal; and what adding a letter does with what was read in it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli_run import Result, Run

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.proposals import accept
from dossier_tui.actions.suggestions import propose
from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.proposed import Proposed
from dossier_tui.store.storage import JsonFile
from dossier_tui.store.store import Store

EVENT = "Op 12 januari jl. sloot de Zandbrug voor al het verkeer"
PROMISE = "Ik zal uw Kamer voor de zomer informeren over de kosten van het herstel"
Asked = Callable[..., Result]


def read_in(desk: Desk, reference: str) -> None:
    """Propose an event, a commitment and a fulfilment from the letter, the last one not sure."""
    slug, letter_id = split_reference(reference)
    file = desk.store.dossier(slug)
    text = reads(file.text(str(letter_id)))

    def of(kind: str, words: str, confidence: float, **fields: Any) -> Proposed:
        start = text.index(words)
        return Proposed(kind, fields, start, start + len(words), "rule", confidence)

    term = {"due": "../2026-22", "due_words": "voor de zomer"}
    found = [
        of("event", EVENT, 0.93, title="Brug dicht", when="2026-01-12", when_words="12 januari jl."),
        of("commitment", PROMISE, 0.91, text="Kosten melden", by="Minister", to="Tweede Kamer", **term),
        of("fulfilment", PROMISE, 0.6, of="de toezegging over de kosten", commitment="C1"),
    ]
    with file.change("propose", desk.who, desk.at) as change:
        propose(change, str(letter_id), text, found)


@pytest.fixture
def waiting(nothing_read: None, bridge: Run, store: Path) -> Run:
    """Return a run on the store with three proposals."""
    read_in(Desk(Store(store), "Test"), "zandbrug/L1")
    return bridge


class Terminal(io.StringIO):
    """A person at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def asked(waiting: Run, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Return a run by a person who types these lines."""

    def typing(*lines: str, args: tuple[str, ...] = ("review", "zandbrug")) -> Result:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))
            patch.setattr("dossier_tui.cli.main.io.StringIO", Terminal)
            return waiting(*args)

    return typing


def states(run: Run) -> list[str]:
    return [each["state"] for each in run("show", "zandbrug", "--json").json["proposals"]]


def test_in_a_pipe_the_proposals_are_listed_and_nothing_is_decided(waiting: Run) -> None:
    result = waiting("review", "zandbrug")
    assert result.code == 0
    assert len(result.out.splitlines()) == 6
    for told in ("Brug dicht", "0.93  P1", "12 January 2026 (“12 januari jl.”)", "promise, Minister → Tweede Kamer"):
        assert told in result.out
    assert "Nothing was decided" in result.err
    assert states(waiting) == ["waiting"] * 3


def test_as_json_they_are_the_stored_records(waiting: Run) -> None:
    result = waiting("review", "zandbrug/L1", "--json")
    assert [each["id"] for each in result.json] == ["P1", "P2", "P3"]
    assert result.json[0]["fields"]["title"] == "Brug dicht"
    assert (result.json, result.err) == (waiting("show", "zandbrug", "--json").json["proposals"], "")


def test_where_none_wait_that_is_said(nothing_read: None, bridge: Run) -> None:
    assert bridge("review", "zandbrug") == (0, "", "No proposals wait here.\n")
    assert bridge("review", "zandbrug", "--json").json == []


@pytest.mark.parametrize(
    ("place", "code", "told"),
    [
        ("zandbrug/L9", 3, "There is no L9"),
        ("zandbrug/C1", 3, "There is no letter C1"),
        ("nergens", 3, "nergens"),
    ],
)
def test_what_is_no_letter_has_no_proposals(waiting: Run, place: str, code: int, told: str) -> None:
    result = waiting("review", place)
    assert (result.code, result.out) == (code, "")
    assert told in result.err


def test_one_proposal_can_be_reviewed_alone(asked: Asked, waiting: Run) -> None:
    assert "zandbrug/P2 is zandbrug/C2 now." in asked("a", args=("review", "zandbrug/P2")).err
    assert asked("a", args=("review", "zandbrug/P2")).err == "No proposals wait here.\n"
    assert states(waiting) == ["waiting", "accepted", "waiting"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("a", "x", "s"), ["accepted", "rejected", "waiting"]),
        (("q",), ["waiting", "waiting", "waiting"]),
        ((), ["waiting", "waiting", "waiting"]),
        (("s", "s", "x"), ["waiting", "waiting", "rejected"]),
        (("A",), ["accepted", "accepted", "waiting"]),
        (("x", "A"), ["rejected", "accepted", "waiting"]),
        (("z", "", "a", "q"), ["accepted", "waiting", "waiting"]),
        (("a", "a", "a"), ["accepted", "accepted", "accepted"]),
    ],
)
def test_each_key_does_what_it_says(asked: Asked, waiting: Run, lines: tuple[str, ...], found: list[str]) -> None:
    result = asked(*lines)
    assert (result.code, result.out) == (0, "")
    assert f"“{EVENT} (Kamerstuk" in result.err or f"“{EVENT}" in result.err
    assert states(waiting) == found


def test_what_is_sure_is_accepted_and_counted(asked: Asked) -> None:
    assert "Accepted 2 proposals of confidence 0.8 or more." in asked("A").err


def test_fields_are_changed_before_accepting(asked: Asked, waiting: Run) -> None:
    asked("e", "when=14 januari", "title=De brug gaat dicht", "", "q")
    event = waiting("show", "zandbrug/E2", "--json").json
    assert (event["title"], event["when"]) == ("De brug gaat dicht", "2026-01-14")


@pytest.mark.parametrize("wrong", ["when=ooit misschien", "colour=red", "no field"])
def test_after_a_bad_value_it_asks_again(asked: Asked, waiting: Run, wrong: str) -> None:
    result = asked("e", wrong, "", "e", "when=14 januari", "", "q")
    assert result.err.count("Brug dicht") >= 2
    assert states(waiting) == ["accepted", "waiting", "waiting"]


def test_the_end_of_the_input_while_changing_accepts_nothing(asked: Asked, waiting: Run) -> None:
    assert asked("e", "title=Half").code == 0
    assert states(waiting) == ["waiting"] * 3


def test_what_another_decided_meanwhile_is_not_asked(asked: Asked, waiting: Run, store: Path) -> None:
    from dossier_tui.actions import proposals
    from dossier_tui.cli import review

    def both(desk: Desk, references: list[str]) -> None:
        proposals.reject(desk, references)
        proposals.reject(Desk(Store(store), "Other"), ["zandbrug/P2"])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(review, "reject", both)
        result = asked("x", "s")
    assert "Kosten melden" not in result.err
    assert states(waiting) == ["rejected", "rejected", "waiting"]


def test_a_fulfilment_of_what_is_not_known_asks_which(asked: Asked, waiting: Run) -> None:
    waiting("remove", "zandbrug/C1")
    result = asked("s", "s", "a", "e", "commitment=C2", "", "q")
    assert "Which commitment does the letter mean?" in result.err
    assert "There is no C2" in result.err


def test_what_was_accepted_is_taken_back_by_undo(asked: Asked, waiting: Run) -> None:
    asked("a", "q")
    result = waiting("undo")
    assert "an acceptance (zandbrug, E2)" in result.err
    assert states(waiting) == ["waiting"] * 3
    log = [line for line in waiting("log", "zandbrug").out.splitlines() if "accepted" in line]
    assert len(log) == 2
    assert "accepted E2 “Brug dicht”" in log[0]


def test_a_rejection_is_told_by_its_words(asked: Asked, waiting: Run) -> None:
    asked("x", "q")
    assert "rejected P1 “Brug dicht”" in waiting("log", "zandbrug").out


def test_a_proposal_is_shown_in_full(waiting: Run) -> None:
    shown = waiting("show", "zandbrug/P1").out
    for told in ("Brug dicht", "waiting", "12 January 2026", "0.93", f"“{EVENT}"):
        assert told in shown
    assert waiting("show", "zandbrug/P1", "--json").json["kind"] == "event"
    assert "3 proposals" in waiting("show", "zandbrug").out
    assert "3 proposals" in waiting("list").out


@pytest.mark.parametrize("args", [("edit", "zandbrug/P1", "state=accepted"), ("edit", "zandbrug/P1")])
def test_a_proposal_is_not_edited(waiting: Run, args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "false")
    result = waiting(*args)
    assert result.code == 2
    assert "`dossier review zandbrug` accepts, changes or rejects it" in result.err


NEW = """Den Haag, 10 maart 2026

Onderwerp: Herstel van de Zandbrug

Geachte voorzitter,

Op 2 maart jl. is het herstel van de pijlers begonnen.

Ik zal uw Kamer uiterlijk 1 juni informeren over de kosten.

Hiermee doe ik mijn toezegging over de planning gestand.
"""


@pytest.fixture
def understanding(run: Run, tmp_path: Path) -> Run:
    """Return a run that puts a letter in with an event, a promise, and a fulfilment of nobody knows what."""
    run("new", "Zandbrug")
    (tmp_path / "nieuw.txt").write_text(NEW, "utf-8")
    return lambda *args, **options: run("add", "letter", "zandbrug", str(tmp_path / "nieuw.txt"), *args, **options)


@pytest.mark.parametrize(
    ("accept", "found"),
    [
        ((), ["waiting"] * 3),
        (("--accept", "none"), ["waiting"] * 3),
        (("--accept", "ask"), ["waiting"] * 3),  # nobody can be asked in a pipe
        (("--accept", "all"), ["accepted", "accepted", "waiting"]),
    ],
)
def test_adding_a_letter_says_what_was_read_in_it(
    understanding: Run, run: Run, accept: tuple[str, ...], found: list[str]
) -> None:
    result = understanding(*accept)
    assert (result.code, result.out) == (0, "zandbrug/L1\n")
    assert "Read in zandbrug/L1: 1 × event, 1 × commitment, 1 × kept." in result.err
    assert ("P2  commitment: " in result.err) == ("accepted" not in found)
    assert states(run) == found


def test_what_was_accepted_bears_its_words_and_its_term(understanding: Run, run: Run) -> None:
    understanding("--accept", "all")
    made = run("show", "zandbrug/C1", "--json").json
    assert (made["due"], made["due_words"], made["due_by"]) == ("../2026-06-01", "uiterlijk 1 juni", "2026-06-01")
    assert made["quotes"][0]["exact"] == "Ik zal uw Kamer uiterlijk 1 juni informeren over de kosten."
    assert run("show", "zandbrug/E1", "--json").json["when"] == "2026-03-02"


@pytest.fixture
def several(run: Run, tmp_path: Path) -> Run:
    """Return a run that puts three letters in, each with two sure things in it, and accepts them."""
    run("new", "Zandbrug")
    for day in ("2 maart", "3 maart", "4 maart"):
        (tmp_path / "map").mkdir(exist_ok=True)
        (tmp_path / "map" / f"{day}.txt").write_text(NEW.replace("2 maart", day), "utf-8")
    return lambda *args, **options: run(
        "add", "letter", "zandbrug", str(tmp_path / "map"), "--same", "add", "--accept", "all", *args, **options
    )


def test_what_is_sure_in_a_folder_of_letters_is_accepted_by_one_writing(
    several: Run, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    committed = JsonFile.commit

    def commit(file: JsonFile, *, backup: bool = True) -> None:
        written.append(file.path)
        committed(file, backup=backup)

    monkeypatch.setattr(JsonFile, "commit", commit)
    result = several()
    log = [line for line in run("log", "zandbrug").out.splitlines() if "accepted" in line]
    assert result.err.count("Read in zandbrug/L") == len(log) == 3
    assert len(written) < 3 + len(log)


def test_what_cannot_be_accepted_stops_those_after_it_alone(
    several: Run, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def some(desk: Desk, references: list[str]) -> list[str]:
        if any(each == "zandbrug/P4" for each in references):
            raise Failure("error.no-language", value="x", choices="y")
        return accept(desk, references)

    monkeypatch.setattr("dossier_tui.cli.review.accept", some)
    result = several()
    assert result.code == 1
    assert states(run)[:4] == ["accepted", "accepted", "waiting", "waiting"]


def test_at_a_terminal_adding_a_letter_asks(understanding: Run, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", Terminal("a\nq\n"))
        patch.setattr("dossier_tui.cli.main.io.StringIO", Terminal)
        understanding()
    assert states(run) == ["accepted", "waiting", "waiting"]


def test_what_to_accept_is_checked_before_anything_is_added(understanding: Run, run: Run) -> None:
    result = understanding("--accept", "some")
    assert result.code == 2
    assert "all, none or ask" in result.err
    assert run("show", "zandbrug", "--json").json["letters"] == []


def test_a_letter_in_which_nothing_was_read_says_nothing_of_it(bridge: Run, tmp_path: Path) -> None:
    result = bridge("add", "letter", "zandbrug", str(tmp_path / "brug.txt"), "--accept", "all")
    assert "Read in" not in result.err
