"""The words of what leaves the store as a list, a calendar or a folder, and of what comes back."""

WORDS = {
    "by-last-day": "by",
    "rappel": "Rappel of {date}",
    "no-rappel": "No commitment is past its term.",
    "head-dossier": "dossier",
    "head-id": "id",
    "head-commitment": "commitment",
    "head-office": "office",
    "head-to": "to",
    "head-since": "since",
    "head-term": "term",
    "head-last-day": "last day",
    "head-late": "days late",
    "head-moved": "times moved",
    "head-status": "status",
    "head-source": "source",
    "head-quote": "quote",
    "head-state": "state",
    "head-forecast": "forecast",
}
