"""Numbers of dossiers and papers: read in any writing, kept in one, printed as the house prints them.

The normal forms are those of the corpus guidelines: `36045`, `21501-02/2446`, `34000-VII/8`, `33328/AI`,
`2022D07548`, `2021Z07250`, `TZ202412-116`, `T01970`, `H II 2017-2018/19`, `AH 2020-2021/3235`.
"""

import re
from typing import NamedTuple

from dossier_tui.model.citing import DOSSIER, PATTERNS, UPPER, compiled, normal_dossier, stretches

APART = r"(?:H I{1,2}|AH) \d{4}-\d{4}/[1-9]\d*|20\d{2}[DZ]\d{5}|TZ20\d{4}-\d{1,4}|T\d{5}"
PAPER = rf"({DOSSIER}|{UPPER})/([1-9]\d{{0,3}}|[A-Z]{{1,3}})"


class PaperNumber(NamedTuple):
    """A paper's number in its normal form. `dossier` is empty for papers that belong to none."""

    normal: str

    def __str__(self) -> str:
        return self.normal

    @property
    def dossier(self) -> str:
        """Return the number of the dossier, or an empty text."""
        return "" if re.fullmatch(APART, self.normal) else self.normal.partition("/")[0]


class Found(NamedTuple):
    """A number in a text: where it stands, and what it is."""

    start: int
    end: int
    number: PaperNumber


def dossier_number(text: str) -> str | None:
    """Return a dossier's number in its normal form, or None: `36 045` is `36045`, `34 000 VII` is `34000-VII`."""
    return normal_dossier(text)


def print_dossier_number(number: str) -> str:
    """Return a dossier's number as it is printed: `36 045`, `21 501-02`, `34 000 VII`, `35 099 (R2114)`."""
    digits, _, tail = number.partition("-")
    if not digits.isdecimal() or len(digits) != 5:
        return number
    printed = f"{digits[:2]} {digits[2:]}"
    if not tail:
        return printed
    if tail.isdecimal():
        return f"{printed}-{tail}"
    return f"{printed} ({tail})" if tail[0] == "R" else f"{printed} {tail}"


def print_paper(number: str) -> str:
    """Return a paper's number as citations print it: `Kamerstuk 21 501-02, nr. 2446`."""
    dossier, slash, paper = number.partition("/")
    if slash and number[:1].isalpha() and re.fullmatch(APART, number):
        name = "Aanhangsel Handelingen II" if number.startswith("AH") else f"Handelingen {dossier.split()[1]}"
        years = dossier.split()[-1]
        return f"{name} {years[:4]}/{years[-2:]}, nr. {paper}"
    if not slash:
        return print_dossier_number(number)
    printed = print_dossier_number(dossier)
    return f"Kamerstuk {printed}, {'nr. ' if paper.isdecimal() else ''}{paper}"


def parse_paper(text: str) -> PaperNumber | None:
    """Return the one paper that a text names, in any writing, or None where it names none or more."""
    text = text.strip()
    if re.fullmatch(APART, text):
        return PaperNumber(text)
    if found := re.fullmatch(PAPER, text):
        return PaperNumber(f"{normal_dossier(found[1])}/{found[2]}")
    dossier = normal_dossier(text)
    as_address = re.fullmatch(r"[0-9A-Z-]+-\d+", text) or not dossier
    numbers = {each.number for each in find_papers(text) or (find_papers(f"kst-{text}") if as_address else [])}
    if len(numbers) == 1:
        return numbers.pop()
    return PaperNumber(dossier) if dossier and not numbers else None


def find_papers(text: str) -> list[Found]:
    """Return every paper cited in running text, in the order in which they stand; overlapping readings once."""
    taken = bytearray(len(text))
    places = {marks: stretches(text, marks) for _, _, marks in PATTERNS}
    found: list[Found] = []
    for expression, read, marks in PATTERNS:
        for match in (each for place in places[marks] for each in compiled(expression).finditer(text, *place)):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = bytes([1]) * (end - start)
                found += [Found(start, end, PaperNumber(number)) for number in read(match)]
    return sorted(found, key=lambda each: (each.start, each.end))
