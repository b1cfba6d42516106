"""Events proposed from a letter: a title in its words, and kind, status and place where it says them."""

from datetime import date

import pytest
from reading_days import CALENDAR, DAY

from dossier_tui.model.records import Event
from dossier_tui.reading.happenings.dates import find_dates
from dossier_tui.reading.happenings.events import ProposedEvent, propose_events


def proposed(text: str, language: str = "nl", day: date = DAY) -> list[ProposedEvent]:
    return propose_events(text, find_dates(text, day, CALENDAR, language), day, language)


CASES = [
    (
        "nl",
        "De oplevering was voorzien voor het derde kwartaal van 2021.",
        "De oplevering was voorzien",
        None,
        "held",
        None,
    ),
    (
        "nl",
        "Ik meldde dat het in Q4 2021 in consultatie zou gaan.",
        "Ik meldde dat het in consultatie zou gaan",
        None,
        "held",
        None,
    ),
    ("nl", "Inwerkingtreding is 1 juli 2023.", "Inwerkingtreding is 1 juli 2023", None, "planned", None),
    (
        "nl",
        "Het commissiedebat Wadden van 22 februari a.s. biedt ruimte.",
        "Commissiedebat Wadden",
        "commissiedebat",
        "planned",
        None,
    ),
    ("nl", "De storm van 14 en 15 januari jl. heeft de bodem veranderd.", "Storm", "incident", "held", None),
    (
        "nl",
        "Op 14 maart 2022 breng ik een werkbezoek aan Vlieland en Terschelling, waar ik spreek met jongeren.",
        "Werkbezoek aan Vlieland en Terschelling",
        "werkbezoek",
        "planned",
        "Vlieland en Terschelling",
    ),
    (
        "nl",
        "Op 11 januari jl. sprak ik in Apeldoorn met leraren.",
        "Ik sprak in Apeldoorn met leraren",
        "meeting",
        "held",
        "Apeldoorn",
    ),
    ("nl", "De nieuwe concessie gaat in per 1 april 2029.", "De nieuwe concessie gaat in", None, "planned", None),
    (
        "nl",
        "De Europese Raad heeft op 16 december 2021 (Kamerstuk 21 501-20, nr. 1757) conclusies aangenomen.",
        "De Europese Raad heeft conclusies aangenomen",
        "decision",
        "held",
        None,
    ),
    ("nl", "Het debat van 3 maart a.s. is verplaatst.", "Debat", "debat", "moved", None),
    ("nl", "De hoorzitting van 3 maart a.s. is afgelast.", "Hoorzitting", "hoorzitting", "cancelled", None),
    ("nl", "Vandaag heb ik het besluit ondertekend.", "Ik heb het besluit ondertekend", None, "held", None),
    ("nl", "Vandaag start ik de campagne.", "Ik start de campagne", None, "planned", None),
    ("nl", "Ook is in 2021 de brug hersteld.", "Is de brug hersteld", None, "held", None),
    (
        "en",
        "I walked the site with engineers on 10 January and saw little.",
        "I walked the site with engineers and saw little",
        "visit",
        "held",
        None,
    ),
    ("en", "In 2021 eleven towns missed the target.", "Eleven towns missed the target", None, "held", None),
    (
        "en",
        "My officials will meet the councils in Port Ellery on 15 May.",
        "My officials will meet the councils in Port Ellery",
        None,
        "planned",
        None,
    ),
    (
        "en",
        "There was a second slip near Tern Cove on 12 January.",
        "Second slip near Tern Cove",
        "incident",
        "held",
        "Tern Cove",
    ),
    ("en", "The evidence session of 12 January was useful.", "Evidence session", "hoorzitting", "held", None),
]


@pytest.mark.parametrize(("language", "text", "title", "kind", "status", "place"), CASES)
def test_an_event_has_title_kind_status_and_place_from_its_sentence(
    language: str, text: str, title: str, kind: str | None, status: str, place: str | None
) -> None:
    [found] = proposed(text, language)
    assert (found.fields["title"], found.fields["kind"], found.fields["status"], found.fields["place"]) == (
        title,
        kind,
        status,
        place,
    )


def test_the_fields_make_a_record_and_the_sentence_is_quoted() -> None:
    text = "Dit gaat vooraf. Op 11 januari jl. sprak ik met de sector. Dat volgt."
    [found] = proposed(text)
    record = Event.from_record(found.fields)
    assert (record.when, record.when_words) == ("2022-01-11", "11 januari jl.")
    assert text[found.start : found.end] == "Op 11 januari jl. sprak ik met de sector."
    assert found.rule == "event day"


def test_dates_that_only_name_something_are_no_events() -> None:
    assert proposed("In mijn brief van 12 mei 2021 staat dit.") == []
    assert propose_events("", [], DAY, "nl") == []


def test_the_same_event_is_proposed_once() -> None:
    text = "Het debat van 3 mei 2021 was goed. Over het debat van 3 mei 2021 schreef de krant."
    assert len(proposed(text)) == 1


def test_a_long_clause_is_cut_behind_a_word() -> None:
    [found] = proposed("In 2021 zijn de dijken " + "en de kades en de sluizen " * 10 + "hersteld.")
    title = found.fields["title"]
    assert title is not None
    assert len(title) <= 91
    assert title.endswith("…")


def test_a_clause_that_leans_on_another_brings_it_along() -> None:
    [found] = proposed(
        "In dunbevolkte gebieden is samenwerking lastiger, omdat de bibliobus daar in 2019 is wegbezuinigd."
    )
    assert str(found.fields["title"]).startswith("In dunbevolkte gebieden")


def test_a_kind_that_a_word_says_makes_the_surer_event() -> None:
    [told], [untold] = proposed("Het debat van 3 mei 2021 was goed."), proposed("Op 3 mei 2021 was het goed.")
    assert told.confidence > untold.confidence
