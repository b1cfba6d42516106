"""The sections of home: which there are, how far they go, and what was dealt with meanwhile."""

from datetime import timedelta

from views_parts import EN, TODAY, holding, log, owed, refs

from dossier_tui.views.listing import Listed
from dossier_tui.views.today import MOST, changed_rows, list_today, today_rows, waiting_rows


def listed(number: int, updated: str, proposals: int = 0) -> Listed:
    return Listed(f"d{number}", f"Dossier {number}", None, 0, 0, proposals, 0, 0, updated, None, False)


def test_each_section_holds_its_rows_with_the_reason() -> None:
    records = [owed(1, "2026-11-20"), owed(2, "2026-11-27"), owed(3, "2027-11-27"), owed(4, due_log=log("2026-10-01"))]
    rows = today_rows(list_today([holding(*records)], TODAY, EN), [], EN)
    sections = ["Overdue", "brug/C1", "Due within seven days", "brug/C2", "Undated for more than a month", "brug/C4"]
    assert refs(rows) == sections
    tails = [row.tail.split("  ")[0] for row in rows if row.kind == "item"]
    assert [tail.split(" (")[0] for tail in tails] == ["4 days late", "due in 3 days", "undated for 54 days"]


def test_a_long_section_is_cut_and_says_how_much_more_there_is() -> None:
    late = [owed(n, (TODAY - timedelta(days=n)).isoformat()) for n in range(1, MOST + 121)]
    rows = today_rows(list_today([holding(*late)], TODAY, EN), [], EN)
    assert len(rows) == MOST + 2
    assert rows[0].tail == str(MOST + 120)
    assert rows[-1].text == "and 120 more: dossier due"


def test_what_was_dealt_with_stays_marked_and_is_not_counted() -> None:
    done = list_today([holding(owed(1, "2026-11-20"))], TODAY, EN)
    head, row = today_rows([], done, EN)
    assert (head.text, head.tail) == ("Overdue", "0")
    assert (row.mark, row.tail, row.ref) == ("✓", "dealt with", "brug/C1")


def test_nothing_that_wants_attention_is_no_row() -> None:
    assert today_rows([], [], EN) == []


def test_what_changed_since_the_last_visit_is_marked_the_newest_first() -> None:
    since = "2026-11-20T09:00:00.000000Z"
    dossiers = [listed(1, since), listed(2, "2026-11-21T09:00:00.000000Z"), listed(3, "2026-11-22T09:00:00.000000Z")]
    head, *rows = changed_rows(dossiers, since, EN)
    assert head.text.startswith("Changed since 20 Nov 2026")
    assert [(row.mark, row.ref) for row in rows] == [("+", "d3"), ("+", "d2")]
    assert rows[0].tail.startswith("22 Nov 2026")
    assert changed_rows(dossiers, "2026-11-23T09:00:00.000000Z", EN) == []


def test_dossiers_with_proposals_are_told_of_as_far_as_there_is_room() -> None:
    head, *rows = waiting_rows([listed(n, "", n) for n in range(5)], EN, most=2)
    assert (head.text, head.tail) == ("Proposals that wait for you", "4")
    assert [(row.text, row.tail) for row in rows[:2]] == [("Dossier 4", "4 proposals"), ("Dossier 3", "3 proposals")]
    assert rows[2].text == "and 2 more, in the list of dossiers"
