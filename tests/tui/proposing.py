"""The store of these tests with a letter that holds proposals."""

from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.suggestions import propose
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.proposed import Proposed

FERRY = "veerdienst-naar-de-eilanden"
TUG = "Zij ligt sinds 17 januari 2022 in de haven"
DEBATE = {"kind": "debate"}
TERM = {"due": "2022-02-28", "due_words": "uiterlijk eind februari"}
FOUND: tuple[tuple[str, str, float, dict[str, Any]], ...] = (
    (
        "event",
        "In het overleg van 13 januari 2022 is gesproken over de veerdienst naar de eilanden",
        0.93,
        {"when": "2022-01-13", "when_words": "13 januari 2022", "title": "Overleg over de veerdienst"} | DEBATE,
    ),
    ("event", TUG, 0.7, {"when": "2022-01-17", "when_words": "17 januari 2022", "title": "Sleepboot in de haven"}),
    (
        "commitment",
        "De Minister van Infrastructuur zal uw Kamer vóór 1 maart 2022 informeren over de kosten van de sleepboot",
        0.91,
        {"text": "Kosten melden", "by": "Minister", "to": "Tweede Kamer"} | TERM,
    ),
    (
        "fulfilment",
        "Over de aanleg van een tweede steiger spreekt het kabinet zo spoedig mogelijk met de gemeente",
        0.85,
        {"of": "de vragen over de haven", "commitment": "C3", "why": "zelfde onderwerp"},
    ),
)  # fmt: skip


def propose_all(desk: Desk, letter_id: str = "L1", slug: str = FERRY) -> None:
    """Propose two events, a commitment and a fulfilment from a letter."""
    file = desk.store.dossier(slug)
    text = reads(file.text(letter_id))
    found = []
    for kind, words, confidence, fields in FOUND:
        start = text.index(words)
        found.append(Proposed(kind, fields, start, start + len(words), "rule", confidence))
    with file.change("add", desk.who, desk.at) as change:
        propose(change, letter_id, text, found)
