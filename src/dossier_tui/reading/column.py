"""What a house style prints beside a letter, where extraction left it in the midst of the text: taken out again."""

import re
from functools import cache

from dossier_tui.reading.addressee import addressed_office
from dossier_tui.reading.labels import begins_with_label, is_beside, is_label, is_place, labelled_reference
from dossier_tui.reading.language import papers
from dossier_tui.reading.letterdate import day_alone
from dossier_tui.reading.names import office_in, person_name
from dossier_tui.reading.notes import LONE
from dossier_tui.reading.pages import BREAK
from dossier_tui.reading.paragraphs import BULLET, FULL, HYPHENS, LETTERED, NUMBERED, SENTENCE_END, is_closing

FIRST = 60  # lines in which a first page prints its column
BODY = 34  # lines of the text beside which it may stand
NEAR = 3  # lines below its label in which a value stands
SHORT = 0.55  # of the usual width: no line of the column is longer
LONGEST = 300  # characters: a longer line is a paragraph, and holds nothing of the column
LONGER = 1.1  # of the usual width: a line at whose end a line of the column is glued
MOST = 0.6  # of the words of a sentence: so many found on lines of their own are that sentence
LAYOUT = 3  # spaces between the text and a column beside it
APART = " " * LAYOUT
SIGNED = 12  # lines that two signatures side by side may take
COLUMN = re.compile(rf"(\S)\s{{{LAYOUT},}}(?=\S)")
ALIKE = 2  # characters by which the beginnings of a column's lines differ
WORD = re.compile(r"[^\W_]+")


def without_sentences(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines without the sentences that house styles print beside a letter, and what was taken out.

    A sentence may be broken at any place, and stand on lines of its own or at the end of others.
    """
    lines = list(lines)
    taken: list[str] = []
    gone: set[int] = set()
    for sentence in _sentences() * 2:  # it may be printed on each page
        found = _found(lines, sentence)
        if sum(found.values()) < MOST * len(sentence):
            continue
        taken.append(" ".join(_tail(lines[number], count).strip() for number, count in found.items()))
        for number, count in found.items():
            lines[number] = lines[number][: -len(_tail(lines[number], count))].rstrip()
            gone |= {number} if not lines[number] else set()
    return [line for number, line in enumerate(lines) if number not in gone], taken


@cache
def _sentences() -> list[list[str]]:
    return [sentence.split() for paper in papers() for sentence in sorted(paper.column, key=len, reverse=True)]


def _found(lines: list[str], sentence: list[str]) -> dict[int, int]:
    """Return on which lines a sentence stands, and how many words there are its own: all of them, or the last."""
    found: dict[int, int] = {}
    place = 0
    for number, line in enumerate(lines[:FIRST]):
        words = [word.casefold() for word in WORD.findall(line)] if len(line) < LONGEST else []
        rest = sentence[place:]
        count = next((n for n in range(min(len(rest), len(words)), 0, -1) if words[-n:] == rest[:n]), 0)
        begun = place or count > 1
        if count and (begun if count == len(words) else count > 2 or (place and count == len(rest))):
            found[number] = count
            place += count
    return found


def _tail(line: str, count: int) -> str:
    return line[[each.start() for each in WORD.finditer(line)][-count] :]


def split_columns(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines without a column that stands to their right at a place of its own, and that column.

    Only a column that holds a label or an address is one beside a letter; any other is a table's.
    """
    pages = _pages(lines)
    beside: list[str] = []
    kept: list[str] = []
    for page in pages:
        place = _place(page)
        for line in page:
            cut = _cut(line, place) if place else None
            kept.append(line if cut is None else line[:cut].rstrip())
            beside += [] if cut is None else [line[cut:].strip()]
    return kept, beside


def _pages(lines: list[str]) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for line in lines:
        if line == BREAK:
            pages.append([])
        pages[-1].append(line)
    return pages


def _place(page: list[str]) -> int | None:
    """Return the column of characters at which what stands beside a page begins; None where nothing does."""
    starts: dict[int, list[str]] = {}
    for line in page:
        for start in [found.end() for found in COLUMN.finditer(line)][-1:] or _indented(line):
            starts.setdefault(start, []).append(line[start:].strip())
    ranked = sorted(starts, key=lambda start: len(starts[start]), reverse=True)
    for start in ranked[:3]:
        cells = [cell for other, found in starts.items() if abs(other - start) <= ALIKE for cell in found]
        known = sum(begins_with_label(cell) or is_place(cell) or bool(day_alone(cell)) for cell in cells)
        if len(cells) > 2 and known > 1 and known * 4 >= len(cells):
            return start
    return None


def _indented(line: str) -> list[int]:
    start = len(line) - len(line.lstrip())
    return [start] if start > 30 and line.strip() else []


def _cut(line: str, place: int) -> int | None:
    """Return where the cell of a line that belongs to the column begins."""
    for found in COLUMN.finditer(line):
        if abs(found.end() - place) <= ALIKE:
            return found.end()
    return next((start for start in _indented(line) if abs(start - place) <= ALIKE), None)


def unfolded(lines: list[str]) -> list[str]:
    """Return the lines with signatures that stand side by side, kept apart by spaces, one below the other."""
    kept: list[str] = []
    number = 0
    while number < len(lines):
        gap = COLUMN.search(lines[number]) if APART in lines[number] else None
        if gap and _signed_beside(lines, number):
            block = _signed(lines[number : number + SIGNED], gap.end())
            pairs = [_halves(line, gap.end()) for line in block]
            kept += [*(left for left, _ in pairs), "", *(right for _, right in pairs), ""]
            number += len(block)
        else:
            kept.append(lines[number])
            number += 1
    return kept


def _signed_beside(lines: list[str], number: int) -> bool:
    """Tell whether two offices stand on a line, or two names above two offices."""
    two, below = (COLUMN.sub(r"\1\n", line.strip()).split("\n") for line in (*lines[number : number + 2], "")[:2])
    named = len(two) == 2 and all(person_name(each) for each in two)
    return any(len(pair) == 2 and all(office_in(each) for each in pair) for pair in (two, below if named else []))


def _signed(lines: list[str], place: int) -> list[str]:
    """Return the lines that hold two columns, up to one that runs through both."""
    through = (n for n, line in enumerate(lines) if line == BREAK or len(_halves(line, place)[0]) > place)
    return lines[: next(through, len(lines))]


def _halves(line: str, place: int) -> tuple[str, str]:
    """Return what of a line stands left and right of a place, about which it may have a gap."""
    if gap := COLUMN.search(line):
        return line[: gap.start() + 1].strip(), line[gap.end() :].strip()
    return ("", line.strip()) if len(line) - len(line.lstrip()) > place // 2 else (line.strip(), "")


def strays(lines: list[str], width: int) -> dict[int, int]:
    """Return the lines of a letter's text that belong to the column, each with where on the line that begins.

    Known by what they are, under a label that is in the text as well, or by their place: a short line between two
    halves of a sentence.
    """
    found: dict[int, int] = {}
    label = -NEAR - 1
    for number, line in enumerate(" ".join(each.split()) for each in lines[:BODY]):
        if line == BREAK or is_closing(line) or (office_in(line) and line.endswith(",")):
            break
        before = next((lines[n].strip() for n in range(number - 1, -1, -1) if n not in found), "")
        following = "".join(lines[number + 1 : number + 2]).strip()
        if is_label(line):
            found[number], label = 0, number
        elif LONGEST > len(line) > LONGER * width and label >= 0 and (tail := _glued().search(lines[number])):
            found[number] = tail.start()
        elif line and len(line) <= SHORT * width and _is_stray(line, before, following, width, number - label <= NEAR):
            found[number] = 0
            label = number if number - label <= NEAR else label
    return found


def _is_stray(line: str, before: str, following: str, width: int, labelled: bool) -> bool:
    """Tell whether a short line is no part of the text between the lines before and after it."""
    if any(item.match(line) for item in (BULLET, NUMBERED, LETTERED)) or before.endswith(tuple(HYPHENS)):
        return False
    if is_place(line) or (labelled and not line.endswith(".") and _is_value(line)):
        return True
    return _parts_sentence(before, line, following, width)


def _is_value(line: str) -> bool:
    """Tell whether a line may stand under a label: a number, an address, or another to whom the letter is sent."""
    return bool(labelled_reference(line) or is_beside(line) or addressed_office(line))


def _parts_sentence(before: str, line: str, following: str, width: int) -> bool:
    """Tell whether a short line stands between two halves of a sentence, and is part of neither."""
    if LONE.fullmatch(line):  # the mark of a note
        return False
    if len(before) < FULL * width or before.endswith(SENTENCE_END) or line.endswith(SENTENCE_END) or not following:
        return False
    if len(following) < FULL * width or len(line) + len(following.split()[0]) > SHORT * width:
        return False
    small = {word for paper in papers() for word in paper.small}
    return following[0].islower() or (before.endswith(",") or before.split()[-1] in small)


@cache
def _glued() -> re.Pattern[str]:
    """Return what of the column may be glued to the end of a line of text."""
    addressees = "|".join(word for paper in papers() for word in paper.addressee)
    articles = "|".join(word for paper in papers() for word in paper.articles)
    return re.compile(
        rf"\s(?:(?:{articles}) (?:{addressees}) \S+ (?:\S+ ?){{1,4}}|www\.\S+|\d{{4}} ?[A-Z]{{2}} .*)$", re.IGNORECASE
    )
