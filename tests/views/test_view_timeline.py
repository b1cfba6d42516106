"""Points on one axis: in order, with the precision they have, selected by time and kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views_parts import EN, NL, TODAY, holding, owed, refs

from dossier_tui.model.records import Event, Letter
from dossier_tui.views.folding import timeline_rows
from dossier_tui.views.timeline import list_points, point_row, select


def at(*whens: str | None) -> list[Event]:
    return [Event(id=f"E{number}", title=str(when), when=when) for number, when in enumerate(whens, 1)]


def test_points_come_in_the_order_of_time_the_undated_last() -> None:
    contents = holding(*at(None, "2023", "2022-05-02", "2022-05", "2022-06/.."), owed(1, due="../2022-05-31"))
    whens = [point.when for point in list_points(contents)]
    assert whens[-1] is None
    assert whens.index("2022-05") < whens.index("2022-05-02") < whens.index("../2022-05-31") < whens.index("2022-06/..")
    assert whens.index("2022-06/..") < whens.index("2023")


def test_what_is_closed_has_no_deadline_any_more() -> None:
    contents = holding(owed(1, "2026-12-01"), owed(2, "2026-12-01", status="fulfilled"))
    assert [point.id for point in list_points(contents)] == ["C1"]


def test_a_point_tells_scripts_what_it_is() -> None:
    (point,) = list_points(holding(Letter(id="L1", title="Brug", date="2022-01-20")))
    assert point.ref == "brug/L1"
    assert point.as_json() == {
        "when": "2022-01-20",
        "kind": "letter",
        "id": "L1",
        "title": "Brug",
        "dossier": "brug",
    }


@pytest.mark.parametrize(
    ("when", "since", "until", "kept"),
    [
        ("2022-05", "2022-05-31", None, True),
        ("2022-05", "2022-06-01", None, False),
        ("2022-05", None, "2022-05-01", True),
        ("2022-05", None, "2022-04-30", False),
        ("2022-03/2022-08", "2022-05-01", "2022-05-31", True),
        ("2022-03/..", "2025", None, True),
        ("2022-03/..", None, "2022-02", False),
        ("../2022-22", "2022-09", None, False),
        ("../2022-22", "2022-08-31", None, True),
        ("../2022-22", None, "2022-05", False),
        ("2022", "2022-12-31", "2022-12-31", True),
        (None, "2022", None, False),
        (None, None, None, True),
    ],
)
def test_a_point_is_in_a_period_that_it_touches(
    when: str | None, since: str | None, until: str | None, kept: bool
) -> None:
    points = list_points(holding(*at(when)))
    assert bool(select(points, since=since, until=until)) == kept


DAYS = st.dates().map(lambda day: day.isoformat())


@given(st.lists(DAYS, max_size=6), DAYS)
def test_a_moment_parts_the_days_before_from_the_days_after(days: list[str], moment: str) -> None:
    points = list_points(holding(*at(*days)))
    since, until = select(points, since=moment), select(points, until=moment)
    assert len(since) + len(until) == len(days) + days.count(moment)


@pytest.mark.parametrize(
    ("kind", "ids"),
    [("event", ["E1"]), ("letter", ["L1"]), ("deadline", ["C1"]), ("commissiedebat", ["E1"]), ("visit", [])],
)
def test_points_are_chosen_by_their_kind(kind: str, ids: list[str]) -> None:
    event = Event(id="E1", title="Debat", when="2022", kind="commissiedebat")
    contents = holding(event, Letter(id="L1", title="Brug", date="2022"), owed(1, "2022"))
    assert [point.id for point in select(list_points(contents), kind=kind)] == ids


def test_points_stand_under_their_year_and_month() -> None:
    contents = holding(*at("2021-12-16", "2021-12", "2022-01-14", "2022-01-15", "2022", "2022-33", None))
    rows = timeline_rows(list_points(contents), TODAY, EN)
    headings = [row.text for row in rows if row.kind == "heading"]
    assert headings[:2] == ["2021", "  December"]
    assert headings[2] == "2022"
    assert "  January" in headings
    assert "  Q1 2022" in headings
    assert headings[-1] == "Undated"
    assert [row.kind for row in rows if row.text == "2022"] == ["heading", "item"]


@pytest.mark.parametrize("when", ["2022-03/..", "../2022-03", "2022-03/2022-04", "2022-03-01/.."])
def test_an_interval_stands_in_the_month_it_begins_or_ends_in(when: str) -> None:
    rows = timeline_rows(list_points(holding(*at(when))), TODAY, NL)
    assert [row.text.strip().lower() for row in rows if row.kind == "heading"] == ["2022", "maart"]


@pytest.mark.parametrize(
    ("when", "lead"),
    [("2022-01-14", "14 Jan 2022"), ("2022-01", "Jan 2022"), ("2022", "2022"), ("2022-33", "Q1 2022"), (None, "ooit")],
)
def test_a_date_is_shown_as_precise_as_it_is(when: str | None, lead: str) -> None:
    event = Event(id="E1", title="Debat", when=when, when_words="ooit" if when is None else None)
    (point,) = list_points(holding(event))
    assert point_row(point, TODAY, EN).lead == lead


@pytest.mark.parametrize(
    ("status", "mark", "text"),
    [
        ("held", "●", "Debat"),
        ("planned", "○", "Debat"),
        ("moved", "↷", "verplaatst: Debat"),
        ("cancelled", "✗", None),
    ],
)
def test_an_event_says_by_mark_and_word_what_became_of_it(status: str, mark: str, text: str | None) -> None:
    event = Event(id="E1", title="Debat", when="2022", status=status, place="Den Haag")
    row = point_row(list_points(holding(event))[0], TODAY, NL)
    assert (row.mark, row.tail) == (mark, "Den Haag")
    assert text is None or row.text == text
    assert row.text.endswith("Debat")


@pytest.mark.parametrize(
    ("due_by", "mark", "style"), [("2026-11-23", "!", "bad"), ("2026-11-24", "◷", "warn"), (None, "?", "dim")]
)
def test_a_deadline_says_by_its_mark_whether_it_passed(due_by: str | None, mark: str, style: str) -> None:
    (point,) = list_points(holding(owed(1, due_by, due_words="spoedig")))
    row = point_row(point, TODAY, EN)
    assert (row.mark, row.style) == (mark, style)
    assert row.tail.endswith("C1")


def test_a_letter_shows_its_number_or_its_id() -> None:
    letters = [Letter(id="L1", title="Een", date="2022", number="36045/1"), Letter(id="L2", title="Twee", date="2023")]
    rows = [point_row(point, TODAY, EN) for point in list_points(holding(*letters))]
    assert [row.tail for row in rows] == ["Kamerstuk 36 045, nr. 1", "L2"]
    assert refs(rows) == ["brug/L1", "brug/L2"]
