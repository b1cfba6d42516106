"""The quick look at stored records never lets pass what their check would refuse or change."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_records import FIELDS, WRONG, WRONG_PARTS, stored

from dossier_tui.model.records import KINDS, RULES, Commitment, Event, Letter, Note, Proposal, Record
from dossier_tui.model.written import as_written

ODD = st.sampled_from(
    ["", " ", "a  b", " a", "a ", "|", "a|", "a\nb", "a\tb", "\x1b[0m", "a\u00a0b", "\u202e", "\ud800", "\r\n", "é"]
)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 2) | st.floats(-1, 2) | ODD | st.just("2022-1"),
    lambda of: (
        st.lists(of, max_size=2)
        | st.dictionaries(st.sampled_from(["letter", "exact", "on", "x", "\x00"]), of, max_size=2)
    ),
    max_leaves=5,
)


def differently(record: dict[str, Any], field: str, value: Any) -> dict[str, Any]:
    """Return a stored record with another value in one field."""
    return record | {field: value}


@pytest.mark.parametrize("cls", KINDS.values(), ids=lambda cls: cls.__name__)
@given(st.data())
def test_what_passes_is_exactly_what_the_check_would_return(cls: type[Record], data: st.DataObject) -> None:
    record = data.draw(stored(cls))
    if data.draw(st.booleans()):
        record = differently(record, data.draw(st.sampled_from([*RULES[cls], "unknown"])), data.draw(ANY))
    if as_written([record], RULES[cls]):
        checked = cls.from_record(record)
        assert checked.to_record() == record
        assert cls.from_written(record) == checked


@pytest.mark.parametrize("cls", KINDS.values(), ids=lambda cls: cls.__name__)
@given(st.data())
def test_what_was_checked_once_passes(cls: type[Record], data: st.DataObject) -> None:
    record = cls.from_record(data.draw(stored(cls))).to_record()
    nested = any(isinstance(value, dict | list) for value in _unknown(record, cls))
    assert nested or as_written([record], RULES[cls])


def _unknown(record: dict[str, Any], cls: type[Record]) -> list[Any]:
    """Return what stands in parts of lists, most without a rule: where it is nested, the check has to look itself."""
    parts = [
        item
        for name, rule in RULES[cls].items()
        if rule.parts and not rule.kind.startswith("mapping")
        for item in _items(record[name])
    ]
    return [value for part in parts for value in part.values()]


def _items(value: Any) -> list[dict[str, Any]]:
    return [value] if isinstance(value, dict) else list(value or [])


@pytest.mark.parametrize(("cls", "field", "value"), [row[:3] for row in (*WRONG, *WRONG_PARTS)], ids=str)
def test_what_is_refused_does_not_pass(cls: type[Record], field: str, value: Any) -> None:
    assert not as_written([{}, {field: value}], RULES[cls])


@pytest.mark.parametrize(("cls", "name"), FIELDS, ids=str)
def test_a_control_in_any_field_does_not_pass(cls: type[Record], name: str) -> None:
    assert not as_written([{name: "\x07x"}], RULES[cls])


def test_one_odd_record_among_many_is_enough() -> None:
    rows = [{"title": f"Brief {number}"} for number in range(50)]
    assert as_written(rows, RULES[Letter])
    assert not as_written([*rows, {"title": "Brief  twee"}], RULES[Letter])


def test_lists_are_not_shared_with_what_was_stored() -> None:
    row = {"id": "C1", "text": "x", "due_log": [{"due": "2022", "on": None}], "later": {"a": [1]}}
    Commitment.from_written(row).due_log[0]["due"] = "2023"
    assert row["due_log"] == [{"due": "2022", "on": None}]


@pytest.mark.parametrize("row", [{"later": {"a": 1}}, {"later": "\x07"}], ids=str)
def test_what_has_no_rule_passes_where_it_is_plain(row: dict[str, Any]) -> None:
    assert as_written([{"later": 5}, {"later": "x"}], RULES[Note])
    assert not as_written([row], RULES[Event])


@pytest.mark.parametrize(
    ("fields", "passes"),
    [
        ({"of": "x", "reasons": [{"key": "match.words", "values": {"words": "kaap, brief", "n": 2}}]}, True),
        ({"reasons": []}, True),
        ({"reasons": [{"key": "a\x07"}]}, False),
        ({"reasons": [{"a\x07": 1}]}, False),
        ({"reasons": [[[[[[[[["deep"]]]]]]]]]}, False),
        ({"a\x07": 1}, False),
    ],
    ids=str,
)
def test_what_is_nested_in_the_fields_of_a_proposal_is_looked_through(fields: dict[str, Any], passes: bool) -> None:
    assert as_written([{"fields": fields}], RULES[Proposal]) == passes
