"""A timeline folded, with what comes next first, and with what became of terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views_parts import EN, NL, TODAY, holding, owed, refs

from dossier_tui.model.records import Event, Letter
from dossier_tui.views.folding import FOLDED, GRAINS, OF, Look, period_of, timeline_rows
from dossier_tui.views.timeline import list_points, select, span

EVENTS = [
    Event(id=f"E{number}", title=str(when), when=when)
    for number, when in enumerate(("2021", "2022-01-14", "2022-03", "2022-33", "2022-22", "2022-05/2022-06", None), 1)
]
POINTS = list_points(holding(*EVENTS))


@pytest.mark.parametrize(
    ("grain", "folded"),
    [
        ("", []),
        ("month", ["  January", "  Q1 2022", "  March", "  May", "  summer 2022", "Undated"]),
        ("quarter", ["  Q1 2022", "  Q2 2022", "  summer 2022", "Undated"]),
        ("year", ["2021", "2022", "Undated"]),
    ],
)
def test_periods_are_folded_as_long_as_is_asked(grain: str, folded: list[str]) -> None:
    rows = timeline_rows(POINTS, TODAY, EN, Look(grain))
    assert sorted(row.text for row in rows if row.mark == FOLDED) == sorted(folded)


def test_one_period_is_folded_alone_and_one_stays_open() -> None:
    assert "brug/E2" not in refs(timeline_rows(POINTS, TODAY, EN, Look("", frozenset({"2022-01"}))))
    assert "brug/E2" in refs(timeline_rows(POINTS, TODAY, EN, Look("year", frozenset({"2022"}))))


def test_a_folded_period_says_how_much_it_holds() -> None:
    contents = holding(EVENTS[1], Letter(id="L1", title="Brief", date="2022-01-20"), owed(1, "2022-01-31"))
    (row,) = [row for row in timeline_rows(list_points(contents), TODAY, NL, Look("month")) if row.mark == FOLDED]
    assert (row.tail, row.ref) == ("1 gebeurtenis, 1 brief, 1 termijn", "#2022-01")


@given(st.lists(st.dates().map(str) | st.sampled_from(["2022", "2022-22", "2022-34", "2021/..", "../2023-04"])))
@pytest.mark.parametrize("grain", GRAINS)
def test_nothing_is_lost_in_folds(grain: str, whens: list[str]) -> None:
    points = list_points(holding(*(Event(id=f"E{n}", title=when, when=when) for n, when in enumerate(whens))))
    for ahead in (False, True):
        rows = timeline_rows(points, TODAY, EN, Look(grain, ahead=ahead))
        shown = sum(int(row.tail.split()[0]) if row.ref.startswith(OF) else 1 for row in rows if row.kind == "item")
        assert shown == len(points)


def test_what_comes_next_stands_before_what_was() -> None:
    events = [Event(id=f"E{n}", title="x", when=w) for n, w in enumerate(("2020", "2026-12-01", "2026-10/..", None))]
    rows = timeline_rows(list_points(holding(*events, owed(1, "2027-01-01"))), TODAY, EN, Look(ahead=True))
    assert refs(rows)[:3] == ["What comes next", "2026", "  December"]
    later = refs(rows)[refs(rows).index("Before") :]
    assert {"brug/E1", "brug/C1"}.isdisjoint(later)
    assert {"brug/E0", "brug/E2", "brug/E3"} <= set(later)


@pytest.mark.parametrize(
    ("when", "drawn"),
    [
        (None, ""),
        ("2022-01", ""),
        ("2022-01-14/2022-01-15", "├┤ "),
        ("2022-01-01/2022-01-20", "├─┤ "),
        ("2022-01/2022-06", "├──┤ "),
        ("2022/2024", "├───┤ "),
        ("2022-01/..", "├──▸ "),
        ("../2022-01", "◂──┤ "),
    ],
)
def test_a_span_is_drawn_as_one(when: str | None, drawn: str) -> None:
    assert span(when) == drawn


def moved(*terms: str | None) -> list[dict[str, str | None]]:
    return [{"due": "2023-33", "due_words": each, "due_by": None, "on": None, "letter": None} for each in terms]


def test_a_term_tells_how_late_it_is_and_where_it_came_from() -> None:
    record = owed(1, "2026-11-01~", due_log=moved("voor de zomer", None))
    rows = timeline_rows(list_points(holding(record)), TODAY, EN)
    assert [row.text for row in rows if row.kind == "more"] == ["23 days late~ · moved 1×: voor de zomer → Q1 2023"]


@pytest.mark.parametrize(
    "long",
    [
        "zo spoedig mogelijk na afloop van het onderzoek",
        "zo spoedig mogelijk na afloop van het onderzoek van de inspectie naar de veiligheid van de vaargeul",
    ],
)
def test_a_long_story_of_a_term_goes_on_in_the_next_line(long: str) -> None:
    rows = timeline_rows(list_points(holding(owed(1, "2027-01-01", due_log=moved(long, long)))), TODAY, NL)
    told = [row.text for row in rows if row.kind == "more"]
    assert len(told) > 1
    assert " ".join(told).endswith(f"{long} → {long}")
    assert max(map(len, told)) <= 60


def test_of_a_term_that_moved_often_the_first_and_the_last_are_told() -> None:
    rows = timeline_rows(list_points(holding(owed(1, "2027-01-01", due_log=moved("een", "twee", "drie")))), TODAY, NL)
    assert rows[-1].text.endswith("een → … → drie")


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"person": "minister van iw"}, {"C1", "L1"}),
        ({"person": "JANSEN"}, {"E1"}),
        ({"text": "brug debat"}, {"E1"}),
        ({"text": "brug", "kind": "letter"}, {"L1"}),
        ({"kind": "letter", "without": True}, {"C1", "E1"}),
        ({"person": "jansen", "without": True}, {"C1", "L1"}),
        ({"without": True}, {"C1", "E1", "L1"}),
    ],
)
def test_points_are_chosen_by_person_and_words_and_the_other_way_round(wanted: dict[str, str], ids: set[str]) -> None:
    event = Event(id="E1", title="Debat over de brug", when="2022", actors=["Jansen (VVD)"])
    letter = Letter(id="L1", title="Brug", date="2022", senders=[{"name": None, "office": "Minister van IW"}])
    contents = holding(event, letter, owed(1, "2022-01-01", text="Steiger", by="Minister van IW"))
    assert {point.id for point in select(list_points(contents), **wanted)} == ids  # type: ignore[arg-type]


@pytest.mark.parametrize("grain", ["", *GRAINS])
def test_a_day_stands_under_the_heading_of_its_month(grain: str) -> None:
    assert period_of("2026-03-31", grain, NL) == period_of("2026-03", grain, NL)
