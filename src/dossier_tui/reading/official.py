"""Official prints in plain text: the numbers and titles above a paper, taken off it."""

import re
from dataclasses import dataclass, field
from functools import cache

from dossier_tui.model.citing import DOSSIER
from dossier_tui.model.numbers import dossier_number, parse_paper
from dossier_tui.reading.addressee import addressed_office
from dossier_tui.reading.letterdate import dated, day_alone
from dossier_tui.reading.names import words_of
from dossier_tui.reading.signatures import ends_motion

LEAD = 16  # lines in which the head of a print stands
TITLED = 6  # lines of titles, at most
SHORT = 100  # characters: a longer line is no head
NUMBERED = re.compile(rf"(?P<dossier>{DOSSIER})(?:\s+\(R\d{{4}}\))?(?:,\s+\S+)?\s+(?P<title>[^\W\d_].*)")
PAPER = re.compile(
    r"(?:[Nn]rs?\. ?(?P<number>\d+)(?:[\w ,-]*\d)?|(?P<sign>[A-Z]{1,3})(?= [A-Z]{4}))\s*(?P<title>[A-Z].*)?"
)
SESSION = re.compile(r"(\d{4})\s?[-–/]\s?(\d{4})")


@dataclass
class Printed:
    """The head of a print: `number` and `dossier` in normal form, its lines by block, its title, the lines below it."""

    number: str | None
    dossier: str | None = None
    dossier_title: str | None = None
    above: list[str] = field(default_factory=list)
    title: str = ""
    body: list[str] = field(default_factory=list)


def printed(lines: list[str]) -> Printed | None:
    """Return the head of an official print and what stands below it, or None where a text is none."""
    top = [" ".join(line.split()) for line in lines[:LEAD]]
    return _paper(top, lines) or _appendix(top, lines)


def _paper(top: list[str], lines: list[str]) -> Printed | None:
    """Read `36 045 Title`, `Nr. 12 BRIEF VAN …`; the title of a paper is in capitals."""
    for first, line in enumerate(top):
        found = NUMBERED.fullmatch(line)
        below = range(first + 1, min(first + TITLED, len(top)))
        last = next((number for number in below if PAPER.fullmatch(top[number])), None) if found else None
        paper = PAPER.fullmatch(top[last]) if last is not None else None
        if not found or not paper or last is None:
            continue
        titles, begin = _title([paper["title"] or "", *top[last + 1 :]])
        if not titles:
            continue
        dossier = dossier_number(found["dossier"])
        sign = paper["number"] or paper["sign"]
        title = " ".join([found["title"], *(each for each in top[first + 1 : last] if each)])
        above = ["\n".join(each for each in top[:first] if each), f"{found['dossier']} {title}"]
        label = top[last].removesuffix(paper["title"] or "").strip()
        return Printed(f"{dossier}/{sign}", dossier, title, [*above, label], titles, _apart(lines[last + begin :]))
    return None


def _title(lines: list[str]) -> tuple[str, int]:
    """Return the title that stands in capitals on the first lines, and the number of the line below it."""
    taken: list[str] = []
    for number, line in enumerate(lines[:TITLED]):
        if line.isupper():
            taken.append(line)
        elif line:
            return " ".join(taken), number
    return " ".join(taken), min(len(lines), TITLED)


def _appendix(top: list[str], lines: list[str]) -> Printed | None:
    """Read `Aanhangsel van de Handelingen` with the number that stands alone below it."""
    named = next((number for number, line in enumerate(top) if _appendix_name().search(line)), None)
    session = next((found for line in top if (found := SESSION.search(line))), None)
    if named is None or not session:
        return None
    number = next((n for n in range(named, len(top)) if top[n].isdecimal() and len(top[n]) < 5), None)
    if number is None:
        return None
    paper = parse_paper(f"AH {session[1]}-{session[2]}/{int(top[number])}")
    above = ["\n".join(line for line in top[:number] if line), top[number]]
    return Printed(str(paper) if paper else None, above=above, body=_apart(lines[number + 1 :]))


@cache
def _appendix_name() -> re.Pattern[str]:
    return re.compile(words_of("appendix"), re.IGNORECASE)


def _apart(lines: list[str]) -> list[str]:
    """Return lines with empty ones where they are set: about addressee and date, between the clauses of a motion."""
    apart: list[str] = []
    for number, line in enumerate(lines):
        text = " ".join(line.split())
        head = number < LEAD and len(text) < SHORT and not text.endswith(").")
        alone = head and (day_alone(text) or dated(text) or addressed_office(text))
        clause = apart and apart[-1].rstrip().endswith((",", ";")) and _clause().match(text)
        apart += [""] if alone or clause else []
        apart += [line, ""] if alone or ends_motion(text) else [line]
    return apart


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of('clauses')})\b", re.IGNORECASE)
