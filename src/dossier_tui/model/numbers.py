"""Numbers of dossiers and papers: read in any writing, kept in one, printed as the house prints them.

The normal forms are those of the corpus guidelines: `36045`, `21501-02/2446`, `34000-VII/8`, `33328/AI`,
`2022D07548`, `2021Z07250`, `TZ202412-116`, `T01970`, `H II 2017-2018/19`, `AH 2020-2021/3235`.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

GAP = r"\s*"
DIGITS = rf"[1-9]\d(?:\.|{GAP})\d{{3}}"
ROMAN = r"(?:[IVXLC]+|[IVX]+[A-C])"
SUFFIX = rf"(?:-\(?R?\d{{1,4}}\)?|(?:-|{GAP})(?:{ROMAN}|[A-J])(?![A-Za-z])|{GAP}\(R\d{{4}}\))"
DOSSIER = rf"(?:{DIGITS})(?:{SUFFIX})?"
YEARS = r"(?P<from>(?:19|20)\d{2})[-–/](?P<to>(?:19|20)?\d{2})"
WHOLE = re.compile(rf"(?P<digits>{DIGITS})(?P<suffix>{SUFFIX})?")
UPPER = re.compile(r"[CLXVIM]{3,}")  # dossiers of the upper house alone: CXLVIII


class PaperNumber(NamedTuple):
    """A paper's number in its normal form. `dossier` is empty for papers that belong to none."""

    normal: str

    def __str__(self) -> str:
        return self.normal

    @property
    def dossier(self) -> str:
        """Return the number of the dossier, or an empty text."""
        return self.normal.partition("/")[0] if WHOLE.match(self.normal) else ""


class Found(NamedTuple):
    """A number in a text: where it stands, and what it is."""

    start: int
    end: int
    number: PaperNumber


def dossier_number(text: str) -> str | None:
    """Return a dossier's number in its normal form, or None: `36 045` is `36045`, `34 000 VII` is `34000-VII`."""
    text = text.strip()
    if found := WHOLE.fullmatch(text):
        return _dossier(found["digits"], found["suffix"])
    return text if UPPER.fullmatch(text) else None


def _dossier(digits: str, suffix: str | None) -> str:
    number = re.sub(r"\D", "", digits)
    tail = re.sub(r"[^0-9A-Z]", "", suffix or "")
    return f"{number}-{tail}" if tail else number


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
    if number.startswith(("H ", "AH ")):
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
    if re.fullmatch(r"(?:H I{1,2}|AH) \d{4}-\d{4}/\d+", text):
        return PaperNumber(text)
    if found := re.fullmatch(rf"({DOSSIER})/(\d{{1,4}}|[A-Z]{{1,3}})", text):
        dossier = dossier_number(found[1])
        return PaperNumber(f"{dossier}/{found[2]}")
    numbers = {each.number for each in find_papers(text)}
    if len(numbers) == 1:
        return numbers.pop()
    dossier = dossier_number(text)
    return PaperNumber(dossier) if dossier and not numbers else None


WORD = r"(?:Kamerstuk(?:ken)?|Kamerst\.|kamerstuk(?:ken)?|kst\.|TK|EK|Stuk)"
CHAMBER = r"(?:I{1,2}[ ,]*)?"
SESSION = rf"(?:(?:vergaderjaar {GAP})?(?:{YEARS.replace('?P<from>', '').replace('?P<to>', '')})[,]?)?"
NR = rf"(?:nrs?\.?|nummers?|no\.){GAP}"
ONE = r"(?:\d{1,4}(?!\d|\.\d)|[A-Z]{1,3}(?![A-Za-z]))"
LIST = rf"{ONE}(?:(?:,|{GAP}en|{GAP}t/m|{GAP}tot en met|–|-){GAP}(?:{NR})?\d{{1,4}}(?!\d|\.\d))*"
PATTERNS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], list[str]]]] = []


def _pattern(
    expression: str,
) -> Callable[[Callable[[re.Match[str]], list[str]]], Callable[[re.Match[str]], list[str]]]:
    def register(read: Callable[[re.Match[str]], list[str]]) -> Callable[[re.Match[str]], list[str]]:
        PATTERNS.append((re.compile(expression.replace(" ", GAP)), read))
        return read

    return register


@_pattern(r"\bkst-(?P<digits>\d{5})-(?P<rest>[0-9A-Z-]+)\b")
def _address(found: re.Match[str]) -> list[str]:
    """Read `kst-21501-02-2446`: the last part is the paper's number."""
    *suffix, paper = found["rest"].split("-")
    return ["-".join([found["digits"], *suffix]) + f"/{paper}"]


@_pattern(r"\bah-tk-(?P<from>\d{4})(?P<to>\d{4})-(?P<nr>\d+)\b")
def _appendix_address(found: re.Match[str]) -> list[str]:
    return [f"AH {found['from']}-{found['to']}/{found['nr']}"]


@_pattern(
    r"\bAanhangsel(?: van de)? (?:Handelingen)?(?: I{1,2})?,? (?:vergaderjaar )?"
    rf"{YEARS},? (?:nr\.|nummer) (?P<nr>\d+)"
)
def _appendix(found: re.Match[str]) -> list[str]:
    return [f"AH {_years(found)}/{found['nr']}"]


@_pattern(rf"\bHandelingen (?P<house>I{{1,2}}|TK|EK)?,? (?:vergaderjaar )?{YEARS},? (?:nr\.|nummer) (?P<nr>\d+)")
def _proceedings(found: re.Match[str]) -> list[str]:
    house = {"I": "I", "EK": "I"}.get(found["house"] or "", "II")
    return [f"H {house} {_years(found)}/{found['nr']}"]


def _years(found: re.Match[str]) -> str:
    begin, end = found["from"], found["to"]
    return f"{begin}-{begin[: 4 - len(end)]}{end}"


@_pattern(r"\b(?P<id>20\d{2}[DZ]\d{5}|TZ20\d{4}-\d{2,4}|T0\d{4})\b")
def _identifier(found: re.Match[str]) -> list[str]:
    return [found["id"]]


@_pattern(rf"\b{NR}(?P<nr>\d{{1,4}}) \((?P<dossier>\d{{5}}(?:-[0-9A-Z]+)?)\)")
def _number_first(found: re.Match[str]) -> list[str]:
    return [f"{dossier_number(found['dossier'])}/{found['nr']}"]


@_pattern(
    rf"(?:\b{WORD} )?{CHAMBER}{SESSION} (?<![\d.,])(?P<dossier>{DOSSIER})(?P<more>(?:/(?:{DOSSIER}))*)"
    rf"(?:,? {NR}(?P<list>{LIST}(?:, \d{{1,4}}(?!\d))*)|, (?P<letter>[A-Z]{{1,3}})(?=\d{{0,2}}(?:[^A-Za-z0-9]|$)))"
)
def _kamerstuk(found: re.Match[str]) -> list[str]:
    dossier = dossier_number(found["dossier"])
    if found["letter"]:
        return [f"{dossier}/{found['letter']}"]
    return [f"{dossier}/{each}" for each in _numbers(found["list"])]


@_pattern(rf"\b{WORD} {CHAMBER}{SESSION} (?P<dossier>{DOSSIER})(?:-|, )(?P<nr>\d{{1,4}}|[A-Z]{{1,3}})\b(?![.,]\d)")
def _without_nr(found: re.Match[str]) -> list[str]:
    """Read `Kamerstukken II 2017/18, 31 568, 197`."""
    return [f"{dossier_number(found['dossier'])}/{found['nr']}"]


@_pattern(r"\b(?P<dossier>\d{5}-[IVXLC]+[A-C]?)-(?P<nr>\d{1,4})\b")
def _dashed(found: re.Match[str]) -> list[str]:
    return [f"{found['dossier']}/{found['nr']}"]


@_pattern(rf"\b{WORD} {CHAMBER}{SESSION} (?P<dossier>{DOSSIER})\b")
def _dossier_alone(found: re.Match[str]) -> list[str]:
    return [str(dossier_number(found["dossier"]))]


def _numbers(text: str) -> list[str]:
    """Return the numbers of `4 en 5`, `1100 t/m 1103`, `6, 138`."""
    parts = re.findall(rf"(t/m|tot en met|–|-)?{GAP}(?:{NR})?(\d+|[A-Z]+)", text)
    numbers: list[str] = []
    for joiner, number in parts:
        if joiner and numbers and number.isdecimal() and 0 < int(number) - int(numbers[-1]) <= 50:
            numbers += [str(each) for each in range(int(numbers[-1]) + 1, int(number))]
        numbers.append(number)
    return numbers


def find_papers(text: str) -> list[Found]:
    """Return every paper cited in running text, in the order in which they stand; overlapping readings once."""
    taken: list[tuple[int, int]] = []
    found: list[Found] = []
    for pattern, read in PATTERNS:
        for match in pattern.finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                found += [Found(*match.span(), PaperNumber(number)) for number in read(match)]
    return sorted(found, key=lambda each: (each.start, each.end))
