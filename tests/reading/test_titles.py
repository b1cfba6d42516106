"""Short titles, made of a promise's own words."""

import pytest

from dossier_tui.reading.promises.titles import LONGEST, title

DUTCH = {
    ("Ik zal uw Kamer voor de zomer informeren over de uitkomsten.", "voor de zomer"): (
        "Uw Kamer informeren over de uitkomsten"
    ),
    ("Dit najaar informeer ik uw Kamer over de evaluatie.", "Dit najaar"): "Uw Kamer informeren over de evaluatie",
    ("Eind maart stuur ik uw Kamer de beleidsreactie.", "Eind maart"): "Uw Kamer de beleidsreactie sturen",
    (
        "Ik ben voornemens het wetsvoorstel bij uw Kamer in te dienen.",
        None,
    ): "Het wetsvoorstel bij uw Kamer indienen",
    (
        "Uw Kamer ontvangt in het najaar de tweede rapportage.",
        "in het najaar",
    ): "Uw Kamer ontvangt de tweede rapportage",
    (
        "Rijkswaterstaat start in mei met het werk aan de brug.",
        "in mei",
    ): "Rijkswaterstaat start met het werk aan de brug",
    (
        "Ik informeer uw Kamer niet voor de zomer maar in het najaar over de uitkomsten.",
        "in het najaar",
    ): "Uw Kamer informeren over de uitkomsten",
    ("In het najaar ontvangt uw Kamer een reactie.", "In het najaar"): "Uw Kamer ontvangt een reactie",
    ("Eind juni informeert het kabinet uw Kamer nader.", "Eind juni"): "Het kabinet informeert uw Kamer nader",
    ("Ik streef ernaar om het plan in mei aan uw Kamer aan te bieden.", "in mei"): "Het plan aan uw Kamer aanbieden",
    ("Ik verwacht u de antwoorden in mei te kunnen sturen.", "in mei"): "U de antwoorden sturen",
    ("De evaluatie zend ik uw Kamer in april toe.", "in april"): "De evaluatie uw Kamer toezenden",
    ("Zoals gemeld aan het lid Bos, zal ik uw Kamer informeren.", None): "Uw Kamer informeren",
    ("en uw Kamer hierover informeren.", None): "Uw Kamer hierover informeren",
    ("In de rapportage van het tweede kwartaal kom ik hierop terug.", "tweede kwartaal"): (
        "In de rapportage van het tweede kwartaal hierop terugkomen"
    ),
    ("Met de scholen voer ik hierover in maart een gesprek.", "in maart"): (
        "Met de scholen voer ik hierover een gesprek"
    ),
    ("Naar verwachting kan ik u deze in mei toezenden.", "in mei"): "U deze toezenden",
    ("Beoogde inwerkingtreding is 1 juli 2026.", "1 juli 2026"): "Beoogde inwerkingtreding is 1 juli 2026",
    ("Aan het lid Bos is toegezegd dat de Kamer een overzicht krijgt (TZ202511-043).", None): (
        "De Kamer een overzicht krijgt"
    ),
    ("Ik zal dit doen.¹", None): "Ik zal dit doen",
    ("", None): "",
}
ENGLISH = {
    ("I will send the Committee the plan for the line by the end of March.", "by the end of March"): (
        "Send the Committee the plan for the line"
    ),
    ("I intend to visit the harbour in May.", "in May"): "Visit the harbour",
    ("The Department will open a second centre in the autumn.", "in the autumn"): (
        "The Department will open a second centre"
    ),
    (
        "The Dam Inspectorate, an agency of this large Department, is to start a second round of visits to the owners.",
        None,
    ): "The Dam Inspectorate is to start a second round of visits to the owners",
    ("We will test the alarms during the exercise of 9 October.", "9 October"): "Test the alarms during the exercise",
}


@pytest.mark.parametrize(("given", "made"), DUTCH.items())
def test_a_dutch_promise_is_called_by_what_is_promised(given: tuple[str, str | None], made: str) -> None:
    assert title(*given, "nl") == made


@pytest.mark.parametrize(("given", "made"), ENGLISH.items())
def test_an_english_promise_is_called_by_what_is_promised(given: tuple[str, str | None], made: str) -> None:
    assert title(*given, "en") == made


def test_a_long_promise_is_cut_at_a_comma_or_a_word() -> None:
    long = "Ik zal uw Kamer informeren over de voortgang van het programma voor de kleine havens"
    assert title(f"{long}, en over de kosten daarvan in de jaren die komen.") == "Uw Kamer informeren" + long[26:]
    cut = title(long + " en de gevolgen die dit voor de vissers heeft")
    assert cut.endswith("…")
    assert len(cut) <= LONGEST
