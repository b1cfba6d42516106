"""Invented sentences, as ministers and committees write them on 13 February 2025, with what they promise or keep.

Behind the bar stands the term as EDTF, empty where there is none; of what is kept, some of the words that name it.
"""

PROMISES_NL = """
Ik zal uw Kamer berichten wanneer dit niet haalbaar blijkt. |
Mocht dit tot wijzigingen leiden, dan bericht ik uw Kamer daarover. |
Hierbij zeg ik toe dat de Kamer voor de zomer een overzicht krijgt. | ../2025-22
Hiermee zeg ik uw Kamer toe het verslag voor 1 mei te sturen. | ../2025-05-01
Ik beloof u de notulen in april na te zenden. | 2025-04
Ik verbind mij eraan de Kamer elk kwartaal te informeren. |
De uitwerking volgt in een aparte brief aan uw Kamer. |
Dit rapport zal ik uw Kamer, voorzien van een reactie, binnen zes weken na ontvangst toezenden. |
De Kamer wordt hierover voor het einde van het jaar geïnformeerd door mij en de minister van Financiën. | ../2025
Het streven is indiening bij uw Kamer voor het einde van 2026. | ../2026
Ik zal uw Kamer voor de zomer informeren over de voortgang van het programma. | ../2025-22
Ik zal de Kamer hierover in het najaar nader berichten. | 2025-23
Uiterlijk 1 april zal ik u het rapport doen toekomen. | ../2025-04-01
De Minister van Financiën zal uw Kamer na de zomer een brief sturen over de fiscale gevolgen. | 2025-22/..
Het kabinet zal de Tweede Kamer voor het einde van het jaar een reactie toesturen. | ../2025
Over de uitkomsten zal de Staatssecretaris uw Kamer begin 2026 rapporteren. | 2026
Daarbij geldt dat ik uw Kamer in het tweede kwartaal van 2025 zal informeren over de verdeling. | 2025-34
Zodra de cijfers bekend zijn, zal ik deze met uw Kamer delen. |
Wij zullen uw Kamer in mei 2025 een gezamenlijke brief aanbieden. | 2025-05
Ik zal u, mede namens de Minister van Defensie, voor 1 juli op de hoogte stellen van de uitkomst. | ../2025-07-01
Het wetsvoorstel zal ik naar verwachting in het derde kwartaal van 2025 bij uw Kamer indienen. | 2025-35
Dit najaar informeer ik uw Kamer over de evaluatie. | 2025-23
Eind maart stuur ik uw Kamer de beleidsreactie. | 2025-03
Het kabinet stuurt uw Kamer in juni het actieplan. | 2025-06
Ik zend uw Kamer uiterlijk in september een overzicht van de maatregelen. | ../2025-09
Hierover bericht ik u zo spoedig mogelijk. |
De resultaten deel ik na het zomerreces met uw Kamer. | 2025-22/..
Voor het zomerreces bied ik uw Kamer de nota aan. | ../2025-22
De Staatssecretaris informeert de Kamer medio april over de vervolgstappen. | 2025-04
In het voorjaar leg ik het ontwerpbesluit aan beide Kamers voor. | 2025-21
Begin volgend jaar praat ik uw Kamer bij over de werving. | 2026
Uw Kamer ontvangt in het najaar de tweede voortgangsrapportage. | 2025-23
In het eerste kwartaal van 2026 ontvangt uw Kamer de evaluatie. | 2026-33
U ontvangt de antwoorden op deze vragen voor 1 maart. | ../2025-03-01
De kabinetsreactie ontvangt u binnen zes weken. | 2025-02-13/2025-03-27
Uw Kamer zal het advies op korte termijn ontvangen. |
U kunt het rapport in mei tegemoet zien. | 2025-05
De Kamer krijgt voor de zomer een overzicht van alle lopende onderzoeken. | ../2025-22
Uw Kamer wordt in april over de uitkomsten geïnformeerd. | 2025-04
Over de verdere uitwerking wordt uw Kamer voor de zomer nader geïnformeerd. | ../2025-22
Het eindrapport zal in juni aan uw Kamer worden gezonden. | 2025-06
De planning wordt in september met uw Kamer gedeeld. | 2025-09
De vragen worden zo snel mogelijk beantwoord. |
Het onderzoek zal, voorzien van een reactie, aan de Kamer worden aangeboden. |
Ik streef ernaar uw Kamer voor 15 mei een brief te sturen. | ../2025-05-15
Ik verwacht de Kamer in het najaar nader te kunnen informeren. | 2025-23
Ik ben voornemens het wetsvoorstel voor de zomer bij uw Kamer in te dienen. | ../2025-22
Ik hoop uw Kamer in april de definitieve cijfers te kunnen toezenden. | 2025-04
Het streven is om uw Kamer in het vierde kwartaal van 2025 hierover te informeren. | 2025-36
Naar verwachting kan ik uw Kamer in juni nader berichten. | 2025-06
Verwacht wordt dat het rapport in juli aan uw Kamer kan worden gestuurd. | 2025-07
Ik zeg uw Kamer toe om dit in de volgende voortgangsbrief mee te nemen en daarover te rapporteren. |
Graag ben ik bereid de Kamer jaarlijks over de stand van zaken te informeren. |
Op dit punt kom ik in de volgende brief terug. |
In mei kom ik hierop terug. | 2025-05
Ik kom daar na de zomer op terug. | 2025-22/..
Het kabinet komt hier in het voorjaar op terug. | 2025-21
Deze notitie zal uw Kamer eind februari bereiken. | 2025-02
Mijn ambtgenoot van Financiën zal uw Kamer hierover separaat informeren. |
De Kamer zal over het vervolg worden geïnformeerd door middel van een brief. |
Uw Kamer zal daarvan op de hoogte worden gehouden. |
Wij houden uw Kamer op de hoogte. |
Ik blijf uw Kamer informeren over de voortgang. |
Mocht de raming wijzigen, dan laat ik dat uw Kamer weten. |
Indien de planning wijzigt, stel ik uw Kamer daarvan in kennis. |
Een reactie volgt. |
De kabinetsreactie volgt in het voorjaar. | 2025-21
De voortgangsrapportage is voorzien voor het najaar. | 2025-23
Verzending van het rapport aan uw Kamer is voorzien voor mei. | 2025-05
Het rapport gaat u zo spoedig mogelijk toe. |
De nota komt voor de zomer naar de Kamer. | ../2025-22
In de volgende voortgangsrapportage ga ik in op de gevolgen voor kleine gemeenten. |
Ik zal hier in de voortgangsrapportage van december op ingaan. | 2025-12
Dit zal worden meegenomen in de volgende voortgangsbrief. |
In de kabinetsreactie zal nader worden ingegaan op de financiering. |
Het ontwerp zal aan beide Kamers der Staten-Generaal worden overgelegd. |
Ik ga hierover graag met uw Kamer in gesprek. |
Hierover stuur ik uw Kamer nog een brief. |
Ik heb uw Kamer toegezegd om hierover nog voor de zomer te berichten. | ../2025-22
Er loopt een onderzoek, over de uitkomsten waarvan ik u voor de zomer zal berichten. | ../2025-22
Ik streef ernaar de Kamer vóór het commissiedebat van 3 juli te informeren. | ../2025-07-03
Beide Kamers ontvangen de ontwerpnota in mei. | 2025-05
De evaluatie kunt u in het voorjaar verwachten. | 2025-21
Daar kan ik nu geen uitspraak over doen, maar zodra het kan zal ik uw Kamer nader informeren. |
"""
PROMISES_EN = """
I undertake to share the figures with the Committee as soon as they are final. |
I can commit to sharing the minutes with the Committee in May. | 2025-05
The dates will be announced to the House in due course. |
I hereby undertake to write to the Committee by 1 May. | ../2025-05-01
I give the Committee an undertaking to send it the figures in June. | 2025-06
I will write to the Committee within two months of publication. |
Its results will be transmitted to the Tweede Kamer. |
I hope to be able to say more about this in the autumn. | 2025-23
I will update the Committee by Easter. | ../2025-04-20
I will write to the Committee by the end of March with an update. | ../2025-03
I shall report back to the House before the summer recess. | ../2025-22
I will send a copy to the Committee. |
The Department will provide the Committee with the figures in the autumn. | 2025-23
I will of course keep the Committee informed of progress. |
My officials will send you the missing tables by 28 February. | ../2025-02-28
The Minister for Fisheries will write to you shortly about the quotas. |
I will update Parliament in the second quarter of 2025. | 2025-34
The Government will lay the report before Parliament in June. | 2025-06
I will let you know the outcome as soon as possible. |
We will respond to the Committee's report within two months. | 2025-02-13/2025-04-13
You will receive the full response by Easter at the latest. | ../2025-04-20
The Committee will receive a further note in April. | 2025-04
The House will be informed of the decision before the end of the year. | ../2025
The Committee will be consulted before the regulations are made. |
A copy of the review will be placed in the Library of the House by 1 June. | ../2025-06-01
The results will be shared with the Committee in September. | 2025-09
The House can expect a written statement before Christmas. | ../2025-12-25
The Dam Inspectorate, which reports to me, will send you its report in May. | 2025-05
You will have our answer before Christmas. | ../2025-12-25
I intend to make a statement to the House next month. | 2025-03
We expect to present the strategy to Parliament in the first half of 2026. | 2026-40
I hope to be able to share the evaluation with the Committee in July. | 2025-07
I aim to write again by the middle of May. | ../2025-05
I would be happy to brief members of the Committee in person in March. | 2025-03
I am willing to give the Committee a private briefing next week. | 2025-02-17/2025-02-23
I will come back to you on this point in due course. |
We undertake to inform Parliament of any change. |
I will be writing to the Committee shortly. |
We'll provide a written update to the Committee in the autumn. | 2025-23
I will ensure that the Committee is kept informed. |
I have asked the Chief Executive to write to you directly. |
I commit to returning to the Committee with a full answer in the autumn. | 2025-23
We remain committed to providing the Committee with regular updates. |
We anticipate being able to share the findings with the Committee in June. | 2025-06
I would be very happy to meet the Committee to discuss this. |
I look forward to updating the Committee in the summer. | 2025-22
You should receive the figures by 3 March. | ../2025-03-03
Our full response will follow in the coming weeks. |
The regulations will be laid in draft before the summer recess. | ../2025-22
Please be assured that I will keep the Committee informed. |
I will get back to you within the next three months. | 2025-02-13/2025-05-13
I will address this point in my next letter. |
"""
UNDERTAKINGS_NL = """
De regeling zal worden aangepast zodat dit niet langer kan. |
Ik zal ervoor zorgen dat dit niet weer gebeurt. |
Het kabinet zet zich ervoor in dat deze middelen behouden blijven. |
Over de dekking neem ik een besluit bij de Voorjaarsnota 2026. |
Beoogde inwerkingtreding is 1 juli 2026. | 2026-07-01
Ik ben in januari in gesprek gegaan met mijn collega, en zal dat gesprek in het najaar voortzetten. | 2025-23
Ik zal daarom met de provincies bezien welke maatregelen nodig zijn. |
Het kabinet zal de subsidieregeling in 2026 verlengen. | 2026
Nederland zal in Brussel blijven pleiten voor strengere normen. |
In april ga ik met de sector in gesprek over de tarieven. | 2025-04
Daarover ga ik op korte termijn in overleg met de vakbonden. |
Ik ben voornemens de regeling per 1 januari 2026 aan te passen. | 2026-01-01
Het kabinet is van plan om het tarief in 2027 te verlagen. | 2027
Ik ben bereid te onderzoeken of dit ook voor kleinere gemeenten kan gelden. |
De Staatssecretaris wil de pilot in het najaar uitbreiden naar vijf regio's. | 2025-23
Ik streef ernaar het besluit per 1 juli in werking te laten treden. | 2025-07-01
Het streven is om de wet per 1 januari 2027 in werking te laten treden. | 2027-01-01
Na de zomer begin ik met de werving van zestig inspecteurs. | 2025-22/..
Rijkswaterstaat start in mei met de werkzaamheden aan de brug. | 2025-05
Op 3 maart bezoek ik de getroffen dorpen. | 2025-03-03
De NVWA voert dit jaar tweehonderd extra controles uit. | 2025
Medio 2025 open ik een loket voor gedupeerden. | 2025
Ik draag er zorg voor dat de wachttijden worden teruggebracht. |
Het kabinet blijft zich inzetten voor een eerlijke verdeling van de lasten. |
Ik neem deze suggestie mee bij de herziening van de regeling. |
In het voorjaar zal een campagne worden gestart. | 2025-21
De tarieven zullen in 2026 worden geïndexeerd. | 2026
Het nieuwe systeem wordt in september 2025 in gebruik genomen. | 2025-09
De inwerkingtreding is voorzien voor 1 juli 2026. | 2026-07-01
De opening van het centrum staat gepland voor het vierde kwartaal van 2025. | 2025-36
Ik heb besloten de proef met een jaar te verlengen. |
Ik laat de gevolgen hiervan onderzoeken door een onafhankelijk bureau. |
In de volgende fase worden de eisen nader uitgewerkt. |
Om dit te bereiken wordt ingezet op een betere samenwerking. |
Ik ga na of het loket eerder open kan. |
Rijkswaterstaat onderzoekt de komende maanden of een tweede ontsluiting mogelijk is. |
De regeling treedt op 1 januari 2026 in werking. | 2026-01-01
Ik vraag de inspectie om dit te onderzoeken. |
"""
UNDERTAKINGS_EN = """
My officials will publish the list before the House rises for the summer. | ../2025-22
We expect the work to be finished by the end of Control Period 7, in March 2029. | 2029-03
The Government will extend the scheme to smaller ports in 2026. | 2026
We will work with councils to reduce waiting times. |
My Department will open a second centre in the autumn. | 2025-23
I intend to visit the harbour in May. | 2025-05
We plan to consult on the draft standard before the end of June. | ../2025-06
The Department is committed to reviewing the guidance next year. | 2026
The Government remains committed to the target for 2030. |
I am determined to close this gap by the end of 2027. | ../2027
My officials will meet the operators on 4 March. | 2025-03-04
We propose to repeal the order in the next session. |
The agency aims to clear the backlog by September. | ../2025-09
Ministers will shortly appoint a new chair. |
The new rules will be published in April. | 2025-04
Tenants will be given six weeks to respond. |
I have asked my officials to look into the matter. |
We are going to test the alarms during the exercise of 9 October 2025. | 2025-10-09
The Department continues to support the pilot in three counties. |
You have my assurance that no school will be closed without notice. |
We expect to award the contract in Q3. | 2025-35
We are seeking to conclude the negotiations by the summer. | ../2025-22
I have instructed the Agency to inspect all eleven sites by June. | ../2025-06
The Government does not intend to change the quota, but will keep it under review. |
"""
NOTHING_NL = """
In antwoord op vraag 3 ga ik hier nader op in.
Ik zal u, zoals eerder gezegd, niet berichten.
In het debat heeft het lid Jansen gevraagd of ik bereid ben de Kamer hierover te informeren.
De inspectie stelde dat de gemeente de bewoners zal berichten.
Hierbij zend ik u de brief waarin dat was toegezegd.
Hierbij zeg ik niets toe.
Dat belooft veel voor het najaar.
De oppositie belooft de Kamer in mei een plan te sturen.
De regeling zegt de gemeenten middelen toe.
In de vorige rapportage meldde ik dat de oplevering was voorzien voor het tweede kwartaal van 2025. |
Ook schets ik de stappen voor de komende maanden. |
De leden van de fractie vroegen daarnaast of het besluit zal worden gewijzigd. |
Hierbij informeer ik u over de stand van zaken.
Met deze brief informeer ik uw Kamer over de voortgang van het programma.
Bijgaand stuur ik u de antwoorden op de vragen van het lid De Haan.
In deze brief zal ik ingaan op de drie moties.
Bij brief van 12 januari jl. is uw Kamer hierover geïnformeerd.
Ik heb uw Kamer op 3 februari jl. geïnformeerd over de uitkomsten.
Uw Kamer ontving in december het eerste rapport.
De provincie zal in het najaar een besluit nemen over de vergunning.
De Europese Commissie komt in juni met een voorstel.
De gemeente Groningen start in mei met de bouw.
De vakbonden hebben aangekondigd in april actie te zullen voeren.
Bent u bereid de Kamer hierover voor de zomer te informeren?
Kunt u toezeggen dat de Kamer dit jaar nog een brief ontvangt?
verzoekt de regering de Kamer hierover voor de zomer te informeren,
In de motie wordt de regering verzocht om uw Kamer voor de begroting te informeren.
De toegezegde middelen zijn in december overgemaakt.
Een toezegging ga ik u niet doen.
Ik zal uw Kamer hierover niet informeren.
Dit zou kunnen betekenen dat de kosten stijgen.
Een hogere bijdrage zou ik kunnen overwegen.
Op grond van artikel 5 wordt de vergunning verleend voor de duur van vijf jaar.
De wet verplicht gemeenten om jaarlijks verslag uit te brengen.
In 2024 zijn er 312 aanvragen ingediend.
Ik deel de zorgen van uw Kamer over de wachttijden.
Ik hecht veel waarde aan een zorgvuldig proces.
Graag wil ik iedereen bedanken die hieraan heeft bijgedragen.
De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.
Uw Kamer heeft mij verzocht om een reactie.
Geachte voorzitter,
Graag wil ik uw Kamer informeren over de stand van zaken.
Graag informeer ik u nader over de voortgang.
Vervolgens ga ik in op de financiën.
De werf heeft aangegeven dat het eerste vaartuig in 2026 te water zal worden gelaten.
De NS heeft laten weten dat de dienstregeling in december wordt aangepast.
De leden van de fractie vragen of de minister de Kamer voor de zomer zal informeren.
Op grond van artikel 12 wordt het verslag jaarlijks aan de Staten-Generaal gezonden.
De wet bepaalt dat de minister binnen vijf jaar verslag doet aan de Staten-Generaal.
Aanvragers worden binnen acht weken geïnformeerd.
De Inspectie van het Onderwijs publiceerde in april haar verslag.
In het debat van 12 januari heb ik toegezegd uw Kamer voor de zomer te informeren.
"""
NOTHING_EN = """
If the operator fails, passengers will be entitled to compensation.
I cannot commit to sharing the minutes with the Committee.
The scheme was announced to the House in March 2024.
I now enclose the report that my predecessor promised to send you.
I give the Committee no undertaking to send it the figures.
The company promises to send the Committee its accounts.
I wish to advise the Committee that the lists were validated in August. |
I enclose a copy of the report.
I am writing to inform the Committee of the outcome of the review.
As you know, the Government published its strategy last year.
I wrote to the Committee on 4 February about this matter.
The council will decide on the application in May.
The operator told us that it expects to reopen the line by 2027.
Will the Minister write to the Committee by the end of March?
The Committee asked whether the Department will publish the data.
We might think again about its form.
I would have written to you sooner.
I will not publish the bids.
I cannot promise that the service will be restored this year.
The company intends to appeal.
Section 5 of the Act requires operators to report annually.
Thank you for your letter of 23 January.
I should be grateful if you would send me the figures by 1 March.
You will recall that the scheme was closed in 2023.
I want to thank the members for their work.
The funds promised to the region have been paid.
Dear Chair,
You will have seen the announcement made on Monday.
As the Committee will be aware, the ferry was delivered last November.
The National Audit Office will publish its report in June.
The review found that the targets will be missed.
It is for the court to decide whether the order will be made.
Companies will be required to publish the data within one hour.
Member States are expected to transpose the directive by 2026.
The owners are expected to reply by the end of June.
I look forward to receiving the Committee's report.
"""
KEEPS_NL = """
Hiermee doe ik de toezegging aan het lid De Haan gestand. | de toezegging aan het lid De Haan
Met deze brief voldoe ik aan het verzoek van de vaste commissie voor Economische Zaken van 3 februari jl. | verzoek
Met deze brief geef ik uitvoering aan de motie van het lid Bos c.s. (Kamerstuk 39 100, nr. 12). | motie van het lid Bos
Zoals toegezegd in het commissiedebat van 12 januari jl. stuur ik u hierbij de cijfers. | commissiedebat van 12 januari
Zoals toegezegd in mijn brief van 3 maart 2024, informeer ik u hierbij over de uitkomsten. | brief van 3 maart 2024
Conform mijn toezegging in het debat van 5 november jl. bied ik u hierbij het overzicht aan. | toezegging in het debat
Naar aanleiding van het verzoek van uw Kamer om een reactie bericht ik u als volgt. | verzoek van uw Kamer
Hierbij bied ik u de tijdens het debat van 2 december toegezegde notitie aan. | toegezegde notitie
Met deze brief kom ik mijn toezegging aan het lid Visser na. | toezegging aan het lid Visser
Hiermee is de toezegging over de tarieven afgedaan. | toezegging over de tarieven
Ik beschouw de motie hiermee als uitgevoerd. | motie
Het bijgevoegde rapport geeft invulling aan de motie-Jansen. | motie
Ook wordt met dit besluit uitvoering gegeven aan de motie van de leden Prins en Kok. | motie van de leden Prins en Kok
Op verzoek van de vaste commissie stuur ik u hierbij de onderliggende stukken. | verzoek
Zoals aangekondigd in mijn vorige brief heb ik op 4 februari met de vervoerders gesproken. | vorige brief
Hiermee los ik de belofte in die ik uw Kamer in het najaar deed. | belofte
Met verwijzing naar uw verzoek van 27 januari jl. gaat u hierbij het verslag toe. | uw verzoek
Deze brief is een reactie op het verzoek van de vaste commissie van 3 februari jl. | verzoek van de vaste commissie
Met de bijgevoegde planning wordt tegemoetgekomen aan het verzoek van het lid Bos. | verzoek van het lid Bos
Tijdens het debat zegde ik toe uw Kamer een overzicht te sturen; dat treft u hierbij aan. | zegde ik toe
"""
KEEPS_EN = """
As promised in my letter of 14 January, I enclose the plan. | letter of 14 January
As I promised the Committee in December, I attach the full list of sites. | the Committee in December
This letter fulfils the undertaking that I gave on 3 February. | undertaking
In response to the Committee's request of 9 January, I am pleased to enclose the data. | request of 9 January
I undertook to write to you about the costs; this reply discharges that undertaking. | undertook to write
This letter honours the commitment I made during the debate of 4 December. | commitment
As requested by the Committee, I now attach the minutes of the meeting. | requested by the Committee
Further to the commitment that I gave in oral evidence, here is the breakdown by region. | commitment
In line with the commitment in my letter of 1 May, we published the guidance on 3 February. | commitment in my letter
As you asked, I enclose a table of payments. | you asked
I am writing to follow up on the commitment I made on 14 January to provide further data. | commitment I made
I am writing, as promised, with an update on the programme. | as promised
This fulfils my commitment to publish the review. | commitment to publish
Per your request, I attach the list of projects. | your request
"""
KEEPS_NOTHING = """
De toezegging over de tarieven staat nog open.
Ik zal de motie van het lid Bos voor de zomer uitvoeren.
De motie verzoekt de regering om een onderzoek.
Zoals toegezegd informeer ik uw Kamer voor de zomer over de uitkomsten.
Zoals bekend loopt het programma tot 2027.
Aan de motie kan ik helaas geen uitvoering geven.
De commissie heeft een motie aangenomen over de tarieven.
As promised, I will write to you by the end of March.
The Committee made no recommendation on this point.
We are not yet able to meet that commitment.
I am unable to meet the Committee's request.
"""


def rows(table: str) -> list[tuple[str, str]]:
    """Return each line of a table with what stands behind its bar."""
    lines = (line.partition("|") for line in table.strip().splitlines())
    return [(sentence.strip(), value.strip()) for sentence, _, value in lines]
