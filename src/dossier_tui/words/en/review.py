"""The words of proposals: what was read in a letter, and what a person decides about it."""

WORDS = {
    "state-waiting": "waiting",
    "state-accepted": "accepted",
    "state-rejected": "rejected",
    "kind-event": "event",
    "kind-commitment": "commitment",
    "kind-fulfilment": "kept",
    "kind-deferral": "moved",
    "no-term": "no new term is named",
    "unknown-which": "which commitment is not known",
    "count": "{n} proposal|{n} proposals",
    "left": "{n} of {of} proposals left",
    "found": "Read in {place}: {counts}.",
    "ask": "[a]ccept [x] reject [e] change [s]kip [A] accept the rest from {sure} up [q]uit:",
    "change": "FIELD=VALUE, empty to accept:",
    "accepted": "{id} is {became} now.",
    "rejected": "{id} is rejected.",
    "not-asked": "Nothing was decided: nobody can be asked here. `dossier review {slug}` steps through them.",
    "taken": "Accepted {count} of confidence {sure} or more.",
}
