"""What `log` tells: a sentence for each kind of change."""

WORDS = {
    "new": "made the dossier",
    "add": "added {named}",
    "edit": "changed {named}: {changes}",
    "fulfil": "{named} is {status}",
    "defer": "moved the term of {named}: {changes}",
    "status": "{named} is {status}",
    "remove": "removed {named}",
    "remove-dossier": "removed the dossier",
    "rename": "renamed the dossier: {changes}",
    "moved-to": "moved {named} to {place}",
    "moved-from": "took over {named} from {place}",
    "refer": "mended the references in {named}",
    "repair": "repaired: {changes}",
    "purge": "erased something for good",
    "undo": "took back: {told}",
    "redo": "did again: {told}",
    "taken-back": "taken back",
    "nothing": "nothing in its fields",
    "accept": "accepted {named}",
    "reject": "rejected {named}",
}
