"""What stands beside the hits of a search."""

import pytest

from dossier_tui.views.hits import facet_rows, say_left_out
from dossier_tui.views.search import Answer, LeftOut
from dossier_tui.words import Words


def test_hits_are_counted_by_status_in_the_words_of_the_reader() -> None:
    answer = Answer([], 3, "best", 1, 20, [], {"status": [("waiting", 2), ("open", 1)]}, [])
    _, *rows = facet_rows(answer, Words("nl"))
    assert [(row.text, row.tail, row.ref) for row in rows] == [
        ("in afwachting", "2", "status:waiting"),
        ("openstaand", "1", "status:open"),
    ]


@pytest.mark.parametrize(
    ("left_out", "english", "dutch"),
    [
        (LeftOut("date:2022", 1, False), "1 hit without date:2022.", "1 treffer zonder date:2022."),
        (LeftOut("-{x}", 3, False), "3 hits without -{x}.", "3 treffers zonder -{x}."),
        (LeftOut("-{x}", 5000, True), "More than 5,000 hits without -{x}.", "Meer dan 5.000 treffers zonder -{x}."),
    ],
)
def test_what_is_found_without_a_part_is_said_as_what_is_found(left_out: LeftOut, english: str, dutch: str) -> None:
    assert [say_left_out(left_out, Words(language)) for language in ("en", "nl")] == [english, dutch]


def test_where_more_is_found_than_is_counted_there_is_a_next_page() -> None:
    answer = Answer([], 20, "date", 1, 20, [], {}, [])
    assert (answer.more, Answer([], 20, "date", 1, 20, [], {}, [], beyond=True).more) == (False, True)
