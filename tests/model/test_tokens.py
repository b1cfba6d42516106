"""Words as the search compares them: the same as those of FTS5, which are the ones in the index."""

import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.model.tokens import said_words, tokens

SIGNS = "abcXYZ éëÏçñøßǅ-_'’.,\u0301\u0308\u0327\u00ad\u200b²½€日本أ\ue001𝒜\n\tжЙ1234567890"


def in_sqlite(text: str) -> list[str]:
    """The tokens that FTS5 makes of a text."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
    db.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, instance)")
    db.execute("INSERT INTO words VALUES (?)", (text,))
    return [term for (term,) in db.execute("SELECT term FROM vocabulary ORDER BY offset")]


@given(st.text(st.sampled_from(SIGNS), max_size=30))
@settings(max_examples=200)
def test_a_text_has_the_words_that_the_index_has(text: str) -> None:
    assert list(said_words(text)) == in_sqlite(text)


@given(st.text(st.sampled_from(SIGNS), max_size=30))
def test_each_word_stands_where_it_says(text: str) -> None:
    assert [said_words(text[each.start : each.end]) for each in tokens(text)] == [(each.said,) for each in tokens(text)]


def test_the_sign_with_which_words_of_the_index_begin_only_parts_words() -> None:
    assert said_words("zomer\ue000every \ue000") == ("zomer", "every")
    assert [each.said for each in tokens("zomer\ue000every \ue000")] == ["zomer", "every"]


def test_accents_and_capitals_do_not_matter() -> None:
    assert said_words("Vóór de Zomer, Oekraïne!") == ("voor", "de", "zomer", "oekraine")
