"""Why a sentence is taken to be about a commitment: reasons beside a proposal."""

WORDS = {
    "number": "same commitment number: {number}",
    "paper": "it cites the paper of the commitment: {number}",
    "day": "same day: {day}",
    "member": "same member: {name}",
    "words": "same subject: {words}",
    "office": "same office: {office}",
    "motion": "both are about a motion",
    "once-more": "no day is named: once, as much time again as the rules give",
}
