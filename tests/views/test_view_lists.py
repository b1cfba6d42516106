"""Lists that make their rows as they are asked for behave as lists of all rows would."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.views.lists import BLOCK, Chain, Long, Numbers, Plain, listing
from dossier_tui.views.rows import GAP, Row, heading

HEAD = heading("Dossiers")


class Titles:
    """Dossiers called by their numbers; `asked` are the blocks that were asked for."""

    def __init__(self, gone: Sequence[int] = ()) -> None:
        self.asked: list[list[int]] = []
        self.gone = gone

    def rows(self, numbers: Numbers) -> dict[int, Row]:
        self.asked.append([*numbers])
        return {number: item(number) for number in numbers if number not in self.gone}

    def number(self, ref: str) -> int:
        return int(ref) if ref.isdigit() else -1

    def having(self, numbers: Numbers, typed: str) -> Numbers:
        return [number for number in numbers if typed in str(number)]


def item(number: int) -> Row:
    return Row("item", f"dossier {number}", ref=str(number))


def long(count: int, gone: Sequence[int] = ()) -> tuple[Long, Titles]:
    source = Titles(gone)
    return Long(HEAD, range(count), source, "00000"), source


def test_only_the_blocks_that_are_looked_at_are_made() -> None:
    rows, source = long(40_000)
    assert (len(rows), rows.items, rows[0], rows[1], rows[-1]) == (40_001, 40_000, HEAD, item(0), item(39_999))
    assert [len(block) for block in source.asked] == [BLOCK, BLOCK]
    assert rows[2:4] == [item(1), item(2)]
    assert len(source.asked) == 2


def test_an_item_is_found_by_its_reference_without_being_made() -> None:
    rows, source = long(500)
    assert (rows.find("77", 0), rows.find("500", 0), rows.find("brug/C1", 0), source.asked) == (78, -1, -1, [])


def test_what_is_gone_in_the_meantime_is_a_gap() -> None:
    rows, _ = long(5, gone=[3])
    assert (rows[4], rows[5]) == (GAP, item(4))


def test_a_long_list_is_narrowed_to_what_has_the_words_under_its_heading() -> None:
    rows, _ = long(200)
    assert [*rows.sift("19")] == [HEAD, item(19), item(119), *(item(number) for number in range(190, 200))]
    assert [*rows.sift("nothing")] == []


def test_a_row_beyond_the_end_is_none() -> None:
    rows, _ = long(3)
    with pytest.raises(IndexError):
        rows[4]


def test_rows_that_stay_made_are_few() -> None:
    rows, source = long(10_000)
    for place in range(1, 10_000, BLOCK):
        assert rows[place] == item(place - 1)
    assert len(rows._made) <= 33 * BLOCK
    assert max(map(len, source.asked)) == BLOCK


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=4), max_size=5), st.integers(0, 20))
def test_a_chain_is_its_parts_with_gaps_between(parts: list[list[str]], near: int) -> None:
    lists = [[Row("item", ref, ref=ref) for ref in part] for part in parts]
    flat = [row for part in lists if part for row in (GAP, *part)][1:]
    chain, plain = Chain(map(listing, lists)), Plain(flat)
    assert ([*chain], len(chain), chain.items) == (flat, len(flat), plain.items)
    assert [chain[number] for number in range(-len(flat), 0)] == flat
    for ref in "abcde":
        assert chain.find(ref, near) == plain.find(ref, near)
    assert [*chain.sift("a")] == [row for part in lists if (kept := [*Plain(part).sift("a")]) for row in (GAP, *kept)][
        1:
    ]


def test_a_chain_in_a_chain_is_one_chain() -> None:
    rows, _ = long(2)
    assert [*Chain([Plain([HEAD]), Chain([rows, Plain(())])])] == [HEAD, GAP, HEAD, item(0), item(1)]
    assert [row.lead for row in Chain([rows]).widest] == ["00000"]
