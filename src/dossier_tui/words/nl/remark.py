"""Wat niet kon worden gelezen zoals het hoort."""

WORDS = {
    "damaged": "Het bestand is beschadigd of afgebroken; wat ervan te lezen was, staat hier.",
    "nested-mail": "Mails zitten hier te diep in elkaar; wat daarbinnen zit, is weggelaten.",
    "pictures": "{n} afbeeldingen zijn weggelaten; woorden daarin staan niet in de tekst.",
    "sealed": "Een deel van de mail is versleuteld of verzegeld, en is weggelaten.",
    "attachments-left": "{n} bijlagen zijn weggelaten: de mail heeft er te veel, of te grote.",
    "pdf-crowded": "Op {pages} van {total} pagina's staan meer woorden dan er op kunnen; de rest is weggelaten.",
    "pdf-letters": "{count} letters hebben in het bestand geen betekenis: de tekst kan verminkt zijn.",
    "pdf-page-broken": "{pages} van {total} pagina's waren niet te lezen.",
    "pdf-printed-over": "Op {pages} van {total} pagina's staat tekst over tekst; die staat hier zoals in het bestand.",
    "pdf-recognised": "De tekst van {pages} van {total} pagina's is herkend van een scan en kan fouten bevatten.",
    "pdf-scan": "{pages} van {total} pagina's bevatten geen tekst: dit is een scan.",
    "pdf-too-many-pages": "Alleen de eerste {pages} van {total} pagina's zijn gelezen.",
    "stated": "metadata.xml vermeldt, en gaat voor de tekst: {fields}.",
    "metadata-alone": "Dit zijn alleen de metadata van een stuk; de tekst ervan is er niet.",
    "no-text": "In het bestand is geen tekst gevonden.",
    "attachments-no-letters": "Geen brieven, en in de mail gelaten: {names}.",
    "also-letters": "In hetzelfde bestand zaten nog meer brieven: {names}.",
    "understood-in-part": "Alleen de eerste {count} tekens zijn gelezen op data en toezeggingen.",
}
