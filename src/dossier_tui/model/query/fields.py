"""The fields of the search and their values, in both languages: what is typed, and what it means."""

FIELDS = {
    "dossier": "dossier",
    "kind": "kind",
    "from": "from",
    "to": "to",
    "by": "by",
    "status": "status",
    "due": "due",
    "date": "date",
    "cites": "cites",
    "number": "number",
    "tag": "tag",
    "has": "has",
    "soort": "kind",
    "van": "from",
    "aan": "to",
    "door": "by",
    "termijn": "due",
    "datum": "date",
    "citeert": "cites",
    "nummer": "number",
    "label": "tag",
    "heeft": "has",
}
COMPARED = ("due", "date")  # the fields that take < and >
SIGNS = ("<=", ">=", "<", ">")
# Words for the values of a field that are chosen from a table; every value in its own writing is one as well.
KINDS = {
    "brief": "letter",
    "gebeurtenis": "event",
    "toezegging": "commitment",
    "notitie": "note",
    "voorstel": "proposal",
    "antwoord": "answer",
    "motie": "motion",
    "verslag": "report",
    "vraag": "question",
    "voornemen": "undertaking",
}
STATUSES = {
    "openstaand": "open",
    "deels": "partly",
    "voldaan": "fulfilled",
    "afgedaan": "fulfilled",
    "vervallen": "lapsed",
    "ingetrokken": "withdrawn",
    "gebroken": "broken",
    "gepland": "planned",
    "gehouden": "held",
    "verplaatst": "moved",
    "afgelast": "cancelled",
    "wachtend": "waiting",
    "actief": "active",
    "gearchiveerd": "archived",
}
DUE = {
    "verlopen": "overdue",
    "ongedateerd": "undated",
    "nu": "due",
    "later": "later",
    "overdue": "overdue",
    "undated": "undated",
    "due": "due",
}
