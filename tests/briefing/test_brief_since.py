"""What is new, changed, kept and slipped since a day or a moment."""

from dataclasses import replace
from typing import Any

from briefing_parts import TODAY, small_dossier, under, written

from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note
from dossier_tui.store.contents import Contents
from dossier_tui.views.since import news_since
from dossier_tui.words import Words

DAY = "2026-11-20"
BEFORE, AFTER = "2026-11-01T08:00:00Z", "2026-11-21T08:00:00Z"


def lived(**before: Any) -> Contents:
    """Return a dossier of which some records were otherwise before the day, or not there."""
    commitments = {
        "C1": Commitment(
            id="C1", text="Kosten", status="fulfilled", fulfilled_by=[{"letter": "L1", "on": "2026-11-21"}]
        ),
        "C2": Commitment(
            id="C2",
            text="Planning",
            due="2027",
            due_words="in 2027",
            due_log=[
                {"due": "2026", "due_words": "dit jaar"},
                {"due": "2027", "due_words": "in 2027", "on": "2026-11-21"},
            ],
        ),
        "C3": Commitment(id="C3", text="Evaluatie", due="2026-11-22", due_by="2026-11-22"),
        "C4": Commitment(id="C4", text="Nieuwe toezegging", due_words="binnenkort", added=AFTER, owner="Anna"),
        "C5": Commitment(id="C5", text="Ander woord", owner="Bea"),
    }
    letters = {"L1": Letter(id="L1", title="Verse brief", date="2026-11-21", added=AFTER)}
    notes = {
        "N1": Note(id="N1", text="Privé.", added=AFTER),
        "N2": Note(id="N2", text="Open.", private=False, added=AFTER),
    }
    entries = {
        "H1": {"at": BEFORE, "what": "edit", "ids": ["C5"], "before": {"C5": {"text": "Nog ouder"}}},
        "H2": {"at": AFTER, "what": "edit", "ids": ["C5"], "before": {"C5": {"text": "Oud woord", "owner": None}}},
        "H3": {"at": AFTER, "what": "remove", "ids": ["E9"], "before": {"E9": {"title": "Weg"}}},
    }
    return Contents(
        "d", Dossier(slug="d", title="D"), letters=letters, commitments=commitments, notes=notes, entries=entries
    )


def test_each_thing_stands_where_it_belongs() -> None:
    text = written(lived(), since=DAY)
    assert under(text, "### Nagekomen") == "- 21 november 2026: Kosten (C1), nagekomen[^L1]"
    slipped = under(text, "### Verschoven").split("\n")
    assert slipped[0].startswith("- Planning (C2): dit jaar (2026) → in 2027 (2027) (1× verzet)")
    assert slipped[1].startswith("- Evaluatie (C3): de termijn is verstreken: 22 november 2026")
    new = under(text, "### Nieuw")
    assert "21 november 2026: Verse brief (brief, L1)[^L1]" in new
    assert "Nieuwe toezegging (C4), toezegging; binnenkort (geen bron vermeld)" in new
    assert "Open. (N2)" in new
    assert "Privé." not in text
    assert "Ander woord (C5): tekst: Oud woord → Ander woord" in under(text, "### Gewijzigd").replace("Tekst", "tekst")
    assert "Verwijderd: 1 onderdeel." in text
    assert "Bea" not in text


def test_private_things_are_told_where_they_are_asked_for() -> None:
    text = written(lived(), since=DAY, private=True)
    assert "– → Bea" in text
    assert "Privé. (N1, privé)" in text


def test_nothing_new_is_said_too() -> None:
    assert "Er is niets nieuws." in under(written(small_dossier(), since="2026-11-24"), "## Sinds 24 november 2026")
    assert "Sinds 24 november 2026: Er is niets nieuws." in written(
        small_dossier(), since="2026-11-24", purpose="minister"
    )


def test_without_a_day_nothing_is_told_apart() -> None:
    assert "## Sinds" not in written(lived())


def test_a_moment_splits_a_day() -> None:
    contents = lived()
    late = news_since(contents, contents.history, "2026-11-21T09:00:00Z", TODAY, Words("nl"))
    assert (late.new, late.changed, late.removed) == ([], [], 0)


def test_an_addition_taken_back_is_no_news() -> None:
    contents = Contents("d", Dossier(slug="d", title="D"))
    entries = [
        {"id": "H1", "at": AFTER, "what": "add", "ids": ["E1"], "before": {}},
        {"id": "H2", "at": AFTER, "what": "undo", "ids": ["E1"], "before": {"E1": {"title": "X"}}},
    ]
    assert news_since(contents, entries, DAY, TODAY, Words("nl")).removed == 0
    assert news_since(contents, entries, DAY, TODAY, Words("nl")).new == []


def test_an_event_added_later_is_new_whenever_it_takes_place() -> None:
    contents = Contents("d", Dossier(slug="d", title="D"))
    contents.events["E1"] = Event(id="E1", title="Oud feit", when="1999", added=AFTER)
    assert "1999: Oud feit (E1)" in under(written(contents, since=DAY), "### Nieuw")
    contents.events["E1"] = replace(contents.events["E1"], added=BEFORE)
    assert "### Nieuw" not in written(contents, since=DAY)
