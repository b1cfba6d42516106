"""A timeline or an overview that the index tells is, to the letter, the one that the records themselves tell."""

from pathlib import Path
from sqlite3 import Connection, connect
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views_parts import EN, NL, TODAY, holding, owed, sample

from dossier_tui.model.records import Event, Letter
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.axis import Near, placed, placed_near
from dossier_tui.store.index.schema import make_tables
from dossier_tui.store.index.stamps import NOTHING, Stamps
from dossier_tui.store.index.writer import Writer, whole_of
from dossier_tui.store.places import Places
from dossier_tui.views.axis import LATEST, read_axis
from dossier_tui.views.folding import Look, timeline_rows
from dossier_tui.views.overview import overview_rows
from dossier_tui.views.placed import list_placed
from dossier_tui.views.rows import Row
from dossier_tui.views.timeline import Point, list_points, select
from dossier_tui.words import Words

NOWHERE = Places(Path("/nowhere"))
DATES = ["2026-11-23", "2026-11-24", "2026-11", "2026-22", "2026-33", "2026", "2026-12/..", "../2026-03", "2027-01-15~"]
WHEN = st.none() | st.dates().map(str) | st.sampled_from([*DATES, "2025-12-30/2026-01-02", "2024/2026"])
LINE = st.text(st.sampled_from("ab É;,‮\t"), max_size=9).map(lambda text: " ".join(text.split()))
MAYBE = st.none() | LINE.filter(bool)
LINES = st.lists(LINE.filter(bool), max_size=2)
STEP = st.fixed_dictionaries({"due": WHEN, "due_words": MAYBE, "due_by": WHEN, "on": WHEN, "letter": MAYBE})
EVENT: dict[str, Any] = {
    "title": LINE,
    "when": WHEN,
    "when_words": MAYBE,
    "kind": st.sampled_from([None, "visit", "commissiedebat", "iets"]),
    "status": st.sampled_from(["planned", "held", "moved", "cancelled"]),
    "place": MAYBE,
    "actors": LINES,
    "description": MAYBE,
    "tags": LINES,
}
LETTER: dict[str, Any] = {
    "title": LINE,
    "date": WHEN,
    "number": st.sampled_from([None, "36045/1", "21501-02/7"]),
    "senders": st.lists(st.fixed_dictionaries({"name": MAYBE, "office": MAYBE}), max_size=2),
    "recipient": MAYBE,
    "tags": LINES,
}
TERM: dict[str, Any] = {
    "text": LINE,
    "by": MAYBE,
    "to": MAYBE,
    "due": WHEN,
    "due_words": MAYBE,
    "due_by": st.none() | st.sampled_from(["2026-11-20", "2026-11-24", "2027-01-15~", "2026-06"]),
    "due_log": st.lists(STEP, max_size=3),
    "status": st.sampled_from(["open", "partly", "fulfilled"]),
    "tags": LINES,
}
DOSSIER = st.builds(
    lambda events, letters, terms: holding(
        *(Event(id=f"E{number}", **each) for number, each in enumerate(events, 8)),
        *(Letter(id=f"L{number}", **each) for number, each in enumerate(letters, 8)),
        *(owed(number, **each) for number, each in enumerate(terms, 8)),
    ),
    st.lists(st.fixed_dictionaries(EVENT), max_size=4),
    st.lists(st.fixed_dictionaries(LETTER), max_size=3),
    st.lists(st.fixed_dictionaries(TERM), max_size=4),
)


def index_of(contents: Contents) -> Connection:
    """Return an index that has read a dossier."""
    db = connect(":memory:", isolation_level=None)
    make_tables(db, "", deletes=False)
    writer = Writer(db)
    writer.take(contents.slug, whole_of(NOWHERE, contents, Stamps(NOTHING, None), common=False))
    writer.flush()
    return db


def indexed(contents: Contents, *, said: bool = True) -> list[Point]:
    """Return the timeline of a dossier as an index tells it."""
    return list_placed(placed(index_of(contents), contents.slug, said=said))


def told(points: list[Point], **wanted: Any) -> list[Any]:
    """Return all that is printed or drawn of a timeline, in either language and in every order."""
    found = select(points, **wanted)
    looks = (Look(), Look("month"), Look("quarter", ahead=True))
    rows = [[*timeline_rows(found, TODAY, words, look)] for words in (EN, NL) for look in looks]
    return [[point.as_json() for point in found], *rows]


WANTED = st.fixed_dictionaries(
    {},
    optional={
        "since": st.sampled_from(DATES),
        "until": st.sampled_from(DATES),
        "kind": st.sampled_from(["event", "letter", "deadline", "visit", "promise"]),
        "text": st.sampled_from(["a", "é b", "E8", "36045", "visit"]),
        "without": st.booleans(),
    },
)


@given(DOSSIER, WANTED)
def test_of_any_dossier_it_is_the_same(contents: Contents, wanted: dict[str, Any]) -> None:
    assert told(indexed(contents), **wanted) == told(list_points(contents), **wanted)


@pytest.mark.parametrize("contents", sample(), ids=lambda contents: contents.slug)
def test_of_the_sample_it_is_the_same(contents: Contents) -> None:
    points = list_points(contents)
    assert points
    for wanted in ({}, {"text": "kamer"}, {"kind": "letter", "without": True}, {"since": "2022-03", "until": "2026"}):
        assert told(indexed(contents), **wanted) == told(points, **wanted)


def overviews(contents: Contents, words: Words) -> list[list[Row]]:
    """Return the overview of a dossier by what an index knows of it, and by its records."""
    near = placed_near(index_of(contents), contents.slug, Near(TODAY, LATEST))
    axis = read_axis(contents, TODAY, words, near)
    return [[*overview_rows(contents, TODAY, words, axis)], [*overview_rows(contents, TODAY, words)]]


@given(DOSSIER)
def test_of_any_dossier_the_overview_is_the_same(contents: Contents) -> None:
    asked, read = overviews(contents, NL)
    assert asked == read


ENDS = st.sampled_from(
    ["2026-11-24", "2026-11-23", "2026-11-2%d", "2026-1%d", "2025-12-2%d/2026-1%d", "202%d/2026-11-24"]
)


@given(st.lists(st.tuples(ENDS, st.integers(0, 2), st.sampled_from(["held", "planned", "moved"])), max_size=16))
def test_the_last_news_is_found_among_any_number_of_times_that_end_about_now(given: list[tuple[str, int, str]]) -> None:
    whens = [(end.replace("%d", str(number)), status) for end, number, status in given]
    events = [Event(id=f"E{n}", title=when, when=when, status=status) for n, (when, status) in enumerate(whens, 8)]
    asked, read = overviews(holding(*events), EN)
    assert asked == read


@pytest.mark.parametrize("contents", sample(), ids=lambda contents: contents.slug)
def test_of_the_sample_the_overview_is_the_same(contents: Contents) -> None:
    asked, read = overviews(contents, EN)
    assert asked == read
    assert asked


def test_of_the_past_the_index_gives_few() -> None:
    events = [Event(id=f"E{number}", title="x", when=f"20{number}-01-01") for number in range(10, 26)]
    assert len(placed_near(index_of(holding(*events)), "brug", Near(TODAY, 5))) == 5


def test_a_point_of_the_index_is_found_by_its_reference() -> None:
    (point,) = indexed(holding(owed(1, "2026-12-01", text="Brug", due_words="in december")), said=False)
    record: Any = point.record
    assert (point.ref, record.due, record.due_words, record.text) == (
        "brug/C1",
        "2026-12-01",
        "in december",
        "Brug",
    )
