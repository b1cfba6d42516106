"""Official prints saved as Word, page or mail: their head set aside and stated as facts, and the imprint."""

import re
from dataclasses import replace

from dossier_tui.reading.document import Document, Part
from dossier_tui.reading.formats.frame import BREAK
from dossier_tui.reading.formats.metadata import KINDS
from dossier_tui.reading.official import Line, Print, find_print

LEAD = 12  # parts within which such a head stands
CLOSING = 6  # parts at the end among which the imprint stands
IMPRINT = re.compile(r"(?:kst|ah|h|blg)-[\w-]+|ISSN [\d -]+|[’'‘]?s-Gravenhage,? \d{4}")


def print_head(document: Document) -> Document:
    """Return a document with the head and imprint of an official print aside, and stated as facts; else as it is."""
    lines = [Line(number, text) for number, part in enumerate(document.parts[:LEAD]) for text in part.text.split(BREAK)]
    found = find_print(lines)
    return _with_head(document, lines, found) if found else document


def _with_head(document: Document, lines: list[Line], found: Print) -> Document:
    facts = replace(
        document.facts,
        number=found.number,
        dossier_number=found.dossier,
        dossier_title=found.dossier_title,
        kind=document.facts.kind or KINDS.get(found.title.partition(" ")[0].casefold()),
    )
    last = lines[found.end - 1].block
    rest = BREAK.join(line.text for line in lines[found.end :] if line.block == last)
    parts = [
        Part("aside", BREAK.join(line.text for line in lines[: found.place])),
        Part("aside", found.label),
        Part("heading", found.title, 1),
        *([document.parts[last]._replace(text=rest)] if rest else []),
        *document.parts[last + 1 :],
    ]
    return replace(document, parts=_without_imprint(parts), facts=facts)


def _without_imprint(parts: list[Part]) -> list[Part]:
    last = len(parts) - CLOSING
    return [
        Part("aside", part.text) if place >= last and _is_imprint(part) else part for place, part in enumerate(parts)
    ]


def _is_imprint(part: Part) -> bool:
    return part.role == "paragraph" and all(IMPRINT.fullmatch(line.strip()) for line in part.text.split(BREAK))
