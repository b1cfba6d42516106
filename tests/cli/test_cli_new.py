"""Dossiers come, get another name, go, and come back."""

from pathlib import Path

import pytest
from cli_run import Run


def test_a_new_dossier_prints_its_name(run: Run, store: Path) -> None:
    result = run(
        "new", "Situatie in Oekraïne", "--number", "36 045", "--tag", "a", "--tag", "b", "--description", "Over"
    )
    assert (result.code, result.out) == (0, "situatie-in-oekraine\n")
    dossier = run("show", "36045", "--json").json["dossier"]
    assert (dossier["title"], dossier["number"], dossier["tags"]) == ("Situatie in Oekraïne", "36045", ["a", "b"])
    assert dossier["description"] == "Over"
    assert (store / "store.json").is_file()
    assert store.stat().st_mode & 0o777 == 0o700


def test_a_dossier_can_be_given_its_name(run: Run) -> None:
    assert run("new", "Een lange titel", "--slug", "kort").out == "kort\n"


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (["Brug"], 1, "--slug"),
        (["Andere", "--slug", "brug"], 1, "brug"),
        (["Andere", "--slug", "Niet Goed"], 2, "Niet Goed"),
        (["Andere", "--slug", "../weg"], 2, "../weg"),
        (["Andere", "--number", "veertien"], 2, "veertien"),
        (["   "], 2, "title"),
        ([], 2, "TITLE"),
    ],
)
def test_a_dossier_that_cannot_be_made_is_refused_in_a_sentence(
    run: Run, typed: list[str], code: int, said: str
) -> None:
    run("new", "Brug")
    result = run("new", *typed)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert [one["slug"] for one in run("list", "--json").json] == ["brug"]


def test_a_renamed_dossier_prints_its_name_of_now(bridge: Run) -> None:
    assert bridge("rename", "zandbrug", "--title", "Brug bij Zand", "--slug", "brug").out == "brug\n"
    assert bridge("show", "brug", "--json").json["dossier"]["title"] == "Brug bij Zand"
    assert bridge("show", "zandbrug").code == 3


def test_a_rename_to_nothing_or_to_what_is_there_changes_nothing(bridge: Run) -> None:
    bridge("new", "Kustwacht")
    assert bridge("rename", "zandbrug").code == 2
    assert bridge("rename", "zandbrug", "--slug", "kustwacht").code == 1
    assert bridge("rename", "zandbrug", "--slug", "A B").code == 2
    assert [one["slug"] for one in bridge("list", "--json").json] == ["kustwacht", "zandbrug"]


def test_a_record_moves_to_another_dossier_and_prints_where_it_is(bridge: Run) -> None:
    bridge("new", "Kustwacht")
    assert bridge("move", "zandbrug/L1", "kustwacht").out == "kustwacht/L1\n"
    event = bridge("show", "zandbrug/E1", "--json").json
    assert event["quotes"][0]["letter"] == "kustwacht/L1"
    assert "Zandbrug voor al het verkeer" in bridge("show", "kustwacht/L1").out


@pytest.mark.parametrize(
    ("typed", "code"),
    [(["zandbrug/C1", "zandbrug"], 2), (["zandbrug/C1", "nergens"], 3), (["zandbrug", "zandbrug"], 2)],
)
def test_a_move_that_cannot_be_is_refused(bridge: Run, typed: list[str], code: int) -> None:
    result = bridge("move", *typed)
    assert (result.code, result.out) == (code, "")
    assert bridge("show", "zandbrug/C1").code == 0


@pytest.mark.parametrize("record", ["L1", "E1", "C1", "N1"])
def test_a_removed_record_is_gone_and_comes_back(bridge: Run, record: str) -> None:
    before = bridge("show", f"zandbrug/{record}", "--json").json
    assert bridge("remove", f"zandbrug/{record}") == (0, "", f"Removed zandbrug/{record}.\n")
    assert bridge("show", f"zandbrug/{record}").code == 3
    assert bridge("undo", "zandbrug").code == 0
    assert bridge("show", f"zandbrug/{record}", "--json").json == before


def test_a_removed_letter_comes_back_with_its_text(bridge: Run) -> None:
    text = bridge("show", "zandbrug/L1").out
    bridge("remove", "zandbrug/l1", "--yes")
    bridge("undo")
    assert bridge("show", "zandbrug/L1").out == text


def test_a_removed_dossier_asks_nothing_because_it_comes_back_whole(bridge: Run) -> None:
    before = bridge("show", "zandbrug", "--json").json
    assert bridge("remove", "zand").code == 0
    assert bridge("list", "--json").json == []
    assert bridge("undo").code == 0
    after = bridge("show", "zandbrug", "--json").json
    assert [after[name] for name in ("letters", "events", "commitments", "notes")] == [
        before[name] for name in ("letters", "events", "commitments", "notes")
    ]


def test_undo_says_what_it_took_back(bridge: Run) -> None:
    result = bridge("undo", "zandbrug")
    assert (result.code, result.out) == (0, "")
    assert "an addition (zandbrug, N1)" in result.err
    assert "een toevoeging" in bridge("undo", "--lang", "nl").err


def test_undo_has_a_word_for_every_change(bridge: Run) -> None:
    bridge("new", "Kustwacht")
    changes = [
        ("edit", "zandbrug/C1", "owner=ik"),
        ("defer", "zandbrug/C1", "Q1 2027"),
        ("fulfil", "zandbrug/C1"),
        ("reopen", "zandbrug/C1"),
        ("withdraw", "zandbrug/C1"),
        ("move", "zandbrug/N1", "kustwacht"),
        ("rename", "zandbrug", "--slug", "brug"),
        ("remove", "brug"),
    ]
    for change in changes:
        assert bridge(*change).code == 0, change
    words = [bridge("undo").err.partition(": ")[2].partition(" (")[0] for _ in changes]
    assert words == [
        "a removal",
        "a new name",
        "a move",
        "a withdrawal",
        "a reopening",
        "a fulfilment",
        "a deferral",
        "a change of fields",
    ]


def test_undo_of_nothing_is_said(run: Run) -> None:
    result = run("undo")
    assert (result.code, result.out) == (1, "")
    assert "nothing to undo" in result.err
