"""The sections of home: which there are, how far they go, and what was dealt with meanwhile."""

from datetime import timedelta

from views_parts import EN, TODAY, holding, log, owed, refs

from dossier_tui.views.today import MOST, list_today, today_rows


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
