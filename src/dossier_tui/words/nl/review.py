"""De woorden van voorstellen: wat in een brief is gelezen, en wat iemand daarover beslist."""

WORDS = {
    "state-waiting": "in afwachting",
    "state-accepted": "aanvaard",
    "state-rejected": "afgewezen",
    "kind-event": "gebeurtenis",
    "kind-commitment": "toezegging",
    "kind-fulfilment": "nagekomen",
    "kind-deferral": "uitgesteld",
    "no-term": "geen nieuwe termijn genoemd",
    "unknown-which": "welke toezegging is niet bekend",
    "count": "{n} voorstel|{n} voorstellen",
    "left": "nog {n} van {of} voorstellen",
    "found": "Gelezen in {place}: {counts}.",
    "ask": "[a]anvaarden [x] afwijzen [e] wijzigen [s] overslaan [A] de rest vanaf {sure} [q] stoppen:",
    "change": "VELD=WAARDE, leeg om te aanvaarden:",
    "accepted": "{id} is nu {became}.",
    "rejected": "{id} is afgewezen.",
    "not-asked": "Er is niets beslist: hier kan niemand worden gevraagd. `dossier review {slug}` loopt ze langs.",
    "taken": "Aanvaard: {count} met een zekerheid van {sure} of meer.",
}
