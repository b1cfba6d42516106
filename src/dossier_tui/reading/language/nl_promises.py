"""Dutch, as ministers promise and keep in it."""

from dossier_tui.reading.language.nl_bodies import BODIES, OTHERS
from dossier_tui.reading.language.nl_telling import TELLING
from dossier_tui.reading.language.nl_vague import UPON, VAGUE
from dossier_tui.reading.language.promising import Promising

PROMISING = Promising(
    code="nl",
    telling=TELLING,
    abbreviations=tuple(
        "nr. nrs. art. artt. drs. dr. ir. ing. mr. prof. dhr. mw. mevr. jhr. lid. blz. p. pag. bijv. m.b.t. m.n. "
        "t.a.v. t.b.v. t.o.v. i.v.m. i.h.k.v. d.d. dd. o.a. d.w.z. t/m. ca. resp. incl. excl. vgl. kst. st. sint. a.d. "
        "o.b.v. n.a.v. i.p.v. i.s.m. max. min. mln. mld. jan. feb. mrt. apr. aug. sept. okt. nov. dec. vs. "
        "tel. w.g.".split()
    ),
    closers=tuple("jl. j.l. a.s. c.s. ll. l.l. etc. e.d. enz. e.a. n.chr. t.z.t. m.e.r. z.s.m. ntb. n.t.b.".split()),
    openers=tuple(
        "de het een ik wij we u uw in op met deze dit dat die daar daarom daarmee daarnaast daarin daarbij daarover "
        "hier hierbij hierin hierover hiermee hiervoor ook zoals voor na bij om er tijdens tevens eind begin medio als "
        "wanneer zodra indien vanaf uiterlijk omdat aan over mijn onze ons tot door naar nu zo wel want volgens "
        "bovendien verder vervolgens inmiddels onlangs momenteel mede namens graag nederland kabinet binnen ten".split()
    ),
    coordinators=("en", "maar", "alsmede", "waarna", "en ook", "en dan"),
    subordinators=tuple(
        "dat die waarin waarmee waarop waarbij waarna waarover waarvoor waaraan waarvan om als indien zodat omdat "
        "of wanneer zodra nadat terwijl hoe wat welke waar doordat aangezien opdat zoals totdat voordat mits "
        "tenzij".split()
    ),
    purposes=("om",),
    objects_first=True,
    selves=("ik", "wij", "we"),
    bodies=BODIES,
    bodies_last=(),
    others=OTHERS,
    strangers=("europese commissie", "europees"),
    hands=("ambtenaren", "medewerkers", "diensten"),
    chambers=("commissie",),
    modifiers=tuple(
        "de het een mijn onze ons deze dit het nederlandse huidige demissionaire nieuwe vaste eerste zijn haar ook "
        "beide betrokken".split()
    ),
    agent=("door",),
    means=("door middel van", "door tussenkomst van", "door mij", "door ons"),
    addressees=(
        "uw kamer",
        "de kamer",
        "de kamers",
        "beide kamers",
        "uw beide kamers",
        "tweede kamer",
        "eerste kamer",
        "staten-generaal",
        "uw commissie",
        "de commissie",
        "de vaste commissie",
        "het parlement",
        "kamerleden",
        "de leden",
        "het lid",
        "u",
        "uw",
        "uw leden",
    ),
    owners=("uw",),
    houses={
        "beide kamers": "Eerste en Tweede Kamer",
        "eerste en tweede kamer": "Eerste en Tweede Kamer",
        "tweede en eerste kamer": "Eerste en Tweede Kamer",
        "beide kamers der staten-generaal": "Eerste en Tweede Kamer",
        "de kamers": "Eerste en Tweede Kamer",
        "tweede kamer": "Tweede Kamer",
        "eerste kamer": "Eerste Kamer",
    },
    default_house="Tweede Kamer",
    deposits=(),
    future=("zal", "zullen"),
    awaits=("kunt verwachten", "kan verwachten"),
    begins=tuple(
        "starten beginnen ingaan plaatsvinden verschijnen openen opengaan aanvangen volgen gaan treden lopen "
        "gereedkomen krijgen".split()
    ),
    passive=("wordt", "worden"),
    be=("worden",),
    past_form=r"\w{2,}[dt]e",
    past=tuple(
        "heb heeft hebben had hadden was waren werd werden ben is zijn bent kon konden ging gingen kwam kwamen deed "
        "deden gaf gaven stuurde zond sprak spraken vroeg vroegen verzocht meldde schreef liet lieten nam "
        "namen zei zag informeerde ontving ontvingen kreeg bood wilde zou zouden moest mocht begon stelde "
        "bracht bezocht kan kunnen moet moeten mag mogen hoef hoeft zie ziet constateer merk acht vind vindt "
        "deel begrijp erken verwijs verwijst weet denk meen hecht onderschrijf benadruk dank waardeer betreur "
        "ontleen lees geldt schets meld".split()
    ),
    works=(
        r"uitgewerkt|voorbereid|ingesteld|gestart|opgesteld|ingezet|ontwikkeld|geevalueerd|meegenomen|betrokken|onderzocht|"
        r"bezien|verkend|herzien|aangepast|vervolgd|geworven|opgezet|uitgerold|overlegd|gewerkt|uitgevoerd|versterkt|"
        r"uitgebreid|voortgezet|ingericht|aangescherpt|verlengd|gewijzigd|gemonitord|bekeken|geborgd|"
        r"afgerond|geactualiseerd|gerealiseerd|aangepakt|opgepakt|gevolgd|vereenvoudigd|opengesteld"
    ),
    ongoing=(
        "momenteel",
        "thans",
        "reeds",
        "al",
        "nu",
        "inmiddels",
        "op dit moment",
        "zodanig",
        "indien",
        "navo",
        "altijd",
    ),
    says=tuple(
        "aangegeven;laten weten;gemeld;meldt;melden;meegedeeld;verwacht;verwachten;voorziet;voorzien;aangekondigd;"
        "kondigt;bevestigd;blijkt;stelt;stellen;schrijft;geeft aan;geven aan;gesteld;bepaalt;bepaald;vastgelegd;"
        "voorgeschreven;concludeert;concluderen;adviseert;adviseren;beveelt;bevelen;laat zien;toegezegd;van uit;"
        "vroeg;vroegen;vragen;vraagt".split(";")
    ),
    plans=(
        (("streef", "streeft", "streven"), ()),
        (("beoog", "beoogt", "beogen"), ()),
        (("wil", "willen"), ()),
        (("ga", "gaat", "gaan"), ()),
        (("stel",), ("voor",)),
        (("neem", "neemt", "nemen"), ("mij voor", "zich voor", "me voor", "ons voor")),
        (("ben", "is", "zijn", "blijf", "blijft"), ("voornemens", "van plan", "bereid", "gaarne bereid")),
        (
            ("heb", "heeft", "hebben"),
            ("het voornemen", "de intentie", "het plan", "besloten", "mij voorgenomen", "doen besluiten"),
        ),
        (("span", "spant", "spannen"), ("in",)),
    ),
    vows=(
        (("zeg", "zegt", "zeggen"), ("toe",)),
        (("beloof", "belooft", "beloven"), ()),
        (("verbind", "verbindt", "verbinden"), ("zich", "mij", "me", "ons")),
    ),
    hopes=(
        (("verwacht", "verwachten"), ()),
        (("hoop", "hoopt", "hopen"), ()),
        (("denk", "vertrouw", "meen"), ("te kunnen",)),
    ),
    wishes=("wil", "willen"),
    pledges=((("heb", "heeft", "hebben"), ("toegezegd", "beloofd")),),
    binds=(
        (("blijf", "blijft", "blijven"), ("…",)),
        (("zet", "zetten"), ("voort",)),
        (("draag", "draagt", "dragen"), ("zorg",)),
        (("neem", "neemt", "nemen"), ("mee", "de verantwoordelijkheid", "ter hand", "een besluit")),
        (("zie", "ziet"), ("genoodzaakt",)),
        (("maak", "maakt", "maken"), ("werk van",)),
        (("zorg", "zorgt", "zorgen"), ("ervoor", "voor", "er voor")),
        (("begin", "begint", "beginnen"), ("met",)),
        (("start", "starten"), ("met",)),
        (("werk", "werkt", "werken"), ("uit",)),
        (("evalueer", "evalueert"), ()),
        (
            ("laat",),
            (
                *"onderzoeken uitvoeren evalueren verkennen uitwerken doorrekenen toetsen".split(),
                "in kaart brengen",
                "in beeld brengen",
            ),
        ),
        (("voer", "voert", "voeren"), ("het gesprek", "uit")),
        (("treed", "treedt"), ("in overleg", "in gesprek")),
        (("doe", "doet"), ("een voorstel", "voorstellen")),
        (("pak", "pakt"), ("op",)),
        (("heb",), ("opdracht gegeven",)),
        (("ga", "gaat", "gaan"), ("na", "aan de slag", "door met", "verder met")),
        (("neem", "neemt", "nemen"), ("het initiatief", "over")),
        (("zet", "zetten"), ("alles op alles", "hierop in", "mij hiervoor in", "mij ervoor in")),
        (("zie", "ziet", "zien"), ("erop toe", "er op toe", "toe op", "hierop toe", "daarop toe")),
        (("vraag", "verzoek"), ("om te", "te")),
        (("breng", "brengt", "brengen"), ("in kaart", "in consultatie", "onder de aandacht")),
        (("kijk", "kijkt", "kijken"), ("of", "naar mogelijkheden", "hoe")),
        (("beraad", "beraden"), ("mij op", "ons op")),
        (("bespreek",), ("met", "welke", "hoe", "of")),
    ),
    binds_self=(
        "bekijk",
        "bezie",
        "beraad",
        "verken",
        "onderzoek",
        "evalueer",
        "herzie",
        "verleng",
        "verhoog",
        "verlaag",
        "schrap",
    ),
    impersonal=(
        "het streven is",
        "mijn streven is",
        "is het streven",
        "streven is erop",
        "wordt gestreefd",
        "wordt ernaar gestreefd",
        "wordt er naar gestreefd",
        "wordt naar gestreefd",
        "streefdatum",
        "beoogde inwerkingtreding",
        "beoogde datum",
        "beoogde ingangsdatum",
        "het voornemen is",
        "mijn voornemen is",
        "is het voornemen",
        "is mijn voornemen",
        "mijn inzet is",
        "de inzet is",
        "het is de bedoeling",
        "is de bedoeling",
        "is mijn streven",
        "streven is om",
        "streven erop gericht",
        "voornemen om",
        "streven om",
        "mijn inzet is erop gericht",
        "zet mij ervoor in",
        "de bedoeling is",
        "de planning is",
        "mijn intentie",
    ),
    expected=(
        "verwacht wordt",
        "wordt verwacht",
        "de verwachting is",
        "mijn verwachting is",
        "naar verwachting",
        "desgewenst",
    ),
    scheduled=(
        "voorzien",
        "gepland",
        "ingepland",
        "beoogd",
        "geagendeerd",
        "voorgenomen",
        "geprogrammeerd",
        "in werking",
    ),
    bygone=("was", "waren", "werd", "werden", "stond", "stonden"),
    participle=(
        r"(?:(?:aan|af|bij|door|in|mee|mede|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|voort|vorm|weg|open|los|"
        r"plaats|deel|goed|bekend|beschikbaar|nader)?ge\w{2,}(?:d|t|en|aan|daan)|"
        r"(?:aan|af|in|op|toe|uit|voor|over|her)?(?:be|ver|ont|her|er)\w{2,}(?:d|t|en)|"
        r"\w+eerd|ondersteund|onderzocht|overlegd|overgedragen|doorlopen|voltooid|voldaan|ondertekend)"
    ),
    infinitive_marks=("te",),
    separable=tuple("aan af bij door in mee mede na om op over terug toe uit vast voor voort".split()),
    infinitive=r"\w{2,}(?:en|aan|oen|ien)",
    announces=("dat", "of"),
    herewith=tuple(
        "hierbij;hiermee;hiermede;bijgaand;bijgaande;bijgevoegd;bij deze;bijgesloten;ter bijlage".split(";")
    ),
    this_letter=(
        "met deze brief",
        "in deze brief",
        "middels deze brief",
        "door middel van deze brief",
        "via deze brief",
        "per deze brief",
        "deze brief",
        "deze kamerbrief",
        "in deze rapportage",
        "in het onderstaande",
        "hieronder",
        "onderstaand",
        "in de bijlage",
        "als bijlage",
        "in bijlage",
        "als volgt",
        "met dit schrijven",
        "in dit antwoord",
        "treft u",
        "treft uw kamer",
        "hierna",
        "in het navolgende",
        "in het vervolg",
        "hiervoor genoemde",
        *(
            f"{verb} {who}"
            for verb in (
                "graag informeer",
                "graag bericht",
                "graag bied",
                "graag stuur",
                "graag zend",
                "graag reageer",
                "graag licht",
                "graag beantwoord",
                "graag ga",
            )
            for who in ("ik", "wij")
        ),
        "allereerst",
        "ten eerste",
    ),
    negations=("niet", "geen", "nimmer", "nooit", "niets"),
    but=("maar", "alleen", "later", "eerder", "slechts", "enkel", "meer dan"),
    asks=(
        "verzocht",
        "verzoekt",
        "verzoeken de regering",
        "gevraagd om",
        "vraagt om",
        "vroeg om",
        "roept de regering op",
        "roept het kabinet op",
        "opgeroepen",
        "verzoek ik u",
        "verzoek ik uw",
        "ik verzoek u",
        "ik verzoek uw",
        "vraag ik u",
        "vraag ik uw",
        "vragen of",
        "vragen wanneer",
        "vragen waarom",
        "vragen hoe",
        "vraagt of",
        "vraagt wanneer",
        "vragen de regering",
        "vragen het kabinet",
        "vragen de minister",
        "vraagt de minister",
        "bent u bereid",
        *(
            f"kunt u {what}"
            for what in ("toezeggen", "aangeven", "bevestigen", "toelichten", "uiteenzetten", "de kamer")
        ),
        "wilt u",
        "spreekt uit",
        "wil ik u verzoeken",
    ),
    doubts=tuple("zou zouden kan kunnen kon konden moet moeten mag mogen dient dienen hoeft hoeven".split()),
    laws=(
        "op grond van",
        "krachtens",
        "ingevolge artikel",
        "artikel",
        "artikelen",
        "de wet bepaalt",
        "de wet schrijft",
        "wettelijk verplicht",
    ),
    courtesies=(
        "ga ervan uit",
        "in op",
        "op in",
        "wijs u",
        *"danken bedanken benadrukken opmerken ingaan stilstaan onderstrepen verwijzen wijzen uitspreken".split(),
        *"feliciteren complimenteren memoreren meegeven voorkomen vermijden vooropstellen".split(),
    ),
    vague=VAGUE,
    upon=UPON,
    soon=("de komende", "binnenkort", "op korte termijn", "op zo kort mogelijke termijn"),
    same_term=(
        "deze datum",
        "die datum",
        "deze termijn",
        "die termijn",
        "voor die tijd",
        "voor die datum",
        "op dat moment",
    ),
    sequels=("vervolgens", "daarna", "dan", "aansluitend"),
    further=("nader",),
    of_paper=("van", "d.d", "dd"),
    title_about=("over",),
    title_drops=(
        *"daarom tevens ook daarnaast dan graag uiteraard vanzelfsprekend verder nog wel bovendien hierbij ja".split(),
        "dan ook",
        "nog wel",
        "naar verwachting",
        "tot slot",
        "zoals gemeld",
        "zoals gezegd",
        "zoals gebruikelijk",
    ),
    title_marks=(
        "ernaar om",
        "er naar om",
        "ernaar",
        "er naar",
        "te kunnen",
        "voornemens om",
        "voornemens",
        "bereid om",
    ),
    title_openings=(
        *"zoals conform overeenkomstig nu zodra indien nadat wanneer".split(),
        "om dit te",
        "op verzoek van",
        "naar aanleiding van",
        "tot die tijd",
    ),
)
