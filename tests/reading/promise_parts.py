"""What the tests of promises share: a letter's head, and how to ask."""

from datetime import date

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.promises.commitments import FoundCommitment, Signed, find_commitments
from dossier_tui.reading.promises.fulfilments import FoundFulfilment, find_fulfilments

DAY = date(2025, 2, 13)
HEADS = {
    "nl": Signed(("Minister van Economische Zaken",), "Voorzitter van de Tweede Kamer der Staten-Generaal"),
    "en": Signed(("Secretary of State for Transport",), "Chair of the Transport Committee"),
}


def promised(text: str, language: str = "nl", signed: Signed | None = None, day: date = DAY) -> list[FoundCommitment]:
    """Return what a text promises."""
    return find_commitments(text, signed or HEADS[language], day, Recesses(), language)


def kept(text: str, language: str = "nl", signed: Signed | None = None, day: date = DAY) -> list[FoundFulfilment]:
    """Return what a text keeps."""
    signed = signed or HEADS[language]
    anew = frozenset(each.start for each in promised(text, language, signed, day))
    return find_fulfilments(text, signed, language, anew)
