"""What a person says of a paper, in the form in which its record has it: its number, its dossier, who sent it."""

from dossier_tui.errors import Usage
from dossier_tui.model.numbers import PaperNumber, parse_paper
from dossier_tui.model.text import clean_line


def known_paper(text: str | None) -> str | None:
    """Return a paper's number in its normal form; Usage where it is none."""
    if not text:
        return None
    number = parse_paper(text)
    if number is None:
        raise Usage("error.not-a-paper-number", value=text)
    return str(number)


def dossier_of(number: str | None) -> str | None:
    """Return the number of the dossier that a paper's number names, or None."""
    return (PaperNumber(number).dossier or None) if number else None


def sender(typed: str) -> dict[str, str | None]:
    """Read `W.B. Hoekstra, Minister van Buitenlandse Zaken`; what stands alone is a name if it has initials."""
    name, comma, office = (part.strip() for part in clean_line(typed).partition(","))
    if comma:
        return {"name": name or None, "office": office or None}
    return {"name": name, "office": None} if "." in name else {"name": None, "office": name}
