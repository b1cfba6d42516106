"""Dutch, as the bodies are called in it that promise, and those that do not."""

MINISTRIES = (
    "azc bz bzk bhos bhO def ez ezk eza eli fin ienm ienw i&m i&w jenv j&v kgg lnv lvvn ocw szw venj v&j vro vws"
)

BODIES = (
    *"kabinet;regering;minister;ministers;minister-president;viceminister;staatssecretaris;staatssecretarissen;"
    "bewindspersonen;bewindslieden;ministerie;departement;departementen;nederland;rijk;rijksoverheid;"
    "rijkswaterstaat;belastingdienst;dienst uitvoering onderwijs;duo;nvwa;ind;coa;marechaussee;defensie;kustwacht;"
    "medewerkers;koninklijke marine;krijgsmacht;rvo;rijksdienst voor ondernemend nederland;dji;"
    "dienst justitiele inrichtingen;nationale politie;politie;douane;ambtenaren;ambassade;inspectie;"
    "rijksdienst caribisch nederland;dienst terugkeer en vertrek;logius;cjib;raad voor de rechtsbijstand;"
    "rijksvastgoedbedrijf;toeslagen;inspecties;arbeidsinspectie;collega;collega's;ambtgenoot;ambtsgenoot;ambtgenoten;uwv;svb;rivm;rdw;aivd;mivd;"
    "knmi;bewindspersoon;landmacht;luchtmacht;nationaal coordinator terrorismebestrijding en veiligheid;nctv".split(
        ";"
    ),
    *MINISTRIES.casefold().split(),
)

OTHERS = tuple(
    "gemeente gemeenten provincie provincies waterschap waterschappen sector bedrijf bedrijven universiteit "
    "europese lidstaten raad parlement partijen werkgevers werknemers vakbonden organisaties eilanden eiland "
    "bestuurscollege bestuurscolleges college aruba curacao maarten frankrijk duitsland rusland china navo vn "
    "vng ipo uvw rechter rechtbank ondernemers ouders scholen inwoners burgers onderzoekers commissie kamer "
    "exploitant vervoerder vervoerders aanbieders banken verzekeraars ziekenhuizen instellingen".split()
)
