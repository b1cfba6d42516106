"""The text of a letter as it comes out of a PDF or a mail, to Markdown that reads as the letter was written."""

import re
from dataclasses import dataclass, field

from dossier_tui.model.text import clean
from dossier_tui.reading.formats.lettering import QUESTION
from dossier_tui.reading.joining import Joiner
from dossier_tui.reading.notes import settle_lone_numbers, take_notes
from dossier_tui.reading.pages import BREAK, without_furniture
from dossier_tui.reading.paragraphs import (
    BULLET,
    FULL,
    NUMBERED,
    RULE,
    Run,
    healed,
    is_closing,
    is_greeting,
    is_heading,
    runs_of,
    usual_width,
)

STEP = 2  # columns by which a list inside a list stands further in, at the least
INDENT = 4  # columns by which Markdown sets it in: enough for "10."
DEEPEST = 4  # lists in lists


def to_markdown(text: str) -> str:
    """Return a letter's text as Markdown: paragraphs unwrapped, hyphens at line ends undone, notes at the end."""
    return lines_to_markdown(without_furniture(page_lines(text)))


def page_lines(text: str) -> list[str]:
    """Return a text's lines without controls, between pages `BREAK`."""
    pages = [clean(page).expandtabs(4).split("\n") for page in text.split(BREAK)]
    return [line for page in pages for line in (BREAK, *page)][1:]


def lines_to_markdown(lines: list[str]) -> str:
    """Return lines as Markdown: paragraphs unwrapped, hyphens at line ends undone, notes at the end."""
    lines = settle_lone_numbers(lines)
    width = usual_width(lines)
    body, notes = take_notes(runs_of(lines, width))
    joiner = Joiner("\n".join(lines), width)
    blocks = _Writer(joiner).write(healed(body, width))
    blocks += [f"[^{number}]: {joiner.joined(note, verse=False)}" for number, note in enumerate(notes, 1)]
    return "\n\n".join(blocks) + "\n"


def text_markdown(text: str) -> str:
    """Return a Markdown letter as it is kept: controls out, one end of line."""
    return clean(text).strip() + "\n"


@dataclass
class _Writer:
    """Writes runs as blocks of Markdown; `lists` holds the column of each list that is open, `last` its last label."""

    joiner: Joiner
    lists: list[int] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    in_body: bool = False

    def write(self, runs: list[Run]) -> list[str]:
        """Return the blocks of a letter."""
        blocks = []
        for run, following in zip(runs, [*runs[1:], Run([""])][: len(runs)], strict=True):
            blocks.append(self._block(run, following))
            prose = sum(len(line.strip()) >= self.joiner.width * FULL for line in run.lines) > 1
            self.in_body = (self.in_body or prose or is_greeting(run.lines[0])) and not is_closing(run.lines[0])
        return blocks

    def _block(self, run: Run, following: Run) -> str:
        first = run.lines[0]
        if QUESTION.fullmatch(first.strip()):
            self.lists.clear()
            return "## " + self.joiner.joined(run.lines)
        if self.in_body and len(run.lines) == 1 and is_heading(first, following.lines, self.joiner.width):
            self.lists.clear()
            return "## " + self.joiner.joined(run.lines).replace("\\", "", 1 if NUMBERED.match(first) else 0)
        if found := BULLET.match(first):
            return self._item("-", found, run.lines)
        if (found := NUMBERED.match(first)) and self._continues(found):
            return self._item(found[2], found, run.lines)
        self.lists.clear()
        return "---" if RULE.fullmatch(first) else self.joiner.joined(run.lines)

    def _item(self, label: str, found: re.Match[str], lines: list[str]) -> str:
        depth = self._depth(len(found[1]))
        del self.lists[depth:], self.last[depth:]
        self.lists.append(len(found[1]))
        self.last.append(label)
        text = self.joiner.joined([lines[0][found.end() :], *lines[1:]], verse=False)
        return f"{' ' * INDENT * depth}{label} {text}"

    def _depth(self, column: int) -> int:
        return min(sum(column >= each + STEP for each in self.lists), DEEPEST, len(self.lists))

    def _continues(self, found: re.Match[str]) -> bool:
        """Tell whether a number begins a list or is the next of one: Markdown counts by itself."""
        depth = self._depth(len(found[1]))
        before = self.last[depth] if depth < len(self.lists) else "-"
        return before[-1] != found[2][-1] or int(before[:-1]) + 1 == int(found[2][:-1])
