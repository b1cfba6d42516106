"""Saved searches as rows: how much each finds, said as the search itself says it."""

import pytest

from dossier_tui.views.saved import Saved, saved_rows
from dossier_tui.words import Words


@pytest.mark.parametrize(
    ("language", "total", "beyond", "said"),
    [
        ("en", 1, False, "1 hit"),
        ("en", 1234, False, "1,234 hits"),
        ("en", 5000, True, "more than 5,000 hits"),
        ("nl", 1234, False, "1.234 treffers"),
        ("nl", 5000, True, "meer dan 5.000 treffers"),
    ],
)
def test_how_much_a_saved_search_finds_is_said_with_its_thousands_apart(
    language: str, total: int, beyond: bool, said: str
) -> None:
    _, row = saved_rows([Saved("boten", "boot", total, beyond=beyond)], {}, Words(language))
    assert (row.text, row.tail, row.ref) == ("boten", said, "?boten")


def test_what_is_new_since_the_last_look_is_told_and_marked() -> None:
    saved = Saved("boten", "boot", 3, ("kaap/L1", "kaap/L2", "kaap/L3"))
    _, row = saved_rows([saved], {"boot": {"kaap/L1"}}, Words("en"))
    assert (row.mark, row.tail, row.style) == ("+", "2 new  3 hits", "warn")
