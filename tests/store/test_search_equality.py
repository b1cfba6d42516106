"""The index finds what a look through everything finds, whatever the store, its changes and the search."""

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.errors import Failure
from dossier_tui.model.query.language import parse_query
from dossier_tui.model.records import Dossier, Letter
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.schema import CONTENTLESS_DELETE, make_tables
from dossier_tui.store.index.stamps import look
from dossier_tui.store.index.text import read_letter_text
from dossier_tui.store.index.writer import Writer
from dossier_tui.store.places import Places
from dossier_tui.store.query import beginning, parts, ranking, run, statement
from dossier_tui.store.query.hits import Hit
from dossier_tui.store.query.run import Searcher
from dossier_tui.store.query.scan import Scanner
from dossier_tui.views.asking import Asker

from .searching import CALENDAR, TODAY, contents, searches, words, write_texts

ASKER = Asker(TODAY, CALENDAR, lambda name: name)
TEXTS = st.fixed_dictionaries({f"L{number}": words for number in (1, 2, 3)})
DELETES = [False, *([True] if sqlite3.sqlite_version_info >= CONTENTLESS_DELETE else [])]
ALL = 10_000


def places(hits: list[Hit]) -> set[tuple[str, str]]:
    return {(hit.slug, hit.ref) for hit in hits}


@pytest.mark.parametrize(("deletes", "common"), [(DELETES[-1], False), (False, True)])
@given(st.data())
@settings(max_examples=30)
def test_index_and_scan_agree(deletes: bool, common: bool, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        db = sqlite3.connect(":memory:", isolation_level=None)
        make_tables(db, folder, deletes, common=common)
        held: dict[str, Contents] = {}
        for slug in data.draw(st.lists(st.sampled_from(["alfa", "beta"]), min_size=1, max_size=3)):
            held[slug] = data.draw(contents(slug))
            write_texts(Path(folder, slug), data.draw(TEXTS))
            writer = Writer(db)
            writer.follow(Places(Path(folder, slug)), held[slug], look(f"{folder}/{slug}"))
            writer.flush()
        for text in data.draw(st.lists(searches, min_size=1, max_size=5)):
            agree(db, held, Path(folder), text)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """An index on one dossier with a letter for each day of a month."""
    folder = tmp_path_factory.mktemp("store") / "alfa"
    held = Contents("alfa", Dossier(slug="alfa", title="Alfa", number="36045"))
    for number in range(1, 31):
        held.letters[f"L{number}"] = Letter(id=f"L{number}", title="Brief", date=f"2022-01-{number:02}")
    write_texts(folder, {each: "zomers" if each in ("L3", "L9") else "zomer" for each in held.letters})
    db = sqlite3.connect(":memory:", isolation_level=None)
    make_tables(db, str(folder), False, common=True)
    writer = Writer(db)
    writer.follow(Places(folder), held, look(str(folder)))
    writer.flush()
    return db


@pytest.mark.parametrize("typed", ["zomer", "kind:letter zomer", "dossier:alfa zomer -winter"])
def test_of_many_hits_the_newest_are_ranked_and_the_newest_come_first(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(run, "RANKED", 25)
    monkeypatch.setattr(run, "SORTED", 5)
    found = Searcher(db, ASKER.condition(parse_query(typed)))
    assert [hit.ref for hit in found.newest(found.count(), 3, skip=1)] == ["L29", "L28", "L27"]
    best = [hit.ref for hit in found.best(found.count(), ALL)]
    assert len(best) == 25
    assert best[-1] == "L9"


@pytest.mark.parametrize("large", [0, 100])
def test_of_more_hits_than_are_counted_no_more_are_counted(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(parts, "LARGE", large)
    monkeypatch.setattr(parts, "COUNTED", 12)
    monkeypatch.setattr(parts, "MOST", 6)
    monkeypatch.setattr(run, "SORTED", 5)
    monkeypatch.setattr(run, "FEW", 3)
    monkeypatch.setattr(run, "ROUND", 5)
    for typed in ("zomer", "zomer -winter"):
        found, counted = (Searcher(db, ASKER.condition(parse_query(typed))) for _ in range(2))
        assert found.facets()["kind"] == [("letter", 10 if large else 5)]
        assert (found.count(), found.beyond) == (counted.count(), counted.beyond) == (10 if large else 5, True)


@pytest.mark.parametrize(("walked", "count"), [((4, 30), 30), ((8, 7), 5), ((8, 8), 30), ((40, 4), 30), ((29, 10), 25)])
def test_where_the_newest_entries_have_many_hits_older_ones_are_not_counted(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, walked: tuple[int, int], count: int
) -> None:
    monkeypatch.setattr(run, "ROUND", 5)
    monkeypatch.setattr(run, "SORTED", 4)
    monkeypatch.setattr(run, "FEW", 4)
    monkeypatch.setattr(parts, "LARGE", 0)
    monkeypatch.setattr(parts, "WALKED", ((2, 2), walked))
    found, counted = (Searcher(db, ASKER.condition(parse_query("zomer -winter"))) for _ in range(2))
    assert found.facets()["kind"] == [("letter", count)]
    assert (found.count(), found.beyond) == (counted.count(), counted.beyond) == (count, count < 30)
    refs = [hit.ref for hit in found.newest(count, 3, 20)]
    assert refs == [hit.ref for hit in counted.newest(count, 3, 20)] == ["L10", "L9", "L8"]


@pytest.mark.parametrize("typed", ["date:..2022-01-09 zomer -winter", "zomer date:2022-01-05..2022-01-25 -winter"])
def test_parts_are_within_the_days_that_are_asked_for(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    known = Searcher(db, ASKER.condition(parse_query(typed)))
    monkeypatch.setattr(parts, "LARGE", 0)
    monkeypatch.setattr(parts, "WALKED", ((2, 2), (8, 30)))
    found = Searcher(db, ASKER.condition(parse_query(typed)))
    assert found.facets() == known.facets()
    assert found.newest(found.count(), ALL) == known.newest(known.count(), ALL)


@pytest.mark.parametrize(("in_order", "counted"), [(5, 100), (100, 100), (5, 20)])
@pytest.mark.parametrize("typed", ["zomer", "zom*", "has:date", "kind:letter -winter"])
def test_what_is_counted_first_gives_the_same_pages(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, typed: str, in_order: int, counted: int
) -> None:
    monkeypatch.setattr(run, "SORTED", in_order)
    monkeypatch.setattr(run, "FEW", 4)
    monkeypatch.setattr(run, "ROUND", 1)
    monkeypatch.setattr(run, "RANKED", 10)
    monkeypatch.setattr(parts, "LARGE", 0)
    monkeypatch.setattr(parts, "MOST", counted)
    monkeypatch.setattr(parts, "WALKED", ((8, counted), (16, in_order)))
    found = Searcher(db, ASKER.condition(parse_query(typed)))
    found.facets()
    for skip in (0, 7, 18, 28):
        page = [hit.ref for hit in found.newest(found.count(), 3, skip)]
        assert page == [f"L{number}" for number in range(30, 0, -1)][skip : skip + 3]
    assert not found.worded or len(found.best(found.count(), ALL)) == 10


@pytest.mark.parametrize("most", [0, 1, 2, 400])
@pytest.mark.parametrize("typed", ["zom*", "-zom*", "zomer OR zom*", 'tag:zom* OR "brief"', "zomerzon*"])
def test_words_that_begin_so_are_found_whether_they_are_written_out_or_not(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, typed: str, most: int
) -> None:
    condition = ASKER.condition(parse_query(typed))
    known = Searcher(db, condition)
    monkeypatch.setattr(beginning, "LARGE", 0)
    monkeypatch.setattr(beginning, "MOST", most)
    monkeypatch.setattr(statement, "WIDE", most or 1)
    found = Searcher(db, condition)
    assert found.count() == known.count()
    assert found.newest(found.count(), ALL) == known.newest(known.count(), ALL)


SIGNS = [*"'\"*()-;:,{}^+%_\\\x00 é", "--", "OR", "NEAR(", "words", "zomer", "' OR 1=1", "DROP TABLE", "kind:"]


@given(st.lists(st.sampled_from(SIGNS), max_size=8).map("".join) | st.text(max_size=60))
@settings(max_examples=100)
def test_nothing_that_is_typed_is_more_than_words_and_values(db: sqlite3.Connection, text: str) -> None:
    for typed in (text, f'"{text}"', f'tag:"{text}" sort {text}', f'number:"{text}"', f'kind:"{text}" -"{text}"'):
        try:
            found = Searcher(db, ASKER.condition(parse_query(typed)))
        except Failure:
            continue
        total = found.count()
        found.newest(total, 3)
        if found.worded:
            found.best(total, 3)
    assert db.execute("SELECT count(*) FROM entry").fetchone() == (31,)


def agree(db: sqlite3.Connection, held: dict[str, Contents], folder: Path, text: str) -> None:
    """Compare all that both say of one search."""

    def letter(slug: str, letter_id: str) -> str:
        return read_letter_text(Places(folder / slug), letter_id)

    condition = ASKER.condition(parse_query(text))
    found, scanned = Searcher(db, condition), Scanner(condition, held.values(), letter)
    total = found.count()
    assert total == scanned.count(), text
    assert found.newest(total, ALL) == scanned.newest(total, ALL), text
    assert found.facets() == scanned.facets(), text
    assert found.worded == scanned.worded
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beginning, "LARGE", 0)  # as in an index of many entries
        patch.setattr(parts, "LARGE", 0)
        patch.setattr(parts, "WALKED", ((1, 1_000), (4, 1_000)))
        patch.setattr(ranking, "LARGE", 0)
        patch.setattr(ranking, "COMMON", 2)
        at_once = Searcher(db, condition)
        assert at_once.facets() == scanned.facets(), text
        if at_once.worded:
            assert places(at_once.best(total, ALL)) == places(scanned.best(total, ALL)), text
    assert (at_once.count(), at_once.newest(total, ALL)) == (total, scanned.newest(total, ALL)), text
    if found.worded:
        assert places(found.best(total, ALL)) == places(scanned.best(total, ALL)), text
        typed = Searcher(db, condition).best(total, 1)
        assert not typed or (typed[0].slug, typed[0].ref) in places(scanned.best(total, ALL))
