"""Waarom een zin een toezegging lijkt na te komen: redenen naast een voorstel."""

WORDS = {
    "number": "hetzelfde nummer van de toezegging: {number}",
    "paper": "het stuk van de toezegging wordt genoemd: {number}",
    "day": "dezelfde dag: {day}",
    "member": "hetzelfde lid: {name}",
    "words": "hetzelfde onderwerp: {words}",
    "office": "dezelfde bewindspersoon: {office}",
    "motion": "beide gaan over een motie",
}
