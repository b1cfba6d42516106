"""De woorden van wat de opslag verlaat als lijst, agenda of map, en van wat terugkomt."""

WORDS = {
    "by-last-day": "uiterlijk",
    "rappel": "Rappel van {date}",
    "no-rappel": "Geen toezegging is over haar termijn.",
    "head-dossier": "dossier",
    "head-id": "id",
    "head-commitment": "toezegging",
    "head-office": "ambt",
    "head-to": "aan",
    "head-since": "sinds",
    "head-term": "termijn",
    "head-last-day": "laatste dag",
    "head-late": "dagen te laat",
    "head-moved": "keer verzet",
    "head-status": "status",
    "head-source": "bron",
    "head-quote": "citaat",
    "head-state": "stand",
    "head-forecast": "prognose",
}
