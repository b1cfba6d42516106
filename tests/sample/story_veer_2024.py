"""Veerverbindingen met de Waddeneilanden, the letters of 2024: a1 to a6. Invented."""

from functools import partial

from story import Event, Kept, Letter, Motion, Moved, Note, Promise, Undertaking

MINISTER = "Minister van Infrastructuur en Waterstaat"
STAATSSECRETARIS = "Staatssecretaris van Infrastructuur en Waterstaat"
Belofte = partial(Promise, by=MINISTER, to="Tweede Kamer")
Voornemen = partial(Undertaking, by=MINISTER)
Brief = partial(
    Letter, senders=(f"A.L. Vredeveld, {MINISTER}",), to="Voorzitter van de Tweede Kamer der Staten-Generaal"
)

A1 = Brief(
    "a1-veerverbindingen.txt",
    "2024-01-25",
    "Toekomst van de veerverbindingen met de Waddeneilanden",
    number="39 901, nr. 1",
    tells=(
        Event(
            "11 januari jl.",
            "Overleg met eilandgemeenten, provincies en vervoerders",
            "Op 11 januari jl. sprak ik daarover met de eilandgemeenten, de provincies Fryslân en "
            "Noord-Holland en de vervoerders.",
            "meeting",
        ),
        Event(
            "Sinds oktober 2023",
            "Rijkswaterstaat onderzoekt maatregelen voor de vaargeul",
            "Sinds oktober 2023 onderzoekt Rijkswaterstaat welke maatregelen op de lange termijn houdbaar zijn.",
        ),
        Event(
            "19 december jl.",
            "Veerboot Zwarte Haan in aanvaring met een garnalenkotter",
            "Op 19 december jl. kwam de veerboot Zwarte Haan in dichte mist in aanvaring met een garnalenkotter.",
            "incident",
            place="Terschelling",
        ),
        Event(
            "tot en met 31 maart 2029",
            "Lopende concessie eindigt",
            "De lopende concessie voor Vlieland, Terschelling, Ameland en Schiermonnikoog geldt tot en met "
            "31 maart 2029.",
            status="planned",
        ),
        Event(
            "per 1 april 2029",
            "Nieuwe concessie gaat in",
            "De nieuwe concessie gaat in per 1 april 2029.",
            status="planned",
        ),
        Event(
            "22 februari a.s.",
            "Commissiedebat Wadden",
            "Het commissiedebat Wadden van 22 februari a.s. biedt gelegenheid om over deze onderwerpen door "
            "te spreken.",
            "commissiedebat",
        ),
        Belofte(
            "a1-P1",
            "Uitkomsten van het vervolgonderzoek naar de vaargeul Holwerd–Ameland",
            "voor de zomer",
            "Ik zal uw Kamer voor de zomer informeren over de uitkomsten van dit vervolgonderzoek.",
        ),
        Belofte(
            "a1-P2",
            "Oorzaak van de aanvaring bij Terschelling",
            "zo spoedig mogelijk",
            "Over de oorzaak van de aanvaring informeer ik uw Kamer zo spoedig mogelijk nadat dit onderzoek "
            "is afgerond.",
        ),
        Belofte(
            "a1-P3",
            "Ontwerp van het programma van eisen voor de nieuwe concessie",
            "Uiterlijk 1 oktober",
            "Uiterlijk 1 oktober ontvangt uw Kamer het ontwerp van het programma van eisen.",
        ),
        Voornemen(
            "a1-U1",
            "Overleg met de eilandgemeenten over de dienstregeling in de winter",
            "Dit voorjaar",
            "Dit voorjaar ga ik in overleg met de eilandgemeenten over de dienstregeling in de winter.",
        ),
    ),
)

A2 = Letter(
    "a2-motie.html",
    "2024-03-06",
    "Motie van het lid Haverlag c.s. over late afvaarten in het weekend",
    ("G.T. Haverlag", "S. Okkema", "N. El Khatiri"),
    "",
    number="39 901, nr. 4",
    kind="motion",
    tells=(
        Event(
            "sinds 1 november 2023",
            "Laatste boot van Schiermonnikoog op zondag vertrekt al om 17.30 uur",
            "constaterende dat de laatste boot van Schiermonnikoog op zondag sinds 1 november 2023 al om "
            "17.30 uur vertrekt",
            place="Schiermonnikoog",
        ),
        Event(
            "met ingang van 1 november 2024",
            "Late afvaart per weekend op elke verbinding, zoals de motie vraagt",
            "afspraken te maken over ten minste één late afvaart per weekend op elk van de vier "
            "verbindingen, met ingang van 1 november 2024",
            status="moved",
        ),
        Motion(
            "a2-M1",
            "Afspraken over late afvaarten in het weekend, en de Kamer daarover informeren",
            "voor 1 september 2024",
            "verzoekt de regering om met de vervoerders afspraken te maken over ten minste één late afvaart "
            "per weekend op elk van de vier verbindingen, met ingang van 1 november 2024, en de Kamer "
            "hierover voor 1 september 2024 te informeren",
            by="regering",
            to="Tweede Kamer",
        ),
    ),
)

A3 = Letter(
    "a3-antwoorden.xml",
    "2024-05-07",
    "Antwoord op vragen van de leden Tichelman en Van Loenhorst over uitval van veerdiensten naar Ameland",
    (f"Heerkens, {STAATSSECRETARIS}",),
    "",
    number="Aanhangsel 2023–2024, nr. 2011",
    kind="answer",
    tells=(
        Event(
            "4 april 2024",
            "Schriftelijke vragen over uitval van veerdiensten naar Ameland",
            "over uitval van veerdiensten naar Ameland (ingezonden 4 april 2024).",
        ),
        Event(
            "25 april jl.",
            "Uitstel van de beantwoording gemeld",
            "Op 25 april jl. heb ik uw Kamer gemeld dat de beantwoording meer tijd vroeg dan drie weken, "
            "omdat de gegevens van de vervoerder nog niet volledig waren (2024D15870).",
        ),
        Event(
            "eerste kwartaal van 2024",
            "84 van de 1.260 afvaarten naar Ameland uitgevallen",
            "In het eerste kwartaal van 2024 zijn 84 van de 1.260 afvaarten uitgevallen.",
        ),
        Event("2023", "212 afvaarten naar Ameland uitgevallen", "Over heel 2023 waren dat er 212."),
        Belofte(
            "a3-P1",
            "Uitvalcijfers over het zomerseizoen, per eiland",
            "in het najaar",
            "Ik zal uw Kamer in het najaar de uitvalcijfers over het zomerseizoen toesturen, uitgesplitst per eiland.",
            by=STAATSSECRETARIS,
        ),
        Voornemen(
            "a3-U1",
            "Uitvalcijfers elk kwartaal op de website van Rijkswaterstaat",
            "Vanaf 2025",
            "Vanaf 2025 worden de cijfers elk kwartaal op de website van Rijkswaterstaat geplaatst.",
            by=STAATSSECRETARIS,
        ),
        Voornemen(
            "a3-U2",
            "Gesprek met de vervoerder over een andere opstapplaats bij laagwater",
            "op 23 mei a.s.",
            "Wel ga ik op 23 mei a.s. met de vervoerder in gesprek over een andere opstapplaats bij laagwater.",
            by=STAATSSECRETARIS,
        ),
    ),
)

A4 = Brief(
    "a4-uitstel.pdf",
    "2024-06-27",
    "Uitstel onderzoek vaargeul Holwerd–Ameland",
    number="39 901, nr. 7",
    tells=(
        Event(
            "april",
            "Peilingen in de vaargeul, deels over te doen",
            "De peilingen van april moesten deels over, omdat een meetboei bij Blija op drift was geraakt.",
        ),
        Event(
            "16 mei jl.",
            "Gesprek met de vijf eilandgemeenten over de dienstregeling in de winter",
            "Zoals aangekondigd in dezelfde brief heb ik op 16 mei jl. met de vijf eilandgemeenten gesproken "
            "over de dienstregeling in de winter.",
            "meeting",
        ),
        Event(
            "23 mei jl.",
            "Gesprek met de vervoerder over een andere opstapplaats",
            "De Staatssecretaris heeft op 23 mei jl. het gesprek met de vervoerder over een andere "
            "opstapplaats gevoerd dat hij in zijn antwoorden had toegezegd",
            "meeting",
        ),
        Moved("a1-P1", "in het najaar", "peilingen van april moesten deels over"),
        Kept("a1-U1", "gesprek met de vijf eilandgemeenten op 16 mei", on="2024-05-16"),
        Kept("a3-U2", "gesprek gevoerd op 23 mei", on="2024-05-23"),
        Belofte(
            "a4-P3",
            "Bericht over de motie-Haverlag c.s. over late afvaarten",
            "na het zomerreces",
            "Daarover bericht ik uw Kamer na het zomerreces.",
        ),
    ),
)

A5 = Brief(
    "a5-programma-van-eisen.docx",
    "2024-09-30",
    "Ontwerp-programma van eisen concessie Waddenveren en eerste deelrapport vaargeul",
    number="39 901, nr. 9",
    tells=(
        Event(
            "van 7 oktober tot en met 15 november 2024",
            "Ontwerp van het programma van eisen ter inzage",
            "Het ontwerp ligt van 7 oktober tot en met 15 november 2024 ter inzage in de gemeentehuizen op "
            "de eilanden en in Harlingen, Holwerd en Lauwersoog.",
        ),
        Event(
            "12 september jl.",
            "Commissiedebat Wadden",
            "Tijdens het commissiedebat van 12 september jl. heb ik uitgelegd waarom het antwoord langer "
            "uitblijft dan gevraagd.",
            "commissiedebat",
        ),
        Kept("a1-P3", "ontwerp bijgevoegd"),
        Kept("a1-P1", "eerste deelrapport, over de aanvoer van slib, bijgevoegd", partly=True),
        Moved("a1-P1", "in het eerste kwartaal van 2025", "het tweede deelrapport, over de veerdam, volgt"),
        Belofte(
            "a5-P1",
            "Ingekomen zienswijzen op het programma van eisen",
            "begin 2025",
            "Ik zal uw Kamer begin 2025 informeren over de ingekomen zienswijzen.",
        ),
        Voornemen(
            "a5-U1",
            "Overleg met de vervoerders over late afvaarten voortzetten",
            "Deze herfst",
            "Deze herfst zet ik het overleg met de vervoerders voort.",
        ),
    ),
)

A6 = Brief(
    "a6-toezeggingen-debat.txt",
    "2024-10-24",
    "Toezeggingen commissiedebat Wadden en uitvalcijfers zomerseizoen",
    number="39 901, nr. 12",
    tells=(
        Event(
            "1 mei en 30 september 2024",
            "97 van de 5.310 afvaarten in het zomerseizoen uitgevallen",
            "Tussen 1 mei en 30 september 2024 vielen 97 van de 5.310 afvaarten uit.",
        ),
        Belofte(
            "a6-P1",
            "Toegankelijkheid van de aanlegsteigers voor reizigers met een rolstoel of rollator",
            "voor het einde van het jaar",
            "De Minister informeert de Kamer voor het einde van het jaar over de toegankelijkheid van de "
            "aanlegsteigers voor reizigers met een rolstoel of rollator.",
            register="TZ202409-031",
        ),
        Belofte(
            "a6-P2",
            "Verslag van de gesprekken met de vervoerders over een late afvaart",
            "in november 2024",
            "De Minister stuurt de Kamer in november 2024 een verslag van de gesprekken met de vervoerders "
            "over een late afvaart in het weekend.",
            register="TZ202409-032",
        ),
        Kept("a3-P1", "uitvalcijfers in de bijlage"),
        Note(
            "a1-P2",
            "Herhaald in de brief van 24 oktober 2024 (L6): “Zodra het rapport er is, zend ik het uw Kamer toe.”",
        ),
    ),
)
