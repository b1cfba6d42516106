"""Ids and references to records, in this dossier and in others."""

import pytest

from dossier_tui.errors import Usage
from dossier_tui.model.ids import known_id, map_references, split_reference


@pytest.mark.parametrize(
    ("typed", "known"), [("L1", "L1"), ("c2", "C2"), (" e10 ", "E10"), ("n999999999", "N999999999")]
)
def test_an_id_is_known_in_small_letters_too(typed: str, known: str) -> None:
    assert known_id(typed) == known


@pytest.mark.parametrize("typed", ["", "L", "L0", "L01", "X1", "1", "LL1", "L1 2", "L١", "D", "H1", "L1234567890"])
def test_what_is_no_id_is_refused(typed: str) -> None:
    with pytest.raises(Usage) as raised:
        known_id(typed)
    assert raised.value.key == "error.not-an-id"
    assert raised.value.values == {"id": typed}


@pytest.mark.parametrize(
    ("reference", "name", "record_id"),
    [
        ("kustwacht", "kustwacht", None),
        ("kustwacht/", "kustwacht", None),
        ("kustwacht/c2", "kustwacht", "C2"),
        (" 36 045/L1 ", "36 045", "L1"),
        ("", "", None),
    ],
)
def test_a_reference_names_a_dossier_and_perhaps_a_record(reference: str, name: str, record_id: str | None) -> None:
    assert split_reference(reference) == (name, record_id)


def test_a_reference_with_a_wrong_id_is_refused() -> None:
    with pytest.raises(Usage):
        split_reference("kustwacht/x")


def test_references_are_changed_at_any_depth_and_nothing_else_is() -> None:
    stored = {
        "text": "L1",
        "about": "C1",
        "same_as": None,
        "letter": "L1",
        "due_log": [{"letter": "L1", "why": "L1"}, {"letter": None}],
        "next": {"L": 2},
        "tags": ["L1"],
    }
    assert map_references(stored, "d/{}".format) == {
        "text": "L1",
        "about": "d/C1",
        "same_as": None,
        "letter": "d/L1",
        "due_log": [{"letter": "d/L1", "why": "L1"}, {"letter": None}],
        "next": {"L": 2},
        "tags": ["L1"],
    }
