"""Rows narrowed by words, with the headings over what is left."""

from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.views.sieve import Sieve

YEAR, JANUARY, MARCH, LATER = heading("2022"), heading("  januari"), heading("  maart"), heading("2023")
ICE, VISIT, MORE, LAST = (
    Row("item", "Eerste ijs"),
    Row("item", "Bezoek"),
    Row("more", "aan Oekraïne"),
    Row("item", "IJs"),
)
ROWS = [YEAR, JANUARY, ICE, MARCH, VISIT, MORE, GAP, LATER, LAST]


def test_headings_stay_over_what_is_left() -> None:
    assert Sieve(ROWS).rows("ijs") == [YEAR, JANUARY, ICE, GAP, LATER, LAST]
    assert Sieve(ROWS).rows("OEKRAINE bezoek") == [YEAR, MARCH, VISIT, MORE]


def test_without_words_all_rows_are_left_and_with_unknown_ones_none() -> None:
    assert Sieve(ROWS).rows(" -") == ROWS
    assert Sieve(ROWS).rows("xyzzy") == []
    assert Sieve([]).rows("ijs") == []
