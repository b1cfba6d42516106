"""The overview of a dossier and the list of all: what wants attention, what came last, what comes next."""

from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views_parts import EN, NL, TODAY, holding, owed, refs, sample, sample_of

from dossier_tui.model.records import Commitment, Event, Letter, Note
from dossier_tui.views.commitments import closed_rows, grouped_rows, list_commitments
from dossier_tui.views.listing import list_dossiers, named_rows
from dossier_tui.views.overview import coming, latest, overview_head, overview_rows
from dossier_tui.views.rows import Row
from dossier_tui.views.timeline import list_points, point_row
from dossier_tui.words import Words


def test_the_head_says_what_the_dossier_is_and_what_it_holds() -> None:
    contents = holding(Letter(id="L1", title="Brug"), number="36045", description="Over.", tags=["a", "b"])
    assert overview_head(contents, EN) == [
        ("number", "36 045"),
        ("about", "Over."),
        ("holds", "1 letter, 0 events, 0 commitments"),
        ("tags", "a, b"),
    ]


def test_an_archived_dossier_says_so() -> None:
    assert ("stand", "gearchiveerd") in overview_head(holding(status="archived"), NL)


def test_what_wants_attention_comes_first_with_its_reason_below() -> None:
    contents = holding(owed(1, "2026-11-20"), owed(2, "2026-11-26"), owed(3, "2027-01-01"), owed(4))
    rows = overview_rows(contents, TODAY, EN)
    assert refs(rows)[:3] == ["Wants attention", "brug/C1", "brug/C2"]
    assert rows[0].tail == "2"
    assert [row.text for row in rows if row.kind == "more"] == [
        "4 days late (20 November 2026)",
        "due in 2 days (26 November 2026)",
    ]
    assert [ref for ref in refs(rows) if "/" not in ref] == ["Wants attention", "Later", "Undated", "Coming"]


def test_an_overview_of_nothing_has_no_rows() -> None:
    assert [*overview_rows(holding(), TODAY, EN)] == []


def test_notes_stand_at_the_end_in_one_line_each() -> None:
    rows = overview_rows(holding(Note(id="N1", text="Een\ntwee")), TODAY, EN)
    assert (rows[-1].text, rows[-1].lead, rows[-1].ref) == ("Een twee", "N1", "brug/N1")


def event(number: int, when: str | None, status: str = "held") -> Event:
    return Event(id=f"E{number}", title="Debat", when=when, status=status)


def test_the_last_news_is_the_latest_five_of_what_is_over() -> None:
    events = [event(number, f"2026-11-{17 + number}") for number in range(1, 9)]
    points = list_points(holding(*events, owed(1, "2026-11-20"), Letter(id="L1", title="x")))
    assert [point.id for point in latest(points, TODAY)] == ["E7", "E6", "E5", "E4", "E3"]


@pytest.mark.parametrize(
    ("when", "status", "ahead"),
    [
        ("2026-11-23", "planned", False),
        ("2026-11-24", "planned", True),
        ("2026-11-24", "held", False),
        ("2026-11", "planned", True),
        ("2026-12-02", "planned", True),
        ("2026-12-02", "cancelled", False),
        ("2026-12-02", "moved", False),
        ("2026-01/..", "held", False),
        ("2027/..", "planned", True),
        ("../2026-12-31", "planned", True),
        (None, "planned", False),
    ],
)
def test_what_is_to_come_is_neither_over_nor_off_nor_going_on_for_ever(
    when: str | None, status: str, ahead: bool
) -> None:
    assert bool(coming(list_points(holding(event(1, when, status))), TODAY)) == ahead


@pytest.mark.parametrize(("due_by", "ahead"), [("2026-11-23", False), ("2026-11-24", True), ("2026-12-01", True)])
def test_a_term_is_to_come_up_to_its_last_day(due_by: str, ahead: bool) -> None:
    assert bool(coming(list_points(holding(owed(1, due_by))), TODAY)) == ahead


def test_nothing_of_today_is_told_as_both_past_and_to_come() -> None:
    points = list_points(holding(event(1, "2026-11-24", "planned"), event(2, "2026-11-24")))
    assert [point.id for point in coming(points, TODAY)] == ["E1"]
    assert [point.id for point in latest(points, TODAY)] == ["E2"]


def test_dossiers_stand_by_title_the_archived_last() -> None:
    titles = [("b", "Brug"), ("a", "aardgas"), ("z", "Zee")]
    dossiers = [
        holding(slug=slug, title=title, status="archived" if slug == "a" else "active") for slug, title in titles
    ]
    listed = list_dossiers(dossiers, TODAY)
    assert [one.title for one in listed] == ["Brug", "Zee", "aardgas"]
    assert named_rows(listed, EN)[-1].style == "dim"


def test_a_dossier_is_listed_with_what_is_open_and_its_last_news() -> None:
    letter = Letter(id="L1", title="x", date="2026-11-20", changed="2026-11-21T10:00:00Z")
    contents = holding(letter, event(1, "2026-12-01"), owed(1, "2026-11-20"), owed(2), number="36045")
    (one,) = list_dossiers([contents], TODAY)
    assert (one.letters, one.events, one.open, one.overdue) == (1, 1, 2, 1)
    assert (one.last, one.updated) == ("2026-11-20", "2026-11-21T10:00:00Z")
    row, _ = named_rows([one], EN)
    assert (row.lead, row.mark, row.style) == ("36 045", "!", "bad")
    assert row.tail.split("  ")[:2] == ["1 overdue", "2 open"]


def test_a_dossier_without_news_is_listed_all_the_same() -> None:
    row, _ = named_rows(list_dossiers([holding()], TODAY), NL)
    assert (row.lead, row.mark, row.style, row.ref) == ("", "·", "", "brug")


def test_closed_commitments_stand_under_what_became_of_them() -> None:
    def closed(number: int, status: str, on: str) -> Commitment:
        entry: dict[str, str | None] = {"status": status, "on": on, "letter": None, "why": None}
        return owed(number, "2026-01-31", status=status, status_log=[entry], fulfilled_by=[entry])

    records = [
        closed(1, "fulfilled", "2026-03-01"),
        closed(2, "fulfilled", "2026-01-15"),
        closed(3, "lapsed", "2026-02-01"),
    ]
    rows = closed_rows(holding(*records), TODAY, EN)
    assert refs(rows) == ["Kept", "brug/C2", "brug/C1", "Lapsed", "brug/C3"]
    assert [row.tail for row in rows if row.ref] == ["C2", "29 d late  C1", "C3"]
    everything = grouped_rows(list_commitments([holding(owed(9, "2026-12-24"), *records)], TODAY, EN), EN)
    assert refs(everything)[:3] == ["Later", "brug/C9", "Kept"]


@pytest.mark.parametrize("words", [EN, NL])
def test_every_dossier_of_the_sample_can_be_looked_at(words: Words) -> None:
    for contents in sample():
        assert overview_rows(contents, TODAY, words)


def test_the_sample_of_ukraine_has_nothing_overdue() -> None:
    rows = overview_rows(sample_of("situatie"), TODAY, NL)
    assert "Vraagt aandacht" not in refs(rows)


DATES = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11", "2026-12", "2026/..", "2027/..", "../2026-12", "2025~"]
WHENS = st.none() | st.sampled_from(DATES)
STATUSES = st.sampled_from(["planned", "held", "moved", "cancelled"])


@given(
    st.lists(st.tuples(WHENS, STATUSES), max_size=14),
    st.lists(WHENS, max_size=9),
    st.lists(st.tuples(WHENS, st.sampled_from(["open", "partly", "fulfilled"])), max_size=9),
)
def test_the_overview_shows_the_ends_of_the_whole_timeline(
    events: list[tuple[str | None, str]], letters: list[str | None], terms: list[tuple[str | None, str]]
) -> None:
    contents = holding(
        *(event(number, when, status) for number, (when, status) in enumerate(events, 1)),
        *(Letter(id=f"L{number}", title="Brug", date=when) for number, when in enumerate(letters, 1)),
        *(owed(number, due, status=status) for number, (due, status) in enumerate(terms, 1)),
    )
    points = list_points(contents)
    shown = overview_rows(contents, TODAY, EN)
    for name, expected in (("Latest", latest(points, TODAY)), ("Coming", coming(points, TODAY)[:5])):
        assert under(shown, name) == [point_row(point, TODAY, EN) for point in expected]


def under(rows: list[Row], name: str) -> list[Row]:
    """Return the rows under a heading."""
    begins = [number for number, row in enumerate(rows) if row.kind == "heading" and row.text == name]
    return [*takewhile(lambda row: row.kind == "item", rows[begins[0] + 1 :])] if begins else []
