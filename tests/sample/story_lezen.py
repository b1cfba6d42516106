"""Leesvaardigheid op de basisschool: invented, letters b1 to b5."""

from functools import partial

from story import Desk, Event, Kept, Letter, Motion, Moved, Promise, Story, Undertaking

BEWINDSPERSOON = "Staatssecretaris van Onderwijs, Cultuur en Wetenschap"
Belofte = partial(Promise, by=BEWINDSPERSOON, to="Tweede Kamer")
Voornemen = partial(Undertaking, by=BEWINDSPERSOON)
Brief = partial(
    Letter,
    senders=(f"E. Lindhout-Aksoy, {BEWINDSPERSOON}",),
    to="Voorzitter van de Tweede Kamer der Staten-Generaal",
)

B1 = Brief(
    "b1-leesvaardigheid.pdf",
    "2025-02-13",
    "Aanpak leesvaardigheid op de basisschool",
    number="39 915, nr. 1",
    tells=(
        Event(
            "november 2024",
            "Peiling: 71 procent van groep 8 haalt het streefniveau voor lezen",
            "Uit de peiling van november 2024 blijkt dat 71 procent van de leerlingen in groep 8 het "
            "streefniveau voor lezen haalt, tegen 78 procent in 2019.",
        ),
        Event("2019", "Eerdere peiling: 78 procent haalt het streefniveau", "tegen 78 procent in 2019."),
        Event(
            "29 januari jl.",
            "Gesprek met leraren, schoolleiders en bibliothecarissen",
            "Op 29 januari jl. sprak ik daarover in Apeldoorn met leraren, schoolleiders en bibliothecarissen.",
            "meeting",
            place="Apeldoorn",
        ),
        Event(
            "12 maart a.s.",
            "Rondetafelgesprek over leesvaardigheid",
            "Het rondetafelgesprek dat uw Kamer op 12 maart a.s. houdt, komt op een goed moment.",
            "hoorzitting",
        ),
        Voornemen(
            "b1-U1",
            "Subsidieregeling voor boeken en leesconsulenten openstellen",
            "per 1 augustus 2025",
            "Ik stel per 1 augustus 2025 een subsidieregeling open voor boeken en leesconsulenten op school.",
        ),
        Voornemen(
            "b1-U2",
            "Overleg met de lerarenopleidingen over nascholing in leesdidactiek",
            "",
            "Ik ga met de lerarenopleidingen in overleg over nascholing in leesdidactiek.",
        ),
        Belofte(
            "b1-P1",
            "Plan van aanpak voor scholen onder het streefniveau",
            "voor de zomer",
            "Uw Kamer ontvangt voor de zomer een plan van aanpak voor scholen die onder het streefniveau blijven.",
        ),
        Belofte(
            "b1-P2",
            "Eerste uitkomsten van de leesmonitor",
            "Eind 2025",
            "Eind 2025 stuur ik uw Kamer de eerste uitkomsten van de leesmonitor.",
        ),
    ),
)

B2 = Brief(
    "b2-plan-van-aanpak.docx",
    "2025-06-26",
    "Plan van aanpak leesvaardigheid basisonderwijs",
    number="39 915, nr. 4",
    tells=(
        Event(
            "20 mei jl.",
            "Veertig schoolleiders bespreken het concept van het plan",
            "op 20 mei jl. hebben veertig schoolleiders het concept besproken en op onderdelen herschreven.",
            "meeting",
        ),
        Event(
            "per 1 augustus a.s.",
            "Subsidieregeling voor boeken en leesconsulenten open",
            "De subsidieregeling gaat open per 1 augustus a.s.",
        ),
        Kept("b1-P1", "plan van aanpak bijgevoegd"),
        Motion(
            "b2-M1",
            "Voorlezen in groep 1 en 2 (motie-Maarsink, 39 915, nr. 3)",
            "",
            "Met deze brief geef ik ook uitvoering aan de motie van het lid Maarsink over voorlezen in groep "
            "1 en 2 (Kamerstuk 39 915, nr. 3).",
            by="regering",
            to="Tweede Kamer",
            made="?",
        ),
        Kept("b2-M1", "een kwartier voorlezen per dag staat als vuistregel in het plan"),
        Belofte(
            "b2-P1",
            "Aantal aanvragen en de verdeling over het land",
            "in het voorjaar van 2026",
            "Ik zal uw Kamer in het voorjaar van 2026 informeren over het aantal aanvragen en de verdeling "
            "over het land.",
        ),
        Voornemen(
            "b2-U1",
            "Campagne voor ouders van jonge kinderen in twaalf gemeenten",
            "Na de zomer",
            "Na de zomer begin ik in twaalf gemeenten een campagne voor ouders van jonge kinderen.",
        ),
    ),
)

B3 = Brief(
    "b3-leesmonitor-later.xml",
    "2025-12-11",
    "Eerste uitkomsten leesmonitor later",
    number="39 915, nr. 8",
    tells=(
        Event(
            "31 oktober jl.",
            "Subsidieregeling gesloten: 1.148 aanvragen, 1.020 toegewezen",
            "De subsidieregeling voor boeken en leesconsulenten is op 31 oktober jl. gesloten.",
        ),
        Event(
            "sinds 6 oktober jl.",
            "Campagne voor ouders loopt in twaalf gemeenten",
            "De campagne voor ouders loopt sinds 6 oktober jl. in twaalf gemeenten.",
        ),
        Moved(
            "b1-P2",
            "in het eerste kwartaal van 2026",
            "toetsen voor groep 4 kwamen te laat van de drukker; te weinig scholen klaar",
        ),
        Kept("b1-U1", "de regeling was open, en is op 31 oktober gesloten", on="2025-08-01"),
        Kept("b2-U1", "de campagne loopt sinds 6 oktober", on="2025-10-06"),
        Undertaking(
            "b3-U1",
            "Eerste bedragen van de subsidieregeling uitbetalen",
            "voor de kerst",
            "De Dienst Uitvoering Onderwijs betaalt de eerste bedragen voor de kerst uit.",
            by="Dienst Uitvoering Onderwijs",
        ),
        Belofte(
            "b3-P2",
            "Deelname van het speciaal basisonderwijs aan de leesmonitor",
            "22 januari a.s.",
            "Ik kom hierop terug in het commissiedebat Primair onderwijs van 22 januari a.s.",
        ),
    ),
)

B4 = Brief(
    "b4-eerste-kamer.pdf",
    "2026-03-03",
    "Toezegging T04127 over de rol van de openbare bibliotheek bij het leesonderwijs",
    to="Voorzitter van de Eerste Kamer der Staten-Generaal",
    number="39 915, A",
    tells=(
        Event(
            "9 december 2025",
            "Debat in de Eerste Kamer over de onderwijsbegroting",
            "Tijdens het debat over de onderwijsbegroting van 9 december 2025 vroeg het lid Ravesloot welke "
            "plaats de openbare bibliotheek heeft in de aanpak van de leesvaardigheid.",
            "plenair debat",
        ),
        Event(
            "2024",
            "Bibliobus in dunbevolkte gebieden wegbezuinigd",
            "In dunbevolkte gebieden is die samenwerking lastiger, omdat de bibliobus daar in 2024 is wegbezuinigd.",
            "decision",
        ),
        Event(
            "18 december jl.",
            "DUO betaalt de eerste bedragen van de subsidieregeling uit",
            "De Dienst Uitvoering Onderwijs heeft de eerste bedragen op 18 december jl. uitbetaald.",
        ),
        Event(
            "22 januari jl.",
            "Commissiedebat Primair onderwijs",
            "In het commissiedebat van 22 januari jl. heb ik de Tweede Kamer verteld dat ook scholen voor "
            "speciaal basisonderwijs kunnen aansluiten.",
            "commissiedebat",
        ),
        Belofte(
            "b4-T04127",
            "Plaats van de openbare bibliotheek in de aanpak van de leesvaardigheid",
            "",
            "Met deze brief voldoe ik aan de toezegging die ik haar toen deed (T04127).",
            to="Eerste Kamer",
            made="2025-12-09",
            register="T04127",
        ),
        Kept("b4-T04127", "deze brief is het antwoord aan het lid Ravesloot"),
        Kept("b3-U1", "de eerste bedragen zijn op 18 december uitbetaald", on="2025-12-24"),
        Kept("b3-P2", "in het commissiedebat verteld dat ook deze scholen kunnen aansluiten", on="2026-01-22"),
        Belofte(
            "b4-P1",
            "Eerste evaluatie van de subsidieregeling",
            "voor de zomer",
            "Ik zal beide Kamers voor de zomer een eerste evaluatie van de subsidieregeling toezenden.",
            to="Eerste en Tweede Kamer",
        ),
        Belofte(
            "b4-P2",
            "Afschrift van de brief over de leesmonitor",
            "",
            "Ik zal uw Kamer een afschrift sturen van de brief die ik daarover aan de Tweede Kamer schrijf.",
            to="Eerste Kamer",
        ),
        Voornemen(
            "b4-U1",
            "Landelijke leesdag, samen met de bibliotheken",
            "in september",
            "Daarnaast ben ik voornemens in september een landelijke leesdag te houden, samen met de bibliotheken.",
        ),
    ),
)

B5 = Brief(
    "b5-uitkomsten.eml",
    "2026-10-15",
    "Eerste uitkomsten leesmonitor basisonderwijs",
    number="39 915, nr. 13",
    tells=(
        Event(
            "2026-02",
            "Bureau dat de toetsen nakeek failliet",
            "Het bureau dat de toetsen nakeek ging in februari failliet en een opvolger was niet snel gevonden.",
            "incident",
        ),
        Event(
            "23 september jl.",
            "Landelijke leesdag, ruim tweeduizend scholen",
            "De landelijke leesdag van 23 september jl. trok ruim tweeduizend scholen.",
        ),
        Event(
            "week van 7 december",
            "Bezoek aan drie scholen in Zuidoost-Drenthe",
            "In de week van 7 december bezoek ik drie scholen in Zuidoost-Drenthe.",
            "werkbezoek",
            "planned",
            "Zuidoost-Drenthe",
        ),
        Kept("b1-P2", "uitkomsten van de leesmonitor in de brief"),
        Kept("b2-P1", "bijlage 2: de aantallen per provincie", partly=True),
        Moved("b2-P1", "begin 2027", "de verdeling over gemeenten volgt"),
        Kept("b4-P2", "afschrift aan de Voorzitter van de Eerste Kamer"),
        Kept("b4-U1", "de leesdag was op 23 september", on="2026-09-30"),
        Belofte(
            "b5-P2",
            "Streefcijfers per provincie",
            "Uiterlijk 15 december",
            "Uiterlijk 15 december stuur ik uw Kamer streefcijfers per provincie.",
        ),
        Voornemen(
            "b5-U1",
            "Bezoek aan drie scholen in Zuidoost-Drenthe",
            "In de week van 7 december",
            "In de week van 7 december bezoek ik drie scholen in Zuidoost-Drenthe.",
        ),
    ),
)

STORY = Story(
    "leesvaardigheid-op-de-basisschool",
    "Leesvaardigheid op de basisschool",
    "39 915",
    "Verzonnen: brieven over lezen op de basisschool, van de aanpak tot de eerste uitkomsten van de leesmonitor.",
    ("onderwijs",),
    (B1, B2, B3, B4, B5),
    (Desk("b4-P1", "2026-11-16", "Primair Onderwijs", "Concept-evaluatie opvragen bij DUO"),),
)
