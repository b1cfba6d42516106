"""Who signed a letter: an office and a name on the lines beside it, in either order, where its text ends."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

from dossier_tui.model.text import fold
from dossier_tui.reading.labels import is_place
from dossier_tui.reading.language import papers
from dossier_tui.reading.names import LONGEST, as_said, begins_answer, is_named, office_in, person_name, words_of
from dossier_tui.reading.paragraphs import is_closing

LINES = 3  # that an office may be printed on
ABOVE = 3  # lines above a name at the top of a letter among which the office stands
TOGETHER = 8  # lines between the signatures of one letter, at most
MOVERS = 12  # names under a motion, at most
BEHIND = r"(?P<name>[^()]{2,60}?) \((?P<area>[^()]{3,80})\)"


@dataclass
class Signatory:
    """Who signed: name without titles, office without article; None where absent."""

    name: str | None
    office: str | None


def read_senders(top: list[str], lines: list[str]) -> list[Signatory]:
    """Return the signatories of a letter.

    `top` are its first lines, `lines` the short lines of its text, with an empty one where longer ones stand.
    """
    return _signatures(_apart(lines)) or _name_alone(top, lines) or _movers(lines)


def _apart(lines: list[str]) -> list[str]:
    """Return lines with two offices that extraction put on one line below one another, each with its name."""
    apart: list[str] = []
    taken: set[int] = set()
    for number, line in enumerate(lines):
        offices = _two(line, _second_office()) if office_in(line) else None
        below = range(number + 1, min(number + LINES + 1, len(lines)))
        names = next(((place, two) for place in below if (two := _two_names(lines[place]))), None) if offices else None
        if offices and names:
            taken.add(names[0])
            apart += [offices[0], names[1][0], offices[1], names[1][1]]
        elif number not in taken:
            apart.append(line)
    return apart


def _two(line: str, second: re.Pattern[str]) -> tuple[str, str] | None:
    found = second.search(line)
    return (line[: found.start()].strip(), line[found.start() :].strip()) if found else None


def _two_names(line: str) -> tuple[str, str] | None:
    """Return the two persons that a line names one after the other: the second begins with a title or initials."""
    two = _two(line, _second_name()) if person_name(line) else None
    return two if two and person_name(two[0]) and person_name(two[1]) else None


@cache
def _second_office() -> re.Pattern[str]:
    conjunctions = "".join(rf"(?<! {word})" for paper in papers() for word in paper.conjunctions if len(word) < 4)
    office = rf"(?:{words_of('articles')})\s+(?:{words_of('offices')})\s+(?:{words_of('office_of')})\s"
    return re.compile(rf"(?<=[\w,]){conjunctions}\s(?={office})", re.IGNORECASE)


@cache
def _second_name() -> re.Pattern[str]:
    return re.compile(rf"(?<=[a-z]{{2}})\s(?=(?:(?:{words_of('titles')})\.?\s)*(?:[A-Z][a-z]?\.)+)")


def _signatures(lines: list[str]) -> list[Signatory]:
    """Return the signatures that stand together; those of what is added below are not the letter's."""
    used: set[int] = set()
    found: list[Signatory] = []
    for number in range(len(lines)):
        if found and number - max(used) > TOGETHER:
            break
        if signed := _signature(lines, number, used):
            found.append(signed)
    return found


def _signature(lines: list[str], number: int, used: set[int]) -> Signatory | None:
    """Return the signature whose office begins on a line, or None; `used` takes the lines that it was read from."""
    line = lines[number]
    found = office_in(line)
    if not found or number in used:
        return None
    if number and number - 1 not in used and (name := person_name(lines[number - 1])):
        used |= {number - 1, number}
        return Signatory(name, as_said(found))
    office = found + ("," if line.endswith(",") else "")
    last = number
    for place in range(number + 1, min(number + LINES + 1, len(lines))):
        if not _goes_on(office) and (name := person_name(lines[place])):
            used |= set(range(number, place + 1))
            return Signatory(name, as_said(office))
        if not 0 < len(lines[place]) < LONGEST or lines[place].endswith("."):
            break
        if is_place(lines[place]):  # a side column stood here
            continue
        office, last = f"{office} {lines[place]}", place
    if not line.endswith(",") or any(lines[last + 1 :]):
        return None
    used.add(number)
    return Signatory(None, as_said(found))


def _goes_on(office: str) -> bool:
    """Tell whether an office ends with a word that another follows: `Minister van Volkshuisvesting en`."""
    return office.split()[-1].casefold() in {word for paper in papers() for word in paper.small}


def _answering(text: str) -> str:
    """Return those who answer, without those for whom they do so too, and the day."""
    ends = rf"\b(?:{words_of('behalf')})\b|\((?:{words_of('dated')})\b"
    return re.split(ends, text, maxsplit=1, flags=re.IGNORECASE)[0]


def titled_office(title: str) -> str | None:
    """Return the office whose letter a title says a paper is: `BRIEF VAN DE MINISTER VAN FINANCIËN`."""
    found = re.match(rf"[^\W\d_]+\s+(?:{words_of('office_of')})\s+(.+)", title, re.IGNORECASE)
    office = office_in(found[1]) if found else None
    return as_said(office) if office else None


def _name_alone(top: list[str], lines: list[str]) -> list[Signatory]:
    """Return the name under a closing formula, with the office that stands beside the same name above the letter."""
    for number in reversed([number for number, line in enumerate(lines) if line and is_closing(line)]):
        name = next((name for each in lines[number + 1 : number + 3] if (name := person_name(each))), None)
        if name:
            office = _office_beside(name, top)
            return [Signatory(name, as_said(office) if office else None)]
    return []


def _office_beside(name: str, top: list[str]) -> str | None:
    """Return the office that stands right below a name above the letter, or else a little above it."""
    for place in (number for number, line in enumerate(top) if fold(name) in fold(line)):
        beside = [*top[place + 1 : place + 2], *reversed(top[max(place - ABOVE, 0) : place])]
        if office := next((found for each in beside if (found := office_in(each))), None):
            return office
    return None


@cache
def _motion_end() -> re.Pattern[str]:
    return re.compile(rf".*\b(?:{words_of('moved')})\.?", re.IGNORECASE)


def ends_motion(line: str) -> bool:
    """Tell whether a line is the last of a motion's text, `en gaat over tot de orde van de dag`."""
    return len(line) < LONGEST and bool(_motion_end().fullmatch(line))


def _movers(lines: list[str]) -> list[Signatory]:
    """Return the members under a motion, each on a line."""
    for number, line in enumerate(lines):
        if ends_motion(line):
            below = [each for each in lines[number + 1 :] if each]
            return [Signatory(each, None) for each in takewhile(is_named, islice(below, MOVERS))]
    return []


def read_answering(text: str) -> list[Signatory]:
    """Return who answers questions, in a print: `Antwoord van Minister Jansen (Financiën) (ontvangen 3 mei 2021)`."""
    found = begins_answer(text)
    if not found:
        return []
    of = papers()[0].office_of[0]
    offices = rf"(?:(?:{words_of('articles')})\s+)?(?P<office>{words_of('offices')})\s+"
    answering = re.finditer(offices + BEHIND, _answering(text[found.end() :]), re.IGNORECASE)
    return [Signatory(each["name"], as_said(f"{each['office']} {of} {each['area']}")) for each in answering]
