"""Veerverbindingen met de Waddeneilanden: invented, the letters of 2024 and then a7 and a8."""

from story import Desk, Event, Kept, Moved, Story
from story_veer_2024 import A1, A2, A3, A4, A5, A6, MINISTER, Belofte, Brief, Voornemen

A7 = Brief(
    "a7-voortgang.html",
    "2025-03-18",
    "Voortgang late afvaarten, zienswijzen, vaargeul en steigers",
    number="39 901, nr. 15",
    tells=(
        Event(
            "Sinds 3 januari jl.",
            "Extra avondboot in het weekend naar Ameland en Schiermonnikoog",
            "Sinds 3 januari jl. vaart op vrijdag- en zondagavond een extra boot naar Ameland en naar Schiermonnikoog.",
        ),
        Event(
            "2 mei a.s.",
            "Extra avondboot in het weekend naar Vlieland en Terschelling",
            "Vlieland en Terschelling volgen op 2 mei a.s., als de nieuwe bemanning is opgeleid.",
        ),
        Kept("a2-M1", "uitvoering aan de motie: extra boten sinds 3 januari"),
        Kept("a4-P3", "deze brief gaat over de motie"),
        Kept("a6-P2", "verslag van de gesprekken met de vervoerders"),
        Kept("a5-P1", "146 zienswijzen ontvangen"),
        Kept("a5-U1", "verslag van de gesprekken gestuurd; extra boten sinds 3 januari", on="2024-11-30"),
        Moved("a1-P1", "in de tweede helft van 2025", "de gemeente vroeg een derde variant voor de veerdam"),
        Moved("a6-P1", "vóór het zomerreces", "nog niet van alle havenbeheerders de gegevens ontvangen"),
        Voornemen(
            "a7-U1",
            "Proef waarbij eilanders zonder reservering kunnen reizen",
            "in mei",
            "Rijkswaterstaat begint in mei een proef waarbij eilanders zonder reservering kunnen reizen.",
            by="Rijkswaterstaat",
        ),
    ),
)

A8 = Brief(
    "a8-planning.pdf",
    "2026-09-17",
    "Voortgang veerverbindingen en planning voor het komende jaar",
    senders=(f"H.T. Brandsema, {MINISTER}",),
    number="39 901, nr. 21",
    tells=(
        Event(
            "4 september jl.",
            "Ministerraad stemt in met het definitieve programma van eisen",
            "De ministerraad heeft op 4 september jl. ingestemd met het definitieve programma van eisen, dat "
            "u als bijlage aantreft.",
            "decision",
        ),
        Event(
            "14 en 15 januari jl.",
            "Storm verandert de bodem van de vaargeul",
            "De storm van 14 en 15 januari jl. heeft de bodem zo veranderd dat het rekenmodel moest worden herijkt.",
            "incident",
        ),
        Event(
            "tot en met 31 december a.s.",
            "Einde van de proef met vrij reizen",
            "De proef waarbij eilanders zonder reservering kunnen reizen is verlengd en loopt tot en met 31 "
            "december a.s.",
            status="planned",
        ),
        Event(
            "afgelopen zomer",
            "Uitval in het zomerseizoen van 2026 (cijfers volgen)",
            "Uiterlijk 27 november stuur ik uw Kamer de uitvalcijfers over de afgelopen zomer",
        ),
        Event(
            "2 december a.s.",
            "Commissiedebat",
            "zodat u deze kunt betrekken bij het commissiedebat van 2 december a.s.",
            "commissiedebat",
            "planned",
        ),
        Event(
            "14 januari 2027",
            "Werkbezoek aan Vlieland en Terschelling",
            "Op 14 januari 2027 breng ik een werkbezoek aan Vlieland en Terschelling, waar ik spreek met de "
            "jongerenraden van beide eilanden.",
            "werkbezoek",
            "planned",
            "Vlieland en Terschelling",
        ),
        Kept("a7-U1", "de proef loopt en is verlengd", on="2025-05-31"),
        Moved(
            "a1-P1",
            "voor het zomerreces van 2027",
            "na de storm van januari moest het rekenmodel worden herijkt",
        ),
        Voornemen(
            "a8-U1",
            "Aanbesteding van de concessie starten",
            "Medio november",
            "Medio november start ik de aanbesteding.",
        ),
        Belofte(
            "a8-P1",
            "Brief over de inschrijvingen op de concessie",
            "in het eerste kwartaal van 2027",
            "Uw Kamer ontvangt in het eerste kwartaal van 2027 een brief over de inschrijvingen.",
        ),
        Belofte(
            "a8-P3",
            "Evaluatie van de proef met vrij reizen",
            "in april 2027",
            "De evaluatie zend ik uw Kamer in april 2027 toe.",
        ),
        Belofte(
            "a8-P4",
            "Uitvalcijfers over de zomer van 2026",
            "Uiterlijk 27 november",
            "Uiterlijk 27 november stuur ik uw Kamer de uitvalcijfers over de afgelopen zomer, zodat u deze "
            "kunt betrekken bij het commissiedebat van 2 december a.s.",
        ),
        Voornemen(
            "a8-U2",
            "Werkbezoek aan Vlieland en Terschelling",
            "Op 14 januari 2027",
            "Op 14 januari 2027 breng ik een werkbezoek aan Vlieland en Terschelling, waar ik spreek met de "
            "jongerenraden van beide eilanden.",
        ),
    ),
)

STORY = Story(
    "veerverbindingen-met-de-waddeneilanden",
    "Veerverbindingen met de Waddeneilanden",
    "39 901",
    "Verzonnen: brieven over de vaargeul, de late boten en de nieuwe concessie. Personen, schepen en cijfers "
    "bestaan niet.",
    ("verkeer", "Wadden"),
    (A1, A2, A3, A4, A5, A6, A7, A8),
    (Desk("a6-P1", "2026-11-16", "Maritieme Zaken", "Havenbeheerders bellen over de laatste gegevens"),),
)
