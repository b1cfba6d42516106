import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.tui.choice import Choice

IDS = st.lists(st.sampled_from(["P1", "P2", "P3", "P4"]), unique=True)


@pytest.mark.parametrize(
    ("ids", "about", "chosen"),
    [
        (["P1", "P2"], "", "P1"),  # one came for the letter
        (["P1", "P2"], "P2", "P2"),
        (["P1", "P2"], "E1", ""),  # one came for the words of a record
        ([], "", ""),
        ([], "P1", ""),
    ],
)
def test_at_first_what_one_came_for_is_chosen(ids: list[str], about: str, chosen: str) -> None:
    choice = Choice()
    choice.begin(ids, about)
    assert choice.chosen == chosen


@pytest.mark.parametrize(
    ("chosen", "left", "then"),
    [
        ("P2", ["P1", "P3", "P4"], "P3"),
        ("P2", ["P1", "P2"], "P2"),
        ("P2", ["P1", "P4", "P5"], "P4"),
        ("P4", ["P1", "P2"], "P2"),
        ("P1", ["P5"], "P5"),
        ("P1", [], ""),
        ("", ["P1"], ""),
    ],
)
def test_what_is_decided_gives_way_to_the_next(chosen: str, left: list[str], then: str) -> None:
    choice = Choice()
    choice.ids, choice.chosen = ["P1", "P2", "P3", "P4"], chosen
    choice.keep(left)
    assert choice.chosen == then


@pytest.mark.parametrize(
    ("chosen", "by", "found"), [("P1", 1, "P2"), ("P2", 1, "P2"), ("P1", -1, "P1"), ("", 1, "P1"), ("", -1, "P2")]
)
def test_a_step_goes_to_the_next_and_stays_at_the_ends(chosen: str, by: int, found: str) -> None:
    choice = Choice()
    choice.ids, choice.chosen = ["P1", "P2"], chosen
    assert choice.step(by) == found


def test_where_there_are_none_a_step_finds_none() -> None:
    assert Choice().step(1) == ""


@given(IDS, st.sampled_from(["", "E1", "P1", "P3"]), st.lists(IDS | st.sampled_from([1, -1])))
def test_what_is_chosen_always_waits(ids: list[str], about: str, then: list[list[str] | int]) -> None:
    choice = Choice()
    choice.begin(ids, about)
    for each in then:
        if isinstance(each, int):
            choice.chosen = choice.step(each)
        else:
            choice.keep(each)
        assert not choice.chosen or choice.chosen in choice.ids
