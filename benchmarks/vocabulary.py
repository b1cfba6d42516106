"""The words of the generated letters: parts of sentences, and of the compounds and names that fill them."""

SUBJECTS = """
Het kabinet
De regering
De commissie
De inspectie
De provincie
De gemeente
Het ministerie
De werkgroep
De toezichthouder
De sector
Het planbureau
De Europese Commissie
De uitvoeringsorganisatie
De vereniging van gemeenten
De regio
De universiteit
De rechtbank
De brandweer
De veiligheidsregio
De vervoerder
De omgevingsdienst
""".strip().splitlines()
OPENINGS = """
Zoals eerder gemeld
Naar aanleiding hiervan
In dat kader
Gelet op het voorgaande
Daarnaast
Tegelijkertijd
Op verzoek van uw Kamer
In overleg met betrokken partijen
Vooruitlopend daarop
Sindsdien
Tot op heden
In het verlengde hiervan
Bij de behandeling van de begroting
Om die reden
Op basis van de evaluatie
Ten opzichte van vorig jaar
""".strip().splitlines()
ENDINGS = """
voor de betrokken gemeenten
binnen de bestaande middelen
op de langere termijn
in de gehele keten
met inachtneming van de adviezen
zonder nadelige gevolgen voor de leefomgeving
onder gelijkblijvende omstandigheden
in het belang van reizigers en bewoners
naast de lopende programma’s
volgens de gebruikelijke procedure
in nauw overleg met de medeoverheden
op grond van de huidige wetgeving
voor zover dat nu te overzien is
""".strip().splitlines()
OFFICES = """
Minister van Infrastructuur en Waterstaat
Minister van Onderwijs, Cultuur en Wetenschap
Minister van Financiën
Minister van Volksgezondheid, Welzijn en Sport
Minister van Justitie en Veiligheid
Minister van Defensie
Minister van Economische Zaken
Staatssecretaris van Klimaat en Energie
Minister van Buitenlandse Zaken
Minister van Landbouw, Natuur en Voedselkwaliteit
Staatssecretaris van Sociale Zaken
""".strip().splitlines()
DEADLINES = """
voor de zomer
in het najaar
voor het einde van het jaar
in het eerste kwartaal van {year}
zo spoedig mogelijk
uiterlijk op {date}
medio {year}
na het zomerreces
binnen drie maanden
eind {month}
""".strip().splitlines()
FIRST = """
vaargeul water haven brug spoor weg dijk kust rivier bodem lucht geluid energie warmte wind zonne gas stroom net
zorg jeugd wijk huisarts ziekenhuis medicijn school leraar lees taal reken onderwijs student beurs huur woning
bouw grond stikstof natuur landbouw mest visserij bos klimaat subsidie belasting toeslag pensioen arbeid loon
uitkering inburgering asiel grens politie recht straf slachtoffer cyber data digitaal privacy cultuur museum
sport media omroep defensie marine luchtmacht veteranen handel export ontwikkeling handels markt mededinging
consumenten post telecom ruimte regio provincie gemeente rijks begroting toezicht uitvoerings wet beleids kennis
innovatie onderzoeks
""".split()
SECOND = """
onderzoek beleid plan programma regeling verkenning evaluatie aanpak besluit akkoord advies rapport monitor
kader visie agenda strategie overleg werkgroep commissie fonds budget opgave norm toets proef project maatregel
vergunning heffing vrijstelling voorziening capaciteit kosten raming planning verdeling inspectie controle
bescherming veiligheid kwaliteit ontwikkeling samenwerking uitwisseling verbinding verkeer vervoer beheer
onderhoud herstel bericht analyse effecten gevolgen knelpunten afspraken doelen resultaten cijfers gegevens
systemen stelsel wijziging
""".split()
PLACES_BEGIN = """
Ooster Wester Noorder Zuider Nieuw Oud Groot Klein Hooge Lage Midden Bergen Water Veen Duin Bosch Heide Zand
Rietz Sloot Dijk Haven Linden Eiken Berken Wilgen Elzen Meer Polder Kerk Toren Molen Vaart Zee Hoek
""".split()
PLACES_END = """
zijl dam dijk burg dorp veen wolde huizen horn kerk meer land oord broek hout berg daal lo rade stede mond waard
hoven beek sluis drecht wijk gaast zand haren
""".split()
NAMES = """
Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Smits Kok Jacobs
Vermeulen Schouten Willems Hoekstra Koster Verhoeven Prins Blom Huisman Peeters Postma Kuipers Veenstra Kramer
Scholten Sanders Hofman Gerritsen Wouters Kuiper Jonker Timmermans Groen Boer Verbeek Dijk Molenaar Driessen
Maas
""".split()
MONTHS = """
januari februari maart april mei juni juli augustus september oktober november december
""".split()
PATTERNS = """
{subject} heeft op {date} het {compound} over het {compound} vastgesteld {ending}.
{opening} werkt {subject2} aan een {compound} waarin het {compound} van {place} wordt meegenomen.
{opening} is op {date} met {place} en {place} gesproken over de uitkomsten van het {compound} {ending}.
{subject} verwacht dat de {compound} in {place} in {month} {year} gereed is {ending}.
De {compound} laat zien dat het aantal meldingen in {place} met {number} procent is gestegen ten opzichte van {year}.
Het lid {name} heeft tijdens het debat van {date} gevraagd naar de stand van zaken van de {compound}.
{opening} ontvangt uw Kamer {deadline} een brief over de {compound} en de {compound}.
Ik informeer uw Kamer {deadline} over de voortgang van het {compound} in {place}.
Met de motie van het lid {name} is verzocht de {compound} te betrekken bij het {compound} ({paper}).
{subject} stelt vast dat de {compound} en het {compound} elkaar versterken {ending}.
Voor de {compound} is in {year} {number} miljoen euro beschikbaar, waarvan {number} miljoen voor {place}.
{opening} blijkt uit het rapport van {subject2} dat de {compound} {ending} achterblijft.
Per brief van {date} ({paper}) is uw Kamer geïnformeerd over de eerste resultaten van de {compound}.
De gesprekken met {place} over de {compound} verlopen constructief en worden in {month} voortgezet.
{subject} onderschrijft het belang van een zorgvuldige {compound}, óók voor {place}, en betrekt dit bij de {compound}.
Hiermee doe ik de toezegging aan het lid {name} over het {compound} gestand.
{subject} ziet op dit moment geen aanleiding om de {compound} te herzien {ending}.
De beantwoording van de vragen van het lid {name} over de {compound} volgt {deadline}.
{opening} wordt de {compound} van {place} op {date} opnieuw bezien {ending}.
In {year} zijn {number} aanvragen voor de {compound} ingediend, waarvan er {number} zijn toegekend.
Het is daarbij van belang dat de {compound} aansluit op het {compound} en op de afspraken die met {place} zijn gemaakt.
{subject} en {subject2} hebben afgesproken om de {compound} {ending} verder uit te werken.
""".strip().splitlines()
