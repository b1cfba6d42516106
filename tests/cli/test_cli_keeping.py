"""The commands log, redo, check and purge: their data, their words, their exit codes."""

import io
import sys
from pathlib import Path

import pytest
from cli_run import Run


def test_the_life_of_a_commitment_stands_above_its_history(bridge: Run) -> None:
    bridge("defer", "zandbrug/C1", "Q1 2027", "--by", "L1", "--why", "de pijlers zijn slecht")
    told = bridge("log", "zandbrug/C1")
    assert told.code == 0
    life, _, changes = told.out.partition("\n\n")
    assert "term: voor de zomer" in life
    assert "term: Q1 2027, L1, de pijlers zijn slecht" in life
    assert len(changes.splitlines()) == 2
    assert "moved the term of C1" in changes


def test_the_history_as_json_is_the_stored_one_oldest_first(bridge: Run) -> None:
    bridge("edit", "zandbrug/C1", "owner=ik")
    entries = bridge("log", "zandbrug", "--json").json
    assert [entry["what"] for entry in entries] == ["new", "add", "add", "add", "add", "edit"]
    assert entries[-1].keys() == {"id", "at", "who", "what", "ids", "before"}
    assert [entry["id"] for entry in bridge("log", "zandbrug/C1", "--json").json] == ["H4", "H6"]


def test_a_removed_record_still_has_its_history(bridge: Run) -> None:
    bridge("remove", "zandbrug/N1")
    assert [entry["what"] for entry in bridge("log", "zandbrug/N1", "--json").json] == ["add", "remove"]


@pytest.mark.parametrize("command", ["log", "purge"])
def test_what_never_was_there_has_none(bridge: Run, command: str) -> None:
    refused = bridge(command, "zandbrug/N9")
    assert (refused.code, refused.out) == (3, "")
    assert "zandbrug has no N9" in refused.err or "N9" in refused.err


def test_redo_says_what_it_did(bridge: Run) -> None:
    bridge("edit", "zandbrug/C1", "owner=ik")
    bridge("undo")
    done = bridge("redo")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Did again: a change of fields (zandbrug, C1).\n"
    assert bridge("redo").code == 1


def test_a_whole_store_has_nothing_wrong(bridge: Run) -> None:
    checked = bridge("check")
    assert (checked.code, checked.out, checked.err) == (0, "", "Nothing is wrong.\n")
    assert bridge("check", "zandbrug", "--json").json == []


def test_what_is_wrong_is_said_with_its_place_and_ends_with_4(bridge: Run, store: Path) -> None:
    (store / "zandbrug/letters/L9.md").write_text("Zonder record.")
    checked = bridge("check")
    assert checked.code == 4
    assert checked.out.startswith("zandbrug/letters/L9.md: no letter has this file")
    assert checked.out.endswith("`--repair` moves it to the trash of the dossier.\n")
    assert checked.err == "1 thing is wrong.\n"


def test_what_is_wrong_as_json(bridge: Run, store: Path) -> None:
    path = store / "zandbrug/dossier.json"
    path.write_text(path.read_text("utf-8").replace('"status": "open"', '"status": "zoek"'), "utf-8")
    found = bridge("check", "--json")
    assert found.code == 4
    assert [each.keys() for each in found.json] == [{"where", "line", "kind", "what", "repair"}]
    assert found.json[0] | {"line": 0} == {
        "where": "zandbrug/C1",
        "line": 0,
        "kind": "bad-record",
        "what": "status is not one of: open, partly, fulfilled, lapsed, withdrawn, broken.",
        "repair": None,
    }


def test_repair_says_what_it_did_and_what_is_left(bridge: Run, store: Path) -> None:
    (store / "zandbrug/letters/L9.md").write_text("Zonder record.")
    (store / "zandbrug/originals/L1.txt").write_text("anders")
    done = bridge("check", "--repair")
    assert done.code == 4
    assert "zandbrug/letters/L9.md: moves it to the trash of the dossier." in done.err
    assert done.out.startswith("zandbrug/L1: its original, L1.txt, is not the file that was taken in")
    assert bridge("undo").code == 0
    assert (store / "zandbrug/letters/L9.md").exists()


def test_damage_speaks_dutch(bridge: Run, store: Path) -> None:
    (store / "zandbrug/dossier.json").write_bytes(b"")
    told = bridge("check", "--lang", "nl")
    assert "het bestand is leeg" in told.out
    assert "`--repair` haalt de vorige versie terug" in told.out


def test_a_repair_that_fails_is_said_and_the_others_go_on(bridge: Run, store: Path) -> None:
    (store / "zandbrug/letters/L9.md").write_text("Zonder record.")
    (store / "Zand Brug").mkdir()
    (store / "Zand Brug/dossier.json").write_text("{")
    done = bridge("check", "--repair")
    assert done.code == 4
    assert "Zand Brug: renames it to" in done.err or "zand-brug" in done.err
    assert "zandbrug/letters/L9.md: moves it" in done.err


def test_nothing_is_erased_in_a_pipe_unless_it_is_said_beforehand(bridge: Run) -> None:
    refused = bridge("purge", "zandbrug/L1")
    assert refused.code == 1
    assert "No: nobody can be asked here; --yes says yes." in refused.err
    assert bridge("show", "zandbrug/L1").code == 0
    done = bridge("purge", "zandbrug/L1", "--yes")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Erased zandbrug/L1 for good. Files: letters/L1.md, originals/L1.txt.\n"
    assert bridge("show", "zandbrug/L1").code == 3


class Terminal(io.StringIO):
    """A person at a terminal, who has typed an answer."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("Ja\n", 0), ("n\n", 1), ("\n", 1), ("", 1)])
def test_a_person_is_asked_first(bridge: Run, monkeypatch: pytest.MonkeyPatch, answer: str, code: int) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr("dossier_tui.cli.main.io.StringIO", Terminal)
    done = bridge("purge", "zandbrug")
    assert done.code == code
    assert done.err.startswith("Erase zandbrug for good")
    assert ("zandbrug" in bridge("list", "--json").out) == (code == 1)
