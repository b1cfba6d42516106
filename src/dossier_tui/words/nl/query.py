"""Wat in een zoekvraag getypt kan worden, en wat dat vindt."""

WORDS = {
    "words-example": "zomer begroting",
    "words": "al deze woorden, in al hun vormen; accenten, hoofdletters, streepjes en spaties in een "
    "samenstelling maken niet uit",
    "phrase-example": '"voor de zomer"',
    "phrase": "precies deze woorden, naast elkaar",
    "or-example": "zomer OR winter",
    "or": "een van beide; een spatie bindt sterker, dus gebruik haakjes: (zomer OR winter) brief",
    "not-example": "-oekraine",
    "not": "zonder dit",
    "prefix-example": "subsidie*",
    "prefix": "woorden die zo beginnen",
    "near-example": "NEAR(kosten haven, 5)",
    "near": "hoogstens 5 woorden ertussen; kosten NEAR/5 haven is hetzelfde",
    "dossier-example": "dossier:36045",
    "dossier": "in dit dossier: de naam, een begin daarvan, of het nummer",
    "kind-example": "soort:brief",
    "kind": "brief, gebeurtenis, toezegging, notitie, voorstel, dossier; of antwoord, motie, vraag, commissiedebat, …",
    "people-example": "van:hoekstra aan: door:",
    "people": "afzender van een brief; voor wie; wie het toezegde of meedoet",
    "status-example": "status:openstaand",
    "status": "openstaand, deels, voldaan, vervallen, ingetrokken, gebroken; gepland, gehouden, verplaatst, "
    "afgelast; wachtend",
    "due-example": "termijn:<2022-07",
    "due": "laatste dag op tijd: =, <, <=, >, >=; of termijn:verlopen, termijn:nu, termijn:later, "
    "termijn:ongedateerd, termijn:lang-ongedateerd (een maand)",
    "date-example": "datum:2022-01",
    "date": 'in die tijd: 2021..2022, >2022-03, "vorige maand", ongedateerd',
    "number-example": "nummer:36045/3",
    "number": "het nummer, of dat van het dossier; citeert: is een stuk dat wordt aangehaald",
    "tag-example": "label:energie",
    "tag": "een label",
    "has-example": "heeft:origineel",
    "has": "origineel, citaat, notitie, termijn, datum, nummer, label, verwijzing",
}
