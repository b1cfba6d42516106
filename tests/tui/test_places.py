from dossier_tui.tui.places import HOME, Place, Trail

TIMELINE = Place("timeline", "ferry")
LETTER = Place("letter", "ferry", "L1", "ferry/E1")


def test_a_place_is_named_by_what_it_shows() -> None:
    assert TIMELINE.ref == "ferry"
    assert LETTER.ref == "ferry/L1"


def test_back_leads_the_way_one_came_and_ends_at_home() -> None:
    trail = Trail()
    trail.go(TIMELINE)
    trail.go(LETTER)
    assert [trail.back(), trail.back(), trail.back()] == [TIMELINE, HOME, HOME]


def test_a_pane_of_a_dossier_stands_right_under_home() -> None:
    trail = Trail()
    for place in (TIMELINE, LETTER, Place("letters", "ferry")):
        trail.go(place)
    assert trail.back() == HOME


def test_a_dossier_that_is_called_otherwise_is_followed() -> None:
    trail = Trail()
    for place in (TIMELINE, LETTER):
        trail.go(place)
    trail.rename("ferry", "boat")
    assert trail.here == Place("letter", "boat", "L1", "boat/E1")
    assert [trail.back(), trail.back()] == [Place("timeline", "boat"), HOME]


def test_going_where_one_is_adds_no_step() -> None:
    trail = Trail()
    for place in (TIMELINE, LETTER, LETTER):
        trail.go(place)
    assert trail.back() == TIMELINE


def test_going_home_forgets_the_way() -> None:
    trail = Trail()
    trail.go(TIMELINE)
    trail.go(HOME)
    assert trail.here == trail.back() == HOME
