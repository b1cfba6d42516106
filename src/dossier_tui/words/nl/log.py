"""Wat `log` vertelt: een zin voor elke soort wijziging."""

WORDS = {
    "new": "dossier gemaakt",
    "add": "{named} toegevoegd",
    "edit": "{named} gewijzigd: {changes}",
    "fulfil": "{named} is {status}",
    "defer": "termijn van {named} verzet: {changes}",
    "status": "{named} is {status}",
    "remove": "{named} verwijderd",
    "remove-dossier": "dossier verwijderd",
    "rename": "dossier hernoemd: {changes}",
    "moved-to": "{named} verplaatst naar {place}",
    "moved-from": "{named} overgenomen uit {place}",
    "refer": "verwijzingen bijgewerkt in {named}",
    "repair": "hersteld: {changes}",
    "purge": "iets voorgoed gewist",
    "undo": "teruggedraaid: {told}",
    "redo": "opnieuw gedaan: {told}",
    "taken-back": "teruggedraaid",
    "nothing": "niets in de velden",
    "accept": "{named} aanvaard",
    "reject": "{named} afgewezen",
}
