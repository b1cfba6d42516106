"""Footnotes: taken from the foot of a page to the end of the letter, each linked with its mark in the text."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace

from dossier_tui.reading.joining import END_MARK, MARK
from dossier_tui.reading.pages import BREAK
from dossier_tui.reading.paragraphs import NOTE, RULE, Run

LONE = re.compile(r"\s*([0-9]{1,2})")
GLUED = re.compile(r"(?:[^\W\d_A-Z]|[^\W\d_][.,;:)”»’])([0-9]{1,2})(?=[\s.,;:)]|$)")
GAP = re.compile(r"(?<=\w) (?=[.,;:](?:\s|$))")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
Place = tuple[int, int, int]  # a run, a line in it, and a character


def settle_lone_numbers(lines: list[str]) -> list[str]:
    """Put a note's number that stands on a line of its own before the note, and a mark's behind its word."""
    lone = [(place, found[1]) for place, line in enumerate(lines) if (found := LONE.fullmatch(line))]
    if not lone:
        return lines
    settled: list[str | None] = [*lines, ""]
    ahead = Counter(number for _, number in lone)
    starts = {found[1] for line in lines if (found := NOTE.match(line))}
    glued = {found[1] for line in lines for found in GLUED.finditer(line)}
    marked: set[str] = set()
    for place, number in lone:
        ahead[number] -= 1
        above, below = settled[place - 1] if place else "", settled[place + 1]
        if not below or not below.strip() or below == BREAK:
            continue
        note = f"{number} {below.strip()}"
        if number in marked or (not (above or "").strip() and number in glued and NOTE.match(note)):
            settled[place : place + 2] = ["", note]
        elif above and above.strip() and (ahead[number] or number in starts):
            marked.add(number)
            settled[place - 1 : place + 2] = _with_mark(above, number, below)
        elif not place and number in starts | set(+ahead):  # raised above the first line: where in it is not known
            marked.add(number)
            settled[:2] = [None, below.rstrip() + number]
    return [line for line in settled[:-1] if line is not None]


def _with_mark(above: str, number: str, below: str) -> list[str | None]:
    """Glue a mark to the word it belongs to: before a gap in the line below, else at the end of the line above."""
    if gap := GAP.search(below):
        return [above, None, below[: gap.start()] + number + below[gap.end() :]]
    return [above.rstrip() + number, None, below]


@dataclass
class _Marks:
    """The marks set so far: up to where, and how far the text was searched in vain for each number."""

    body: list[Run]
    place: Place = (0, 0, 0)
    searched: dict[int, Place] = field(default_factory=dict)

    def set(self, number: int, label: int) -> bool:
        """Find a note's mark in the text after the mark before it, and set it apart; False where there is none."""
        mark, digits = _mark(number), str(number)
        raised = digits.translate(RAISED)
        first, row, start = max(self.place, self.searched.get(number, self.place))
        for index in range(first, len(self.body)):
            lines = self.body[index].lines
            for at in range(row, len(lines)):
                holds = digits in lines[at] or raised in lines[at]
                if holds and (found := mark.search(lines[at], start)):
                    head = f"{lines[at][: found.start()]}{MARK}{label}{END_MARK}"
                    lines[at] = head + lines[at][found.end() :]
                    self.place = (index, at, len(head))
                    return True
                start = 0
            row = 0
        self.searched[number] = (len(self.body), 0, 0)
        return False


def take_notes(runs: list[Run]) -> tuple[list[Run], list[list[str]]]:
    """Return the runs without the notes, their marks set, and the lines of the notes in the order of their marks."""
    notes: list[list[str]] = []
    body: list[Run] = []
    marks, last, cut = _Marks(body), 0, False
    for run in runs:
        found = NOTE.match(run.lines[0])
        number = int(unicodedata.normalize("NFKD", found[1])) if found else 0
        if found and number in (last + 1, 1) and marks.set(number, len(notes) + 1):
            notes.append([run.lines[0][found.end() :], *run.lines[1:]])
            last, cut = number, True
            if RULE.fullmatch(body[-1].lines[-1]):
                body.pop()
        else:
            body.append(replace(run, cut=run.cut or cut))
            cut = False
    return body, notes


def _mark(number: int) -> re.Pattern[str]:
    """Return what a mark looks like: its number raised, in brackets, or glued to a word or its full stop."""
    digits = str(number)
    unit = r"(?<!\bm)(?<!\bkm)"
    glued = rf"{unit}(?<=[^\W\d_A-Z]){digits}|(?<=[a-z\d][.,;:)”»’]){digits}|(?<=[A-Z]{{3}}){digits}"
    return re.compile(rf" ?{digits.translate(RAISED)}| ?\[{digits}\]|(?:{glued})(?=[\s.,;:)”»]|$)")
