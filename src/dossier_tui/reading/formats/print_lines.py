"""Official prints saved as Word, page or mail: `36 045 Title`, `Nr. 12 BRIEF VAN DE MINISTER`, and the imprint."""

import re
from dataclasses import replace
from typing import NamedTuple

from dossier_tui.model.citing import DOSSIER, UPPER
from dossier_tui.model.numbers import dossier_number, parse_paper
from dossier_tui.reading.document import Document, Part
from dossier_tui.reading.formats.frame import BREAK
from dossier_tui.reading.formats.metadata import KINDS

LEAD = 12  # parts within which such a head stands
BETWEEN = 3  # lines on which the title of the dossier may go on
CLOSING = 6  # parts at the end among which the imprint stands
ABOVE = re.compile(rf"(?P<dossier>{DOSSIER}|{UPPER}) +(?P<title>[^\W\d_].*)")
NUMBER = re.compile(r"Nr\. ?(?P<number>\d{1,4})\b(?: +(?P<title>\S.*))?|(?P<sign>[A-Z]{1,2}) +(?P<signed>[A-Z]{4}.*)")
IMPRINT = re.compile(r"(?:kst|ah|h|blg)-[\w-]+|ISSN [\d -]+|[’'‘]?s-Gravenhage,? \d{4}")


class Line(NamedTuple):
    """A line of a part, and the number of that part."""

    part: int
    text: str


def print_head(document: Document) -> Document:
    """Return a document with the head and imprint of an official print aside, and stated as facts; else as it is."""
    lines = [Line(number, text) for number, part in enumerate(document.parts[:LEAD]) for text in part.text.split(BREAK)]
    for first, line in enumerate(lines):
        found = ABOVE.fullmatch(line.text)
        if found and (number := _number_below(lines, first)) is not None:
            return _with_head(document, lines, first, number)
    return document


def _number_below(lines: list[Line], first: int) -> int | None:
    """Return which line below that of a dossier holds the number of the paper in it, or None."""
    below = range(first + 1, min(first + BETWEEN + 2, len(lines)))
    return next((place for place in below if NUMBER.fullmatch(lines[place].text)), None)


def _with_head(document: Document, lines: list[Line], first: int, place: int) -> Document:
    above, number = ABOVE.fullmatch(lines[first].text), NUMBER.fullmatch(lines[place].text)
    assert above
    assert number
    title, end = _title(lines, place, number["title"] or number["signed"] or "")
    dossier = dossier_number(above["dossier"])
    facts = replace(
        document.facts,
        number=str(parse_paper(f"{dossier}/{number['number'] or number['sign']}") or "") or None,
        dossier_number=dossier,
        dossier_title=" ".join([above["title"], *(line.text for line in lines[first + 1 : place])]),
        kind=document.facts.kind or KINDS.get(title.partition(" ")[0].casefold()),
    )
    head = [Part("aside", BREAK.join(line.text for line in lines[:place])), Part("aside", _printed(number))]
    rest = BREAK.join(line.text for line in lines[end:] if line.part == lines[end - 1].part)
    parts = [
        *head,
        Part("heading", title, 1),
        *([document.parts[lines[end - 1].part]._replace(text=rest)] if rest else []),
        *document.parts[lines[end - 1].part + 1 :],
    ]
    return replace(document, parts=_without_imprint(parts), facts=facts)


def _title(lines: list[Line], place: int, beside: str) -> tuple[str, int]:
    """Return the title beside or below a number, with the lines in capitals on which it goes on, and where it ends."""
    end, title = place + 1, [beside] if beside else []
    while end < len(lines) and (not title or (lines[end].text.isupper() and lines[end].part == lines[end - 1].part)):
        title.append(lines[end].text)
        end += 1
    return " ".join(title), end


def _printed(number: re.Match[str]) -> str:
    return f"Nr. {number['number']}" if number["number"] else number["sign"]


def _without_imprint(parts: list[Part]) -> list[Part]:
    last = len(parts) - CLOSING
    return [
        Part("aside", part.text) if place >= last and _is_imprint(part) else part for place, part in enumerate(parts)
    ]


def _is_imprint(part: Part) -> bool:
    return part.role == "paragraph" and all(IMPRINT.fullmatch(line.strip()) for line in part.text.split(BREAK))
