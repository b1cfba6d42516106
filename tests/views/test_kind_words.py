import pytest

from dossier_tui.views.rows import kind_word
from dossier_tui.words import Words


@pytest.mark.parametrize(
    ("kind", "said"),
    [("meeting", "overleg"), ("decision", "besluit"), ("commissiedebat", "commissiedebat"), ("a b", "a b"), (None, "")],
)
def test_a_kind_that_has_a_word_is_told_in_the_language_and_others_as_they_are(kind: str | None, said: str) -> None:
    assert kind_word(kind, Words("nl")) == said
