"""What official publications state about themselves: `metadata.xml`, and the same names in HTML and ODF."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from dossier_tui.model.numbers import dossier_number, find_papers, parse_paper
from dossier_tui.model.text import clean_line
from dossier_tui.reading.document import Document, Facts
from dossier_tui.reading.formats.xml import attr, descendants, parse_xml

Pairs = Iterable[tuple[str, str]]

SITE = "https://zoek.officielebekendmakingen.nl/"
IDENTIFIER = re.compile(r"(?:kst|ah|h|blg|ag|nds|kv|stb|stcrt|trb)-[\w.-]+")
REPRINT = re.compile(r"-[hnv]\d+$")  # a paper printed again keeps its number
PROCEEDINGS = re.compile(r"h-(tk|ek)-(\d{4})(\d{4})-(\d+)(?:-\d+)?")
KINDS = {
    "brief": "letter",
    "motie": "motion",
    "vragen": "other",
    "kamervragen": "other",
    "kamervragen zonder antwoord": "other",
    "kamervragen met antwoord": "answer",
    "antwoord": "answer",
    "verslag": "report",
    "rapport": "report",
    "lijst van vragen en antwoorden": "answer",
    "nota naar aanleiding van het verslag": "answer",
    "aanhangsel van de handelingen": "answer",
}
CALLED = re.compile(r"^(?:[A-Z][a-z]?\.[ -]?)+\((\w[^()]*)\) ")  # `I. (Inge) van Dijk` signs as Inge van Dijk
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_metadata(data: bytes) -> Document:
    """Return a `metadata.xml` as facts without text; Usage where it is none."""
    root = parse_xml(data, "metadata.xml")
    found = descendants(root, "metadata", "meta")
    return Document(facts=facts_from([(attr(each, "name"), attr(each, "content")) for each in found]))


def facts_from(pairs: Pairs) -> Facts:
    """Return facts from names (`DCTERMS.issued`, with or without a scheme before a slash) and values, in any order."""
    named: dict[str, list[str]] = defaultdict(list)
    for name, value in pairs:
        key = re.sub(r"^(?:dcterms|dc|overheidop|overheid)[.:]", "", name.rpartition("/")[2].strip().casefold())
        if value and clean_line(value) not in named[key]:
            named[key].append(clean_line(value))
    identifier = next((each for each in named["identifier"] if IDENTIFIER.fullmatch(each)), None)
    kind = next((KINDS[each.casefold()] for each in named["type"] if each.casefold() in KINDS), None)
    signed = named["ontvanger"] if kind == "answer" and named["ontvanger"] else named["indiener"]
    return Facts(
        title=_title(named),
        date=next(
            (day for key in ("issued", "date", "created") for each in named[key] if (day := iso_day(each))), None
        ),
        kind=kind,
        number=paper_number(identifier or "") or _from_parts(named),
        dossier_number=next((number for each in _dossiers(named) if (number := dossier_number(each))), None),
        dossier_title=next(iter(named["dossiertitel"]), None),
        senders=[(CALLED.sub(r"\1 ", name), None) for name in signed],
        language=next((each[:2].casefold() for each in named["language"]), None),
        source_url=SITE + identifier if identifier else None,
    )


def paper_number(identifier: str) -> str | None:
    """Return the normal form of an address such as `kst-21501-02-2446`, `ah-tk-20202021-3235`, or None."""
    identifier = REPRINT.sub("", identifier.strip())
    if found := PROCEEDINGS.fullmatch(identifier):
        return f"H {'II' if found[1] == 'tk' else 'I'} {found[2]}-{found[3]}/{found[4]}"
    numbers = find_papers(identifier)
    return str(numbers[0].number) if len(numbers) == 1 and numbers[0].end == len(identifier) else None


def iso_day(text: str) -> str | None:
    """Return the ISO day at the beginning of a text, or None where there is none."""
    found = DAY.match(text)
    try:
        return date.fromisoformat(found[0]).isoformat() if found else None
    except ValueError:
        return None


def _title(named: dict[str, list[str]]) -> str | None:
    """Return a title without the kind of paper before it: of `Brief regering; Voortgang`, `Voortgang`."""
    title = next((each for key in ("documenttitel", "title") for each in named[key]), None)
    if title is None:
        return None
    first, _, rest = title.partition("; ")
    is_kind = any(first.casefold().startswith(each.casefold()) for each in named["type"])
    return rest if rest and is_kind else title


def _dossiers(named: dict[str, list[str]]) -> list[str]:
    return [each.strip() for value in named["dossiernummer"] for each in re.split(r"[;,|]", value)]


def _from_parts(named: dict[str, list[str]]) -> str | None:
    """Return a number put together from those of dossier and paper, or of the year and the answer."""
    years, answer = named["vergaderjaar"], named["aanhangselnummer"]
    if answer and years:
        return str(parse_paper(f"AH {years[0]}/{answer[0]}") or "") or None
    dossiers, under = _dossiers(named), named["ondernummer"]
    dossier = dossier_number(dossiers[0]) if dossiers else None
    return str(parse_paper(f"{dossier}/{under[0]}") or "") or None if dossier and under else None
