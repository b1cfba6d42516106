"""What a `metadata.xml` states of a paper, put before what was read in the paper itself."""

from dossier_tui.model.text import fold
from dossier_tui.reading.document import Facts
from dossier_tui.reading.head import Head
from dossier_tui.reading.signatures import Signatory

OWN = ("title", "kind", "number", "dossier_number", "dossier_title", "language", "source_url")


def overrule(head: Head, facts: Facts, stated: Facts) -> list[str]:
    """Put into head and facts all that is stated, and return the names of the fields of the head that it gave."""
    given = []
    for name in OWN:
        if value := getattr(stated, name):
            setattr(facts, name, value)
            given.append(name)
    if stated.date:
        head.date = facts.date = stated.date
        given.append("date")
    if stated.senders:
        head.senders = [_signatory(name, office, head.senders) for name, office in stated.senders]
        given.append("from")
    return given


def _signatory(name: str | None, office: str | None, read: list[Signatory]) -> Signatory:
    """Return who is stated to have signed, with the office that the letter itself prints with that name."""
    same = (each for each in read if name and each.name and _last(each.name) == _last(name))
    found = next(same, None)
    return Signatory(name, office or (found.office if found else None))


def _last(name: str) -> str:
    return fold(name.split()[-1])
