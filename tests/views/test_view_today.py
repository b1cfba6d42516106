"""The sections of home: which there are, how far they go, and what was dealt with meanwhile."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from views_parts import EN, TODAY, holding, log, owed, refs

from dossier_tui.model.records import Commitment
from dossier_tui.views.rows import Row
from dossier_tui.views.today import MOST, Kept, Section, list_today, today_rows, today_sections

NEW = Row("item", "Brief", mark="+", tail="new since Friday  brug/L3", ref="brug/L3")
TWO = Row("item", "Brief over de brug", mark="~", tail="2 proposals  39901/L3", ref="brug/P4")


def sections(*records: Commitment, changed: Sequence[Row] = (), waiting: Sequence[Row] = ()) -> list[Section]:
    return today_sections(list_today([holding(*records)], TODAY, EN), changed, waiting, "Friday", EN)


def test_each_section_holds_its_rows_with_the_reason() -> None:
    records = [owed(1, "2026-11-20"), owed(2, "2026-11-27"), owed(3, "2027-11-27"), owed(4, due_log=log("2026-10-01"))]
    rows = today_rows(sections(*records, changed=[NEW], waiting=[TWO]), EN)
    assert refs(rows) == [
        *("Overdue", "brug/C1", "Due within seven days", "brug/C2", "Changed since Friday", "brug/L3"),
        *("Undated for more than a month", "brug/C4", "Proposals that wait for you", "brug/P4"),
    ]
    tails = [row.tail.split("  ") for row in rows if "/C" in row.ref]
    assert [tail[0].split(" (")[0] for tail in tails] == ["4 days late", "due in 3 days", "undated for 54 days"]
    assert [tail[1] for tail in tails] == ["brug/C1", "brug/C2", "brug/C4"]


def test_a_long_section_is_cut_and_says_how_much_more_there_is() -> None:
    late = sections(*(owed(n, (TODAY - timedelta(days=n)).isoformat()) for n in range(1, MOST + 121)))
    rows = today_rows(late, EN, MOST)
    assert (len(rows), rows[0].tail, rows[-1].text) == (MOST + 2, str(MOST + 120), "and 120 more")
    assert rows[-1].ref == "=due:overdue"
    assert len(today_rows(late, EN)) == MOST + 121


def test_that_nothing_is_overdue_is_said() -> None:
    assert today_rows(sections(), EN) == [Row("heading", "Nothing is overdue")]
    rows = today_rows(sections(owed(2, "2026-11-27")), EN)
    assert refs(rows) == ["Nothing is overdue", "Due within seven days", "brug/C2"]


def test_a_long_name_of_a_dossier_gives_room_to_the_reason() -> None:
    there = today_sections(list_today([holding(owed(1, "2026-11-20"), slug="a" * 30)], TODAY, EN), [], [], "", EN)
    assert today_rows(there, EN, MOST)[1].tail.endswith(f"  {'a' * 13}…/C1")
    assert today_rows(there, EN)[1].tail.endswith(f"  {'a' * 30}/C1")


@pytest.mark.parametrize(
    ("record", "tail"),
    [
        (owed(1, "2026-11-20", due_words="voor de brug"), "voor de brug  brug/C1"),
        (owed(1, "2026-11-20"), "20 November 2026  brug/C1"),
        (
            owed(1, "2026-11-20", due_log=log("2026-01-01", "2026-02-01")),
            "20 November 2026  moved 1×  brug/C1",
        ),
        (owed(1, due_log=log("2026-10-01")), "undated  brug/C1"),
        (owed(1, due_words="ooit", due_log=log("2026-10-01")), "ooit  brug/C1"),
    ],
)
def test_where_there_is_little_room_no_row_says_its_days_twice(record: Commitment, tail: str) -> None:
    assert today_rows(sections(record), EN, MOST)[-1].tail == tail


def test_what_is_there_though_no_row_is_about_it_is_not_dealt_with() -> None:
    kept, there = Kept(), sections(owed(1, "2026-11-19"))
    kept.look(there, ["brug"])
    today_rows(there, EN, MOST, kept)
    assert kept.shown["open"] == {"brug/C1"}
    there = [each._replace(beyond=3) if each.name == "overdue" else each for each in sections(owed(2, "2026-11-20"))]
    for more, marks in (({"open": {"brug/C1"}}, ["!"]), ({"open": set[str]()}, ["✓", "!"])):
        kept.look(there, ["brug"], more)
        rows = today_rows(there, EN, MOST, kept)
        assert ([row.mark for row in rows if row.mark], rows[0].tail) == (marks, "4")
        today_rows(sections(owed(1, "2026-11-19")), EN, MOST, kept)


def test_what_was_dealt_with_stays_in_its_place_until_it_is_let_go_of() -> None:
    kept, first, last = Kept(), owed(1, "2026-11-19"), owed(2, "2026-11-20")
    for there in (sections(first, last), sections(last)):
        kept.look(there, ["brug"])
        head, *rows = today_rows(there, EN, MOST, kept)
    assert (head.text, head.tail) == ("Overdue", "1")
    assert [(row.mark, row.ref) for row in rows] == [("✓", "brug/C1"), ("!", "brug/C2")]
    assert (rows[0].tail, rows[0].lead) == ("dealt with", "")
    assert refs(today_rows(there, EN, MOST, kept)) == ["Overdue", "brug/C1", "brug/C2"]
    assert kept.let_go()
    assert not kept.let_go()
    assert refs(today_rows(there, EN, MOST, kept)) == ["Overdue", "brug/C2"]


def test_what_goes_to_another_section_is_not_dealt_with_but_news_of_it_does_not_hide_that() -> None:
    kept, news = Kept(), NEW._replace(ref="brug/C1")
    for there in (sections(owed(1, "2026-11-19")), sections(owed(1, "2026-11-27"), changed=[news])):
        kept.look(there, ["brug"])
        rows = today_rows(there, EN, MOST, kept)
    assert refs(rows)[:3] == ["Nothing is overdue", "Due within seven days", "brug/C1"]
    there = sections(changed=[news])
    kept.look(there, ["brug"])
    assert [row.mark for row in today_rows(there, EN, MOST, kept) if row.ref == "brug/C1"] == ["✓", "+"]


@pytest.mark.parametrize(("slugs", "stays"), [(["brug"], True), (["tunnel"], False)])
def test_what_was_dealt_with_goes_with_its_dossier(slugs: list[str], stays: bool) -> None:
    kept = Kept()
    kept.look(sections(waiting=[TWO]), ["brug"])
    today_rows(sections(waiting=[TWO]), EN, MOST, kept)
    kept.look(sections(), slugs)
    assert ("brug/P4" in refs(today_rows(sections(), EN, MOST, kept))) == stays


def test_a_letter_of_which_one_proposal_was_decided_still_waits() -> None:
    kept = Kept()
    for waiting in (TWO, TWO._replace(tail="1 proposal  39901/L3", ref="brug/P5")):
        kept.look(sections(waiting=[waiting]), ["brug"])
        rows = today_rows(sections(waiting=[waiting]), EN, MOST, kept)
    assert refs(rows) == ["Nothing is overdue", "Proposals that wait for you", "brug/P5"]
