"""Waarom een zin over een toezegging lijkt te gaan: redenen naast een voorstel."""

WORDS = {
    "number": "hetzelfde nummer van de toezegging: {number}",
    "paper": "het stuk van de toezegging wordt genoemd: {number}",
    "day": "dezelfde dag: {day}",
    "member": "hetzelfde lid: {name}",
    "words": "hetzelfde onderwerp: {words}",
    "office": "dezelfde bewindspersoon: {office}",
    "motion": "beide gaan over een motie",
    "once-more": "er is geen dag genoemd: eenmaal evenveel tijd erbij, zoals de regels geven",
}
