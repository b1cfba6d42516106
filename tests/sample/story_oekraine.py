"""Situatie in Oekraïne: the one real letter, of 20 January 2022."""

from story import Event, Letter, Promise, Story, Undertaking

KABINET, NEDERLAND = "kabinet", "Nederland"

BEZOEK = Letter(
    "d01-kiev.txt",
    "2022-01-20",
    "Bezoek aan Kiev",
    ("W.B. Hoekstra, Minister van Buitenlandse Zaken",),
    "Voorzitter van de Tweede Kamer der Staten-Generaal",
    (
        Event(
            "vrijdag 14 januari jl.",
            "Grootschalige cyberaanval op Oekraïense overheidswebsites",
            "Oekraïne is op vrijdag 14 januari jl. getroffen door een grootschalige cyberaanval waarbij "
            "meerdere overheidswebsites ongewild van buitenaf zijn aangepast.",
            "incident",
            place="Oekraïne",
        ),
        Event(
            "15 januari jl.",
            "Microsoft meldt malware gericht tegen Oekraïense overheidsinstellingen",
            "Op 15 januari jl. maakte Microsoft bekend malware te hebben geïdentificeerd gericht tegen "
            "Oekraïense overheidsinstellingen.",
            "publication",
        ),
        Event(
            "7 januari jl.",
            "Ingelaste bijeenkomst van de NAVO-ministers van Buitenlandse Zaken (FMM), virtueel",
            "Op 7 januari jl. vond er een ingelaste virtuele bijeenkomst van de NAVO-Ministers van "
            "Buitenlandse Zaken (FMM) plaats over de zorgwekkende toestand aan de oostflank van de NAVO "
            "(ref. verslag FMM).",
            "meeting",
        ),
        Event(
            "12 januari jl.",
            "NAVO-Rusland Raad over de situatie",
            "Vervolgens hebben bondgenoten tijdens de NAVO-Rusland Raad van 12 januari jl. met Rusland "
            "gesproken over de situatie.",
            "meeting",
        ),
        Event(
            "13 januari jl.",
            "Speciale zitting van de Permanente Raad van de OVSE",
            "Op 13 januari jl. had een speciale zitting plaats van de Permanente Raad van de OVSE in Wenen.",
            "meeting",
            place="Wenen",
        ),
        Event(
            "14 januari jl.",
            "Informele Raad Buitenlandse Zaken (Gymnich)",
            "Per brief werd uw Kamer reeds geïnformeerd over de besprekingentijdens de informele Raad "
            "Buitenlandse Zaken op 14 januari jl. (Kamerstuk 21 501-02, nr. 2446) in Brest (ref. verslag "
            "Gymnich).",
            "meeting",
            place="Brest",
        ),
        Event(
            "16 december 2021",
            "Europese Raad: conclusies over agressie van Rusland tegen Oekraïne",
            "De Europese Raad heeft op 16 december 2021 (Kamerstuk 21 501-20, nr. 1757) conclusies "
            "aangenomen die stellen dat elke verdere militaire agressie van Rusland tegen Oekraïne grote "
            "gevolgen en zware kosten met zich zal meebrengen, waaronder met partners gecoördineerde "
            "maatregelen.",
            "decision",
        ),
        Event(
            "16 december 2021",
            "Verklaring van de Noord-Atlantische Raad: voorbereid op alle scenario’s",
            "Zoals aangegeven in een verklaring van de Noord-Atlantische Raad op 16 december 2021 is ook de "
            "NAVO voorbereid op alle scenario’s en worden alle noodzakelijke stappen ondernomen ten behoeve "
            "van de veiligheid van alle bondgenoten.",
            "publication",
        ),
        Event(
            "vorige maand",
            "EU besluit tot EUR 31 miljoen steun aan Oekraïne",
            "De EU heeft vorige maand, met steun van Nederland, besloten om EUR 31 miljoen steun te geven "
            "aan Oekraïne voor cyberveiligheid, veldhospitalen en logistieke ondersteuning van het "
            "Oekraïense leger.",
            "decision",
        ),
        Undertaking(
            "d01-U1",
            "Bezoek van de Minister-President en de Minister van Buitenlandse Zaken aan Oekraïne",
            "op korte termijn",
            "Het kabinet bevestigt dat de Minister-President en de Minister van Buitenlandse Zaken "
            "voornemens zijn op korte termijn naar Oekraïne te reizen.",
            by="Minister-President en Minister van Buitenlandse Zaken",
        ),
        Undertaking(
            "d01-U2",
            "Blijvende inzet voor een stevige en eensgezinde boodschap richting Rusland",
            "",
            "Nederland zal zich blijven inzetten voor een stevige en eensgezinde boodschap richting Rusland.",
            by=NEDERLAND,
        ),
        Undertaking(
            "d01-U3",
            "Blijvende inzet op afschrikking, naast dialoog",
            "",
            "Daarom blijft het kabinet, als onderdeel van het tweesporenbeleid, naast dialoog ook inzetten "
            "op afschrikking.",
            by=KABINET,
        ),
        Undertaking(
            "d01-U4",
            "Beide boodschappen blijven herhalen, samen met EU-partners en NAVO-bondgenoten",
            "",
            "De combinatie van deze twee boodschappen zal het kabinet, zowel in bilateraal en multilateraal "
            "verband, blijven herhalen en daarbij zo veel mogelijk optrekken met EU-partners en "
            "NAVO-bondgenoten.",
            by=KABINET,
        ),
        Undertaking(
            "d01-U5",
            "Inzet in de EU voor een pakket afschrikwekkende maatregelen (motie-Brekelmans c.s.)",
            "zo spoedig mogelijk",
            "Conform de motie van het lid Brekelmans c.s.1 blijft Nederland zich actief in EU-kader inzetten "
            "om, naast voortzetting van dialoog met Rusland en de-escalatie, zo spoedig mogelijk een "
            "geloofwaardig en zwaar pakket afschrikwekkende (economische) maatregelen voor te bereiden.",
            by=NEDERLAND,
        ),
        Promise(
            "d01-P1",
            "Kamer informeren over de Nederlandse bijdrage aan versterking van de NAVO",
            "",
            "De Minister van Defensie zal uw Kamer informeren over de Nederlandse bijdrage aan versterking "
            "van de NAVO.",
            by="Minister van Defensie",
            to="Tweede Kamer",
        ),
        Undertaking(
            "d01-U6",
            "Bijdrage aan trustfunds voor hervormingen in de Oekraïense veiligheidssector voortzetten",
            "",
            "Nederland droeg eerder bij aan trustfunds voor deze hervormingen en is voornemens dit te blijven doen.",
            by=NEDERLAND,
        ),
    ),
)

STORY = Story(
    "situatie-in-oekraine",
    "Situatie in Oekraïne",
    "36 045",
    "De situatie in Oekraïne, met de brief van 20 januari 2022 over het voorgenomen bezoek aan Kiev.",
    ("buitenland", "veiligheid"),
    (BEZOEK,),
)
