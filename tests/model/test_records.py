"""Records: every field is checked on the way in, by name and reason, and comes out as it went in."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.fields import DEEPEST, Rule
from dossier_tui.model.records import (
    COMMITMENT_STATUSES,
    KINDS,
    PRIVATE_FIELDS,
    RULES,
    Commitment,
    Dossier,
    Event,
    Letter,
    Note,
    Proposal,
    Record,
    field_kind,
)

FIELDS = [(cls, name) for cls in KINDS.values() for name in RULES[cls]]
WRONG: list[tuple[type[Record], str, Any, str]] = [
    (Dossier, "title", "", "reason-empty"),
    (Dossier, "title", " \n\x1b", "reason-empty"),
    (Dossier, "title", None, "reason-not-text"),
    (Dossier, "title", 5, "reason-not-text"),
    (Dossier, "number", 36045, "reason-not-text"),
    (Dossier, "description", ["x"], "reason-not-text"),
    (Dossier, "status", "gone", "reason-not-one-of"),
    (Dossier, "status", ["active"], "reason-not-one-of"),
    (Dossier, "tags", "a, b", "reason-not-a-list"),
    (Dossier, "tags", ["a", ""], "reason-empty"),
    (Dossier, "tags", [1], "reason-not-text"),
    (Dossier, "next", [], "reason-not-a-mapping"),
    (Letter, "kind", None, "reason-not-one-of"),
    (Letter, "date", "20 januari 2022", "date-not-edtf"),
    (Letter, "date", 2022, "reason-not-text"),
    (Letter, "senders", {}, "reason-not-a-list"),
    (Letter, "senders", ["W.B. Hoekstra"], "reason-not-a-mapping"),
    (Letter, "senders", [{}], "reason-no-name"),
    (Letter, "senders", [{"name": "", "office": None}], "reason-no-name"),
    (Letter, "original", "L1.pdf", "reason-not-a-mapping"),
    (Event, "when", "2022-13", "date-not-edtf"),
    (Event, "status", "done", "reason-not-one-of"),
    (Event, "quotes", [{"letter": "L1"}], "reason-not-a-quote"),
    (Event, "quotes", [{"letter": "", "exact": "x"}], "reason-not-a-quote"),
    (Event, "quotes", "x", "reason-not-a-list"),
    (Commitment, "kind", "wish", "reason-not-one-of"),
    (Commitment, "due_by", "soon", "date-not-edtf"),
    (Commitment, "due_log", {}, "reason-not-a-list"),
    (Commitment, "due_log", ["2022"], "reason-not-a-mapping"),
    (Note, "text", "", "reason-empty"),
    (Note, "text", None, "reason-not-text"),
    (Note, "private", "yes", "reason-not-a-flag"),
    (Note, "private", 1, "reason-not-a-flag"),
    (Proposal, "letter", "", "reason-empty"),
    (Proposal, "kind", "wish", "reason-not-one-of"),
    (Proposal, "state", "maybe", "reason-not-one-of"),
    (Proposal, "fields", None, "reason-not-a-mapping"),
    (Proposal, "fields", ["when"], "reason-not-a-mapping"),
    (Proposal, "quote", "words", "reason-not-a-mapping"),
    (Proposal, "confidence", "0.9", "reason-not-a-share"),
    (Proposal, "confidence", True, "reason-not-a-share"),
    (Proposal, "confidence", 1.01, "reason-not-a-share"),
    (Proposal, "confidence", -0.1, "reason-not-a-share"),
    (Proposal, "confidence", float("nan"), "reason-not-a-share"),
]
WRONG_PARTS: list[tuple[type[Record], str, Any, str, str]] = [
    (Dossier, "next", {"L": "2"}, "next.L", "reason-not-a-count"),
    (Dossier, "next", {"L": -1}, "next.L", "reason-not-a-count"),
    (Dossier, "next", {"L": True}, "next.L", "reason-not-a-count"),
    (Letter, "senders", [{"name": 5}], "senders.name", "reason-not-text"),
    (Letter, "original", {"file": ""}, "original.file", "reason-empty"),
    (Letter, "original", {"file": 1}, "original.file", "reason-not-text"),
    (Event, "quotes", [{"letter": "L1", "exact": ["x"]}], "quotes.exact", "reason-not-text"),
    (Event, "quotes", [{"letter": "L1", "exact": "x", "prefix": None}], "quotes.prefix", "reason-not-text"),
    (Proposal, "quote", {"letter": "L1", "exact": 5}, "quote.exact", "reason-not-text"),
    (Commitment, "due_log", [{"due": "soon"}], "due_log.due", "date-not-edtf"),
    (Commitment, "due_log", [{}, {"on": 2022}], "due_log.on", "reason-not-text"),
    (Commitment, "status_log", [{"status": ""}], "status_log.status", "reason-empty"),
    (Commitment, "fulfilled_by", [{"on": "yesterday"}], "fulfilled_by.on", "date-not-edtf"),
    (Commitment, "fulfilled_by", [{"why": 5}], "fulfilled_by.why", "reason-not-text"),
]
LINES = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | LINES,
    lambda of: st.lists(of, max_size=2) | st.dictionaries(LINES, of, max_size=2),
    max_leaves=6,
)
DATES = st.sampled_from(["2022-01-20", "2022-01", "2022-33", "2022", "../2022-22", "2022/..", "2026-06-30~"])
PART_VALUES = {"line": LINES, "line?": st.none() | LINES, "text": LINES, "text?": LINES, "edtf?": DATES | st.none()}


def nested(rule: Rule) -> st.SearchStrategy[dict[str, Any]]:
    """Return values for a field with parts, an unknown part among them."""
    parts = {name: PART_VALUES.get(kind, st.integers(0, 99)) for name, kind in rule.parts}
    if rule.kind == "people":
        parts["name"] = LINES
    if rule.kind == "quotes":
        parts |= {"letter": st.just("L1"), "exact": LINES}
    return st.fixed_dictionaries(parts, optional={"later": JSON})


def values(rule: Rule) -> st.SearchStrategy[Any]:
    """Return values that fit a field."""
    if rule.parts:
        one = nested(rule)
        return one if rule.kind.startswith("mapping") else st.lists(one, max_size=2)
    simple = PART_VALUES | {
        "body": LINES,
        "choice": st.sampled_from(rule.choices or ("",)),
        "flag": st.booleans(),
        "share": st.floats(0, 1),
        "mapping": st.dictionaries(LINES, JSON, max_size=3),
        "list": st.lists(LINES, max_size=3),
    }
    return simple[rule.kind]


def stored(cls: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    """Return records of a kind as they stand on disk."""
    return st.fixed_dictionaries({name: values(rule) for name, rule in RULES[cls].items()})


def refused(cls: type[Record], field: str, value: Any) -> tuple[str, str]:
    """Return the field and the reason for which a value is refused."""
    with pytest.raises(Usage) as raised:
        cls.from_record({"id": "X1", field: value}, "dossier/X1")
    assert raised.value.key == "error.field"
    assert raised.value.values["where"] == "dossier/X1"
    reason = raised.value.values["reason"]
    assert isinstance(reason, Failure)
    return str(raised.value.values["field"]), reason.key.removeprefix("error.")


@pytest.mark.parametrize(("cls", "field", "value", "reason"), WRONG)
def test_a_value_that_does_not_fit_is_refused_by_field_and_reason(
    cls: type[Record], field: str, value: Any, reason: str
) -> None:
    assert refused(cls, field, value) == (field, reason)


@pytest.mark.parametrize(("cls", "field", "value", "name", "reason"), WRONG_PARTS)
def test_a_part_that_does_not_fit_is_named_within_its_field(
    cls: type[Record], field: str, value: Any, name: str, reason: str
) -> None:
    assert refused(cls, field, value) == (name, reason)


@pytest.mark.parametrize("cls", KINDS.values())
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_record_comes_out_as_it_went_in(cls: type[Record], data: st.DataObject) -> None:
    record = data.draw(stored(cls)) | data.draw(st.dictionaries(st.sampled_from(["colour", "extra", "x-y"]), JSON))
    on_disk = json.loads(json.dumps(record))
    read = cls.from_record(on_disk)
    assert read.to_record() == on_disk
    assert read.checked() == read


@pytest.mark.parametrize("cls", KINDS.values())
def test_a_record_begins_with_what_it_has_when_nothing_is_said(cls: type[Record]) -> None:
    assert cls.from_record({"id": "X1"}) == cls(id="X1")
    assert set(cls(id="X1").to_record()) == set(RULES[cls])


def test_records_do_not_share_their_lists() -> None:
    one, other = Commitment(), Commitment()
    one.tags.append("a")
    one.due_log.append({"due": "2022"})
    one.extra["x"] = 1
    assert (other.tags, other.due_log, other.extra) == ([], [], {})


@pytest.mark.parametrize(("cls", "name"), FIELDS)
def test_no_control_gets_into_any_field(cls: type[Record], name: str) -> None:
    hostile = {"line": "a\x1b]0;b\x07c", "edtf": "2022\x00"}
    rule = RULES[cls][name]
    text = hostile["edtf" if rule.kind.startswith("edtf") else "line"]
    one = {part: text for part, kind in rule.parts if kind[:4] in ("line", "text")} | {"new": [{"\x1bk": text}]}
    value = {"mapping": one, "mapping?": one, "list": [text], "choice": None, "flag": None, "share": None}.get(
        rule.kind, text
    )
    value = [one] if rule.kind in ("people", "quotes", "entries") else value
    if value is not None:
        printed = json.dumps(cls.from_record({name: value, "unknown": one}).to_record())
        assert "2022" in printed or "a]0;bc" in printed
        assert "\\u00" not in printed


def test_what_is_nested_too_deeply_to_be_meant_is_refused() -> None:
    deep: Any = "x"
    for _ in range(DEEPEST):
        deep = [deep]
    assert refused(Letter, "unknown", deep) == ("unknown", "reason-too-deep")
    assert refused(Letter, "original", {"file": "L1.txt", "unknown": deep}) == ("original", "reason-too-deep")


@pytest.mark.parametrize("empty", [None, "", " ", "\n"])
def test_an_empty_value_clears_a_field_that_may_be_empty(empty: str | None) -> None:
    record = Commitment.from_record({"owner": empty, "due": empty, "private_note": empty})
    assert (record.owner, record.due, record.private_note) == (None, None, None)


def test_lines_are_lines_and_texts_keep_theirs() -> None:
    record = Event.from_record({"title": " Een\n bezoek ", "description": "Een\r\nen twee", "when": " 2022 "})
    assert (record.title, record.description, record.when) == ("Een bezoek", "Een\nen twee", "2022")


@pytest.mark.parametrize("status", COMMITMENT_STATUSES)
def test_a_commitment_is_open_until_nothing_is_left_to_do(status: str) -> None:
    assert Commitment(status=status).is_open == (status in ("open", "partly"))


def test_a_note_is_private_unless_said_otherwise() -> None:
    assert Note.from_record({"text": "x"}).private
    assert not Note.from_record({"text": "x", "private": False}).private


def test_fields_are_known_by_their_kind() -> None:
    assert field_kind(Commitment, "due") == "edtf?"
    assert field_kind(Letter, "senders") == "people"
    assert field_kind(Letter, "due") is None
    assert all(field_kind(Commitment, name) for name in PRIVATE_FIELDS)


@pytest.mark.parametrize(("state", "waits"), [("waiting", True), ("accepted", False), ("rejected", False)])
def test_a_proposal_waits_until_somebody_decides(state: str, waits: bool) -> None:
    assert Proposal.from_record({"letter": "L1", "state": state}).is_waiting == waits


def test_a_proposal_quotes_its_sentence_as_other_records_do() -> None:
    quote = {"letter": "L1", "exact": "Een zin."}
    assert Proposal(quote=quote).quotes == [quote]
    assert Proposal().quotes == []


def test_what_a_proposal_would_become_may_hold_anything_that_json_can() -> None:
    fields = {"when": "2022", "actors": ["a\x1bb"], "partly": True, "later": {"n": 1.5}}
    read = Proposal.from_record({"letter": "L1", "fields": fields})
    assert read.fields == fields | {"actors": ["ab"]}
