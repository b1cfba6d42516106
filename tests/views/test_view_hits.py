"""What stands beside the hits of a search."""

from dossier_tui.views.hits import facet_rows
from dossier_tui.views.search import Answer
from dossier_tui.words import Words


def test_hits_are_counted_by_status_in_the_words_of_the_reader() -> None:
    answer = Answer([], 3, "best", 1, 20, [], {"status": [("waiting", 2), ("open", 1)]}, [])
    _, *rows = facet_rows(answer, Words("nl"))
    assert [(row.text, row.tail, row.ref) for row in rows] == [
        ("in afwachting", "2", "status:waiting"),
        ("openstaand", "1", "status:open"),
    ]
