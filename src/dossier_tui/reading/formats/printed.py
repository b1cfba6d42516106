"""The head of an official print where the format does not set it apart: numbers beside, title above the text."""

import re

from dossier_tui.reading.document import Part
from dossier_tui.reading.formats.lettering import QUESTION

LEAD = 15  # parts within which a head stands
DOSSIER = re.compile(r"\d{2} ?\d{3}(?:[- ][\w()-]{1,8})?(?:, \w+)? \S.*")
NUMBER = re.compile(r"(?P<number>[Nn]rs?\. ?\w+(?:(?: en|,) \w+)*|[A-Z]{1,3}\d?(?= [A-Z]{3}))(?: (?P<title>\S.*))?")
ALONE = re.compile(r"\d{1,4}")


def printed(parts: list[Part]) -> list[Part]:
    """Return the parts of an official print as its XML has them: numbers aside, title and questions as headings."""
    found: list[Part] = []
    for number, part in enumerate(parts):
        found += _head(part) if number < LEAD else [part]
    return [
        Part("heading", part.text, 2) if part.role == "paragraph" and QUESTION.fullmatch(part.text) else part
        for part in found
    ]


def _head(part: Part) -> list[Part]:
    number = NUMBER.fullmatch(part.text)
    if part.role == "heading" and DOSSIER.fullmatch(part.text):
        return [Part("aside", part.text)]
    if number and (part.role == "heading" or not number["title"] or number["title"].isupper()):
        title = [Part("heading", number["title"], 1)] if number["title"] else []
        return [Part("aside", number["number"]), *title] if part.role in ("heading", "paragraph") else [part]
    if part.role == "paragraph" and ALONE.fullmatch(part.text):
        return [Part("aside", part.text)]
    return [part]
