"""Tables as the lines in which they stand: whatever is done to them comes out as if they had been parsed."""

from copy import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.errors import Damaged
from dossier_tui.store.form import natural
from dossier_tui.store.lined import lined_tables
from dossier_tui.store.splice import is_lined
from dossier_tui.store.storage import Rows, Table, Tables, parse_tables, print_tables, whole

PATH = Path("dossier.json")
NUMBERS = st.integers(1, 12)
WORDS = st.text(st.characters(codec="utf-8") | st.sampled_from('\ud800"\\\n\u2028},{'), max_size=6)
VALUES = st.none() | st.booleans() | st.integers() | WORDS | st.lists(WORDS, max_size=2) | st.just({"Y1": {"a": 1}})
RECORDS = st.fixed_dictionaries({"title": WORDS}, optional={"letter": st.sampled_from(["L1", "L12"]), "x": VALUES})
STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "put", "drop", "look", "copy", "all"]), NUMBERS, RECORDS), max_size=8
)


def rows(prefix: str) -> st.SearchStrategy[Rows]:
    return st.dictionaries(NUMBERS.map(lambda number: f"{prefix}{number}"), RECORDS, max_size=8)


TABLES = st.fixed_dictionaries({"events": rows("E"), "notes": rows("N")}, optional={"later": VALUES, "x": rows("X")})


def lines_of(tables: dict[str, Any]) -> dict[str, Any]:
    """Return tables as they are read from a file that holds them."""
    data = print_tables(tables)
    assert is_lined(data, parse_tables(data, PATH))
    found = lined_tables(data, PATH)
    assert found is not None
    return found


def done(table: Table, what: str, key: str, record: dict[str, Any]) -> Table:
    """Do something to a table and return that, or a copy which goes on alone."""
    if what == "put":
        table[key] = record
    elif what == "drop" and key in table:
        del table[key]
    elif what == "look":
        table.get(key)
    elif what == "all":
        list(table.values())
    elif what == "copy":
        before, table = table, copy(table)
        before["E99"] = record
    return table


@given(TABLES, STEPS)
def test_lines_and_parsed_tables_are_changed_alike(tables: dict[str, Any], steps: list[tuple[str, int, Any]]) -> None:
    found, parsed = lines_of(tables), parse_tables(print_tables(tables), PATH)
    lines: Table = found.get("events", {})
    plain: Table = parsed["events"]
    for what, number, record in steps:
        lines, plain = done(lines, what, f"E{number}", record), done(plain, what, f"E{number}", record)
    assert dict(lines) == plain
    assert len(lines) == len(plain)
    assert dict(lines.items()) == dict(zip(lines, lines.values(), strict=True))
    assert print_tables({**found, "events": lines}) == print_tables({**parsed, "events": plain})


@given(TABLES)
def test_tables_come_back_whole(tables: dict[str, Any]) -> None:
    assert whole(lines_of(tables)) == tables
    assert print_tables(lines_of(tables)) == print_tables(tables)


@given(rows("E"), rows("E"), st.sampled_from(["L1", "L12", "L2"]))
def test_what_has_a_value_is_found_without_the_others(stored: Rows, put: Rows, letter: str) -> None:
    lines = lines_of({"events": stored | {"E20": {"letter": "L1"}}})["events"]
    for key, record in put.items():
        lines[key] = record
    now = stored | put | {"E20": {"letter": "L1"}}
    assert lines.having("letter", letter) == sorted(
        (key for key in now if now[key].get("letter") == letter), key=natural
    )


@given(rows("E"), rows("E"), st.sets(NUMBERS))
def test_the_greatest_text_in_a_field_is_told_by_what_is_there(stored: Rows, put: Rows, dropped: set[int]) -> None:
    lines = lines_of({"events": stored | {"E1": {"x": {"title": "zzz"}}}})["events"]
    now = stored | {"E1": {"x": {"title": "zzz"}}} | put
    for key, record in put.items():
        lines[key] = record
    for number in dropped & {int(key[1:]) for key in now}:
        del lines[f"E{number}"], now[f"E{number}"]
    assert lines.greatest("title") == max((row.get("title", "") for row in now.values()), default="")
    saying = lines.saying("L1")
    assert {key for key, row in now.items() if row.get("letter") == "L1"} <= {*saying} <= {*now}


@given(rows("E"), rows("E"), st.sets(NUMBERS))
def test_the_highest_number_is_told_by_the_ends(stored: Rows, put: Rows, dropped: set[int]) -> None:
    lines = lines_of({"events": stored | {"E1": {}}})["events"]
    now = stored | {"E1": {}} | put
    for key, record in put.items():
        lines[key] = record
    for number in dropped & {int(key[1:]) for key in now}:
        del lines[f"E{number}"], now[f"E{number}"]
    assert lines.highest() == max((int(key[1:]) for key in now), default=0)


def test_a_record_is_always_the_same_object() -> None:
    lines = lines_of({"events": {"E1": {"title": "een"}, "E2": {"title": "twee"}}})["events"]
    first = lines["E1"]
    assert lines.whole()["E1"] is first
    assert copy(lines)["E1"] is first


@pytest.mark.parametrize("key", ["E0", "E3", "E10", "X1", "", "events"])
def test_what_is_not_there_is_not_found(key: str) -> None:
    lines = lines_of({"events": {"E1": {}, "E2": {}, "E9": {}}})["events"]
    assert key not in lines
    assert lines.get(key) is None
    with pytest.raises(KeyError):
        del lines[key]


def test_a_line_that_is_damaged_is_named_when_it_is_looked_at() -> None:
    data = print_tables({"events": {"E1": {"title": "een"}, "E2": {"title": "twee"}}})
    lines = (lined_tables(data.replace(b'"twee"', b"twee"), PATH) or {})["events"]
    assert lines["E1"] == {"title": "een"}
    with pytest.raises(Damaged) as damage:
        lines["E2"]
    assert damage.value.values["path"] == PATH
    assert damage.value.values["line"] == 4


OTHERWISE = (
    b'{\n"events": {\n"E1": {},\n}\n',
    b'{\n"events": {\n"E1": {}\nx\n}\n',
    b"{\nevents: {\n}\n}\n",
    b'{\n"x": [,\n}\n',
    b"{\nx\n}\n",
)


@pytest.mark.parametrize("data", [b"", b"{}", *OTHERWISE])
def test_what_stands_otherwise_than_it_was_said_is_none(data: bytes) -> None:
    assert lined_tables(data, PATH) is None


LIKE_OURS = b'{\n"notes": {\n"N1": {"a": 1, "b": 2},\n"N2": {"a": 2}\n}\n}\n'


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (b'"N1"', b'"N3"'),
        (b'"N2"', b'"L2"'),
        (b'"N2"', b'"N\\u0032"'),
        (b'"N2"', b'"N\\"2"'),
        (b'"a": 1, "b": 2', b'"b": 2, "a": 1'),
        (b'"a": 1, ', b'"a": 1,\n'),
        (b"},\n", b"}, "),
        (b"2}\n}", b"2}}"),
        (b'"N1": {', b'"N1":{'),
        (b'{\n"notes"', b'{ "notes"'),
        (b'{\n"notes"', b'{\n"x": [1,2],\n"notes"'),
        (b'{\n"notes"', b'{\n"events": {\n"N1": {}\n},\n"notes"'),
        (b'{\n"notes"', b'{\n"N2": [],\n"notes"'),
        (b'"N1"', b'"N1a"'),
    ],
)
def test_what_stands_in_other_lines_than_ours_is_told_from_it(was: bytes, now: bytes) -> None:
    data = LIKE_OURS.replace(was, now)
    assert is_lined(LIKE_OURS, parse_tables(LIKE_OURS, PATH))
    assert not is_lined(data, parse_tables(data, PATH))


def test_tables_in_another_order_are_not_taken_for_ours() -> None:
    tables: Tables = {"notes": {}, "events": {}}
    assert not is_lined(b'{\n"notes": {},\n"events": {}\n}\n', tables)
