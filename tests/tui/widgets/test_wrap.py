from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dossier_tui.tui.widgets.wrap import BLANKS, _narrow_lines, _wide_lines, clusters, cut, wrap

FAMILY, FLAG, THUMB, ACCENT = "👨‍👩‍👧", "🇳🇱", "👍🏽", "e\u0301"
SIGNS = st.sampled_from([*"ab é’–-\t\n\u00a0\u3000大。「」ｱ한", FAMILY, FLAG, "🇳", THUMB, ACCENT, "❤️", "\u0301"])
TEXTS = st.lists(SIGNS).map("".join)
WIDTHS = st.integers(1, 20)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(TEXTS, WIDTHS)
def test_only_blanks_at_breaks_are_left_out(text: str, width: int) -> None:
    at = 0
    for start, end in wrap(text, width):
        assert start <= end
        assert not text[at:start].strip(BLANKS + "\n")
        at = end
    assert not text[at:].strip(BLANKS + "\n")


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_asked_but_for_a_single_cluster(text: str, width: int) -> None:
    for line in lines(text, width):
        assert cell_len(line) <= width or len(clusters(line)) == 1


@given(TEXTS, WIDTHS)
def test_every_newline_breaks(text: str, width: int) -> None:
    assert not any("\n" in line for line in lines(text, width))
    assert len(wrap(text, width)) >= text.count("\n") + 1


@given(TEXTS, WIDTHS)
def test_no_cluster_is_split(text: str, width: int) -> None:
    starts, offset = set(), 0
    for line in text.split("\n"):
        starts |= {offset + start for start, _, _ in clusters(line)} | {offset + len(line)}
        offset += len(line) + 1
    assert all(start in starts for start, _ in wrap(text, width))


@given(st.text("ab ", max_size=60), WIDTHS)
def test_a_line_is_as_full_as_its_words_allow(text: str, width: int) -> None:
    broken = lines(" ".join(text.split()), width)
    for line, after in pairwise(broken):
        word = after.split(" ")[0]
        assert len(line) + 1 + len(word) > width or len(line) == width


@given(st.text("ab é-", max_size=60).map(str.rstrip), WIDTHS)
def test_the_quick_way_breaks_as_the_thorough_one(text: str, width: int) -> None:
    assert _narrow_lines(text, width) == _wide_lines(text, width)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 5, [""]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("een twee drie", 8, ["een twee", "drie"]),
        ("een   twee", 5, ["een", "twee"]),
        ("nr.\u00a012 en", 6, ["nr.\u00a012", "en"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("  ingesprongen", 20, ["  ingesprongen"]),
        ("een\ttwee", 4, ["een", "twee"]),
        ("大規模な攻撃。", 6, ["大規模", "な攻", "撃。"]),
        ("「大」大", 4, ["「大", "」大"]),
        ("woord 大大 woord", 10, ["woord 大大", "woord"]),
        (FLAG * 3, 4, [FLAG * 2, FLAG]),
        (FAMILY + "a" + THUMB, 3, [FAMILY + "a", THUMB]),
        (ACCENT * 4, 3, [ACCENT * 3, ACCENT]),
        ("大", 1, ["大"]),
        ("abc", 0, ["a", "b", "c"]),
        (" " * 30, 4, [""]),
    ],
)
def test_lines(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(TEXTS, st.integers(0, 20))
def test_a_cut_text_fits_and_says_that_it_is_cut(text: str, width: int) -> None:
    text = text.replace("\n", " ")
    short = cut(text, width)
    assert cell_len(short) <= width
    assert short == text or not width or short.endswith("…")


def test_cut_splits_no_cluster() -> None:
    assert cut(FAMILY + FLAG + "abc", 5) == FAMILY + FLAG + "…"
    assert cut("大大大", 4) == "大…"
    assert cut("een twee", 5) == "een…"
