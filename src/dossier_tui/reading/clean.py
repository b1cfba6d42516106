"""The text of a letter as it comes out of a PDF or a mail, to Markdown that reads as the letter was written."""

import re
from collections import Counter
from statistics import quantiles

from dossier_tui.model.text import clean

FURNITURE = re.compile(r"\s*(?:pagina|page|blad)\s+\d+(?:\s*(?:van|of|/)\s*\d+)?\s*|\s*-\s*\d+\s*-\s*", re.IGNORECASE)
BULLET = re.compile(r"\s*(?:[•●▪◦‣·*–\-]|[\ue000-\uf8ff]|o(?=\s{2,}))\s+(?=\S)")
NUMBERED = re.compile(r"\s*(\d{1,2})[.)]\s+(?=\S)")
NOTE = re.compile(r"\s*\[?(\d{1,2})\]?\s+(?=[A-Z«„“\"'(])")
SPECIAL = re.compile(r"([\\`*_\[\]<>])")
AT_START = re.compile(r"^(\s*)([#>+\-=]|\d{1,9}[.)](?=\s))")
SENTENCE_END = (".", "?", "!", ":", ";", "”", "»", ")")
ELLIPTIC = re.compile(r"(?:en|of|and|or|tot|dan wel|als)\b")
NO_HEADING = re.compile(r"[.?!:;,-]$|\b\d{4}$")  # an end of a sentence, or of a date
SHORT = 0.72  # of the usual width: a line that ends before it ends its paragraph


def to_markdown(text: str) -> str:
    """Return a letter's text as Markdown: paragraphs unwrapped, hyphens at line ends undone, notes at the end."""
    lines = [line.rstrip() for line in clean(text.replace("\f", "\n\n")).expandtabs(4).split("\n")]
    groups = _paragraphs(_without_furniture(lines))
    width = _usual_width(lines)
    groups = [part for group in groups for part in _split(group, width)]
    body, notes = _notes(groups)
    blocks = [_block(group, width, following) for group, following in zip(body, [*body[1:], []], strict=True)]
    text = "\n\n".join(blocks)
    for number in notes:
        text = _linked(text, number)
    return text + "".join(f"\n\n[^{number}]: {_joined(note)}" for number, note in notes.items()) + "\n"


def text_markdown(text: str) -> str:
    """Return a Markdown letter as it is kept: controls out, one end of line."""
    return clean(text).strip() + "\n"


def _without_furniture(lines: list[str]) -> list[str]:
    """Return the lines without page numbers, and without the head that is printed again on further pages."""
    pages = [number for number, line in enumerate(lines) if FURNITURE.fullmatch(line)]
    kept = set(range(len(lines))) - set(pages)
    seen = Counter(line.strip() for line in lines[: pages[0]] if line.strip()) if pages else Counter()
    for page in pages:
        for number in range(page + 1, min(page + 12, len(lines))):
            line = lines[number].strip()
            if line and line not in seen:
                break
            if line:
                kept.discard(number)
    return [line for number, line in enumerate(lines) if number in kept]


def _paragraphs(lines: list[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _usual_width(lines: list[str]) -> int:
    """Return the width at which the lines of running text are broken."""
    lengths = [len(line.strip()) for line in lines if line.strip()]
    return int(quantiles(lengths, n=10)[7]) if len(lengths) > 1 else 80


def _split(group: list[str], width: int) -> list[list[str]]:
    """Split a run of lines where a paragraph, a list item, a note or a heading begins inside it."""
    parts: list[list[str]] = [[]]
    for number, line in enumerate(group):
        before = group[number - 1] if number else ""
        if parts[-1] and _begins_anew(line, before, group, number, width):
            parts.append([])
        parts[-1].append(line)
    return parts


def _begins_anew(line: str, before: str, group: list[str], number: int, width: int) -> bool:
    if BULLET.match(line) or NUMBERED.match(line) or NOTE.match(line):
        return not NOTE.match(line) or before.rstrip().endswith(SENTENCE_END) or bool(NUMBERED.match(line))
    if number == 1 and _is_heading(before, line, width):
        return True
    indented = line.startswith(" ") and not before.startswith(" ")
    ended = before.rstrip().endswith(SENTENCE_END) or bool(NOTE.match(before))
    return indented and ended and not BULLET.match(group[0])


def _is_heading(line: str, following: str, width: int) -> bool:
    """Tell whether a line stands as a heading above a paragraph: short, unpunctuated, over a full line."""
    text = line.strip()
    if not text or len(text) > width * SHORT or not text[0].isupper() or NO_HEADING.search(text):
        return False
    return len(following.strip()) > width * SHORT and following.strip()[0].isupper()


def _notes(groups: list[list[str]]) -> tuple[list[list[str]], dict[str, list[str]]]:
    """Take the footnotes out of the body: a numbered paragraph whose mark stands glued to a word before it."""
    notes: dict[str, list[str]] = {}
    body: list[list[str]] = []
    whole = "\n".join(line for group in groups for line in group)
    for group in groups:
        found = NOTE.match(group[0])
        if found and int(found[1]) == len(notes) + 1 and _mark(found[1]).search(whole):
            notes[found[1]] = [group[0][found.end() :], *group[1:]]
        else:
            body.append(group)
    return _healed(body, notes), notes


def _healed(body: list[list[str]], notes: dict[str, list[str]]) -> list[list[str]]:
    """Join a paragraph that a note at the foot of its page had cut in two: it goes on in small letters."""
    healed: list[list[str]] = []
    for group in body:
        goes_on = notes and healed and group[0].strip()[:1].islower()
        if goes_on and not healed[-1][-1].rstrip().endswith(SENTENCE_END):
            healed[-1] = healed[-1] + group
        else:
            healed.append(group)
    return healed


def _mark(number: str) -> re.Pattern[str]:
    """Return what the mark of a note looks like in the text: its number glued to a word or its full stop."""
    return re.compile(
        rf"(?<=[^\W\d_])(?:(?<=[.,;:)”»])|)({number})(?=[\s.,;:)]|$)|(?<=[a-z][.,;:)”»])({number})(?=\s|$)"
    )


def _linked(text: str, number: str) -> str:
    return _mark(number).sub(f"[^{number}]", text, count=1)


def _block(group: list[str], width: int, following: list[str]) -> str:
    first = group[0]
    if found := BULLET.match(first):
        return "- " + _joined([first[found.end() :], *group[1:]])
    if found := NUMBERED.match(first):
        return f"{found[1]}. " + _joined([first[found.end() :], *group[1:]])
    if len(group) == 1 and following and _is_heading(first, following[0], width):
        return "## " + _escape(first.strip())
    return _joined(group, width)


def _joined(lines: list[str], width: int = 0) -> str:
    """Join the lines of a paragraph, undoing the hyphens with which words were broken.

    Where the next word would have fitted on the line (an address, a signature), the break was meant and stays.
    """
    text, last = "", ""
    for raw in lines:
        line = " ".join(raw.split())
        fits = len(last) + 1 + len(line.split(" ")[0]) < width * SHORT
        if not text:
            text = _escape(line)
        elif fits:
            text += "\\\n" + _escape(line)
        else:
            text = _join(text, _escape(line))
        last = line
    return text


def _join(text: str, line: str) -> str:
    if not text.endswith("-") or len(text) < 2 or not text[-2].isalpha():
        return f"{text} {line}"
    if ELLIPTIC.match(line):
        return f"{text} {line}"
    head = text[:-1].rpartition(" ")[2]
    if line[:1].islower() and not head.isupper():
        return text[:-1] + line
    return text + line


def _escape(text: str) -> str:
    """Return text so that Markdown reads it as written."""
    text = SPECIAL.sub(r"\\\1", text)
    return AT_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", text)
