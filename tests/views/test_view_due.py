"""What is open, in its groups: on the day itself, the day before and the day after; moved, guessed, undated."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views_parts import EN, NL, TODAY, holding, log, owed, refs, sample

from dossier_tui.model.records import Commitment
from dossier_tui.views.commitments import grouped_rows
from dossier_tui.views.due import due_group, kept_late, list_due, stand, term, times_moved
from dossier_tui.views.today import list_today


@pytest.mark.parametrize(
    ("due_by", "group", "days", "reason"),
    [
        ("2026-11-22", "overdue", 2, "2 days late"),
        ("2026-11-23", "overdue", 1, "1 day late"),
        ("2026-11-24", "due", 0, "due today"),
        ("2026-11-25", "due", -1, "due in 1 day"),
        ("2026-12-01", "due", -7, "due in 7 days"),
        ("2026-12-02", "later", -8, "due later"),
    ],
)
def test_the_last_day_says_the_group(due_by: str, group: str, days: int, reason: str) -> None:
    item = stand(holding(), owed(1, due_by), TODAY, EN)
    assert (item.group, item.days) == (group, days)
    assert item.reason.startswith(reason)


@pytest.mark.parametrize(
    ("due", "due_by", "group"),
    [
        (None, None, "undated"),
        ("2025/..", None, "undated"),
        ("2027/..", None, "later"),
        ("2026-11-24/..", None, "undated"),
        ("2026-11-25/..", None, "later"),
        ("../2027-22", "2027-06-30~", "later"),
    ],
)
def test_a_term_without_a_last_day_waits_until_it_begins(due: str | None, due_by: str | None, group: str) -> None:
    assert due_group(owed(1, due_by, due=due), TODAY) == group


@given(st.integers(-400, 400), st.integers(0, 60))
def test_groups_follow_from_the_days_alone(days: int, within: int) -> None:
    record = owed(1, (TODAY + timedelta(days=days)).isoformat())
    group = "overdue" if days < 0 else "due" if days <= within else "later"
    assert due_group(record, TODAY, within) == group


def test_a_guessed_last_day_is_shown_as_a_guess() -> None:
    item = stand(holding(), owed(1, "2026-06-30~", due="../2026-22", due_words="voor de zomer"), TODAY, EN)
    assert item.reason == "147 days late~ (voor de zomer)"
    (row,) = [row for row in grouped_rows([item], EN) if row.kind == "item"]
    assert row.lead == "~147 d"


@pytest.mark.parametrize(("terms", "moved"), [((), 0), (("2026-01-01",), 0), (("2026-01-01", "2026-05-01"), 1)])
def test_a_term_is_moved_as_often_as_it_was_set_anew(terms: tuple[str, ...], moved: int) -> None:
    assert times_moved(owed(1, due_log=log(*terms))) == moved


def test_a_moved_term_says_how_often() -> None:
    record = owed(1, "2026-11-20", due_log=log("2026-01-01", "2026-05-01", "2026-09-01"))
    item = stand(holding(), record, TODAY, NL)
    assert item.moved == 2
    assert item.reason.endswith(", 2× verzet")


def test_undated_is_counted_from_the_day_on_which_the_term_was_set() -> None:
    record = owed(1, made="2024-01-01", due_words="spoedig", due_log=log("2024-01-01", "2026-11-14"))
    item = stand(holding(), record, TODAY, EN)
    assert item.since == 10
    assert item.reason == "undated for 10 days (spoedig), moved 1×"


def test_undated_since_nobody_knows_when_is_undated_all_the_same() -> None:
    item = stand(holding(), owed(1), TODAY, EN)
    assert (item.since, item.days, item.reason) == (None, None, "undated")


def test_the_order_is_that_in_which_it_wants_attention() -> None:
    records = [
        owed(10, "2026-11-23"),
        owed(2, "2026-11-23"),
        owed(3, "2026-10-01"),
        owed(4, "2026-11-25"),
        owed(5, made="2026-01-01"),
        owed(6, made="2025-01-01"),
        owed(7, "2027-01-01"),
        owed(8, "2026-01-01", status="fulfilled"),
    ]
    items = list_due([holding(*records)], TODAY, EN)
    assert [item.record.id for item in items] == ["C3", "C2", "C10", "C4", "C7", "C6", "C5"]


def test_what_is_due_stands_under_its_group_with_its_count() -> None:
    items = list_due([holding(owed(1, "2026-11-20"), owed(2, "2026-11-21"), owed(3))], TODAY, EN)
    rows = grouped_rows(items, EN)
    assert refs(rows) == ["Overdue", "brug/C1", "brug/C2", "Undated", "brug/C3"]
    assert [row.tail for row in rows if row.kind == "heading"] == ["2", "1"]


@pytest.mark.parametrize(("number", "tail"), [("39901", "39901/C1"), (None, "brug/C1")])
def test_a_row_ends_with_what_can_be_typed(number: str | None, tail: str) -> None:
    items = list_due([holding(owed(1), number=number)], TODAY, EN)
    assert grouped_rows(items, EN)[-1].tail == tail
    assert grouped_rows(items, EN, dossier_shown=False)[-1].tail == "C1"


def test_what_is_kept_in_part_says_so_in_a_word() -> None:
    items = list_due([holding(owed(1, "2026-11-20", status="partly"))], TODAY, NL)
    assert grouped_rows(items, NL)[-1].text == "◐ deels nagekomen · Brief 1"


def test_a_term_is_told_in_its_words_and_its_meaning() -> None:
    assert term(owed(1, due="../2026-22", due_words="voor de zomer"), EN) == "voor de zomer (before the summer of 2026)"
    assert term(owed(1, due=None, due_words="spoedig"), EN) == "spoedig"
    assert term(owed(1, due="2026-11"), NL) == "november 2026"
    assert term(owed(1, due="2026-12-09", due_words="9 december 2026"), NL) == "9 december 2026"


@pytest.mark.parametrize(
    ("on", "late"),
    [("2026-05-31", None), ("2026-06-01", 1), ("2026-06", 1), ("2026-05", None), ("2026-07-10", 40), (None, None)],
)
def test_a_commitment_is_late_only_where_the_date_says_so_for_sure(on: str | None, late: int | None) -> None:
    kept: list[dict[str, str | None]] = [{"letter": "L1", "on": on, "why": None}]
    assert kept_late(owed(1, "2026-05-31", status="fulfilled", fulfilled_by=kept)) == late


@pytest.mark.parametrize("record", [owed(1, "2026-05-31"), owed(1, status="fulfilled"), Commitment(id="C1")])
def test_what_is_open_or_had_no_term_is_not_kept_late(record: Commitment) -> None:
    assert kept_late(record) is None


@pytest.mark.parametrize(
    ("record", "listed"),
    [
        (owed(1, "2026-11-23"), True),
        (owed(1, "2026-12-01"), True),
        (owed(1, "2026-12-02"), False),
        (owed(1, made="2026-10-24"), True),
        (owed(1, made="2026-10-25"), False),
        (owed(1, made="2024-01-01", due_log=log("2024-01-01", "2026-11-20")), False),
        (owed(1, made=None), False),
    ],
)
def test_today_shows_the_undated_only_after_a_month(record: Commitment, listed: bool) -> None:
    assert bool(list_today([holding(record)], TODAY, EN)) == listed


def test_the_sample_stands_as_it_is_described() -> None:
    items = list_due(sample(), TODAY, EN)
    overdue = {item.record.register or item.record.text for item in items if item.group == "overdue"}
    assert {"TZ202409-031", "Cost estimates for the sea wall", "Eerste evaluatie van de subsidieregeling"} <= overdue
    assert [item.record.text for item in items if item.group == "due"] == [
        "Uitvalcijfers over de zomer van 2026",
        "Aanbesteding van de concessie starten",
    ]
    assert {item.moved for item in items if item.record.status == "partly"} == {4, 1}
