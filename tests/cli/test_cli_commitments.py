"""What becomes of a commitment, from the command line: kept, moved, withdrawn, lapsed, opened again."""

from pathlib import Path

import pytest
from cli_run import LETTER, Run


@pytest.fixture
def later(bridge: Run, tmp_path: Path) -> Run:
    """Return a run on the dossier with a second letter, of 25 June 2026."""
    (tmp_path / "later.txt").write_text(LETTER, "utf-8")
    bridge("add", "letter", "zandbrug", "later.txt", "--date", "2026-06-25", "--title", "Kosten")
    return bridge


def stored(run: Run) -> dict[str, object]:
    found: dict[str, object] = run("show", "zandbrug/C1", "--json").json
    return found


def test_a_letter_keeps_a_commitment_on_its_own_date(later: Run) -> None:
    result = later("fulfil", "zandbrug/C1", "--by", "L2", "--why", "hierbij")
    assert (result.code, result.out) == (0, "")
    assert "now kept" in result.err
    record = stored(later)
    assert record["status"] == "fulfilled"
    assert record["fulfilled_by"] == [{"letter": "L2", "on": "2026-06-25", "why": "hierbij"}]
    assert later("due", "--json").json == []


def test_a_commitment_kept_in_part_stays_open(later: Run) -> None:
    later("fulfil", "zandbrug/c1", "--by", "l2", "--partly")
    item = later("due", "--json").json[0]
    assert (item["id"], item["group"]) == ("C1", "overdue")
    assert stored(later)["status"] == "partly"
    later("fulfil", "zandbrug/C1", "--on", "1 oktober 2026")
    record = stored(later)
    assert isinstance(record["fulfilled_by"], list)
    assert [entry["on"] for entry in record["fulfilled_by"]] == ["2026-06-25", "2026-10-01"]
    assert "days late" in later("show", "zandbrug/C1").out


def test_a_moved_term_keeps_the_earlier_one_on_record(later: Run) -> None:
    result = later("defer", "zandbrug/C1", "in het najaar", "--by", "L2", "--why", "nog niet af")
    assert (result.code, result.out) == (0, "")
    record = stored(later)
    assert (record["due"], record["due_words"]) == ("2026-23", "in het najaar")
    assert isinstance(record["due_log"], list)
    assert [(entry["due"], entry["letter"], entry["why"]) for entry in record["due_log"]] == [
        ("../2026-22", "L1", None),
        ("2026-23", "L2", "nog niet af"),
    ]
    assert later("due", "--json").json[0]["moved"] == 1


@pytest.mark.parametrize(("command", "status"), [("withdraw", "withdrawn"), ("lapse", "lapsed")])
def test_a_commitment_that_is_closed_can_be_opened_again(later: Run, command: str, status: str) -> None:
    assert later(command, "zandbrug/C1", "--by", "L2", "--why", "kabinet gevallen").code == 0
    assert stored(later)["status"] == status
    assert later("due", "--json").json == []
    assert later("reopen", "zandbrug/C1", "--on", "2026-07-01").code == 0
    record = stored(later)
    assert record["status"] == "open"
    assert isinstance(record["status_log"], list)
    assert [(entry["status"], entry["on"]) for entry in record["status_log"]] == [
        ("open", "2026-01-20"),
        (status, "2026-06-25"),
        ("open", "2026-07-01"),
    ]


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (["fulfil", "zandbrug/E1"], 2, "E1"),
        (["fulfil", "zandbrug"], 2, "zandbrug/C1"),
        (["fulfil", "zandbrug/C9"], 3, "C9"),
        (["fulfil", "zandbrug/C1", "--by", "L9"], 3, "L9"),
        (["fulfil", "zandbrug/C1", "--by", "brief"], 2, "brief"),
        (["fulfil", "zandbrug/C1", "--on", "ooit"], 2, "ooit"),
        (["defer", "zandbrug/C1"], 2, "DUE"),
        (["defer", "zandbrug/C1", "31 april 2027"], 2, "31 april 2027"),
        (["reopen", "zandbrug/C1"], 1, "C1 is"),
        (["withdraw", "nergens/C1"], 3, "nergens"),
    ],
)
def test_what_cannot_become_of_a_commitment_is_refused(bridge: Run, typed: list[str], code: int, said: str) -> None:
    before = stored(bridge)
    result = bridge(*typed)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert stored(bridge) == before


@pytest.mark.parametrize("command", [["fulfil"], ["defer"]])
def test_what_is_closed_is_not_closed_or_moved_once_more(bridge: Run, command: list[str]) -> None:
    bridge("fulfil", "zandbrug/C1")
    result = bridge(*command, "zandbrug/C1", *(["Q1 2027"] if command == ["defer"] else []))
    assert result.code == 1
    assert "dossier reopen" in result.err


def test_a_change_is_told_in_dutch_as_well(bridge: Run) -> None:
    assert "is nu nagekomen" in bridge("fulfil", "zandbrug/C1", "--on", "2026-05-01", "--lang", "nl").err
