"""Lines to paragraphs: where one begins, where its lines were broken on purpose, and where a page cut it in two."""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, pairwise

from dossier_tui.reading.formats.lettering import QUESTION
from dossier_tui.reading.language import papers
from dossier_tui.reading.names import begins_answer, office_in, person_name
from dossier_tui.reading.pages import BREAK
from dossier_tui.reading.periods import choice

BULLET = re.compile(r"(\s*)(?:[•●▪■◦‣·*–\-]|[\ue000-\uf8ff]|o(?=\s{2,}))\s+(?=\S)")
DASH = re.compile(r"\s*[–\-]\s")
NUMBERED = re.compile(r"(\s*)([0-9]{1,2}[.)])\s+(?=\S)")
LETTERED = re.compile(r"\s*[a-z][.)]\s+(?=[A-Z])")
NOTE = re.compile(r"\s*\[?([0-9]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?)\]?\s+(?=[A-Z«„“\"'(]|https?:|www\.|[Zz]ie )")
RULE = re.compile(r"\s*(?:_{3,}|-{3,}|={3,}|\*{3,}|—{2,})")
HYPHENS = "-\u2010\u00ad"
SENTENCE_END = (".", "?", "!", ":", ";", "”", "»", ")")
NO_HEADING = re.compile(r"[.?!:;,-]$|:\s|[0-9]{4}$|@")  # the end of a sentence or of a date; a label and its value
SHORT = 0.72  # of the usual width: a line that ends before it ends its paragraph
FULL = 0.8  # a line as long as this is running text
VERSE = 0.9  # among lines of which none is full, one that ends before it was broken on purpose
NAME = 60  # characters of a name, at most
FEW = 10  # lines that say nothing yet of a width
NARROWEST = 60  # characters: what is taken for the width of a few lines
UNWRAPPED = 160  # characters: text whose usual line is longer is not wrapped at all


@dataclass
class Run:
    """Lines that belong together; `cut` where a page or a note stands between them and what comes before."""

    lines: list[str] = field(default_factory=list)
    cut: bool = False


def usual_width(lines: list[str]) -> int:
    """Return the width at which running text is broken.

    Addresses and side columns make many short lines, and a column printed behind the text a few that are too long: the
    width is that of most lines which are nearly as long as those in which the last fifth of all characters stands.
    """
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    most = sum(lengths) * 0.8
    longest = next((each for each, total in zip(lengths, accumulate(lengths), strict=True) if total >= most), 0)
    from statistics import median  # with all that it loads: no matter of files that are not wrapped

    width = int(median([each for each in lengths if each >= longest * SHORT] or [0]))
    return width if len(lengths) >= FEW else max(width, NARROWEST)


def runs_of(lines: list[str], width: int) -> list[Run]:
    """Return the paragraphs, list items, headings and notes of a text as runs of lines."""
    runs = [Run()]
    for line in lines:
        if line == BREAK:
            runs.append(Run(cut=True))
        elif not line.strip() and not runs[-1].lines:
            continue
        elif not line.strip():
            runs.append(Run())
        else:
            runs[-1].lines.append(line)
    return [part for run in runs if run.lines for part in _split(run, width)]


def _split(run: Run, width: int) -> list[Run]:
    """Split a run where a paragraph, a list item, a note or a heading begins inside it."""
    parts = [Run([run.lines[0]], run.cut)]
    limit = _limit(run.lines, width)
    for number, line in enumerate(run.lines[1:], 1):
        if _begins_anew(line, run.lines[number + 1 : number + 2], parts[-1].lines, limit, width):
            parts.append(Run())
        parts[-1].lines.append(line)
    return parts


def _begins_anew(line: str, below: list[str], part: list[str], limit: float, width: int) -> bool:
    before = part[-1].strip()
    ended = before.endswith(SENTENCE_END)
    meant = _room(before, line) < limit
    if RULE.fullmatch(line) or RULE.fullmatch(before) or is_closing(line) or is_closing(before) or is_greeting(before):
        return True
    if QUESTION.fullmatch(line.strip()) or QUESTION.fullmatch(before) or (ended and _signs(line, below)):
        return True
    if ended and begins_answer(line.strip()):
        return True
    if BULLET.match(line):
        return ended or meant or not DASH.match(line) or bool(DASH.match(part[0]))
    if NUMBERED.match(line) or LETTERED.match(line):
        return ended or meant or before.endswith(",") or _counts_on(part[0], line)
    if NOTE.match(line):
        return ended or bool(NOTE.match(part[0]))
    whole = width < UNWRAPPED or line.rstrip().endswith(SENTENCE_END)
    if len(part) == 1 and whole and is_heading(before, [line], width):
        return len(line.strip()) > min(width, UNWRAPPED) * SHORT and not BULLET.match(before)
    if ended and (meant or is_heading(line, below, width)):
        return True
    indented = line.startswith(" ") and not part[-1].startswith(" ")
    return indented and (ended or bool(NOTE.match(part[-1]))) and not BULLET.match(part[0])


def _signs(line: str, below: list[str]) -> bool:
    """Tell whether a line and the next are an office and a name, in either order."""
    following = below[0].strip() if below else ""
    return (
        bool(following)
        and bool(office_in(line.strip()) or person_name(line))
        and _is_signature(line.strip(), following)
    )


def _counts_on(before: str, line: str) -> bool:
    """Tell whether an item bears the number after that of the item before it."""
    one, other = NUMBERED.match(before), NUMBERED.match(line)
    return bool(one and other and int(one[2][:-1]) + 1 == int(other[2][:-1]))


def is_heading(line: str, below: list[str], width: int) -> bool:
    """Tell whether a line stands as a heading above a paragraph: short, unpunctuated, over running text."""
    text, first = NUMBERED.sub("", line.strip()), below[0].strip() if below else ""
    if not text[:1].isupper() or len(text) > min(width, UNWRAPPED) * SHORT or NO_HEADING.search(text):
        return False
    if not first[:1].isupper() or NUMBERED.match(first) or is_greeting(text):
        return False
    return len(first) > min(width, UNWRAPPED) * SHORT or len(below) > 1 or first.endswith((".", "?", "!", ":"))


@cache
def _greetings() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:{choice(word for paper in papers() for word in paper.greetings)})\b.{{0,60}}", re.IGNORECASE
    )


@cache
def _closings() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{choice(word for paper in papers() for word in paper.closings)}),?", re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    """Return a label of the head, with its capital: `Datum`, `Betreft`."""
    words = (word.capitalize() for paper in papers() for word in (*paper.date, *paper.subject))
    return re.compile(rf"\s*(?:{choice(words)})(?:\s|:|$)")


def is_greeting(line: str) -> bool:
    """Tell whether a line is a salutation: `Geachte voorzitter,`."""
    return bool(_greetings().fullmatch(line.rstrip())) and line.rstrip()[-1] not in ".?;"


def is_closing(line: str) -> bool:
    """Tell whether a line is a closing formula: `Hoogachtend,`."""
    return bool(_closings().fullmatch(line.rstrip()))


def _room(before: str, line: str) -> int:
    """Return the width that a line would have with the first word of the next."""
    return len(before.strip()) + 1 + len(line.split(None, 1)[0])


def _limit(lines: list[str], width: int) -> float:
    """Return the width within which the next word would surely have fitted on the line."""
    if width > UNWRAPPED or (len(lines) > 2 and all(line.rstrip()[-1].isdecimal() for line in lines[1:])):
        return float("inf")  # not wrapped, or rows of figures
    if any(len(line.strip()) >= width * FULL for line in lines):
        return width * SHORT
    return 0 if _is_narrow_prose(lines) else width * VERSE


def _is_narrow_prose(lines: list[str]) -> bool:
    """Tell whether lines of which none is full are still running text: a sentence ends them, or most of them go on."""
    if lines[-1].rstrip().endswith((".", "?", "!")):
        return True
    pairs = [(before.rstrip(), line.lstrip()) for before, line in pairwise(lines)]
    open_ended = [(before, line) for before, line in pairs if before[-1].isalnum() or _ends_broken(before)]
    going_on = sum(line[0].islower() or _ends_broken(before) for before, line in open_ended)
    return len(open_ended) * 2 >= len(pairs) and going_on * 2 > len(open_ended)


def _ends_broken(line: str) -> bool:
    return line[-1] in HYPHENS and line[-2:-1].isalnum()


def meant_breaks(lines: list[str], width: int) -> list[bool]:
    """Tell for each line but the first whether the break before it was meant: an address, a signature, a table."""
    limit = _limit(lines, width)
    return [
        _room(before, line) < limit or bool(_labels().match(line)) or _is_signature(before.strip(), line.strip())
        for before, line in pairwise(lines)
    ]


def _is_signature(before: str, line: str) -> bool:
    """Tell whether a name stands below an office, or the other way round."""
    if min(len(before), len(line)) > NAME:
        return False
    if before.endswith(",") or office_in(before):
        return bool(person_name(line))
    return bool(office_in(line) and person_name(before))


def healed(runs: list[Run], width: int) -> list[Run]:
    """Join a paragraph that a page or the note at its foot had cut in two."""
    whole: list[Run] = []
    for run in runs:
        if run.cut and whole and _goes_on(whole[-1].lines[-1].strip(), run.lines[0].strip(), width):
            whole[-1] = Run(whole[-1].lines + run.lines, whole[-1].cut)
        else:
            whole.append(run)
    return whole


def _goes_on(before: str, line: str, width: int) -> bool:
    if before.endswith(SENTENCE_END) or BULLET.match(line) or NUMBERED.match(line):
        return False
    return line[:1].islower() or len(before) > width * FULL
