"""The writings in which papers are cited, as patterns: each is read to the normal forms that `numbers.py` lists.

The gaps in a number are taken whole or not at all, so that no text makes a pattern slow, and hold one end of a line,
so that no number reaches over a blank line.
"""

import re
from collections.abc import Callable
from functools import cache

GAP = r"(?>[^\S\n]*(?:\n[^\S\n]*)?)"
AFTER_HYPHEN = r"(?>[^\S\n]*(?:\n[^\S\n]*){0,2})"  # the rest of a number may stand below an empty line
SPACE = r"(?>[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
HYPHEN = "[-\u2010\u2011]"
DASH = "[-\u2010\u2011\u2013]"
ROMAN = r"(?:(?=[XVI])(?:XX|X)?(?:IX|IV|V?I{0,3})[A-C]?)"  # chapters of the budget: I to XXV, IIA, IXB
UPPER = r"(?>(?=[CLXVI]{3})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"  # dossiers of the upper house alone: CXLVIII
MANY = r"[CLXVI]{3}"  # the number of a dossier of the upper house
DIGITS = rf"[1-9]\d(?:\.|{GAP})\d{{3}}"
CHAPTER = rf"(?:{ROMAN}|[A-N])(?![A-Za-z])"  # a letter is a fund of the budget
PART = r"(?:0\d|[1-9]\d{0,3})"
KINGDOM = r"\(?R\d{4}\)?"
SUFFIX = rf"(?:{HYPHEN}{GAP}(?:{CHAPTER}|{KINGDOM}|{PART}(?!\d))|{GAP}{CHAPTER}|{GAP}\(R\d{{4}}\))"
DOSSIER = rf"(?:{DIGITS}(?:{SUFFIX})?)"
NUMBERED = ("21501", "22054")  # dossiers that have parts by number: `21501-20` is a part, `36045-20` a paper

WORD = (
    r"(?:(?i:kamerstuk(?:ken)?(?:dossiers?|nummers?|nrs?\.?)?|kamerdossier|kamerst\.?|kst\.?|"
    r"parliamentary{GAP}papers?)|TK|EK|Stuk)(?![^\W\d_])".replace("{GAP}", GAP)
)
YEARS = rf"(?:19|20)\d{{2}}{GAP}[-\u2010\u2011\u2013/]{GAP}(?:(?:19|20)\d{{2}}|\d{{2}})(?!\d)"
SESSION = rf"(?:(?:(?i:vergaderjaar|session){GAP})?{YEARS},?{GAP})"
CHAMBER = rf"(?:(?:II|I|TK|EK)\b{GAP},?{GAP})"
CONTEXT = rf"\b{WORD}{GAP}:?{GAP},?{GAP}{CHAMBER}?{SESSION}?"
NR = rf"(?:(?:{GAP}\(|,)?{GAP}(?i:stuk{GAP})?(?i:nrs?\b\.?:?|nummers?\b|nos?\.){GAP})"
PLURAL = rf"(?:,?{GAP}(?i:nrs\b\.?|nummers\b|nos\.){GAP})"
MONTH = r"(?:jan|feb|ma?a?rt|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)"
NUMBER = rf"[1-9]\d{{0,3}}(?!\d|[.,]\d{{3}}\b|{SPACE}\d{{3}}\b)"
NEXT = rf"(?!{DIGITS}\b)(?:(?i:nrs?\b\.?|no\.){GAP})?[1-9]\d{{0,3}}(?!\d|\.\d|{SPACE}{MONTH})"
TO = rf"(?:{SPACE}(?:t/m|tot{SPACE}en{SPACE}met|to){SPACE}|{DASH}(?!{GAP}20\d\d))"
AND = rf"(?:{SPACE}(?:en|and){SPACE})"
COMMA = rf"(?:,{GAP})"
CLOSED = rf"(?:{NUMBER}(?:(?:{COMMA}{NEXT})*(?:{AND}|{TO}){NEXT})*)"  # `6, 138` is a paper and a page
LISTED = rf"(?:{NUMBER}(?:(?:{COMMA}|{AND}|{TO}){NEXT})*)"
SIGN = r"[A-Z]{1,3}(?![A-Za-z])"
SIGNS = rf"(?:{SIGN}(?:(?:{AND}|{SPACE}t/m{SPACE}){SIGN})*)"
FREE = r"(?<![\d.,€])(?<!€\s)"  # not inside a longer number, and no amount of money
NO_AMOUNT = r"(?!-|\d{3}|\s\d{2})"  # `12 500, EU-breed` is no paper; `33 328, AI1` has the mark of a footnote
WIDEST = 200  # papers in `nr. 1100 t/m 1103`

BLANK = "\n\n"

Reader = Callable[[re.Match[str]], list[str]]
Marks = tuple[str, ...]
# Each with its reader and its marks: expressions that are found fast, one of which stands wherever it finds anything.
PATTERNS: list[tuple[str, Reader, Marks]] = []


def normal_dossier(text: str) -> str | None:
    """Return a dossier's number in its normal form, or None where the text is not one as a whole."""
    text = text.strip().upper()
    if found := re.fullmatch(rf"({DIGITS})({SUFFIX})?", text):
        number, tail = re.sub(r"\D", "", found[1]), re.sub(r"[^0-9A-Z]", "", found[2] or "")
        return f"{number}-{tail}" if tail else number
    return text if re.fullmatch(UPPER, text) else None


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """Return a pattern, compiled when it is first wanted: that takes longer than reading a letter that has no mark."""
    return re.compile(expression)


def stretches(text: str, marks: Marks) -> list[tuple[int, int]]:
    """Return the paragraphs of a text, neighbours as one, in which papers can stand that have one of these marks."""
    found: list[tuple[int, int]] = []
    covered = 0
    for begin, end in sorted(match.span() for mark in marks for match in re.finditer(mark, text)):
        if begin < covered:
            continue
        start = max(text.rfind(BLANK, covered, begin), covered)
        covered = _end_of_paragraph(text, end)
        if text[covered - 1] in "-\u2010\u2011":  # the rest of a number may stand below
            covered = _end_of_paragraph(text, covered + len(BLANK))
        found.append((start, covered))
    return found


def _end_of_paragraph(text: str, place: int) -> int:
    end = text.find(BLANK, place)
    return len(text) if end < 0 else end


def _reads(expression: str, *marks: str) -> Callable[[Reader], Reader]:
    """Make a function the reader of what a pattern finds; an earlier pattern goes before a later one."""

    def register(reader: Reader) -> Reader:
        PATTERNS.append((expression, reader, marks))
        return reader

    return register


@_reads(
    rf"\bkst-(?:\d{{8}}-)?(\d{{5}}|{UPPER})((?:-\n?(?:\(R\d{{4}}\)|[0-9A-Z]{{1,5}})){{1,4}})(?![A-Za-z0-9])", "kst-"
)
def _address(found: re.Match[str]) -> list[str]:
    """Read `kst-21501-02-2446`: the last part is the paper's number, unless it is a part of a dossier."""
    *suffix, paper = re.sub(r"[()\n]", "", found[2]).strip("-").split("-")
    if paper.startswith("0") or (found[1] in NUMBERED and not suffix):
        return ["-".join([found[1], *suffix, paper])]
    return ["-".join([found[1], *suffix]) + f"/{paper}"]


@_reads(r"\bah-tk-(\d{4})(\d{4})-(\d+)\b", "ah-tk-")
def _appendix_address(found: re.Match[str]) -> list[str]:
    return [f"AH {found[1]}-{found[2]}/{found[3]}"]


@_reads(r"\bh-(tk|ek)-(\d{4})(\d{4})-(\d+)(?:-\d+){0,2}\b", r"k-\d{8}")
def _proceedings_address(found: re.Match[str]) -> list[str]:
    return [f"H {'II' if found[1] == 'tk' else 'I'} {found[2]}-{found[3]}/{found[4]}"]


HOUSE = rf"(?:(?P<house>II|I|TK|EK|(?:Tweede|Eerste){GAP}Kamer)\b)?{GAP},?{GAP}"
PLACE = rf"(?i:vergaderjaar)?{GAP}(?P<years>{YEARS}),?{GAP}(?i:nr\.?|nummer|no\.)?{GAP}(?P<nr>[1-9]\d{{0,4}})\b"


@_reads(
    rf"\b(?i:Aanhangsel)(?:{GAP}(?i:van{GAP}de|bij{GAP}de))?(?:{GAP}(?i:Handelingen))?{GAP}\(?{HOUSE}{PLACE}"
    rf"|\bAH(?:-TK)?{GAP}(?P<years2>{YEARS}),?{GAP}(?i:nr\.?|no\.)?{GAP}(?P<nr2>[1-9]\d{{0,4}})\b",
    "anhangsel",
    "ANHANGSEL",
    r"AH(?:-TK)?\s*(?:19|20)\d",
)
def _appendix(found: re.Match[str]) -> list[str]:
    return [f"AH {_session(found['years'] or found['years2'])}/{found['nr'] or found['nr2']}"]


@_reads(rf"\b(?i:Handelingen){GAP}{HOUSE}{PLACE}", "andelingen", "ANDELINGEN")
def _proceedings(found: re.Match[str]) -> list[str]:
    house = "I" if (found["house"] or "").startswith(("EK", "Eerste")) or found["house"] == "I" else "II"
    return [f"H {house} {_session(found['years'])}/{found['nr']}"]


def _session(text: str) -> str:
    """Return the two years of a session in full: `1999/00` is `1999-2000`."""
    begin, end = re.findall(r"\d+", text)
    if len(end) == 4:
        return f"{begin}-{end}"
    century = int(begin[:2]) + (int(end) < int(begin[2:]))
    return f"{begin}-{century}{end}"


@_reads(rf"\b(?:20\d{{2}}[DZ]\d{{5}}|TZ20\d{{4}}-{GAP}\d{{1,4}}|T\d{{5}})\b", r"20\d\d[DZ]\d", "TZ20", r"T\d{5}")
def _identifier(found: re.Match[str]) -> list[str]:
    return ["".join(found[0].split())]


@_reads(rf"(?:\b|(?<=\()){NR}(?P<nr>{NUMBER}){GAP}\({GAP}(?P<dossier>{DOSSIER}){GAP}\)", rf"\({GAP}[1-9]\d")
def _number_first(found: re.Match[str]) -> list[str]:
    """Read `nr. 456 (36800-XVI)`."""
    return [f"{normal_dossier(found['dossier'])}/{found['nr']}"]


FIRST = rf"(?P<dossier>{DOSSIER})(?:{GAP}/{GAP}{DOSSIER}){{0,4}}"  # two dossiers, one paper: the first's number


@_reads(rf"(?:{CONTEXT})?{FREE}{FIRST}(?:{PLURAL}(?P<listed>{LISTED})|{NR}(?P<closed>{CLOSED}))", DIGITS)
def _paper(found: re.Match[str]) -> list[str]:
    dossier = normal_dossier(found["dossier"])
    return [f"{dossier}/{each}" for each in _numbers(found["listed"] or found["closed"])]


@_reads(
    rf"(?:{CONTEXT}|\b{SESSION}){FIRST}(?:{NR}|,{GAP})(?P<signs>{SIGNS})"
    rf"|{FREE}(?P<bare>[1-9]\d{GAP}\d{{3}}(?:{SUFFIX})?),{GAP}(?P<bare_signs>{SIGNS}){NO_AMOUNT}",
    rf"(?:[\dA-Z)],|(?i:nrs?\b\.?:?|nummers?\b|nos?\.)){GAP}{SIGN}",
)
def _signed(found: re.Match[str]) -> list[str]:
    """Read `33 328, AI`: papers of the upper house have letters."""
    dossier = normal_dossier(found["dossier"] or found["bare"])
    return [f"{dossier}/{each}" for each in _signs(found["signs"] or found["bare_signs"])]


@_reads(
    rf"(?:{CONTEXT}|\b{SESSION})(?P<dossier>{UPPER})(?:{NR}(?P<nr>{NUMBER})|(?:{NR}|,{GAP})(?P<signs>{SIGNS}))"
    rf"|\b(?P<bare>(?=C){UPPER}),{GAP}(?P<bare_signs>{SIGNS})",
    MANY,
)
def _upper_house(found: re.Match[str]) -> list[str]:
    """Read `CXLVIII, A`: dossiers of the upper house alone have roman numbers."""
    papers = [found["nr"]] if found["nr"] else _signs(found["signs"] or found["bare_signs"])
    return [f"{found['dossier'] or found['bare']}/{each}" for each in papers]


@_reads(
    rf"{CONTEXT}(?P<dossier>{DIGITS}(?:{HYPHEN}{GAP}(?:{CHAPTER}|{PART}(?!\d)(?={DASH}|,|/))|{GAP}{CHAPTER})?)"
    rf"(?P<by>{HYPHEN}{GAP}|,{GAP}|/)(?P<nr>[1-9]\d{{0,3}}|{SIGN})\b(?![.,]\d)",
    rf"{DIGITS}(?:{HYPHEN}?{GAP}[A-Z\d]{{1,8}})?(?:(?:{HYPHEN}|,){GAP}|/)[1-9A-Z]",
)
def _without_nr(found: re.Match[str]) -> list[str]:
    """Read `Kamerstukken II 2017/18, 31 568, 197` and `Kamerstuk 28 286-1056`."""
    dossier = str(normal_dossier(found["dossier"]))
    if dossier in NUMBERED and found["by"][0] not in ",/":
        return [f"{dossier}-{found['nr']}"]
    return [f"{dossier}/{found['nr']}"]


@_reads(
    rf"{FREE}(?<![\w/-])(?P<dossier>{DIGITS}{HYPHEN}{AFTER_HYPHEN}{ROMAN}){HYPHEN}{AFTER_HYPHEN}(?P<nr>[1-9]\d{{0,3}})\b(?!{HYPHEN})"
    rf"|{FREE}(?<![\w/-])(?P<asked>\d{{5}}){HYPHEN}{AFTER_HYPHEN}(?P<asked_nr>[1-9]\d{{0,3}})(?=/{GAP}20\d{{2}}D\d{{5}}\b)",
    rf"\d{{3}}{HYPHEN}",
)
def _dashed(found: re.Match[str]) -> list[str]:
    """Read `36200-VIII-30`, and the reference of a committee's letter, `30825-191/2013D19521`."""
    return [f"{normal_dossier(found['dossier'] or found['asked'])}/{found['nr'] or found['asked_nr']}"]


@_reads(
    rf"{CONTEXT}(?P<dossier>{DOSSIER}|{UPPER})\b"
    rf"|\b(?i:dossier(?:nummer)?|(?:initiatief)?wetsvoorstel){GAP}\(?(?P<spaced>[1-9]\d{SPACE}\d{{3}}(?:{SUFFIX})?)\b",
    DIGITS,
    MANY,
)
def _dossier_alone(found: re.Match[str]) -> list[str]:
    return [str(normal_dossier(found["dossier"] or found["spaced"]))]


def _numbers(text: str) -> list[str]:
    """Return the numbers of `4 en 5`, `1100 t/m 1103`, `6, 7 en 9`; what runs backwards is no range."""
    numbers: list[str] = []
    for joiner, number in re.findall(rf"({TO})?{GAP}(?:(?i:nrs?\b\.?|no\.){GAP})?(\d+)", text):
        if not joiner:
            numbers.append(number)
        elif 0 < int(number) - int(numbers[-1]) <= WIDEST:
            numbers += [str(each) for each in range(int(numbers[-1]) + 1, int(number) + 1)]
    return numbers


def _signs(text: str) -> list[str]:
    """Return the letters of `A en B`, `A t/m C`."""
    signs: list[str] = []
    for joiner, sign in re.findall(r"(t/m\s*)?([A-Z]{1,3})", text):
        last = signs[-1] if signs else ""
        if joiner and len(last) == len(sign) == 1:
            signs += [chr(each) for each in range(ord(last) + 1, ord(sign))]
        signs.append(sign)
    return signs
