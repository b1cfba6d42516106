"""The reading commands: their data in the shapes that scripts rely on, and their words."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cli_run import Run

from dossier_tui.settings import state_path
from dossier_tui.tui.memory import Memory

STATE_SECRETARY = "Staatssecretaris van Infrastructuur en Waterstaat"
DUE_KEYS = "dossier id text by to due due_words due_by group days moved reason".split()
LIST_KEYS = "slug title number letters events open overdue updated".split()


def test_the_list_counts_what_each_dossier_holds(sample: Run) -> None:
    listed = sample("list", "--json").json
    assert [list(one) for one in listed] == [LIST_KEYS] * 4
    ukraine = next(one for one in listed if one["slug"] == "situatie-in-oekraine")
    assert ukraine["title"] == "Situatie in Oekraïne"
    assert (ukraine["number"], ukraine["letters"], ukraine["overdue"]) == ("36045", 1, 0)
    assert ukraine["updated"].endswith("Z")


def test_a_dossier_without_a_number_has_null_for_it(sample: Run) -> None:
    listed = {one["slug"]: one["number"] for one in sample("list", "--json").json}
    assert listed["coastal-railway-resilience"] is None


def test_a_store_that_is_not_there_yet_lists_nothing_and_says_how_to_begin(run: Run) -> None:
    assert run("list", "--json").json == []
    result = run("list")
    assert (result.code, result.out) == (0, "")
    assert "dossier new" in result.err


def test_show_gives_a_dossier_with_all_its_records(sample: Run) -> None:
    shown = sample("show", "situatie-in-oekraine", "--json").json
    assert list(shown) == "dossier letters events commitments notes proposals".split()
    assert shown["dossier"]["slug"] == "situatie-in-oekraine"
    assert [letter["id"] for letter in shown["letters"]] == ["L1"]
    assert {event["id"][0] for event in shown["events"]} == {"E"}


@pytest.mark.parametrize("reference", ["situatie/L1", "situatie/l1", "36045/L1", "36 045/L1", "36.045/L1"])
def test_a_record_is_shown_as_it_is_stored(sample: Run, reference: str) -> None:
    letter = sample("show", reference, "--json").json
    assert letter["id"] == "L1"
    assert letter["title"] == "Bezoek aan Kiev"
    assert letter["date"] == "2022-01-20"


def test_a_letter_is_shown_with_its_head_and_its_whole_text(sample: Run) -> None:
    out = sample("show", "situatie/L1").out
    said = " ".join(out.split())
    assert out.startswith("Bezoek aan Kiev\n")
    assert "20 January 2022" in out
    assert "Kamerstuk 21 501-02, nr. 2446 (not in this store)" in said
    assert "De Minister van Defensie zal uw Kamer informeren" in said


def test_a_commitment_is_shown_with_its_words_and_every_term_it_had(sample: Run) -> None:
    out = sample("show", "veer/C1").out
    assert "moved 4×" in out
    assert "“Ik zal uw Kamer voor de zomer informeren over de uitkomsten" in out
    assert out.count("term: ") == 5
    assert "partly kept, L5" in out


def test_a_shown_dossier_names_every_letter_and_what_was_closed(sample: Run) -> None:
    out = sample("show", "veer").out
    assert "Overdue" not in out.split("Letters  8")[1]
    assert out.count("✉") >= 8
    assert "Kept" in out


def test_an_empty_dossier_says_what_to_put_in(run: Run) -> None:
    run("new", "Leeg")
    result = run("show", "leeg")
    assert result.code == 0
    assert "add letter" in result.err


def test_a_dossier_with_one_undated_letter_is_not_called_empty(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brug.txt").write_text("Geachte voorzitter,\n\nDe brug is dicht.\n", "utf-8")
    run("new", "Brug")
    run("add", "letter", "brug", "brug.txt")
    result = run("show", "brug")
    assert result.err == ""
    assert "L1" in result.out


def test_the_timeline_is_in_the_order_of_time_with_the_undated_last(sample: Run) -> None:
    points = sample("timeline", "situatie", "--json").json
    assert [list(point) for point in points] == [["when", "kind", "id", "title", "dossier"]] * len(points)
    dated = [point["when"] for point in points if point["when"]]
    assert dated == sorted(dated)
    assert [point["when"] for point in points][: len(dated)] == dated
    assert {point["kind"] for point in points} == {"event", "letter", "deadline"}


@pytest.mark.parametrize(
    ("options", "whens"),
    [
        (["--since", "14 jan 2022"], ["2022-01-14", "2022-01-14", "2022-01-15", "2022-01-20"]),
        (["--until", "december 2021"], ["2021-12", "2021-12-16", "2021-12-16"]),
        (["--since", "2022-01-13", "--until", "2022-01-13"], ["2022-01-13"]),
        (["--kind", "letter"], ["2022-01-20"]),
        (["--kind", "incident"], ["2022-01-14"]),
        (["--kind", "deadline", "--since", "2022"], []),
    ],
)
def test_a_timeline_can_be_narrowed(sample: Run, options: list[str], whens: list[str]) -> None:
    assert [point["when"] for point in sample("timeline", "situatie", *options, "--json").json] == whens


def test_an_empty_part_of_a_timeline_is_an_answer_too(sample: Run) -> None:
    result = sample("timeline", "situatie", "--since", "2030")
    assert (result.code, result.out) == (0, "")
    assert result.err


def _types(item: dict[str, Any]) -> bool:
    return isinstance(item["moved"], int) and (item["days"] is None) == (item["due_by"] is None)


def test_due_tells_of_every_open_commitment_why_it_is_there(sample: Run) -> None:
    items = sample("due", "--json").json
    assert [list(item) for item in items] == [DUE_KEYS] * len(items)
    assert all(_types(item) and item["reason"] for item in items)
    by_text = {item["text"]: item for item in items}
    evaluation = by_text["Eerste evaluatie van de subsidieregeling"]
    assert (evaluation["group"], evaluation["due"], evaluation["days"]) == ("overdue", "../2026-22", 145)
    assert by_text["Uitvalcijfers over de zomer van 2026"]["days"] == -3


def test_due_comes_in_its_four_groups_the_longest_overdue_first(sample: Run) -> None:
    items = sample("due", "--json").json
    groups = ["overdue", "due", "later", "undated"]
    assert [groups.index(item["group"]) for item in items] == sorted(groups.index(item["group"]) for item in items)
    late = [item["days"] for item in items if item["group"] == "overdue"]
    assert late == sorted(late, reverse=True)


def test_due_of_some_dossiers_leaves_the_others_out_and_tells_none_twice(sample: Run) -> None:
    items = sample("due", "39 901", "veer", "lees", "--json").json
    assert {item["dossier"] for item in items} == {
        "veerverbindingen-met-de-waddeneilanden",
        "leesvaardigheid-op-de-basisschool",
    }
    assert len({(item["dossier"], item["id"]) for item in items}) == len(items)


@pytest.mark.parametrize(("within", "ahead"), [("0d", 0), ("3d", 3), ("3", 3), ("2w", 14), ("60d", 60)])
def test_due_looks_as_far_ahead_as_it_is_told(sample: Run, within: str, ahead: int) -> None:
    items = sample("due", "--within", within, "--json").json
    days = [item["days"] for item in items if item["group"] == "due"]
    assert all(-ahead <= each <= 0 for each in days)
    assert all(item["days"] < -ahead for item in items if item["group"] == "later" and item["days"] is not None)


@pytest.mark.parametrize("within", ["soon", "-3d", "3m", "", "99999d"])
def test_a_span_that_is_none_is_refused(sample: Run, within: str) -> None:
    result = sample("due", f"--within={within}")
    assert (result.code, result.out) == (2, "")
    assert "14d" in result.err


def test_only_the_overdue_are_shown_where_that_is_asked(sample: Run) -> None:
    items = sample("due", "--overdue", "--json").json
    assert {item["group"] for item in items} == {"overdue"}
    assert len(items) == 5


def test_due_names_each_commitment_so_that_it_can_be_typed(sample: Run) -> None:
    name = sample("due", "lees", "--overdue").out.rstrip().rpartition(" ")[2]
    assert sample("show", name, "--json").json["text"] == "Eerste evaluatie van de subsidieregeling"


@pytest.mark.parametrize(
    ("group", "heads"),
    [
        ("due", ["Overdue", "Due soon", "Later", "Undated", "Kept"]),
        ("status", ["Open", "Partly kept", "Kept"]),
        ("who", ["Minister van Infrastructuur en Waterstaat", "regering", "Rijkswaterstaat", STATE_SECRETARY]),
        ("owner", ["Maritieme Zaken", "Without an owner"]),
    ],
)
def test_due_prints_the_groups_of_the_screen(sample: Run, group: str, heads: list[str]) -> None:
    printed = sample("due", "veer", "--group", group, "--all", "--plain").out
    found = [line.rpartition("  ")[0] for line in printed.splitlines() if line[:1].isalpha()]
    assert found == heads
    assert not set(printed) & set("│─┌▌◐◷✓")


def test_due_of_all_tells_when_and_how_late_something_was_kept(sample: Run) -> None:
    kept = {each["id"]: each for each in sample("due", "veer", "--all", "--json").json if each["group"] == "fulfilled"}
    assert (kept["C5"]["days"], kept["C5"]["reason"]) == (199, "kept 18 Mar 2025, 199 d late")
    assert [*kept["C5"]] == DUE_KEYS
    everywhere = sample("due", "--all", "--json").json
    assert len(everywhere) > len(sample("due", "--json").json)
    assert (
        sample("due", "veer", "--all", "--overdue", "--json").json == sample("due", "veer", "--overdue", "--json").json
    )


def test_due_in_groups_that_there_are_not_is_refused(sample: Run) -> None:
    result = sample("due", "--group", "colour")
    assert (result.code, "due, status, who, owner" in result.err) == (2, True)


def test_today_shows_what_wants_attention_and_nothing_further_ahead(sample: Run) -> None:
    items = sample("today", "--json").json
    assert [list(item) for item in items] == [DUE_KEYS] * len(items)
    assert {item["group"] for item in items} == {"overdue", "due", "undated"}


def test_today_prints_the_sections_of_home_with_the_reasons(sample: Run) -> None:
    printed = sample("today").out
    heads = [line.rpartition("  ")[0] for line in printed.splitlines() if line[:1].isalpha()]
    assert heads == [
        *("Overdue", "Due within seven days", "Undated for more than a month"),
        "Proposals that wait for you",
    ]
    assert "145 days late (voor de zomer)  39915/C11" in printed
    assert "2 proposals  36045/L1  P1" in printed


def test_today_tells_what_changed_since_the_screen_was_left_where_that_is_asked_for(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("new", "Brug")
    left = Memory(state_path(), store)
    left.end()
    assert run("today", "--since-last").out == ""
    monkeypatch.setattr("dossier_tui.tui.memory.now", lambda: datetime(2020, 1, 1, tzinfo=UTC))
    left.end()
    assert run("today").out == ""
    assert run("today", "--since-last").out == (
        "Nothing is overdue\n\nChanged since 1 Jan 2020  1\n  + Brug  changed since 1 Jan 2020\n"
    )
    assert run("today", "--json").json == []


def test_today_in_quiet_ends_with_five_where_something_is_overdue(sample: Run) -> None:
    assert sample("today").code == 0
    assert sample("today", "--quiet").code == 5


def test_today_in_quiet_says_nothing_where_nothing_is_overdue(run: Run) -> None:
    run("new", "Brug")
    run("add", "commitment", "brug", "Brief over de brug", "--due", "tomorrow")
    assert run("today", "--quiet") == (0, "", "")


def test_a_day_without_anything_to_do_is_said_to_be_so(run: Run) -> None:
    result = run("today")
    assert (result.code, result.out) == (0, "")
    assert result.err
    assert run("due", "--json").json == []


def test_a_timeline_is_filtered_by_person_and_words_and_the_other_way_round(sample: Run) -> None:
    def ids(*options: str) -> set[str]:
        return {point["id"] for point in sample("timeline", "39901", *options, "--json").json}

    every = ids()
    assert ids("--person", "minister van infrastructuur") < every
    assert ids("--text", "vaargeul") | ids("--text", "vaargeul", "--without") == every
    assert ids("--kind", "letter", "--without") == {each for each in every if each[0] != "L"}


def test_a_timeline_is_folded_and_begins_with_what_comes_next(sample: Run) -> None:
    folded = sample("timeline", "39901", "--fold", "year").out
    assert "▸ 2024" in folded
    assert "letters" in folded
    ahead = sample("timeline", "39901", "--next").out
    assert ahead.startswith("What comes next")
    assert ahead.index("2 Dec 2026") < ahead.index("Before") < ahead.index("2023")


def test_a_timeline_folds_by_known_stretches_alone(sample: Run) -> None:
    result = sample("timeline", "39901", "--fold", "week")
    assert (result.code, result.out) == (2, "")
    assert "quarter" in result.err


@pytest.mark.parametrize(
    "command",
    [
        ("list",),
        ("show", "39901"),
        ("show", "39901/C1"),
        ("show", "39901/L5"),
        ("timeline", "39901"),
        ("timeline", "39901", "--fold", "month"),
        ("due",),
        ("today",),
        ("review", "situatie-in-oekraine"),
        ("log", "39901"),
    ],
    ids=" ".join,
)
def test_plain_lines_have_no_boxes_bars_or_arrows(sample: Run, command: tuple[str, ...]) -> None:
    printed = sample("--plain", *command).out
    assert printed
    assert not [each for each in printed if "\u2190" <= each <= "\u21ff" or "\u2500" <= each <= "\u25ff"]
