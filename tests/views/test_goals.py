"""What one can go to by a few letters: what is found, in which order, and how it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.store.index.catalogue import Named
from dossier_tui.views.goals import Goal, dossier_goals, find_goals, goal_rows, goals_of
from dossier_tui.words import Words

WORDS = Words("en")
NAMED = [
    Named("kiev", "Situatie in Oekraïne", "36045", "D", "dossier", "Situatie in Oekraïne", None, None, None, None),
    Named(
        *("kiev", "Situatie in Oekraïne", "36045", "L1", "letter", "Bezoek aan Kiev", "2022-01-20", "36045/3"),
        *("J. Hoek, Minister; A. Sørensen", "Tweede Kamer"),
    ),
    Named(
        *("kiev", "Situatie in Oekraïne", "36045", "E1", "event", "Cyberaanval op websites", "2022-01-14", None),
        *("NCSC\nMicrosoft", None),
    ),
    Named(
        *("kiev", "Situatie in Oekraïne", "36045", "C1", "commitment", "Zoektocht in een kieviet", None, "T03245"),
        *("Minister", None),
    ),
]
GOALS = goals_of(NAMED)


def titles(typed: str, most: int = 100) -> list[str]:
    return [goal.title for goal in find_goals(GOALS, typed, most)]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("oek", "Situatie in Oekraïne"),
        ("OEKRAÏ", "Situatie in Oekraïne"),
        ("oekraine sit", "Situatie in Oekraïne"),
        ("sio", "Situatie in Oekraïne"),
        ("36 045", "Situatie in Oekraïne"),
        ("36 045, nr. 3", "Bezoek aan Kiev"),
        ("36045/3", "Bezoek aan Kiev"),
        ("bzk", "Bezoek aan Kiev"),
        ("cyb", "Cyberaanval op websites"),
        ("aanval", "Cyberaanval op websites"),
        ("t03245", "Zoektocht in een kieviet"),
        ("sorens", "A. Sørensen"),
        ("micr", "Microsoft"),
        ("twe", "Tweede Kamer"),
    ],
)
def test_a_few_letters_or_a_number_lead_to_it(typed: str, title: str) -> None:
    assert titles(typed)[0] == title


@pytest.mark.parametrize("typed", ["", "  ", "?!", "xqz", "oek xqz"])
def test_what_is_nowhere_finds_nothing(typed: str) -> None:
    assert titles(typed) == []


def test_beginnings_of_words_stand_before_what_is_within_them() -> None:
    assert titles("oek") == ["Situatie in Oekraïne", "J. Hoek, Minister", "Bezoek aan Kiev", "Zoektocht in een kieviet"]
    assert titles("kie")[:2] == ["Bezoek aan Kiev", "Zoektocht in een kieviet"]


def test_no_more_are_found_than_are_wanted() -> None:
    assert titles("kie", 1) == ["Bezoek aan Kiev"]
    assert find_goals(GOALS, "kie", 9, lambda: False) == []


def test_a_person_stands_there_once_and_leads_to_what_is_theirs() -> None:
    (found,) = (goal for goal in GOALS if goal.title == "Minister")
    assert (found.kind, found.ref) == ("person", '=by:"Minister" OR to:"Minister"')


def test_a_row_says_date_title_number_dossier_and_kind() -> None:
    (letter,) = find_goals(GOALS, "bezoek", 9)
    (row,) = goal_rows([letter], WORDS, 80)
    assert row[1:] == ("Bezoek aan Kiev", "20 Jan 2022", "✉", row.tail, "", "kiev/L1")
    assert row.tail == "36 045, nr. 3  Situatie in Oekraïne  letter"
    assert goal_rows([letter], WORDS, 58)[0].tail == "36 045, nr. 3  letter"


def test_a_long_name_of_a_dossier_leaves_room_for_the_title() -> None:
    goal = Goal("event", "Werkbezoek", "a/E1", "De bereikbaarheid van de eilanden in de winter")
    assert goal_rows([goal], WORDS, 80)[0].tail == "De bereikbaarheid van d…  event"


def test_without_an_index_a_large_store_is_known_by_its_folders() -> None:
    assert find_goals(dossier_goals(["kustwacht-en-loodsen"]), "loo", 9)[0].ref == "kustwacht-en-loodsen"


@given(st.text(max_size=20), st.text(max_size=8))
def test_whatever_is_typed_finds_a_title_that_has_it(title: str, typed: str) -> None:
    goal = goals_of([Named("a", "A", None, "E1", "event", f"{title} {typed}", None, None, None, None)])
    found = find_goals(goal, typed, 9)
    assert len(found) == bool(find_goals(dossier_goals([typed]), typed, 9))
