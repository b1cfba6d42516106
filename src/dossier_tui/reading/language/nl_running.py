"""Dutch words around dates, as letters to parliament have them."""

from dossier_tui.reading.language.running import Running

RUNNING = Running(
    code="nl",
    nearly=("rond", "omstreeks", "tegen", "per", "ongeveer", "circa"),
    between=("tussen",),
    both=("en",),
    either=("of",),
    articles=("de", "het", "een", "heel", "geheel"),
    doubtful=(),
    placing=(
        "in",
        "over",
        "voor",
        "na",
        "rond",
        "tegen",
        "vanaf",
        "sinds",
        "tot",
        "begin",
        "eind",
        "medio",
        "van",
        "dit",
    ),
    for_words=("voor",),
    surely_before=("vóór",),
    planned_for=("gepland", "voorzien", "geagendeerd", "ingepland", "agenda", "uitgenodigd", "begroting", "stand"),
    now=("nu", "heden", "vandaag"),
    same_year=("dat jaar", "datzelfde jaar", "hetzelfde jaar", "dat zelfde jaar"),
    new_year=("het nieuwe jaar", "nieuwe jaar"),
    counting_from=(
        "na dagtekening van deze brief",
        "na de dagtekening van deze brief",
        "na dagtekening",
        "na datum van deze brief",
        "na verzending van deze brief",
        "na heden",
        "vanaf heden",
        "vanaf nu",
        "vanaf vandaag",
    ),
    counting_else=("na", "nadat", "vanaf", "voor", "voordat", "voorafgaand", "van", "geleden", "eerder", "later"),
    at_most=("maximaal", "ten hoogste", "hoogstens"),
    no_date=(
        "vandaag de dag",
        "tot op heden",
        "tot heden",
        "heden ten dage",
        "dag van vandaag",
        "van morgen",
        "tot nu",
    ),
    own_date=("datum", "ontvangen", "voorgesteld", "den haag", "'s-gravenhage"),
    numbered=tuple("nr nrs nummer nummers art artikel pagina blz tel t f eur kenmerk".split()),
    units=("euro", "miljoen", "mln", "km", "mw", "m2", "ha", "uur", "stuks", "inwoners", "woningen", "meldingen"),
    documents=tuple(
        "brief besluit wet regeling verslag rapport nota notitie kenmerk arrest uitspraak richtlijn verordening "
        "advies "
        "beschikking circulaire verdrag protocol convenant statuut memorandum memorie publicatie artikel handelingen "
        "kamerstuk kamerstukken bijlage beantwoording antwoorden kamervragen beleidsregel amendement motie moties "
        "amendementen verslagen leidraad "
        "akkoord inbreng kabinetsreactie mail e-mail bericht persbericht schrijven verklaring brieven besluiten "
        "wetsvoorstel".split()
    ),
    sayings=("toezegging", "verzoek", "vragen", "vraag", "aankondiging", "motie"),
    by_paper=("per", "bij", "middels", "met mijn", "met uw"),
    dated=(
        "van",
        "d.d.",
        "dd.",
        "van d.d.",
        "gedateerd",
        "gedateerd op",
        "gedateerd van",
        "gedagtekend",
        "dateert van",
    ),
    sessions=(
        "vergaderjaar",
        "zittingsjaar",
        "kamer",
        "kamerstuk",
        "kamerstukken",
        "handelingen",
        "aanhangsel",
        "ii",
        "i",
        "tk",
        "ek",
    ),
    budgets=tuple(
        "begroting begrotingen begrotingsjaar jaarverslag jaarplan miljoenennota boekjaar rijksbegroting "
        "jaarrekening "
        "belastingplan verplichting verplichtingen verantwoording slotwet jaarverslagen begrotingswet raming cijfers "
        "uitgaven bijdrage bijdragen kosten inkomsten opbrengsten tekort subsidie budget budgetten jaarplannen "
        "jaarrapport jaarrapportage najaarsnota voorjaarsnota".split()
    ),
    recurring=("per jaar", "jaarlijks", "jaarlijkse", "elk jaar", "ieder jaar", "per kwartaal", "maandelijks"),
    bodies=("raad",),
    denied=("niet",),
    but=("maar",),
    of_year=("van", "voor", "over", "uit"),
    meanwhile=("tijdens", "gedurende", "vao", "rbz"),
    stretches=("periode", "jaren", "tijdvak", "schooljaar", "studiejaar", "seizoen"),
    dates_itself=("dateert van", "gedateerd", "dateren van"),
    gone=tuple(
        "was waren werd werden had hadden kwam kwamen vond vonden sprak spraken ging gingen gaf gaven stuurde zond "
        "schreef bleek deed stond nam namen liep lag begon kreeg kregen hield bracht hebt vroeg verzocht verzochten "
        "informeerde maakte trok dateert jl jongstleden opende sloot besloot bood ontving bezocht stelde meldde "
        "ontbrak gegaan gedaan zei zag leidde vielen viel startte eindigde ondertekende bereikte toonde".split()
    ),
    to_come=tuple(
        "zal zullen zult gaat gaan ga volgt volgen verwacht verwachten verwachting voorzien voornemens voornemen "
        "streef streven streeft streefdatum wil willen kan kunt a.s aanstaande komende komend volgend volgende "
        "gepland "
        "ontvangt ontvangen stuur start informeer zend bericht kom begin bezoek breng beoogd moet moeten gereed "
        "treedt ingaan".split()
    ),
    helpers=("heb", "heeft", "hebben", "is", "zijn", "hebt", "bent"),
    participle=r"(?:ge|be|ver|ont|her|over|onder|aan|af|op|uit|in|toe|mee|bij|voor|door)[a-z]{2,}(?:d|t|en)",
    past=r"(?!x)x",
    past_behind=r"[a-z]+[dt]en?",
    present=("wordt", "worden", "vindt", "vinden", "begint", "beginnen", "komt", "komen", "verschijnt", "geldt"),
    verb_behind=True,
    kinds={
        "commissiedebat": "commissiedebat",
        "notaoverleg": "notaoverleg",
        "wetgevingsoverleg": "wetgevingsoverleg",
        "plenair debat": "plenair debat",
        "plenaire debat": "plenair debat",
        "plenaire behandeling": "plenair debat",
        "tweeminutendebat": "tweeminutendebat",
        "procedurevergadering": "procedurevergadering",
        "regeling van werkzaamheden": "regeling van werkzaamheden",
        "hoorzitting": "hoorzitting",
        "rondetafelgesprek": "hoorzitting",
        "technische briefing": "technische briefing",
        "schriftelijk overleg": "schriftelijk overleg",
        "stemming": "stemmingen",
        "stemmingen": "stemmingen",
        "vragenuur": "vragenuur",
        "mondelinge vragenuur": "vragenuur",
        "werkbezoek": "werkbezoek",
        "algemeen overleg": "commissiedebat",
        "algemene overleg": "commissiedebat",
        "ao": "commissiedebat",
        "wgo": "wetgevingsoverleg",
        "begrotingsbehandeling": "plenair debat",
        "debat": "debat",
        "overleg": "meeting",
        "gesprek": "meeting",
        "gesprekken": "meeting",
        "bijeenkomst": "meeting",
        "vergadering": "meeting",
        "zitting": "meeting",
        "raad": "meeting",
        "top": "meeting",
        "conferentie": "meeting",
        "bezoek": "visit",
        "reis": "visit",
        "storm": "incident",
        "aanvaring": "incident",
        "aanval": "incident",
        "ongeval": "incident",
        "ongeluk": "incident",
        "brand": "incident",
        "storing": "incident",
        "incident": "incident",
        "publicatie": "publication",
    },
    deeds={
        "sprak": "meeting",
        "spreek": "meeting",
        "gesproken": "meeting",
        "bezoek": "visit",
        "bezoekt": "visit",
        "bezocht": "visit",
        "besloten": "decision",
        "besloot": "decision",
        "ingestemd": "decision",
        "stemde": "decision",
        "vastgesteld": "decision",
        "conclusies aangenomen": "decision",
        "getroffen": "incident",
        "gepubliceerd": "publication",
        "publiceerde": "publication",
        "verschenen": "publication",
        "verschijnt": "publication",
        "bekend": "publication",
    },
    places=("in", "te"),
    visited=("aan", "naar"),
    moved=("verplaatst", "verschoven", "uitgesteld naar"),
    cancelled=("afgelast", "geannuleerd", "gaat niet door", "gaan niet door", "ging niet door", "komt te vervallen"),
    subjects=("ik", "wij", "we", "hij", "zij", "u"),
    participle_alone=r"ge[a-z]{4,}(?:d|t|en|aan)",
    breaks=("dat", "die", "waar", "waarbij", "waarin", "waarover", "waarvan", "plaats", "wat"),
    leaning=("omdat", "zodat", "waarvoor", "terwijl", "doordat", "als", "toen", "om", "zodanig", "zoals", "wordt"),
    prepositions=tuple(
        "aan achter bij door in met na naar om onder op over per rond sinds te ten ter tegen tijdens tot tussen uit "
        "van vanaf via voor zonder en of dat die deze dit mijn uw zijn haar hun onze".split()
    ),
    unplaced=("kamer", "tweede", "eerste", "staten-generaal", "kabinet", "commissie", "minister", "staatssecretaris"),
    cut=("en", "ook", "daarnaast", "verder", "tevens", "daarom", "daarbij", "tot slot", "ten slotte", "overigens"),
)
